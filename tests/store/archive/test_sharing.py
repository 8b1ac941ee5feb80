"""Who may read and write: the owner alone at first, and a group where its owner says so."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from store.archive import (
    Archive,
    StoreError,
    locking,  # noqa: F401 - loaded before anyone becomes a user who may not read the program
)
from store.model.week import Week
from tests.store.issues import WEEK, an_issue

GROUP = 61000
only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be several people")


@dataclass(frozen=True, slots=True)
class Person:
    """A user with a group of his own, and perhaps the common one."""

    number: int
    umask: int
    groups: tuple[int, ...] = (GROUP,)

    def does(self, work: Callable[[], object]) -> bool:
        """Whether the work, done as this person, ended well. A store that cannot be used is no good end."""
        process = os.fork()
        if process == 0:
            code = 1
            try:
                self.becomes()
                work()
                code = 0
            except StoreError as error:
                os.write(2, f"{error}\n".encode())
            finally:
                os._exit(code)
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0

    def becomes(self) -> None:
        """Makes this process that person's, for good."""
        os.setgroups(self.groups)
        os.setgid(self.number)
        os.setuid(self.number)
        os.umask(self.umask)

    def imports(self, store: Path, week: Week) -> bool:
        return self.does(lambda: Archive(store, bundled=False).add([an_issue(week)]))


ANNE = Person(61001, umask=0o077)
BERT = Person(61002, umask=0o022)
STRANGER = Person(61003, umask=0o022, groups=())


def modes(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mode & 0o7777 for file in folder.iterdir()}


def test_everything_new_is_its_owner_s_alone_at_every_moment(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, int] = {}
    replace = os.replace

    def looking(source: str, target: str, **folders: int) -> None:
        seen.update(modes(path.parent))
        replace(source, target, **folders)

    monkeypatch.setattr(os, "replace", looking)
    before = os.umask(0)
    try:
        for number in range(3):
            Archive(path.parent / "inner" / "store.json", bundled=False).add([an_issue(WEEK + number)])
            Archive(path, bundled=False).add([an_issue(WEEK + number)])
        monkeypatch.setattr(os, "link", lambda *_, **__: (_ for _ in ()).throw(OSError()))
        Archive(path, bundled=False).add([an_issue(WEEK + 3)])
    finally:
        os.umask(before)
    assert {"store.json.lock", "store.json", "store.json.bak"} <= seen.keys()
    new = [name for name in seen if name.endswith(".new")]
    assert sum(name.startswith(".store.json.bak.") for name in new) == 3
    assert len(new) == 7  # each has a name of its own
    assert {mode for name, mode in seen.items() if name != "inner"} == {0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert modes(path.parent)["inner"] & 0o777 == 0o700


@pytest.fixture
def shared() -> Iterator[Path]:
    """Where people other than root get to."""
    folder = Path(tempfile.mkdtemp(prefix="shared-"))
    folder.chmod(0o755)
    home = folder / "home"
    home.mkdir()
    os.chown(home, ANNE.number, GROUP)
    if not ANNE.does(home.stat):
        pytest.skip("nobody but root gets to the folder for temporary files")
    yield home
    shutil.rmtree(folder)


def share(store: Path) -> None:
    """What the README tells the one who starts a shared archive to do."""
    for file in store.parent.iterdir():
        os.chown(file, -1, GROUP)
        file.chmod(0o660)


@only_root
@pytest.mark.parametrize("mode", [0o2770, 0o770], ids=["the folder hands its group on", "it does not"])
def test_two_of_a_group_take_turns(shared: Path, mode: int) -> None:
    shared.chmod(mode)
    store = shared / "store.json"
    assert ANNE.imports(store, WEEK)
    assert not BERT.imports(store, WEEK + 1)
    assert ANNE.does(lambda: share(store))
    for number, person in enumerate((BERT, ANNE, BERT, BERT, ANNE), start=1):
        if number == 3:
            (shared / "store.json.lock").unlink()
            (shared / ".store.json.new").write_text("what root left when it was killed")
        assert person.imports(store, WEEK + number)
        assert set(modes(shared).values()) == {0o660}
        assert {file.stat().st_gid for file in shared.iterdir()} == {GROUP}
    assert len(Archive(store, bundled=False)) == 6
    assert not STRANGER.does(lambda: Archive(store, bundled=False))


@only_root
def test_a_writer_who_is_not_of_the_group_opens_nothing_to_his_own(shared: Path) -> None:
    shared.chmod(0o777)
    store = shared / "store.json"
    assert ANNE.imports(store, WEEK)
    os.chown(store, ANNE.number, GROUP)
    store.chmod(0o664)
    (shared / "store.json.lock").chmod(0o666)
    assert STRANGER.imports(store, WEEK + 1)
    found = store.stat()
    assert (found.st_uid, found.st_gid, found.st_mode & 0o777) == (STRANGER.number, STRANGER.number, 0o644)


@only_root
def test_root_takes_a_store_from_nobody(shared: Path) -> None:
    store = shared / "store.json"
    assert ANNE.imports(store, WEEK)
    (shared / "store.json.lock").unlink()
    Archive(store, bundled=False).add([an_issue(WEEK + 1)])
    assert ANNE.imports(store, WEEK + 2)
    assert {file.stat().st_uid for file in shared.iterdir()} == {ANNE.number}
