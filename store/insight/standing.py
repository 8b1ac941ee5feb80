"""Where a value stands among all that are stated, since when it is the lowest or highest, and whether that is odd."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import Literal, NamedTuple

from store.model.series import Series
from store.model.week import Week

Call = Literal["lowest", "highest", "low", "high", "rare"]
"""What is unusual about a figure; ``rare`` is a rating."""

ENOUGH_WEEKS = 10
"""With fewer stated ones nothing is called low or high."""
FIFTH = 5
_RECORDS: tuple[Call, ...] = ("lowest", "highest")


class Standing(NamedTuple):
    """The place of a value among all weeks that state its figure, its own among them."""

    of: int
    from_lowest: int
    """1 and the weeks that are strictly lower."""
    from_highest: int
    median: float
    lowest_since: Week | None
    """The latest earlier week with a value as low or lower; None where none is."""
    highest_since: Week | None
    call: Call | None
    """Nothing is as low, as high; or it is among the lowest or highest fifth; or None, as where few weeks state it."""


def standing_of(series: Series, week: Week) -> Standing | None:
    """The place of a week's value; None where the week does not state the figure."""
    value, median = series.at(week), series.median
    if value is None or median is None:
        return None
    lower, as_low = bisect_left(series.stated, value), bisect_right(series.stated, value)
    return Standing(
        len(series.stated),
        lower + 1,
        len(series.stated) - as_low + 1,
        median,
        series.latest_before(week, lambda before: before <= value),
        series.latest_before(week, lambda before: before >= value),
        call_of(series, value),
    )


def call_of(series: Series, value: int) -> Call | None:
    """What one of the stated values is called among all of them."""
    of = len(series.stated)
    lower, as_low = bisect_left(series.stated, value), bisect_right(series.stated, value)
    low, high = (lower + 1) * FIFTH <= of, (of - as_low + 1) * FIFTH <= of
    if of < ENOUGH_WEEKS or low == high:  # a value that most weeks have is in both fifths
        return None
    is_record = as_low - lower == 1 and lower in (0, of - 1)
    if low:
        return "lowest" if is_record else "low"
    return "highest" if is_record else "high"


def unusual(standings: Mapping[str, Standing]) -> tuple[str, ...]:
    """The figures that are called anything: records first, then in the order in which they are given."""
    called = [key for key, standing in standings.items() if standing.call]
    return tuple(sorted(called, key=lambda key: standings[key].call not in _RECORDS))
