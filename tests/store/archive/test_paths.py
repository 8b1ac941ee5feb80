"""Which links are followed to a store, and what is never opened, written to or locked."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.archive import Archive, OddFileError, StoreError, place_of, read_file, restore, write_file
from tests.store.archive.test_sharing import ANNE, BERT, modes, only_root
from tests.store.issues import WEEK, an_issue


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def refused(path: Path, reason: str) -> bool:
    """Whether reading and writing are both refused for a reason."""
    for work in (lambda: Archive(path, bundled=False), lambda: Archive(path, tolerant=True).add([an_issue()])):
        with pytest.raises(StoreError) as caught:
            work()
        assert caught.value.reason == reason
    return True


# -- links


@pytest.fixture
def store(path: Path) -> Path:
    Archive(path, bundled=False).add([an_issue()])
    return path


@pytest.mark.parametrize("mode", [0o700, 0o755])
def test_a_link_in_a_folder_of_one_s_own_leads_to_a_store(store: Path, tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "links"
    folder.mkdir(mode=mode)
    targets = {"file": str(store), "folder": str(store.parent), "other": "file", "up": "../links/other"}
    for name, target in targets.items():
        (folder / name).symlink_to(target)
    for number, link in enumerate(("file", "folder/store.json", "other", "up"), start=1):
        Archive(folder / link, bundled=False).add([an_issue(WEEK + number)])
    assert len(Archive(store, bundled=False)) == 5
    assert names(folder) == {"file", "folder", "other", "up"}
    assert names(store.parent) == {"store.json", "store.json.bak", "store.json.lock"}


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o1777])
@pytest.mark.parametrize("link", ["file", "folder/store.json"])
def test_a_link_where_others_may_write_leads_nowhere(store: Path, tmp_path: Path, mode: int, link: str) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    folder.chmod(mode)
    (folder / "file").symlink_to(store)
    (folder / "folder").symlink_to(store.parent)
    assert refused(folder / link, "is a link of somebody else's")
    assert names(store.parent) == {"store.json", "store.json.lock"}


@only_root
def test_a_link_that_belongs_to_another_leads_nowhere(store: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(store)
    os.lchown(link, BERT.number, BERT.number)
    assert refused(link, "is a link of somebody else's")


@pytest.mark.parametrize("target", ["nowhere.json", "no/folder/store.json", "/no/such/folder/store.json"])
def test_a_link_to_nothing_makes_nothing(tmp_path: Path, target: str) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(target)
    assert refused(link, "is a link to nothing")
    assert names(tmp_path) == {"link.json"}
    (tmp_path / "folder").symlink_to("no/folder")
    assert refused(tmp_path / "folder" / "store.json", "is a link to nothing")


def test_a_link_to_itself_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("link")
    with pytest.raises(StoreError, match="Too many levels of symbolic links"):
        Archive(tmp_path / "link", bundled=False)


def test_a_place_stays_where_it_was_whatever_is_renamed(tmp_path: Path) -> None:
    inner, elsewhere = tmp_path / "inner", tmp_path / "elsewhere"
    for folder in (inner, elsewhere):
        folder.mkdir()
    with place_of(inner / "file") as place:
        inner.rename(tmp_path / "moved")
        inner.symlink_to(elsewhere)
        os.close(place.open(os.O_WRONLY | os.O_CREAT))
    assert names(tmp_path / "moved") == {"file"}
    assert not names(elsewhere)


# -- what is no store


@pytest.mark.parametrize(
    "content", [b"{}", b'{"name": {"a": {}}}', b'{"meta": {"1": {"title": 5}}}', b'{"_default": {"1": {"a": 1}}}']
)
def test_a_file_of_another_program_is_not_written_to(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert refused(path, "is not a store")
    assert path.read_bytes() == content
    assert names(path.parent) == {"store.json"}


@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
def test_beside_what_is_no_file_no_lock_is_left(path: Path, kind: str) -> None:
    before = Path(f"{os.devnull}.lock").exists()
    path.parent.mkdir()
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case _:
            path.symlink_to(os.devnull)
    assert refused(path, "is not a file")
    with pytest.raises(StoreError, match="is not a file"):
        restore(path)
    assert names(path.parent) == {"store.json"}
    assert Path(f"{os.devnull}.lock").exists() == before


def test_a_file_of_no_bytes_is_a_store_without_editions(path: Path) -> None:
    path.parent.mkdir()
    path.touch(mode=0o640)
    archive = Archive(path, bundled=False)
    assert len(archive) == 0
    archive.add([an_issue()])
    assert len(Archive(path, bundled=False)) == 1
    assert modes(path.parent) == {"store.json": 0o640, "store.json.lock": 0o640}


def test_one_that_lost_all_its_bytes_is_damaged(store: Path) -> None:
    Archive(store, bundled=False).add([an_issue(WEEK + 1)])
    store.write_bytes(b"")
    with pytest.raises(StoreError, match="is damaged") as caught:
        Archive(store)
    assert caught.value.restorable
    assert restore(store).editions == 1


def test_a_store_that_is_larger_than_any_is_a_sentence(store: Path) -> None:
    with store.open("r+b") as file:
        file.truncate(3 << 30)
    assert refused(store, "is too large")


def test_a_store_of_too_many_parts_is_a_sentence(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'{"issues": {"1": {"a": [' + b"[]," * 4_000_000 + b"[]]}}}")
    assert refused(path, "is too large")


# -- modes


def test_of_a_mode_only_permissions_are_kept(store: Path) -> None:
    for name in ("store.json", "store.json.lock"):
        (store.parent / name).chmod(0o7775)
    Archive(store, bundled=False).add([an_issue(WEEK + 1)])
    assert modes(store.parent) == dict.fromkeys(("store.json", "store.json.bak", "store.json.lock"), 0o775)


def test_what_comes_back_is_open_to_no_more_people_than_the_backup_was(store: Path) -> None:
    Archive(store, bundled=False).add([an_issue(WEEK + 1)])
    store.write_bytes(b"{")
    for backup, damaged, restored in ((0o600, 0o666, 0o600), (0o664, 0o640, 0o640), (0o604, 0o660, 0o600)):
        Path(f"{store}.bak").chmod(backup)
        store.chmod(damaged)
        restore(store)
        assert modes(store.parent)["store.json"] == restored
        store.write_bytes(b"{")


def test_a_file_that_has_another_name_as_lock_keeps_its_mode(store: Path, tmp_path: Path) -> None:
    private, lock = tmp_path / "private", Path(f"{store}.lock")
    private.touch(mode=0o600)
    lock.unlink()
    os.link(private, lock)
    store.chmod(0o666)
    Archive(store, bundled=False).add([an_issue(WEEK + 1)])
    assert private.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["store.json.bak", "store.json.lock"])
@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_odd_things_beside_a_store_are_neither_opened_nor_waited_for(
    store: Path, tmp_path: Path, name: str, kind: str
) -> None:
    private, beside = tmp_path / "private.json", store.parent / name
    Archive(private, bundled=False).add([an_issue(WEEK + 5)])
    before = private.read_bytes()
    beside.unlink(missing_ok=True)
    match kind:
        case "link":
            beside.symlink_to(private)
        case "pipe":
            os.mkfifo(beside)
        case _:
            beside.mkdir()
    if name.endswith("lock") or kind == "folder":
        with pytest.raises(StoreError, match="cannot be written"):
            Archive(store, bundled=False).add([an_issue(WEEK + 1)])
    store.write_bytes(b"{")
    with pytest.raises(StoreError, match="no good backup"):
        restore(store)
    assert private.read_bytes() == before
    assert (store.parent / name).is_symlink() == (kind == "link")


# -- small files of one's own


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home" / "inner"


def test_a_small_file_is_private_and_so_is_its_folder(home: Path) -> None:
    before = os.umask(0)
    try:
        write_file(home / "file", b"a")
        write_file(home / "file", b"b")
    finally:
        os.umask(before)
    assert (read_file(home / "file"), modes(home)) == (b"b", {"file": 0o600})
    assert home.stat().st_mode & 0o777 == 0o700
    assert read_file(home / "nothing") is read_file(home / "no" / "thing") is None


def test_a_pipe_in_the_place_of_a_small_file_is_not_waited_for(home: Path) -> None:
    home.mkdir(parents=True)
    os.mkfifo(home / "file")
    with pytest.raises(OddFileError):
        read_file(home / "file")
    write_file(home / "file", b"a")
    assert read_file(home / "file") == b"a"


@pytest.fixture
def common() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="common-") as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


@only_root
def test_a_link_that_another_put_there_is_not_written_through(common: Path) -> None:
    def puts_a_link() -> None:
        (common / "store.json").symlink_to("private.json")

    assert BERT.does(lambda: Archive(common / "private.json", bundled=False).add([an_issue()]))
    before = (common / "private.json").read_bytes()
    assert ANNE.does(puts_a_link)
    assert not BERT.imports(common / "store.json", WEEK + 1)
    assert (common / "private.json").read_bytes() == before
