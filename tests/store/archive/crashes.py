"""An import that is disturbed at each of its calls, and what its store holds afterwards."""

import errno
import json
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tinydb import TinyDB
from tinydb.table import Document as StoredDocument

from store.archive import Archive, StoreError
from store.intake import read_paths
from store.model.record import to_document
from store.model.week import Week
from tests.store.archive.faults import Call, Deed, Ended, Watch, failing, killed_by, run_apart, taking_away
from tests.store.archive.power import Disk, states_after_power_loss, write_down
from tests.store.issues import WEEK, an_issue
from tui.answers import desk  # noqa: F401
from tui.cli import dispatch, failures, main  # noqa: F401
from tui.cli.commands import import_  # noqa: F401 - loaded once, before all forks

BEFORE = [WEEK + -number for number in range(4, 0, -1)]
BATCH = [WEEK + number for number in range(3)]
LATER = WEEK + 9
ERRORS = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EIO)
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

Writer = Callable[[Path, Path], int]
"""Keeps what documents say in a store, and says how that went, as an exit code."""


def our_import(store: Path, documents: Path) -> int:
    """What ``cncert-tui import`` does."""
    return main(["--store", str(store), "--no-bundled", "--lang", "en", "import", str(documents)])


def our_restoring(store: Path, documents: Path) -> int:  # noqa: ARG001 - a backup needs none
    """What ``cncert-tui check --restore`` does."""
    return main(["--store", str(store), "--no-bundled", "check", "--restore"])


def tinydb_s_own(store: Path, documents: Path) -> int:  # noqa: ARG001 - its records are made in no time
    """The same records kept by TinyDB's own storage, as its manual shows it."""
    with TinyDB(store, ensure_ascii=False, encoding="utf-8") as database:
        database.table("issues").insert_multiple(
            StoredDocument(to_document(an_issue(week)), doc_id=week.ordinal) for week in BATCH
        )
    return 0


@dataclass(frozen=True, slots=True)
class Found:
    """What a store holds after a disturbance."""

    point: str
    ended: Ended
    lost: bool
    """Whether it cannot be opened, or lacks what it held before."""
    in_part: bool
    held: bool
    """Whether it holds all of the batch."""

    @property
    def is_good(self) -> bool:
        return not self.lost and not self.in_part


@dataclass(frozen=True, slots=True)
class Stage:
    """A store with editions and a backup, documents to import, and a place to do it again and again."""

    root: Path
    writer: Writer

    @classmethod
    def built(cls, root: Path, writer: Writer) -> "Stage":
        stage = cls(root, writer)
        root.mkdir()
        stage.notes.mkdir()
        batch = (json.dumps(to_document(an_issue(week)), ensure_ascii=False) for week in BATCH)
        stage.documents.write_text("\n".join(batch), encoding="utf-8")  # as `export` writes it: read in no time
        archive = Archive(stage.model / "store.json", bundled=False)
        archive.add([an_issue(week) for week in BEFORE[1:]])
        archive.add([an_issue(BEFORE[0])])
        list(read_paths([str(stage.documents)]))  # loads the readers, which every fork then has
        return stage

    @property
    def documents(self) -> Path:
        return self.root / "documents.ndjson"

    @property
    def notes(self) -> Path:
        return self.root / "notes"

    @property
    def model(self) -> Path:
        return self.root / "model"

    @property
    def folder(self) -> Path:
        return self.root / "home"

    @property
    def store(self) -> Path:
        return self.folder / "store.json"

    @property
    def gone(self) -> Path:
        return self.folder.with_name("home.gone")

    def run(self, watch: Watch, *, empty: bool = False) -> Ended:
        """Imports into a store that is as it was at first, or where there is none."""
        for folder in (self.folder, self.gone):
            shutil.rmtree(folder, ignore_errors=True)
        if not empty:
            shutil.copytree(self.model, self.folder)
        return run_apart(lambda: self.writer(self.store, self.documents), watch, self.notes)

    def calls(self) -> list[Call]:
        """What an import that nothing disturbs does."""
        ended = self.run(Watch(self.folder))
        assert ended.code == 0, ended.said
        return ended.calls

    # -- at every call

    def killed(self) -> Iterator[Found]:
        """The process is killed before every call, within every write, and after the last call."""
        calls = self.calls()
        for at, call in enumerate(calls):
            yield self._disturbed(f"before {call}", Watch(self.folder, at, killed_by(signal.SIGKILL)))
            if call.name == "write":
                yield self._disturbed(f"within {call}", Watch(self.folder, at, killed_by(signal.SIGKILL), True))
        yield self._disturbed("after the last", Watch(self.folder))

    def signalled(self, *signals: signal.Signals) -> Iterator[Found]:
        return self._each({number.name: killed_by(number) for number in signals or SIGNALS})

    def failed(self, *errors: int) -> Iterator[Found]:
        return self._each({errno.errorcode[number]: failing(number) for number in errors or ERRORS}, halves=True)

    def taken_away(self) -> Iterator[Found]:
        return self._each({"folder gone": taking_away(self.folder)})

    def _each(self, deeds: dict[str, Deed], *, halves: bool = False) -> Iterator[Found]:
        for at, call in enumerate(self.calls()):
            for name, deed in deeds.items():
                after_half = halves and call.name == "write"
                yield self._disturbed(f"{name} at {call}", Watch(self.folder, at, deed, after_half))

    def _disturbed(self, point: str, watch: Watch) -> Found:
        ended = self.run(watch)
        store = self.gone / "store.json" if self.gone.exists() else self.store
        return judged(store, point, ended)

    # -- when the power fails

    def after_power_loss(self, *, empty: bool = False) -> Iterator[tuple[bool, Found]]:
        """Everything that the disk may hold, and whether the import had told by then that it was done."""
        ended = self.run(Watch(self.root), empty=empty)
        calls = [call for call in ended.calls if not call.path.startswith(str(self.documents))]
        before: dict[str, bytes | None] = {str(self.root): None}
        if not empty:
            before[str(self.folder)] = None
            before |= {str(self.folder / file.name): file.read_bytes() for file in self.model.iterdir()}
        outcomes: dict[frozenset[tuple[str, bytes | None]], Found] = {}
        for done, disk in states_after_power_loss(before, calls):
            key = frozenset(disk.items())
            if key not in outcomes:
                outcomes[key] = self._on(disk, f"after {calls[done - 1] if done else 'nothing'}", empty=empty)
            yield done == len(calls), outcomes[key]

    def _on(self, disk: Disk, point: str, *, empty: bool) -> Found:
        copy = self.root / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        write_down(disk, self.root, copy)
        return judged(copy / "home" / "store.json", point, Ended(0, "", []), before=[] if empty else BEFORE)


def judged(store: Path, point: str, ended: Ended, before: list[Week] = BEFORE) -> Found:
    """Opens the store as anyone would, without repair."""
    try:
        archive = Archive(store, bundled=False)
    except StoreError:
        return Found(point, ended, lost=True, in_part=False, held=False)
    kept = {week for week in archive.weeks if archive.is_read(week)}
    batch = [week in kept for week in BATCH]
    same = [to_document(issue) for week in before if (issue := archive.get(week))]
    lost = same != [to_document(an_issue(week)) for week in before] or bool(archive.bad_records)
    return Found(point, ended, lost=lost, in_part=any(batch) and not all(batch), held=all(batch))


def takes_another(store: Path) -> bool:
    """Whether nothing that a disturbed import left is in the way of the next one, which tidies up."""
    Archive(store, bundled=False).add([an_issue(LATER)])
    names = {file.name for file in store.parent.iterdir()}
    backup = json.loads(Path(f"{store}.bak").read_bytes())
    return LATER in Archive(store, bundled=False) and names == _NAMES and "issues" in backup


_NAMES = {"store.json", "store.json.bak", "store.json.lock"}
