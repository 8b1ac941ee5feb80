"""A frame: the first screen as it was last time, which is kept in a file and can be shown before the app is loaded.

It is data: text and looks, which the pen puts on the terminal. It loads no terminal library.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from store.archive import read_file, write_file
from store.text.cleaning import is_showable
from tui.app.terminal.pen import Ink, Pen, Stretch, ink_in
from tui.cells import width

_MOST_BYTES = 256 * 1024


class Run(NamedTuple):
    """Text in one look."""

    text: str
    look: int
    """Which of the frame's."""


class Look(NamedTuple):
    """How text looks: what the pen is told, and the name that the mirror knows it by, empty for plain text."""

    ink: Ink
    style: str


class Frame(NamedTuple):
    """A whole screen. Lines that are shorter than it end in spaces, in the first look."""

    columns: int
    looks: Sequence[Look]
    rows: Sequence[Sequence[Run]]

    def painted(self) -> str:
        """What a terminal of its size is to be sent."""
        pen = Pen()
        pen.clear()
        for y, row in enumerate(self.rows):
            stretches, column = [], 0
            for run in row:
                stretches.append(Stretch(column, run.text, self.looks[run.look].ink))
                column += width(run.text)
            pen.write_line(y, stretches)
            if self.looks[0].ink and column < self.columns:
                pen.go(column, y)
                pen.erase_line(self.looks[0].ink)
        return pen.lift()

    def keep(self, file: Path, decided_by: str) -> None:
        """Keeps it, with all that it depends on.

        Raises:
            OSError: the file cannot be written.
        """
        kept = {
            "decided_by": decided_by,
            "columns": self.columns,
            "looks": [[";".join(look.ink), look.style] for look in self.looks],
            "rows": [[[run.text, run.look] for run in row] for row in self.rows],
        }
        write_file(file, json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))


def kept_frame(file: Path, decided_by: str, columns: int, lines: int) -> Frame | None:
    """The frame of a file; None where there is none of this size, for these circumstances, that is whole."""
    try:
        if file.stat().st_size > _MOST_BYTES:
            return None
        kept = json.loads(read_file(file) or b"")
        return _frame_in(kept, columns, lines) if kept["decided_by"] == decided_by else None
    except (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None


def _frame_in(kept: Any, columns: int, lines: int) -> Frame:
    """
    Raises:
        ValueError, TypeError, KeyError, IndexError: what was kept is no frame of this size.
    """
    looks = [Look(_ink(ink), str(style)) for ink, style in kept["looks"]]
    rows = [[Run(str(text), range(len(looks))[look]) for text, look in row] for row in kept["rows"]]
    if not looks or kept["columns"] != columns or len(rows) != lines or any(_cells(row) > columns for row in rows):
        raise ValueError(kept["columns"])
    if not is_showable("".join(run.text for row in rows for run in row)):
        raise ValueError(rows)
    return Frame(columns, looks, rows)


def _ink(codes: str) -> Ink:
    ink = ink_in(codes)
    if ";".join(ink) != codes:
        raise ValueError(codes)
    return ink


def _cells(row: Sequence[Run]) -> int:
    return sum(width(run.text) for run in row)
