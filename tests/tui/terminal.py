"""The installed command in a real pseudo-terminal, and what a person sees of it."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pexpect
import pyte

COMMAND = shutil.which("cncert-tui", path=str(Path(sys.executable).parent)) or "cncert-tui"
PATIENCE = 30.0
"""Seconds after which something that has not appeared never will."""
_A_MOMENT = 0.2
NOWHERE = "/dev/null/nowhere"
"""Not even root can make a folder there."""

_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-z]|\x1b\[\?[0-9;]*\$p")
_NOT_PASSED_ON = ("CNCERT_", "LC_", "TEXTUAL", "COLUMNS", "LINES")


class Terminal:
    """A program in a terminal of so many columns and rows."""

    def __init__(
        self,
        *arguments: str,
        program: str = COMMAND,
        columns: int = 120,
        rows: int = 40,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
        **variables: str,
    ) -> None:
        given = {
            **{name: value for name, value in os.environ.items() if not name.startswith(_NOT_PASSED_ON)},
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            # Nothing of the person who runs the tests is read or written.
            "XDG_STATE_HOME": NOWHERE,
            "XDG_CONFIG_HOME": "/nonexistent",
            **(environment or {}),
            **variables,
        }
        given.pop("COLORTERM", None)
        self.raw = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.process: pexpect.spawn[bytes] = pexpect.spawn(
            program,
            list(arguments),
            cwd=folder and str(folder),
            dimensions=(rows, columns),
            env=given,
            timeout=PATIENCE,
        )

    @property
    def text(self) -> str:
        """The lines without spaces at their ends; the second half of a wide character is empty."""
        rows = (self._screen.buffer[y] for y in range(self._screen.lines))
        return "\n".join("".join(row[x].data for x in range(self._screen.columns)).rstrip() for row in rows)

    @property
    def grounds(self) -> set[str]:
        """The colours behind the last cells of the lines."""
        return {self._screen.buffer[y][self._screen.columns - 1].bg for y in range(self._screen.lines)}

    def press(self, keys: str) -> None:
        self.process.send(keys.encode())

    def wait_for(self, wanted: str) -> None:
        """Reads on until the screen shows something."""
        self._wait_until(lambda: wanted in self.text, wanted)

    def wait_for_words(self, wanted: str) -> None:
        """Reads on until the screen shows a sentence, on however many lines."""
        self._wait_until(lambda: "".join(wanted.split()) in "".join(self.text.split()), wanted)

    def wait_for_bytes(self, wanted: bytes, start: int = 0) -> None:
        """Reads on until something was sent, counted from the byte `start` on."""
        self._wait_until(lambda: wanted in self.raw[start:], repr(wanted))

    def _wait_until(self, is_shown: Callable[[], bool], wanted: str) -> None:
        while not is_shown():
            try:
                data = self.process.read_nonblocking(65536, timeout=PATIENCE)
            except (pexpect.TIMEOUT, pexpect.EOF) as error:
                raise AssertionError(f"{wanted!r} never appeared:\n{self.text}") from error
            self._take(data)

    def settle(self) -> None:
        """Reads on until nothing more comes for a moment."""
        with suppress(pexpect.TIMEOUT, pexpect.EOF):
            while True:
                self._take(self.process.read_nonblocking(65536, timeout=_A_MOMENT))

    def _take(self, data: bytes) -> None:
        self.raw += data
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(rows, columns)
        self.process.setwinsize(rows, columns)

    def scribble(self, text: str) -> None:
        """Writes on the terminal behind the program's back, as another program may."""
        self._stream.feed(text.encode())

    def end(self) -> int | None:
        """Reads to the end of the program; its exit status, or minus its signal."""
        self.raw += self.process.read()
        self.process.close()
        return self.process.exitstatus if self.process.signalstatus is None else -self.process.signalstatus
