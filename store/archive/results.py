"""What a batch of editions did to the archive, and what of it could not be used."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from store.model.week import Week

Change = Literal["added", "updated", "unchanged"]


class AddResult(NamedTuple):
    """What a batch did to the user's file."""

    changes: tuple[Change | None, ...]
    """One for each issue of the batch; None for those that only name an edition."""
    by_week: Mapping[Week, Change]
    """What became of each edition with figures."""
    newly_known: int
    """How many editions are known now, but not read, that were not known before."""
    conflicts: Mapping[Week, Mapping[str, tuple[int | str, ...]]]
    """By week, then by figure or rating: the value that stands and what other documents state, where the batch brought
    one of these."""


class BadRecord(NamedTuple):
    """A record of the store file that could not be understood; it stays there, and the others can be used."""

    id: str
    """The week, or the number in the file where that is no week's."""
    field: str | None
    """What is wrong in it; None where it is no record at all."""
