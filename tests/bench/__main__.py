"""``python -m tests.bench [--runs N] [--editions N]``: start, step, held key, memory and one-shot commands.

Everything is run in turns, so that a ratio holds on a machine whose speed
drifts; each figure is a median over the runs.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.bench.archives import make_archive
from tests.bench.sessions import Measures, measure_session, python, time_command

_DOWN = b"\x1b[B"
_STEPS = 60
_PLAIN_TINYDB = "import sys, tinydb; print(len(tinydb.TinyDB(sys.argv[1], access_mode='r').table('issues').all()))"


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--editions", type=int, default=1000)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = make_archive(Path(folder) / "store.json", options.editions)
        _report_sessions(store, options.runs)
        _report_commands(store, options.runs)
    return 0


def _report_sessions(store: Path, runs: int) -> None:
    ours: list[Measures] = []
    floor: list[Measures] = []
    app = python("-m", "tui", "--store", str(store), "--no-bundled", "--lang", "en")
    for _ in range(runs):
        ours.append(measure_session(app, b"quit", _DOWN, _STEPS))
        floor.append(measure_session(python("-m", "tests.bench.floor"), b"week 0.", _DOWN, _STEPS))
    figures: list[tuple[str, Callable[[Measures], float]]] = [
        ("start to first paint, ms", lambda m: m.start),
        ("bytes of the first paint", lambda m: m.start_bytes),
        ("one week down, ms", lambda m: median(m.steps)),
        ("worst of the weeks down, ms", lambda m: max(m.steps)),
        ("bytes of one week down", lambda m: median(m.step_bytes)),
        ("the same through ssh -C", lambda m: median(m.compressed_step_bytes)),
        ("backlog of a held key, ms", lambda m: m.held_backlog),
        ("peak memory, MiB", lambda m: m.peak_mib),
    ]
    print(f"{'in a terminal of 120x40, as ssh gives it':44}{'app':>10}{'floor':>10}{'ratio':>8}")
    for name, figure in figures:
        _row(name, median(map(figure, ours)), median(map(figure, floor)))


def _report_commands(store: Path, runs: int) -> None:
    base = python("-m", "tui", "--store", str(store), "--no-bundled")
    commands = {name: [*base, *name.split()] for name in ("show latest", "list", "trend", "find 漏洞", "check")}
    plain = python("-c", _PLAIN_TINYDB, str(store))
    times: dict[str, list[float]] = {name: [] for name in (*commands, "plain")}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(time_command(command))
        times["plain"].append(time_command(plain))
    print(f"\n{'one-shot, to a pipe, ms':44}{'command':>10}{'TinyDB':>10}{'ratio':>8}")
    for name in commands:
        _row(name, median(times[name]), median(times["plain"]))


def _row(name: str, ours: float, other: float) -> None:
    print(f"{name:44}{ours:10,.1f}{other:10,.1f}{ours / other if other else 0:8.2f}")


if __name__ == "__main__":
    sys.exit(main())
