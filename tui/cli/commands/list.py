"""``list``: the editions, newest first."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from store.archive import Archive
from store.model.figures import FIGURES, HEADLINE, INCIDENT_FIGURES, Figure
from store.model.issue import Issue
from tui.answers.desk import Desk
from tui.answers.tables import Column, write_table
from tui.cli.exits import Exit
from tui.cli.streams import say
from tui.language import Words, phrases

Standing = Literal["read", "known"]


def list_editions(desk: Desk, year: int | None, standing: Standing | None, *, as_json: bool, as_csv: bool) -> Exit:
    """Lists the editions of a year, or all; read or known ones, or both."""
    issues = list(_chosen(desk.archive, year, standing))
    if as_json:
        from store.insight import assess
        from tui.answers import objects

        desk.json([objects.listed(assess(desk.archive, issue), desk.words) for issue in issues])
    elif as_csv:
        from tui.answers.spreadsheet import COLUMNS, edition_rows, write_csv

        write_csv(desk.output, COLUMNS, edition_rows(issues))
    elif issues:
        _write(desk, issues)
    if not issues:
        say(desk.words.answers.no_editions)
    return Exit.DONE


def _chosen(archive: Archive, year: int | None, standing: Standing | None) -> Iterator[Issue]:
    for week in reversed(archive.weeks):
        issue = archive.get(week)
        if issue is None or (year is not None and issue.display_year != year):
            continue
        if standing is None or standing == phrases.standing_code(issue):
            yield issue


def _write(desk: Desk, issues: Sequence[Issue]) -> None:
    words = desk.words
    titles = words.answers.columns
    others = _other_figures(issues) if desk.width is not None else []
    columns = [
        Column(titles["week"]),
        Column(titles["period"], optional=True),
        Column(titles["standing"]),
        Column(titles["rating"], optional=True),
        *(
            Column(words.answers.short_figures[figure.key], numeric=True, optional=figure != HEADLINE)
            for figure in INCIDENT_FIGURES
        ),
        Column(titles["published"], optional=True),
        *(Column(words.figure(figure), numeric=True, optional=True) for figure in others),
    ]
    rows = [
        (
            issue.name,
            f"{_month_and_day(issue.span.start)}~{_month_and_day(issue.span.end)}",
            _standing(issue, words),
            phrases.rating_word(issue.rating, words) or phrases.MISSING,
            *(phrases.figure_value(issue, figure.key, words) for figure in INCIDENT_FIGURES),
            issue.published.isoformat() if issue.published else phrases.MISSING,
            *(phrases.figure_value(issue, figure.key, words) for figure in others),
        )
        for issue in issues
    ]
    write_table(desk, columns, rows)
    if any(issue.only_by_hand for issue in issues):
        desk.line(words.answers.by_hand_legend)


def _other_figures(issues: Sequence[Issue]) -> list[Figure]:
    """What else these editions state, in the catalogue's order."""
    stated = {key for issue in issues for key in issue.figures}
    return [figure for figure in FIGURES if figure.key in stated and figure not in INCIDENT_FIGURES]


def _month_and_day(day: date) -> str:
    return day.isoformat()[5:]


def _standing(issue: Issue, words: Words) -> str:
    """Read or known; of what is read and no original, what it is instead."""
    if issue.is_read and issue.quality != "original":
        return phrases.quality(issue, words)
    return phrases.standing(issue, words)
