"""The calendar: a row a year, a cell a week, newest year first, under the months; and what the cells mean."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from store.model.series import Series
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import BOLD, CHOSEN_CELL, DIM, MARKED, PLAIN
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.plots.steps import Steps
from tui.cells import width as width_of
from tui.sparkline import ZERO

_MOST_WEEKS = 53
_LABEL_CELLS = 6
_HELD_CELLS = 7
"""At the end of a row: how many of its editions are held."""
_WIDE_FROM = _LABEL_CELLS + 2 * _MOST_WEEKS
"""From this width on a week takes two cells."""

NOT_STATED = "-"
_EMPTY = " "

_Years = tuple[int, ...]
"""Those of a row, newest first."""


class CalendarGrid(Lines):
    """The weeks stand still under the cursor; where not all fit, they move with it."""

    class Picked(Message):
        """A week was pressed."""

        def __init__(self, week: Week) -> None:
            super().__init__()
            self.week = week

    class Rolled(Message):
        """The wheel was turned: years up or down."""

        def __init__(self, years: int) -> None:
            super().__init__()
            self.years = years

    def __init__(self, look: Look) -> None:
        super().__init__(id="calendar")
        self._look = look
        self._editions: Mapping[Week, bool] = {}
        self._held: dict[int, str] = {}
        self._series: Series | None = None
        self._steps: Steps | None = None
        self._cursor = self._chosen = Week(0)
        self._first_row = self._first_week = 0
        self._legend: list[Line] = []
        self._drawn: dict[tuple[int, Week | None, int], Strip] = {}
        self._folded: list[_Years] = []
        self.years: list[int] = []
        """Those with an edition that is known, newest first."""

    def take_editions(self, editions: Mapping[Week, bool]) -> None:
        """Takes over every edition that is known, and whether it is held."""
        self._editions = editions
        first, last = min(editions).iso_year, max(editions).iso_year
        self.years = list(range(last, first - 1, -1))
        self._held = {}
        for year in self.years:
            of_year = [held for week, held in editions.items() if week.iso_year == year]
            self._held[year] = f"{sum(of_year)}/{len(of_year)}" if of_year else ""
        self._drawn.clear()

    def show(self, series: Series, cursor: Week, chosen: Week) -> None:
        """Shows a figure over all weeks, and where the cursor is."""
        self._cursor, self._chosen = cursor, chosen
        if series is not self._series:
            self._series, self._steps = series, Steps(series, self._look.glyphs)
            self._legend = self._make_legend()
            self._drawn.clear()
        self._keep_in_view()
        self.update()

    def lay_out(self) -> None:
        self._drawn.clear()
        self._legend = self._make_legend()
        self._first_week = 0
        self._keep_in_view()

    def draw_anew(self) -> None:
        if self._series:
            self._steps = Steps(self._series, self._look.glyphs)
        super().draw_anew()

    def line_count(self) -> int:
        return 1 + len(self._layout()) + len(self._legend)

    def line_at(self, position: int) -> Strip:
        width, layout = self.size.width, self._layout()
        if position == 0:
            return self._head().strip(width)
        if position <= len(layout):
            years = layout[position - 1]
            return Line().strip(width) if years is None else self._row_strip(years)
        return self._legend[position - len(layout) - 1].strip(width)

    def _layout(self) -> list[_Years | None]:
        """The years in view, and where there is room an empty line after each, or one before the legend."""
        rows = self._folded[self._first_row : self._first_row + self._rows]
        if 2 * len(rows) <= self._room_for_years:
            return [line for years in rows for line in (years, None)]
        return [*rows, None] if len(rows) < self._room_for_years else [*rows]

    # -- what is in view

    @property
    def _room_for_years(self) -> int:
        return max(1, self.size.height - 1 - len(self._legend))

    @property
    def _rows(self) -> int:
        """How many rows of years are shown at once."""
        return max(1, min(len(self._folded), self._room_for_years))

    def _fold(self) -> list[_Years]:
        """A row a year; but those without an edition share one, unless the cursor is among them."""
        rows: list[_Years] = []
        for has_editions, run in groupby(self.years, key=lambda year: bool(self._held[year])):
            years = tuple(run)
            is_one = not has_editions and self._cursor.iso_year not in years
            rows += [years] if is_one else [(year,) for year in years]
        return rows

    @property
    def _cells_a_week(self) -> int:
        return 2 if self.size.width >= _WIDE_FROM else 1

    @property
    def _weeks_shown(self) -> int:
        return max(1, min(_MOST_WEEKS, (self.size.width - _LABEL_CELLS) // self._cells_a_week))

    @property
    def _has_held(self) -> bool:
        return _LABEL_CELLS + self._weeks_shown * self._cells_a_week + _HELD_CELLS < self.size.width

    def _keep_in_view(self) -> None:
        if not self.years:
            return
        self._folded = self._fold()
        row = next((row for row, years in enumerate(self._folded) if self._cursor.iso_year in years), 0)
        self._first_row = max(row - self._rows + 1, min(self._first_row, row, max(0, len(self._folded) - self._rows)))
        week, shown = _number(self._cursor) - 1, self._weeks_shown
        if not self._first_week <= week < self._first_week + shown:
            self._first_week = week - shown // 2
        self._first_week = max(0, min(self._first_week, _MOST_WEEKS - shown))

    # -- drawing

    def _head(self) -> Line:
        """The months, each over the first week that begins in it, in the year of the cursor."""
        year = self._cursor.iso_year
        cells = [" "] * (self._weeks_shown * self._cells_a_week)
        months = groupby(_weeks_of(year), key=lambda week: (week.monday.year, week.monday.month))
        for (its_year, month), weeks in months:
            at = (_number(next(weeks)) - 1 - self._first_week) * self._cells_a_week
            if its_year == year and 0 <= at <= len(cells) - 2:
                cells[at : at + 2] = f"{month:02}"
        line = Line(self._which_years.ljust(_LABEL_CELLS), DIM).add("".join(cells), DIM)
        return line.right(self._look.words.views.held, _HELD_CELLS, DIM) if self._has_held else line

    @property
    def _which_years(self) -> str:
        """Which of the pages of years this is, where there is more than one."""
        count, rows = len(self._folded), self._rows
        pages = -(-count // rows)
        page = pages if self._first_row + rows >= count else self._first_row // rows + 1
        return f" {page}/{pages}" if pages > 1 else ""

    def _row_strip(self, years: _Years) -> Strip:
        if len(years) > 1:
            text = f" {years[0]}-{years[-1]}  {self._look.words.views.nothing_known}"
            return Line(text, DIM).strip(self.size.width)
        return self._year_strip(years[0])

    def _year_strip(self, year: int) -> Strip:
        key = year, self._cursor if self._cursor.iso_year == year else None, self._first_week
        if key not in self._drawn:
            self._drawn[key] = self._year_line(year).strip(self.size.width)
        return self._drawn[key]

    def _year_line(self, year: int) -> Line:
        line = Line(f" {year} ", BOLD if year == self._cursor.iso_year else PLAIN)
        weeks = _weeks_of(year)[self._first_week : self._first_week + self._weeks_shown]
        for week in weeks:
            text, style = self._cell(week)
            style = CHOSEN_CELL if week == self._cursor else style
            line.add(text, style + MARKED if week == self._chosen else style)
        if self._has_held:
            line.to(_LABEL_CELLS + self._weeks_shown * self._cells_a_week).right(self._held[year], _HELD_CELLS, DIM)
        return line

    def _cell(self, week: Week) -> tuple[str, Style]:
        """What stands in the first cell of a week, so that weeks do not touch where there is room."""
        value, cells = self._series.at(week) if self._series else None, self._cells_a_week
        if value and self._steps:
            text, style = self._steps.cell(value)
            return text.ljust(cells), style
        if value == 0:
            return ZERO.ljust(cells), PLAIN
        is_held = self._editions.get(week)
        mark = _EMPTY if is_held is None else NOT_STATED if is_held else self._look.dot
        return mark.ljust(cells), PLAIN if is_held is None else DIM

    def _make_legend(self) -> list[Line]:
        """The steps with their values, then the marks, as many lines as they take and the height can spare."""
        if self._steps is None:
            return []
        views = self._look.words.views
        steps = [self._steps.cell(high) for _, high in self._steps.ranges]
        values = [f"{low:,}-{high:,}" if low < high else f"{high:,}" for low, high in self._steps.ranges]
        items = [
            (mark.ljust(self._cells_a_week), style, text) for (mark, style), text in zip(steps, values, strict=True)
        ]
        items += [
            (self._look.dot, DIM, views.legend_known),
            (NOT_STATED, DIM, views.legend_not_stated),
            (ZERO, PLAIN, views.legend_zero),
            ("", PLAIN, views.legend_unknown),
        ]
        lines = [Line(" ")]
        for mark, style, text in items:
            if lines[-1].cells + width_of(mark) + width_of(text) + 1 > self.size.width - 1:
                lines.append(Line(" "))
            lines[-1].add(mark, style).add(f"{' ' if mark else ''}{text}  ", PLAIN)
        return lines[: max(1, self.size.height // 3)]

    # -- presses

    def on_mouse_scroll_down(self) -> None:
        self.post_message(self.Rolled(-1))

    def on_mouse_scroll_up(self) -> None:
        self.post_message(self.Rolled(1))

    async def on_click(self, event: events.Click) -> None:
        position, layout = self.position_of(event.y), self._layout()
        at = (event.x - _LABEL_CELLS) // self._cells_a_week
        if position is None or not 0 < position <= len(layout) or not 0 <= at < self._weeks_shown:
            return
        if years := layout[position - 1]:
            weeks = _weeks_of(years[0])
            self.post_message(self.Picked(weeks[min(len(weeks) - 1, self._first_week + at)]))


def _weeks_of(year: int) -> list[Week]:
    """The weeks of an ISO year."""
    first = Week.of(date(year, 1, 4))
    return [first + offset for offset in range(Week.of(date(year + 1, 1, 4)) - first)]


def _number(week: Week) -> int:
    return week.monday.isocalendar().week
