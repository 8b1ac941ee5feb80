"""Stretches of weeks that are looked at together: years, quarters, months, and from one week to another."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from store.archive import Archive
from store.model.week import YEARS, Week
from store.model.week_names import BadWeekNameError, name_of_any_week

_CALENDAR = re.compile(r"(\d{4})(?:-?(?:[Qq]([1-4])|[Mm](0?[1-9]|1[0-2])))?")
_YEAR_WEEKS = 52
_MONTHS = range(1, 13)
_ASTRAY = timedelta(weeks=3)
"""How far from its year an edition may lie that is numbered in it."""


class BadTimespanError(ValueError):
    """A text that is no name of a stretch of weeks."""


class BackwardTimespanError(ValueError):
    """A stretch whose end lies before its start."""


class Calendar(NamedTuple):
    """A year, or its months from one to another."""

    year: int
    months: range = _MONTHS

    @property
    def name(self) -> str:
        """``2024``, ``2024-Q3`` or ``2024-M11``."""
        if self.months == _MONTHS:
            return str(self.year)
        kind = f"Q{self.months[-1] // 3}" if len(self.months) == 3 else f"M{self.months[0]:02}"
        return f"{self.year}-{kind}"

    def weeks(self, archive: Archive) -> Sequence[Week]:
        """Its weeks, oldest first: each belongs to the year that its edition is numbered in, and there to its Thursday.

        Without a number it belongs to its ISO year; a Thursday outside the year counts as its first or last day.
        """
        if self.year not in YEARS:
            return ()
        first = Week.of(date(self.year, self.months[0], 1) - _ASTRAY)
        last = Week.of(date(self.year, self.months[-1], 28) + _ASTRAY)
        weeks = (first + number for number in range(last - first + 1))
        return [week for week in weeks if year_of(archive, week) == self.year and self.month(week) in self.months]

    def before(self) -> "Calendar":
        """The year, quarter or month just before."""
        if self.months[0] == 1:
            return Calendar(self.year - 1, range(13 - len(self.months), 13))
        return Calendar(self.year, range(self.months[0] - len(self.months), self.months[0]))

    def year_before(self) -> "Calendar":
        return Calendar(self.year - 1, self.months)

    def month(self, week: Week) -> int:
        """The month of a week of this year."""
        thursday = week.monday + timedelta(days=3)
        return thursday.month if thursday.year == self.year else (1 if thursday.year < self.year else 12)


class Stretch(NamedTuple):
    """So many weeks from one on."""

    first: Week
    length: int

    @property
    def name(self) -> str:
        """``2024-W51``, or ``2024-W51..2025-W07``."""
        return self.first.iso if self.length == 1 else f"{self.first.iso}..{(self.first + (self.length - 1)).iso}"

    def weeks(self, archive: Archive) -> Sequence[Week]:  # noqa: ARG002  # as a calendar's
        return [self.first + number for number in range(self.length)]

    def before(self) -> "Stretch":
        """As many weeks, just before."""
        return Stretch(self.first + -self.length, self.length)

    def year_before(self) -> "Stretch":
        """As many weeks, 52 weeks before."""
        return Stretch(self.first + -_YEAR_WEEKS, self.length)


Timespan = Calendar | Stretch


def timespan_named(archive: Archive, name: str) -> Timespan:
    """What a name means: ``2024``, ``2024-Q3``, ``2024-M11``, a week, or ``WEEK..WEEK``.

    Raises:
        BadTimespanError: the text is no such name.
        BackwardTimespanError: its end lies before its start.
        WeekNotHeldError: it names a week by a number that the archive does not hold.
    """
    name = name.strip()
    if calendar := _CALENDAR.fullmatch(name):
        year, quarter, month = calendar.groups()
        if quarter:
            return Calendar(int(year), range(3 * int(quarter) - 2, 3 * int(quarter) + 1))
        return Calendar(int(year), range(int(month), int(month) + 1) if month else _MONTHS)
    start, dots, end = name.partition("..")
    try:
        first = _week(archive, start)
        last = _week(archive, end) if dots else first
    except BadWeekNameError as error:
        raise BadTimespanError(name) from error
    if not (first.may_have_an_edition and last.may_have_an_edition):
        raise BadTimespanError(name)
    if last < first:
        raise BackwardTimespanError(name)
    return Stretch(first, last - first + 1)


def newest_quarter(archive: Archive) -> Calendar | None:
    """The quarter of the newest edition with figures; None where there is none."""
    return quarter_of(archive, archive.latest) if archive.latest else None


def quarter_of(archive: Archive, week: Week) -> Calendar:
    """The quarter that a week belongs to."""
    year = Calendar(year_of(archive, week))
    month = year.month(week)
    first = month - (month - 1) % 3
    return Calendar(year.year, range(first, first + 3))


def year_of(archive: Archive, week: Week) -> int:
    """The year that a week's edition is numbered in; without a number its ISO year."""
    issue = archive.get(week)
    if issue is None or issue.number is None or issue.year is None:
        return week.iso_year
    return issue.year


def _week(archive: Archive, name: str) -> Week:
    name = name.strip()
    try:
        return name_of_any_week(name)
    except BadWeekNameError:
        return archive.resolve(name)
