"""TinyDB's file, written so that nothing can be lost or half written."""

import json
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager, suppress
from stat import S_ISREG
from typing import Any, Literal

from tinydb.storages import Storage

from store.archive.files import Opened, drop_leftovers, is_leftover, opened, replacing
from store.archive.paths import LOCK, OddFileError, OddKind, PathName, Place, place_of

Tables = dict[str, dict[str, Any]]
Reason = Literal[
    "another process is writing to it; try again",
    "cannot be read",
    "cannot be written",
    "has a record that cannot be read",
    "has no good backup",
    "is a link of somebody else's",
    "is a link to nothing",
    "is damaged",
    "is not a file",
    "is not a store",
    "is sound",
    "is too large",
    "is where files cannot be locked",
    "was written by a newer version",
    "was written, but perhaps not to last",
]
MENDABLE: tuple[Reason, ...] = ("is damaged", "is not a store", "is too large")
"""What a backup helps against."""

BACKUP = "bak"
ASIDE = "damaged"
"""What the names end with of the files beside it: the one before, and one that was no store."""

TABLES = ("issues", "by_hand", "dismissed")
"""Those with what is known of editions."""
_ABOUT = "meta"
_SEVERAL_MIB = 8 * 1024 * 1024
_MOST_PARTS = 2_000_000
"""Values, names and records of a large file: memory goes with them."""
_ODD: dict[OddKind, Reason] = {
    "not-a-file": "is not a file",
    "foreign-link": "is a link of somebody else's",
    "dangling-link": "is a link to nothing",
    "too-large": "is too large",
}


class StoreError(Exception):
    """The store file cannot be used. The message says why, and what to do."""

    def __init__(self, reason: Reason, path: str, detail: str = "", *, restorable: bool = False) -> None:
        super().__init__(f"{path}: {reason}{f' ({detail})' if detail else ''}")
        self.reason = reason
        self.path = path
        self.detail = detail
        self.restorable = restorable
        """Whether there is a backup that could be put in its place."""


class AtomicJSONStorage(Storage):
    """A `tinydb` storage that replaces its file in one step.

    Reading never creates or changes a file. A file is decoded again only when
    it has changed. Writing goes beside the file, to the disk, and then takes
    its place; the one before stays as ``….bak``. Mode, group and symbolic
    links are kept, a new file is private. Records that cannot be TinyDB's are
    kept beside the others and written again as they were. What others may
    swap is opened once, and everything is taken from what was opened.
    """

    def __init__(self, path: PathName, *, indent: int | None = None, last_number: int = sys.maxsize) -> None:
        """Names the file, and the greatest number that a document in it can have."""
        self.path = os.fspath(path)
        self.unusable: Tables = {}
        """By table and number as in the file: what is no document, or has a number that no document has."""
        self._indent = indent
        self._last_number = last_number
        self._decoded: Tables | None = None
        self._signature: tuple[int, ...] | None = None
        self._in_batch = False
        self._written = False

    def signature(self) -> tuple[int, ...] | None:
        """What changes whenever the file does; None where there is no file.

        Raises:
            StoreError: it cannot be opened, or is no file.
        """
        with self._opened() as file:
            return file.signature if file else None

    def read(self) -> Tables | None:
        """The tables, or None where there is no file.

        Raises:
            StoreError: the file cannot be read, or is not a store.
        """
        if self._in_batch:
            return self._decoded
        with self._opened() as file:
            signature = file.signature if file else None
            if file is None:
                self._decoded, self.unusable = None, {}
            elif signature != self._signature:
                self._decoded, self.unusable = self._load(file)
            self._signature = signature
        return self._decoded

    @contextmanager
    def _opened(self, place: Place | None = None) -> Iterator[Opened | None]:
        with ExitStack() as held:
            file = None
            with self.telling("cannot be read"), suppress(FileNotFoundError):  # nor need there be its folder
                file = held.enter_context(opened(place or held.enter_context(place_of(self.path))))
            yield file

    @contextmanager
    def telling(self, reason: Reason) -> Iterator[None]:
        """Says of the store what the system says of its file."""
        try:
            yield
        except OddFileError as error:
            raise self.fault(_ODD[error.kind]) from error
        except OSError as error:
            raise StoreError(reason, self.path, error.strerror or str(error)) from error

    def fault(self, reason: Reason, detail: str = "") -> StoreError:
        """An error of the file as it is, which perhaps its backup mends."""
        return StoreError(reason, self.path, detail, restorable=reason in MENDABLE and self._has_backup())

    def _has_backup(self) -> bool:
        with suppress(OSError), place_of(self.path) as place:
            backup = place.with_ending(BACKUP).look()
            return backup is not None and S_ISREG(backup.st_mode)
        return False

    def _load(self, file: Opened) -> tuple[Tables, Tables]:
        with self.telling("cannot be read"):
            content = file.read()
        return self.tables_in(content)

    def tables_in(self, content: bytes) -> tuple[Tables, Tables]:
        """The tables that bytes hold, and apart from them what cannot be used of them. No bytes hold none.

        Raises:
            StoreError: they are no store.
        """
        if not content and not self._has_backup():
            return {}, {}
        if len(content) > _SEVERAL_MIB and sum(map(content.count, (b",", b":", b"[", b"{"))) > _MOST_PARTS:
            raise self.fault("is too large")
        try:
            data = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise self.fault("is damaged", str(error)) from error
        except MemoryError as error:
            raise self.fault("is too large") from error
        if not isinstance(data, dict) or not all(isinstance(table, dict) for table in data.values()):
            raise self.fault("is not a store")
        if not (any(name in data for name in TABLES) or _says_its_schema(data)):
            raise self.fault("is not a store")
        unusable = {name: bad for name, table in data.items() if (bad := self._unusable_in(table))}
        usable = {name: _without(table, unusable.get(name, ())) for name, table in data.items()}
        if unusable and not any(usable.values()):
            raise self.fault("is not a store")
        return usable, unusable

    def _unusable_in(self, table: dict[str, Any]) -> dict[str, Any]:
        return {
            number: document
            for number, document in table.items()
            if not (isinstance(document, dict) and is_number(number, self._last_number))
        }

    def write(self, data: Tables) -> None:
        """Replaces the file, at once or, inside `batch`, at its end.

        Raises:
            StoreError: the file could not be written; the old one is as it was.
        """
        if self._in_batch:
            self._decoded, self._written = data, True
        else:
            with self.batch():
                self.write(data)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Everything written inside becomes one write, under a lock and on top of what the file holds by then.

        Raises:
            StoreError: the file is no store, the lock is held too long, or the file could not be written.
        """
        self.read()  # beside what is no store there is no lock either
        with self.locked() as place, self._opened(place) as file:
            self._decoded, self.unusable = self._load(file) if file else (None, {})
            self._in_batch, self._written = True, False
            try:
                yield
                self._in_batch = False
                if self._written and self._decoded is not None:
                    self._replace(self._decoded, place, file)
            finally:
                self._in_batch = False
                self._signature = None

    @contextmanager
    def locked(self) -> Iterator[Place]:
        """Keeps every other writer out of the place where the file is, or will be.

        Raises:
            StoreError: the file is none, the lock is held too long, or there can be no lock.
        """
        from store.archive.locking import LockHeldError, NoLocksError, locked  # only writers pay for it

        with ExitStack() as held:
            with self.telling("cannot be written"):
                place = held.enter_context(place_of(self.path, make=True))
                with opened(place) as file:
                    access = file.access if file else None
                try:
                    held.enter_context(locked(place, access))
                except LockHeldError as error:
                    raise StoreError("another process is writing to it; try again", self.path) from error
                except NoLocksError as error:
                    raise StoreError("is where files cannot be locked", self.path, error.strerror or "") from error
                except OddFileError as error:
                    raise StoreError("cannot be written", self.path, f"{error.filename}: {error.strerror}") from error
                drop_leftovers(place)
            yield place

    def _with_unusable(self, data: Tables) -> Tables:
        """Everything that the file is to hold."""
        whole = {**data}
        for name, records in self.unusable.items():
            if hidden := data.get(name, {}).keys() & records.keys():
                raise StoreError("has a record that cannot be read", self.path, f"{name} {min(hidden)}")
            whole[name] = {**data.get(name, {}), **records}
        return whole

    def _replace(self, data: Tables, place: Place, file: Opened | None) -> None:
        separators = None if self._indent else (",", ":")
        text = json.dumps(self._with_unusable(data), ensure_ascii=False, indent=self._indent, separators=separators)
        keeping = (file, place.with_ending(BACKUP)) if file and file.found.st_size else None
        try:
            with self.telling("cannot be written"), replacing(place, file and file.access, keeping=keeping) as new:
                new.write(text.encode("utf-8", "replace") + b"\n")
        except StoreError:
            self._decoded = None
            raise
        with self.telling("was written, but perhaps not to last"):
            place.sync()


@contextmanager
def alone_at(path: PathName) -> Iterator[None]:
    """Keeps out whoever else asks for the same small file beside stores, which need not exist; its folder is made.

    Raises:
        OSError: another process does not give it back, or files cannot be locked there or made.
    """
    from store.archive.locking import locked  # only writers pay for it

    with place_of(path, make=True) as place, locked(place, None):
        yield


def belongs_to(path: PathName, store: PathName) -> bool:
    """Whether a path leads to a store, or to one of the files that stand beside it."""
    with suppress(OSError), place_of(path) as place, place_of(store) as own:
        name, of = place.name.casefold(), own.name.casefold()  # some file systems make no difference
        is_own = name in (of, f"{of}.{BACKUP}", f"{of}.{LOCK}") or name.startswith(f"{of}.{ASIDE}")
        return os.path.samestat(os.fstat(place.folder), os.fstat(own.folder)) and (is_own or is_leftover(name, of))
    return False


def is_number(text: str, last: int) -> bool:
    """Whether TinyDB would write the number of a document so, and it is not past the last."""
    return len(text) <= len(str(last)) and text.isdecimal() and str(number := int(text)) == text and number <= last


def _without(table: dict[str, Any], numbers: Collection[str]) -> dict[str, Any]:
    return {number: table[number] for number in table if number not in numbers} if numbers else table


def _says_its_schema(data: Tables) -> bool:
    """Whether a file without editions is a store all the same."""
    about = data.get(_ABOUT, {}).get("1")
    return isinstance(about, dict) and "schema" in about
