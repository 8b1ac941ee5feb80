"""Values in a few steps from low to high, told apart by character and, where there is any, by colour."""

from bisect import bisect_left
from functools import cached_property

from rich.style import Style

from store.insight import call_of
from store.model.series import Series
from tui.app.styles import BARS
from tui.sparkline import Glyphs

STEPS = 5
CHARACTERS: dict[Glyphs, str] = {
    "block": "\u2581\u2582\u2583\u2585\u2587",
    "braille": "\u2840\u28c0\u28e4\u28f6\u28ff",
    "ascii": "12345",
}
"""Lowest first."""


class Steps:
    """Parts the values of a series above zero into up to five steps of about equally many values."""

    def __init__(self, series: Series, glyphs: Glyphs) -> None:
        self._series = series
        self._values = [value for value in series.stated if value]
        self._characters = CHARACTERS[glyphs]

    @cached_property
    def _uppers(self) -> list[int]:
        """The highest value of each step. The lowest and the highest step are no larger than a fifth, as what is
        called low and high is; but each has a value."""
        count, ends = len(self._values), list[int]()
        for step in range(1, STEPS + 1):
            even = count * step // STEPS if step <= STEPS // 2 else count - count * (STEPS - step) // STEPS
            ends.append(min(count, max(step, even)))
        return sorted({self._values[end - 1] for end in ends}) if count else []

    def cell(self, value: int) -> tuple[str, Style]:
        """The character and the colour of a value above zero."""
        return self._characters[self._step(value)], BARS[call_of(self._series, value)]

    def _step(self, value: int) -> int:
        # Few values make few steps; the highest one always looks like the highest.
        return bisect_left(self._uppers, value) + STEPS - len(self._uppers)

    @property
    def ranges(self) -> list[tuple[int, int]]:
        """The lowest and the highest value of each step."""
        lowest = [0, *(upper + 1 for upper in self._uppers)]
        firsts = [self._values[bisect_left(self._values, low or 1)] for low in lowest[:-1]]
        return list(zip(firsts, self._uppers, strict=True))
