"""One writer at a time: a lock that ends with its process, so that none is ever stale."""

import errno
import fcntl
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from store.archive.files import Access
from store.archive.paths import LOCK, OddFileError, Place

PATIENCE_SECONDS = 10.0
"""How long another writer is waited for."""

_LOOK_AGAIN_SECONDS = 0.02
_NO_LOCKS_HERE = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL)


class LockHeldError(OSError):
    """Another process has held the lock for too long."""


class NoLocksError(OSError):
    """The file system cannot lock files."""


@contextmanager
def locked(place: Place, access: Access | None) -> Iterator[None]:
    """Holds the lock of a file, which is a file beside it that whoever may use the one may use.

    Raises:
        LockHeldError: another process has not given it back.
        NoLocksError: there are no locks in this folder.
        OSError: the lock's file cannot be made or opened, or is none.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    lock = place.with_ending(LOCK)
    descriptor = _opened(lock)
    try:
        while not (_taken(descriptor, place) and _is_there(lock, descriptor)):
            if time.monotonic() > deadline:
                raise LockHeldError(errno.EAGAIN, os.strerror(errno.EAGAIN), place.path)
            time.sleep(_LOOK_AGAIN_SECONDS)
            old, descriptor = descriptor, -1
            os.close(old)
            descriptor = _opened(lock)  # by now the name may stand for another file
        if access and _is_only_a_lock(os.fstat(descriptor)):
            access.give(descriptor)
        yield
    finally:
        with suppress(OSError):
            os.close(descriptor)


def _opened(lock: Place) -> int:
    try:
        descriptor = lock.open(os.O_RDWR | os.O_CREAT)
    except PermissionError as error:  # to lock a file it is enough to read it
        try:
            descriptor = lock.open(os.O_RDONLY)
        except FileNotFoundError:  # it cannot be made
            raise error from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OddFileError("not-a-file", lock.path)
    return descriptor


def _taken(descriptor: int, place: Place) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno in _NO_LOCKS_HERE:
            raise NoLocksError(error.errno, os.strerror(error.errno), place.path) from error
        raise
    return True


def _is_there(lock: Place, descriptor: int) -> bool:
    """Whether the lock's name still stands for the file that was locked: people tidy up."""
    found = lock.look()
    return found is not None and os.path.samestat(found, os.fstat(descriptor))


def _is_only_a_lock(found: os.stat_result) -> bool:
    """Whether a file is nothing but a lock, whose mode may change: no other name stands for it, and it is empty."""
    return found.st_nlink == 1 and found.st_size == 0
