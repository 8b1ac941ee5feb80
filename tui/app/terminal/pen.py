"""The pen: what is sent so that a terminal shows text in its place and its look, and no more than that takes.

It loads no terminal library.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.cells import width

Ink = tuple[str, ...]
"""How text looks: parameters of "select graphic rendition", such as ``("1", "38;5;231")``; none for plain text."""

ERASE = "\x1b[K"
"""To the end of the line."""
_LINK, _END_OF_LINK = "\x1b]8;;{}\x1b\\", "\x1b]8;;\x1b\\"
_ENDS = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
_LINES = {"4", "7", "9"}
"""Underlined, reversed, struck out: they show the colour of the text on spaces too."""
_NO_COLOUR = {"3": "39", "9": "39", "4": "49", "1": "49"}
"""By the first digit of a colour: 30 to 38 and 90 to 97 are of text, 40 to 48 and 100 to 107 of its ground."""


_CODE = re.compile(r"(?<!\d)(?:[34]8;5;\d{1,3}|[34]8;2(?:;\d{1,3}){3}|[349][0-7]|10[0-7]|[123479])(?!\d)")


def ink_in(codes: str) -> Ink:
    """The ink of parameters such as ``1;38;5;231``; what would blink, hide or do anything else is left out."""
    return tuple(_CODE.findall(codes))


class Stretch(NamedTuple):
    """Text in one ink, where it stands in its line, and where it leads."""

    column: int
    text: str
    ink: Ink
    link: str | None = None


class Pen:
    """Writes on one terminal, whose text is plain before and after."""

    def __init__(self, ink: Ink = (), at: tuple[int, int] = (-1, -1)) -> None:
        self.sent: list[str] = []
        self.ink = ink
        self.at = at
        """Column and row, below 0 where they are not known."""

    def go(self, column: int, row: int) -> None:
        """Where to write next, counted from 0. Always said as such: terminals differ in how wide they draw."""
        if row != self.at[1]:
            self.sent.append(f"\x1b[{row + 1};{column + 1}H" if column else f"\x1b[{row + 1}H")
        elif column != self.at[0]:
            self.sent.append(f"\x1b[{column + 1}G")
        self.at = (column, row)

    def write_line(self, row: int, stretches: Sequence[Stretch]) -> None:
        """Writes stretches of a line in their order or one ink after another, whichever is shorter."""
        ways = (self._tried(row, way) for way in (stretches, sorted(stretches, key=lambda stretch: stretch.ink)))
        shorter = min(ways, key=lambda pen: sum(map(len, pen.sent)))
        self.sent += shorter.sent
        self.ink, self.at = shorter.ink, shorter.at

    def _tried(self, row: int, stretches: Iterable[Stretch]) -> "Pen":
        pen = Pen(self.ink, self.at)
        for stretch in stretches:
            pen.go(stretch.column, row)
            pen.write(stretch.text, stretch.ink, stretch.link)
        return pen

    def write(self, text: str, ink: Ink, link: str | None = None) -> None:
        """Writes in an ink; spaces in the one before, where they look the same in it."""
        if text.strip(" ") or _on_spaces(ink) != _on_spaces(self.ink):
            self._change(ink)
        self.sent.append(_LINK.format(link) + text + _END_OF_LINK if link else text)
        self.at = (self.at[0] + width(text), self.at[1])

    def erase_line(self, ink: Ink) -> None:
        """Makes the rest of the line spaces; of a colour on some terminals only."""
        self._change(ink)
        self.sent.append(ERASE)

    def clear(self) -> None:
        """Clears the terminal to its own ground, whatever its text was before."""
        self.sent.append("\x1b[m\x1b[2J")
        self.ink = ()

    def _change(self, ink: Ink) -> None:
        self.sent.append(change(self.ink, ink))
        self.ink = ink

    def lift(self) -> str:
        """What is to be sent for all of it."""
        self._change(())
        return "".join(self.sent)


def change(before: Ink, after: Ink) -> str:
    """What turns one ink into another: from plain, or only where they differ, whichever is shorter."""
    if before == after:
        return ""
    ended = {_end_of(code) for code in before if code not in after}
    begun = [code for code in after if code not in before or _end_of(code) in ended]
    ended -= {_end_of(code) for code in begun if _end_of(code) in _NO_COLOUR.values()}
    step, whole = ";".join([*sorted(ended), *begun]), ";".join(["", *after])
    return f"\x1b[{min(whole, step, key=len)}m"


def _end_of(code: str) -> str:
    """What ends an attribute; text that is neither bold nor dim ends both."""
    return _ENDS.get(code) or _NO_COLOUR[code[0]]


def _on_spaces(ink: Ink) -> set[str]:
    """What of an ink is seen where there are no letters."""
    return {code for code in ink if _end_of(code) == "49"} if _LINES.isdisjoint(ink) else {*ink}
