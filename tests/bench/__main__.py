"""``python -m tests.bench [--runs N] [--editions N]``: start, step, held key, memory, a slow link, one-shot commands.

Everything is run in turns, so that a ratio holds on a machine whose speed
drifts; each figure is a median over the runs. The floor is `tests.bench.floor`,
the least that such a Textual app can be; TinyDB is used as its manual shows.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from statistics import median
from typing import TypeVar

from tests.bench.archives import make_archive
from tests.bench.sessions import Answer, Measures, measure_session, measure_start, over_link, python, time_command

_DOWN, _PAGE_DOWN = b"\x1b[B", b"\x1b[6~"
_STEPS = 100
_COMMANDS_A_RUN = 4
"""Commands are short, and so need more turns for a median that holds."""
_MORE_EDITIONS = 5
"""How many times as many editions the larger archive has."""
_VISITS_BEFORE = 2
"""The first has a word of its own, the second is kept."""
_READ_ALL = "import sys, tinydb; print(len(tinydb.TinyDB(sys.argv[1], access_mode='r').table('issues').all()))"
_WRITE_ALL = """
import json, sys, tinydb
with open(sys.argv[1], encoding="utf-8") as file:
    tinydb.TinyDB(sys.argv[2]).table("issues").insert_multiple(json.load(file))
"""

_Name = TypeVar("_Name")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--editions", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = make_archive(folder / "store.json", options.editions)
        larger = make_archive(folder / "larger.json", options.editions * _MORE_EDITIONS)
        _report_sessions(store, larger, options.runs)
        _report_commands(store, larger, options.runs * _COMMANDS_A_RUN)
        _report_import(store, folder, options.runs)
    return 0


def _report_sessions(store: Path, larger: Path, runs: int) -> None:
    ours: list[Measures] = []
    of_larger: list[Measures] = []
    floor: list[Measures] = []
    again: list[Measures] = []
    for run in range(runs + _VISITS_BEFORE):
        again.append(measure_start(_app(store), b"quit", store.with_name("remembered")))
        if run < _VISITS_BEFORE:
            continue
        ours.append(measure_session(_app(store), b"quit", _DOWN, _PAGE_DOWN, _STEPS))
        floor.append(measure_session(python("-m", "tests.bench.floor"), b"week 0.", _DOWN, _PAGE_DOWN, _STEPS))
        of_larger.append(measure_session(_app(larger), b"quit", _DOWN, _PAGE_DOWN, _STEPS))
    _head("in a terminal of 120x40, as ssh gives it", "app", "floor")
    for name, figure in _IN_A_TERMINAL.items():
        _row(name, figure(ours), figure(floor))
    _head("the first screen of last time, kept", "kept", "none")
    for name, figure in _AT_THE_START.items():
        _row(name, figure(again[_VISITS_BEFORE:]), figure(ours))
    _head("over a link of 200 ms and 64 kbit/s, ms", "app", "floor")
    for name, figure in _OVER_A_LINK.items():
        _row(name, figure(ours), figure(floor))
    _head(f"with {_MORE_EDITIONS} times as many editions", "so many", "fewer")
    for name in ("start to first paint, ms", "one week down, ms", "peak memory, MiB"):
        _row(name, _IN_A_TERMINAL[name](of_larger), _IN_A_TERMINAL[name](ours))


def _app(store: Path) -> list[str]:
    return python("-m", "tui", "--store", str(store), "--no-bundled", "--lang", "en")


_Sessions = Sequence[Measures]


def _steps(sessions: _Sessions) -> list[Answer]:
    return list(chain.from_iterable(one.steps for one in sessions))


def _last(answers: Iterable[Answer]) -> list[float]:
    return [answer[-1].after for answer in answers]


def _bytes(answers: Iterable[Answer], *, compressed: bool = False) -> list[int]:
    return [sum(burst.compressed if compressed else burst.sent for burst in answer) for answer in answers]


_IN_A_TERMINAL: dict[str, Callable[[_Sessions], float]] = {
    "start to first paint, ms": lambda all_of: median(one.start for one in all_of),
    "bytes of the first paint": lambda all_of: median(_bytes(one.first_paint for one in all_of)),
    "one week down, ms": lambda all_of: median(_last(_steps(all_of))),
    "the worst of all of them, ms": lambda all_of: max(_last(_steps(all_of))),
    "bytes of one week down": lambda all_of: median(_bytes(_steps(all_of))),
    "the same through ssh -C": lambda all_of: median(_bytes(_steps(all_of), compressed=True)),
    "a page down, ms": lambda all_of: median(_last(chain.from_iterable(one.pages for one in all_of))),
    "backlog of a held key, ms": lambda all_of: median(one.held_backlog for one in all_of),
    "peak memory, MiB": lambda all_of: median(one.peak_mib for one in all_of),
}


def _over_link(place: int, *, compressed: bool, start: bool = False) -> Callable[[_Sessions], float]:
    def figure(sessions: _Sessions) -> float:
        answers = [one.first_paint for one in sessions] if start else _steps(sessions)
        return median(over_link(answer, compressed=compressed)[place] for answer in answers)

    return figure


_OVER_A_LINK = {
    "one week down: the first of it seen": _over_link(0, compressed=False),
    "one week down: all of it": _over_link(1, compressed=False),
    "one week down: all of it, with ssh -C": _over_link(1, compressed=True),
    "start: all of it": _over_link(1, compressed=False, start=True),
    "start: all of it, with ssh -C": _over_link(1, compressed=True, start=True),
}


_AT_THE_START = {
    "start to content, ms": _IN_A_TERMINAL["start to first paint, ms"],
    "start to the last byte, ms": lambda all_of: median(_last(one.first_paint for one in all_of)),
    "bytes of the start": _IN_A_TERMINAL["bytes of the first paint"],
    **{name: figure for name, figure in _OVER_A_LINK.items() if name.startswith("start")},
}


def _report_commands(store: Path, larger: Path, runs: int) -> None:
    names = ("show latest", "list", "trend", "find 漏洞", "report", "news --peek", "check")
    commands = {name: [*_app(store), *name.split()] for name in names}
    commands |= {f"{name}, {_MORE_EDITIONS} times": [*_app(larger), *name.split()] for name in ("show latest", "list")}
    plain = {of: python("-c", _READ_ALL, str(of)) for of in (store, larger)}
    times = _in_turns({**commands, **plain}, runs)
    _head("one-shot, to a pipe, ms", "command", "TinyDB")
    for name in commands:
        _row(name, times[name], times[larger if "times" in name else store])


def _report_import(store: Path, folder: Path, runs: int) -> None:
    exported, target, plain = folder / "all.json", folder / "imported.json", folder / "plain.json"
    time_command([*_app(store), "export", str(exported)])
    times: dict[str, list[float]] = {"import": [], "plain": []}
    for _ in range(runs):
        for file in (target, plain):
            file.unlink(missing_ok=True)
        times["import"].append(time_command([*_app(target), "import", str(exported)]))
        times["plain"].append(time_command(python("-c", _WRITE_ALL, str(exported), str(plain))))
    _head("all of it taken into an empty store, ms", "import", "TinyDB")
    _row("an export, read, checked, compared and synced", median(times["import"]), median(times["plain"]))


def _in_turns(commands: Mapping[_Name, list[str]], runs: int) -> dict[_Name, float]:
    times: dict[_Name, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(time_command(command))
    return {name: median(measured) for name, measured in times.items()}


def _head(title: str, *columns: str) -> None:
    print(f"\n{title:46}" + "".join(f"{column:>10}" for column in (*columns, "ratio")))


def _row(name: str, ours: float, other: float) -> None:
    print(f"{name:46}{ours:10,.1f}{other:10,.1f}{ours / other if other else 0:10.2f}")


if __name__ == "__main__":
    sys.exit(main())
