"""The calendar screen: all years at once, by one figure."""

from collections.abc import Sequence

from textual.app import ComposeResult

from store.archive import Archive
from store.model.figures import Figure
from store.model.week import Week
from tui.app.actions.walking import Walking, Way, cannot_open
from tui.app.keys import CALENDAR_KEYS, view_key_line
from tui.app.look import Look
from tui.app.page import Page
from tui.app.styles import BOLD, DIM
from tui.app.widgets.bars import OneLine
from tui.app.widgets.calendar_grid import CalendarGrid
from tui.app.widgets.lines import Line
from tui.app.widgets.week_line import WeekLine
from tui.language.phrases import marks_of


class CalendarScreen(Page[Week | None]):
    """Every week from the first edition to the last, walked by week and by year.

    It ends with the week to open in browse, or with none.
    """

    BINDINGS = CALENDAR_KEYS  # type: ignore[assignment]
    KEYS = CALENDAR_KEYS

    def __init__(self, archive: Archive, look: Look, chosen: Week) -> None:
        super().__init__(look)
        self.walking = Walking(archive, chosen)
        self.week_line = WeekLine()
        self.value_line = OneLine(id="value")
        self.grid = CalendarGrid(look)
        self._weeks: Sequence[Week] = ()

    def compose(self) -> ComposeResult:
        yield self.week_line
        yield self.value_line
        yield self.grid
        yield self.key_line

    def on_mount(self) -> None:
        self._show_keys()
        self.show()

    def _show_keys(self) -> None:
        self.key_line.show_keys(view_key_line(self.look, self.KEYS), last=3)

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
        self.week_line.show(walking.cursor, archive.get(walking.cursor), self.words.views.calendar, self.words)
        if archive.weeks is not self._weeks:
            self._weeks = archive.weeks
            self.grid.take_editions({week: archive.is_read(week) for week in self._weeks})
        self.value_line.show_line(self._value())
        self.grid.show(walking.series, walking.cursor, walking.chosen)

    def _value(self) -> Line:
        """What the week under the cursor says of the figure, and its rank."""
        walking, figure = self.walking, self.walking.figure
        line = Line(self.words.figure(figure), BOLD).add("  ")
        value, issue = walking.series.at(walking.cursor), walking.archive.get(walking.cursor)
        if value is None:
            return line.add(self.words.not_stated if issue and issue.is_read else "-", DIM)
        rank = walking.series.rank(value)
        marks = marks_of(issue, figure.key, self.words) if issue else ""
        line.add(f"{marks}{value:,}", BOLD).add("  ")
        return line.add(self.words.views.rank.format(place=rank.place, of=rank.of))

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
