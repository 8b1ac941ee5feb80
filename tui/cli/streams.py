"""The three standard streams, and what can go wrong with them."""

import io
import os
import re
import sys
from collections.abc import Mapping
from contextlib import suppress

_STEPS_SHOWN = 200
_WIDTH = re.compile("[1-9][0-9]{0,3}")
"""In cells; no terminal has more, and who says so by mistake gets the terminal's own."""
_STATUS_WIDTH = 78
"""Cells of what is replaced in place: a line that wraps would stay."""


def prepare_output() -> None:
    """Makes the output streams able to take any text: UTF-8 into pipes and files, what a terminal can show on one."""
    if sys.stdout is None:  # it is where the caller closed it
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # lives as long as the process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def abandon_output() -> None:
    """Lets what is still to be written go nowhere, so that the interpreter does not complain of it at its end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def say(text: str) -> None:
    """Talks to the person: one line on standard error. Where nobody listens that is no error."""
    from store.text.cleaning import clean_line

    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(clean_line(text) + "\n")
        sys.stderr.flush()


class Progress:
    """How many things are done and found, on standard error where a person looks at it; gone at the end."""

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence
        self._done = self._found = 0
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> "Progress":
        return self

    def step(self, *, found: bool = False) -> None:
        self._done += 1
        self._found += found
        if self._shown and self._done % _STEPS_SHOWN == 0:
            self._write("\r" + self._sentence.format(count=f"{self._done:,}", found=f"{self._found:,}"))

    def __exit__(self, *_: object) -> None:
        if self._shown and self._done >= _STEPS_SHOWN:
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        with suppress(OSError, ValueError):
            sys.stderr.write(text)
            sys.stderr.flush()


class StatusLine:
    """What goes on just now, on standard error where a person looks at it: one line, replaced, and gone at the end."""

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> "StatusLine":
        return self

    def show(self, text: str) -> None:
        from store.text.cleaning import clean_line
        from tui.cells import fit

        self._write(f"\r{fit(clean_line(text), _STATUS_WIDTH).rstrip()}\x1b[K")

    def clear(self) -> None:
        self._write("\r\x1b[K")

    def __exit__(self, *_: object) -> None:
        self.clear()

    def _write(self, text: str) -> None:
        if self._shown:
            with suppress(OSError, ValueError):
                sys.stderr.write(text)
                sys.stderr.flush()


def can_open_app(environment: Mapping[str, str]) -> bool:
    """Whether a person sits at all three streams, in front of a terminal that can address its cells."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return environment.get("TERM") != "dumb" and all(stream is not None and stream.isatty() for stream in streams)


def terminal_width(environment: Mapping[str, str]) -> int | None:
    """The cells in a line where standard output is a terminal, else None."""
    if not sys.stdout.isatty():
        return None
    if _WIDTH.fullmatch(columns := environment.get("COLUMNS", "")):
        return int(columns)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80
