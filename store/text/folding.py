"""Text from documents, folded for matching."""

import re
import unicodedata
from typing import NamedTuple

_FOLDED_ALREADY_OR_NOT = "(?s)[\u3001\u3002\u4e00-\u9fff\uff0ca-z0-9!-@\\[-`{-~]+|(?P<not>.)"
_MARKS = (
    "\u00aa\u00b2-\u00b3\u00b9-\u00ba\u02b0-\u02b8\u02e0-\u02e4\u10fc\u1d2c-\u1d2e\u1d30-\u1d3a"
    "\u1d3c-\u1d4d\u1d4f-\u1d61\u1d78\u1d9b-\u1dbf\u2070-\u2071\u2074-\u207f\u2120\u2122\u2460-\u2473"
    "\u24b6-\u24ea\u2c7d\u2d6f\u3192-\u319f\u3244-\u3247\u3251-\u327e\u3280-\u32bf\u32d0-\u32fe"
    "\ua69c-\ua69d\ua770\ua7f2-\ua7f4\ua7f8-\ua7f9\uab5c-\uab5f\uab69\U00010781-\U00010785"
    "\U00010787-\U000107b0\U000107b2-\U000107ba\U0001f12b-\U0001f12e\U0001f16a-\U0001f16c"
    "\U0001f250-\U0001f251"
)
"""All that is written above the line or in a circle."""
_BETWEEN_DIGITS = rf"(?<=\d)[\s{_MARKS}]+(?=\d)"
_MARK = f"[{_MARKS}]"
_SEAM = "\0"
"""Stands between two paragraphs; no text that is shown holds it."""

_PARAGRAPHS_END = "\n\n"
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
    if character.isspace() or re.match(_MARK, character):
        return " " if re.compile(_BETWEEN_DIGITS).match(text, position) else ""
    return unicodedata.normalize("NFKC", character).lower()


def fold_for_finding(text: str) -> Folded:
    """As `fold`, with one kind of comma, and with paragraphs that stay apart."""
    folded = fold(text.replace(_PARAGRAPHS_END, _SEAM * len(_PARAGRAPHS_END)))
    return folded._replace(original=text, text=folded.text.replace("，", ","))


def squash(text: str) -> str:
    """What `fold_for_finding` gives, without positions and much faster: for searching many texts."""
    text = text.replace(_PARAGRAPHS_END, _SEAM * len(_PARAGRAPHS_END))
    for wide, narrow in _COMMON_WIDE:
        text = text.replace(wide, narrow)
    # Most texts hold nothing else to be folded, and to ask is much quicker than to do it.
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", re.sub(_MARK, " ", text))
    first, *others = text.lower().split() or [""]
    pieces = [first]
    for piece in others:
        if pieces[-1][-1].isdecimal() and piece[0].isdecimal():
            pieces.append(" ")
        pieces.append(piece)
    return "".join(pieces)
