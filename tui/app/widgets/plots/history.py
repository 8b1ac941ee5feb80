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
    """From week to week nothing differs but the mark of the chosen one, so that a step sends no more than that."""

    def __init__(self, series: Series, look: Look, width: int, rows: int) -> None:
        """`series` is over all weeks, and states the figure in some; there are at least `LEAST_ROWS` rows."""
        first, last = series.span or (series.start, series.start)
        ticks = value_ticks(series.high or 1, (rows - _AROUND) // _ROWS_A_TICK)
        self.series = series
        self._gutter = len(f"{ticks[-1]:,}") + 1
        cells, weeks = max(1, width - self._gutter), last - first + 1
        zoom = Zoom(cells // weeks, 1) if weeks <= cells else Zoom(cells, weeks)
        self._axis = TimeAxis(first, min(cells, weeks * zoom.cells), zoom)
        self._last = last
        words = look.words
        chart = Chart(self._axis.cells, rows - _AROUND, ticks[-1], look.glyphs)
        chart.series(series, self._axis)
        chart.median(series, look.rule)
        chart.borders(series, self._axis, words.views.other_era)
        labels = chart.labels(ticks, series.median)
        among = words.views.all_stated.format(count=len(series.stated))
        if series.median is not None:
            among += f"  {words.insight.columns['median']} {median(series.median)}"
        self._above = [heading(words.figure(BY_KEY[series.key]), width, look, right=among)]
        for row in range(chart.rows):
            line = Line().right(labels.get(row, ""), self._gutter - 1, DIM).to(self._gutter)
            for text, style in runs(chart.row(row)):
                line.add(text, style)
            self._above.append(line)
        self._below = Line(" " * self._gutter).add(self._axis.labels(words.views), DIM)

    def lines(self, chosen: Week) -> Sequence[Line]:
        """All of it, with a mark under the chosen week."""
        end = self._axis.cells - 1
        if chosen < self._axis.start:
            column, mark = 0, _BEFORE
        else:
            column, mark = (end, _AFTER) if chosen > self._last else (self._axis.column(chosen), _CURSOR)
        return [*self._above, Line(" " * (self._gutter + column)).add(mark, BOLD), self._below]

    def week_at(self, x: int) -> Week | None:
        """The week of the highest bar in a column of cells; None where none is."""
        column = x - self._gutter
        weeks = (self._axis.start + offset for offset in range(self._last - self._axis.start + 1))
        values = [(value, week) for week in weeks if self._holds(column, week) and (value := self.series.at(week))]
        return max(values, key=lambda one: one[0])[1] if values else None

    def _holds(self, column: int, week: Week) -> bool:
        at = self._axis.column(week)
        return at <= column < at + self._axis.bar_cells
