"""What follows from many editions: how one stands against the others, what is odd about it, where words are found.

Worked out whenever it is asked for, and never stored.
"""

from store.insight.assessment import Assessment, assess
from store.insight.remarks import Remark, remarks_on
from store.insight.search import Finder, Match, find, places

__all__ = ["Assessment", "Finder", "Match", "Remark", "assess", "find", "places", "remarks_on"]
