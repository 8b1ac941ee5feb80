import errno
import os
import resource
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from store.archive import Archive, StoreError
from store.archive.storage import AtomicJSONStorage
from tests.store.issues import WEEK, an_issue


@pytest.fixture
def store(path: Path) -> Archive:
    """An archive that holds one edition, and a folder to watch."""
    archive = Archive(path, bundled=False)
    archive.add([an_issue()])
    return archive


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names_beside(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir()} - {f"{path.name}.lock"}


def weeks_in(path: Path) -> list[int]:
    return [week - WEEK for week in Archive(path, bundled=False).weeks]


# -- what a write does


def test_a_new_file_and_a_new_folder_are_private(store: Archive) -> None:
    assert mode_of(store.path) == 0o600
    assert mode_of(store.path.parent) == 0o700
    assert names_beside(store.path) == {"store.json"}


def test_the_mode_that_its_owner_chose_is_kept(store: Archive) -> None:
    store.path.chmod(0o664)
    store.add([an_issue(WEEK + 1)])
    assert mode_of(store.path) == 0o664


def test_the_file_before_stays_as_backup(store: Archive) -> None:
    for weeks in (1, 2):
        before = store.path.read_bytes()
        store.add([an_issue(WEEK + weeks)])
        assert Path(f"{store.path}.bak").read_bytes() == before
    assert names_beside(store.path) == {"store.json", "store.json.bak"}


def test_a_symbolic_link_stays_one(store: Archive, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(store.path)
    Archive(link, bundled=False).add([an_issue(WEEK + 1)])
    assert link.is_symlink()
    assert weeks_in(store.path) == [0, 1]


def test_a_batch_is_one_write(store: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    replace = os.replace

    def counting(source: str, target: str, **folders: int) -> None:
        written.append(Path(target).name)
        replace(source, target, **folders)

    monkeypatch.setattr(os, "replace", counting)
    store.add([an_issue(WEEK + weeks) for weeks in range(1, 30)])
    assert written.count("store.json") == 1


def test_a_batch_sees_what_others_wrote_since(store: Archive) -> None:
    other = Archive(store.path, bundled=False)
    store.add([an_issue(WEEK + 1)])
    other.add([an_issue(WEEK + 2)])
    assert weeks_in(store.path) == [0, 1, 2]


def test_text_is_utf_8_and_readable(store: Archive) -> None:
    assert "网络安全事件476起" in store.path.read_text("utf-8")


def test_the_lock_of_a_writer_who_is_gone_blocks_nobody(store: Archive) -> None:
    Path(f"{store.path}.lock").write_text("12345")
    (store.path.parent / ".store.json.new").write_text("half a fi")
    (store.path.parent / ".store.json.bak.new").write_text("half a ba")
    store.add([an_issue(WEEK + 1)])
    assert names_beside(store.path) == {"store.json", "store.json.bak"}


def test_the_signature_changes_with_the_file(path: Path) -> None:
    storage = AtomicJSONStorage(path)
    signatures = [storage.signature()]
    for size in (1, 2):
        storage.write({"issues": {str(number): {} for number in range(size)}})
        signatures.append(storage.signature())
    assert signatures[0] is None
    assert len(set(signatures)) == 3
    assert storage.signature() == signatures[-1]


# -- what cannot be read


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'{"issues": {', "is damaged"),
        (b"\xff\xfe\x00", "is damaged"),
        pytest.param(b"[" * 100_000, "is damaged", id="nested too deeply"),
        (b"5", "is not a store"),
        (b'{"issues": "none"}', "is not a store"),
    ],
)
def test_a_damaged_or_foreign_file_is_refused_and_left_alone(path: Path, content: bytes, why: str) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(StoreError, match=why) as caught:
        Archive(path)
    assert str(path) in str(caught.value)
    assert path.read_bytes() == content
    assert names_beside(path) == {"store.json"}


def test_a_file_that_is_damaged_later_is_not_written_over(store: Archive) -> None:
    store.path.write_bytes(b"{")
    with pytest.raises(StoreError, match="is damaged"):
        store.add([an_issue(WEEK + 1)])
    assert store.path.read_bytes() == b"{"


def test_a_folder_is_no_file(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError, match="is not a file"):
        Archive(path)


# -- what cannot be written


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    with pytest.raises(StoreError, match="cannot be"):
        Archive(tmp_path / "data" / "store.json").add([an_issue()])
    assert (tmp_path / "data").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to(store: Archive) -> None:
    before = store.path.read_bytes()
    store.path.parent.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="cannot be written"):
            store.add([an_issue(WEEK + 1)])
        assert store.path.read_bytes() == before
    finally:
        store.path.parent.chmod(0o700)


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file can grow beyond a size, as on a disk that is nearly full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_that_does_not_fit_leaves_the_old_one_as_it_was(store: Archive) -> None:
    before = store.path.read_bytes()
    batch = [an_issue(WEEK + weeks) for weeks in range(1, 60)]
    with room_for(len(before) + 100), pytest.raises(StoreError, match="cannot be written"):
        store.add(batch)
    assert store.path.read_bytes() == before
    assert names_beside(store.path) == {"store.json"}
    store.add(batch)  # once there is room
    assert weeks_in(store.path) == list(range(60))


def no_space(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def in_place_of(name: str, target: str) -> Callable[..., None]:
    """An `os` function that fails, but only for one target."""
    real = getattr(os, name)

    def failing(source: str, destination: str, **folders: int) -> None:
        if Path(destination).name == target:
            no_space()
        real(source, destination, **folders)

    return failing


@pytest.mark.parametrize(
    ("name", "replacement"),
    [
        ("fsync", no_space),
        ("fchmod", no_space),
        ("replace", no_space),
        ("replace", in_place_of("replace", "store.json")),
        ("replace", in_place_of("replace", "store.json.bak")),
    ],
)
def test_whatever_step_fails_the_old_file_is_as_it_was(
    store: Archive, monkeypatch: pytest.MonkeyPatch, name: str, replacement: Callable[..., None]
) -> None:
    store.add([an_issue(WEEK + 1)])
    before = store.path.read_bytes()
    with monkeypatch.context() as fault:
        fault.setattr(os, name, replacement)
        with pytest.raises(StoreError, match=r"cannot be written .*No space left"):
            store.add([an_issue(WEEK + 2)])
    assert store.path.read_bytes() == before
    assert names_beside(store.path) == {"store.json", "store.json.bak"}
    assert weeks_in(store.path) == [0, 1]
    store.add([an_issue(WEEK + 2)])
    assert weeks_in(store.path) == [0, 1, 2]
    assert names_beside(store.path) == {"store.json", "store.json.bak"}


def test_a_file_system_without_hard_links_gets_a_copy_as_backup(
    store: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = store.path.read_bytes()
    monkeypatch.setattr(os, "link", no_space)
    store.add([an_issue(WEEK + 1)])
    assert Path(f"{store.path}.bak").read_bytes() == before
