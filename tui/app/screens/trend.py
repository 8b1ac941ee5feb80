"""The trend screen: one or several figures over weeks, large."""

from textual.app import ComposeResult

from store.archive import Archive
from store.model.figures import Figure
from store.model.series import Series
from store.model.week import Week
from tui.app.keys import TREND_KEYS
from tui.app.look import Look
from tui.app.screens.view import WeekView
from tui.app.widgets.trend_plot import AVERAGE_WEEKS, Panel, TrendPlot

_AVERAGE_NEEDS = 3
_YEAR = 52


class TrendScreen(WeekView):
    """Shows the current figure, below those that were kept before it."""

    BINDINGS = TREND_KEYS  # type: ignore[assignment]
    KEYS = TREND_KEYS

    def __init__(self, archive: Archive, look: Look, chosen: Week, figure: Figure | None = None) -> None:
        super().__init__(archive, look, chosen, figure)
        self._kept: list[Figure] = []
        self._has_average = False
        self._has_year_before = False
        self._averages: dict[str, Series] = {}
        self.plot = TrendPlot(look)

    def compose(self) -> ComposeResult:
        yield self.week_line
        yield self.plot
        yield self.key_line

    @property
    def shown(self) -> list[Figure]:
        """The figures that are shown, in the order of the catalogue."""
        return [figure for figure in self.figures if figure in self._kept or figure is self.figure]

    def title_text(self) -> str:
        views, zoom = self.words.views, self.plot.axis.zoom
        if zoom.weeks > 1:
            return f"{views.weeks_a_cell.format(weeks=zoom.weeks)}  {views.trend}"
        return f"{views.cells_a_week.format(cells=zoom.cells)}  {views.trend}" if zoom.cells > 1 else views.trend

    def show_anew(self) -> None:
        self._averages.clear()
        super().show_anew()

    def show(self) -> None:
        issue = self.archive.get(self.cursor)
        self.plot.show(self._make_panels(), self.cursor, self.chosen, issue)
        super().show()

    def _make_panels(self) -> list[Panel]:
        panels = []
        for figure in self.shown:
            series = self.archive.series(figure.key)
            average = self._average(series) if self._has_average else None
            year_before = series.later(_YEAR) if self._has_year_before else None
            panels.append(Panel(series, average, year_before, figure is self.figure))
        return panels

    def _average(self, series: Series) -> Series:
        if series.key not in self._averages:
            self._averages[series.key] = series.averaged(AVERAGE_WEEKS, _AVERAGE_NEEDS)
        return self._averages[series.key]

    # -- keys

    def action_page(self, pages: int) -> None:
        self.move_to(self.cursor + pages * self.plot.axis.weeks)

    def action_keep(self) -> None:
        if self.figure in self._kept:
            self._kept.remove(self.figure)
        elif len(self._kept) + 1 >= self.plot.room:
            self.key_line.show_notice(self.words.views.no_room)
            return
        else:
            self._kept.append(self.figure)
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
