"""``news``: what came since the last time, for cron. Nothing to say prints nothing."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import NamedTuple

from store.model.week import Week
from tui.answers.desk import Desk
from tui.cli.exits import Exit
from tui.cli.failures import NamedFileError
from tui.cli.streams import say
from tui.language import phrases
from tui.settings.choices import state_folder
from tui.settings.memory import DamagedMemoryError, Told


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
        from tui.cli.naming import week_meant

        first = week_meant(desk.archive, since)
        return [week for week in held if week >= first]
    return held[-1:] if said is None else [week for week in held if week not in said]


def _tell(desk: Desk, weeks: list[Week], *, unusual: bool, as_json: bool) -> int:
    """Writes what is to be told, through to whoever takes it; how many editions that were."""
    if not weeks:
        if as_json:
            desk.json([])
        return 0
    from store.insight import assess  # mostly there is nothing to tell
    from tui.answers.news import news_lines, news_object

    editions = [assess(desk.archive, issue) for week in weeks if (issue := desk.archive.get(week))]
    if unusual:
        editions = [edition for edition in editions if edition.unusual]
    if as_json:
        desk.json([news_object(edition, desk.words) for edition in editions])
    else:
        for edition in editions:
            for line in news_lines(edition, desk.words):
                desk.line(line)
    desk.output.flush()
    return len(editions)
