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
    of, number = len(series.stated), bisect_left(series.places, week - series.start)
    lower, as_low = bisect_left(series.stated, value), bisect_right(series.stated, value)
    from_lowest, from_highest = lower + 1, of - as_low + 1
    return Standing(
        of,
        from_lowest,
        from_highest,
        median,
        _week(series, series.as_low_before[number]),
        _week(series, series.as_high_before[number]),
        _call(of, from_lowest, from_highest, alone=as_low - lower == 1),
    )


def unusual(standings: Mapping[str, Standing]) -> tuple[str, ...]:
    """The figures that are called anything: records first, then in the order in which they are given."""
    called = [key for key, standing in standings.items() if standing.call]
    return tuple(sorted(called, key=lambda key: standings[key].call not in _RECORDS))


def _call(of: int, from_lowest: int, from_highest: int, *, alone: bool) -> Call | None:
    low, high = from_lowest * FIFTH <= of, from_highest * FIFTH <= of
    if of < ENOUGH_WEEKS or low == high:  # a value that most weeks have is in both fifths
        return None
    if low:
        return "lowest" if alone and from_lowest == 1 else "low"
    return "highest" if alone and from_highest == 1 else "high"


def _week(series: Series, number: int) -> Week | None:
    """The stated week of a number; None of -1."""
    return series.start + series.places[number] if number >= 0 else None
