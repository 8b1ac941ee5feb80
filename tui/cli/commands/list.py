"""``list``: the editions, newest first."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from store.archive import Archive
from store.model.figures import EARLIER_FIGURES, FIGURES, INCIDENT_FIGURES, Figure
from store.model.issue import Issue
from tui.answers.desk import Desk
from tui.answers.tables import Column, write_table
from tui.cli.exits import Exit, UsageError
from tui.cli.naming import figure_meant, rating_meant
from tui.cli.streams import say
from tui.language import Words, phrases

Holding = Literal["read", "known"]

_MAIN_FIGURES = [({figure.key for figure in figures}, figures) for figures in (INCIDENT_FIGURES, EARLIER_FIGURES)]
"""Those of the editions since 2022 and of those before, with their keys."""


class Wishes(NamedTuple):
    """Which editions are asked for, and in which order; what is None makes no difference."""

    year: int | None = None
    holding: Holding | None = None
    rating: str | None = None
    sort: str | None = None
    """A figure's name: the highest first, and what does not state it last. Else the newest first."""
    ascending: bool = False
    limit: int | None = None


def list_editions(desk: Desk, wishes: Wishes, *, as_json: bool, as_csv: bool) -> Exit:
    """Lists editions: all, or those of a year, held or not, of a rating.

    Raises:
        UsageError: no such rating or figure, no such limit, or an order of nothing.
    """
    words = desk.words
    if wishes.limit is not None and wishes.limit < 1:
        raise UsageError(words.answers.bad_limit)
    if wishes.ascending and not wishes.sort:
        raise UsageError(words.answers.ascending_alone)
    rating = rating_meant(wishes.rating, words) if wishes.rating is not None else None
    sorted_by = figure_meant(wishes.sort, words) if wishes.sort is not None else None
    issues = list(_chosen(desk.archive, wishes.year, wishes.holding, rating))
    if sorted_by:
        issues.sort(key=lambda issue: _sorts_by(issue, sorted_by, ascending=wishes.ascending))
    issues = issues[: wishes.limit]
    if as_json:
        from store.insight import assess
        from tui.answers import objects

        desk.json_array(objects.listed(assess(desk.archive, issue), words) for issue in issues)
    elif as_csv:
        from tui.answers.spreadsheet import COLUMNS, edition_rows, write_csv

        write_csv(desk.output, COLUMNS, edition_rows(issues))
    elif issues:
        _write(desk, issues, sorted_by)
    if not issues:
        say(words.answers.no_editions)
    return Exit.DONE


def _chosen(archive: Archive, year: int | None, holding: Holding | None, rating: str | None) -> Iterator[Issue]:
    for week in reversed(archive.weeks):
        issue = archive.get(week)
        if issue is None or (year is not None and issue.display_year != year):
            continue
        if rating in (None, issue.rating) and holding in (None, phrases.holding_code(issue)):
            yield issue


def _sorts_by(issue: Issue, figure: Figure, *, ascending: bool) -> tuple[bool, int]:
    """Among equals the order stays, so the newest is first."""
    value = issue.figures.get(figure.key)
    return value is None, (value or 0) * (1 if ascending else -1)


def _write(desk: Desk, issues: Sequence[Issue], sorted_by: Figure | None) -> None:
    """One table; or, in the order of weeks, one for each run of editions that state the same kind of figures."""
    parts = [(_main_figures(issues), list(issues))] if sorted_by else _by_main_figures(issues)
    for number, (figures, part) in enumerate(parts):
        if number:
            desk.line()
        first = (sorted_by,) if sorted_by and sorted_by not in figures else ()
        _write_table(desk, part, (*first, *figures))
    if any(issue.only_by_hand for issue in issues):
        desk.line(desk.words.answers.by_hand_legend)


def _main_figures(issues: Sequence[Issue]) -> Sequence[Figure]:
    """The main figures of the editions since 2022, or of those before where these state more of them."""
    return max(_MAIN_FIGURES, key=lambda main: sum(len(main[0] & issue.figures.keys()) for issue in issues))[1]


def _by_main_figures(issues: Iterable[Issue]) -> list[tuple[Sequence[Figure], list[Issue]]]:
    """Runs of editions by their main figures; an edition without any belongs to the run before it."""
    runs: list[tuple[Sequence[Figure], list[Issue]]] = []
    for issue in issues:
        has_any = any(keys & issue.figures.keys() for keys, _ in _MAIN_FIGURES)
        figures = _main_figures([issue]) if has_any or not runs else runs[-1][0]
        if runs and runs[-1][0] is figures:
            runs[-1][1].append(issue)
        else:
            runs.append((figures, [issue]))
    return runs


def _write_table(desk: Desk, issues: Sequence[Issue], figures: Sequence[Figure]) -> None:
    words = desk.words
    titles, short = words.answers.columns, words.answers.short_figures
    others = _other_figures(issues, figures) if desk.width is not None else []
    columns = [
        Column(titles["week"]),
        Column(titles["period"], optional=True),
        Column(titles["standing"]),
        Column(titles["rating"], optional=True),
        *(
            Column(short.get(figure.key, words.figure(figure)), numeric=True, optional=figure != figures[0])
            for figure in figures
        ),
        Column(titles["published"], optional=True),
        *(Column(words.figure(figure), numeric=True, optional=True) for figure in others),
    ]
    rows = [
        (
            issue.name,
            f"{_month_and_day(issue.span.start)}~{_month_and_day(issue.span.end)}",
            _holding(issue, words),
            phrases.rating_word(issue.rating, words) or phrases.MISSING,
            *(phrases.figure_value(issue, figure.key, words) for figure in figures),
            issue.published.isoformat() if issue.published else phrases.MISSING,
            *(phrases.figure_value(issue, figure.key, words) for figure in others),
        )
        for issue in issues
    ]
    write_table(desk, columns, rows)


def _other_figures(issues: Sequence[Issue], shown: Sequence[Figure]) -> list[Figure]:
    """What else these editions state, in the catalogue's order."""
    stated = {key for issue in issues for key in issue.figures}
    return [figure for figure in FIGURES if figure.key in stated and figure not in shown]


def _month_and_day(day: date) -> str:
    return day.isoformat()[5:]


def _holding(issue: Issue, words: Words) -> str:
    """Read or known; of what is read and no original, what it is instead."""
    quality = phrases.quality(issue, words)
    return quality if quality and issue.quality != "original" else phrases.holding(issue, words)
