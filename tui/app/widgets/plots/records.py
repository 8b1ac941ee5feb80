"""What stands beside plot and calendar: the highest and lowest values of all weeks, under digits that lead to them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.strip import Strip

from store.model.series import Series
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import BOLD, DIM
from tui.app.widgets.headings import heading
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.numbers import short
from tui.language.standings import median

HIGHEST, LOWEST = 5, 3
CELLS = 32
_VALUE = 12
_NAME = 10
"""An ISO week is longer than the number of an edition."""


class Record(NamedTuple):
    """A week with one of the highest or lowest values."""

    digit: int
    week: Week
    value: int
    is_high: bool


class Coverage(NamedTuple):
    """Of the weeks that are drawn: how many there are, state the figure, and are known but not held."""

    weeks: int
    stated: int
    not_held: int


def records_of(series: Series) -> list[Record]:
    """The highest values under 1 to 5 and the lowest under 6 to 8; of equal ones the later comes first."""
    stated = [(value, series.start + at) for at, value in enumerate(series.values) if value is not None]
    highest = sorted(stated, reverse=True)[:HIGHEST]
    rest = [one for one in stated if one not in highest]
    lowest = sorted(rest, key=lambda one: (one[0], -one[1].ordinal))[:LOWEST]
    high = [Record(digit, week, value, True) for digit, (value, week) in enumerate(highest, 1)]
    low = [Record(digit, week, value, False) for digit, (value, week) in enumerate(lowest, HIGHEST + 1)]
    return [*high, *low]


def side_lines(
    series: Series,
    records: list[Record],
    coverage: Coverage | None,
    names: Mapping[Week, str],
    look: Look,
    title: str = "",
) -> Iterator[tuple[Line, Record | None]]:
    """The lines, with the record that a press on one of them leads to; `coverage` is told where it is given.

    `title` says which figure it is, where there are several.
    """
    words = look.words.views
    among = words.all_stated.format(count=len(series.stated))
    yield heading(title or among, CELLS, look), None
    if title:
        yield Line(among), None
    if series.median is not None:
        yield (
            Line().left(look.words.insight.columns["median"], CELLS - _VALUE).right(median(series.median), _VALUE),
            None,
        )
    for title, is_high in ((words.highest, True), (words.lowest, False)):
        chosen = [record for record in records if record.is_high is is_high]
        if chosen:
            yield Line(), None
            yield heading(title, CELLS, look), None
        for record in chosen:
            line = Line(f"{record.digit} ", BOLD).left(names[record.week], _NAME)
            yield (
                line.add(f"{record.week.monday:%m-%d}", DIM).right(
                    short(record.value, _VALUE, look.words), CELLS - _NAME - 7
                ),
                record,
            )
    if coverage is None:
        return
    yield Line(), None
    yield heading(words.in_window, CELLS, look), None
    yield Line(words.weeks_stated.format(stated=coverage.stated, weeks=coverage.weeks)), None
    if coverage.not_held:
        yield Line(words.weeks_not_held.format(count=coverage.not_held)), None


class Records(Lines):
    """The records of a figure by themselves."""

    class Picked(Message):
        """One was pressed."""

        def __init__(self, week: Week) -> None:
            super().__init__()
            self.week = week

    def __init__(self, look: Look) -> None:
        super().__init__(id="records")
        self._look = look
        self._series: Series | None = None
        self._names: Mapping[Week, str] = {}
        self._lines: list[tuple[Line, Record | None]] = []

    def show(self, series: Series, names: Mapping[Week, str]) -> None:
        """`names` are what the weeks of the records are called."""
        self._series, self._names = series, names
        self.draw_anew()

    def lay_out(self) -> None:
        if self._series:
            self._lines = list(side_lines(self._series, records_of(self._series), None, self._names, self._look))

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position][0].strip(self.size.width)

    async def on_click(self, event: events.Click) -> None:
        position = self.position_of(event.y)
        if position is not None and (record := self._lines[position][1]):
            self.post_message(self.Picked(record.week))
