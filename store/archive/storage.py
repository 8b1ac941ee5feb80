"""TinyDB's file, written so that nothing can be lost or half written."""

import json
import os
import stat
import sys
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from store.archive.files import make_folder, replace_file, sync_folder

Tables = dict[str, dict[str, Any]]


class StoreError(Exception):
    """The store file cannot be used. The message says why, and what to do."""

    def __init__(self, reason: str, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {reason}{f' ({detail})' if detail else ''}")
        self.reason = reason
        self.path = path
        self.detail = detail


class AtomicJSONStorage(Storage):
    """A `tinydb` storage that replaces its file in one step.

    Reading never creates or changes a file. A file is decoded again only when
    it has changed. Writing goes beside the file, to the disk, and then takes
    its place; the one before stays as ``….bak``. Mode, group and symbolic
    links are kept, a new file is private. Records that cannot be TinyDB's are
    kept beside the others and written again as they were.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, indent: int | None = None, last_number: int = sys.maxsize
    ) -> None:
        """Names the file, and the greatest number that a document in it can have."""
        self.path = Path(os.path.realpath(path))
        self.unusable: Tables = {}
        """By table and number as in the file: what is no document, or has a number that no document has."""
        self._indent = indent
        self._last_number = last_number
        self._decoded: Tables | None = None
        self._signature: tuple[int, ...] | None = None
        self._in_batch = False
        self._written = False

    def signature(self) -> tuple[int, ...] | None:
        """What changes whenever the file does; None where there is no file."""
        try:
            found = os.stat(self.path)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StoreError("cannot be read", self.path, _why(error)) from error
        if not stat.S_ISREG(found.st_mode):
            raise StoreError("is not a file", self.path)
        return (found.st_ino, found.st_size, found.st_mtime_ns)

    def read(self) -> Tables | None:
        """The tables, or None where there is no file.

        Raises:
            StoreError: the file cannot be read, or is not a store.
        """
        if self._in_batch:
            return self._decoded
        signature = self.signature()
        if signature is None:
            self._decoded, self.unusable = None, {}
        elif signature != self._signature:
            self._decoded, self.unusable = self._load()
        self._signature = signature
        return self._decoded

    def _load(self) -> tuple[Tables, Tables]:
        try:
            data = json.loads(self.path.read_bytes())
        except OSError as error:
            raise StoreError("cannot be read", self.path, _why(error)) from error
        except (ValueError, RecursionError) as error:
            raise StoreError("is damaged", self.path, str(error)) from error
        if not isinstance(data, dict) or not all(isinstance(table, dict) for table in data.values()):
            raise StoreError("is not a store", self.path)
        unusable = {name: bad for name, table in data.items() if (bad := self._unusable_in(table))}
        usable = {name: _without(table, unusable.get(name, ())) for name, table in data.items()}
        if unusable and not any(usable.values()):
            raise StoreError("is not a store", self.path)
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
        self._decoded = data
        if self._in_batch:
            self._written = True
        else:
            with self.locked():
                self._replace(data)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Everything written inside becomes one write, under a lock and on top of what the file holds by then.

        Raises:
            StoreError: the lock is held too long, or the file could not be written.
        """
        with self.locked():
            self._decoded = None
            self._signature = None
            self._decoded = self.read()
            self._in_batch, self._written = True, False
            try:
                yield
                self._in_batch = False
                if self._written and self._decoded is not None:
                    self._replace(self._decoded)
            finally:
                self._in_batch = False
                self._signature = None

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keeps every other writer out.

        Raises:
            StoreError: the lock is held too long, or there can be none.
        """
        from store.archive.locking import LockHeldError, NoLocksError, locked  # only writers pay for it

        with ExitStack() as held:
            try:
                make_folder(self.path.parent)
                held.enter_context(locked(self.path))
            except LockHeldError as error:
                raise StoreError("another process is writing to it; try again", self.path) from error
            except NoLocksError as error:
                raise StoreError("is where files cannot be locked", self.path, str(error)) from error
            except OSError as error:
                raise StoreError("cannot be written", self.path, _why(error)) from error
            yield

    def _with_unusable(self, data: Tables) -> Tables:
        """Everything that the file is to hold."""
        whole = {**data}
        for name, records in self.unusable.items():
            if hidden := data.get(name, {}).keys() & records.keys():
                raise StoreError("has a record that cannot be read", self.path, f"{name} {min(hidden)}")
            whole[name] = {**data.get(name, {}), **records}
        return whole

    def _replace(self, data: Tables) -> None:
        self._signature = None
        separators = None if self._indent else (",", ":")
        text = json.dumps(self._with_unusable(data), ensure_ascii=False, indent=self._indent, separators=separators)
        try:
            replace_file(self.path, text.encode("utf-8", "replace") + b"\n")
        except OSError as error:
            self._decoded = None
            raise StoreError("cannot be written", self.path, _why(error)) from error
        try:
            sync_folder(self.path.parent)
        except OSError as error:
            raise StoreError("was written, but perhaps not to last", self.path, _why(error)) from error


def is_number(text: str, last: int) -> bool:
    """Whether TinyDB would write the number of a document so, and it is not past the last."""
    return len(text) <= len(str(last)) and text.isdecimal() and str(number := int(text)) == text and number <= last


def _without(table: dict[str, Any], numbers: Collection[str]) -> dict[str, Any]:
    return {number: table[number] for number in table if number not in numbers} if numbers else table


def _why(error: OSError) -> str:
    return error.strerror or str(error)
