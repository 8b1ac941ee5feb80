"""What came of fetching, as people read it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.language.failures import why_unread
from tui.language.shapes.fetching import FetchWords
from tui.language.shapes.words import Words

if TYPE_CHECKING:
    from store.archive import Archive
    from store.intake import Row

_MINUTE = 60


def why(row: "Row", words: Words) -> str | None:
    """What happened to an address that gave no edition, as a sentence; None where its outcome says it all."""
    if row.why:
        return why_unread(row.why, words)
    return words.fetching.reasons[row.reason].format(detail=row.detail or "") if row.reason else None


def meaning_of(outcome: str, words: Words) -> str | None:
    """What became of an address, and what can be done."""
    return words.fetching.outcomes.get(outcome) or words.answers.refusals.get(outcome)


def told_of(row: "Row", archive: "Archive", words: Words) -> str:
    """A failure in a line: which edition, its kind, what that means, and what happened."""
    issue = archive.get(row.week) if row.week else None
    said = ": ".join(filter(None, (meaning_of(row.outcome, words), why(row, words))))
    return f"{issue.name if issue else row.url}: {row.outcome} - {said}"


def closing(rows: Sequence["Row"], known: int, words: FetchWords) -> str:
    """A sentence that counts what came, and how many editions are newly known."""
    counts = {outcome: sum(row.outcome == outcome for row in rows) for outcome in ("added", "updated", "unchanged")}
    sentence = words.done.format(**counts)
    if known:
        sentence += words.known.format(known=known)
    if failed := sum(row.failed for row in rows):
        sentence += words.failed.format(failed=failed)
    return sentence + words.stop


def time_words(seconds: float, words: FetchWords) -> str:
    """About how long something takes."""
    if seconds < 1.5 * _MINUTE:
        return words.seconds.format(count=max(1, round(seconds)))
    return words.minutes.format(count=round(seconds / _MINUTE))
