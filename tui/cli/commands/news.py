"""``news``: what came since the last time, for cron. Nothing to say prints nothing."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import NamedTuple

from store.insight import Assessment, assess
from store.model.figures import BY_KEY
from store.model.week import Week
from tui.answers.desk import Desk, joined
from tui.answers.digest_objects import told
from tui.cli.exits import Exit
from tui.cli.failures import NamedFileError
from tui.cli.naming import week_meant
from tui.cli.streams import say
from tui.language import Words, phrases, standings
from tui.settings.choices import state_folder
from tui.settings.memory import DamagedMemoryError, Told

_MOST_LINES = 4
"""For what is odd in one edition."""


class Wishes(NamedTuple):
    """What is to be told."""

    since: str | None = None
    """A week: those from it on, whatever was told."""
    unusual: bool = False
    peek: bool = False
    exit_code: bool = False


def news(desk: Desk, wishes: Wishes, *, as_json: bool) -> Exit:
    """Tells of editions that were not told before, the oldest first, and remembers that unless it only peeks.

    Raises:
        BadWeekNameError: `since` is no name of a week.
        WeekNotHeldError: it is a number that the archive does not hold.
        NamedFileError: what was told cannot be looked up or remembered.
    """
    mark = Told(desk.settings.state or state_folder(), desk.settings.store)
    moves = not wishes.peek and wishes.since is None
    try:
        with ExitStack() as alone:
            with _using(mark):
                if moves:
                    alone.enter_context(mark.alone())
                said = mark.weeks() if wishes.since is None else None
            held = [week for week in desk.archive.weeks if desk.archive.is_read(week)]
            count = _tell(desk, _new(desk, held, said, wishes.since), unusual=wishes.unusual, as_json=as_json)
            kept = {*held, *(said or ())}
            if moves and said != kept:
                with _using(mark):
                    mark.keep(kept)
    except DamagedMemoryError:
        say(desk.words.insight.damaged_mark.format(path=phrases.path_name(mark.file)))
        return Exit.FAILED
    return Exit.TOLD if count and wishes.exit_code else Exit.DONE


@contextmanager
def _using(mark: Told) -> Iterator[None]:
    """Says of what goes wrong that it was the mark's file, for the answer may fail to be written too."""
    try:
        yield
    except OSError as error:
        raise NamedFileError(str(mark.file), error) from error


def _new(desk: Desk, held: list[Week], said: set[Week] | None, since: str | None) -> list[Week]:
    """The weeks to tell of; before the first run that is the newest alone."""
    if since is not None:
        first = week_meant(desk.archive, since)
        return [week for week in held if week >= first]
    return held[-1:] if said is None else [week for week in held if week not in said]


def _tell(desk: Desk, weeks: list[Week], *, unusual: bool, as_json: bool) -> int:
    """Writes what is to be told, through to whoever takes it; how many editions that were."""
    editions = [assess(desk.archive, issue) for week in weeks if (issue := desk.archive.get(week))]
    if unusual:
        editions = [edition for edition in editions if edition.unusual]
    if as_json:
        sentences = ([standings.sentence(one, key, desk.words) for key in one.unusual] for one in editions)
        desk.json([{**told(one), "unusual": said} for one, said in zip(editions, sentences, strict=True)])
    else:
        for edition in editions:
            for line in _lines(edition, desk.words):
                desk.line(line)
    desk.output.flush()
    return len(editions)


def _lines(edition: Assessment, words: Words) -> Iterator[str]:
    """An edition in a line with its address, and what is odd about it in a few more."""
    issue, said = edition.issue, words.insight
    figures = said.between_figures.join(
        f"{words.figure(BY_KEY[key])} {phrases.figure_value(issue, key, words)}" for key in issue.figures
    )
    about = said.news.format(
        name=issue.name,
        days=phrases.period(issue.span, words),
        rating=phrases.rating_word(issue.rating, words) or words.not_stated,
        figures=figures or phrases.MISSING,
    )
    yield joined([about, issue.url])
    odd = [
        *(f"{_call(edition, key, words)} {standings.sentence(edition, key, words)}" for key in edition.unusual),
        *(words.remark(remark) for remark in edition.remarks),
    ]
    told_ = odd if len(odd) <= _MOST_LINES else odd[: _MOST_LINES - 1]
    yield from (f"  {line}" for line in told_)
    if len(odd) > len(told_):
        yield f"  {said.news_more.format(count=len(odd) - len(told_), name=issue.name)}"


def _call(edition: Assessment, key: str, words: Words) -> str:
    call = edition.standing_of[key].call
    return words.insight.calls[call] if call else ""
