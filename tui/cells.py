"""How many terminal cells text takes, for screens and tables alike. It loads no terminal library.

Each character has a width of its own, so that a text takes what its characters
take. `drawable` sees to the sequences that terminals disagree about.
"""

import re
from functools import cache
from unicodedata import category, east_asian_width

_MARKS = ("Mn", "Me", "Mc")
_HANGUL_TO_JOIN = "[\u1160-\u11ff\ud7b0-\ud7fb]"
"""Vowels and finals that join the syllable before them."""
_ONE_OR_TWO = "[\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\U0001d300-\U0001d376]"
"""Trigrams and hexagrams: one cell wide until Unicode 16 made them two."""
_USUAL = "[ -~\xb7\u2010-\u2027\u2580-\u259f\u3000-\u3029\u3030-\u303f\u4e00-\u9fff\uff01-\uff5e]*+"
"""What nearly all texts are made of."""


class _Widths(dict[str, int]):
    def __missing__(self, character: str) -> int:
        if category(character) in _MARKS or re.match(_HANGUL_TO_JOIN, character):
            width = 0
        else:
            width = 2 if east_asian_width(character) in "WF" else 1
        self[character] = width
        return width


width_of = _Widths()
"""By character: its cells. One of ambiguous width counts one, a mark on the character before it none."""


def width(text: str) -> int:
    """The cells that a clean text takes."""
    return len(text) if text.isascii() else sum(map(width_of.__getitem__, text))


def fit(text: str, cells: int) -> str:
    """The text cut or filled with spaces to exactly so many cells; there are none in a width below 0."""
    taken = width(text)
    while text and taken > cells:
        taken -= width_of[text[-1]]
        text = text[:-1]
    return text + " " * (cells - taken)


def right(text: str, cells: int) -> str:
    """As `fit`, with the text at the right end."""
    return " " * max(0, cells - width(text)) + fit(text, min(width(text), cells))


def drawable(text: str) -> str:
    """A clean text without what terminals draw in different widths.

    Skin tones and the keys round digits go, flags become letters, and marks with a width of their own, question marks.
    """
    return text if _usual().fullmatch(text) else "".join(map(_drawn.__getitem__, text))


@cache
def _usual() -> re.Pattern[str]:
    """Compiled, which takes a while, where anything is drawn at all."""
    return re.compile(_USUAL)


class _Drawn(dict[str, str]):
    def __missing__(self, character: str) -> str:
        if "\U0001f1e6" <= character <= "\U0001f1ff":
            drawn = chr(ord(character) - 0x1F1E6 + ord("A"))
        elif "\U0001f3fb" <= character <= "\U0001f3ff" or category(character) == "Me":
            drawn = ""
        else:
            drawn = "?" if category(character) == "Mc" or re.match(_ONE_OR_TWO, character) else character
        self[character] = drawn
        return drawn


_drawn = _Drawn()
