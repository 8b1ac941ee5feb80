"""Programs in a terminal, timed from outside."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

_SILENCE = 0.08
"""Seconds without output after which an answer is complete."""
_PATIENCE = 60.0
_HELD_PRESSES = 30
_KEY_REPEAT = 0.033
_PAGES = 10
_LINK_ROUND_TRIP = 200.0
"""Milliseconds; what a bad connection takes."""
_LINK_BYTES_PER_MS = 64_000 / 8 / 1000


class Burst(NamedTuple):
    """What came from a program in one read."""

    after: float
    """Milliseconds since the key, or since the start."""
    sent: int
    compressed: int
    """Bytes, as they are and as ``ssh -C`` would send them."""


Answer = list[Burst]


@dataclass
class Measures:
    """What one session cost. Times are in milliseconds."""

    start: float = 0
    first_paint: Answer = field(default_factory=list)
    steps: list[Answer] = field(default_factory=list)
    pages: list[Answer] = field(default_factory=list)
    held_backlog: float = 0
    peak_mib: float = 0


def measure_session(command: Sequence[str], shown: bytes, down: bytes, page: bytes, steps: int) -> Measures:
    """Starts a program, waits for its first paint, presses keys one by one, then holds one, then quits with q."""
    measures = Measures()
    started = time.monotonic()
    process, terminal = pty.fork()
    if process == 0:
        _as_over_ssh()
        os.execv(command[0], list(command))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    line = _Line(terminal)
    measures.first_paint = line.read_until(shown, started)
    measures.start = measures.first_paint[-1].after
    measures.first_paint += line.answer(started)
    measures.steps = [line.press(down) for _ in range(steps)]
    measures.pages = [line.press(page) for _ in range(_PAGES)]
    for press in range(_HELD_PRESSES):
        if press:
            select.select([], [], [], _KEY_REPEAT)
        pressed = time.monotonic()
        os.write(terminal, down)
    measures.held_backlog = max(burst.after for burst in line.answer(pressed))
    measures.peak_mib = _peak_mib(process)
    os.write(terminal, b"q")
    line.answer(pressed)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    os.close(terminal)
    return measures


def over_link(answer: Answer, *, compressed: bool) -> tuple[float, float]:
    """When the first and the last byte of an answer would be seen over the slow link, milliseconds after the key."""
    arrivals: list[float] = []
    free = 0.0
    for burst in answer:
        size = burst.compressed if compressed else burst.sent
        starts = max(free, burst.after + _LINK_ROUND_TRIP / 2)
        free = starts + size / _LINK_BYTES_PER_MS
        arrivals += [starts + _LINK_ROUND_TRIP / 2, free + _LINK_ROUND_TRIP / 2]
    return arrivals[0], arrivals[-1]


def time_command(command: Sequence[str]) -> float:
    """The wall time of a command whose output goes to a pipe, in milliseconds."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.monotonic()
    subprocess.run(command, capture_output=True, check=True, env=environment)
    return (time.monotonic() - started) * 1000


def python(*arguments: str) -> list[str]:
    """A command that runs this Python."""
    return [sys.executable, *arguments]


def _as_over_ssh() -> None:
    """What a remote terminal has: its type, and no COLORTERM."""
    os.environ.update({"TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_STATE_HOME": "/dev/null/nowhere"})
    os.environ.pop("COLORTERM", None)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


class _Line:
    """The near end of a program's terminal."""

    def __init__(self, terminal: int) -> None:
        self._terminal = terminal
        self._compressor = zlib.compressobj()

    def press(self, key: bytes) -> Answer:
        """What a key brings forth, up to a silence."""
        pressed = time.monotonic()
        os.write(self._terminal, key)
        return self.answer(pressed)

    def answer(self, since: float) -> Answer:
        """All that comes up to a silence."""
        answer: Answer = []
        while select.select([self._terminal], [], [], _SILENCE)[0]:
            try:
                answer.append(self._read(since)[0])
            except OSError:  # the program is gone
                break
        return answer or [Burst(0, 0, 0)]

    def read_until(self, wanted: bytes, since: float) -> Answer:
        """All that comes up to some text."""
        answer: Answer = []
        output = b""
        while wanted not in output:
            if not select.select([self._terminal], [], [], _PATIENCE)[0]:
                raise TimeoutError(f"{wanted!r} never appeared")
            burst, data = self._read(since)
            answer.append(burst)
            output += data
        return answer

    def _read(self, since: float) -> tuple[Burst, bytes]:
        data = os.read(self._terminal, 1 << 16)
        after = (time.monotonic() - since) * 1000
        compressed = self._compressor.compress(data) + self._compressor.flush(zlib.Z_PARTIAL_FLUSH)
        return Burst(after, len(data), len(compressed)), data


def _peak_mib(process: int) -> float:
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
