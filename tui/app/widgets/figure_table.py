"""The figures of one edition: beside the nearest weeks, and among all weeks that state them."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from store.insight import Assessment, Compared
from store.model.figures import FIGURES, INCIDENT_FIGURES, Figure
from store.model.issue import Issue
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import BOLD, CALLS, DIM, PLAIN
from tui.app.widgets.lines import Line
from tui.app.widgets.numbers import is_large, short, signed
from tui.language.phrases import marks_of
from tui.language.standings import place, side_of, since_week

IssueOf = Callable[[Week], Issue | None]

_CHANGE = 7
"""Cells of an arrow and a percentage."""
_YEAR_VALUE = 9
"""Cells of a value of the year before that has no column."""


class _Columns(NamedTuple):
    """How many cells the columns take in a pane of some width; 0 leaves one out."""

    name: int
    value: int
    earlier: int
    year: int
    place: int
    since: int


_COLUMNS = {
    100: _Columns(name=27, value=11, earlier=18, year=18, place=15, since=10),
    88: _Columns(name=24, value=9, earlier=16, year=16, place=14, since=9),
    68: _Columns(name=21, value=9, earlier=15, year=0, place=14, since=9),
    52: _Columns(name=21, value=7, earlier=7, year=0, place=8, since=9),
    40: _Columns(name=20, value=9, earlier=8, year=0, place=0, since=0),
    30: _Columns(name=14, value=8, earlier=8, year=0, place=0, since=0),
    0: _Columns(name=12, value=8, earlier=0, year=0, place=0, since=0),
}
"""By the least width they need, widest first."""
_WITH_VALUE = 13
"""From this width on a column of another week has its value too."""
_IN_WORDS = 10
"""From this width on a place is told in words."""


class FigureTable:
    """Lays the figures of an edition out in so many cells."""

    def __init__(self, assessment: Assessment, look: Look, width: int, issue_of: IssueOf) -> None:
        self._assessment = assessment
        self._issue = assessment.issue
        self._look = look
        self._words = look.words
        self._issue_of = issue_of
        self._width = width
        columns = next(columns for least, columns in _COLUMNS.items() if width >= least)
        self._earlier_week = _commonest(assessment.earlier)
        self._year_week = _commonest(assessment.year_before)
        self._columns = columns._replace(
            earlier=columns.earlier if self._earlier_week else 0,
            year=columns.year if self._earlier_week or self._year_week else 0,
            since=columns.since if any(since_week(assessment, key) for key in assessment.standing_of) else 0,
        )
        self._among = Counter(standing.of for standing in assessment.standing_of.values()).most_common(1)

    @property
    def figures(self) -> list[Figure]:
        """Those with a row: what is stated, and of the incident figures all where one is."""
        rows = [figure for figure in FIGURES if figure.key in self._issue.figures]
        if any(figure in INCIDENT_FIGURES for figure in rows):
            rows = [figure for figure in FIGURES if figure in rows or figure in INCIDENT_FIGURES]
        return rows

    def head(self) -> Line:
        columns, words = self._columns, self._words.screens
        line = Line().left("", columns.name).right(words.this_week, columns.value, DIM)
        line.right(self._distance(self._earlier_week, columns.earlier), columns.earlier, DIM)
        year_before = self._distance(self._year_week, columns.year) or words.no_year_before
        line.right(year_before if columns.year else "", columns.year, DIM)
        if columns.place and self._among:
            among = words.of_stated if columns.place >= _IN_WORDS else words.of_stated_short
            line.right(among.format(of=self._among[0][0]), columns.place, DIM)
        return line.right(words.since if columns.since else "", columns.since, DIM)

    def year_before(self) -> Line | None:
        """The first figure beside the week nearest to a year before, where that has no column."""
        issue, other_of = self._issue, self._assessment.year_before
        figure = next((figure for figure in self.figures if figure.key in other_of), None)
        if self._columns.year or figure is None:
            return None
        other = other_of[figure.key]
        distance = self._words.screens.distance
        line = Line(distance.format(week=self._assessment.names[other.week], weeks=issue.week - other.week), DIM)
        line.add(f"  {self._words.figure(figure)} {short(other.change.before, _YEAR_VALUE, self._words)} ")
        change = " ".join(signed(other.change, self._look).split())
        line.add(change, BOLD if is_large(other.change) else PLAIN)
        return line if line.cells <= self._width else None

    def _distance(self, week: Week | None, cells: int) -> str:
        """The name of a week and how far back it lies."""
        if week is None:
            return ""
        words = self._words.screens
        form = words.distance if cells >= _WITH_VALUE else words.distance_short
        return form.format(week=self._assessment.names[week], weeks=self._issue.week - week)

    def row(self, figure: Figure) -> Line:
        """One figure; a value that is not stated says so."""
        columns, key, issue = self._columns, figure.key, self._issue
        line = Line().left(self._words.figure(figure), columns.name)
        value = issue.figures.get(key)
        if value is None:
            return line.right(self._words.not_stated, columns.value, DIM)
        line.right(short(value, columns.value - 1, self._words, marks_of(issue, key, self._words)), columns.value, BOLD)
        self._add_other_week(line, key, self._assessment.earlier.get(key), self._earlier_week, columns.earlier)
        self._add_other_week(line, key, self._assessment.year_before.get(key), self._year_week, columns.year)
        standing = self._assessment.standing_of.get(key)
        if standing and columns.place:
            style = CALLS[standing.call] if standing.call else PLAIN
            if standing.of == 1:
                text = "-"
            elif columns.place >= _IN_WORDS or standing.call in ("lowest", "highest"):
                text = place(standing, self._words)
            else:
                side = side_of(standing)
                nth = min(standing.from_lowest, standing.from_highest)
                text = self._words.screens.place_short[side].format(nth=nth)
            line.right(text, columns.place, style, padding=PLAIN)
        return line.right(since_week(self._assessment, key) if standing else "", columns.since, PLAIN)

    def _add_other_week(self, line: Line, key: str, other: Compared | None, usual: Week | None, cells: int) -> None:
        """The value of another week and the change since; where it is another one than the column's, its name."""
        if not cells:
            return
        if other is None:
            line.right("-", cells, DIM)
            return
        room = cells - _CHANGE
        if room > 2:
            before = self._issue_of(other.week)
            mark = marks_of(before, key, self._words) if before else ""
            value = short(other.change.before, room - 1, self._words, mark)
            line.right(value if other.week == usual else self._assessment.names[other.week], room, PLAIN)
            cells = _CHANGE
        style = BOLD if is_large(other.change) else PLAIN
        line.right(signed(other.change, self._look), cells, style if other.week == usual else DIM)


def _commonest(compared: Mapping[str, Compared]) -> Week | None:
    """The week that most figures are held against."""
    weeks = Counter(other.week for other in compared.values()).most_common(1)
    return weeks[0][0] if weeks else None
