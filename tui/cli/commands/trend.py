"""``trend``: figures week by week, with their gaps."""

from collections.abc import Sequence
from typing import NamedTuple

from store.archive import Archive
from store.model.figures import INCIDENT_FIGURES, Figure
from store.model.series import Era, Series
from store.model.week import Week
from tui.answers.desk import Desk
from tui.answers.tables import Column, write_table
from tui.cells import fit, right, width
from tui.cli.exits import Exit, UsageError
from tui.cli.naming import figure_meant, week_meant
from tui.cli.streams import say
from tui.language import Words, phrases
from tui.language.phrases import BY_HAND
from tui.sparkline import bars

_CELLS_WORTH_A_LINE = 24
"""With fewer cells for the bars beside the names, they get a line of their own."""


class Span(NamedTuple):
    """The weeks that are asked for, as on the command line."""

    start: str | None = None
    end: str | None = None
    weeks: int | None = None


def trend(desk: Desk, names: Sequence[str], span: Span, *, as_json: bool, as_csv: bool) -> Exit:
    """Shows figures over a span; by default the incidents, from the first value to the last.

    Raises:
        UsageError: no such figure, or no such span.
        BadWeekNameError: an end of the span is no name of a week.
        WeekNotHeldError: an end of the span is named by a number that the archive does not hold.
    """
    figures = [figure_meant(name, desk.words) for name in dict.fromkeys(names)] or list(INCIDENT_FIGURES)
    weeks = _weeks(desk.archive, figures, span, desk.words)
    first = weeks[0] if weeks else Week(0)
    series = [desk.archive.series(figure.key).window(first, len(weeks)) for figure in figures]
    if as_json:
        values = {one.key: list(one.values) for one in series}
        eras = {one.key: [_era_object(era) for era in one.eras] for one in series}
        desk.json({"weeks": [week.iso for week in weeks], "figures": values, "eras": eras})
    elif as_csv:
        from store.model.own_words import COLUMNS_OF_WEEKS
        from tui.answers.spreadsheet import write_csv

        columns = (*COLUMNS_OF_WEEKS, *(figure.key for figure in figures))
        in_rows = zip(weeks, *(one.values for one in series), strict=True)
        rows = ([*_name_of(desk.archive, week), *values] for week, *values in in_rows)
        write_csv(desk.output, columns, rows)
    elif desk.width is not None:
        _write_bars(desk, desk.width, series)
    elif weeks:
        _write_values(desk, weeks, series)
    if not (as_json or as_csv) and any(len(one.eras) > 1 for one in series):
        from tui.answers.eras import border_lines

        for line in border_lines(desk.archive, series, desk.words):
            desk.line(line)
    if not any(one.stated for one in series):
        say(desk.words.answers.nothing_stated)
    return Exit.DONE


def _name_of(archive: Archive, week: Week) -> tuple[str, int | None, int | None, str]:
    """The ISO week, the year and number of its edition where they are known, and its first day as printed."""
    issue = archive.get(week)
    if issue is None:
        return week.iso, None, None, week.monday.isoformat()
    return week.iso, issue.year, issue.number, issue.span.start.isoformat()


def _era_object(era: Era) -> dict[str, str | int]:
    return {"first": era.first.iso, "last": era.last.iso, "weeks": era.weeks}


def _weeks(archive: Archive, figures: Sequence[Figure], span: Span, words: Words) -> list[Week]:
    """The weeks of a span, none left out."""
    if span.weeks is not None and (span.weeks < 1 or span.start or span.end):
        raise UsageError(words.answers.weeks_or_span)
    start = week_meant(archive, span.start) if span.start else None
    end = week_meant(archive, span.end) if span.end else None
    stated = [found for figure in figures if (found := archive.series(figure.key).span)]
    if not stated and (start is None or end is None):
        return []
    first = start if start is not None else min(first for first, _ in stated)
    last = end if end is not None else max(last for _, last in stated)
    if start is not None and end is not None and start > end:
        raise UsageError(words.answers.bad_span.format(start=span.start, end=span.end))
    if span.weeks is not None:
        first = Week(max(first.ordinal, last.ordinal - span.weeks + 1))
    return [first + offset for offset in range(last - first + 1)]


def _write_values(desk: Desk, weeks: Sequence[Week], series: Sequence[Series]) -> None:
    columns = [
        Column(desk.words.answers.columns["week"]),
        *(Column(phrases.figure_name(one.key, desk.words), numeric=True) for one in series),
    ]
    by_hand = {one.key: _by_hand(desk.archive, one) for one in series}
    in_columns = ([phrases.number(value) for value in one.values] for one in series)
    rows = [[week.iso, *values] for week, *values in zip(weeks, *in_columns, strict=True)]
    for column, one in enumerate(series, start=1):
        for week in by_hand[one.key]:
            row = rows[week - one.start]
            row[column] = BY_HAND + row[column]
    write_table(desk, columns, rows)
    if any(by_hand.values()):
        desk.line(desk.words.answers.by_hand_legend)


def _by_hand(archive: Archive, one: Series) -> list[Week]:
    """The weeks of a series whose value nothing but a person's entry gives."""
    return [week for week in archive.weeks_by_hand(one.key) if 0 <= week - one.start < len(one.values)]


def _write_bars(desk: Desk, available: int, series: Sequence[Series]) -> None:
    """One row of bars a figure, all on the same weeks, each on its own scale from zero."""
    if not series[0].values:
        return
    words = desk.words.answers
    names = [phrases.figure_name(one.key, desk.words) for one in series]
    across = max(map(width, names))
    total = len(series[0].values)
    extremes = _extremes(desk.words, series)
    beside = available - across - max(map(width, extremes)) - 4
    own_line = beside < min(_CELLS_WORTH_A_LINE, total)
    room = min(total, available if own_line else beside)
    shown = [one.window(one.start + (total - room), room) for one in series]
    extremes = _extremes(desk.words, shown)
    first, last = shown[0].start, shown[0].start + (room - 1)
    desk.line(fit(words.period.format(start=first.iso, end=last.iso), available))
    for name, one, extreme in zip(names, shown, extremes, strict=True):
        cells = bars(one.values, one.high or 0, desk.settings.glyphs)
        if own_line:
            desk.line(fit(f"{name}  {extreme}", available))
            desk.line(cells)
        else:
            desk.line(f"{fit(name, across)}  {cells}  {extreme}")
    for name, one in zip(names, shown, strict=True):
        if by_hand := _by_hand(desk.archive, one):
            weeks = words.by_hand_weeks.format(count=len(by_hand), first=by_hand[0].iso, last=by_hand[-1].iso)
            desk.line(fit(f"{name}  {weeks}", available))
    if room < total:
        say(words.span_cut.format(shown=room, all=total))


def _extremes(words: Words, series: Sequence[Series]) -> list[str]:
    """By figure: its lowest and its highest value, below one another."""
    titles = words.answers.columns
    lows = [phrases.number(one.low) or phrases.MISSING for one in series]
    highs = [phrases.number(one.high) or phrases.MISSING for one in series]
    low_cells, high_cells = max(map(width, lows)), max(map(width, highs))
    return [
        f"{titles['low']} {right(low, low_cells)}  {titles['high']} {right(high, high_cells)}"
        for low, high in zip(lows, highs, strict=True)
    ]
