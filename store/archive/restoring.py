"""The backup put in the place of a store that is damaged."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import NamedTuple

from store.archive.about import check_tables
from store.archive.files import Access, Opened, opened, replacing
from store.archive.paths import PathName, Place, place_of
from store.archive.records import LAST_ORDINAL
from store.archive.storage import ASIDE, BACKUP, MENDABLE, TABLES, AtomicJSONStorage, StoreError


class Restored(NamedTuple):
    """What came back."""

    editions: int
    aside: str | None
    """Where the damaged file is now; None where there was none."""


def restore(path: PathName) -> Restored:
    """Puts the backup of a store in its place, in one step, and keeps the damaged file aside.

    Raises:
        StoreError: the store is sound, or is not to be mended so; there is no good backup; or it could not be written.
            The store is as it was.
    """
    storage = AtomicJSONStorage(path, last_number=LAST_ORDINAL)
    storage.signature()  # it must be possible to look at it
    with storage.telling("has no good backup"), place_of(path) as place, _judged(storage, place):
        pass  # where nothing is to be done there is no lock either
    with storage.locked() as place, _judged(storage, place) as judged:
        with storage.telling("cannot be written"):
            aside = _kept_aside(judged.damaged) if judged.damaged else None
            place.sync()
            with replacing(place, judged.access) as file:
                file.write(judged.content)
        with storage.telling("was written, but perhaps not to last"):
            place.sync()
    return Restored(judged.editions, aside)


class _Judged(NamedTuple):
    damaged: Opened | None
    content: bytes
    """Of the backup."""
    editions: int
    """In the backup."""
    access: Access
    """What the damaged file and the backup both allow."""


@contextmanager
def _judged(storage: AtomicJSONStorage, place: Place) -> Iterator[_Judged]:
    with ExitStack() as held:
        with storage.telling("cannot be read"):
            damaged = held.enter_context(opened(place))
        if damaged:
            _refuse_unless_mendable(storage, damaged)
        try:
            with storage.telling("cannot be read"):
                backup = held.enter_context(opened(place.with_ending(BACKUP)))
            sound = _sound_content(storage, backup) if backup else None
        except StoreError:
            backup = sound = None
        if backup is None or sound is None:
            raise StoreError("has no good backup", storage.path)
        access = backup.access.narrowed(damaged.access) if damaged else backup.access
        yield _Judged(damaged, *sound, access)


def _refuse_unless_mendable(storage: AtomicJSONStorage, file: Opened) -> None:
    try:
        _sound_content(storage, file)
    except StoreError as error:
        if error.reason in MENDABLE:
            return
        raise
    raise StoreError("is sound", storage.path)


def _sound_content(storage: AtomicJSONStorage, file: Opened) -> tuple[bytes, int]:
    """All that a file holds, where that is a store, and how many editions that are.

    Raises:
        StoreError: it is none that can be used.
    """
    with storage.telling("cannot be read"):
        content = file.read()
    tables, unusable = storage.tables_in(content)
    check_tables(tables, unusable, storage)
    return content, len({number for name in TABLES for number in tables.get(name, {})})


def _kept_aside(damaged: Opened) -> str:
    """Where the file stays, under a name that was free."""
    aside, number = damaged.place.with_ending(ASIDE), 1
    while True:
        try:
            damaged.keep_as(aside)
        except FileExistsError:
            number += 1
            aside = damaged.place.with_ending(f"{ASIDE}.{number}")
        else:
            return aside.path
