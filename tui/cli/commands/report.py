"""``report``: a stretch of weeks as a digest to hand on."""

from collections.abc import Sequence

from store.archive import Archive
from store.insight import (
    BackwardTimespanError,
    BadTimespanError,
    Timespan,
    digest,
    newest_quarter,
    timespan_named,
)
from tui.answers.desk import Desk
from tui.answers.digest_markdown import timespan_name
from tui.answers.digests import Format, why_no_timespan, write_digest
from tui.cli.exits import Exit, UsageError
from tui.cli.naming import figure_meant
from tui.cli.streams import say
from tui.language import Words


def report(desk: Desk, name: str | None, figures: Sequence[str], format_: Format) -> Exit:
    """Writes what a stretch of weeks was like, by default the newest quarter with figures.

    Raises:
        UsageError: no such figure, or no such stretch.
        WeekNotHeldError: it is named by a number that the archive does not hold.
    """
    keys = [figure_meant(figure, desk.words).key for figure in dict.fromkeys(figures)]
    timespan = _meant(desk.archive, name, desk.words)
    if timespan is None:
        say(desk.words.answers.nothing_held.format(name="latest"))
        return Exit.NOT_HELD
    found = digest(desk.archive, timespan, keys)
    if not found.editions:
        say(desk.words.insight.no_editions_in.format(timespan=timespan_name(timespan, desk.words)))
        return Exit.NOT_HELD
    write_digest(desk.output, desk.archive, found, format_, desk.words, desk.settings.glyphs)
    return Exit.DONE


def _meant(archive: Archive, name: str | None, words: Words) -> Timespan | None:
    if name is None:
        return newest_quarter(archive)
    try:
        return timespan_named(archive, name)
    except (BadTimespanError, BackwardTimespanError) as error:
        raise UsageError(why_no_timespan(error, words)) from error
