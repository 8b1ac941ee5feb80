"""CSV that a spreadsheet can open and will not run."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from store.model.figures import FIGURES
from store.model.issue import Issue
from store.model.own_words import COLUMNS_OF_WEEKS
from store.text.cleaning import clean_line
from tui.language.phrases import holding_code

Cell = str | float | None

COLUMNS: tuple[str, ...] = (
    *(*COLUMNS_OF_WEEKS, "end", "published", "standing", "origin", "quality"),
    *("rating", "vulnerability_rating"),
    *(figure.key for figure in FIGURES),
    *("url", "by_hand", "approximate"),
)
_RUNS = tuple("=+-@＝＋－＠\t\r")
"""What a cell begins with that a spreadsheet takes for a formula, be it behind spaces or quotes."""


def write_csv(output: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Writes a header and one line a row; None is an empty cell."""
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_safe(cell) for cell in row] for row in rows)


def edition_rows(issues: Iterable[Issue]) -> Iterator[list[Cell]]:
    """One row an edition, in the order of `COLUMNS`."""
    for issue in issues:
        period = issue.period
        yield [
            issue.week.iso,
            issue.year,
            issue.number,
            period.start.isoformat() if period else None,
            period.end.isoformat() if period else None,
            issue.published.isoformat() if issue.published else None,
            holding_code(issue),
            issue.origin,
            issue.quality if issue.is_read else None,
            issue.rating,
            issue.vulnerability_rating,
            *(issue.figures.get(figure.key) for figure in FIGURES),
            issue.url,
            " ".join(issue.by_hand) or None,
            " ".join(issue.approximate) or None,
        ]


def _safe(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = clean_line(cell)
    return f"'{text}" if text.lstrip(" '\"").startswith(_RUNS) or cell.startswith(_RUNS) else text
