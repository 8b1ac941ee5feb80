"""A line that names a week, whether an edition of it is known or not."""

from store.model.issue import Issue
from store.model.week import Week
from tui.app.styles import BOLD, DIM
from tui.app.widgets.bars import OneLine, identity
from tui.app.widgets.lines import Line
from tui.cells import width as width_of
from tui.language import Words


class WeekLine(OneLine):
    """Name, days and standing of a week; at the right end which screen this is."""

    def __init__(self) -> None:
        super().__init__(id="top")
        self._named: tuple[Week, Issue | None, str, Words] | None = None

    def show(self, week: Week, issue: Issue | None, title: str, words: Words) -> None:
        self._named = week, issue, title, words
        self._draw()

    def lay_out(self) -> None:
        self._draw()

    def _draw(self) -> None:
        if self._named is None:
            return
        week, issue, title, words = self._named
        # The last column stays free: many terminals have a way of their own with wide characters there.
        width = self.size.width - 1
        line = identity(issue, words, width) if issue else _of_week(week, words, width)
        if line.cells + width_of(title) <= width:
            line.to(width - width_of(title)).add(title, DIM)
        self.show_line(line)


def _of_week(week: Week, words: Words, width: int) -> Line:
    line = Line(week.iso, BOLD).add("  ")
    days = f"{week.monday:%m-%d} {words.screens.until} {week.sunday:%m-%d}"
    for text in (days, words.views.nothing_known):
        if line.cells + width_of(text) + 2 <= width:
            line.add(text, DIM).add("  ")
    return line
