"""The words for a store that cannot be used, and what to do then."""

from typing import NamedTuple


class StoreErrorWords(NamedTuple):
    """Sentences with ``{}`` are filled in by `str.format`."""

    sentences: dict[str, str]
    """By `store.archive.StoreError.reason`."""
    with_backup: dict[str, str]
    """The same where there is a backup to be restored."""
    odd_files: dict[str, str]
    """By `store.archive.OddKind`: what stands where a file is to be written."""
