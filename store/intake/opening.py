"""The bytes of files and streams, of which none is trusted to be a file, or to end."""

import os
import stat
from collections.abc import Callable
from typing import BinaryIO

from store.model.record import LARGEST_FILE
from store.reading import UnreadableError, Why
from store.reading.allowance import too_large

_PIECE = 64 * 1024
_OPENING = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC  # a pipe without a writer must not hold everything up


def contents(path: str, look: Callable[[bytes], None] | None = None, *, regular: bool = False) -> bytes:
    """All bytes of a file.

    Args:
        path: where it is.
        look: is shown how a file begins that is not small, and may raise UnreadableError.
        regular: whether it is known to be a file and nothing else.

    Raises:
        OSError: it cannot be read.
        UnreadableError: it is no file that ends, or too large to be a document.
    """
    descriptor = os.open(path, _OPENING)
    try:
        if not regular and not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise UnreadableError("not-a-file")
        data = os.read(descriptor, _PIECE)
        if len(data) < _PIECE:
            return data
        if look:
            look(data)
        if os.fstat(descriptor).st_size > LARGEST_FILE:
            raise too_large()
        with open(descriptor, "rb", closefd=False) as rest:  # it has no path
            return up_to_the_limit(data, rest)
    finally:
        os.close(descriptor)


def why_unreadable(error: OSError | UnreadableError) -> Why:
    """Why there are no bytes, or nothing in them; of what the system refuses in its words."""
    return error.why if isinstance(error, UnreadableError) else Why("system", {"said": error.strerror or str(error)})


def up_to_the_limit(begun: bytes, rest: BinaryIO) -> bytes:
    """All bytes of what may not end.

    Raises:
        UnreadableError: they are too many to be a document.
    """
    data = begun + rest.read(LARGEST_FILE + 1 - len(begun))
    if len(data) > LARGEST_FILE:
        raise too_large()
    return data
