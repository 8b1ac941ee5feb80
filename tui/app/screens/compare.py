"""The compare screen: the marked edition and the chosen one side by side."""

from textual.app import ComposeResult
from textual.strip import Strip

from store.archive import Archive
from store.model.issue import Issue
from store.model.week import Week
from tui.app.keys import COMPARE_KEYS, view_key_line
from tui.app.look import Look
from tui.app.page import Page
from tui.app.styles import BOLD
from tui.app.widgets.bars import OneLine
from tui.app.widgets.compare_lines import Comparison
from tui.app.widgets.lines import Line, Lines


class CompareScreen(Page[None]):
    """Changes are from the left edition, which is the marked one at first, to the right one."""

    BINDINGS = COMPARE_KEYS  # type: ignore[assignment]
    KEYS = COMPARE_KEYS

    def __init__(self, archive: Archive, look: Look, marked: Week, chosen: Week) -> None:
        super().__init__(look)
        self._archive = archive
        self._weeks = marked, chosen
        self.top_line = OneLine(id="top")
        self.table = _CompareTable(look)

    def compose(self) -> ComposeResult:
        yield self.top_line
        yield self.table
        yield self.key_line

    def on_mount(self) -> None:
        self.show_anew()

    def show_anew(self) -> None:
        """An edition that the archive has lost stays as it was."""
        self.top_line.line = Line(self.words.views.compare, BOLD)
        self.key_line.show_keys(view_key_line(self.look, COMPARE_KEYS), last=2)
        left, right = map(self._archive.get, self._weeks)
        if left and right:
            self.table.show(left, right)
        super().show_anew()

    def action_scroll_by(self, lines: int) -> None:
        self.table.scroll_lines(lines)

    def action_page(self, pages: int) -> None:
        self.table.scroll_lines(pages * max(1, self.table.size.height - 1))

    def action_to_end(self, end: int) -> None:
        self.table.scroll_lines(end * self.table.line_count())

    def action_swap(self) -> None:
        marked, chosen = self._weeks
        self._weeks = chosen, marked
        self.show_anew()

    def action_back(self) -> None:
        self.dismiss()


class _CompareTable(Lines):
    def __init__(self, look: Look) -> None:
        super().__init__(id="compare")
        self._look = look
        self._sides: tuple[Issue, Issue] | None = None
        self._lines: list[Line] = []

    def show(self, left: Issue, right: Issue) -> None:
        self._sides = left, right
        self.draw_anew()

    def lay_out(self) -> None:
        # The last column stays free: many terminals have a way of their own with wide characters there.
        if self._sides:
            self._lines = Comparison(*self._sides, self._look, self.size.width - 1).lines()

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)
