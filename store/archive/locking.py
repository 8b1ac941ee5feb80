"""One writer at a time: a lock that ends with its process, so that none is ever stale."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from store.archive.files import take_after

PATIENCE_SECONDS = 10.0
"""How long another writer is waited for."""

_LOOK_AGAIN_SECONDS = 0.02
_NO_LOCKS_HERE = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL)


class LockHeldError(Exception):
    """Another process has held the lock for too long."""


class NoLocksError(Exception):
    """The file system cannot lock files."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the lock of a file, which is a file beside it that whoever may use the one may use.

    Raises:
        LockHeldError: another process has not given it back.
        NoLocksError: there are no locks in this folder.
        OSError: the lock's file cannot be made or opened.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    lock = Path(f"{path}.lock")
    descriptor = _opened(lock)
    try:
        while not (_taken(descriptor) and _is_there(lock, descriptor)):
            if time.monotonic() > deadline:
                raise LockHeldError
            time.sleep(_LOOK_AGAIN_SECONDS)
            old, descriptor = descriptor, -1
            os.close(old)
            descriptor = _opened(lock)  # by now the name may stand for another file
        take_after(path, descriptor)
        yield
    finally:
        with suppress(OSError):
            os.close(descriptor)


def _opened(lock: Path) -> int:
    flags = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK
    try:
        return os.open(lock, flags | os.O_CREAT, 0o600)
    except PermissionError:  # to lock a file it is enough to read it
        return os.open(lock, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno in _NO_LOCKS_HERE:
            raise NoLocksError(os.strerror(error.errno)) from error
        raise
    return True


def _is_there(lock: Path, descriptor: int) -> bool:
    """Whether the lock's name still stands for the file that was locked: people tidy up."""
    try:
        return os.path.samestat(os.stat(lock), os.fstat(descriptor))
    except FileNotFoundError:
        return False
