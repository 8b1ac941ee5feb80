"""What the app remembers about its reader: which editions were there at the last visit. Never in the store."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from store.week import Week


class Memory:
    """The editions seen so far, for each store, in a small file of the reader's own.

    A file that cannot be read counts as no memory, one that cannot be written
    is not written: nothing is lost but marks.
    """

    def __init__(self, file: Path, store: Path) -> None:
        self._file = file
        self._store = os.path.realpath(store)

    def seen(self) -> set[Week] | None:
        """The editions that had been seen when the app was last left; None on the first visit."""
        ordinals = self._load().get(self._store)
        if not isinstance(ordinals, list):
            return None
        return {Week(ordinal) for ordinal in ordinals if type(ordinal) is int}

    def keep(self, seen: Iterable[Week]) -> None:
        """Remembers what has been seen."""
        remembered = {**self._load(), self._store: sorted(week.ordinal for week in seen)}
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = self._file.with_name(f".{self._file.name}.{os.getpid()}.new")
            beside.touch(mode=0o600)
            beside.write_text(json.dumps(remembered, separators=(",", ":")), encoding="utf-8", errors="replace")
            beside.replace(self._file)

    def _load(self) -> dict[str, object]:
        try:
            remembered = json.loads(self._file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return remembered if isinstance(remembered, dict) else {}
