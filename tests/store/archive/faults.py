"""Every call of a piece of work that touches a folder, counted; at a chosen one something happens.

The calls are those that reach the system: those of `os` and `fcntl`, and of files each read, write and close below
Python's buffers.
"""

import builtins
import fcntl
import io
import os
import pickle
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Deed = Callable[[], None]
"""What happens at the chosen call, just before it: it kills, raises, or takes something away."""

_OF_PATHS = (
    *("stat", "lstat", "readlink", "mkdir", "rmdir", "link", "symlink"),
    *("rename", "replace", "unlink", "remove", "chmod"),
)
_OF_DESCRIPTORS = ("fstat", "fsync", "fchmod", "fchown", "ftruncate")


_TOKEN = re.compile(r"\.[0-9a-f]{12}\.(?=new$)")


@dataclass(frozen=True, slots=True)
class Call:
    """One call, with the files that it names and, for a write, what is written where."""

    name: str
    path: str
    other: str = ""
    offset: int = 0
    data: bytes = b""
    truncates: bool = False

    def __str__(self) -> str:
        """Its name and those of its files, without what makes the names of new ones new."""
        names = (Path(path).name for path in (self.path, self.other) if path)
        return " ".join([self.name, *(_TOKEN.sub(".", name) for name in names)])


@dataclass
class Watch:
    """Counts the calls that touch a folder, and does the deed at one of them."""

    folder: Path
    at: int | None = None
    deed: Deed | None = None
    after_half: bool = False
    """Whether half of the bytes are written before the deed."""
    calls: list[Call] = field(default_factory=list)
    descriptors: dict[int, str] = field(default_factory=dict)
    """What is open, watched or not."""

    def path_of(self, file: Any, folder: int | None = None) -> str | None:
        """The watched file that a descriptor or a path stands for, perhaps a path in an open folder."""
        path = self.full_path(file, folder)
        return path if path == str(self.folder) or path.startswith(f"{self.folder}{os.sep}") else None

    def full_path(self, file: Any, folder: int | None = None) -> str:
        if isinstance(file, int):
            return self.descriptors.get(file, "")
        path = os.fsdecode(file)
        return path if folder is None else os.path.normpath(os.path.join(self.descriptors.get(folder, ""), path))

    def note(self, call: Call, half: Callable[[], object] | None = None) -> None:
        self.calls.append(call)
        if self.at == len(self.calls) - 1 and self.deed:
            if self.after_half and half:
                half()
            self.deed()


class _Raw(io.FileIO):
    """A file whose reads, writes and closing are noted."""

    def __init__(self, watch: Watch, path: str, file: Any, mode: str) -> None:
        self._watch = watch
        self._path = path
        super().__init__(file, mode)

    def write(self, data: Any, /) -> int:
        whole = bytes(data)
        half = whole[: len(whole) // 2]
        call = Call("write", self._path, offset=self.tell(), data=whole)
        self._watch.note(call, lambda: super(_Raw, self).write(half))
        return super().write(whole)

    def readall(self) -> bytes:
        self._watch.note(Call("read", self._path))
        return super().readall()

    def truncate(self, size: int | None = None, /) -> int:
        self._watch.note(Call("truncate", self._path, offset=self.tell() if size is None else size))
        return super().truncate(size)

    def close(self) -> None:
        if not self.closed:
            self._watch.descriptors.pop(self.fileno(), None)
            try:
                self._watch.note(Call("close", self._path))
            finally:  # a file is closed even where that fails
                super().close()


@contextmanager
def watching(watch: Watch) -> Iterator[Watch]:
    """Notes every call that touches the folder while inside."""
    real = {(module, name): getattr(module, name) for module, name in _patched()}
    replacements: dict[tuple[Any, str], Any] = {
        **{(os, name): _of_path(watch, name) for name in _OF_PATHS},
        **{(os, name): _of_descriptor(watch, os, name) for name in _OF_DESCRIPTORS},
        (fcntl, "flock"): _of_descriptor(watch, fcntl, "flock"),
        (os, "open"): _os_open(watch),
        (os, "close"): _os_close(watch),
        (os, "pread"): _of_descriptor(watch, os, "pread", "read"),
        (os, "listdir"): _of_descriptor(watch, os, "listdir"),
        (io, "open"): _io_open(watch),
    }
    replacements[builtins, "open"] = replacements[io, "open"]
    try:
        for (module, name), replacement in replacements.items():
            setattr(module, name, replacement)
        yield watch
    finally:
        for (module, name), function in real.items():
            setattr(module, name, function)


def _patched() -> list[tuple[Any, str]]:
    of_os = [(os, name) for name in (*_OF_PATHS, *_OF_DESCRIPTORS, "open", "close", "pread", "listdir")]
    return [*of_os, (fcntl, "flock"), (io, "open"), (builtins, "open")]


def _of_path(watch: Watch, name: str) -> Callable[..., Any]:
    function = getattr(os, name)

    def noting(path: Any, *rest: Any, **options: Any) -> Any:
        if watched := watch.path_of(path, options.get("src_dir_fd", options.get("dir_fd"))):
            two = name in ("link", "rename", "replace")
            other = watch.path_of(rest[0], options.get("dst_dir_fd")) if two else None
            watch.note(Call(name, watched, other or ""))
        return function(path, *rest, **options)

    return noting


def _of_descriptor(watch: Watch, module: Any, name: str, called: str | None = None) -> Callable[..., Any]:
    function = getattr(module, name)

    def noting(descriptor: Any, *rest: Any) -> Any:
        if watched := watch.path_of(descriptor):
            watch.note(Call(called or name, watched))
        return function(descriptor, *rest)

    return noting


def _os_open(watch: Watch) -> Callable[..., int]:
    function = os.open

    def noting(path: Any, flags: int, *rest: Any, **options: Any) -> int:
        watched = watch.path_of(path, options.get("dir_fd"))
        full_path = watch.full_path(path, options.get("dir_fd"))
        if watched:
            made = "create" if flags & os.O_CREAT else "open"
            watch.note(Call(made, watched, truncates=bool(flags & os.O_TRUNC)))
        descriptor: int = function(path, flags, *rest, **options)
        watch.descriptors[descriptor] = full_path
        return descriptor

    return noting


def _os_close(watch: Watch) -> Callable[[int], None]:
    function = os.close

    def noting(descriptor: int) -> None:
        watched = watch.path_of(descriptor)
        watch.descriptors.pop(descriptor, None)
        try:
            if watched:
                watch.note(Call("close", watched))
        finally:
            function(descriptor)

    return noting


def _io_open(watch: Watch) -> Callable[..., Any]:
    function = io.open

    def noting(file: Any, mode: str = "r", buffering: int = -1, *rest: Any, **options: Any) -> Any:
        watched = watch.path_of(file)
        if watched is None:
            return function(file, mode, buffering, *rest, **options)
        plain = mode.replace("b", "").replace("t", "")
        if not isinstance(file, int):
            made = "open" if plain.startswith("r") else "create"
            watch.note(Call(made, watched, truncates=plain.startswith("w")))
        raw = _Raw(watch, watched, file, plain)
        if isinstance(file, int):
            watch.descriptors.pop(file)  # from now on the file closes it
        watch.descriptors[raw.fileno()] = watched
        buffered: io.BufferedIOBase = (
            io.BufferedRandom(raw)
            if "+" in plain
            else io.BufferedReader(raw)
            if plain == "r"
            else io.BufferedWriter(raw)
        )
        return buffered if "b" in mode else io.TextIOWrapper(buffered, *rest, **options)

    return noting


# -- work in a process of its own


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: its exit code, or minus its signal; what it said; which calls it made."""

    code: int
    said: str
    calls: list[Call]


def run_apart(work: Callable[[], int], watch: Watch, notes: Path) -> Ended:
    """Does some work in a fork of this process, watched.

    Args:
        work: what is to be done; its value is the exit code.
        watch: what is watched, and what happens when.
        notes: a folder for what the process says and which calls it makes.
    """
    said, made = notes / "said", notes / "calls"
    process = os.fork()
    if process == 0:
        _work_and_end(work, watch, said, made)
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    calls = pickle.loads(made.read_bytes() or pickle.dumps([]))
    return Ended(status, said.read_text("utf-8"), calls)


def _work_and_end(work: Callable[[], int], watch: Watch, said: Path, made: Path) -> None:
    code = 99
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
        sys.stderr = said.open("w", encoding="utf-8")
        with made.open("wb") as calls:  # by then the process may be somebody else's
            with watching(watch):
                code = work()
            calls.write(pickle.dumps(watch.calls))
    except BaseException:  # noqa: BLE001 - the parent process is the test, which must not run on here
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(code)


# -- deeds


def killed_by(number: signal.Signals) -> Deed:
    return lambda: os.kill(os.getpid(), number)


def failing(number: int) -> Deed:
    def fail() -> None:
        raise OSError(number, os.strerror(number))

    return fail


def taking_away(folder: Path) -> Deed:
    """Another name for the folder, as good as its removal."""
    rename = os.rename
    return lambda: rename(folder, folder.with_name(f"{folder.name}.gone"))
