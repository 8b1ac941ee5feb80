"""Points and lines in a rectangle of cells, drawn in dots of which a cell holds several."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.style import Style

from tui.app.styles import BOLD, PLAIN
from tui.sparkline import Glyphs

Cell = tuple[str, Style]

_EMPTY: Cell = (" ", PLAIN)
_BRAILLE = 0x2800
_BRAILLE_DOTS = ((0x40, 0x04, 0x02, 0x01), (0x80, 0x20, 0x10, 0x08))
_QUADRANT_DOTS = ((4, 1), (8, 2))
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
        self._masks = [0] * (columns * self.dots.across)
        """By dot column: a number whose bits are its dots, the lowest being the lowest dot."""
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
        for beside in range(left, left + self.dots.across):
            self._fill(beside, low, low + high - 1)
        self._points.add((x // self.dots.across, self.rows - 1 - y // self.dots.up))

    def line(self, x: int, y: int, to_x: int, to_y: int) -> None:
        """A line to a point that is not further left."""
        if x == to_x:
            self._fill(x, y, to_y)
            return
        slope = (to_y - y) / (to_x - x)
        for column in range(x, to_x + 1):
            start = max(0, column - x - 0.5)
            end = min(to_x - x, column - x + 0.5)
            self._fill(column, y + round(start * slope), y + round(end * slope))

    def mark(self, column: int, row: int, character: str, style: Style) -> None:
        """A character of its own in a cell that holds no point and no earlier mark."""
        self._marks.setdefault((column, row), (character, style))

    def row(self, row: int) -> list[Cell]:
        return [self._cell(column, row) for column in range(self.columns)]

    def _fill(self, x: int, y: int, to_y: int) -> None:
        low, high = min(y, to_y), max(y, to_y)
        self._masks[x] |= ((1 << (high - low + 1)) - 1) << low

    def _cell(self, column: int, row: int) -> Cell:
        at = column, row
        if at in self._marks and at not in self._points:
            return self._marks[at]
        across, up = self.dots
        lowest = (self.rows - 1 - row) * up
        bits = [self._masks[column * across + x] >> lowest & ((1 << up) - 1) for x in range(across)]
        return (self._glyph(bits, is_point=at in self._points), BOLD) if any(bits) else _EMPTY

    def _glyph(self, bits: list[int], *, is_point: bool) -> str:
        if self._glyphs == "ascii":
            return "*" if is_point else "."
        weights = _QUADRANT_DOTS if self._glyphs == "block" else _BRAILLE_DOTS
        shape = sum(
            weight
            for column, dots in zip(weights, bits, strict=True)
            for y, weight in enumerate(column)
            if dots >> y & 1
        )
        return _QUADRANTS[shape] if self._glyphs == "block" else chr(_BRAILLE + shape)


def runs(cells: Sequence[Cell]) -> Iterator[Cell]:
    """Neighbouring cells of one style as one text; spaces belong to what stands before them."""
    text, style = "", PLAIN
    for character, its_style in cells:
        if its_style is not style and character != " ":
            if text:
                yield text, style
            text, style = "", its_style
        text += character
    if text:
        yield text, style
