"""Text from documents, folded for matching."""

import re
import unicodedata
from typing import NamedTuple

_FOLDED_ALREADY_OR_NOT = "(?s)[\u3001\u3002\u4e00-\u9fff\uff0ca-z0-9!-@\\[-`{-~]+|(?P<not>.)"
_FOOTNOTE_MARKS = ("<super>", "<circle>")
_BETWEEN_DIGITS = r"(?<=\d)[\s¹²³⁰⁴-⁹①-⑳⓪]+(?=\d)"

_COMMON_WIDE = tuple((wide, unicodedata.normalize("NFKC", wide)) for wide in "，：；！？（）％\u3000")


class Folded(NamedTuple):
    """A text prepared for matching, which knows where each of its characters came from."""

    original: str
    text: str
    positions: tuple[int, ...]

    def cut(self, start: int, end: int) -> str:
        """The original words behind ``text[start:end]``."""
        return self.original[self.positions[start] : self.positions[end - 1] + 1]


def fold(text: str) -> Folded:
    """Folds width and case and drops white space, for matching only.

    Superscripts and circled numbers go too, since they are footnote marks. Of
    all that parts two digits one space stays, so that two numbers never become
    one. The full-width comma stays what it is: unlike the half-width one it
    never groups thousands.
    """
    pieces: list[str] = []
    positions: list[int] = []
    for match in re.finditer(_FOLDED_ALREADY_OR_NOT, text):
        start, end = match.span()
        piece = match[0]
        if match.lastgroup == "not":
            piece = _fold_character(text, start)
            positions.extend([start] * len(piece))
        else:
            positions.extend(range(start, end))
        pieces.append(piece)
    return Folded(text, "".join(pieces), tuple(positions))


def _fold_character(text: str, position: int) -> str:
    character = text[position]
    if character.isspace() or unicodedata.decomposition(character).startswith(_FOOTNOTE_MARKS):
        return " " if re.compile(_BETWEEN_DIGITS).match(text, position) else ""
    return unicodedata.normalize("NFKC", character).lower()


def squash(text: str) -> str:
    """Nearly what `fold` matches on, without positions and much faster: for searching many texts.

    It keeps footnote marks as digits, no space even between digits, and one kind of comma.
    """
    for wide, narrow in _COMMON_WIDE:
        text = text.replace(wide, narrow)
    # Most texts hold nothing else to be folded, and to ask is much quicker than to do it.
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    return "".join(text.lower().split())
