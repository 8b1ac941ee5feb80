"""The words for what is not read."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from store.reading import Reason


class UnreadableWords(NamedTuple):
    """Sentences with ``{}`` are filled in by `str.format`."""

    reasons: "dict[Reason, str]"
    """Where something can be done, it stands behind a colon."""
