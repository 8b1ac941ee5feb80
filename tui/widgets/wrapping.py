"""Breaking Chinese and Latin text into lines of so many cells."""

import re

from rich.cells import cell_len

_UNITS = re.compile(r"\n|[!-~]+ *|.", re.DOTALL)
"""What stays together: a Latin word with the space after it, else one character."""

_NEVER_FIRST = "，。、；：？！）】》」』”’％,.;:?!)]}%"

Range = tuple[int, int]


def wrap(text: str, cells: int) -> list[Range]:
    """The lines of a text, as (start, end) in it, none wider than so many cells."""
    cells = max(2, cells)
    lines: list[Range] = []
    start = end = taken = 0
    for unit in _split_long(text, cells):
        unit_start, unit_end = unit
        piece = text[unit_start:unit_end]
        if piece == "\n":
            lines.append((start, end))
            start = end = unit_end
            taken = 0
            continue
        width = cell_len(piece.rstrip(" "))
        if taken + width > cells and end > start:
            if piece[0] in _NEVER_FIRST and end - start > 1:
                lines.append((start, end - 1))
                start, taken = end - 1, cell_len(text[end - 1 : end])
            else:
                lines.append((start, end))
                start, taken = unit_start, 0
        end = unit_end
        taken += cell_len(piece)
    lines.append((start, end))
    return lines


def _split_long(text: str, cells: int) -> list[Range]:
    """Units, with those that fit on no line cut into pieces that do."""
    units: list[Range] = []
    for match in _UNITS.finditer(text):
        start, end = match.span()
        while end - start > cells and match[0].isascii():
            units.append((start, start + cells))
            start += cells
        units.append((start, end))
    return units
