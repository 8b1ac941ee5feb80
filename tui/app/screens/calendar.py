"""The calendar screen: all years at once, by one figure."""

from collections.abc import Sequence

from textual.app import ComposeResult

from store.archive import Archive
from store.insight import assess
from store.model.figures import Figure
from store.model.week import Week
from tui.app.actions.walking import Walking, Way, cannot_open
from tui.app.keys import CALENDAR_KEYS, view_key_line
from tui.app.look import Look
from tui.app.page import Page
from tui.app.widgets.bars import OneLine
from tui.app.widgets.edition_pane import EditionPane
from tui.app.widgets.plots.calendar_grid import CalendarGrid
from tui.app.widgets.standing_line import add_standing, value_line
from tui.app.widgets.week_line import WeekLine


class CalendarScreen(Page[Week | None]):
    """Every week from the first edition to the last, walked by week and by year.

    It ends with the week to open in browse, or with none.
    """

    BINDINGS = CALENDAR_KEYS  # type: ignore[assignment]
    KEYS = CALENDAR_KEYS
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]

    def __init__(self, archive: Archive, look: Look, chosen: Week) -> None:
        super().__init__(look)
        self.walking = Walking(archive, chosen)
        self.week_line = WeekLine()
        self.value_line = OneLine(id="value")
        self.grid = CalendarGrid(look)
        self.edition = EditionPane(look, archive.get)
        self._weeks: Sequence[Week] = ()

    def compose(self) -> ComposeResult:
        yield self.week_line
        yield self.value_line
        yield self.grid
        yield self.edition
        yield self.key_line

    def on_mount(self) -> None:
        self._show_keys()
        self.show()

    def _show_keys(self) -> None:
        self.key_line.show_keys(view_key_line(self.look, self.KEYS), last=2)

    @property
    def figures(self) -> list[Figure]:  # type: ignore[override]
        return self.walking.figures

    def show_anew(self) -> None:
        self._show_keys()
        self.walking.take_archive_anew()
        self.show()
        super().show_anew()

    def show_figure(self, figure: Figure) -> None:
        self.walking.figure = figure
        self.show()

    def show(self) -> None:
        """Shows the week under the cursor, and the keys again."""
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
        self.edition.show(assessment)

    # -- keys

    def action_walk(self, way: Way, step: int) -> None:
        has_gone = self.walking.walk(way, step)
        self.show()
        if not has_gone:
            views = self.words.views
            self.say(views.no_newer_value if step > 0 else views.no_older_value)

    def action_figure(self, step: int) -> None:
        self.show_figure(self.walking.next_figure(step))

    def action_open(self) -> None:
        archive, cursor = self.walking.archive, self.walking.cursor
        if archive.get(cursor):
            self.dismiss(cursor)
        else:
            self.say(cannot_open(archive, cursor, self.words))

    def action_back(self) -> None:
        self.dismiss(None)

    def on_calendar_grid_picked(self, event: CalendarGrid.Picked) -> None:
        self.walking.go(event.week)
        self.show()
