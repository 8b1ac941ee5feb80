"""The era that a week belongs to, among those of its series."""

from typing import NamedTuple

from store.model.series import Era, Series
from store.model.week import Week


class Place(NamedTuple):
    """The era that a week belongs to, and what is stated outside of it."""

    era: Era
    others: int
    """How many weeks of other eras state the figure."""
    nearest_other: Week | None
    """The one of them that is nearest to the era; None where there is none."""


def place_among_eras(series: Series, week: Week) -> Place | None:
    """The era that a week belongs to; None where it does not state the figure."""
    if series.at(week) is None:
        return None
    eras = series.eras
    number = next(number for number, era in enumerate(eras) if era.first <= week <= era.last)
    era, before, after = eras[number], eras[:number][-1:], eras[number + 1 :][:1]
    near = [
        *((era.first - one.last, one.last) for one in before),
        *((one.first - era.last, one.first) for one in after),
    ]
    return Place(era, len(series.places) - era.weeks, min(near, default=(0, None))[1])
