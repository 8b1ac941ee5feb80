"""What the terminal shows, so that only cells that change are sent to it.

Textual repaints widgets: a focus that moves or a prompt that opens sends whole
panes again, and a partial update sends each line from the left edge of its
widget. Over a slow line that is most of what is sent.
"""

from collections.abc import Callable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from tui.app.terminal.changes import Cell, cells_of, changed_spans
from tui.app.terminal.inside import Deferred, Piece, pieces_of

_CLEAR = "\x1b[0m\x1b[2J"
_ERASE = "\x1b[K"
"""To the end of the line."""
_BLANK: Cell = (" ", None)
_UNKNOWN: Cell = ("\0", None)
"""What a terminal was cleared to is not what a theme makes of a blank."""


class TerminalMirror:
    """The cells of the terminal, as far as they are known."""

    def __init__(self) -> None:
        self._size = Size(0, 0)
        self._rows: list[list[Cell]] = []
        self.paint: Callable[[Style | None], Style] | None = None
        """What a theme makes of styles; None leaves them to the terminal. `forget` goes with a change of it."""

    def forget(self) -> None:
        """What the terminal shows is no longer known: the next update clears it."""
        self._size = Size(0, 0)

    def trim(self, update: Any, size: Size) -> Any:
        """The same update, of which only what changes anything will be sent."""
        pieces = pieces_of(update)
        return update if pieces is None else Deferred(lambda console: self.take(pieces, size, console))

    def take(self, pieces: Sequence[Piece], size: Size, console: Console) -> str:
        """What to send so that the terminal shows parts of the screen; from then on they count as shown."""
        sent: list[str] = []
        if size != self._size:
            self._size = size
            blank = _UNKNOWN if self.paint else _BLANK
            self._rows = [[blank] * size.width for _ in range(size.height)]
            sent.append(_CLEAR)
        line = -1
        for x, y, strip in pieces:
            if y >= size.height:
                continue
            row, cells = self._rows[y], cells_of(strip)
            after = [_seen(cell) for cell in cells]
            spans = list(changed_spans(row[x : x + len(after)], after))
            row[x : x + len(after)] = after
            blank_from = self._blank_from(row) - x if spans else 0
            for start, end in spans:
                column = x + start + 1
                sent.append(f"\x1b[{column}G" if y == line else f"\x1b[{y + 1};{column}H")
                line = y
                if end - max(start, blank_from) > len(_ERASE):
                    sent.append(self._painted(cells[start : max(start, blank_from)]).render(console) + _ERASE)
                    break
                sent.append(self._painted(cells[start:end]).render(console))
        return "".join(sent)

    def _blank_from(self, row: Sequence[Cell]) -> int:
        """Where nothing but blanks follows, which can be erased in one; never on a ground that a theme paints."""
        end = len(row)
        while self.paint is None and end and row[end - 1] == _BLANK:
            end -= 1
        return end

    def _painted(self, cells: Sequence[Cell]) -> Strip:
        runs = ((style, "".join(text for text, _ in run)) for style, run in groupby(cells, key=itemgetter(1)))
        paint = self.paint
        return Strip([Segment(text, paint(style) if paint else style) for style, text in runs]).simplify()


def _seen(cell: Cell) -> Cell:
    """A cell as it is seen, so that equal ones are alike."""
    text, style = cell
    if not style:
        return _BLANK if text == " " else (text, None)
    return _BLANK if text == " " and _is_plain_space(style) else cell


def _is_plain_space(style: Style) -> bool:
    """Whether a space in a style looks like one without."""
    return not (style.reverse or style.underline or style.strike or style.bgcolor or style.link)
