"""Lines as cells, and where two of them differ."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style

from tui.cells import width_of

Cell = tuple[str, Style | None]
"""A character with the marks on it, and its style; the second half of a wide character is empty text."""

BLANK: Cell = (" ", None)

_JOIN_GAPS_UP_TO = 6
"""Cells that may be repainted in vain between two changes: moving the cursor costs more."""


def cells_of(segments: Iterable[Segment]) -> list[Cell]:
    """One entry a cell, and one kind of blank, whatever style it has that is not seen on it.

    A mark without a character before it has no cell to stand in, and goes.
    """
    row: list[Cell] = []
    for text, style, _ in segments:
        style = style or None  # one that sets nothing is none
        space = BLANK if style is None or is_unseen_on_spaces(style) else (" ", style)
        if text.isascii():
            row += [space if character == " " else (character, style) for character in text]
            continue
        second_half = ("", style)
        for character in text:
            width = width_of[character]
            if width:
                row.append(space if character == " " else (character, style))
            elif row:
                at = -1 if row[-1][0] else -2
                row[at] = (row[at][0] + character, row[at][1])
            if width > 1:
                row.append(second_half)
    return row


@lru_cache
def is_unseen_on_spaces(style: Style) -> bool:
    has_ground = style.bgcolor and not style.bgcolor.is_default
    return not (style.reverse or style.underline or style.strike or has_ground or style.link)


def changed_spans(old: Sequence[Cell], new: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Where two lines of the same width differ, as (start, end), never through a wide character."""
    start = end = -1
    for x, (old_cell, new_cell) in enumerate(zip(old, new, strict=False)):
        if old_cell == new_cell:
            continue
        if start >= 0 and x - end > _JOIN_GAPS_UP_TO:
            yield start, end
            start = -1
        if start < 0:
            start = x if new_cell[0] or not x else x - 1
        end = x + 1
        if end < len(new) and not new[end][0]:
            end += 1
    if start >= 0:
        yield start, end
