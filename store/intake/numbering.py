"""Which weeks the editions of the publisher's list are of: it gives numbers, and the days on which they came out."""

from collections.abc import Sequence
from datetime import date

from store.archive import Archive
from store.intake.site import Listed
from store.model.titles import infer_period, read_title
from store.model.week import Week
from store.model.week_names import WeekNotHeldError

_AHEAD = (0, 1)
"""By how many weeks numbers have run ahead of the ISO weeks, in the years of which that is known."""
_LATEST = 60
"""Days after its week at which an edition may come out; what is put up later tells nothing."""


def weeks_of(listed: Sequence[Listed], archive: Archive) -> list[Week | None]:
    """The week of each edition, in the order of the list; None where its number tells none.

    That is as its title says, else as the archive knows, else as all of its year are numbered: where nothing is known
    of a year, so that none came out before its week was over.
    """
    return [_week_of(one, listed, archive) for one in listed]


def _week_of(one: Listed, listed: Sequence[Listed], archive: Archive) -> Week | None:
    identity = read_title(one.title)
    if identity.week or identity.year is None or identity.number is None:
        return identity.week
    try:
        return archive.resolve(f"{identity.year}-{identity.number:02}")
    except WeekNotHeldError:
        period = infer_period(identity.year, identity.number)
    return Week.of(period.start) if period else _by_its_day(one, identity.year, identity.number, listed)


def _by_its_day(one: Listed, year: int, number: int, listed: Sequence[Listed]) -> Week | None:
    """The week of a number in a year of which nothing is known but the days on which its editions came out."""
    of_the_year = [
        (identity.number, other.published)
        for other in listed
        if other.published and (identity := read_title(other.title)).year == year and identity.number is not None
    ]
    for ahead in _AHEAD:
        if one.published and all(_days_after(year, number, ahead, day) > 0 for number, day in of_the_year):
            week = _numbered(year, number, ahead)
            is_near = _days_after(year, number, ahead, one.published) <= _LATEST
            return week if is_near and week <= Week.of(date(year, 12, 28)) else None
    return None


def _days_after(year: int, number: int, ahead: int, published: date) -> int:
    """How many days after its week an edition came out, if the numbers of its year run ahead by so many weeks."""
    return (published - _numbered(year, number, ahead).sunday).days


def _numbered(year: int, number: int, ahead: int) -> Week:
    return Week.of(date(year, 1, 4)) + (number - 1 - ahead)
