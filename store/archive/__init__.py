"""Where editions are kept: the user's TinyDB file over the bundled one, written so that nothing is ever lost.

Records of one week are merged when they are asked for, whatever the order they came in. `Archive` is the door.
"""

from store.archive.about import SCHEMA
from store.archive.archive import BUNDLED, Archive, BadRecord
from store.archive.by_hand import BadValueError, Entry, read_entry
from store.archive.files import backup_of
from store.archive.restoring import restore
from store.archive.results import AddResult, Change
from store.archive.storage import StoreError

__all__ = [
    "BUNDLED",
    "SCHEMA",
    "AddResult",
    "Archive",
    "BadRecord",
    "BadValueError",
    "Change",
    "Entry",
    "StoreError",
    "backup_of",
    "read_entry",
    "restore",
]
