"""The backup put in the place of a store that is damaged."""

from pathlib import Path
from typing import NamedTuple

from store.archive.archive import Archive
from store.archive.files import backup_of, keep_aside, replace_file, sync_folder
from store.archive.storage import AtomicJSONStorage, StoreError

_MENDABLE = ("is damaged", "is not a store")


class Restored(NamedTuple):
    """What came back."""

    editions: int
    aside: Path | None
    """Where the damaged file is now; None where there was none."""


def restore(path: Path) -> Restored:
    """Puts the backup of a store in its place, in one step, and keeps the damaged file aside.

    Raises:
        StoreError: the store is sound, or is not to be mended so; there is no good backup; or it could not be written.
            The store is as it was.
    """
    storage = AtomicJSONStorage(path)
    with storage.locked():
        is_there = storage.signature() is not None
        fault = _fault(path)
        if is_there and fault is None:
            raise StoreError("is sound", path)
        if fault and fault.reason not in _MENDABLE:
            raise fault
        backup = backup_of(storage.path)
        if not backup.exists() or _fault(backup):
            raise StoreError("has no good backup", path)
        try:
            aside = keep_aside(storage.path, "damaged") if is_there else None
            sync_folder(storage.path.parent)
            replace_file(storage.path, backup.read_bytes(), backup=False)
            sync_folder(storage.path.parent)
        except OSError as error:
            raise StoreError("cannot be written", path, error.strerror or str(error)) from error
    return Restored(len(Archive(path, bundled=False)), aside)


def _fault(path: Path) -> StoreError | None:
    return Archive(path, bundled=False, tolerant=True).failure
