"""The bytes of files and streams, of which none is trusted to be a file, or to end."""

import os
import stat
from collections.abc import Callable
from typing import BinaryIO

from store.reading import UnreadableError

_TOO_LARGE = 64 * 1024 * 1024
_LARGER = "larger than 64 MiB"
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
            raise UnreadableError("not a regular file")
        data = os.read(descriptor, _PIECE)
        if len(data) < _PIECE:
            return data
        if look:
            look(data)
        if os.fstat(descriptor).st_size > _TOO_LARGE:
            raise UnreadableError(_LARGER)
        with open(descriptor, "rb", closefd=False) as rest:  # it has no path
            return up_to_the_limit(data, rest)
    finally:
        os.close(descriptor)


def up_to_the_limit(begun: bytes, rest: BinaryIO) -> bytes:
    """All bytes of what may not end.

    Raises:
        UnreadableError: they are too many to be a document.
    """
    data = begun + rest.read(_TOO_LARGE + 1 - len(begun))
    if len(data) > _TOO_LARGE:
        raise UnreadableError(_LARGER)
    return data
