"""``set --proposed`` and ``set --dismiss``: what a person decides on figures that were read with doubt."""

from collections.abc import Sequence

from store.archive import Entry
from store.model.issue import Issue
from store.model.proposal import Proposal
from tui.answers.desk import Desk
from tui.cli.exits import Exit, UsageError
from tui.cli.naming import figure_meant
from tui.cli.streams import say
from tui.language import phrases


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
