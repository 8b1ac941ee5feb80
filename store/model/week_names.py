"""How people name a week."""

import re
from datetime import date

from store.model.issue import Issue
from store.model.week import Week

_NUMBERED = r"(\d{4})\s*[-年/]\s*第?\s*(\d{1,2})(?:\s*期)?"
_ISO = r"\d{4}-?[Ww]\d{1,2}"
_DAY = r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"


class BadWeekNameError(ValueError):
    """A text that is no way of naming a week."""


class WeekNotHeldError(LookupError):
    """A week that the archive does not hold; `nearest` is the closest one that it does."""

    def __init__(self, name: str, nearest: Issue | None) -> None:
        super().__init__(name)
        self.name = name
        self.nearest = nearest


def numbered_edition(name: str) -> tuple[int, int] | None:
    """The year and CNCERT's number in a name such as ``2024-51``; None where it is no such name."""
    numbered = re.fullmatch(_NUMBERED, name)
    return (int(numbered[1]), int(numbered[2])) if numbered else None


def name_of_any_week(name: str) -> Week:
    """The week of an ISO week or a date, held or not.

    Raises:
        BadWeekNameError: the text is neither.
    """
    try:
        if re.fullmatch(_ISO, name):
            return Week.from_iso(name)
        if day := re.fullmatch(_DAY, name):
            return Week.of(date(int(day[1]), int(day[2]), int(day[3])))
    except (ValueError, OverflowError):
        pass
    raise BadWeekNameError(name)


def about_week(year: int, number: int) -> Week:
    """Roughly where a number would lie: only to say what is near it, or which year is meant."""
    return Week.of(date(min(max(year, 2), 9998), 1, 4)) + (min(max(number, 1), 53) - 1)
