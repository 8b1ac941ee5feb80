"""What stands beside the large plot: the highest and lowest values of all weeks, under the digits that lead to them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from store.model.series import Series
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import BOLD, DIM
from tui.app.widgets.headings import heading
from tui.app.widgets.lines import Line
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
    series: Series, records: list[Record], coverage: Coverage, names: Mapping[Week, str], look: Look
) -> Iterator[tuple[Line, Record | None]]:
    """The lines, with the record that a press on one of them leads to."""
    words = look.words.views
    yield heading(words.all_stated.format(count=len(series.stated)), CELLS, look), None
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
                line.add(f"{record.week.monday:%m-%d}", DIM).right(short(record.value, _VALUE), CELLS - _NAME - 7),
                record,
            )
    yield Line(), None
    yield heading(words.in_window, CELLS, look), None
    yield Line(words.weeks_stated.format(stated=coverage.stated, weeks=coverage.weeks)), None
    if coverage.not_held:
        yield Line(words.weeks_not_held.format(count=coverage.not_held)), None
