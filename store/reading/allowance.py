"""What is taken up of one file: how much, however little room it takes when packed, and which pictures."""

from store.reading.document import UnreadableError
from store.reading.enclosed import Enclosed

LARGEST = 64 * 1024 * 1024
"""Bytes of one document, packed in others or not."""
_MOST_PARTS = 10_000
_MOST_UNPACKED = 1 << 30
_DEEPEST = 2


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
            raise UnreadableError("more than 10,000 parts in one file: unpack it, and import the folder")

    def take(self, size: int) -> None:
        """Counts some more bytes that were unpacked.

        Raises:
            UnreadableError: they are too many.
        """
        self._bytes -= size
        if self._bytes < 0:
            raise UnreadableError("more than 1 GiB when unpacked: unpack it, and import the folder")

    def __enter__(self) -> None:
        """Goes into a file within the file.

        Raises:
            UnreadableError: it lies too deep.
        """
        if self._depth >= _DEEPEST:
            raise UnreadableError("packed in too many others: unpack it, and import what comes out")
        self._depth += 1

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
