"""The two axes of a plot: round values from zero up, and weeks on cells."""

from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from store.model.week import Week


def value_ticks(high: int, most: int) -> range:
    """Round values from zero to the first one not below `high`, at most so many above zero."""
    for exponent in count():
        for lead in (1, 2, 5):
            step = lead * 10**exponent
            steps = max(1, -(-high // step))
            if steps <= max(1, most):
                return range(0, steps * step + 1, step)
    raise AssertionError


class Zoom(NamedTuple):
    """How many cells show how many weeks; one of the two is one."""

    cells: int
    weeks: int


ZOOMS = tuple(Zoom(cells, 1) for cells in (8, 4, 2, 1)) + tuple(
    Zoom(1, weeks) for weeks in (2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256)
)
"""Closest first."""

_STEPS = (
    (1, "%Y-%m-%d"),
    (2, "%Y-%m-%d"),
    (4, "%Y-%m"),
    (13, "%Y-%m"),
    (26, "%Y-%m"),
    (52, "%Y"),
    (104, "%Y"),
    (260, "%Y"),
    (520, "%Y"),
    (1040, "%Y"),
)
"""Dates every so many weeks, at least, and how each is written."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Weeks along a row of cells."""

    start: Week
    cells: int
    zoom: Zoom

    @property
    def weeks(self) -> int:
        """How many weeks there is room for."""
        return max(1, self.cells * self.zoom.weeks // self.zoom.cells)

    def dot(self, week: Week, per_cell: int) -> int:
        """Where a week lies, in dots of which a cell holds so many."""
        middle = min(self.zoom.cells, self.cells) // 2 * per_cell
        return ((week - self.start) * self.zoom.cells * per_cell) // self.zoom.weeks + middle

    def column(self, week: Week) -> int:
        return self.dot(week, 1)

    def dates(self) -> list[tuple[int, str]]:
        """The columns that carry a date, with it: as close together as they can be read."""
        for weeks, form in _STEPS:
            length = len(self.start.monday.strftime(form))
            if weeks * self.zoom.cells >= (length + 2) * self.zoom.weeks:
                break
        dated = (self.start + offset for offset in range(self.weeks))
        labels = [(self.column(week), week.monday.strftime(form)) for week in dated if _carries_date(week, weeks)]
        return [(column, text) for column, text in labels if column + len(text) <= self.cells]


def _carries_date(week: Week, every: int) -> bool:
    """Whether a date stands at a week: each so many weeks, or at the first Monday of a month, quarter or year."""
    if every < 4:
        return week.ordinal % every == 0
    monday = week.monday
    months = {4: 1, 13: 3, 26: 6}.get(every, 12)
    return monday.day <= 7 and (monday.month - 1) % months == 0 and monday.year % max(1, every // 52) == 0
