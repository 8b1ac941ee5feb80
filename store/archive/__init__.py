"""Where editions are kept: the user's TinyDB file over the bundled one, written so that nothing is ever lost.

Records of one week are merged when they are asked for, whatever the order they came in. `Archive` is the door.
"""

from typing import TYPE_CHECKING

from store.archive.about import SCHEMA
from store.archive.archive import BUNDLED, Archive
from store.archive.by_hand import BadValueError, Entry, read_entry
from store.archive.files import Access, read_file, replacing, write_file
from store.archive.paths import OddFileError, OddKind, PathName, Place, place_of
from store.archive.results import AddResult, BadRecord, Change
from store.archive.storage import Reason, StoreError, alone_at, belongs_to

if TYPE_CHECKING:
    from store.archive.restoring import restore

__all__ = [
    "BUNDLED",
    "SCHEMA",
    "Access",
    "AddResult",
    "Archive",
    "BadRecord",
    "BadValueError",
    "Change",
    "Entry",
    "OddFileError",
    "OddKind",
    "PathName",
    "Place",
    "Reason",
    "StoreError",
    "alone_at",
    "belongs_to",
    "place_of",
    "read_entry",
    "read_file",
    "replacing",
    "restore",
    "write_file",
]


def __getattr__(name: str) -> object:
    if name != "restore":
        raise AttributeError(name)
    from store.archive.restoring import restore  # seldom needed, and loading is most of a lookup

    return restore
