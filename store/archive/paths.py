"""Where a path leads: a name in a folder that is open, and that stays the same whatever is renamed around it."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Literal, NamedTuple

from store.model.record import LARGEST_FILE

OddKind = Literal["not-a-file", "foreign-link", "dangling-link", "too-large"]

PathName = str | os.PathLike[str]
"""What a file is asked for by. Here paths are texts: `pathlib` and all that it loads would be felt in each lookup."""

LOCK = "lock"
"""What the name of the file ends with that holds the lock of another."""
_PASSING = os.O_DIRECTORY | os.O_NOFOLLOW | getattr(os, "O_PATH", os.O_RDONLY)
"""A folder need not be listed by whoever passes through it."""
_MOST_LINKS = 40
_ROOT = 0
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_CANNOT_SYNC = (errno.EACCES, errno.EINVAL, errno.ENOTSUP, errno.EPERM)
"""A folder that may not be opened, or a file system that has nothing to do for folders."""
_SAID: dict[OddKind, str] = {
    "not-a-file": "a folder, a pipe or a device, not a file",
    "foreign-link": "a symbolic link that somebody else could have put there",
    "dangling-link": "a symbolic link to nothing",
    "too-large": f"larger than {LARGEST_FILE >> 20} MiB",
}


class OddFileError(OSError):
    """What stands under a name is not used. The kind says why."""

    def __init__(self, kind: OddKind, path: str) -> None:
        super().__init__(errno.EINVAL, _SAID[kind], path)
        self.kind = kind


class Place(NamedTuple):
    """A name in an open folder. What stands there is looked at by this folder only, and links are not followed."""

    folder: int
    name: str
    path: str
    """Where it is, for people."""

    def beside(self, name: str) -> "Place":
        """Another name in the same folder."""
        return Place(self.folder, name, os.path.join(_above(self.path), name))

    def with_ending(self, ending: str) -> "Place":
        return self.beside(f"{self.name}.{ending}")

    def look(self) -> os.stat_result | None:
        """What stands there; None where nothing does."""
        try:
            return os.stat(self.name, dir_fd=self.folder, follow_symlinks=False)
        except FileNotFoundError:
            return None

    def open(self, flags: int, mode: int = 0o600) -> int:
        """A descriptor that neither follows a link nor waits for anybody.

        Raises:
            OddFileError: a link, a socket or a folder stands there.
        """
        try:
            return os.open(self.name, flags | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY, mode, dir_fd=self.folder)
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.EMLINK):
                raise OddFileError("foreign-link", self.path) from error
            if error.errno in (errno.ENXIO, errno.EISDIR, errno.ENODEV):
                raise OddFileError("not-a-file", self.path) from error
            raise

    def rename_to(self, other: "Place") -> None:
        os.replace(self.name, other.name, src_dir_fd=self.folder, dst_dir_fd=other.folder)

    def drop(self) -> None:
        """Takes the name away, where that can be done."""
        with suppress(OSError):
            os.unlink(self.name, dir_fd=self.folder)

    def names(self) -> list[str]:
        """All names in the folder; none where it may not be listed."""
        try:
            descriptor = os.open(os.curdir, os.O_RDONLY | os.O_DIRECTORY, dir_fd=self.folder)
        except PermissionError:
            return []
        try:
            return os.listdir(descriptor)
        finally:
            let_go(descriptor)

    def sync(self) -> None:
        """Makes the names in the folder last."""
        try:
            descriptor = os.open(os.curdir, os.O_RDONLY | os.O_DIRECTORY, dir_fd=self.folder)
            try:
                os.fsync(descriptor)
            finally:
                let_go(descriptor)
        except OSError as error:
            if error.errno not in _CANNOT_SYNC:
                raise


@contextmanager
def place_of(path: PathName, *, make: bool = False) -> Iterator[Place]:
    """The place that a path leads to, while its folder is open.

    A symbolic link on the way is followed where nobody else could have put it there: it belongs to whoever runs this
    or to root, and stands in a folder that only one of them may write to. The folders on the way are made, private,
    where that is asked for.

    Raises:
        OddFileError: a link on the way is somebody else's, or leads to nothing.
        OSError: there is no such folder, or it cannot be opened or made.
    """
    place = _Walk(os.fspath(path)).end(make=make)
    try:
        yield place
    finally:
        let_go(place.folder)


def let_go(descriptor: int) -> None:
    """Closes what was only read or passed through; what goes wrong then is nobody's loss."""
    with suppress(OSError):
        os.close(descriptor)


class _Walk:
    """A way along a path, with one folder open at a time."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._folder, self._where = _start(path)
        self._ahead = _names(path)
        self._own = len(self._ahead)
        """Of the names ahead, the last so many are the path's own and not a link's."""
        self._links = 0

    def end(self, *, make: bool) -> Place:
        """The place that it ends at."""
        try:
            while True:
                here = self._next()
                found = here.look()
                if found and stat.S_ISLNK(found.st_mode):
                    self._follow(here, found)
                elif found is None and len(self._ahead) >= self._own and self._links:
                    self._refuse("dangling-link")
                elif self._ahead:
                    self._enter(here, make=make and found is None)
                else:
                    return here
        except BaseException:
            let_go(self._folder)
            raise

    def _next(self) -> Place:
        if not self._ahead:
            return Place(self._folder, os.curdir, self._where)
        name = self._ahead.pop()
        return Place(self._folder, name, os.path.join(self._where, name))

    def _follow(self, link: Place, found: os.stat_result) -> None:
        folder, trusted = os.fstat(self._folder), (os.geteuid(), _ROOT)
        if found.st_uid not in trusted or folder.st_uid not in trusted or folder.st_mode & _OTHERS_WRITE:
            self._refuse("foreign-link")
        if self._links == _MOST_LINKS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), self._path)
        self._links, self._own = self._links + 1, min(self._own, len(self._ahead))
        target = os.readlink(link.name, dir_fd=self._folder)
        if target.startswith(os.sep):
            self._change(*_start(target))
        self._ahead += _names(target)

    def _enter(self, place: Place, *, make: bool) -> None:
        if make:
            with suppress(FileExistsError):
                os.mkdir(place.name, 0o700, dir_fd=self._folder)
            place.sync()
        inner = os.open(place.name, _PASSING, dir_fd=self._folder)
        self._change(inner, _above(self._where) if place.name == os.pardir else place.path)

    def _change(self, folder: int, where: str) -> None:
        let_go(self._folder)
        self._folder, self._where = folder, where

    def _refuse(self, kind: OddKind) -> None:
        raise OddFileError(kind, self._path)


def _start(path: str) -> tuple[int, str]:
    if "\0" in path:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), path)
    if path.startswith(os.sep):
        return os.open(os.sep, _PASSING), os.sep
    return os.open(os.curdir, _PASSING), os.getcwd()


def _names(path: str) -> list[str]:
    """The names of a path, the last one first."""
    return [name for name in reversed(path.split(os.sep)) if name not in ("", os.curdir)]


def _above(path: str) -> str:
    return os.path.dirname(path)
