"""What follows from many editions: how one stands against the others, what is odd about it, where words are found.

Worked out whenever it is asked for, and never stored.
"""

from store.insight.assessment import Assessment, assess
from store.insight.comparison import Compared, earlier, year_before
from store.insight.remarks import Remark, remarks_on
from store.insight.search import Finder, Match, find, places
from store.insight.standing import Call, Standing, standing_of, unusual

__all__ = [
    "Assessment",
    "Call",
    "Compared",
    "Finder",
    "Match",
    "Remark",
    "Standing",
    "assess",
    "earlier",
    "find",
    "places",
    "remarks_on",
    "standing_of",
    "unusual",
    "year_before",
]
