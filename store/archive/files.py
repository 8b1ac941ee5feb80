"""Files that others may touch: opened once and judged by what was opened, replaced whole and never half written."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, NamedTuple, Self

from store.archive.paths import OddFileError, PathName, Place, let_go, place_of
from store.model.record import LARGEST_FILE

_PIECE = 1024 * 1024
_PERMISSIONS = 0o777
_GROUP = stat.S_IRWXG
_PRIVATE = 0o600
_NEW = ".new"
_TRIES = 3
_TOKEN = 12
"""Hexadecimal digits that make a name new."""


class Access(NamedTuple):
    """Who may use a file."""

    owner: int
    group: int
    mode: int
    """Permission bits only: nothing that lets one person act as another."""

    @classmethod
    def of(cls, found: os.stat_result) -> Self:
        return cls(found.st_uid, found.st_gid, found.st_mode & _PERMISSIONS)

    def narrowed(self, other: "Access") -> "Access":
        """What both allow. Where they mean two groups, either may do what everybody may."""
        allowed = self if self.group == other.group else self._replace(mode=_for_no_group(self.mode))
        return allowed._replace(mode=allowed.mode & other.mode)

    def give(self, descriptor: int) -> None:
        """Makes an open file usable by the same people, as far as whoever opened it may."""
        mode = self.mode
        for owner in (self.owner, -1):
            try:
                os.fchown(descriptor, owner, self.group)
                break
            except PermissionError:
                continue
        else:  # no group that is not meant may read it
            mode = _for_no_group(mode)
        with suppress(PermissionError):
            os.fchmod(descriptor, mode)


def _for_no_group(mode: int) -> int:
    return mode & ~_GROUP | (mode & stat.S_IRWXO) << 3 & mode


class Opened(NamedTuple):
    """A regular file, open for reading, and what it was when it was opened."""

    descriptor: int
    found: os.stat_result
    place: Place

    @property
    def access(self) -> Access:
        return Access.of(self.found)

    @property
    def signature(self) -> tuple[int, ...]:
        """What changes whenever the file does."""
        return (self.found.st_ino, self.found.st_size, self.found.st_mtime_ns)

    def read(self) -> bytes:
        """All that it holds.

        Raises:
            OddFileError: that is more than `LARGEST_FILE` bytes.
        """
        if self.found.st_size > LARGEST_FILE:
            raise OddFileError("too-large", self.place.path)
        content = b"".join(self._pieces(LARGEST_FILE + 1, self.found.st_size + 1))
        if len(content) > LARGEST_FILE:  # it grew
            raise OddFileError("too-large", self.place.path)
        return content

    def _pieces(self, most: int = sys.maxsize, at_once: int = _PIECE) -> Iterator[bytes]:
        read = 0
        while read < most and (piece := os.pread(self.descriptor, at_once, read)):
            yield piece
            read += len(piece)

    def keep_as(self, other: Place) -> "Opened":
        """Gives what was opened another name, which must be free, whatever its own name stands for by now.

        Raises:
            FileExistsError: the name is taken.
        """
        found = self.found
        if not (found.st_mode & ~_PERMISSIONS == stat.S_IFREG and self._linked(other)):
            with _new_file(other) as copy:
                copy.writelines(self._pieces())
                found = _settled(copy, self.access)
        return Opened(self.descriptor, found, other)

    def put_at(self, place: Place) -> None:
        """Gives it a name, whatever stands there, in the place of its own."""
        own = self
        for _ in range(_TRIES):
            try:
                own.place.rename_to(place)
            finally:  # it is left over where both names were of the same file
                own.place.drop()
            if own.stands_at(place):
                return
            own = self.keep_as(_new_name(place))  # its name stood for something else by then
        own.place.drop()
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), place.path)

    def stands_at(self, place: Place) -> bool:
        """Whether a name is this file's, as far as that can be told."""
        try:
            found = place.look()
        except OSError:
            return True
        return found is not None and os.path.samestat(found, self.found)

    def _linked(self, other: Place) -> bool:
        """Whether a second name for it could be made: some file systems have none, and some files may not be linked."""
        own = self.place
        try:
            os.link(own.name, other.name, src_dir_fd=own.folder, dst_dir_fd=other.folder, follow_symlinks=False)
        except FileExistsError:
            raise
        except OSError:
            return False
        if self.stands_at(other):
            return True
        other.drop()
        return False


@contextmanager
def opened(place: Place) -> Iterator[Opened | None]:
    """The regular file of a place, open for reading; None where there is none.

    Raises:
        OddFileError: something else stands there.
        OSError: it cannot be opened.
    """
    try:
        descriptor = place.open(os.O_RDONLY)
    except FileNotFoundError:
        yield None
        return
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise OddFileError("not-a-file", place.path)
        yield Opened(descriptor, found, place)
    finally:
        let_go(descriptor)


def read_file(path: PathName) -> bytes | None:
    """All that a file holds; None where there is none.

    Raises:
        OSError: it cannot be opened, or is not to be.
    """
    try:
        with place_of(path) as place, opened(place) as file:
            return file.read() if file else None
    except FileNotFoundError:
        return None


@contextmanager
def replacing(
    place: Place, access: Access | None = None, *, keeping: tuple[Opened, Place] | None = None
) -> Iterator[BinaryIO]:
    """A new file to be written, which takes its place in one step once it is whole. It lasts once the folder is synced.

    Args:
        place: where; a file that stands there is gone afterwards.
        access: who may use the new file; nobody else, where nothing is said.
        keeping: a file that is to have another name from then on.

    Raises:
        OSError: it could not be written, and what stood there still does.
    """
    beside = _new_name(place)
    with _new_file(beside) as file:
        try:
            yield file
            found = _settled(file, access)
            if keeping:
                _keep(*keeping)
            Opened(file.fileno(), found, beside).put_at(place)
        except BaseException:  # whatever happened, nothing half written is left
            beside.drop()
            raise


def write_file(path: PathName, content: bytes) -> None:
    """Gives a private file another content, in one step, and makes its folder where there is none.

    Raises:
        OSError: it could not be written, and is as it was.
    """
    with place_of(path, make=True) as place, replacing(place) as file:
        file.write(content)


def drop_leftovers(place: Place) -> None:
    """Takes away what writers left who were killed. Nobody else may be writing to the place meanwhile."""
    for name in place.names():
        if is_leftover(name, place.name):
            place.beside(name).drop()


def is_leftover(name: str, of: str) -> bool:
    """Whether a name is one that a file has while it is written to take the place of another, or of its backup."""
    if not (name.startswith(f".{of}.") and name.endswith(_NEW)):
        return False
    return all(part in ("", "bak") or _is_token(part) for part in name[len(of) + 1 : -len(_NEW)].split("."))


def _keep(file: Opened, place: Place) -> None:
    spare = _new_name(place)
    try:
        file.keep_as(spare).put_at(place)
    finally:
        spare.drop()


def _new_name(place: Place) -> Place:
    return place.beside(f".{place.name}.{os.urandom(_TOKEN // 2).hex()}{_NEW}")


def _is_token(part: str) -> bool:
    return len(part) == _TOKEN and all(digit in "0123456789abcdef" for digit in part)


@contextmanager
def _new_file(place: Place) -> Iterator[BinaryIO]:
    """A private file under a name that nothing had."""
    file = os.fdopen(place.open(os.O_RDWR | os.O_CREAT | os.O_EXCL, _PRIVATE), "wb")
    try:
        yield file
    finally:
        with suppress(OSError):  # what is whole was synced
            file.close()


def _settled(file: BinaryIO, access: Access | None) -> os.stat_result:
    """What a file is once it is whole on the disk, and others may use it."""
    file.flush()
    if access:
        access.give(file.fileno())
    os.fsync(file.fileno())
    return os.fstat(file.fileno())
