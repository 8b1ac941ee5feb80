"""The large plot: a panel a figure, one above the other on the same weeks, each with bars on a scale from zero.

It is drawn here because the plotting widgets at hand do not do it: textual-plot
drops missing values and joins what is left, plotext frames everything in box
lines, repaints the whole, and knows no chosen week.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from store.insight import Assessment
from store.model.figures import BY_KEY
from store.model.issue import Issue
from store.model.series import Series
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import (
    BOLD,
    DIM,
    UNDER_CURSOR,
)
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.plots.chart import Cell, Chart, runs
from tui.app.widgets.plots.records import CELLS as SIDE_CELLS
from tui.app.widgets.plots.records import Coverage, Record, records_of, side_lines
from tui.app.widgets.plots.scale import ZOOMS, TimeAxis, value_ticks
from tui.app.widgets.standing_line import add_standing, beside_line, value_line

AVERAGE_WEEKS = 5
AVERAGE_MARK = "+"
YEAR_BEFORE_MARK = "o"
_CURSOR = "^"
_BEFORE, _AFTER = "<", ">"
"""Where the week under the cursor lies outside."""
_CHOSEN_MARK = "|"

_LEAST_ROWS = 4
"""Of a panel, with its heading."""
_AXIS_ROWS = 2
_ROWS_A_TICK = 4
_USUAL_ZOOM = next(at for at, zoom in enumerate(ZOOMS) if zoom == (1, 1))
_WIDTH_WITH_SIDE = 110
_HEIGHT_WITH_BESIDE = 14


@dataclass(frozen=True, slots=True)
class Panel:
    """What one panel shows: a figure over all weeks, and what is laid over it."""

    series: Series
    average: Series | None
    year_before: Series | None
    is_current: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the plot is asked to show: figures around a week, another week that is marked, and what is known of them."""

    panels: Sequence[Panel]
    cursor: Week
    chosen: Week
    assessment: Assessment | None
    """Of the edition of the week under the cursor, where there is one."""
    held: Mapping[Week, bool]
    """The editions that are known, and whether they are held."""
    names: Mapping[Week, str]
    """What the weeks with records are called."""


class TrendPlot(Lines):
    """The window of weeks stands still while the cursor moves in it, and follows when it would leave.

    Where the current figure has no value in it, it goes to the nearest one, away from the cursor. It ends with the
    last value, or with the cursor behind it.
    """

    class Picked(Message):
        """A week was pressed, or a record."""

        def __init__(self, week: Week) -> None:
            super().__init__()
            self.week = week

    class Zoomed(Message):
        """The wheel was turned."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self, look: Look) -> None:
        super().__init__(id="plot")
        self._look = look
        self._drawn: Drawn | None = None
        self._zoom = _USUAL_ZOOM
        self._start: Week | None = None
        self._charts: list[tuple[Panel, Mapping[int, str], Chart]] = []
        """By panel: the values at the left by row, and the bars."""
        self._axis = TimeAxis(Week(0), 1, ZOOMS[self._zoom])
        """As it is drawn."""
        self._gap = 0
        """Empty lines under a panel that is not the last."""
        self._width = 0
        self._lines: list[Line] = []
        self._side: list[tuple[Line, Record | None]] = []

    def show(self, drawn: Drawn) -> None:
        redraw = self._drawn is None or drawn.panels != self._drawn.panels
        before, self._drawn = self._drawn, drawn
        self._draw(redraw or before is None)
        self.update()

    @property
    def room_for_panels(self) -> int:
        """How many panels there is room for."""
        return max(1, (self.size.height - _AXIS_ROWS) // _LEAST_ROWS)

    @property
    def axis(self) -> TimeAxis:
        """The weeks that are drawn."""
        room = self._room
        if not self._drawn:
            return room
        zoom, cursor = room.zoom, self._drawn.cursor
        _, last = self._extent(cursor if 0 <= cursor - room.start < room.weeks else None)
        weeks = max(1, last - room.start + 1)
        return TimeAxis(room.start, min(room.cells, -(-weeks * zoom.cells // zoom.weeks)), zoom)

    @property
    def _gutter(self) -> int:
        """The cells of the values at the left, whatever weeks are drawn."""
        return max((len(f"{panel.series.high or 1:,}") for panel in self._shown_panels()), default=0) + 1

    @property
    def _room(self) -> TimeAxis:
        """The weeks that there are cells for."""
        cells = self.size.width - self._gutter - 1 - (SIDE_CELLS + 2 if self._has_side else 0)
        start = self._start or (self._drawn.cursor if self._drawn else Week(0))
        return TimeAxis(start, max(1, cells), ZOOMS[self._zoom])

    @property
    def records(self) -> Sequence[Record]:
        """The records of the current figure."""
        current = self._current
        return records_of(current.series) if current else ()

    @property
    def _current(self) -> Panel | None:
        panels = self._drawn.panels if self._drawn else ()
        return next((panel for panel in panels if panel.is_current), None)

    @property
    def _has_side(self) -> bool:
        return self.size.width >= _WIDTH_WITH_SIDE

    @property
    def _has_beside(self) -> bool:
        """Whether what the value stands beside has a line, where there is no side for it."""
        return not self._has_side and len(self._shown_panels()) == 1 and self.size.height >= _HEIGHT_WITH_BESIDE

    def zoom(self, step: int) -> None:
        """Shows fewer weeks or more, the cursor staying where it is as far as that is possible."""
        furthest = max(_USUAL_ZOOM, self._zoom_of_everything())
        self._zoom_to(max(0, min(furthest, self._zoom + step)))

    def zoom_all(self) -> None:
        """Shows all weeks that state a figure, as large as they fit."""
        self._zoom_to(self._zoom_of_everything())

    def _zoom_to(self, level: int) -> None:
        if self._drawn is None:
            return
        room, cursor = self._room, self._drawn.cursor
        at = max(0, min(room.cells - 1, room.column(cursor)))
        self._zoom = level
        zoom = ZOOMS[level]
        self._start = self._within(cursor + -(at * zoom.weeks // zoom.cells), self._extent(cursor))
        self._draw(redraw=True)
        self.update()

    # -- the window of weeks

    def _extent(self, cursor: Week | None) -> tuple[Week, Week]:
        """The first and the last week that states a figure, with the cursor between them where it is given."""
        assert self._drawn
        spans = [panel.series.span for panel in self._drawn.panels if panel.series.span]
        ends = [week for span in spans for week in span] + ([cursor] if cursor else [])
        return min(ends, default=self._drawn.cursor), max(ends, default=self._drawn.cursor)

    def _zoom_of_everything(self) -> int:
        assert self._drawn
        first, last = self._extent(self._drawn.cursor)
        cells = self._room.cells
        fitting = (at for at, zoom in enumerate(ZOOMS) if TimeAxis(first, cells, zoom).weeks > last - first)
        return next(fitting, len(ZOOMS) - 1)

    def _within(self, start: Week, extent: tuple[Week, Week]) -> Week:
        """The start of a window that shows no more outside of some weeks than it must."""
        first, last = extent
        return max(first, min(start, last + (1 - self._room.weeks)))

    def _place_window(self) -> None:
        """Moves the window to where it holds the cursor, or the nearest value where there is none around that."""
        assert self._drawn
        weeks, cursor = self._room.weeks, self._drawn.cursor
        if self._start is None or not 0 <= cursor - self._start < weeks:
            self._start = self._within(cursor + -(weeks // 2), self._extent(cursor))
        series = self._current.series if self._current else None
        if series and series.span and not series.window(self._start, weeks).stated:
            nearest = min((series.start + place for place in series.places), key=lambda week: abs(week - cursor))
            self._start = self._within(nearest + -(weeks // 2), series.span)

    # -- drawing

    def lay_out(self) -> None:
        if self.size.width != self._width:
            self._width, self._start = self.size.width, None
        self._draw(redraw=True)

    def draw_anew(self) -> None:
        """The weeks stay where they are."""
        self._draw(redraw=True)
        self.update()

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)

    def _draw(self, redraw: bool) -> None:
        if not self.size.width or not self._drawn or not self._drawn.panels:
            return
        self._place_window()
        if redraw or self.axis != self._axis:
            self._draw_charts()
            self._axis = self.axis
        self._lines = []
        for panel, ticks, chart in self._charts:
            self._lines.append(self._heading(panel))
            if self._has_beside:
                self._lines.append(beside_line(panel.series, self._drawn.assessment, self._look, self.size.width))
            for row in range(chart.rows):
                self._lines.append(self._plot_line(ticks.get(row, ""), self._with_cursor(chart, row)))
            self._lines += [Line()] * self._gap
        self._lines[len(self._lines) - self._gap :] = [self._axis_line(), self._label_line()]
        self._add_side()

    def _draw_charts(self) -> None:
        shown = self._shown_panels()
        height = max(_LEAST_ROWS, (self.size.height - _AXIS_ROWS) // len(shown)) - self._has_beside
        highs = [self._high(panel) for panel in shown]
        self._gap = 1 if len(shown) > 1 and height > _LEAST_ROWS + 1 else 0
        rows = height - 1 - self._gap
        self._charts = [self._chart(panel, high, rows) for panel, high in zip(shown, highs, strict=True)]
        current = self._current
        if self._has_side and current and self._drawn:
            records, coverage = records_of(current.series), self._coverage(current)
            title = self._look.words.figure(BY_KEY[current.series.key]) if len(shown) > 1 else ""
            self._side = list(side_lines(current.series, records, coverage, self._drawn.names, self._look, title))

    def _shown_panels(self) -> list[Panel]:
        """As many as there is room for, the current one always among them."""
        panels = self._drawn.panels if self._drawn else ()
        others = [panel for panel in panels if not panel.is_current][: self.room_for_panels - 1]
        return [panel for panel in panels if panel.is_current or panel in others]

    def _high(self, panel: Panel) -> int:
        """The highest value in the window, overlays among them."""
        axis = self.axis
        layers = [layer for layer in (panel.series, panel.average, panel.year_before) if layer]
        return max((layer.window(axis.start, axis.weeks).high or 0 for layer in layers), default=0) or 1

    def _chart(self, panel: Panel, high: int, rows: int) -> tuple[Panel, Mapping[int, str], Chart]:
        axis, ticks = self.axis, value_ticks(high, rows // _ROWS_A_TICK)
        chart = Chart(axis.cells, rows, high, self._look.glyphs, free=1 if rows > _LEAST_ROWS else 0)
        chart.series(panel.series, axis)
        chart.median(panel.series, self._look.rule)
        chart.borders(panel.series, axis, self._look.words.views.other_era)
        self._mark_overlay(chart, panel.average, AVERAGE_MARK)
        self._mark_overlay(chart, panel.year_before, YEAR_BEFORE_MARK)
        for record in records_of(panel.series) if panel.is_current and self._has_side else ():
            if 0 <= record.week - axis.start < axis.weeks:
                column = axis.column(record.week)
                chart.mark(column, chart.row_of(record.value) - 1, str(record.digit), BOLD)
        return panel, chart.labels(ticks, panel.series.median), chart

    def _mark_overlay(self, chart: Chart, series: Series | None, mark: str) -> None:
        axis = self.axis
        for offset, value in enumerate(series.window(axis.start, axis.weeks).values if series else ()):
            if value is not None:
                chart.mark_over(axis.column(axis.start + offset), chart.row_of(value), mark)

    def _with_cursor(self, chart: Chart, row: int) -> Sequence[Cell]:
        """The cells of a row, the bar of the week under the cursor set apart."""
        assert self._drawn
        at = self.axis.column(self._drawn.cursor)
        return chart.row_with(row, range(at, at + self.axis.bar_cells), UNDER_CURSOR)

    # -- lines

    @property
    def _issue(self) -> Issue | None:
        return self._drawn.assessment.issue if self._drawn and self._drawn.assessment else None

    def _heading(self, panel: Panel) -> Line:
        """The figure's name, what the week under the cursor says of it, and how that stands."""
        assert self._drawn
        figure, value = BY_KEY[panel.series.key], panel.series.at(self._drawn.cursor)
        line = Line("> " if panel.is_current and len(self._drawn.panels) > 1 else "", BOLD)
        line.join(value_line(figure, value, self._issue, self._look))
        for mark, text in self._overlay_notes(panel):
            line.add("   ").add(mark, BOLD).add(text)
        if panel.is_current:
            assessment, width = self._drawn.assessment, self.size.width
            add_standing(line, figure, assessment, self._look, width, with_changes=not self._has_beside)
        return line

    def _overlay_notes(self, panel: Panel) -> list[tuple[str, str]]:
        assert self._drawn
        views, notes = self._look.words.views, []
        for overlay, mark, name in (
            (panel.average, AVERAGE_MARK, views.average.format(weeks=AVERAGE_WEEKS)),
            (panel.year_before, YEAR_BEFORE_MARK, views.year_before),
        ):
            if overlay:
                at = overlay.at(self._drawn.cursor)
                short = " -" if at is None else f" {at:,}"
                notes.append((mark, f"  {name}{short}" if self.size.width >= _WIDTH_WITH_SIDE else short))
        return notes

    def _plot_line(self, tick: str, cells: Sequence[Cell]) -> Line:
        line = Line().right(tick, self._gutter - 1, DIM).to(self._gutter + 1)
        for text, style in runs(cells):
            line.add(text, style)
        return line

    def _axis_line(self) -> Line:
        """Under the bars: the week under the cursor, and the one that was chosen before."""
        assert self._drawn
        axis, line = self.axis, Line(" " * (self._gutter + 1))
        marks = {}
        if 0 <= self._drawn.chosen - axis.start < axis.weeks:
            marks[axis.column(self._drawn.chosen)] = (_CHOSEN_MARK, DIM)
        column = axis.column(self._drawn.cursor)
        mark = _BEFORE if column < 0 else _CURSOR if column < axis.cells else _AFTER
        marks[max(0, min(axis.cells - 1, column))] = (mark, BOLD)
        for column, (mark, style) in sorted(marks.items()):
            line.to(self._gutter + 1 + column).add(mark, style)
        return line

    def _label_line(self) -> Line:
        return Line(" " * (self._gutter + 1)).add(self.axis.labels(self._look.words.views), DIM)

    def _coverage(self, panel: Panel) -> Coverage:
        """Of the weeks that are drawn, and that lie between the first and the last value."""
        axis = self.axis
        held = self._drawn.held if self._drawn else {}
        weeks = [axis.start + offset for offset in range(axis.weeks)]
        stated = sum(panel.series.at(week) is not None for week in weeks)
        return Coverage(len(weeks), stated, sum(held.get(week) is False for week in weeks))

    def _add_side(self) -> None:
        if self._has_side:
            at = self.size.width - SIDE_CELLS - 1
            for line, (beside, _) in zip(self._lines[1:], self._side, strict=False):
                line.to(at).join(beside)

    # -- presses

    def on_mouse_scroll_down(self) -> None:
        self.post_message(self.Zoomed(1))

    def on_mouse_scroll_up(self) -> None:
        self.post_message(self.Zoomed(-1))

    async def on_click(self, event: events.Click) -> None:
        position, axis = self.position_of(event.y), self.axis
        if position is None:
            return
        column = event.x - self._gutter - 1
        if 0 <= column < axis.cells:
            self.post_message(self.Picked(axis.week_at(column)))
        elif 0 < position <= len(self._side) and (record := self._side[position - 1][1]):
            self.post_message(self.Picked(record.week))
