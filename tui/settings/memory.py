"""What is remembered about a reader, in small files of his own. Never in the store.

A file that cannot be read counts as no memory. What the app cannot write it does without: nothing is lost but marks
and tastes. News that are told twice are worse, so there it is a failure.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from store.archive import PathName, alone_at, read_file, write_file
from store.model.week import Week
from tui.settings.choices import ThemeName, theme_named

_THEME = "theme"
_SEEN = "seen.json"


class Memory:
    """The editions seen so far, for each store."""

    def __init__(self, folder: PathName, store: PathName) -> None:
        self._file = Path(folder) / _SEEN
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


class DamagedMemoryError(ValueError):
    """A file that does not hold what was remembered."""


class Told:
    """The editions that the news have told, for each store."""

    def __init__(self, folder: PathName, store: PathName) -> None:
        self.file = Path(folder) / "told.json"
        self._store = os.path.realpath(store)

    def alone(self) -> AbstractContextManager[None]:
        """Keeps every other run out while one looks what is new, tells it, and remembers that.

        Raises:
            OSError: another run does not end, or the folder cannot be written.
        """
        return alone_at(self.file)

    def weeks(self) -> set[Week] | None:
        """The editions that were told; None before the first run.

        Raises:
            OSError: the file cannot be read.
            DamagedMemoryError: it does not hold any.
        """
        ordinals = self._all().get(self._store)
        return None if ordinals is None else {Week(ordinal) for ordinal in ordinals}

    def keep(self, weeks: Iterable[Week]) -> None:
        """Remembers what was told by now.

        Raises:
            OSError: it cannot be written.
            DamagedMemoryError: what stands there is something else.
        """
        remembered = {**self._all(), self._store: sorted(week.ordinal for week in weeks)}
        write_file(self.file, _json(remembered))

    def _all(self) -> dict[str, list[int]]:
        content = read_file(self.file)
        try:
            remembered = json.loads(content) if content is not None else {}
        except (ValueError, RecursionError) as error:
            raise DamagedMemoryError from error
        if not isinstance(remembered, dict) or not all(map(_is_ordinals, remembered.values())):
            raise DamagedMemoryError
        return remembered


def _is_ordinals(value: object) -> bool:
    return isinstance(value, list) and all(type(ordinal) is int for ordinal in value)


def remembered_in(folder: PathName) -> Sequence[Path]:
    """The files that decide how the app opens."""
    return Path(folder) / _SEEN, _choices(folder)


def remembered_theme(folder: PathName) -> ThemeName | None:
    """The theme that was last chosen in the app."""
    return theme_named(_load(_choices(folder)).get(_THEME))


def remember_theme(folder: PathName, theme: ThemeName) -> None:
    """Remembers a theme for the next visit."""
    _keep(_choices(folder), _THEME, theme)


def _choices(folder: PathName) -> Path:
    return Path(folder) / "choices.json"


def _keep(file: Path, name: str, value: object) -> None:
    """Puts a value under a name, beside what else is remembered in the file; leaves the file alone where it is so."""
    remembered = _load(file)
    if remembered.get(name) != value:
        with suppress(OSError):
            write_file(file, _json({**remembered, name: value}))


def _json(remembered: Mapping[str, object]) -> bytes:
    return json.dumps(remembered, separators=(",", ":")).encode("utf-8", "replace")


def _load(file: Path) -> dict[str, object]:
    try:
        remembered = json.loads(read_file(file) or b"")
    except (OSError, ValueError, RecursionError, MemoryError):
        return {}
    return remembered if isinstance(remembered, dict) else {}
