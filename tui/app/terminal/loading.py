"""The terminal from the command on until the app has it: what is typed waits unseen, the last first screen stands.

It loads no terminal library.
"""

import os
import signal
import sys
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from store.archive import PathName
from tui.app.terminal.frame import Frame, kept_frame
from tui.settings.choices import Settings
from tui.settings.memory import remembered_in

_KEYBOARD, _SCREEN = 0, 2
"""Textual reads standard input and paints on standard error."""
_ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l"
_LEAVE = "\x1b[m\x1b[?7h\x1b[?1049l\x1b[?25h"
_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
"""Places in what termios tells of a terminal."""
_VARIABLES = ("TERM", "COLOR", "NO_COLOR", "FORCE_COLOR", "TTY_", "TEXTUAL", "LANG", "LC_", "CNCERT_TUI")
"""How the names of those begin that say what the terminal is, and how to draw on it."""
_PACKAGES = ("store", "tui")
_ROOT = Path(__file__).parents[3]


class Loading:
    """The terminal's modes as they were found, and the frame on it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._file = Path(settings.state) / "frame.json" if settings.state else None
        self._decided_by = _deciding(settings)
        self.modes: list[Any] | None = None
        """What termios is to be told when the app is left."""
        self.frame: Frame | None = None
        """What the terminal shows until the app paints."""

    def begin(self) -> None:
        """Takes the terminal, and shows what was kept for it."""
        with suppress(termios.error):
            self.modes = termios.tcgetattr(_KEYBOARD)
            termios.tcsetattr(_KEYBOARD, termios.TCSANOW, _quiet(self.modes))
            signal.signal(signal.SIGTERM, self._end_by_signal)
            if self._file and self._decided_by:
                self.frame = kept_frame(self._file, self._decided_by, *os.get_terminal_size(_SCREEN))
            if self.frame:
                _send(_ENTER + self.frame.painted())

    def end(self) -> None:
        """Gives the terminal back, as far as that is not done."""
        if self.frame:
            self.frame = None
            _send(_LEAVE)
        if self.modes:
            with suppress(termios.error):
                termios.tcsetattr(_KEYBOARD, termios.TCSANOW, self.modes)

    def hand_over(self) -> list[Any] | None:
        """Leaves the terminal to the app, which gets the modes that it is to put back."""
        self.frame = None
        return self.modes

    def _end_by_signal(self, number: int, _: object) -> None:
        self.end()
        os._exit(128 + number)

    def keep(self, frame: Frame) -> None:
        """Keeps a first screen for the next time, unless what decides it has changed since the app was opened."""
        if self._file and self._decided_by and self._decided_by == _deciding(self._settings):
            with suppress(OSError):
                if kept_frame(self._file, self._decided_by, frame.columns, len(frame.rows)) != frame:
                    frame.keep(self._file, self._decided_by)


@contextmanager
def loading(settings: Settings) -> Iterator[Loading]:
    """Has the terminal meanwhile, and gives it back whatever happens."""
    terminal = Loading(settings)
    try:
        terminal.begin()
        yield terminal
    finally:
        terminal.end()


def _quiet(modes: list[Any]) -> list[Any]:
    """Modes in which keys wait as they were typed. Of those that act at once, only Ctrl+C does."""
    quiet = [*modes[:_CHARACTERS], [*modes[_CHARACTERS]]]
    quiet[_INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    quiet[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    for sign in (termios.VSUSP, termios.VQUIT):
        quiet[_CHARACTERS][sign] = os.fpathconf(_KEYBOARD, "PC_VDISABLE").to_bytes()
    return quiet


def _send(text: str) -> None:
    if sys.__stderr__:
        with suppress(OSError, ValueError):
            sys.__stderr__.write(text)
            sys.__stderr__.flush()


def _deciding(settings: Settings) -> str:
    """All that decides the first screen: settings, terminal, and which files there are by their size and times.

    Empty where that cannot be told.
    """
    files: list[PathName] = [settings.store, f"{settings.store}.bak"]
    files += remembered_in(settings.state) if settings.state else ()
    try:
        files += sorted(Path(settings.own).iterdir()) if settings.own and os.path.isdir(settings.own) else ()
        facts = [
            repr(settings),
            str(Path.cwd()),
            sys.version,
            sys.__stderr__.encoding if sys.__stderr__ else None,
            os.get_terminal_size(_SCREEN),
            _variables(os.environ),
            [_signature(file) for file in files],
            _program(),
        ]
    except OSError:
        return ""
    return repr(facts)


def _variables(environment: Mapping[str, str]) -> list[tuple[str, str]]:
    return sorted(named for named in environment.items() if named[0].startswith(_VARIABLES))


def _signature(file: PathName) -> tuple[int, ...]:
    """What changes whenever a file does."""
    try:
        found = os.stat(file)
    except OSError as error:
        return (error.errno or 0,)
    times = (found.st_mtime_ns, found.st_ctime_ns)
    return (found.st_dev, found.st_ino, found.st_mode, found.st_uid, found.st_gid, found.st_size, *times)


def _program() -> tuple[int, int, int]:
    """What changes with another version of the program: how many files it has, and their sizes and times."""
    found = [
        entry.stat()
        for package in _PACKAGES
        for folder, _, _ in os.walk(_ROOT / package)
        if not folder.endswith("__pycache__")
        for entry in os.scandir(folder)
        if entry.is_file()
    ]
    return (len(found), sum(file.st_size for file in found), sum(file.st_mtime_ns for file in found))
