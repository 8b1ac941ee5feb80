"""``show``: one edition."""

from collections.abc import Iterable, Iterator

from store.insight import Assessment, assess
from store.model.issue import Issue, numbered_name
from store.model.week_names import WeekNotHeldError
from tui.answers.desk import Desk, joined
from tui.answers.figures_table import write_figures
from tui.answers.tables import write_fields
from tui.cli.exits import Exit
from tui.language import Words, phrases, standings


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
    for line in standings.answer_lines(assessment, words):
        desk.line(line)
    write_fields(desk, _header(issue, words))
    if not issue.is_read:
        desk.line()
        desk.line(words.answers.only_by_hand if issue.only_by_hand else words.answers.only_known)
    if issue.figures:
        desk.line()
        write_figures(desk, assessment)
    proposals = (phrases.proposal(one.proposal, words, one.doubts) for one in assessment.proposals)
    _write_section(desk, words.answers.proposals["title"], proposals)
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
    is_named = issue.title or issue.url  # else only a person's entry tells of it
    origin = titles[issue.origin] if is_named else None
    yield titles["standing"], joined([phrases.holding(issue, words), phrases.quality(issue, words), origin], ", ")
    yield titles["source"], issue.source
    yield titles["url"], issue.url


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
