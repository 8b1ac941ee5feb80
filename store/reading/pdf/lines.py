"""Lines as programs write them, made into paragraphs again."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from store.model.titles import is_part_of_title

_ENDS_SENTENCE = "。！？；：!?;:"
_ASCII_WORD = re.compile(r"[A-Za-z]")
_FULL = 0.8
"""Of the longest line: a shorter one ends because its paragraph does."""
_NUMBERED = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}[、.．章节]|[（(][一二三四五六七八九十]{1,3}[)）])[^。；]{1,30}"
)
_SECTION = re.compile(r"(?:本周|近期|\d{1,2}[、.．]?)?\s*[^\d\W]{2,12}(?:态势|情况|回顾|信息)")


def unwrapped(lines: Iterable[str]) -> str:
    """Lines that were cut at a margin, as the lines that they were cut from."""
    kept = [line.strip() for line in lines if line.strip()]
    margin = _FULL * max(map(_width, kept), default=0)
    text = ""
    for position, line in enumerate(kept):
        text += line
        if position + 1 < len(kept):
            text += joint(line, kept[position + 1]) if _is_cut(line, kept[position + 1], margin) else "\n"
    return text


def is_heading(line: str) -> bool:
    """Whether a line is a part of a title or heads a section: it is no beginning and no end of a sentence."""
    line = line.strip()
    return bool(line) and bool(is_part_of_title(line) or _NUMBERED.fullmatch(line) or _SECTION.fullmatch(line))


def ends_open(paragraph: str) -> bool:
    """Whether a paragraph breaks off within a sentence."""
    for character in reversed(paragraph):
        if character in _ENDS_SENTENCE:
            return False
        if character.isalnum():
            return True
    return bool(paragraph)


def _is_cut(line: str, after: str, margin: float) -> bool:
    return _width(line) >= margin and ends_open(line) and not (is_heading(line) or is_heading(after))


def joint(before: str, after: str) -> str:
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
