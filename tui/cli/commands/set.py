"""``set``: figures that stand only in a picture, entered by hand."""

from collections.abc import Sequence

from store.archive import BadValueError, Entry, read_entry
from store.model.issue import Issue
from store.model.proposal import Accepted
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
