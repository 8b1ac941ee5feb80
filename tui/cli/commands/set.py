"""``set``: figures that stand only in a picture, entered by hand."""

from store.archive import BadValueError, read_entry
from tui.answers.desk import Desk
from tui.cli.exits import Exit, UsageError
from tui.cli.naming import figure_meant, new_week_meant
from tui.cli.streams import say
from tui.language import phrases


def set_figure(desk: Desk, week_name: str, figure_name: str, value: str | None, *, unset: bool) -> Exit:
    """Keeps a figure of a week, or takes it back, and says what holds now.

    Raises:
        UsageError: no such figure, or a value that is no number or is one too many.
        BadWeekNameError: the text is no name of a week.
        NoNewWeekError: the archive holds no edition of that number.
        StoreError: the store could not be written; it is as it was.
    """
    words = desk.words.answers
    figure = figure_meant(figure_name, desk.words)
    if unset == (value is not None):
        raise UsageError(words.set_or_unset)
    try:
        entry = read_entry(value) if value is not None else None
    except BadValueError as error:
        raise UsageError(words.bad_value.format(value=error)) from error
    week = new_week_meant(desk.archive, week_name)
    if entry is None:
        changed = desk.archive.unset_by_hand(week, figure.key)
        sentence = words.taken_back if changed else words.not_entered
    else:
        desk.archive.set_by_hand(week, figure.key, entry.value, approximate=entry.approximate)
        sentence = words.entered
    issue = desk.archive.get(week)
    stated = issue is not None and figure.key in issue.figures and figure.key not in issue.only_by_hand
    about = desk.words.approximately if entry and entry.approximate else ""
    named = {"week": issue.name if issue else week.iso, "figure": desk.words.figure(figure)}
    say(sentence.format(**named, value=about + phrases.number(entry.value if entry else None)))
    if stated and issue and entry:
        say(words.stated_stays.format(value=phrases.number(issue.figures[figure.key])))
    return Exit.DONE
