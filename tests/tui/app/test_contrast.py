"""Colours that can be read: letters stand out from their ground by 4.5 to 1 in every theme."""

from collections.abc import Sequence

import pytest
from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.style import Style

from tui.app import styles
from tui.app.themes import paint_of
from tui.settings.choices import ThemeName

LEAST = 4.5
TEXTS = {
    "plain": styles.PLAIN,
    "bold": styles.BOLD,
    "dim": styles.DIM,
    "marked": styles.MARKED,
    "chosen": styles.CHOSEN,
    "looked at": styles.LOOKED_AT,
    "focused": styles.FOCUSED,
    "cursor": styles.UNDER_CURSOR,
    "chosen bar": styles.CHOSEN_BAR,
    "chosen cell": styles.CHOSEN_CELL,
    "median": styles.MEDIAN,
    **{f"rating {name}": style for name, style in styles.GRADES.items()},
    **{f"call {name}": style for name, style in styles.CALLS.items()},
    **{f"bar {name}": style for name, style in styles.BARS.items()},
}
ON_A_GROUND = {name: style for name, style in TEXTS.items() if style.bgcolor}

PALETTES = {
    "xterm": "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff"
    " ffffff",
    "Windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e"
    " 61d6d6 f2f2f2",
    "macOS": "000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5"
    " e5e5e5",
}
"""The 16 colours of usual terminals, whose own ground may be dark or light."""

LINUX_CONSOLE = (
    "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
)


def colours(palette: str) -> Sequence[ColorTriplet]:
    return [ColorTriplet(*bytes.fromhex(colour)) for colour in palette.split()]


def contrast(text: ColorTriplet, ground: ColorTriplet) -> float:
    """By the definition of the WCAG: from 1 for equal colours to 21 for black on white."""
    darker, lighter = sorted((luminance(text), luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: ColorTriplet) -> float:
    parts = (part / 255 for part in colour)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shown(colour: Color | None, palette: Sequence[ColorTriplet]) -> ColorTriplet:
    """A colour as a terminal with these first 16 shows it."""
    assert colour
    assert colour.number is not None
    return palette[colour.number] if colour.number < 16 else colour.get_truecolor()


def test_contrast_is_measured_as_it_is_defined() -> None:
    black, white, grey = colours("000000 ffffff 767676")
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(grey, grey) == pytest.approx(1)
    assert contrast(grey, white) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", ["dark", "light", "console"])
@pytest.mark.parametrize("name", TEXTS)
def test_every_text_of_a_theme_can_be_read(theme: ThemeName, name: str) -> None:
    paint = paint_of(theme)
    assert paint
    painted, palette = paint(TEXTS[name]), colours(LINUX_CONSOLE)
    assert contrast(shown(painted.color, palette), shown(painted.bgcolor, palette)) >= LEAST


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("name", ON_A_GROUND)
def test_every_text_on_a_colour_can_be_read_in_usual_terminals(palette: str, name: str) -> None:
    style = ON_A_GROUND[name]
    assert contrast(
        shown(style.color, colours(PALETTES[palette])), shown(style.bgcolor, colours(PALETTES[palette]))
    ) >= (LEAST)


@pytest.mark.parametrize(
    "style", [styles.FOCUSED, *styles.GRADES.values(), *styles.CALLS.values(), *styles.BARS.values()]
)
def test_words_and_bars_are_never_in_a_colour_on_the_terminals_own_ground(style: Style) -> None:
    """No colour of the 16 can be read on both black and white."""
    assert style.bgcolor or not style.color


def test_every_style_is_looked_at() -> None:
    named = [value for name, value in vars(styles).items() if name.isupper() and isinstance(value, Style)]
    assert all(style in TEXTS.values() for style in named)
