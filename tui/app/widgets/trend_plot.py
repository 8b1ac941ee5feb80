"""The large plot: a panel a figure, one above the other on the same weeks, each on a scale of its own from zero.

It is drawn here because the plotting widgets at hand do not do it: textual-plot
drops missing values and joins what is left, plotext frames everything in box
lines, repaints the whole, and knows no chosen week.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.strip import Strip

from store.model.figures import BY_KEY
from store.model.issue import Issue
from store.model.series import Series
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import AVERAGE, BOLD, CHOSEN, DIM, PLAIN, UNDER_CURSOR, YEAR_BEFORE
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.plot_canvas import Canvas, Cell, runs
from tui.app.widgets.plot_scale import ZOOMS, TimeAxis, value_ticks
from tui.language.phrases import marks_of
from tui.sparkline import ZERO

AVERAGE_WEEKS = 5
AVERAGE_MARK = "+"
YEAR_BEFORE_MARK = "o"
_CURSOR = "|"
_CHOSEN_MARK = "^"

_LEAST_ROWS = 4
"""Of a panel, with its heading."""
_AXIS_ROWS = 2
_ROWS_A_TICK = 3
_USUAL_ZOOM = next(at for at, zoom in enumerate(ZOOMS) if zoom == (1, 1))


@dataclass(frozen=True, slots=True)
class Panel:
    """What one panel shows: a figure over all weeks, and what is laid over it."""

    series: Series
    average: Series | None
    year_before: Series | None
    is_current: bool


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A panel as cells, without the cursor."""

    heading: Panel
    ticks: dict[int, str]
    """By row."""
    rows: list[list[Cell]]


class TrendPlot(Lines):
    """The window of weeks stands still while the cursor moves in it, and follows when it would leave."""

    def __init__(self, look: Look) -> None:
        super().__init__(id="plot")
        self._look = look
        self._panels: Sequence[Panel] = ()
        self._cursor = self._chosen = Week(0)
        self._issue: Issue | None = None
        self._zoom = _USUAL_ZOOM
        self._start: Week | None = None
        self._drawings: list[_Drawing] = []
        self._gutter = 0
        self._width = 0
        self._lines: list[Line] = []

    def show(
        self,
        panels: Sequence[Panel],
        cursor: Week,
        chosen: Week,
        issue: Issue | None,
    ) -> None:
        """Shows figures around a week.

        Args:
            panels: the figures.
            cursor: the week.
            chosen: another week, which is marked.
            issue: the edition of the week under the cursor.
        """
        redraw = panels != self._panels
        self._panels, self._cursor, self._chosen = panels, cursor, chosen
        self._issue = issue
        self._draw(redraw)
        self.update()

    @property
    def room(self) -> int:
        """How many panels there is room for."""
        return max(1, (self.size.height - _AXIS_ROWS) // _LEAST_ROWS)

    @property
    def axis(self) -> TimeAxis:
        return TimeAxis(self._start or self._cursor, max(1, self.size.width - self._gutter - 1), ZOOMS[self._zoom])

    def zoom(self, step: int) -> None:
        """Shows fewer weeks or more, the cursor staying where it is as far as that is possible."""
        furthest = max(_USUAL_ZOOM, self._zoom_of_everything())
        self._zoom_to(max(0, min(furthest, self._zoom + step)))

    def zoom_all(self) -> None:
        """Shows all weeks, as large as they fit."""
        self._zoom_to(self._zoom_of_everything())

    def _zoom_to(self, level: int) -> None:
        at = self.axis.column(self._cursor)
        self._zoom = level
        zoom = ZOOMS[level]
        self._start = self._within_series(self._cursor + -(at * zoom.weeks // zoom.cells))
        self._draw(redraw=True)
        self.update()

    # -- the window of weeks

    def _extent(self) -> tuple[Week, Week]:
        """The first and the last week of the series, which are the same for all."""
        series = self._panels[0].series
        return series.start, series.start + (len(series.values) - 1)

    def _zoom_of_everything(self) -> int:
        first, last = self._extent()
        cells = self.axis.cells
        fitting = (at for at, zoom in enumerate(ZOOMS) if TimeAxis(first, cells, zoom).weeks > last - first)
        return next(fitting, len(ZOOMS) - 1)

    def _within_series(self, start: Week) -> Week:
        """The start of a window that shows no more outside of the series than it must."""
        first, last = self._extent()
        return max(first, min(start, last + (1 - self.axis.weeks)))

    def _place_window(self) -> bool:
        """Moves the window to where it holds the cursor; whether that was needed."""
        weeks = self.axis.weeks
        if self._start is not None and 0 <= self._cursor - self._start < weeks:
            return False
        self._start = self._within_series(self._cursor + -(weeks // 2))
        return True

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
        if not self.size.width or not self._panels:
            return
        if self._place_window() or redraw:
            self._draw_panels()
        at = self.axis.column(self._cursor)
        self._lines = []
        for drawing in self._drawings:
            self._lines.append(self._heading(drawing.heading))
            for row, cells in enumerate(drawing.rows):
                self._lines.append(self._plot_line(drawing.ticks.get(row, ""), cells, at))
        self._lines += [self._axis_line(), self._date_line(at)]

    def _draw_panels(self) -> None:
        shown = self._shown_panels()
        height = max(_LEAST_ROWS, (self.size.height - _AXIS_ROWS) // len(shown))
        highs = [self._high(panel) for panel in shown]
        scales = [value_ticks(high, (height - 2) // _ROWS_A_TICK) for high in highs]
        gutter = max(len(f"{ticks[-1]:,}") for ticks in scales) + 1
        if gutter != self._gutter:
            self._gutter = gutter
            assert self._start is not None
            self._start = self._within_series(self._start)
            self._place_window()
        self._drawings = [self._drawing(panel, ticks, height - 1) for panel, ticks in zip(shown, scales, strict=True)]

    def _shown_panels(self) -> list[Panel]:
        """As many as there is room for, the current one always among them."""
        others = [panel for panel in self._panels if not panel.is_current][: self.room - 1]
        return [panel for panel in self._panels if panel.is_current or panel in others]

    def _high(self, panel: Panel) -> int:
        """The highest value in the window, overlays among them."""
        axis = self.axis
        layers = [layer for layer in (panel.series, panel.average, panel.year_before) if layer]
        return max((layer.window(axis.start, axis.weeks).high or 0 for layer in layers), default=0) or 1

    def _drawing(self, panel: Panel, ticks: range, rows: int) -> _Drawing:
        canvas = Canvas(self.axis.cells, rows, self._look.glyphs)
        self._draw_values(canvas, panel.series, ticks[-1])
        self._draw_overlay(canvas, panel.average, ticks[-1], (AVERAGE_MARK, AVERAGE))
        self._draw_overlay(canvas, panel.year_before, ticks[-1], (YEAR_BEFORE_MARK, YEAR_BEFORE))
        labels = {canvas.row_of(tick, ticks[-1]): f"{tick:,}" for tick in ticks}
        return _Drawing(panel, labels, [canvas.row(row) for row in range(rows)])

    def _draw_values(self, canvas: Canvas, series: Series, top: int) -> None:
        """A point a week; a line only from a week to the next one."""
        axis = self.axis
        before: tuple[int, int] | None = None
        for offset, value in enumerate(series.window(axis.start, axis.weeks).values):
            week = axis.start + offset
            at = None if value is None else (axis.dot(week, canvas.dots.across), canvas.level(value, top))
            if at and before:
                canvas.line(*before, *at)
            if at and value:
                canvas.point(*at)
            elif at:
                canvas.mark(axis.column(week), canvas.rows - 1, ZERO, BOLD)
            before = at

    def _draw_overlay(self, canvas: Canvas, series: Series | None, top: int, mark: Cell) -> None:
        axis = self.axis
        values = series.window(axis.start, axis.weeks).values if series else ()
        for offset, value in enumerate(values):
            if value is not None:
                canvas.mark(axis.column(axis.start + offset), canvas.row_of(value, top), *mark)

    def _not_stated(self) -> str:
        return self._look.words.not_stated if self._issue and self._issue.is_read else "-"

    def _marks(self, key: str) -> str:
        return marks_of(self._issue, key, self._look.words) if self._issue else ""

    def _heading(self, panel: Panel) -> Line:
        """The figure's name, and what the week under the cursor says of it."""
        line = Line("> " if panel.is_current and len(self._panels) > 1 else "", BOLD)
        line.add(self._look.words.figure(BY_KEY[panel.series.key]), BOLD).add("  ")
        value = panel.series.at(self._cursor)
        said = self._not_stated() if value is None else f"{self._marks(panel.series.key)}{value:,}"
        line.add(said, DIM if value is None else CHOSEN)
        views = self._look.words.views
        average = views.average.format(weeks=AVERAGE_WEEKS)
        for overlay, mark, name, style in (
            (panel.average, AVERAGE_MARK, average, AVERAGE),
            (panel.year_before, YEAR_BEFORE_MARK, views.year_before, YEAR_BEFORE),
        ):
            if overlay:
                at = overlay.at(self._cursor)
                short = " -" if at is None else f" {at:,}"
                full = f"  {name}{short}"
                is_short = line.cells + Line(f"{mark}{full}").cells + 3 > self.size.width
                line.add("   ").add(mark, style).add(short if is_short else full)
        return line

    def _plot_line(self, tick: str, cells: list[Cell], at: int) -> Line:
        line = Line().right(tick, self._gutter - 1).add(" +" if tick else " |", DIM)
        character, style = cells[at]
        under_cursor: Cell = (character, UNDER_CURSOR)
        if character == " ":
            # Only where a tick is: a whole line would have every row repainted at every step.
            under_cursor = (_CURSOR, DIM) if tick else (character, style)
        for text, style in (*runs(cells[:at]), under_cursor, *runs(cells[at + 1 :])):
            line.add(text, style)
        return line

    def _axis_line(self) -> Line:
        axis = self.axis
        ticks = {column for column, _ in axis.dates()}
        text = "".join("+" if column in ticks else "-" for column in range(axis.cells))
        line = Line(" " * self._gutter).add("+", DIM)
        if 0 <= self._chosen - axis.start < axis.weeks:
            chosen = axis.column(self._chosen)
            return line.add(text[:chosen], DIM).add(_CHOSEN_MARK, BOLD).add(text[chosen + 1 :], DIM)
        return line.add(text, DIM)

    def _date_line(self, at: int) -> Line:
        axis = self.axis
        cells = [" "] * axis.cells
        for column, text in axis.dates():
            cells[column : column + len(text)] = text
        text = "".join(cells)
        return Line(" " * (self._gutter + 1)).add(text[:at], PLAIN).add(text[at], CHOSEN).add(text[at + 1 :])
