"""Tables: aligned text for pipes, a little more for terminals."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.answers.desk import Desk, one_line
from tui.cells import fit, width

_WIDE_WORD = 8
"""Cells at which a title without spaces, as Chinese ones are, may break."""


class Column(NamedTuple):
    """A column; numbers stand at its right."""

    title: str
    numeric: bool = False
    optional: bool = False
    """Left out where the terminal has no room for it, the last such column first."""


_ANY_HEIGHT = 25
"""Lines; where it is not given one, the library makes a number of whatever stands in the environment."""


def write_table(desk: Desk, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """Writes a table as wide as it needs to be, on a terminal no wider than that."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    if desk.width is None:
        _write_plain(desk, columns, cells)
    else:
        _write_rich(desk, desk.width, columns, cells)


def write_fields(desk: Desk, fields: Iterable[tuple[str, str | None]]) -> None:
    """One line a field, the values below one another; what is not known has no line."""
    known = [(name, value) for name, value in fields if value]
    across = max((width(name) for name, _ in known), default=0)
    for name, value in known:
        desk.line(f"{fit(name, across)}  {value}")


def _write_plain(desk: Desk, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    titles = [column.title for column in columns]
    in_columns = zip(columns, zip(titles, *rows, strict=True), strict=True)
    aligned = [_aligned(cells, numeric=column.numeric) for column, cells in in_columns]
    for row in zip(*aligned, strict=True):
        desk.line("  ".join(row))


def _aligned(cells: Sequence[str], *, numeric: bool) -> list[str]:
    """The cells of a column, all as wide as the widest."""
    widths = [width(cell) for cell in cells]
    across = max(widths)
    fillings = (" " * (across - taken) for taken in widths)
    if numeric:
        return [filling + cell for cell, filling in zip(cells, fillings, strict=True)]
    return [cell + filling for cell, filling in zip(cells, fillings, strict=True)]


def _write_rich(desk: Desk, available: int, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    titles = [one_line(column.title) for column in columns]
    contents = [max((width(row[position]) for row in rows), default=0) for position in range(len(columns))]
    roomy = [max(width(title), content) for title, content in zip(titles, contents, strict=True)]
    narrow = [max(_narrowest(title), content) for title, content in zip(titles, contents, strict=True)]
    shown, widths, gap = _fitting(columns, (roomy, narrow), available)
    table = Table(box=None, pad_edge=False, padding=(0, gap, 0, 0), header_style="bold")
    for position in shown:
        column = columns[position]
        table.add_column(
            Text(column.title), justify="right" if column.numeric else "left", width=widths[position], overflow="fold"
        )
    for row in rows:
        table.add_row(*(Text(row[position]) for position in shown))
    console = Console(file=desk.output, width=available, height=_ANY_HEIGHT, highlight=False, markup=False, emoji=False)
    console.print(table)


def _narrowest(title: str) -> int:
    """The cells that a title needs when it is broken between words."""
    if title.isascii():
        return max(map(len, title.split()), default=0)
    return min(width(title), _WIDE_WORD)


def _fitting(
    columns: Sequence[Column], layouts: tuple[Sequence[int], Sequence[int]], available: int
) -> tuple[list[int], Sequence[int], int]:
    """Which columns are shown, by position, how wide each is, and how many cells part them.

    Titles are broken before columns move together, and columns move together before one is left out.
    """
    roomy, narrow = layouts
    shown = list(range(len(columns)))
    optional = [position for position in shown if columns[position].optional]
    while True:
        for widths, gap in ((roomy, 2), (narrow, 2), (narrow, 1)):
            if sum(widths[position] for position in shown) + gap * (len(shown) - 1) <= available:
                return shown, widths, gap
        if not optional:
            return shown, narrow, 1
        shown.remove(optional.pop())
