"""The trend pane: one row of bars a figure, all on the same weeks, a cell a week."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip

from store.insight import call_of
from store.model.figures import BY_KEY, Figure
from store.model.issue import Issue
from store.model.series import Series
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import BARS, BOLD, CHOSEN, CHOSEN_BAR, DIM, PLAIN
from tui.app.widgets.headings import heading
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.numbers import short, whole
from tui.app.widgets.plots.chart import Cell, runs
from tui.app.widgets.plots.scale import month_labels
from tui.language.phrases import marks_of
from tui.sparkline import bars

_MARK = "|"
"""The chosen week where it has no value."""
_POINTER = "^"
_AROUND = 2
"""Rows that are not bars: the heading and the months."""


class _Columns(NamedTuple):
    """How many cells the parts beside the bars take in a pane of some width: the name, the value where no table of the
    figures stands above, the highest value that is drawn, and of all values the lowest, the median and the highest."""

    name: int
    value: int
    top: int
    low: int
    median: int
    high: int

    @property
    def range(self) -> int:
        """All of the range, with what parts it."""
        return self.top + self.low + self.high + (self.median + 6 if self.median else 1 if self.high else 0)


_COLUMNS = {
    100: _Columns(name=23, value=0, top=6, low=6, median=6, high=6),
    72: _Columns(name=23, value=0, top=6, low=6, median=0, high=6),
    60: _Columns(name=23, value=0, top=6, low=0, median=0, high=0),
    0: _Columns(name=12, value=8, top=0, low=0, median=0, high=0),
}
"""By the least width they need, widest first."""
_RANGE = 5
"""Cells of a number of the range, so that all are rounded alike."""


class TrendRows(Lines, can_focus=True):
    """The axis stands still while the mark moves along it, until the mark would leave it.

    While it has the focus, up and down choose a figure, and Enter opens its trend.
    """

    head_rows = 1
    BINDINGS = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("enter", "open", show=False),
    ]

    class Opened(Message):
        """A figure was asked for."""

        def __init__(self, figure: Figure) -> None:
            super().__init__()
            self.figure = figure

    class Picked(Message):
        """A week was pressed."""

        def __init__(self, week: Week) -> None:
            super().__init__()
            self.week = week

    class Stepped(Message):
        """The wheel was turned: so many rows of the list down."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self, look: Look) -> None:
        super().__init__(id="trends")
        self._look = look
        self._series: Sequence[Series] = ()
        self._chosen: Week | None = None
        self._issue: Issue | None = None
        self._start: Week | None = None
        self._rows: list[tuple[Series, Series, Sequence[Cell]]] = []
        """By row: the figure over all weeks, over those in the window, and the bars of these."""
        self._lines: list[Strip] = []
        self._selected = 0

    def show(self, series: Sequence[Series], chosen: Week | None, issue: Issue | None) -> None:
        """Marks a week in every row, with the figures of its edition.

        `series` are all figures over all weeks, in the order of the catalogue.
        """
        if series is not self._series:
            self._start = None
        self._series, self._chosen, self._issue = series, chosen, issue
        self._draw()
        self.update()

    def draw_anew(self) -> None:
        """The weeks stay where they are."""
        self._fill_rows()
        self._draw()
        self.update()

    def lay_out(self) -> None:
        self._start = None
        self._draw()

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self._draw()
        self.update()

    def head(self) -> Strip:
        words, width = self._look.words.screens, self.size.width
        columns = self._columns()
        among = {len(series.stated) for series, _, _ in self._rows}
        form = words.range_of_all if columns.median else words.range_of_all_short
        right = form.format(of=max(among, default=0)) if columns.high else words.top if columns.top else ""
        right = right if among else ""
        return heading(words.trends, width, self._look, right=right, focused=self.has_focus).strip(width)

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position]

    # -- the window of weeks

    def _weeks(self) -> int:
        """How many weeks there is room for."""
        columns = self._columns()
        return max(1, self.size.width - columns.name - columns.value - columns.range - 3)

    def _place_window(self, chosen: Week) -> Week:
        """The first week of the window: as it was if it still holds the chosen one."""
        weeks = self._weeks()
        if self._start is not None and 0 <= chosen - self._start < weeks:
            return self._start
        ends = [series.span[1] for series in self._series if series.span]
        last_start = max(ends, default=chosen) + (1 - weeks)
        start = min(chosen + -(weeks // 2), max(last_start, chosen + (1 - weeks)))
        self._start = start
        self._fill_rows()
        return start

    def _fill_rows(self) -> None:
        if self._start is None:
            return
        start, weeks = self._start, self._weeks()
        chosen = self._choose_rows([(series, series.window(start, weeks)) for series in self._series])
        self._rows = [(series, window, self._bars(series, window)) for series, window in chosen]

    def _bars(self, series: Series, window: Series) -> Sequence[Cell]:
        """A cell a week, from zero to the highest value of the window."""
        drawn = bars(window.values, window.high or 0, self._look.glyphs)
        values = zip(drawn, window.values, strict=True)
        return [(bar, DIM if value is None else BARS[call_of(series, value)]) for bar, value in values]

    def _choose_rows(self, rows: list[tuple[Series, Series]]) -> list[tuple[Series, Series]]:
        """The figures with values in the window; where there are too many, those with the most."""
        rows = [row for row in rows if row[1].stated]
        room = max(0, self.size.height - _AROUND)
        kept = sorted(rows, key=lambda row: -len(row[1].stated))[:room]
        return [row for row in rows if row in kept]

    # -- drawing

    def _draw(self) -> None:
        width = self.size.width
        self._lines = []
        if not width or self._chosen is None:
            return
        start = self._place_window(self._chosen)
        at = self._chosen - start
        rows = enumerate(self._rows)
        self._lines = [self._row(position, *row, at).strip(width) for position, row in rows]
        if self._rows:
            if len(self._rows) + _AROUND < self.size.height:
                self._lines.append(self._pointer(at).strip(width))
            self._lines.append(self._axis(start).strip(width))
        else:
            self._lines.append(Line(self._look.words.screens.no_values_here, DIM).strip(width))

    def _pointer(self, at: int) -> Line:
        """Under the chosen week, which without colours is hard to see."""
        columns = self._columns()
        return Line(" " * (columns.name + columns.value + 2 + at)).add(_POINTER, BOLD)

    def _axis(self, start: Week) -> Line:
        columns = self._columns()
        labels = month_labels(start, self._weeks(), self._look.words.views)
        return Line(" " * (columns.name + columns.value + 2)).add(labels, DIM)

    def _row(self, position: int, series: Series, window: Series, drawn: Sequence[Cell], at: int) -> Line:
        columns = self._columns()
        value = window.values[at]
        selected = self.has_focus and position == min(self._selected, len(self._rows) - 1)
        name = self._look.words.figure(BY_KEY[series.key])
        line = Line().left(name, columns.name, CHOSEN if selected else PLAIN)
        marks = marks_of(self._issue, series.key, self._look.words) if self._issue else ""
        line.right(
            "" if value is None else short(value, columns.value - 1, self._look.words, marks), columns.value, BOLD
        ).add("  ")
        mark = _MARK if value is None else drawn[at][0]
        for text, style in runs([*drawn[:at], (mark, CHOSEN_BAR), *drawn[at + 1 :]]):
            line.add(text, style)
        line.right(short(window.high or 0, columns.top - 1, self._look.words) if columns.top else "", columns.top, DIM)
        if not columns.high:
            return line
        low, median, high = series.low or 0, series.median or 0, series.high or 0
        line.right(short(low, _RANGE, self._look.words), columns.low, DIM)
        if columns.median:
            line.add(" - ", DIM).right(short(whole(median), _RANGE, self._look.words), columns.median, DIM)
        line.add(" - " if columns.median else "-", DIM)
        return line.right(short(high, _RANGE, self._look.words), columns.high, DIM)

    def _columns(self) -> _Columns:
        return next(columns for least, columns in _COLUMNS.items() if self.size.width >= least)

    # -- keys and presses

    def action_move(self, step: int) -> None:
        self._selected = max(0, min(len(self._rows) - 1, self._selected + step))
        self._draw()
        self.update()

    def action_open(self) -> None:
        if self._rows:
            series, _, _ = self._rows[min(self._selected, len(self._rows) - 1)]
            self.post_message(self.Opened(BY_KEY[series.key]))

    def on_mouse_scroll_down(self) -> None:
        self.post_message(self.Stepped(1))

    def on_mouse_scroll_up(self) -> None:
        self.post_message(self.Stepped(-1))

    async def on_click(self, event: events.Click) -> None:
        """A press on a bar chooses its week, one on a name opens the trend."""
        position, columns = self.position_of(event.y), self._columns()
        if position is None or position >= len(self._rows) or self._start is None:
            return
        series, window, _ = self._rows[position]
        at = event.x - columns.name - columns.value - 2
        if at < 0:
            self._selected = position
            self.post_message(self.Opened(BY_KEY[series.key]))
        elif at < len(window.values) and window.values[at] is not None:
            self.post_message(self.Picked(self._start + at))
