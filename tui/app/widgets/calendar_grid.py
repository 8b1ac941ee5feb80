"""The calendar: a row a year, a cell a week, oldest year first, and what the cells mean."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from rich.style import Style
from textual.strip import Strip

from store.model.series import Series
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import BOLD, CHOSEN, DIM, MARKED, PLAIN
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.steps import Steps
from tui.sparkline import ZERO

_MOST_WEEKS = 53
_LABEL_CELLS = 6
_WIDE_FROM = _LABEL_CELLS + 2 * _MOST_WEEKS
"""From this width on a week takes two cells."""

KNOWN = "."
NOT_STATED = "-"
_EMPTY = " "


class CalendarGrid(Lines):
    """The weeks stand still under the cursor; where not all fit, they move with it."""

    def __init__(self, look: Look) -> None:
        super().__init__(id="calendar")
        self._look = look
        self._editions: Mapping[Week, bool] = {}
        self._series: Series | None = None
        self._steps: Steps | None = None
        self._cursor = self._chosen = Week(0)
        self._first_row = self._first_week = 0
        self._legend: list[Line] = []
        self._drawn: dict[tuple[int, Week | None, int], Strip] = {}
        self.years = range(0)

    def take_editions(self, editions: Mapping[Week, bool]) -> None:
        """Takes over every edition that is known, and whether it is read."""
        self._editions = editions
        self.years = range(min(editions).iso_year, max(editions).iso_year + 1)
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
        return 1 + self._rows + len(self._legend)

    def line_at(self, position: int) -> Strip:
        width = self.size.width
        if position == 0:
            return self._head().strip(width)
        row = self._first_row + position - 1
        if position <= self._rows:
            return self._year_strip(self.years[row]) if row < len(self.years) else Line().strip(width)
        return self._legend[position - self._rows - 1].strip(width)

    # -- what is in view

    @property
    def _rows(self) -> int:
        """Lines for years; where there is room for it, one of them parts them from the legend."""
        return max(1, min(len(self.years) + 1, self.size.height - 1 - len(self._legend)))

    @property
    def _cells_a_week(self) -> int:
        return 2 if self.size.width >= _WIDE_FROM else 1

    @property
    def _weeks_shown(self) -> int:
        return max(1, min(_MOST_WEEKS, (self.size.width - _LABEL_CELLS) // self._cells_a_week))

    def _keep_in_view(self) -> None:
        rows = min(self._rows, len(self.years))
        row = self._cursor.iso_year - self.years.start
        self._first_row = max(row - rows + 1, min(self._first_row, row, max(0, len(self.years) - rows)))
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
        return Line().left(str(year), _LABEL_CELLS, BOLD).add("".join(cells), DIM)

    def _year_strip(self, year: int) -> Strip:
        key = year, self._cursor if self._cursor.iso_year == year else None, self._first_week
        if key not in self._drawn:
            self._drawn[key] = self._year_line(year).strip(self.size.width)
        return self._drawn[key]

    def _year_line(self, year: int) -> Line:
        line = Line().left(str(year), _LABEL_CELLS, BOLD if year == self._cursor.iso_year else PLAIN)
        weeks = _weeks_of(year)[self._first_week : self._first_week + self._weeks_shown]
        for week in weeks:
            text, style = self._cell_under_cursor(week) if week == self._cursor else self._cell(week)
            text += _EMPTY * (self._cells_a_week - 1)
            line.add(text, style + MARKED if week == self._chosen else style)
        return line

    def _cell(self, week: Week) -> tuple[str, Style]:
        value = self._series.at(week) if self._series else None
        if value and self._steps:
            return self._steps.cell(value)
        if value == 0:
            return ZERO, PLAIN
        is_read = self._editions.get(week)
        return (_EMPTY, PLAIN) if is_read is None else (NOT_STATED, DIM) if is_read else (KNOWN, DIM)

    def _cell_under_cursor(self, week: Week) -> tuple[str, Style]:
        value = self._series.at(week) if self._series else None
        return self._steps.digit(value) if value and self._steps else self._cell(week)[0], CHOSEN

    def _make_legend(self) -> list[Line]:
        """The steps with their values, then the marks, as many lines as they take and the height can spare."""
        if self._steps is None:
            return []
        items = [
            (*self._steps.cell(high), f"{low:,} - {high:,}" if low < high else f"{high:,}")
            for low, high in self._steps.ranges
        ]
        views = self._look.words.views
        items += [
            (KNOWN, DIM, views.legend_known),
            (NOT_STATED, DIM, views.legend_not_stated),
            (ZERO, PLAIN, views.legend_zero),
        ]
        lines = [Line()]
        for mark, style, text in items:
            if lines[-1].cells + Line(text).cells + 3 > self.size.width:
                lines.append(Line())
            lines[-1].add(mark, style).add(f" {text}  ", PLAIN)
        return lines[: max(1, self.size.height // 3)]


def _weeks_of(year: int) -> list[Week]:
    """The weeks of an ISO year."""
    first = Week.of(date(year, 1, 4))
    return [first + offset for offset in range(Week.of(date(year + 1, 1, 4)) - first)]


def _number(week: Week) -> int:
    return week.monday.isocalendar().week
