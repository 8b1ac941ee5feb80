"""The nearest weeks that a value can be held against, for in an archive with gaps the week before is mostly missing."""

from bisect import bisect_left
from typing import NamedTuple

from store.model.series import Change, Series
from store.model.week import Week

EARLIER_WEEKS = 26
"""How far back the nearest earlier value may lie."""
YEAR_WEEKS = 52
NEAR_A_YEAR = range(44, 61)
"""How many weeks before still count as a year before."""


class Compared(NamedTuple):
    """A value held against that of another week."""

    week: Week
    weeks: int
    """How many weeks before it lies."""
    change: Change


def earlier(series: Series, week: Week) -> Compared | None:
    """Against the nearest earlier week that states the figure; None where it lies too far back."""
    before = bisect_left(series.places, week - series.start) - 1
    if before < 0 or (week - series.start) - series.places[before] > EARLIER_WEEKS:
        return None
    return _compared(series, week, series.places[before])


def year_before(series: Series, week: Week) -> Compared | None:
    """Against the stated week nearest to a year before, of two as near the earlier; None where none is near."""
    at = week - series.start
    later = bisect_left(series.places, at - YEAR_WEEKS)
    around = [place for place in series.places[max(0, later - 1) : later + 1] if at - place in NEAR_A_YEAR]
    nearest = min(around, key=lambda place: abs(at - place - YEAR_WEEKS), default=None)
    return None if nearest is None else _compared(series, week, nearest)


def years_before(series: Series) -> Series:
    """At each week that states the figure the value of the one a year before; None where none is near."""
    found = (year_before(series, series.start + at) for at in range(len(series.values)))
    return Series(series.key, series.start, tuple(compared and compared.change.before for compared in found))


def _compared(series: Series, week: Week, place: int) -> Compared | None:
    value, before = series.at(week), series.values[place]
    if value is None or before is None:
        return None
    other = series.start + place
    return Compared(other, week - other, Change.between(before, value))
