"""Breaking Chinese and Latin text into lines of so many cells."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from tui.cells import width_of

Range = tuple[int, int]

_PARAGRAPH = re.compile(r"[^\n]*\n?")
_LATIN = re.compile(r"[!-~\u00a1-\u024f]")
_NEVER_FIRST = "，。、；：？！）】》」』”’％,.;:?!)]}%"


def wrap(text: str, cells: int) -> list[Range]:
    """The lines of a text, as (start, end) in it, none wider than so many cells.

    Latin words stay whole where they fit on a line, and no line opens with a
    closing mark. A newline ends a line and belongs to none.
    """
    lines: list[Range] = []
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        if start < end or not lines:
            end -= text.endswith("\n", start, end)
            lines += _wrap_paragraph(text, start, end, max(2, cells))
    return lines


def _wrap_paragraph(text: str, start: int, end: int, cells: int) -> Iterator[Range]:
    offset = start
    reached = list(accumulate(map(width_of.__getitem__, text[start:end])))
    while start < end:
        before = reached[start - offset - 1] if start > offset else 0
        fits = offset + bisect_right(reached, before + cells, lo=start - offset)
        stop = fits if fits == end else _break_before(text, start, fits)
        yield start, stop
        start = stop
        while start < end and text[start] == " ":
            start += 1
    if offset == end:
        yield offset, end


def _break_before(text: str, start: int, fits: int) -> int:
    """Where a line that starts at `start` and could hold all before `fits` best ends."""
    stop = fits
    if text[stop] in _NEVER_FIRST:
        stop -= 1
    while stop > start and _LATIN.match(text[stop]) and _LATIN.match(text[stop - 1]):
        stop -= 1
    return stop if stop > start else max(fits, start + 1)
