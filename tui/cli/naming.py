"""What the names on a command line mean: weeks that need not be held, and figures."""

from store.archive import Archive
from store.model.figures import BY_KEY, Figure, figure_named, figures_like
from store.model.issue import GRADES
from store.model.week import Week
from store.model.week_names import BadWeekNameError, WeekNotHeldError, name_of_any_week
from tui.cli.exits import UsageError
from tui.language import LANGUAGES, Words, phrases, words_in


def week_meant(archive: Archive, name: str) -> Week:
    """A week that may be new to the archive, or one that it holds by number.

    Raises:
        BadWeekNameError: the text is no name of a week.
        WeekNotHeldError: the archive holds no edition of that number.
    """
    try:
        week = name_of_any_week(name.strip())
    except BadWeekNameError:
        return archive.resolve(name)
    if not week.may_have_an_edition:
        raise BadWeekNameError(name)
    return week


class NoNewWeekError(LookupError):
    """A name by which only an edition that is held can be called, where a week may be new to the archive."""


def new_week_meant(archive: Archive, name: str) -> Week:
    """As `week_meant`, where something is to be kept for a week.

    Raises:
        BadWeekNameError: the text is no name of a week.
        NoNewWeekError: the archive holds no edition of that number.
    """
    try:
        return week_meant(archive, name)
    except WeekNotHeldError as error:
        raise NoNewWeekError(error.name) from None


def figure_meant(name: str, words: Words) -> Figure:
    """The figure of a name: its key, or what either language calls it.

    Raises:
        UsageError: there is none, with what may have been meant.
    """
    if figure := figure_named(name):
        return figure
    from difflib import get_close_matches  # only to help with a slip

    near = [figure.key for figure in figures_like(name)]
    choices = near or get_close_matches(name.strip().casefold().replace("-", "_"), BY_KEY, n=3) or list(BY_KEY)
    raise UsageError(words.answers.unknown_figure.format(name=name, choices=", ".join(choices)))


def rating_meant(name: str, words: Words) -> str:
    """The grade of a name: as it is printed, or what either language calls it.

    Raises:
        UsageError: there is none.
    """
    wanted = name.strip().casefold()
    for grade in GRADES:
        if wanted in (grade, *(words_in(language).ratings[grade] for language in LANGUAGES)):
            return grade
    choices = ", ".join(phrases.rating(grade, words) for grade in GRADES)
    raise UsageError(words.answers.unknown_rating.format(name=name, choices=choices))
