"""What is taken up of one file: how much, however little room it takes when packed, and which pictures."""

from store.model.record import LARGEST_FILE
from store.reading.enclosed import Enclosed
from store.reading.unreadable import UnreadableError

_MOST_PARTS = 10_000
_MOST_UNPACKED = 1 << 30
_DEEPEST = 2


def too_large() -> UnreadableError:
    """Of a document that has more bytes than that."""
    return UnreadableError("too-large", mebibytes=LARGEST_FILE >> 20)


def too_many_parts() -> UnreadableError:
    """Of a file that holds more others than are taken up."""
    return UnreadableError("too-many-parts", most=_MOST_PARTS)


class Allowance:
    """What may still be unpacked of one file, and where its pictures are to be put, if they are wanted."""

    def __init__(self, pictures: Enclosed | None = None) -> None:
        self.pictures = pictures
        self._parts = _MOST_PARTS
        self._bytes = _MOST_UNPACKED
        self._depth = 0

    def take_part(self) -> None:
        """Counts one more of the things in the file.

        Raises:
            UnreadableError: they are too many.
        """
        self._parts -= 1
        if self._parts < 0:
            raise too_many_parts()

    def take(self, size: int) -> None:
        """Counts some more bytes that were unpacked.

        Raises:
            UnreadableError: they are too many.
        """
        self._bytes -= size
        if self._bytes < 0:
            raise UnreadableError("too-much-unpacked", gibibytes=_MOST_UNPACKED >> 30)

    def __enter__(self) -> None:
        """Goes into a file within the file.

        Raises:
            UnreadableError: it lies too deep.
        """
        if self._depth >= _DEEPEST:
            raise UnreadableError("packed-too-deep")
        self._depth += 1

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
