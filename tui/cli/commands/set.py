"""``set``: what a person knows better - figures entered by hand, and what was read with doubt decided on."""

from collections.abc import Sequence

from store.archive import BadValueError, Entry, read_entry
from store.model.issue import Issue
from store.model.proposal import Accepted, Proposal
from tui.answers.desk import Desk
from tui.cli.exits import Exit, UsageError
from tui.cli.naming import figure_meant, new_week_meant
from tui.cli.streams import say
from tui.language import phrases


def set_figure(desk: Desk, week_name: str, named: Sequence[str], *, unset: bool) -> Exit:
    """Keeps a figure of a week, or takes it back, and says what holds now.

    Args:
        desk: the desk.
        week_name: the week.
        named: the figure, and the value unless it is taken back.
        unset: whether it is taken back.

    Raises:
        UsageError: no such figure, or a value that is no number or is one too many.
        BadWeekNameError: the text is no name of a week.
        NoNewWeekError: the archive holds no edition of that number.
        StoreError: the store could not be written; it is as it was.
    """
    words = desk.words.answers
    if len(named) != (1 if unset else 2):
        raise UsageError(words.set_or_unset)
    figure = figure_meant(named[0], desk.words)
    try:
        entry = None if unset else read_entry(named[1])
    except BadValueError as error:
        raise UsageError(words.bad_value.format(value=error)) from error
    week = new_week_meant(desk.archive, week_name)
    if entry is None:
        changed = desk.archive.unset_by_hand(week, figure.key)
        sentence = words.taken_back if changed else words.not_entered
    else:
        desk.archive.decide(week, {figure.key: _with_words(entry, desk.archive.get(week), figure.key)})
        sentence = words.entered
    issue = desk.archive.get(week)
    stated = issue is not None and figure.key in issue.figures and figure.key not in issue.only_by_hand
    about = desk.words.approximately if entry and entry.approximate else ""
    about_it = {"week": issue.name if issue else week.iso, "figure": desk.words.figure(figure)}
    say(sentence.format(**about_it, value=about + phrases.number(entry.value if entry else None)))
    if stated and issue and entry:
        say(words.stated_stays.format(value=phrases.number(issue.figures[figure.key])))
    return Exit.DONE


def _with_words(entry: Entry, issue: Issue | None, key: str) -> Entry:
    """The entry with the words of the proposal that has its value."""
    proposals = issue.undecided if issue else ()
    meant = next((one for one in proposals if (one.figure, one.value) == (key, entry.value)), None)
    return entry._replace(accepted=Accepted(meant.words, meant.source)) if meant else entry


def decide(desk: Desk, week_name: str, named: Sequence[str], *, dismissing: bool) -> Exit:
    """Accepts or dismisses proposals of a week in one write, and says each; 1 where a figure is not proposed.

    Without figures all that have one reading are accepted.

    Raises:
        UsageError: no such figure, or none to be dismissed.
        BadWeekNameError: the text is no name of a week.
        WeekNotHeldError: the archive holds no edition of that name.
        StoreError: the store could not be written; it is as it was.
    """
    words = desk.words.answers
    if dismissing and not named:
        raise UsageError(words.set_or_unset)
    figures = [figure_meant(name, desk.words) for name in named]
    week = desk.archive.resolve(week_name)
    issue = desk.archive.get(week) or Issue(week=week)
    by_figure = _by_figure(issue.undecided)
    for figure in figures:
        proposals = by_figure.get(figure.key, [])
        name = desk.words.figure(figure)
        if not proposals:
            say(words.proposals["not-proposed"].format(week=issue.name, figure=name))
            return Exit.FAILED
        if len(proposals) > 1 and not dismissing:
            values = ", ".join(f"{proposal.value:,}" for proposal in proposals)
            say(words.proposals["name-value"].format(week=issue.name, figure=name, values=values))
            return Exit.FAILED
    wanted = [figure.key for figure in figures] or [key for key, several in by_figure.items() if len(several) == 1]
    chosen = [proposal for key in dict.fromkeys(wanted) for proposal in by_figure[key]]
    if dismissing:
        desk.archive.decide(week, {}, dismiss=chosen)
    elif chosen:
        desk.archive.decide(week, {proposal.figure: Entry.of(proposal) for proposal in chosen})
    else:
        say(words.proposals["none"].format(week=issue.name))
    for proposal in chosen:
        about = desk.words.approximately if proposal.approximate else ""
        said = {"week": issue.name, "figure": phrases.figure_name(proposal.figure, desk.words)}
        sentence = words.proposals["dismissed" if dismissing else "accepted"]
        say(sentence.format(**said, value=f"{about}{proposal.value:,}"))
    return Exit.DONE


def _by_figure(proposals: Sequence[Proposal]) -> dict[str, list[Proposal]]:
    by_figure: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        by_figure.setdefault(proposal.figure, []).append(proposal)
    return by_figure
