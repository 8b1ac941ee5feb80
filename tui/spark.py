"""Sparklines of weekly values, one cell a week, with gaps."""

from collections.abc import Sequence
from typing import Literal

Glyphs = Literal["block", "braille", "ascii"]

LEVELS: dict[Glyphs, str] = {
    "block": "▁▂▃▄▅▆▇█",
    "braille": "⣀⣤⣶⣿",
    "ascii": "123456789",
}
"""The bars from the lowest to the highest. Only braille and ASCII are one cell wide in every terminal."""

MISSING = " "
ZERO = "0"


def bars(values: Sequence[int | None], high: int, glyphs: Glyphs) -> str:
    """One character a week, on a scale from zero to `high`.

    A missing week is blank, a zero is ``0``, and any other value is at least
    the lowest bar: three things that must never look alike.
    """
    levels = LEVELS[glyphs]
    return "".join(
        MISSING if value is None else ZERO if value == 0 else levels[_level(value, high, len(levels))]
        for value in values
    )


def _level(value: int, high: int, levels: int) -> int:
    return min(levels - 1, max(0, round(value / high * levels) - 1)) if high else 0
