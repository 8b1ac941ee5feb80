"""Pictures that stand within a file: written into a page, or packed beside it."""

import re

_MOST = 256 * 1024 * 1024
"""Bytes of all of them together."""
NUMBERED = re.compile(r"data:,\d+")
"""What a picture is called that has no name of its own, where its bytes stood."""


class Enclosed:
    """The pictures of one file, by what its documents call them."""

    def __init__(self) -> None:
        self._by_name: dict[str, bytes] = {}
        self._left = _MOST

    def add(self, name: str, data: bytes) -> None:
        """Keeps a picture; of too many the last are left out."""
        if len(data) <= self._left and name not in self._by_name:
            self._left -= len(data)
            self._by_name[name] = data

    def number(self, data: bytes) -> str:
        """Keeps a picture without a name, and gives it one."""
        name = f"data:,{len(self._by_name) + 1}"
        self.add(name, data)
        return name

    def get(self, name: str) -> bytes | None:
        return self._by_name.get(name)
