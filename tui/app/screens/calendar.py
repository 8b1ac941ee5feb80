"""The calendar screen: all years at once, by one figure."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container

from store.archive import Archive
from store.insight import assess
from store.model.week import Week
from tui.app.keys import CALENDAR_KEYS
from tui.app.look import Look
from tui.app.views import WeeksView
from tui.app.widgets.bars import OneLine
from tui.app.widgets.edition_pane import EditionPane
from tui.app.widgets.plots.calendar_grid import CalendarGrid
from tui.app.widgets.plots.records import Records, records_of
from tui.app.widgets.standing_line import add_standing, value_line
from tui.app.widgets.week_line import WeekLine


class CalendarScreen(WeeksView):
    """Every week from the first edition to the last, walked by week and by year."""

    BINDINGS = CALENDAR_KEYS  # type: ignore[assignment]
    KEYS = CALENDAR_KEYS
    HORIZONTAL_BREAKPOINTS = [(0, "-usual"), (153, "-vast")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]

    def __init__(self, archive: Archive, look: Look, chosen: Week) -> None:
        super().__init__(archive, look, chosen)
        self.week_line = WeekLine()
        self.value_line = OneLine(id="value")
        self.grid = CalendarGrid(look)
        self.records = Records(look)
        self.edition = EditionPane(look, archive.get)
        self._weeks: Sequence[Week] = ()

    def compose(self) -> ComposeResult:
        yield self.week_line
        yield self.value_line
        with Container(id="years"):
            yield self.grid
            yield self.records
        yield self.edition
        yield self.key_line

    def show(self) -> None:
        self.key_line.end_notice()
        walking, archive = self.walking, self.walking.archive
        issue = archive.get(walking.cursor)
        assessment = assess(archive, issue) if issue else None
        self.week_line.show(walking.cursor, issue, self.words.views.calendar, self.words)
        if archive.weeks is not self._weeks:
            self._weeks = archive.weeks
            self.grid.take_editions({week: archive.is_read(week) for week in self._weeks})
        value = value_line(walking.figure, walking.series.at(walking.cursor), issue, self.look)
        self.value_line.show_line(add_standing(value, walking.figure, assessment, self.look, self.size.width - 1))
        self.grid.show(walking.series, walking.cursor, walking.chosen)
        self.records.show(walking.series, self._names_of(records_of(walking.series)))
        self.edition.show(assessment)

    def action_record(self, digit: int) -> None:
        """Goes to one of the highest or lowest values."""
        for record in records_of(self.walking.series):
            if record.digit == digit:
                self.go_to(record.week)

    def on_records_picked(self, event: Records.Picked) -> None:
        self.go_to(event.week)

    def on_calendar_grid_rolled(self, event: CalendarGrid.Rolled) -> None:
        self.action_walk("years", event.years)

    def on_calendar_grid_picked(self, event: CalendarGrid.Picked) -> None:
        self.go_to(event.week)
