"""The compare screen: the marked edition and the chosen one side by side."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.screen import Screen
from textual.strip import Strip

from store.issue import Issue
from tui.keys import COMPARE_KEYS, view_key_line
from tui.language import Words
from tui.widgets.bars import KeyLine, OneLine
from tui.widgets.compare_lines import compare_lines
from tui.widgets.lines import BOLD, Line, Lines


class CompareScreen(Screen[None]):
    """Changes are from the left edition, which is the marked one at first, to the right one."""

    BINDINGS = COMPARE_KEYS  # type: ignore[assignment]

    def __init__(self, marked: Issue, chosen: Issue, words: Words, own_keys: Mapping[str, str]) -> None:
        super().__init__()
        self._own_keys = own_keys
        self.words = words
        self.top_line = OneLine(id="top")
        self.top_line.line = Line(words.views.compare, BOLD)
        self.table = _CompareTable(marked, chosen, words)
        self.key_line = KeyLine()

    def compose(self) -> ComposeResult:
        yield self.top_line
        yield self.table
        yield self.key_line

    def on_mount(self) -> None:
        self.key_line.show_keys(view_key_line(self.words, self._own_keys, COMPARE_KEYS))

    def action_scroll_by(self, lines: int) -> None:
        self.table.scroll_lines(lines)

    def action_page(self, pages: int) -> None:
        self.table.scroll_lines(pages * max(1, self.table.size.height - 1))

    def action_to_end(self, end: int) -> None:
        self.table.scroll_lines(end * self.table.line_count())

    def action_swap(self) -> None:
        self.table.swap()

    def action_back(self) -> None:
        self.dismiss()

    def action_help(self) -> None:
        from tui.screens.help import HelpScreen  # opened rarely

        self.app.push_screen(HelpScreen(self.words, self._own_keys, COMPARE_KEYS))


class _CompareTable(Lines):
    def __init__(self, left: Issue, right: Issue, words: Words) -> None:
        super().__init__(id="compare")
        self._sides = left, right
        self._words = words
        self._lines: list[Line] = []

    def swap(self) -> None:
        left, right = self._sides
        self._sides = right, left
        self.lay_out()
        self.update()

    def lay_out(self) -> None:
        # The last column stays free: many terminals have a way of their own with wide characters there.
        self._lines = compare_lines(*self._sides, self._words, self.size.width - 1)

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)
