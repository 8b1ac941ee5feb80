"""What follows from many editions: how one stands against the others, what is odd about it, where words are found.

Worked out whenever it is asked for, and never stored.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from store.insight.assessment import Assessment, assess, remarks_in
from store.insight.comparison import Compared, earlier, year_before, years_before
from store.insight.doubts import Weighed, weighed
from store.insight.eras import place_among_eras
from store.insight.rarity import Rarity, rarity_of
from store.insight.remarks import Remark, remarks_on
from store.insight.standing import ENOUGH_WEEKS, Call, Standing, call_of, standing_of, unusual

if TYPE_CHECKING:
    from store.insight.digests import Digest, FigureDigest, Sum, digest
    from store.insight.search import Finder, Match, find, places
    from store.insight.timespan import (
        BackwardTimespanError,
        BadTimespanError,
        Calendar,
        Stretch,
        Timespan,
        newest_quarter,
        quarter_of,
        timespan_named,
    )

_LOADED_WHEN_ASKED_FOR = {
    "digests": ("Digest", "FigureDigest", "Sum", "digest"),
    "search": ("Finder", "Match", "find", "places"),
    "timespan": (
        *("BackwardTimespanError", "BadTimespanError", "Calendar", "Stretch", "Timespan"),
        *("newest_quarter", "quarter_of", "timespan_named"),
    ),
}
"""By module: what most commands do without, for loading is most of a lookup."""

__all__ = [
    "ENOUGH_WEEKS",
    "Assessment",
    "BackwardTimespanError",
    "BadTimespanError",
    "Calendar",
    "Call",
    "Compared",
    "Digest",
    "FigureDigest",
    "Finder",
    "Match",
    "Rarity",
    "Remark",
    "Standing",
    "Stretch",
    "Sum",
    "Timespan",
    "Weighed",
    "assess",
    "call_of",
    "digest",
    "earlier",
    "find",
    "newest_quarter",
    "place_among_eras",
    "places",
    "quarter_of",
    "rarity_of",
    "remarks_in",
    "remarks_on",
    "standing_of",
    "timespan_named",
    "unusual",
    "weighed",
    "year_before",
    "years_before",
]


def __getattr__(name: str) -> object:
    for module, names in _LOADED_WHEN_ASKED_FOR.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(name)
