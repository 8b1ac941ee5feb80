"""The trend screen: one or several figures over weeks, large."""

from collections.abc import Mapping

from textual.app import ComposeResult

from store.archive import Archive
from store.insight import assess, years_before
from store.model.figures import Figure
from store.model.series import Series
from store.model.week import Week
from tui.app.keys import TREND_KEYS
from tui.app.look import Look
from tui.app.views import WeeksView
from tui.app.widgets.plots.records import records_of
from tui.app.widgets.plots.trend_plot import AVERAGE_WEEKS, Drawn, Panel, TrendPlot
from tui.app.widgets.week_line import WeekLine

_AVERAGE_NEEDS = 3


class TrendScreen(WeeksView):
    """Shows the current figure, below those that were kept before it."""

    BINDINGS = TREND_KEYS  # type: ignore[assignment]
    KEYS = TREND_KEYS

    def __init__(self, archive: Archive, look: Look, chosen: Week, figure: Figure | None = None) -> None:
        super().__init__(archive, look, chosen, figure)
        self._kept: list[Figure] = []
        self._has_average = False
        self._has_year_before = False
        self._averages: dict[str, Series] = {}
        self._held = _what_is_held(archive)
        self.week_line = WeekLine()
        self.plot = TrendPlot(look)

    def compose(self) -> ComposeResult:
        yield self.week_line
        yield self.plot
        yield self.key_line

    @property
    def shown(self) -> list[Figure]:
        """The figures that are shown, in the order of the catalogue."""
        return [figure for figure in self.figures if figure in self._kept or figure is self.walking.figure]

    def _title(self) -> str:
        """What stands at the end of the top line."""
        views, zoom = self.words.views, self.plot.axis.zoom
        if zoom.weeks > 1:
            return f"{views.trend}  {views.weeks_a_cell.format(weeks=zoom.weeks)}"
        return f"{views.trend}  {views.cells_a_week.format(cells=zoom.cells)}" if zoom.cells > 1 else views.trend

    def show_anew(self) -> None:
        self._averages.clear()
        self._held = _what_is_held(self.walking.archive)
        super().show_anew()

    def show(self) -> None:
        self.key_line.end_notice()
        walking = self.walking
        archive, panels = walking.archive, self._make_panels()
        issue = archive.get(walking.cursor)
        assessment = assess(archive, issue) if issue else None
        names = self._names_of([record for panel in panels if panel.is_current for record in records_of(panel.series)])
        self.plot.show(Drawn(panels, walking.cursor, walking.chosen, assessment, self._held, names))
        self.week_line.show(walking.cursor, issue, self._title(), self.words)

    def _make_panels(self) -> list[Panel]:
        panels = []
        for figure in self.shown:
            series = self.walking.archive.series(figure.key)
            average = self._average(series) if self._has_average else None
            year_before = years_before(series) if self._has_year_before else None
            panels.append(Panel(series, average, year_before, figure is self.walking.figure))
        return panels

    def _average(self, series: Series) -> Series:
        if series.key not in self._averages:
            self._averages[series.key] = series.averaged(AVERAGE_WEEKS, _AVERAGE_NEEDS)
        return self._averages[series.key]

    # -- keys

    def action_page(self, pages: int) -> None:
        self.action_walk("weeks", pages * self.plot.axis.weeks)

    def action_keep(self) -> None:
        if self.walking.figure in self._kept:
            self._kept.remove(self.walking.figure)
        elif len(self._kept) + 1 >= self.plot.room_for_panels:
            self.say(self.words.views.no_room)
            return
        else:
            self._kept.append(self.walking.figure)
            self.action_figure(1)
        self.show()

    def action_zoom(self, step: int) -> None:
        self.plot.zoom(step)
        self.show()

    def action_zoom_all(self) -> None:
        self.plot.zoom_all()
        self.show()

    def action_average(self) -> None:
        self._has_average = not self._has_average
        self.show()

    def action_year_before(self) -> None:
        self._has_year_before = not self._has_year_before
        self.show()

    def action_record(self, digit: int) -> None:
        """Goes to one of the highest or lowest values."""
        record = next((record for record in self.plot.records if record.digit == digit), None)
        if record:
            self.go_to(record.week)

    def on_trend_plot_zoomed(self, event: TrendPlot.Zoomed) -> None:
        self.action_zoom(event.step)

    def on_trend_plot_picked(self, event: TrendPlot.Picked) -> None:
        self.go_to(event.week)


def _what_is_held(archive: Archive) -> Mapping[Week, bool]:
    """The editions that are known, and whether they are held."""
    return {week: archive.is_read(week) for week in archive.weeks}
