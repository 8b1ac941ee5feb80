"""What is said of the archive as a whole."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.archive import Archive
from store.model.week import Week
from tui.settings.memory import Memory

if TYPE_CHECKING:
    from tui.language.shapes.screens import ScreenWords


def what_is_held(archive: Archive, words: "ScreenWords") -> Sequence[str]:
    """How much of it is held, and what newer is known, the fullest way to say it first."""
    if not archive.weeks:
        return ()
    held = [week for week in archive.weeks if archive.is_read(week)]
    newer = [week for week in archive.weeks if not held or week > held[-1]]
    newest = archive.get(archive.weeks[-1])
    forms = words.holdings if newer else words.holdings_of_all
    last = newest.name if newest else ""
    return [form.format(held=len(held), all=len(archive.weeks), newer=len(newer), last=last) for form in forms]


def greeting(archive: Archive, words: "ScreenWords") -> str:
    """What this is, for whoever sees it for the first time, and how much of it is held."""
    return words.first_visit.format(held=sum(map(archive.is_read, archive.weeks)), all=len(archive.weeks))


def what_is_wrong(archive: Archive, words: "ScreenWords") -> str:
    """What of the store cannot be used, what is shown all the same, and what to do; blank where all is well."""
    if archive.failure:
        reason = archive.failure.reason
        trouble = words.troubles.get(reason, words.other_trouble)
        remedy = words.restore if archive.failure.restorable else words.remedies.get(reason, words.other_remedy)
        return trouble + (words.what_is_left if archive.weeks else words.nothing_is_left) + remedy
    return words.bad_records.format(count=len(archive.bad_records)) if archive.bad_records else ""


def no_news(archive: Archive, memory: Memory | None) -> set[Week]:
    """The editions seen on the last visit; on a first one those not imported, and where none is remembered all."""
    seen = memory.seen() if memory else None
    if seen is not None:
        return seen
    read = {week for week in archive.weeks if archive.is_read(week)}
    return {week for week in read if not archive.is_imported(week)} if memory else read
