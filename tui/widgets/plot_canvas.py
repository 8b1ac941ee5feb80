"""Points and lines in a rectangle of cells, drawn in dots of which a cell holds several."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from rich.style import Style

from tui.spark import Glyphs
from tui.widgets.lines import BOLD, PLAIN

Cell = tuple[str, Style]

_EMPTY: Cell = (" ", PLAIN)
_BRAILLE = 0x2800
_BRAILLE_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_QUADRANT_DOTS = ((1, 2), (4, 8))
_QUADRANTS = " \u2598\u259d\u2580\u2596\u258c\u259e\u259b\u2597\u259a\u2590\u259c\u2584\u2599\u259f\u2588"


class Dots(NamedTuple):
    """How many dots a cell holds."""

    across: int
    up: int


DOTS: dict[Glyphs, Dots] = {"braille": Dots(2, 4), "block": Dots(2, 2), "ascii": Dots(1, 1)}


class Canvas:
    """Dots are counted from the lower left corner, cells from the upper left."""

    def __init__(self, columns: int, rows: int, glyphs: Glyphs) -> None:
        self.columns, self.rows, self._glyphs = columns, rows, glyphs
        self.dots = DOTS[glyphs]
        self._set: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
        self._points: set[tuple[int, int]] = set()
        self._marks: dict[tuple[int, int], Cell] = {}

    def level(self, value: int, top: int) -> int:
        """The height of a value in dots, on a scale from zero to `top`."""
        return round(value * (self.rows * self.dots.up - 1) / top) if top else 0

    def row_of(self, value: int, top: int) -> int:
        return self.rows - 1 - self.level(value, top) // self.dots.up

    def point(self, x: int, y: int) -> None:
        """A value: its dot and those beside it in the cell that make it visible."""
        high = max(1, self.dots.up // 2)
        left, low = x - x % self.dots.across, y - y % high
        for dot in product(range(left, left + self.dots.across), range(low, low + high)):
            self._dot(*dot)
        self._points.add(self._cell_of(x, y))

    def line(self, x: int, y: int, to_x: int, to_y: int) -> None:
        steps = max(abs(to_x - x), abs(to_y - y), 1)
        for step in range(steps + 1):
            self._dot(x + round(step * (to_x - x) / steps), y + round(step * (to_y - y) / steps))

    def mark(self, column: int, row: int, character: str, style: Style) -> None:
        """A character of its own in a cell that holds no point and no earlier mark."""
        self._marks.setdefault((column, row), (character, style))

    def row(self, row: int) -> list[Cell]:
        return [self._cell(column, row) for column in range(self.columns)]

    def _dot(self, x: int, y: int) -> None:
        self._set[self._cell_of(x, y)].add((x % self.dots.across, self.dots.up - 1 - y % self.dots.up))

    def _cell_of(self, x: int, y: int) -> tuple[int, int]:
        return x // self.dots.across, self.rows - 1 - y // self.dots.up

    def _cell(self, column: int, row: int) -> Cell:
        at = column, row
        if at in self._marks and at not in self._points:
            return self._marks[at]
        if at not in self._set:
            return _EMPTY
        return self._glyph(at), BOLD if at in self._points else PLAIN

    def _glyph(self, at: tuple[int, int]) -> str:
        dots = self._set[at]
        if self._glyphs == "ascii":
            return "*" if at in self._points else "."
        if self._glyphs == "block":
            return _QUADRANTS[sum(_QUADRANT_DOTS[y][x] for x, y in dots)]
        return chr(_BRAILLE + sum(_BRAILLE_DOTS[y][x] for x, y in dots))


def runs(cells: list[Cell]) -> Iterator[Cell]:
    """Neighbouring cells of one style as one text."""
    text, style = "", PLAIN
    for character, its_style in cells:
        if its_style is not style and text:
            yield text, style
            text = ""
        text, style = text + character, its_style
    if text:
        yield text, style
