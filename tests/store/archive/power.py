"""What a disk may hold when the power fails.

Until a file is synced its bytes may be there or not, or in part; until a folder is synced each change of its names may
have lasted or not, in any order. A rename is one step.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, combinations, product
from pathlib import Path

from tests.store.archive.faults import Call

Disk = Mapping[str, bytes | None]
"""By path: what a file holds; None for a folder."""
_Change = dict[str, int | None]
"""By path: the number of the file that it stands for from then on."""
_FOLDER = 0


@dataclass
class _File:
    lasting: bytes = b""
    current: bytes = b""

    def write(self, offset: int, data: bytes) -> None:
        padded = self.current.ljust(offset, b"\0")
        self.current = padded[:offset] + data + padded[offset + len(data) :]

    def possible(self) -> list[bytes]:
        """What may be left of it, each once."""
        if self.current == self.lasting:
            return [self.current]
        half = len(self.current) // 2
        torn = self.current[:half] + self.lasting[half:]
        return list(dict.fromkeys([self.lasting, self.current, torn, b"", bytes(len(self.current))]))


@dataclass
class _Model:
    names: dict[str, int] = field(default_factory=dict)
    """What lasts."""
    pending: list[_Change] = field(default_factory=list)
    files: dict[int, _File] = field(default_factory=dict)

    def now(self) -> dict[str, int]:
        return _after(self.names, self.pending)

    def apply(self, call: Call) -> None:
        now = self.now()
        match call.name:
            case "create" if call.path not in now:
                self.files[number := len(self.files) + 1] = _File()
                self.pending.append({call.path: number})
            case "mkdir":
                self.pending.append({call.path: _FOLDER})
            case "link":
                self.pending.append({call.other: now[call.path]})
            case "rename" | "replace" if now.get(call.other) != now[call.path]:
                self.pending.append({call.path: None, call.other: now[call.path]})
            case "unlink" | "remove" if call.path in now:
                self.pending.append({call.path: None})
            case "write":
                self.files[now[call.path]].write(call.offset, call.data)
            case "truncate" | "ftruncate":
                file = self.files[now[call.path]]
                file.current = file.current[: call.offset]
            case "fsync":
                self._sync(call.path, now)
        if call.truncates:
            self.files[self.now()[call.path]].current = b""

    def _sync(self, path: str, now: Mapping[str, int]) -> None:
        number = now.get(path, _FOLDER)
        if number != _FOLDER:
            self.files[number].lasting = self.files[number].current
            return
        lasting = [change for change in self.pending if all(str(Path(name).parent) == path for name in change)]
        self.names = _after(self.names, lasting)
        self.pending = [change for change in self.pending if change not in lasting]

    def states(self) -> Iterator[Disk]:
        for lasted in chain.from_iterable(combinations(self.pending, size) for size in range(len(self.pending) + 1)):
            names = _after(self.names, lasted)
            held = {path: number for path, number in names.items() if _is_reachable(path, names)}
            numbers = sorted({number for number in held.values() if number != _FOLDER})
            for contents in product(*(self.files[number].possible() for number in numbers)):
                of = dict(zip(numbers, contents, strict=True))
                yield {path: of.get(number) for path, number in held.items()}


def _after(names: Mapping[str, int], changes: Iterable[_Change]) -> dict[str, int]:
    result: dict[str, int | None] = dict(names)
    for change in changes:
        result |= change
    return {path: number for path, number in result.items() if number is not None}


def _is_reachable(path: str, names: Mapping[str, int]) -> bool:
    """Whether the folder that a name stands in has lasted, where that was made just now."""
    parent = str(Path(path).parent)
    return parent == path or (names.get(parent) == _FOLDER and _is_reachable(parent, names))


def states_after_power_loss(before: Disk, calls: Iterable[Call]) -> Iterator[tuple[int, Disk]]:
    """Everything that the disk may hold, by how many of the calls were done when the power failed. Each state once."""
    model = _Model()
    for path, content in before.items():
        if content is None:
            model.names[path] = _FOLDER
        else:
            model.names[path] = number = len(model.files) + 1
            model.files[number] = _File(content, content)
    for parent in Path(min(before, key=len)).parents:
        model.names[str(parent)] = _FOLDER
    for done, call in enumerate([None, *calls]):
        if call:
            model.apply(call)
        seen: set[frozenset[tuple[str, bytes | None]]] = set()
        for state in model.states():
            key = frozenset(state.items())
            if key not in seen:
                seen.add(key)
                yield done, state


def write_down(disk: Disk, root: Path, copy: Path) -> None:
    """Makes a copy of what a disk holds under one folder in another."""
    for path in sorted(disk):
        if path.startswith(str(root)):
            there = copy / Path(path).relative_to(root)
            content = disk[path]
            if content is None:
                there.mkdir(parents=True, exist_ok=True)
            else:
                there.write_bytes(content)
