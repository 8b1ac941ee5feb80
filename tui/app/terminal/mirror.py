"""What the terminal shows, so that only cells that change are sent to it.

Textual repaints widgets: a focus that moves or a prompt that opens sends whole
panes again, and a partial update sends each line from the left edge of its
widget. Over a slow line that is most of what is sent.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from rich.console import COLOR_SYSTEMS, Console
from rich.errors import StyleSyntaxError
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size

from tui.app.terminal.changes import BLANK, Cell, cells_of, changed_spans, is_unseen_on_spaces
from tui.app.terminal.frame import Frame, Look, Run
from tui.app.terminal.inside import Deferred, Piece, pieces_of
from tui.app.terminal.pen import ERASE, Ink, Pen, Stretch, ink_in
from tui.cells import width

_SCREEN = 2
"""Textual paints on standard error."""
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

    def take_over(self, frame: Frame) -> None:
        """Takes it that the terminal shows a frame, where its looks are known."""
        try:
            styles = [Style.parse(look.style) if look.style else None for look in frame.looks]
        except StyleSyntaxError:
            return
        rows = [cells_of(Segment(run.text, styles[run.look]) for run in row) for row in frame.rows]
        self._size = Size(frame.columns, len(rows))
        self._rows = [row + [BLANK] * (frame.columns - len(row)) for row in rows]

    def frame(self, console: Console) -> Frame:
        """What the terminal shows, to be kept."""
        looks: dict[Style | None, int] = {None: 0}
        rows = [
            [Run(text, looks.setdefault(style, len(looks))) for style, text in _runs(row[: self._blank_from(row)])]
            for row in self._rows
        ]
        named = [Look(self._ink(style, console), str(style) if style else "") for style in looks]
        return Frame(self._size.width, named, rows)

    def trim(self, update: Any, size: Size) -> Any:
        """The same update, of which only what changes anything will be sent."""
        pieces = pieces_of(update)
        return update if pieces is None else Deferred(lambda console: self.take(pieces, size, console))

    def take(self, pieces: Sequence[Piece], size: Size, console: Console) -> str:
        """What to send so that the terminal shows parts of the screen; from then on they count as shown."""
        pen = Pen()
        if size != self._size:
            self._size = size
            self._rows = [[BLANK if self._can_erase else _UNKNOWN] * size.width for _ in range(size.height)]
            pen.clear()
            for y in range(size.height) if self.paint and self._can_erase else ():
                pen.go(0, y)
                pen.erase_line(self._ink(None, console))
        for x, y, strip in pieces:
            if y >= size.height:
                continue
            row, cells = self._rows[y], cells_of(strip)
            spans = list(changed_spans(row[x : x + len(cells)], cells))
            row[x : x + len(cells)] = cells
            blank_from = self._blank_from(row) - x if spans else 0
            for start, end in spans:
                erased_from = max(start, blank_from)
                can_be_erased = end - erased_from > len(ERASE)
                written = cells[start : erased_from if can_be_erased else end]
                pen.write_line(y, list(self._written(written, x + start, console)))
                if can_be_erased:
                    pen.go(x + erased_from, y)
                    pen.erase_line(self._ink(None, console))
                    break
        return pen.lift()

    def _blank_from(self, row: Sequence[Cell]) -> int:
        """Where nothing but blanks follows, which can be erased in one."""
        end = len(row)
        while end and row[end - 1] == BLANK:
            end -= 1
        return end if self._can_erase else len(row)

    @property
    def _can_erase(self) -> bool:
        """Whether what is erased has the ground of the theme."""
        return self.paint is None or erases_in_colour()

    def _written(self, cells: Sequence[Cell], column: int, console: Console) -> Iterator[Stretch]:
        for style, text in _runs(cells):
            yield Stretch(column, text, self._ink(style, console), style.link if style else None)
            column += width(text)

    def _ink(self, style: Style | None, console: Console) -> Ink:
        return ink_of(self.paint(style) if self.paint else style, console.color_system)


@cache
def erases_in_colour() -> bool:
    """Whether the terminal fills what it erases with the ground of the text ("bce"), by what is known of its kind."""
    try:
        import curses  # some builds of Python go without

        curses.setupterm(fd=_SCREEN)
        return curses.tigetflag("bce") > 0
    except (ImportError, OSError, ValueError):
        return False
    except curses.error:  # nothing is known of it
        return False


@lru_cache
def ink_of(style: Style | None, colours: str | None) -> Ink:
    """How a style looks on a terminal with so many colours: ``standard``, ``256``, ``truecolor`` or none."""
    if style is None or colours is None:
        return ()
    drawn = style.update_link(None).render(".", color_system=COLOR_SYSTEMS[colours])
    return ink_in(drawn.partition(".")[0])


def _runs(cells: Iterable[Cell]) -> Iterator[tuple[Style | None, str]]:
    """Text by its style. Blanks are counted to the text before them, where they look the same in its style."""
    text, style = "", None
    for cell in cells:
        goes_on = cell[1] == style or (cell == BLANK and text and (style is None or is_unseen_on_spaces(style)))
        if not goes_on:
            if text:
                yield style, text
            text, style = "", cell[1]
        text += cell[0]
    if text:
        yield style, text
