"""One of a group who means harm: whatever another does in the common folder, he swaps a name at each of its calls."""

import os
import shutil
import signal
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from store.archive import Archive, StoreError, locking
from tests.store.archive.faults import Call, Ended, Watch, run_apart
from tests.store.archive.test_sharing import ANNE, BERT, GROUP
from tests.store.documents import edition_of
from tests.store.issues import WEEK, an_issue
from tui.cli import main
from tui.settings.memory import Memory, remember_theme, remembered_theme
from tui.settings.own_settings import read_own_settings

BEFORE = [WEEK + -2, WEEK + -1]
BATCH = [WEEK, WEEK + 1]
SECRET = "秘密SECRET"
THINGS = ("link", "link to nothing", "pipe", "folder", "device", "odd modes")
HANGS_AFTER_SECONDS = 30
_NAMING = ("stat", "readlink", "open", "create", "link", "replace", "unlink", "mkdir", "listdir")
"""Calls that go by a name. What is swapped between them the next one meets."""


class Intruder:
    """A process of Anne's that puts things in the place of names when it is told to."""

    def __init__(self, private: Path) -> None:
        orders, self._orders = os.pipe()
        self._done, done = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            try:
                os.close(self._orders)
                ANNE.becomes()
                os.umask(0)
                while order := os.read(orders, 4096):
                    with suppress(OSError):  # it is gone by now
                        path, thing = os.fsdecode(order).split("\0")
                        swap(Path(path), thing, private)
                    os.write(done, b".")
            finally:
                os._exit(0)

    def swaps(self, path: str, thing: str) -> None:
        os.write(self._orders, os.fsencode(f"{path}\0{thing}"))
        os.read(self._done, 1)

    def leaves(self) -> None:
        os.close(self._orders)
        os.waitpid(self._process, 0)


def swap(path: Path, thing: str, private: Path) -> None:
    """Puts something in the place of a name. What stood there has another name from then on."""
    stolen = Path(f"{path}.stolen")
    with suppress(FileNotFoundError):
        path.rename(stolen)
    match thing:
        case "link":
            path.symlink_to(private / "store.json")
        case "link to nothing":
            path.symlink_to(private / "new.json")
        case "pipe":
            os.mkfifo(path, 0o666)
        case "folder":
            path.mkdir(0o777)
        case "device":
            path.symlink_to("/dev/zero")
        case "odd modes":
            path.touch()
            with suppress(OSError):
                shutil.copyfile(stolen, path)
            path.chmod(0o6777)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an attack."""

    point: str
    ended: Ended
    written_outside: bool
    read_outside: bool
    bits_too_many: list[str]
    lost: bool

    @property
    def hung(self) -> bool:
        return self.ended.code == -signal.SIGALRM

    @property
    def is_good(self) -> bool:
        return not (self.written_outside or self.read_outside or self.bits_too_many or self.lost or self.hung)


WORKS = ("import", "set", "check --restore", "export", "the app's own files")


@dataclass(frozen=True, slots=True)
class Ground:
    """A folder that Anne and Bert share, Bert's private one, and a place for notes."""

    root: Path

    @classmethod
    def built(cls, root: Path) -> Self:
        ground = cls(root)
        for folder in (ground.private, ground.notes, ground.documents):
            folder.mkdir()
        for week in BATCH:
            (ground.documents / f"{week}.md").write_text(edition_of(week), encoding="utf-8")
        Archive(ground.private / "store.json", bundled=False).add([an_issue(title=SECRET)])
        for path in (ground.private, *ground.private.iterdir()):
            os.chown(path, BERT.number, BERT.number)
        ground.private.chmod(0o700)
        root.chmod(0o755)
        return ground

    @classmethod
    def warm(cls, root: Path) -> Self:
        """The same once all of the program is loaded, which others may not read."""
        root.chmod(0o755)
        ground = cls.built(root)
        for name, work in ground.works().items():
            ground.laid_out(damaged=name == "check --restore")
            assert work() == 0
        return ground

    @property
    def private(self) -> Path:
        return self.root / "private"

    @property
    def notes(self) -> Path:
        return self.root / "notes"

    @property
    def documents(self) -> Path:
        return self.root / "documents"

    @property
    def common(self) -> Path:
        return self.root / "common"

    @property
    def store(self) -> Path:
        return self.common / "store.json"

    def laid_out(self, *, damaged: bool) -> None:
        """The common folder as the README has it, with a store, a backup, and files of Bert's."""
        shutil.rmtree(self.common, ignore_errors=True)
        self.common.mkdir()
        archive = Archive(self.store, bundled=False)
        archive.add([an_issue(week) for week in BEFORE])
        archive.set_by_hand(BEFORE[0], "defaced_sites", 7)
        if damaged:
            self.store.write_bytes(b"{")
        (self.common / "all.csv").write_text("old")
        remember_theme(self.common, "dark")
        (self.common / "settings.toml").write_text('theme = "dark"\n')
        for path in (*self.common.iterdir(), self.common):
            os.chown(path, BERT.number, GROUP)
            path.chmod(0o2770 if path.is_dir() else 0o660)

    def run(self, work: Callable[[], int], watch: Watch, *, damaged: bool) -> Ended:
        def as_bert() -> int:
            BERT.becomes()
            locking.PATIENCE_SECONDS = 0.2
            signal.alarm(HANGS_AFTER_SECONDS)
            return work()

        self.laid_out(damaged=damaged)
        return run_apart(as_bert, watch, self.notes)

    def calls(self, work: Callable[[], int], *, damaged: bool) -> list[Call]:
        """What Bert does where nobody disturbs him."""
        ended = self.run(work, Watch(self.common), damaged=damaged)
        assert ended.code == 0, ended.said
        return ended.calls

    # -- what Bert does

    def works(self) -> dict[str, Callable[[], int]]:
        """By what it is called: what gives an exit code."""
        options = ("--store", str(self.store), "--no-bundled", "--lang", "en")
        return {
            "import": lambda: main([*options, "import", str(self.documents)]),
            "set": lambda: main([*options, "set", BEFORE[1].iso, "defaced_sites", "8"]),
            "check --restore": lambda: main([*options, "check", "--restore"]),
            "export": lambda: main([*options, "export", str(self.common / "all.csv")]),
            "the app's own files": self._remembers,
        }

    def _remembers(self) -> int:
        remembered_theme(self.common)
        remember_theme(self.common, "light")
        Memory(self.common, self.store).keep(BATCH)
        read_own_settings(self.common, {"theme": ("dark",)})
        return 0

    # -- attacks

    def attacked(self, name: str, things: Sequence[str], intruder: Intruder) -> Iterator[Outcome]:
        """At each call that names something, that is swapped for one of the things in turn; so is what it is about."""
        work, damaged = self.works()[name], name == "check --restore"
        about = {"export": "all.csv", "the app's own files": "choices.json"}.get(name, "store.json")
        for at, call in enumerate(self.calls(work, damaged=damaged)):
            named = [path for path in (call.path, call.other) if path and path != str(self.common)]
            if call.name in _NAMING:
                for target in dict.fromkeys((*named, str(self.common / about))):
                    yield self._attacked_at(work, at, target, things[at % len(things)], intruder, damaged=damaged)

    def _attacked_at(
        self, work: Callable[[], int], at: int, target: str, thing: str, intruder: Intruder, *, damaged: bool
    ) -> Outcome:
        def deed() -> None:
            call = watch.calls[-1]
            is_new = target.endswith(".new")  # such a name is another each time
            path = next((path for path in (call.path, call.other) if path.endswith(".new")), target)
            intruder.swaps(path if is_new else target, thing)

        watch = Watch(self.common, at, deed)
        before = self._private_files()
        ended = self.run(work, watch, damaged=damaged)
        return Outcome(
            point=f"{thing} as {Path(target).name}, at call {at}",
            ended=ended,
            written_outside=self._private_files() != before,
            read_outside=any(SECRET.encode() in content for content in self._readable()),
            bits_too_many=list(self._too_open(0o777 if thing == "odd modes" else 0o660)),
            lost=self._is_lost(damaged=damaged),
        )

    def _private_files(self) -> dict[str, tuple[int, bytes]]:
        return {file.name: (file.stat().st_mode, file.read_bytes()) for file in self.private.iterdir()}

    def _regular(self) -> Iterator[Path]:
        for folder, _, names in os.walk(self.common):
            for path in (Path(folder) / name for name in names):
                if stat.S_ISREG(path.lstat().st_mode):
                    yield path

    def _readable(self) -> Iterator[bytes]:
        """What of others Anne can read. (Bert's own new files are private while he writes them.)"""
        for path in self._regular():
            found = path.stat()
            if found.st_uid == ANNE.number or found.st_mode & (stat.S_IRGRP | stat.S_IROTH):
                yield path.read_bytes()

    def _too_open(self, most: int) -> Iterator[str]:
        for path in self._regular():
            found = path.stat()
            if found.st_uid == BERT.number and found.st_mode & 0o7777 & ~most:
                yield f"{path.name} {found.st_mode & 0o7777:o}"

    def _is_lost(self, *, damaged: bool) -> bool:
        """Whether what was held before is no more, once what was swapped is put back."""
        store, stolen = self.store, Path(f"{self.store}.stolen")
        if stolen.exists() and not _is_of(store, BERT.number):
            if store.is_dir() and not store.is_symlink():
                store.rmdir()
            stolen.replace(store)
        try:
            archive = Archive(store, bundled=False)
        except StoreError as error:
            return not (damaged and error.reason == "is damaged")
        return not all(archive.is_read(week) for week in BEFORE) or len({week in archive for week in BATCH}) > 1


def _is_of(path: Path, owner: int) -> bool:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_uid == owner
