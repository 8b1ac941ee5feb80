"""Following the user's file while other programs write to it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from store.archive import Archive, StoreError
from store.archive.storage import AtomicJSONStorage
from tests.store.issues import WEEK, an_issue

PROJECT = Path(__file__).parents[3]
DOCUMENT = "# 网络安全信息与动态周报2024年第52期（12月23日-12月29日）\n\n共处理网络安全事件52起。\n"


@pytest.fixture
def archive(path: Path) -> Archive:
    archive = Archive(path, bundled=False)
    archive.add([an_issue()])
    return archive


def test_an_import_by_another_process_is_taken_over(archive: Archive, path: Path, tmp_path: Path) -> None:
    assert not archive.refresh()
    (tmp_path / "52.md").write_text(DOCUMENT, encoding="utf-8")
    command = [sys.executable, "-m", "tui", "--store", str(path), "import", str(tmp_path / "52.md")]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, timeout=60)
    assert archive.get(WEEK + 1) is None
    assert archive.refresh()
    assert archive.latest == WEEK + 1
    assert archive.series("incidents_handled").values == (476, 52)
    assert not archive.refresh()


def test_nothing_new_costs_one_look(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_: AtomicJSONStorage) -> None:
        raise AssertionError("the file was read")

    monkeypatch.setattr(AtomicJSONStorage, "read", read)
    assert not archive.refresh()


def test_what_this_one_writes_is_no_news(archive: Archive) -> None:
    archive.add([an_issue(WEEK + 1)])
    archive.set_by_hand(WEEK, "defaced_sites", 1)
    assert not archive.refresh()


def test_a_file_that_appears_is_taken_over(path: Path) -> None:
    archive = Archive(path, bundled=False)
    assert not archive.refresh()
    Archive(path, bundled=False).set_by_hand(WEEK, "defaced_sites", 1)
    assert archive.refresh()
    assert list(archive.weeks) == [WEEK]


@pytest.mark.parametrize("content", [b'{"issues": {', b"[]", b'{"meta": {"1": {"schema": 99}}}', None])
def test_a_file_that_breaks_or_goes_is_told_of_once_and_what_was_held_stays(
    archive: Archive, path: Path, content: bytes | None
) -> None:
    before = path.read_bytes()
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    with pytest.raises(StoreError):
        archive.refresh()
    assert not archive.refresh()
    assert archive.latest == WEEK
    assert archive.get(WEEK) is not None
    path.write_bytes(before)
    assert archive.refresh()
    assert archive.latest == WEEK


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_is_closed_is_told_of_once(archive: Archive, path: Path) -> None:
    path.parent.chmod(0)
    try:
        with pytest.raises(StoreError):
            archive.refresh()
        assert not archive.refresh()
    finally:
        path.parent.chmod(0o700)
    assert archive.refresh()
