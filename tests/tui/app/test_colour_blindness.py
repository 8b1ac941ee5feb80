"""Colours that are to be told apart are told apart by those who see red and green, or blue and yellow, alike."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import dist

import pytest
from rich.color_triplet import ColorTriplet
from rich.style import Style

from tests.tui.app.test_contrast import LINUX_CONSOLE, PALETTES, colours, shown
from tui.app import styles
from tui.app.themes import paint_of
from tui.settings.choices import ThemeName

LEAST = 10.0
"""Of CIE76, where 2.3 is what is just noticed."""

_EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What becomes of linear red, green and blue (Machado, Oliveira and Fernandes, 2009)."""

_TOLD_APART: Mapping[str, Sequence[Style]] = {
    "ratings": [styles.GRADES[grade] for grade in "优中差危"],
    "calls": [styles.CALLS["lowest"], styles.CALLS["highest"]],
    "bars": [styles.BARS["low"], styles.BARS[None], styles.BARS["high"], styles.UNDER_CURSOR],
}


def linear(colour: ColorTriplet) -> list[float]:
    parts = (part / 255 for part in colour)
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def lab(light: list[float]) -> list[float]:
    """CIELAB of linear red, green and blue."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(share * part for share, part in zip(row, light, strict=True)) for row in rows]
    white = (0.9505, 1.0, 1.089)
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (value / of for value, of in zip(xyz, white, strict=True))
    )
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def distance(one: ColorTriplet, other: ColorTriplet, eyes: str) -> float:
    """How far two colours are apart to such eyes."""
    seen = []
    for colour in (one, other):
        light = linear(colour)
        rows = (sum(share * part for share, part in zip(row, light, strict=True)) for row in _EYES[eyes])
        seen.append(lab([min(1.0, max(0.0, part)) for part in rows]))
    return dist(*seen)


def test_who_sees_red_and_green_alike_is_simulated() -> None:
    red, green, white = colours("c80000 737300 ffffff")
    assert distance(red, green, "usual") > 60
    assert distance(red, green, "deuteranopia") < 30
    assert distance(red, white, "deuteranopia") > 60


@pytest.mark.parametrize("eyes", _EYES)
@pytest.mark.parametrize("kind", _TOLD_APART)
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_theme_tells_them_apart(theme: ThemeName, kind: str, eyes: str) -> None:
    paint = paint_of(theme)
    assert paint
    painted = [(paint(style), bool(style.bgcolor)) for style in _TOLD_APART[kind]]
    palette = colours(LINUX_CONSOLE)
    seen = [shown(style.bgcolor if has_ground else style.color, palette) for style, has_ground in painted]
    assert min(distance(one, other, eyes) for one, other in combinations(seen, 2)) >= LEAST


@pytest.mark.parametrize("eyes", _EYES)
@pytest.mark.parametrize("palette", [*PALETTES.values(), LINUX_CONSOLE])
def test_usual_terminals_tell_low_from_high(palette: str, eyes: str) -> None:
    low, high = (shown(styles.CALLS[call].bgcolor, colours(palette)) for call in ("lowest", "highest"))
    assert distance(low, high, eyes) >= LEAST
