"""The two axes of a plot: round values from zero up, and weeks on cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from store.model.series import Series
from store.model.week import Week
from tui.cells import width
from tui.language.shapes.views import ViewWords

_NAME_CELLS = 12
"""The most that the name of a month takes, with a space on both sides."""
_EVERY_MONTHS = (1, 3, 6, 12, 24, 60, 120)


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
    """How many cells show how many weeks; in steps of the zoom one of the two is one."""

    cells: int
    weeks: int


ZOOMS = tuple(Zoom(cells, 1) for cells in (8, 4, 2, 1)) + tuple(
    Zoom(1, weeks) for weeks in (2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256)
)
"""Closest first."""


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

    def column(self, week: Week) -> int:
        """The first cell of a week, or the one that it shares with others."""
        return (week - self.start) * self.zoom.cells // self.zoom.weeks

    def week_at(self, column: int) -> Week:
        """The first week of a cell."""
        return self.start + column * self.zoom.weeks // self.zoom.cells

    @property
    def bar_cells(self) -> int:
        """How wide the bar of a week is."""
        return max(1, self.zoom.cells - 1) if self.zoom.weeks == 1 else 1

    def heights(self, series: Series) -> Mapping[int, int]:
        """By column: the value of its week, or the highest of the weeks that share it."""
        heights = dict[int, int]()
        for offset, value in enumerate(series.window(self.start, self.weeks).values):
            if value is not None:
                column = self.column(self.start + offset)
                heights[column] = max(value, heights.get(column, 0))
        return heights

    def labels(self, words: ViewWords) -> str:
        """The names of months, or of years where months are too close, each from the cell that it begins in."""
        whole = next((months for months in _EVERY_MONTHS if self._fits(months)), _EVERY_MONTHS[-1])
        cells, free_from = [" "] * self.cells, 0
        for offset in range(self.weeks):
            week = self.start + offset
            monday, column = week.monday, self.column(week)
            if column < free_from or monday.day > 7 or (monday.year * 12 + monday.month - 1) % whole:
                continue
            month = words.month_of_year.format(year=monday.year, month=words.months[monday.month])
            name = month if whole < 12 else str(monday.year)
            taken = width(name)
            if column + taken <= self.cells:
                cells[column : column + taken] = [name] + [""] * (taken - 1)
                free_from = column + taken + 2
        return "".join(cells)

    def _fits(self, months: int) -> bool:
        """Whether names so many months apart do not touch."""
        return months * 4.3 * self.zoom.cells / self.zoom.weeks >= (_NAME_CELLS if months < 12 else 6)


def month_labels(start: Week, weeks: int, words: ViewWords) -> str:
    """The names of months along a row of cells, a cell a week."""
    return TimeAxis(start, weeks, Zoom(1, 1)).labels(words)
