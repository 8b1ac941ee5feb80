"""The trend pane: one sparkline a figure, all on the same weeks, a cell a week."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.strip import Strip

from store.model.figures import BY_KEY
from store.model.issue import Issue
from store.model.series import Series
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import BOLD, CHOSEN, CHOSEN_BAR, DIM
from tui.app.widgets.lines import Line, Lines
from tui.language.phrases import marks_of
from tui.sparkline import bars

_LABEL_EVERY = 13
"""Weeks between two dates on the axis, at least."""

_MARK = "|"
"""The chosen week where it has no value."""


class _Columns(NamedTuple):
    """How many cells the parts beside the sparkline take in a pane of some width."""

    name: int
    value: int
    range: int


_COLUMNS = {
    100: _Columns(name=26, value=10, range=20),
    72: _Columns(name=24, value=9, range=17),
    56: _Columns(name=16, value=8, range=13),
    0: _Columns(name=12, value=7, range=0),
}
"""By the least width they need, widest first."""


class TrendRows(Lines, can_focus=True):
    """The axis stands still while the mark moves along it, until the mark would leave it."""

    def __init__(self, look: Look) -> None:
        super().__init__(id="trends")
        self._look = look
        self._series: Sequence[Series] = ()
        self._chosen: Week | None = None
        self._issue: Issue | None = None
        self._start: Week | None = None
        self._rows: list[tuple[Series, str]] = []
        self._lines: list[Strip] = []

    def show(self, series: Sequence[Series], chosen: Week | None, issue: Issue | None) -> None:
        """Marks a week in every row, with the figures of its edition.

        `series` are all figures over all weeks, in the order of the catalogue.
        """
        if series is not self._series:
            self._start = None
        self._series, self._chosen, self._issue = series, chosen, issue
        self._draw()
        self.update()

    def draw_anew(self) -> None:
        """The weeks stay where they are."""
        self._fill_rows()
        self._draw()
        self.update()

    def lay_out(self) -> None:
        self._start = None
        self._draw()

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position]

    # -- the window of weeks

    def _weeks(self) -> int:
        """How many weeks there is room for."""
        columns = self._columns()
        return max(1, self.size.width - columns.name - columns.value - columns.range - 4)

    def _place_window(self, chosen: Week) -> Week:
        """The first week of the window: as it was if it still holds the chosen one."""
        weeks = self._weeks()
        if self._start is not None and 0 <= chosen - self._start < weeks:
            return self._start
        ends = [series.start + len(series.values) for series in self._series if series.values]
        last_start = max(ends, default=chosen) + -weeks
        start = min(chosen + -(weeks // 2), max(last_start, chosen + -(weeks - 1)))
        self._start = start
        self._fill_rows()
        return start

    def _fill_rows(self) -> None:
        if self._start is None:
            return
        start, weeks = self._start, self._weeks()
        windows = self._choose_rows([series.window(start, weeks) for series in self._series])
        self._rows = [(window, bars(window.values, window.high or 0, self._look.glyphs)) for window in windows]

    def _choose_rows(self, windows: list[Series]) -> list[Series]:
        """The figures with values in the window; where there are too many, those with the most."""
        windows = [window for window in windows if window.stated]
        room = max(0, self.size.height - 1)
        kept = sorted(windows, key=lambda window: -len(window.stated))[:room]
        return [window for window in windows if window in kept]

    # -- drawing

    def _draw(self) -> None:
        width = self.size.width
        self._lines = []
        if not width or self._chosen is None:
            return
        start = self._place_window(self._chosen)
        at = self._chosen - start
        self._lines.append(self._axis(start, at).strip(width))
        self._lines += [self._row(window, drawn, at).strip(width) for window, drawn in self._rows]
        if not self._rows:
            self._lines.append(Line(self._look.words.screens.no_values_here, DIM).strip(width))

    def _axis(self, start: Week, at: int) -> Line:
        columns = self._columns()
        line = Line().left(self._look.words.screens.trends, columns.name, BOLD).left("", columns.value + 2)
        labels = self._labels(start)
        line.add(labels[:at], DIM).add(labels[at], CHOSEN).add(labels[at + 1 :], DIM)
        return line.add("  ").left(self._look.words.screens.low_to_high, columns.range, DIM)

    def _labels(self, start: Week) -> str:
        """The dates along the axis, each under the first week of a month."""
        weeks = self._weeks()
        cells = [" "] * weeks
        free_from = 0
        for offset in range(weeks):
            monday = (start + offset).monday
            if offset >= free_from and monday.day <= 7 and offset + 7 <= weeks:
                cells[offset : offset + 7] = f"{monday:%Y-%m}"
                free_from = offset + _LABEL_EVERY
        return "".join(cells)

    def _row(self, window: Series, drawn: str, at: int) -> Line:
        columns = self._columns()
        value = window.values[at]
        low, high = window.low or 0, window.high or 0
        line = Line().left(self._look.words.figure(BY_KEY[window.key]), columns.name)
        marks = marks_of(self._issue, window.key, self._look.words) if self._issue else ""
        line.right("" if value is None else f"{marks}{value:,}", columns.value, BOLD).add("  ")
        mark = _MARK if value is None else drawn[at]
        line.add(drawn[:at]).add(mark, CHOSEN_BAR).add(drawn[at + 1 :])
        whole = f"{low:,} - {high:,}"
        fits = len(whole) <= columns.range
        return line.add("  ").left(whole if fits else f"{_rounded(low)} - {_rounded(high)}", columns.range, DIM)

    def _columns(self) -> _Columns:
        return next(columns for least, columns in _COLUMNS.items() if self.size.width >= least)


def _rounded(value: int) -> str:
    """A number in a few cells, with the thousands or millions it is rounded to."""
    for unit, size in (("M", 1_000_000), ("k", 1_000)):
        if value >= size:
            return f"{value / size:.3g}{unit}"
    return str(value)
