"""The one way to the screen: a widget made of lines, which repaints only those that differ."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from store.text.cleaning import clean
from tui.app.styles import PLAIN
from tui.cells import drawable, fit, width

_SHORTEST_CUT = 3
"""Columns that are no wider are cut without a sign."""


class Line:
    """One line in the making. Whatever is added is plain content, cleaned on its way."""

    def __init__(self, text: str = "", style: Style = PLAIN) -> None:
        self._segments: list[Segment] = []
        self._cells = 0
        self._end = 0
        """Where the last column at the right was to end, and by how much it has passed that."""
        self._overrun = 0
        if text:
            self.add(text, style)

    def add(self, text: str, style: Style = PLAIN) -> "Line":
        if text.isascii() and text.isprintable():
            self._cells += len(text)
        else:
            text = drawable(clean(text).replace("\n", " "))
            self._cells += width(text)
        self._segments.append(Segment(text, style))
        return self

    def left(self, text: str, cells: int, style: Style = PLAIN) -> "Line":
        """Adds a column: the text at the left of so many cells, cut with a full stop where it is longer."""
        text = drawable(clean(text))
        if width(text) > cells > _SHORTEST_CUT:
            text = fit(text, cells - 1).rstrip() + "."
        return self.add(fit(text, cells), style)

    def right(self, text: str, cells: int, style: Style = PLAIN, *, padding: Style | None = None) -> "Line":
        """Adds a column with the text at its right; none for a width of 0.

        What is too wide is not cut, for it may be a number, and a space parts it from what stands before; the columns
        after it give way. The spaces before it have the same style, unless another is given.
        """
        if not cells:
            return self
        text = drawable(clean(text))
        self._end = max(self._end, self._cells - self._overrun) + cells
        spaces = " " * max(min(1, self._cells), self._end - self._cells - width(text))
        if padding is None:
            self.add(spaces + text, style)
        else:
            self.add(spaces, padding).add(text, style)
        self._overrun = max(0, self._cells - self._end)
        return self

    def to(self, column: int) -> "Line":
        """Fills up with spaces to a column."""
        return self.add(" " * (column - self._cells)) if column > self._cells else self

    def join(self, other: "Line") -> "Line":
        """Adds what another line holds."""
        for text, style, _ in other.strip(other.cells):
            self.add(text, style or PLAIN)
        return self

    @property
    def cells(self) -> int:
        return self._cells

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self._segments)

    def strip(self, width: int) -> Strip:
        return Strip(self._segments, self._cells).adjust_cell_length(width)


class Lines(Widget):
    """Shows lines from `top` on. A subclass says how many there are and draws each when it is needed."""

    head_rows = 0
    """1 where there is a head."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.top = 0
        self._shown: list[Strip] = []

    def line_count(self) -> int:
        raise NotImplementedError

    def line_at(self, position: int) -> Strip:
        """One line, as wide as the widget."""
        raise NotImplementedError

    def head(self) -> Strip | None:
        """The line over all others, which stays where it is."""
        return None

    def foot(self) -> Sequence[Strip]:
        """The lines under all others, which stay where they are."""
        return ()

    @property
    def room(self) -> int:
        """How many lines are shown between the head and the foot."""
        return max(0, self.size.height - self.head_rows - len(self.foot()))

    @property
    def more(self) -> str:
        """Which screenful of how many is shown, such as ``1/3``; blank where all is."""
        count, room = self.line_count(), self.room
        if count <= room or not room:
            return ""
        pages = -(-count // room)
        return f"{pages if self.top + room >= count else self.top // room + 1}/{pages}"

    def lay_out(self) -> None:
        """Called before anything is shown at a new size."""

    def draw_anew(self) -> None:
        """Draws all of it again: its words or its characters have changed."""
        self.lay_out()
        self.update()

    def update(self) -> None:
        """Repaints the lines that differ from what is shown; which cells of them do, the terminal's mirror finds."""
        width, height = self.size
        if not width or not height:
            return
        self.top = max(0, min(self.top, self.line_count() - self.room))
        bottom = min(self.top + self.room, self.line_count())
        head = self.head()
        after = [head] if head else []
        after += [self.line_at(position) for position in range(self.top, bottom)]
        foot = self.foot()
        after += [*[Strip.blank(width)] * (height - len(after) - len(foot)), *foot]
        before, self._shown = self._shown, after
        if len(before) != height:
            self.refresh()
        elif changed := [y for y in range(height) if before[y] != after[y]]:
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    def scroll_lines(self, lines: int) -> None:
        """Moves the content by so many lines, as far as it goes."""
        self.top += lines
        self.update()

    def position_of(self, y: int) -> int | None:
        """Which line stands in a row of the widget; None of the head and the foot, and below the last."""
        position, row = y - self.head_rows + self.top, y - self.head_rows
        return position if 0 <= row < self.room and position < self.line_count() else None

    def on_resize(self) -> None:
        self._shown = []
        self.lay_out()
        self.update()

    def on_mouse_scroll_down(self) -> None:
        self.scroll_lines(3)

    def on_mouse_scroll_up(self) -> None:
        self.scroll_lines(-3)

    def render_line(self, y: int) -> Strip:
        return self._shown[y] if y < len(self._shown) else Strip.blank(self.size.width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """As they are: nothing has a border, a padding or a ground of its own."""
        lines = (self.render_line(y) for y in crop.line_range)
        whole = crop.column_span == (0, self.size.width)
        return [line if whole else line.crop(*crop.column_span) for line in lines]
