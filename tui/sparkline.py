"""Weekly values as a row of characters, one cell a week."""

from collections.abc import Mapping, Sequence
from typing import Literal

Glyphs = Literal["block", "braille", "ascii"]

LEVELS: Mapping[Glyphs, str] = {
    "block": "▁▂▃▄▅▆▇",
    "braille": "⣀⣤⣶",
    "ascii": "123456789",
}
"""The bars, lowest first. None is as high as its cell, so that rows do not touch."""

GAP = "."
ZERO = "0"


def bars(values: Sequence[int | None], high: int, glyphs: Glyphs) -> str:
    """One cell a value, on a scale from zero to `high`.

    A gap is a dot and zero is ``0``; any other value has a bar, be it the lowest.
    """
    levels = LEVELS[glyphs]
    return "".join(_bar(value, high, levels) for value in values)


def _bar(value: int | None, high: int, levels: str) -> str:
    if value is None:
        return GAP
    if value <= 0:
        return ZERO
    steps = -(-value * len(levels) // max(high, value))
    return levels[steps - 1]
