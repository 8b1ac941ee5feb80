"""One figure over all its weeks, drawn where the figures of an edition leave room."""

from collections.abc import Sequence

from store.model.figures import BY_KEY
from store.model.series import Series
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import BOLD, DIM
from tui.app.widgets.headings import heading
from tui.app.widgets.lines import Line
from tui.app.widgets.plots.chart import Chart, runs
from tui.app.widgets.plots.scale import TimeAxis, Zoom, value_ticks
from tui.language.standings import median

LEAST_ROWS = 8
_AROUND = 3
"""Rows that are not bars: the heading, the mark and the months."""
_ROWS_A_TICK = 2
_CURSOR = "^"
_BEFORE, _AFTER = "<", ">"
"""Where the chosen week lies outside."""


class History:
    """From week to week nothing differs but the mark of the chosen one, so that a step sends no more than that.

    Where there is not a cell for every week, as many are drawn as there are cells, the chosen one among them.
    """

    def __init__(self, series: Series, look: Look, width: int, rows: int) -> None:
        """`series` is over all weeks, and states the figure in some; there are at least `LEAST_ROWS` rows."""
        self.series = series
        self._look, self._width, self._rows = look, width, rows - _AROUND
        self._first, self._last = series.span or (series.start, series.start)
        self._gutter = len(f"{series.high or 1:,}") + 1
        cells, weeks = max(1, width - self._gutter), self._last - self._first + 1
        zoom = Zoom(max(1, cells // weeks), 1)
        cells = min(cells, weeks * zoom.cells)
        self._draw(TimeAxis(self._last + (1 - cells // zoom.cells), cells, zoom))

    def _draw(self, axis: TimeAxis) -> None:
        series, look, words = self.series, self._look, self._look.words
        self._axis = axis
        drawn = series.window(axis.start, axis.weeks)
        high = drawn.high or 1
        chart = Chart(axis.cells, self._rows, high, look.glyphs)
        chart.series(series, axis)
        chart.median(series, look.rule)
        chart.borders(series, axis, words.views.other_era)
        labels = chart.labels(value_ticks(high, self._rows // _ROWS_A_TICK), series.median)
        shown, among = len(drawn.stated), len(series.stated)
        form = words.views.all_stated if shown == among else words.views.some_stated
        right = form.format(count=among, shown=shown)
        if series.median is not None:
            right += f"  {words.insight.columns['median']} {median(series.median)}"
        self._above = [heading(words.figure(BY_KEY[series.key]), self._width, look, right=right)]
        for row in range(chart.rows):
            line = Line().right(labels.get(row, ""), self._gutter - 1, DIM).to(self._gutter)
            for text, style in runs(chart.row(row)):
                line.add(text, style)
            self._above.append(line)
        self._below = Line(" " * self._gutter).add(axis.labels(words.views), DIM)

    def lines(self, chosen: Week) -> Sequence[Line]:
        """All of it, with a mark under the chosen week."""
        self._hold(chosen)
        end = self._axis.cells - 1
        if chosen < self._first:
            column, mark = 0, _BEFORE
        else:
            column, mark = (end, _AFTER) if chosen > self._last else (self._axis.column(chosen), _CURSOR)
        return [*self._above, Line(" " * (self._gutter + column)).add(mark, BOLD), self._below]

    def _hold(self, chosen: Week) -> None:
        """Draws other weeks where the chosen one, or the nearest to it with a value, is not among those drawn."""
        nearest, weeks = min(max(chosen, self._first), self._last), self._axis.weeks
        if not 0 <= nearest - self._axis.start < weeks:
            start = max(self._first, min(nearest + -(weeks // 2), self._last + (1 - weeks)))
            self._draw(TimeAxis(start, self._axis.cells, self._axis.zoom))

    def week_at(self, x: int) -> Week | None:
        """The week of the bar in a column of cells; None where none is."""
        column = x - self._gutter
        weeks = (self._axis.start + offset for offset in range(self._axis.weeks))
        return next((week for week in weeks if self._holds(column, week) and self.series.at(week)), None)

    def _holds(self, column: int, week: Week) -> bool:
        at = self._axis.column(week)
        return at <= column < at + self._axis.bar_cells
