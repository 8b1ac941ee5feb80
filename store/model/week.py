"""A week: the Monday-to-Sunday span that every edition covers, and nothing else."""

import re
from datetime import date, timedelta
from typing import Final

YEARS = range(2000, 2100)
"""Those in which an edition can be of."""
_ISO_WEEK = r"(\d{4})-?[Ww](\d{1,2})"
_AS_KEPT = len("2024-W51")


class Week:
    """One week, counted from the first Monday of the calendar.

    Weeks are ordered, and differ by whole numbers: ``week + 1`` is the next one.
    """

    __slots__ = ("ordinal",)

    def __init__(self, ordinal: int) -> None:
        self.ordinal: Final = ordinal
        """The Monday's proleptic day number, in sevens: ``monday.toordinal() // 7``."""

    @classmethod
    def of(cls, day: date) -> "Week":
        """The week that holds a day."""
        return cls((day.toordinal() - 1) // 7)

    @classmethod
    def from_iso(cls, text: str) -> "Week":
        """The week of an ISO name such as ``2024-W51``.

        Raises:
            ValueError: the text is no ISO week, or that year has no such week.
        """
        if len(text) == _AS_KEPT and text[4:6] == "-W":  # as in all records, each of which is looked over
            return cls.of(date.fromisoformat(text))
        match = re.fullmatch(_ISO_WEEK, text)
        if match is None:
            raise ValueError(f"not an ISO week: {text!r}")
        return cls.of(date.fromisocalendar(int(match[1]), int(match[2]), 1))

    @property
    def monday(self) -> date:
        return date.fromordinal(self.ordinal * 7 + 1)

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    @property
    def iso(self) -> str:
        """The ISO name, ``2024-W51``."""
        year, number, _ = self.monday.isocalendar()
        return f"{year:04}-W{number:02}"

    @property
    def may_have_an_edition(self) -> bool:
        return _FIRST.ordinal <= self.ordinal <= _LAST.ordinal

    @property
    def iso_year(self) -> int:
        return self.monday.isocalendar().year

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Week) and self.ordinal == other.ordinal

    def __lt__(self, other: "Week") -> bool:
        return self.ordinal < other.ordinal

    def __le__(self, other: "Week") -> bool:
        return self.ordinal <= other.ordinal

    def __gt__(self, other: "Week") -> bool:
        return self.ordinal > other.ordinal

    def __ge__(self, other: "Week") -> bool:
        return self.ordinal >= other.ordinal

    def __hash__(self) -> int:
        return self.ordinal

    def __add__(self, weeks: int) -> "Week":
        return Week(self.ordinal + weeks)

    def __sub__(self, other: "Week") -> int:
        return self.ordinal - other.ordinal

    def __str__(self) -> str:
        return self.iso

    def __repr__(self) -> str:
        return f"Week({self.iso})"


_FIRST, _LAST = Week.of(date(YEARS[0], 1, 4)), Week.of(date(YEARS[-1], 12, 28))
