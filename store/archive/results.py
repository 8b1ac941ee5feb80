"""What a batch of editions did to the archive."""

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
