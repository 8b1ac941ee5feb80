"""What the terminal shows, so that only cells that change are sent to it.

Textual repaints widgets: a focus that moves or a prompt that opens sends whole
panes again, and a partial update sends each line from the left edge of its
widget. Over a slow line that is most of what is sent. Like `key_queue` and
`typed_bytes` this leans on Textual's internals, which is why Textual is pinned
to a minor version.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from rich.console import Console, RenderableType
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Size
from textual.strip import Strip

from tui.app.cell_width import width_of
from tui.app.terminal.changes import Cell, changed_spans

_CLEAR = "\x1b[0m\x1b[2J"
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

    def trim(self, update: RenderableType | CompositorUpdate | None, size: Size) -> Any:
        """The same update, of which only what changes anything will be sent."""
        if isinstance(update, LayoutUpdate | ChopsUpdate):
            return _Trimmed(self, update, size)
        return update

    def take(self, update: LayoutUpdate | ChopsUpdate, size: Size, console: Console) -> str:
        """What to send so that the terminal shows an update; from then on it counts as shown."""
        sent: list[str] = []
        if size != self._size:
            self._size = size
            blank = _UNKNOWN if self.paint else _BLANK
            self._rows = [[blank] * size.width for _ in range(size.height)]
            sent.append(_CLEAR)
        line = -1
        for x, y, strip in _pieces(update):
            if y >= size.height:
                continue
            row, after = self._rows[y], _cells(strip)
            for start, end in changed_spans(row[x : x + len(after)], after):
                column = x + start + 1
                sent.append(f"\x1b[{column}G" if y == line else f"\x1b[{y + 1};{column}H")
                sent.append(self._painted(strip.crop(start, end)).simplify().render(console))
                line = y
            row[x : x + len(after)] = after
        return "".join(sent)

    def _painted(self, strip: Strip) -> Strip:
        if self.paint is None:
            return strip
        return Strip([Segment(text, self.paint(style)) for text, style, _ in strip], strip.cell_length)


class _Trimmed(CompositorUpdate):
    """An update that is compared with the mirror at the moment it is sent, and not before."""

    def __init__(self, mirror: TerminalMirror, update: LayoutUpdate | ChopsUpdate, size: Size) -> None:
        self._mirror = mirror
        self._update = update
        self._size = size

    def render_segments(self, console: Console) -> str:
        return self._mirror.take(self._update, self._size, console)


def _pieces(update: LayoutUpdate | ChopsUpdate) -> Iterator[tuple[int, int, Strip]]:
    """The parts of an update: column, row and what is to stand there."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            yield update.region.x, y, Strip.join(list(strips))
        return
    for y, left, right in update.spans:
        for end, (start, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if isinstance(strip, Strip) and start < right and end > left:
                first, last = max(start, left), min(end, right)
                yield first, y, strip.crop(first - start, last - start)


def _cells(strip: Strip) -> list[Cell]:
    """One entry a cell; the second half of a wide character is an empty one."""
    row: list[Cell] = []
    for text, style, _ in strip:
        visible = style or None
        row += _cells_of(text, visible, _BLANK if _is_plain_space(visible) else (" ", visible))
    return row


def _cells_of(text: str, style: Style | None, blank: Cell) -> Iterable[Cell]:
    for character in text:
        if character == " ":
            yield blank
            continue
        yield (character, style)
        for _ in range(width_of[character] - 1):
            yield ("", style)


def _is_plain_space(style: Style | None) -> bool:
    """Whether a space in a style looks like one without."""
    if style is None:
        return True
    return not (style.reverse or style.underline or style.strike or style.bgcolor or style.link)
