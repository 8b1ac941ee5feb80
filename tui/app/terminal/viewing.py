"""A picture on a screen of its own, until a key is pressed. The app has let go of the terminal meanwhile."""

import os
import select
import signal
import termios
import time
import tty
from collections.abc import Iterator
from contextlib import contextmanager

from tui.app.terminal import graphics
from tui.app.terminal.graphics import Graphics

_PATIENCE_SECONDS = 1.0
"""Within which a terminal answers, far away too."""
_GLANCE_SECONDS = 0.5
_ENTER = "\x1b[?1049h\x1b[2J\x1b[H"
_LEAVE = "\x1b[?1049l"


def view(png: bytes, lines: list[str]) -> bool:
    """Shows lines and a picture below them; whether the terminal says that it can show pictures.

    Args:
        png: a file as `store.reading.pictures.paletted` writes it.
        lines: what to say over it, clean.

    Raises:
        OSError: the terminal is gone.
        ValueError: it is no such file.
    """
    with _terminal() as terminal, _told_to_end() as ends:
        way = graphics.told(os.environ) or _asked(terminal)
        if way is None:
            return False
        picture = graphics.drawn(png, way)
        try:
            _send(terminal, _ENTER + "\r\n".join([*lines, "", picture]))
            while not ends and not select.select([terminal], [], [], _GLANCE_SECONDS)[0]:
                continue
            if not ends:
                os.read(terminal, 1024)
        finally:
            _send(terminal, graphics.gone(way) + _LEAVE)
    return True


@contextmanager
def _terminal() -> Iterator[int]:
    """The terminal, which gives every key at once and writes none."""
    terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        before = termios.tcgetattr(terminal)
        tty.setraw(terminal)
        try:
            yield terminal
        finally:
            termios.tcsetattr(terminal, termios.TCSAFLUSH, before)
    finally:
        os.close(terminal)


@contextmanager
def _told_to_end() -> Iterator[list[int]]:
    """Fills when the program is told to end, which it then does when the terminal is in order again."""
    told: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: told.append(number))
    try:
        yield told
    finally:
        signal.signal(signal.SIGTERM, before)
        for number in told:
            os.kill(os.getpid(), number)


def _asked(terminal: int) -> Graphics | None:
    """What the terminal answers within a short time."""
    _send(terminal, graphics.QUESTION)
    answer, ends = b"", time.monotonic() + _PATIENCE_SECONDS
    while not graphics.ANSWERED.search(answer) and (left := ends - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            read = os.read(terminal, 1024)
            if not read:
                break
            answer += read
    return graphics.answered(answer)


def _send(terminal: int, text: str) -> None:
    data = text.encode()
    while data:
        data = data[os.write(terminal, data) :]
