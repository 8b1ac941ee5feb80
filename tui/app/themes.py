"""The themes: what becomes of plain, bold, dim, reversed and coloured text on its way to the terminal.

Whatever draws uses the terminal's own colours, which is the first theme. The
others put colours of their own in their place, when cells are sent. They take
them from the 256 that terminals number alike, or from the first 16.
"""

from collections.abc import Callable, Mapping
from functools import cache

from rich.color import Color
from rich.style import Style

from tui.settings.choices import ThemeName

Paint = Callable[[Style | None], Style]
"""What a style looks like in a theme."""


class _Theme:
    """A ground, and on it the colours of text by what sets it apart."""

    def __init__(
        self, ground: int, *, plain: int, bold: int, dim: int, chosen: int, accents: Mapping[str, int]
    ) -> None:
        """`chosen` is the ground of what is chosen; `accents` are by the colour that the terminal would show, be it
        that of the text or that of its ground."""
        self._plain = _style(plain, ground)
        self._bold = _style(bold, ground)
        self._dim = _style(dim, ground)
        self._chosen = _style(ground, chosen)
        self._accents = {name: _style(number, ground) for name, number in accents.items()}
        self._grounds = {name: _style(ground, number) for name, number in accents.items()}

    def paint(self, style: Style | None) -> Style:
        if style is None:
            return self._plain
        attributes = Style(bold=style.bold, underline=style.underline, strike=style.strike, link=style.link)
        return self._colours(style) + attributes

    def _colours(self, style: Style) -> Style:
        if style.bgcolor and style.bgcolor.name in self._grounds:
            return self._grounds[style.bgcolor.name]
        if style.reverse or _is_set(style.bgcolor):
            return self._chosen
        if style.color and style.color.name in self._accents:
            return self._accents[style.color.name]
        return self._dim if style.dim else self._bold if style.bold else self._plain


def _style(text: int, ground: int) -> Style:
    return Style(color=Color.from_ansi(text), bgcolor=Color.from_ansi(ground))


def _is_set(colour: Color | None) -> bool:
    return colour is not None and not colour.is_default


_THEMES: Mapping[ThemeName, _Theme] = {
    "dark": _Theme(
        234,
        plain=252,
        bold=231,
        dim=246,
        chosen=153,
        accents={"cyan": 74, "green": 114, "yellow": 221, "magenta": 213, "red": 203},
    ),
    "light": _Theme(
        255,
        plain=236,
        bold=16,
        dim=241,
        chosen=25,
        accents={"cyan": 24, "green": 23, "yellow": 94, "magenta": 128, "red": 88},
    ),
    # Neither shades nor the attribute "dim", which many consoles lack or make unreadable.
    "console": _Theme(
        0,
        plain=7,
        bold=15,
        dim=6,
        chosen=7,
        accents={"cyan": 14, "green": 10, "yellow": 11, "magenta": 13, "red": 9},
    ),
}


def paint_of(name: ThemeName) -> Paint | None:
    """What a theme makes of styles; None leaves them to the terminal."""
    theme = _THEMES.get(name)
    return cache(theme.paint) if theme else None
