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
_SETTLED = 0.7
"""Seconds without output after which a program has started, or ended."""
_NOWHERE = Path("/dev/null/nowhere")
"""Where nothing can be kept."""
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
    measures, line = Measures(), _Line(command)
    line.start(shown, measures)
    measures.steps = [line.press(down) for _ in range(steps)]
    measures.pages = [line.press(page) for _ in range(_PAGES)]
    for press in range(_HELD_PRESSES):
        if press:
            select.select([], [], [], _KEY_REPEAT)
        pressed = time.monotonic()
        line.type(down)
    measures.held_backlog = max((burst.after for burst in line.answer(pressed)), default=0)
    measures.peak_mib = _peak_mib(line.process)
    line.leave()
    return measures


def measure_start(command: Sequence[str], shown: bytes, remembered: Path) -> Measures:
    """Starts a program that remembers in a folder what it showed, waits for its first paint, and quits with q."""
    measures, line = Measures(), _Line(command, remembered)
    line.start(shown, measures)
    line.leave()
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


def _as_over_ssh(remembered: Path) -> None:
    """What a remote terminal has: its type, and no COLORTERM."""
    os.environ.update({"TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_STATE_HOME": str(remembered)})
    os.environ.pop("COLORTERM", None)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


class _Line:
    """The near end of a program's terminal."""

    def __init__(self, command: Sequence[str], remembered: Path = _NOWHERE) -> None:
        self._started = time.monotonic()
        self.process, self._terminal = pty.fork()
        if self.process == 0:
            _as_over_ssh(remembered)
            os.execv(command[0], list(command))
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self._compressor = zlib.compressobj()

    def start(self, shown: bytes, measures: Measures) -> None:
        """Waits for the first paint, and for the rest of it."""
        measures.first_paint = self.read_until(shown, self._started)
        measures.start = measures.first_paint[-1].after
        while rest := self.answer(self._started, _SETTLED):
            measures.first_paint += rest

    def leave(self) -> None:
        """Quits, and ends what does not."""
        self.type(b"q")
        while self.answer(self._started, _SETTLED):
            pass
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._terminal)

    def type(self, key: bytes) -> None:
        os.write(self._terminal, key)

    def press(self, key: bytes) -> Answer:
        """What a key brings forth, up to a silence."""
        pressed = time.monotonic()
        self.type(key)
        return self.answer(pressed) or [Burst(0, 0, 0)]

    def answer(self, since: float, silence: float = _SILENCE) -> Answer:
        """All that comes up to a silence."""
        answer: Answer = []
        while select.select([self._terminal], [], [], silence)[0]:
            try:
                answer.append(self._read(since)[0])
            except OSError:  # the program is gone
                break
        return answer

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
