"""Finding editions by the words in their titles and texts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from store.archive import Archive
from store.model.issue import Issue
from store.model.week import Week
from store.text.folding import fold_for_finding, squash

_AROUND = 18
"""Characters shown on either side of a hit."""

Span = tuple[int, int]


class Match(NamedTuple):
    """An edition that holds all the words, with the places of the first of each."""

    issue: Issue
    snippets: tuple[str, ...]


def find(archive: Archive, words: Sequence[str]) -> Iterator[Match]:
    """Editions whose title or text hold all the words, newest first.

    Words are substrings; width, case and white space make no difference.
    """
    for issue in Finder(archive).matching(words):
        yield Match(issue, tuple(snippet for word in words if (snippet := _snippet(issue, word))))


class Finder:
    """Finds again and again in the same archive, as somebody types."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._haystacks: dict[Week, str] = {}

    def matching(self, words: Sequence[str]) -> Iterator[Issue]:
        """As `find`, without the places."""
        wanted = [folded for word in words if (folded := squash(word))]
        for week in reversed(self._archive.weeks):
            if wanted and all(word in self._haystack(week) for word in wanted):
                issue = self._archive.get(week)
                if issue is not None:
                    yield issue

    def _haystack(self, week: Week) -> str:
        if week not in self._haystacks:
            self._haystacks[week] = squash(self._archive.text_of(week))
        return self._haystacks[week]


def places(text: str, words: Sequence[str]) -> list[Span]:
    """Every place in a text where one of the words stands, as (start, end), in order, none overlapping."""
    folded = fold_for_finding(text)
    found: list[Span] = []
    for word in words:
        wanted = squash(word)
        start = folded.text.find(wanted) if wanted else -1
        while start >= 0:
            end = start + len(wanted)
            found.append((folded.positions[start], folded.positions[end - 1] + 1))
            start = folded.text.find(wanted, end)
    return _without_overlaps(sorted(found))


def _without_overlaps(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _snippet(issue: Issue, word: str) -> str | None:
    for text in (issue.text, issue.title or ""):
        as_written = text.find(word)
        # Most words stand as they were typed, which spares folding a long text for its positions.
        found = [(as_written, as_written + len(word))] if as_written >= 0 else places(text, [word])
        for start, end in found:
            return " ".join(text[max(0, start - _AROUND) : end + _AROUND].split())
    return None
