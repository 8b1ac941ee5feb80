"""Figures that a person entered, for they stand only in a picture."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from store.model.figures import BY_KEY
from store.model.issue import Issue, is_count
from store.model.proposal import Accepted, Proposal
from store.model.record import accepted_document, accepted_meant

_APPROXIMATE, _ACCEPTED = "approximate", "accepted"
"""The names in a record that are no figure's."""
_NUMBER = r"(?P<about>[约~])?(?P<whole>[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.(?P<part>[0-9]{1,4}))?(?P<wan>万)?"


class BadValueError(ValueError):
    """A text that is no number of things."""


class Entry(NamedTuple):
    """A number as a person entered it."""

    value: int
    approximate: bool = False
    accepted: Accepted | None = None
    """Where it stood, if it was not typed but accepted."""

    @classmethod
    def of(cls, proposal: Proposal) -> Self:
        """A proposal as a person enters it who accepts it."""
        return cls(proposal.value, proposal.approximate, Accepted(proposal.words, proposal.source))


def read_entry(text: str) -> Entry:
    """The number that a person wrote, such as ``476``, ``1,793``, ``14.5万`` or ``约8.1万``.

    Width makes no difference. What is given in 万 or with 约 (or ``~``) is approximate.

    Raises:
        BadValueError: it is no whole number from zero up.
    """
    match = re.fullmatch(_NUMBER, "".join(unicodedata.normalize("NFKC", text).split()))
    if match is None or (match["part"] and not match["wan"]):
        raise BadValueError(text)
    digits = match["whole"].replace(",", "")
    value = int(digits + (match["part"] or "").ljust(4, "0")) if match["wan"] else int(digits)
    if not is_count(value):
        raise BadValueError(text)
    return Entry(value, approximate=bool(match["about"] or match["wan"]))


class ByHand(NamedTuple):
    """All that was entered for one week."""

    values: Mapping[str, int] = {}
    """By figure, in the catalogue's order."""
    approximate: frozenset[str] = frozenset()
    accepted: Mapping[str, Accepted] = {}
    """By figure: where those stood that were not typed but accepted."""

    @classmethod
    def of_record(cls, record: Mapping[str, Any]) -> tuple[Self, list[str]]:
        """What a record of the store holds, and the names in it that cannot be understood."""
        good = {key: value for key, value in record.items() if key in BY_KEY and is_count(value)}
        bad = [key for key in record if key not in good and key not in (_APPROXIMATE, _ACCEPTED)]
        values = {key: good[key] for key in BY_KEY if key in good}
        return cls(values, frozenset(_approximate_in(record)), accepted_meant(_accepted_in(record))), bad

    @classmethod
    def of_issue(cls, issue: Issue) -> Self:
        """What of an edition was entered by hand."""
        return cls(issue.by_hand, frozenset(issue.by_hand_approximate), issue.accepted)

    def entries(self) -> dict[str, Entry]:
        return {
            key: Entry(value, key in self.approximate, self.accepted.get(key)) for key, value in self.values.items()
        }

    def shown_on(self, issue: Issue) -> Issue:
        """The edition with what was entered: over nothing it is the figure's value, a value that was read stays."""
        only = tuple(key for key in self.values if key not in issue.figures)
        figures = {**issue.figures, **{key: self.values[key] for key in only}}
        return issue.replace(
            figures={key: figures[key] for key in BY_KEY if key in figures},
            approximate=(*issue.approximate, *(key for key in only if key in self.approximate)),
            by_hand=self.values,
            by_hand_approximate=tuple(key for key in self.values if key in self.approximate),
            only_by_hand=only,
            accepted={key: self.accepted[key] for key in self.values if key in self.accepted},
        )


def _accepted_in(record: Mapping[str, Any]) -> dict[str, Any]:
    kept = record.get(_ACCEPTED)
    return kept if isinstance(kept, dict) else {}


def _approximate_in(record: Mapping[str, Any]) -> list[str]:
    listed = record.get(_APPROXIMATE)
    return [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []


def with_entry(record: Mapping[str, Any], key: str, entry: Entry | None) -> dict[str, Any]:
    """A record of the store with a figure entered or, with None, taken back. All else in it stays as it is."""
    changed = {name: value for name, value in record.items() if name not in (key, _APPROXIMATE, _ACCEPTED)}
    accepted = {name: where for name, where in _accepted_in(record).items() if name != key}
    approximate = [name for name in _approximate_in(record) if name != key]
    if entry is not None:
        changed[key] = entry.value
        approximate += [key] if entry.approximate else []
        accepted |= accepted_document({key: entry.accepted}) if entry.accepted else {}
    beside = {_APPROXIMATE: approximate, _ACCEPTED: accepted}
    return {**changed, **{name: told for name, told in beside.items() if told}}


def with_entries(record: Mapping[str, Any], entries: Mapping[str, Entry | None]) -> dict[str, Any]:
    """A record of the store with several figures entered or taken back."""
    changed = dict(record)
    for key, entry in entries.items():
        changed = with_entry(changed, key, entry)
    return changed


def with_missing(record: Mapping[str, Any], entered: ByHand) -> dict[str, Any]:
    """A record of the store with what was entered elsewhere, where it has nothing of its own."""
    for key, entry in entered.entries().items():
        if key not in record:
            record = with_entry(record, key, entry)
    return dict(record)


def without_by_hand(issue: Issue) -> Issue:
    """The edition as documents state it."""
    if not issue.by_hand:
        return issue
    return issue.replace(
        figures={key: value for key, value in issue.figures.items() if key not in issue.only_by_hand},
        approximate=tuple(key for key in issue.approximate if key not in issue.only_by_hand),
        by_hand={},
        by_hand_approximate=(),
        only_by_hand=(),
        accepted={},
    )
