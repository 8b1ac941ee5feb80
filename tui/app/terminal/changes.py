"""Where two lines of cells differ."""

from collections.abc import Iterator, Sequence

from rich.style import Style

Cell = tuple[str, Style | None]
"""A character and its style; the second half of a wide character is empty text."""

_JOIN_GAPS_UP_TO = 6
"""Cells that may be repainted in vain between two changes: moving the cursor costs more."""


def changed_spans(old: Sequence[Cell], new: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Where two lines of the same width differ, as (start, end), never through a wide character."""
    start = end = -1
    for x, (old_cell, new_cell) in enumerate(zip(old, new, strict=False)):
        if old_cell == new_cell:
            continue
        if start >= 0 and x - end > _JOIN_GAPS_UP_TO:
            yield start, end
            start = -1
        start = x if start < 0 else start
        end = x + 1
        if end < len(new) and not new[end][0]:
            end += 1
    if start >= 0:
        yield start, end
