"""The list pane: a row an edition that is held, newest first, under a heading for each year."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import groupby

from textual import events
from textual.message import Message
from textual.strip import Strip

from store.insight import call_of
from store.model.figures import HEADLINE
from store.model.issue import Issue
from store.model.series import Series
from store.model.week import Week
from tui.app.listing import Row
from tui.app.look import Look
from tui.app.styles import BARS, BOLD, CHOSEN, DIM, GRADES, PLAIN
from tui.app.widgets.bars import wrapped
from tui.app.widgets.headings import heading
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.numbers import short
from tui.cells import width as width_of
from tui.language.phrases import marks_of
from tui.sparkline import bars

_Shown = Row | int
"""A row, or the year of a heading."""

_WIDTH_WITH_PERIOD = 36
_MARK = "m"
_NUMBER_CELLS = 6
_AROUND = 5
"""Cells before the number, and after the value."""


class WeekList(Lines, can_focus=True):
    """Editions to choose from. It shows the choice; the screen makes it."""

    head_rows = 1

    class Picked(Message):
        """A row was pressed."""

        def __init__(self, week: Week) -> None:
            super().__init__()
            self.week = week

    class Folded(Message):
        """A row of editions that are not held was pressed."""

        def __init__(self, week: Week) -> None:
            super().__init__()
            self.week = week

    def __init__(
        self,
        issue_of: Callable[[Week], Issue | None],
        series_of: Callable[[str], Series],
        look: Look,
        new: Collection[Week] = (),
    ) -> None:
        super().__init__(id="weeks")
        self._look = look
        self._issue_of = issue_of
        self._series_of = series_of
        self._new = new
        self._high = 0
        self._shown_rows: list[_Shown] = []
        self._place_of: Mapping[Week, int] = {}
        self._years: list[int] = []
        self._drawn: dict[tuple[_Shown, bool, bool, bool], Strip] = {}
        self._chosen: Week | None = None
        self._marked: Collection[Week] = ()

    def list_rows(self, rows: Sequence[Row], year_of: Callable[[Week], int]) -> None:
        """Lists other rows, each under its year."""
        self._shown_rows, self._years = [], []
        for year, of_year in groupby(rows, key=lambda row: year_of(row.week)):
            in_year: list[_Shown] = [year, *of_year]
            self._shown_rows += in_year
            self._years += [year] * len(in_year)
        shown = enumerate(self._shown_rows)
        self._place_of = {week: at for at, row in shown if not isinstance(row, int) for week in row.weeks}
        self.forget()

    def forget(self) -> None:
        """Drops what was drawn: the words, the editions or the width have changed."""
        self._drawn.clear()

    def choose(self, week: Week | None) -> None:
        """Marks a week and brings it into view."""
        self._chosen = week
        self._keep_in_view()
        self.update()

    def mark(self, weeks: Collection[Week]) -> None:
        """Marks the weeks that are to be compared, and no others."""
        self._marked = weeks
        self.forget()
        self.update()

    def lay_out(self) -> None:
        self.forget()
        self._keep_in_view()

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self.update()

    def _keep_in_view(self) -> None:
        """Scrolls by half a page, so that most steps repaint two rows and not the list."""
        row, room = self._place_of.get(self._chosen) if self._chosen else None, self.room
        if row is not None and row <= 1:
            self.top = 0
        elif row is not None and room and not self.top <= row < self.top + room:
            self.top = max(0, row - room // 2)

    def update(self) -> None:
        high = self._highest_in_view()
        if high != self._high:
            self._high = high
            self.forget()
        super().update()

    def _highest_in_view(self) -> int:
        """The highest headline value of the rows that are shown, to which the bars go."""
        rows = self._shown_rows[max(0, self.top) : max(0, self.top) + self.room]
        issues = (self._issue_of(row.week) for row in rows if not isinstance(row, int) and row.is_held)
        return max((issue.figures.get(HEADLINE.key, 0) for issue in issues if issue), default=0)

    def head(self) -> Strip:
        width, words = self.size.width, self._look.words.screens
        year = self._years[self.top] if self.top < len(self._years) else ""
        name = f"{words.editions} {year}".rstrip()
        between = "=" if self._look.glyphs == "ascii" else " "
        top = (
            f"{bars([1], 1, self._look.glyphs)}{between}{short(self._high, 9, self._look.words)}" if self._high else ""
        )
        return heading(name, width, self._look, right=top, focused=self.has_focus).strip(width)

    def line_count(self) -> int:
        return len(self._shown_rows) or len(self._none_listed)

    @property
    def _none_listed(self) -> Sequence[Line]:
        """What stands in an empty list: how to come back to a full one."""
        return wrapped(self._look.words.screens.none_listed, self.size.width, DIM)

    def line_at(self, position: int) -> Strip:
        if not self._shown_rows:
            return self._none_listed[position].strip(self.size.width)
        row = self._shown_rows[position]
        if isinstance(row, int):
            return self._kept((row, False, False, False), lambda: Line(str(row), BOLD))
        key = row, self._chosen in row.weeks, row.week in self._new, self.has_focus
        return self._kept(key, lambda: self._row_line(row))

    def _kept(self, key: tuple[_Shown, bool, bool, bool], draw: Callable[[], Line]) -> Strip:
        if key not in self._drawn:
            self._drawn[key] = draw().strip(self.size.width)
        return self._drawn[key]

    def _row_line(self, row: Row) -> Line:
        """A row; while the list has the focus, the chosen one is in reverse from its number to its value."""
        chosen = self._chosen in row.weeks
        line = Line(self._look.pointer if chosen else " ", BOLD)
        line.add("+" if row.week in self._new else " ", BOLD)
        said = self._fold_line(row, chosen=chosen) if row.is_folded else self._week_line(row, chosen=chosen)
        line.join(Line(said.text, CHOSEN) if chosen and self.has_focus else said)
        issue = None if row.is_folded else self._issue_of(row.week)
        value = issue.figures.get(HEADLINE.key) if issue else None
        if value is None:
            return line
        call = call_of(self._series_of(HEADLINE.key), value)
        return line.add(" ").add(bars([value], self._high, self._look.glyphs), BARS[call])

    def _fold_line(self, row: Row, *, chosen: bool) -> Line:
        first, last = self._number(row.weeks[0]), self._number(row.weeks[-1])
        line = Line(first if len(row.weeks) == 1 else f"{first}-{last}", BOLD if chosen else DIM)
        line.add(_MARK if any(week in row.weeks for week in self._marked) else "", BOLD)
        words = self._look.words.screens
        return line.add(f" {self._look.dot} {words.not_held_count.format(count=len(row.weeks))}", DIM)

    def _number(self, week: Week) -> str:
        issue = self._issue_of(week)
        return week.iso[5:] if issue is None or issue.number is None else f"{issue.number:02}"

    def _week_line(self, row: Row, *, chosen: bool) -> Line:
        """An edition from its number to its value."""
        issue = self._issue_of(row.week)
        if issue is None:
            return Line()
        words, width = self._look.words, self.size.width
        style = PLAIN if row.is_held else DIM
        line = Line(self._number(row.week), BOLD if chosen else style)
        line.add(_MARK if row.week in self._marked else "", BOLD).to(4)
        line.add(f"{issue.span.start:%m-%d}", style)
        if width >= _WIDTH_WITH_PERIOD:
            line.add(f" ~ {issue.span.end:%m-%d}", style)
        value = issue.figures.get(HEADLINE.key)
        room = width - line.cells - _AROUND - 1
        number = "" if value is None else short(value, _NUMBER_CELLS, words, marks_of(issue, HEADLINE.key, words))
        standing = words.ratings.get(issue.rating or "", "") if issue.is_read else words.known if not value else ""
        mark = words.screens.quality_mark[issue.quality] if width >= _WIDTH_WITH_PERIOD and issue.is_read else ""
        beside = f" {mark}" if mark else ""
        grade = GRADES.get(issue.rating or "", style) if issue.is_read else style
        cells = max(0, min(width_of(standing), room - max(1, width_of(number)) - width_of(beside)))
        at = line.cells + 1
        line.add(" ").left(standing, cells, grade)
        if mark:
            line.to(at + width_of(words.ratings["良"])).add(beside, DIM)
        return line.right(number, width - line.cells - _AROUND, style)

    async def on_click(self, event: events.Click) -> None:
        position = self.position_of(event.y)
        row = self._shown_rows[position] if position is not None and self._shown_rows else 0
        if not isinstance(row, int):
            self.post_message(self.Folded(row.week) if row.is_folded else self.Picked(row.week))
