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

_SILENCE = 0.08
"""Seconds without output after which an answer is complete."""
_PATIENCE = 60.0
_HELD_PRESSES = 30
_KEY_REPEAT = 0.033


@dataclass
class Measures:
    """What one session cost. Times are in milliseconds."""

    start: float = 0
    start_bytes: int = 0
    steps: list[float] = field(default_factory=list)
    step_bytes: list[int] = field(default_factory=list)
    compressed_step_bytes: list[int] = field(default_factory=list)
    held_backlog: float = 0
    peak_mib: float = 0


def measure_session(command: Sequence[str], shown: bytes, down: bytes, steps: int) -> Measures:
    """Starts a program, waits for its first paint, presses a key many times, then holds it, then quits with q."""
    measures = Measures()
    started = time.monotonic()
    process, terminal = pty.fork()
    if process == 0:
        _as_over_ssh()
        os.execv(command[0], list(command))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    output = _read_until(terminal, shown)
    measures.start = (time.monotonic() - started) * 1000
    compressor = zlib.compressobj()
    output += _answer(terminal)[0]
    measures.start_bytes = len(output)
    _compressed(compressor, output)
    for _ in range(steps):
        pressed = time.monotonic()
        os.write(terminal, down)
        output, last = _answer(terminal)
        measures.steps.append((last - pressed) * 1000)
        measures.step_bytes.append(len(output))
        measures.compressed_step_bytes.append(_compressed(compressor, output))
    for press in range(_HELD_PRESSES):
        if press:
            select.select([], [], [], _KEY_REPEAT)
        pressed = time.monotonic()
        os.write(terminal, down)
    measures.held_backlog = max(0.0, (_answer(terminal)[1] - pressed) * 1000)
    measures.peak_mib = _peak_mib(process)
    os.write(terminal, b"q")
    _answer(terminal)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    os.close(terminal)
    return measures


def time_command(command: Sequence[str]) -> float:
    """The wall time of a command whose output goes to a pipe, in milliseconds."""
    started = time.monotonic()
    subprocess.run(command, capture_output=True, check=True)
    return (time.monotonic() - started) * 1000


def python(*arguments: str) -> list[str]:
    """A command that runs this Python."""
    return [sys.executable, *arguments]


def _as_over_ssh() -> None:
    """What a remote terminal has: its type, and no COLORTERM."""
    os.environ.update({"TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_STATE_HOME": "/nonexistent"})
    os.environ.pop("COLORTERM", None)


def _read_until(terminal: int, wanted: bytes) -> bytes:
    output = b""
    while wanted not in output:
        ready, _, _ = select.select([terminal], [], [], _PATIENCE)
        if not ready:
            raise TimeoutError(f"{wanted!r} never appeared")
        output += os.read(terminal, 1 << 16)
    return output


def _answer(terminal: int) -> tuple[bytes, float]:
    """All output up to a silence, and when the last of it came."""
    output, last = b"", time.monotonic()
    while select.select([terminal], [], [], _SILENCE)[0]:
        try:
            output += os.read(terminal, 1 << 16)
        except OSError:  # the program is gone
            break
        last = time.monotonic()
    return output, last


def _compressed(compressor: "zlib._Compress", output: bytes) -> int:
    """The bytes as ``ssh -C`` would send them."""
    return len(compressor.compress(output) + compressor.flush(zlib.Z_PARTIAL_FLUSH))


def _peak_mib(process: int) -> float:
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
