"""The list pane: a row an edition, newest first, under a heading for each year."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import groupby

from textual import events
from textual.message import Message
from textual.strip import Strip

from store.model.figures import HEADLINE
from store.model.issue import Issue
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import BOLD, CHOSEN, DIM, PLAIN
from tui.app.widgets.lines import Line, Lines
from tui.language.phrases import marks_of

_Row = Week | int
"""A week, or the year of a heading."""

_WIDTH_WITH_PERIOD = 34
_MARK = "m"


class WeekList(Lines, can_focus=True):
    """Editions to choose from. It shows the choice; the screen makes it."""

    class Picked(Message):
        """A row was clicked."""

        def __init__(self, week: Week) -> None:
            super().__init__()
            self.week = week

    def __init__(self, issue_of: Callable[[Week], Issue | None], look: Look, new: Collection[Week] = ()) -> None:
        super().__init__(id="weeks")
        self._look = look
        self._issue_of = issue_of
        self._new = new
        self._rows: list[_Row] = []
        self._row_of: Mapping[Week, int] = {}
        self._drawn: dict[tuple[_Row, bool, bool], Strip] = {}
        self._chosen: Week | None = None
        self._marked: Week | None = None

    def list_weeks(self, weeks: Sequence[Week], year_of: Callable[[Week], int]) -> None:
        """Lists other weeks, given newest first, each under its year."""
        self._rows = []
        for year, of_year in groupby(weeks, key=year_of):
            self._rows += [year, *of_year]
        self._row_of = {row: position for position, row in enumerate(self._rows) if isinstance(row, Week)}
        self.forget()

    def forget(self) -> None:
        """Drops what was drawn: the words, the editions or the width have changed."""
        self._drawn.clear()

    def choose(self, week: Week | None) -> None:
        """Marks a week and brings it into view."""
        self._chosen = week
        self._keep_in_view()
        self.update()

    def mark(self, week: Week | None) -> None:
        """Marks a week to be compared with others."""
        self._marked = week
        self.forget()
        self.update()

    def lay_out(self) -> None:
        self.forget()
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        """Scrolls by half a page, so that most steps repaint two rows and not the list."""
        row = self._row_of.get(self._chosen) if self._chosen else None
        height = self.size.height
        if row == 1:
            self.top = 0
        elif row is not None and height and not self.top <= row < self.top + height:
            self.top = max(0, row - height // 2)

    def line_count(self) -> int:
        return len(self._rows)

    def line_at(self, position: int) -> Strip:
        row = self._rows[position]
        key = (row, row == self._chosen, row in self._new)
        if key not in self._drawn:
            line = Line(str(row), BOLD) if isinstance(row, int) else self._week_line(row)
            self._drawn[key] = line.strip(self.size.width)
        return self._drawn[key]

    def _week_line(self, week: Week) -> Line:
        issue = self._issue_of(week)
        if issue is None:
            return Line()
        words, chosen = self._look.words, week == self._chosen
        style = PLAIN if issue.is_read else DIM
        number = week.iso[5:] if issue.number is None else f"{issue.number:02}"
        span = issue.span
        standing = words.ratings.get(issue.rating or "", "") if issue.is_read else words.known
        headline = issue.figures.get(HEADLINE.key)
        line = Line(self._look.pointer if chosen else " ", BOLD).add("+" if week in self._new else " ", BOLD)
        line.add(number, CHOSEN if chosen else style)
        line.add(_MARK if week == self._marked else "", BOLD).to(6)
        line.add(f"{span.start:%m-%d}", style)
        if self.size.width >= _WIDTH_WITH_PERIOD:
            line.add(f" ~ {span.end:%m-%d}", style)
        line.add(" ").left(standing, 9, style)
        marks = marks_of(issue, HEADLINE.key, words)
        line.right("" if headline is None else f"{marks}{headline:,}", 6, style)
        if issue.is_read and issue.quality != "original":
            line.add(" ").add(words.screens.quality_mark[issue.quality], DIM)
        return line

    async def on_click(self, event: events.Click) -> None:
        position = event.y + self.top
        if position < len(self._rows) and isinstance(row := self._rows[position], Week):
            self.post_message(self.Picked(row))
