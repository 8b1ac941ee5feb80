"""Figures that a person entered, for they stand only in a picture."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from store.model.figures import BY_KEY
from store.model.issue import Issue, is_count

_APPROXIMATE = "approximate"
"""The one name in a record that is no figure's."""
_NUMBER = r"(?P<about>[约~])?(?P<whole>[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.(?P<part>[0-9]{1,4}))?(?P<wan>万)?"


class BadValueError(ValueError):
    """A text that is no number of things."""


class Entry(NamedTuple):
    """A number as a person entered it."""

    value: int
    approximate: bool = False


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

    @classmethod
    def of_record(cls, record: Mapping[str, Any]) -> tuple[Self, list[str]]:
        """What a record of the store holds, and the names in it that cannot be understood."""
        good = {key: value for key, value in record.items() if key in BY_KEY and is_count(value)}
        bad = [key for key in record if key not in good and key != _APPROXIMATE]
        return cls({key: good[key] for key in BY_KEY if key in good}, frozenset(_approximate_in(record))), bad

    @classmethod
    def of_issue(cls, issue: Issue) -> Self:
        """What of an edition was entered by hand."""
        return cls(issue.by_hand, frozenset(issue.by_hand_approximate))

    def entries(self) -> dict[str, Entry]:
        return {key: Entry(value, key in self.approximate) for key, value in self.values.items()}

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
        )


def _approximate_in(record: Mapping[str, Any]) -> list[str]:
    listed = record.get(_APPROXIMATE)
    return [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []


def with_entry(record: Mapping[str, Any], key: str, entry: Entry | None) -> dict[str, Any]:
    """A record of the store with a figure entered or, with None, taken back. All else in it stays as it is."""
    changed = {name: value for name, value in record.items() if name not in (key, _APPROXIMATE)}
    approximate = [name for name in _approximate_in(record) if name != key]
    if entry is not None:
        changed[key] = entry.value
        approximate += [key] if entry.approximate else []
    return {**changed, _APPROXIMATE: approximate} if approximate else changed


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
    )
