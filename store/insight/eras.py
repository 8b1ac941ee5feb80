"""Runs of weeks that state a figure. Far apart, the same words may count other things."""

from bisect import bisect_left
from typing import NamedTuple

from store.model.series import Series
from store.model.week import Week

_APART_WEEKS = 52
"""Stated weeks with more than this between them belong to two eras."""


class Era(NamedTuple):
    """A run of stated weeks, and how many are stated in all."""

    first: Week
    last: Week
    weeks: int
    of: int
    nearest_other: Week | None
    """The stated week nearest to it that does not belong to it; None where all belong."""


def era_of(series: Series, week: Week) -> Era | None:
    """The run that a week belongs to; None where it does not state the figure."""
    places = series.places
    number = bisect_left(places, week - series.start)
    if series.at(week) is None:
        return None
    first = last = number
    while first > 0 and places[first] - places[first - 1] <= _APART_WEEKS:
        first -= 1
    while last + 1 < len(places) and places[last + 1] - places[last] <= _APART_WEEKS:
        last += 1
    others = (*places[max(0, first - 1) : first], *places[last + 1 : last + 2])
    nearest = min(others, key=lambda place: min(abs(place - places[first]), abs(place - places[last])), default=None)
    return Era(
        series.start + places[first],
        series.start + places[last],
        last - first + 1,
        len(places),
        None if nearest is None else series.start + nearest,
    )
