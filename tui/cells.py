"""How many terminal cells text takes, without loading a terminal library."""

import re
from unicodedata import east_asian_width

_WIDE = re.compile("[^\x00-\u10ff]")


def width(text: str) -> int:
    """The cells that a clean text takes; characters of ambiguous width count one."""
    if text.isascii():
        return len(text)
    return len(text) + sum(east_asian_width(character) in "WF" for character in _WIDE.findall(text))


def fit(text: str, cells: int) -> str:
    """The text cut or filled with spaces to exactly so many cells."""
    taken = width(text)
    while taken > cells:
        taken -= width(text[-1])
        text = text[:-1]
    return text + " " * (cells - taken)


def right(text: str, cells: int) -> str:
    """As `fit`, with the text at the right end."""
    return " " * max(0, cells - width(text)) + fit(text, min(width(text), cells))
