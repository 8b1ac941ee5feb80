"""``python -m tests.bench.idle [--minutes N]``: the app left open, first alone and then while its store keeps changing.

Prints memory, open files and processor time of its process, as Linux tells them.
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from store.archive import Archive
from tests.bench.archives import make_archive
from tests.bench.sessions import python

_EDITIONS = 500
_CHANGE_EVERY_SECONDS = 1.2
"""The app looks every two seconds, and so takes up one or two changes at a time."""
_SETTLE_SECONDS = 10.0
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class _State:
    memory: float
    """Resident, in MiB."""
    files: int
    processor: float
    """Seconds used so far."""


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.bench.idle", description=__doc__)
    arguments.add_argument("--minutes", type=float, default=5)
    minutes = arguments.parse_args().minutes
    with tempfile.TemporaryDirectory() as folder:
        store = make_archive(Path(folder) / "store.json", _EDITIONS)
        process, terminal = _opened(store)
        try:
            _watch(process, terminal, store, minutes * 60)
        finally:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            os.close(terminal)
    return 0


def _watch(process: int, terminal: int, store: Path, seconds: float) -> None:
    _drain(terminal, _SETTLE_SECONDS)
    archive = Archive(store, bundled=False)
    span = seconds / 3
    states, painted, changes = [_state(process)], [0], [0]
    for turn in ("idle", "changing", "changing"):
        changes.append(0 if turn == "idle" else int(span / _CHANGE_EVERY_SECONDS))
        painted.append(_change(terminal, archive, changes[-1]) if turn == "changing" else _drain(terminal, span))
        states.append(_state(process))
    spent = [0.0, *(1000 * (after.processor - before.processor) / span for before, after in pairwise(states))]
    title = f"{_EDITIONS} editions, {span:.0f} s a column"
    print(f"{title:32}{'opened':>10}{'idle':>10}{'changing':>10}{'changing':>10}")
    print(f"{'imports by another process':32}" + "".join(f"{count:10}" for count in changes))
    print(f"{'resident memory, MiB':32}" + "".join(f"{state.memory:10.1f}" for state in states))
    print(f"{'open files':32}" + "".join(f"{state.files:10}" for state in states))
    print(f"{'processor time, ms a second':32}" + "".join(f"{milliseconds:10.1f}" for milliseconds in spent))
    print(f"{'bytes sent to the terminal':32}" + "".join(f"{count:10,}" for count in painted))


def _opened(store: Path) -> tuple[int, int]:
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update({"TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_STATE_HOME": "/dev/null/nowhere"})
        command = python("-m", "tui", "--store", str(store), "--no-bundled", "--lang", "en")
        os.execv(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    return process, terminal


def _change(terminal: int, archive: Archive, times: int) -> int:
    """Changes a figure of the newest edition so often; the bytes that were painted."""
    painted = 0
    for _ in range(times):
        handled = archive.series("infected_hosts").values[-1] or 0
        archive.set_by_hand(archive.weeks[-1], "infected_hosts", handled + 1)
        painted += _drain(terminal, _CHANGE_EVERY_SECONDS)
    return painted


def _drain(terminal: int, seconds: float) -> int:
    """Reads what the app sends for so long; the number of bytes."""
    count, until = 0, time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            count += len(os.read(terminal, 1 << 16))
    return count


def _state(process: int) -> _State:
    home = Path(f"/proc/{process}")
    resident = next(line for line in (home / "status").read_text("ascii").splitlines() if line.startswith("VmRSS"))
    spent = (home / "stat").read_text("utf-8").rpartition(")")[2].split()
    used = (int(spent[11]) + int(spent[12])) / _TICKS
    return _State(int(resident.split()[1]) / 1024, len(os.listdir(home / "fd")), used)


if __name__ == "__main__":
    sys.exit(main())
