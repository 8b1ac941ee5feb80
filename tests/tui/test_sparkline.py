"""Bars for weekly values."""

import pytest

from tui.cells import width
from tui.sparkline import LEVELS, Glyphs, bars


@pytest.mark.parametrize("glyphs", LEVELS)
def test_gap_zero_and_small_all_differ(glyphs: Glyphs) -> None:
    drawn = bars([None, 0, 1, 1_000_000], 1_000_000, glyphs)
    assert drawn == f".0{LEVELS[glyphs][0]}{LEVELS[glyphs][-1]}"
    assert len(set(drawn)) == 4
    assert width(drawn) == 4


def test_the_scale_starts_at_zero() -> None:
    assert bars([1, 2, 3, 4, 5, 6, 7], 7, "block") == "▁▂▃▄▅▆▇"
    assert bars([100, 101], 101, "ascii") == "99"
    assert bars([25, 26, 50, 51, 100], 100, "braille") == "⣀⣀⣤⣤⣶"


def test_values_above_the_scale_fill_the_cell() -> None:
    assert bars([9], 3, "block") == "▇"
    assert bars([4], 0, "ascii") == "9"
    assert bars([], 0, "ascii") == ""
