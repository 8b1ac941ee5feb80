"""What only the terminal itself knows: how wide it draws a character, and how long an answer takes."""

import os
import re
import select
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

AMBIGUOUS = "\u2581\u2500\u2026"
"""Characters that some terminals draw one cell wide and others two: a bar, a line, dots."""
WIDE = "\u4e2d"

_PATIENCE_SECONDS = 2.0
_ROUND_TRIPS = 3
_WHERE_IS_THE_CURSOR = b"\x1b[6n"
_ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")
_ERASE_LINE = b"\r\x1b[K"


@dataclass(frozen=True, slots=True)
class Probe:
    """What a terminal answered. None is no answer."""

    round_trip: float | None = None
    """Seconds from a question to its answer, the median of a few."""
    ambiguous: int | None = None
    """The cells that characters of ambiguous width take; the most where they differ."""
    wide: int | None = None
    """The cells that a Chinese character takes, which is 2 where the terminal takes UTF-8."""


def probe(keyboard: int, screen: int) -> Probe:
    """Asks the terminal behind two descriptors. What is drawn for it is erased, and the modes are put back.

    Where the terminal does not answer within two seconds, nothing more is asked.
    """
    with _unechoed(keyboard):
        times = []
        for _ in range(_ROUND_TRIPS):
            asked = time.monotonic()
            if not _columns(keyboard, screen, _WHERE_IS_THE_CURSOR, 1):
                _discard(keyboard)
                return Probe()
            times.append(time.monotonic() - asked)
        characters = AMBIGUOUS + WIDE
        question = b"".join(b"\r" + character.encode() + _WHERE_IS_THE_CURSOR for character in characters)
        columns = _columns(keyboard, screen, question + _ERASE_LINE, len(characters))
        if not columns:
            _discard(keyboard)
            return Probe(median(times))
        *ambiguous, wide = (column - 1 for column in columns)
        return Probe(median(times), max(ambiguous), wide)


def _columns(keyboard: int, screen: int, question: bytes, answers: int) -> list[int]:
    """The columns that a question is answered with; none where not all of them come."""
    os.write(screen, question)
    deadline = time.monotonic() + _PATIENCE_SECONDS
    heard = b""
    while len(found := _ANSWER.findall(heard)) < answers:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([keyboard], [], [], left)[0]:
            return []
        data = os.read(keyboard, 1024)
        if not data:
            return []
        heard += data
    return [int(column) for column in found]


@contextmanager
def _unechoed(keyboard: int) -> Iterator[None]:
    """Lets answers arrive at once, and unseen."""
    before = termios.tcgetattr(keyboard)
    quiet = termios.tcgetattr(keyboard)
    quiet[3] &= ~(termios.ICANON | termios.ECHO)
    quiet[6][termios.VMIN], quiet[6][termios.VTIME] = 1, 0
    termios.tcsetattr(keyboard, termios.TCSADRAIN, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(keyboard, termios.TCSADRAIN, before)


def _discard(keyboard: int) -> None:
    """Drops what came in, lest half an answer be taken for typing."""
    termios.tcflush(keyboard, termios.TCIFLUSH)
