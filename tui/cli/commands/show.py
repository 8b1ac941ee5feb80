"""``show``: one edition."""

from collections.abc import Iterable, Iterator

from store.insight import Assessment, assess
from store.model.figures import BY_KEY
from store.model.issue import Issue, numbered_name
from store.model.week_names import WeekNotHeldError
from tui.answers.desk import Desk, joined
from tui.answers.tables import Column, write_fields, write_table
from tui.cli.exits import Exit
from tui.language import Words, phrases


def show(desk: Desk, week_name: str, *, as_json: bool) -> Exit:
    """Shows the edition of a week.

    Raises:
        BadWeekNameError: the text is no name of a week.
        WeekNotHeldError: the archive holds no edition of that name.
    """
    week = desk.archive.resolve(week_name)
    issue = desk.archive.get(week)
    if issue is None:  # none of its records can be understood
        raise WeekNotHeldError(week_name, None)
    assessment = assess(desk.archive, issue)
    if as_json:
        from tui.answers import objects

        desk.json(objects.edition(assessment, desk.words))
    else:
        _write(desk, assessment)
    return Exit.DONE


def _write(desk: Desk, assessment: Assessment) -> None:
    words, issue = desk.words, assessment.issue
    titles = words.answers.columns
    desk.line(joined([issue.name, issue.title]))
    write_fields(desk, _header(issue, words))
    if not issue.is_read:
        desk.line()
        desk.line(words.answers.only_by_hand if issue.only_by_hand else words.answers.only_known)
    if issue.figures:
        desk.line()
        _write_figures(desk, assessment)
    _write_section(desk, titles["remarks"], (desk.words.remark(remark) for remark in assessment.remarks))
    _write_section(desk, titles["references"], _references(issue))
    _write_section(desk, titles["images"], issue.images)
    if issue.text:
        desk.line()
        desk.text(issue.text)


def _header(issue: Issue, words: Words) -> Iterator[tuple[str, str | None]]:
    titles = words.answers.columns
    yield titles["period"], phrases.period(issue.span, words)
    yield titles["published"], issue.published.isoformat() if issue.published else None
    if issue.is_read:
        yield titles["rating"], phrases.rating(issue.rating, words)
    if issue.vulnerability_rating:
        yield titles["vulnerability_rating"], phrases.vulnerability_rating(issue.vulnerability_rating, words)
    standing = [phrases.standing(issue, words)]
    if issue.title or issue.url:  # else nobody's document names it, only a person's entry
        standing += [phrases.quality(issue, words), titles[issue.origin]]
    yield titles["standing"], joined(standing, ", ")
    yield titles["source"], issue.source
    yield titles["url"], issue.url


def _write_figures(desk: Desk, assessment: Assessment) -> None:
    """Every figure that this edition states or the one before did."""
    words, issue = desk.words, assessment.issue
    titles = words.answers.columns
    before = desk.archive.get(issue.week + -1)
    stated_before = before.figures if before else {}
    columns = [
        Column(titles["figure"]),
        Column(titles["value"], numeric=True),
        Column(titles["before"], numeric=True, optional=True),
        Column(titles["change"], numeric=True, optional=True),
        Column(titles["rank"], numeric=True, optional=True),
    ]
    rows = [
        (
            words.figure(figure),
            phrases.figure_value(issue, key, words),
            phrases.figure_value(before, key, words) if before and before.figures else phrases.MISSING,
            phrases.change(assessment.changes.get(key)),
            phrases.rank(assessment.ranks.get(key), words),
        )
        for key, figure in BY_KEY.items()
        if key in issue.figures or key in stated_before
    ]
    write_table(desk, columns, rows)
    if issue.only_by_hand or (before and before.only_by_hand):
        desk.line(words.answers.by_hand_legend)


def _references(issue: Issue) -> Iterator[str]:
    for reference in issue.references:
        name = reference.week.iso if reference.week else None
        if reference.year is not None and reference.number is not None:
            name = numbered_name(reference.year, reference.number)
        yield joined([name, reference.title, reference.url])


def _write_section(desk: Desk, title: str, lines: Iterable[str]) -> None:
    """A titled list; without lines nothing."""
    shown = list(lines)
    if shown:
        desk.line()
        desk.line(title)
        for line in shown:
            desk.line(f"  {line}")
