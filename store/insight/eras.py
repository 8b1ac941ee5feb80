"""Runs of weeks that state a figure. Far apart, the same words may count other things."""

from itertools import pairwise
from typing import NamedTuple

from store.model.series import Series
from store.model.week import Week

_APART_WEEKS = 52
"""Stated weeks with more than this between them belong to two eras."""


class Era(NamedTuple):
    """A run of stated weeks."""

    first: Week
    last: Week
    weeks: int
    """How many of them state the figure."""


class Place(NamedTuple):
    """The run that a week belongs to, and what is stated outside of it."""

    era: Era
    others: int
    """How many weeks of other runs state the figure."""
    nearest_other: Week | None
    """The one of them that is nearest to the run; None where there is none."""


def eras_of(series: Series) -> list[Era]:
    """The runs of a series, oldest first; of one that is nowhere stated none."""
    places = series.places
    starts = [0, *(n for n, (one, next_) in enumerate(pairwise(places), 1) if next_ - one > _APART_WEEKS)]
    runs = (places[start:end] for start, end in pairwise([*starts, len(places)]))
    return [Era(series.start + run[0], series.start + run[-1], len(run)) for run in runs if run]


def place_among_eras(series: Series, week: Week) -> Place | None:
    """The run that a week belongs to; None where it does not state the figure."""
    if series.at(week) is None:
        return None
    eras = eras_of(series)
    number = next(number for number, era in enumerate(eras) if era.first <= week <= era.last)
    era, before, after = eras[number], eras[:number][-1:], eras[number + 1 :][:1]
    near = [
        *((era.first - one.last, one.last) for one in before),
        *((one.first - era.last, one.first) for one in after),
    ]
    return Place(era, len(series.places) - era.weeks, min(near, default=(0, None))[1])
