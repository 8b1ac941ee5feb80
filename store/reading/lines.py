"""Lines as programs write them, made into paragraphs again."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

_ENDS_SENTENCE = "。！？；：!?;:"
_ASCII_WORD = re.compile(r"[A-Za-z]")
_FULL = 0.8
"""Of the longest line: a shorter one ends because its paragraph does."""


def unwrapped(lines: Iterable[str]) -> str:
    """Lines that were cut at a margin, as the lines that they were cut from."""
    kept = [line.strip() for line in lines if line.strip()]
    margin = _FULL * max(map(_width, kept), default=0)
    text = ""
    for position, line in enumerate(kept):
        text += line
        if position + 1 < len(kept):
            text += _joint(line, kept[position + 1]) if _is_cut(line, margin) else "\n"
    return text


def ends_open(paragraph: str) -> bool:
    """Whether a paragraph breaks off within a sentence."""
    for character in reversed(paragraph):
        if character in _ENDS_SENTENCE:
            return False
        if character.isalnum():
            return True
    return bool(paragraph)


def _is_cut(line: str, margin: float) -> bool:
    return _width(line) >= margin and ends_open(line)


def _joint(before: str, after: str) -> str:
    """What a line end stands for: nothing between Chinese characters, else what parts words and numbers."""
    if before[-1].isdigit() and after[0].isdigit():
        return "\n"
    return " " if _ASCII_WORD.match(before[-1]) and _ASCII_WORD.match(after[0]) else ""


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in line)


def paragraphs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines grouped by the empty lines between them."""
    group: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            group.append(line)
        elif group:
            yield group
            group = []
