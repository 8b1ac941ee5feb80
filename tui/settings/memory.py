"""What the app remembers about its reader, in small files of his own. Never in the store.

A file that cannot be read counts as no memory, one that cannot be written is
not written: nothing is lost but marks and tastes.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from store.archive import read_file, write_file
from store.model.week import Week
from tui.settings.choices import ThemeName, theme_named

_THEME = "theme"


class Memory:
    """The editions seen so far, for each store."""

    def __init__(self, folder: Path, store: Path) -> None:
        self._file = folder / "seen.json"
        self._store = os.path.realpath(store)

    def seen(self) -> set[Week] | None:
        """The editions that had been seen when the app was last left; None on the first visit."""
        ordinals = _load(self._file).get(self._store)
        if not isinstance(ordinals, list):
            return None
        return {Week(ordinal) for ordinal in ordinals if type(ordinal) is int}

    def keep(self, seen: Iterable[Week]) -> None:
        """Remembers what has been seen."""
        _keep(self._file, self._store, sorted(week.ordinal for week in seen))


def remembered_theme(folder: Path) -> ThemeName | None:
    """The theme that was last chosen in the app."""
    return theme_named(_load(_choices(folder)).get(_THEME))


def remember_theme(folder: Path, theme: ThemeName) -> None:
    """Remembers a theme for the next visit."""
    _keep(_choices(folder), _THEME, theme)


def _choices(folder: Path) -> Path:
    return folder / "choices.json"


def _keep(file: Path, name: str, value: object) -> None:
    """Puts a value under a name, beside what else is remembered in the file."""
    remembered = {**_load(file), name: value}
    with suppress(OSError):
        write_file(file, json.dumps(remembered, separators=(",", ":")).encode("utf-8", "replace"))


def _load(file: Path) -> dict[str, object]:
    try:
        remembered = json.loads(read_file(file) or b"")
    except (OSError, ValueError, RecursionError, MemoryError):
        return {}
    return remembered if isinstance(remembered, dict) else {}
