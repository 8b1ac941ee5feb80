"""What follows from many editions: how one stands against the others, what is odd about it, where words are found.

Worked out whenever it is asked for, and never stored.
"""

from store.insight.assessment import Assessment, assess
from store.insight.comparison import Compared, earlier, year_before
from store.insight.eras import Era, era_of
from store.insight.remarks import Remark, remarks_on
from store.insight.search import Finder, Match, find, places
from store.insight.standing import ENOUGH_WEEKS, Call, Standing, standing_of, unusual

__all__ = [
    "ENOUGH_WEEKS",
    "Assessment",
    "Call",
    "Compared",
    "Era",
    "Finder",
    "Match",
    "Remark",
    "Standing",
    "assess",
    "earlier",
    "era_of",
    "find",
    "places",
    "remarks_on",
    "standing_of",
    "unusual",
    "year_before",
]
