"""Paths that cannot be used: every one that a person can type ends in one sentence that names it."""

import errno
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.archive import Archive
from tests.store.archive.faults import Ended, Watch, failing, run_apart
from tests.store.archive.test_sharing import BERT, only_root
from tests.store.documents import edition_of
from tests.store.issues import WEEK, an_issue
from tests.tui.answering import Commands
from tui.cli import main

LONG = "x" * 300
STORE_COMMANDS = ("show", "list", "trend", "find 周报", "check", "check --restore", "export", "import {document}")
ENTERING = "set 2024-W51 defaced_sites 7"
PATH_COMMANDS = ("export {path}", "export {path} --format md", "import {path}", "read {path}")


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that everybody gets to, with a store, a document, and paths that lead nowhere good."""
    folder = Path(tempfile.mkdtemp(prefix="paths-"))
    folder.chmod(0o755)
    Archive(folder / "store.json", bundled=False).add([an_issue()])
    (folder / "document.md").write_text(edition_of(WEEK + 1), encoding="utf-8")
    for name in ("store.json", "document.md"):
        (folder / name).chmod(0o644)
    (folder / "closed").mkdir(mode=0o700)
    shutil.copy(folder / "store.json", folder / "closed")
    (folder / "loop.json").symlink_to("loop.json")
    yield folder
    shutil.rmtree(folder)


def paths_in(folder: Path) -> dict[str, Path]:
    return {
        "closed": folder / "closed" / "store.json",
        "closed, and within": folder / "closed" / "inner" / "store.json",
        "long": folder / f"{LONG}.json",
        "within a long one": folder / LONG / "store.json",
        "loop": folder / "loop.json",
        "within a loop": folder / "loop.json" / "store.json",
        "within a file": folder / "document.md" / "store.json",
        "a folder": folder / "closed",
    }


def answered(notes: Path, watch: Watch, *arguments: str) -> Ended:
    return run_apart(lambda: main(["--no-bundled", "--lang", "en", *arguments]), watch, notes)


@pytest.fixture
def notes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder for notes; and every command was run, so that nothing is loaded by whoever may not read the program."""
    commands = Commands(tmp_path / "warm", capsys).with_editions()
    document = commands.write("document.md", edition_of(WEEK))
    for command in (*STORE_COMMANDS, ENTERING, "doctor", *PATH_COMMANDS):
        commands(*command.format(document=document, path=tmp_path / "warm.json").split())
    (tmp_path / "notes").mkdir()
    return tmp_path / "notes"


def said_as_bert(notes: Path, *arguments: str) -> tuple[int, list[str]]:
    """What a command line says to somebody who may read little and write nothing."""

    def work() -> int:
        BERT.becomes()
        return main(["--no-bundled", "--lang", "en", *arguments])

    ended = run_apart(work, Watch(notes), notes)
    return ended.code, ended.said.splitlines()


@only_root
@pytest.mark.parametrize("kind", paths_in(Path()))
def test_a_store_that_cannot_be_used_is_a_sentence_that_names_it(place: Path, notes: Path, kind: str) -> None:
    path = paths_in(place)[kind]
    document = str(place / "document.md")
    for command in (*STORE_COMMANDS, ENTERING):
        code, said = said_as_bert(notes, "--store", str(path), *command.format(document=document).split())
        assert code == 1, (command, said)
        assert len(said) == 1, (command, said)
        assert str(place) in said[0], (command, said)
    assert said_as_bert(notes, "--store", str(path), "doctor") == (0, [])


@only_root
@pytest.mark.parametrize("kind", paths_in(Path()))
def test_a_file_that_cannot_be_used_is_a_sentence_that_names_it(place: Path, notes: Path, kind: str) -> None:
    path = paths_in(place)[kind]
    for command in PATH_COMMANDS:
        arguments = command.format(path=path).split()
        code, said = said_as_bert(notes, "--store", str(place / "store.json"), *arguments)
        taking_in = command.startswith(("import", "read"))
        assert code in ((0, 1) if taking_in else (1,)), (command, said)
        assert len(said) == 1, (command, said)
        assert str(path)[:60] in said[0], (command, said)
        assert "answer" not in said[0], (command, said)


@only_root
def test_what_may_only_be_read_is_read_and_not_written(place: Path, notes: Path) -> None:
    store = str(place / "store.json")
    for command in ("show", "list", "check"):
        assert said_as_bert(notes, "--store", store, *command.split()) == (0, [])
    for command in ("import {document}", ENTERING):
        arguments = command.format(document=place / "document.md").split()
        code, said = said_as_bert(notes, "--store", store, *arguments)
        assert (code, len(said)) == (1, 1)
        assert said[0].startswith("Cannot write the store"), said
        assert "Permission denied" in said[0]
    fresh = str(place / "new.json")
    code, said = said_as_bert(notes, "--store", fresh, "import", str(place / "document.md"))
    assert (code, len(said)) == (1, 1)
    assert "Permission denied" in said[0]


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ELOOP, errno.ENOSPC, errno.EROFS])
@pytest.mark.parametrize("command", ["list", "check", "check --restore", "export {folder}/answer.json", "doctor"])
def test_whatever_call_fails_what_is_said_is_true(place: Path, notes: Path, number: int, command: str) -> None:
    """At every call of a command that touches the folder of the store. (Imports are in the tests of crashes.)"""
    shutil.copy(place / "store.json", place / "store.json.bak")
    if "restore" in command:
        (place / "store.json").write_bytes(b"{")
    kept = {file.name: file.read_bytes() for file in place.iterdir() if file.is_file()}
    arguments = ["--store", str(place / "store.json"), *command.format(folder=place).split()]

    def run(watch: Watch) -> Ended:
        for file in place.iterdir():
            if file.is_file():
                file.unlink()
        for name, content in kept.items():
            (place / name).write_bytes(content)
        return answered(notes, watch, *arguments)

    calls = run(Watch(place)).calls
    assert calls
    for at, call in enumerate(calls):
        ended = run(Watch(place, at, failing(number)))
        said = ended.said.splitlines()
        assert "Traceback" not in ended.said, (call, said)
        assert "the answer" not in ended.said, (call, said)
        if ended.code:
            assert ended.code == 1, (call, said)
            assert len(said) == (3 if "restored" in said[0] else 1), (call, said)
            assert str(place) in said[-1], (call, said)
            if "as it was" in said[0]:
                assert (place / "store.json").read_bytes() == kept["store.json"], call
        assert (place / "store.json.bak").read_bytes() == kept["store.json.bak"], call
        assert (place / "store.json").read_bytes() in (kept["store.json"], kept["store.json.bak"]), call
