"""The calendar screen: all years at once, by one figure."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult

from store.archive import Archive
from store.model.figures import Figure
from store.model.week import Week
from tui.app.keys import CALENDAR_KEYS
from tui.app.look import Look
from tui.app.screens.view import WeekView
from tui.app.styles import BOLD, DIM
from tui.app.widgets.bars import OneLine
from tui.app.widgets.calendar_grid import CalendarGrid
from tui.app.widgets.lines import Line
from tui.language.marks import marks_of


class CalendarScreen(WeekView):
    """Every week from the first edition to the last, walked by week and by year."""

    BINDINGS = CALENDAR_KEYS  # type: ignore[assignment]
    KEYS = CALENDAR_KEYS

    def __init__(self, archive: Archive, look: Look, chosen: Week, figure: Figure | None = None) -> None:
        super().__init__(archive, look, chosen, figure)
        self.value_line = OneLine(id="value")
        self.grid = CalendarGrid(look)
        self._weeks: Sequence[Week] = ()

    def compose(self) -> ComposeResult:
        yield self.week_line
        yield self.value_line
        yield self.grid
        yield self.key_line

    def title_text(self) -> str:
        return self.words.views.calendar

    def show(self) -> None:
        super().show()
        if self.archive.weeks is not self._weeks:
            self._weeks = self.archive.weeks
            self.grid.take_editions({week: self.archive.is_read(week) for week in self._weeks})
        self.value_line.show_line(self._value())
        self.grid.show(self.series, self.cursor, self.chosen)

    def _value(self) -> Line:
        """What the week under the cursor says of the figure, and its rank."""
        line = Line(self.words.figure(self.figure), BOLD).add("  ")
        value, issue = self.series.at(self.cursor), self.archive.get(self.cursor)
        if value is None:
            return line.add(self.words.not_stated if issue and issue.is_read else "-", DIM)
        rank = self.series.rank(value)
        marks = marks_of(issue, self.figure.key, self.words) if issue else ""
        line.add(f"{marks}{value:,}", BOLD).add("  ")
        return line.add(self.words.views.rank.format(place=rank.place, of=rank.of))

    def action_step_year(self, years: int) -> None:
        """The week of the same number in another year, or that year's last."""
        year, number, _ = self.cursor.monday.isocalendar()
        last = Week.of(date(year + years, 12, 28))
        self.move_to(min(Week.from_iso(f"{year + years}-W01") + (number - 1), last))
