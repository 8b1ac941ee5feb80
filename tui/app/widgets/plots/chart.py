"""Bars in a rectangle of cells, on a scale from zero, and what is drawn over them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rich.style import Style

from store.insight import call_of
from store.model.series import Series
from tui.app.styles import BARS, BOLD, CHOSEN, DIM, MEDIAN, PLAIN
from tui.app.widgets.numbers import whole
from tui.app.widgets.plots.scale import TimeAxis
from tui.cells import width
from tui.sparkline import GAP, ZERO, Glyphs

Cell = tuple[str, Style]

_DOTTED = ":"
_EMPTY: Cell = (" ", PLAIN)
_FULL: Mapping[Glyphs, str] = {"block": "\u2588", "braille": "\u28ff", "ascii": "#"}
_PARTS: Mapping[Glyphs, str] = {
    "block": "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588",
    "braille": "\u28c0\u28e4\u28f6\u28ff",
    "ascii": "#",
}
"""The top cell of a bar, lowest first."""


class Chart:
    """Rows are counted from above, as they are shown."""

    def __init__(self, columns: int, rows: int, top: int, glyphs: Glyphs, *, free: int = 0) -> None:
        """The uppermost row ends at the value `top`; above it are so many `free` ones of the rows."""
        self.columns, self.rows = columns, rows
        self._scale = rows - free
        self._top = max(1, top)
        self._glyphs = glyphs
        self._shapes = frozenset(_FULL[glyphs] + _PARTS[glyphs])
        self._cells = [[_EMPTY] * columns for _ in range(rows)]

    def row_of(self, value: float) -> int:
        """The row in which a value lies."""
        parts = len(_PARTS[self._glyphs])
        return self.rows - 1 - max(0, self._level(value) - 1) // parts

    def _level(self, value: float) -> int:
        """The height of a value in parts of a cell; what is not zero has one."""
        parts = self._scale * len(_PARTS[self._glyphs])
        return max(1, min(parts, round(value * parts / self._top))) if value > 0 else 0

    def bar(self, column: int, across: int, value: int, style: Style) -> None:
        """A bar from zero to a value, so many cells across."""
        parts = _PARTS[self._glyphs]
        full, part = divmod(self._level(value), len(parts))
        texts = [_FULL[self._glyphs]] * full + ([parts[part - 1]] if part else [])
        for up, text in enumerate(texts):
            for x in range(max(0, column), min(self.columns, column + across)):
                self._cells[self.rows - 1 - up][x] = (text, style)

    def line(self, value: float, character: str, style: Style) -> None:
        """A line across, behind the bars."""
        row = self._cells[self.row_of(value)]
        row[:] = [(character, style) if cell == _EMPTY else cell for cell in row]

    def series(self, series: Series, axis: TimeAxis) -> None:
        """A bar a week, or the highest of the weeks that share a cell; a gap is a dot, zero is ``0``."""
        heights = axis.heights(series)
        for column in range(0, axis.cells, axis.zoom.cells if axis.zoom.weeks == 1 else 1):
            value = heights.get(column)
            if value:
                self.bar(column, axis.bar_cells, value, BARS[call_of(series, value)])
            else:
                self.mark(column, self.rows - 1, GAP if value is None else ZERO, DIM if value is None else BOLD)

    def median(self, series: Series, rule: str) -> None:
        """The median of all weeks as a line."""
        if self._has_median(series.median):
            self.line(series.median or 0, rule, MEDIAN)

    def labels(self, ticks: range, median: float | None) -> Mapping[int, str]:
        """The values at the left, by row: zero and the top, the median, round ones that stand clear of these."""
        labels = {self.rows - 1: "0", self.row_of(self._top): f"{self._top:,}"}
        if self._has_median(median):
            labels.setdefault(self.row_of(median or 0), f"{whole(median or 0):,}")
        for tick in ticks:
            row = self.row_of(tick)
            if tick < self._top and not labels.keys() & {row - 1, row, row + 1}:
                labels[row] = f"{tick:,}"
        return labels

    def _has_median(self, median: float | None) -> bool:
        """Whether it lies in the rectangle, and not in the row of zero."""
        return median is not None and median <= self._top and self.row_of(median) < self.rows - 1

    def mark(self, column: int, row: int, character: str, style: Style) -> None:
        """A character in a cell that is empty, or holds a line."""
        inside = 0 <= column < self.columns and 0 <= row < self.rows
        if inside and self._cells[row][column][0] not in self._shapes and not self._is_wide(column, row):
            self._cells[row][column] = (character, style)

    def mark_over(self, column: int, row: int, character: str) -> None:
        """A character in any cell; it is cut into a bar, for without a ground it would be a hole."""
        if 0 <= column < self.columns and 0 <= row < self.rows and not self._is_wide(column, row):
            under, style = self._cells[row][column]
            self._cells[row][column] = (character, style + CHOSEN if under in self._shapes else BOLD)

    def _is_wide(self, column: int, row: int) -> bool:
        """Whether a cell is half of a wide character, which nothing can stand over."""
        return width(self._cells[row][column][0]) != 1

    def borders(self, series: Series, axis: TimeAxis, text: str) -> None:
        """Where weeks begin that lie far from those before."""
        for before, era in pairwise(series.eras):
            room = axis.column(era.first) - max(0, axis.column(before.last) + axis.bar_cells)
            self.border(axis.column(era.first), room, text, DIM)

    def border(self, column: int, room: int, text: str, style: Style) -> None:
        """A dotted line down before a column, and at its left a text where that many free columns hold it."""
        for row in range(self.rows - 1):
            self.mark(column - 1, row, _DOTTED, style)
        at = column - 2 - width(text)
        if column < self.columns and at >= max(0, column - room):
            for character in text:
                cells = width(character)
                self._cells[0][at : at + cells] = [(character, style), *[("", style)] * (cells - 1)]
                at += cells

    def row(self, row: int) -> Sequence[Cell]:
        return self._cells[row]

    def row_with(self, row: int, columns: range, style: Style) -> Sequence[Cell]:
        """A row with the bar in some columns in another style."""
        cells = list(self._cells[row])
        for column in columns:
            if 0 <= column < len(cells) and cells[column][0] in self._shapes:
                cells[column] = (cells[column][0], style)
        return cells


def runs(cells: Sequence[Cell]) -> Iterator[Cell]:
    """Neighbouring cells of one style as one text; spaces belong to what stands before them, if it has no ground."""
    text, style = "", PLAIN
    for character, its_style in cells:
        if its_style is not style and (character != " " or style.reverse or style.bgcolor):
            if text:
                yield text, style
            text, style = "", its_style
        text += character
    if text:
        yield text, style
