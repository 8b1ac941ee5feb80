"""A store that cannot be used: named, never written over, and restored from its backup when asked."""

import json
import os
import stat
from datetime import date
from pathlib import Path

import pytest

from store.archive import Archive
from store.model.week import Week
from tests.store.documents import edition_of
from tests.tui.answering import Commands, document, process

DAMAGES = {
    "nothing in it": b"",
    "a byte short": None,
    "no JSON": b"\xff\xfe\x00",
    "zeros": bytes(4096),
    "a list": b"[]",
    "wrong types": b'{"issues": [], "meta": 5}',
    "no records": b'{"issues": {"one": 1}}',
    "no schema": b'{"issues": {}, "meta": {"1": 5}}',
    "from the future": b'{"issues": {}, "meta": {"1": {"schema": 99}}}',
}
COMMANDS = (
    *("show", "list", "trend", "find 周报", "check", "export", "import {document}", "import --dry-run {document}"),
    *("set 2024-23 defaced_sites 7", "set --unset 2024-23 defaced_sites"),
)


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys).with_editions()


def fill_in(command: str, commands: Commands) -> list[str]:
    document = commands.write("20.md", edition_of(Week.from_iso("2024-W20")))
    return command.format(document=document).split()


def damaged(commands: Commands, damage: str) -> bytes:
    content = DAMAGES[damage]
    content = commands.store.read_bytes()[:-2] if content is None else content
    commands.store.write_bytes(content)
    return content


@pytest.mark.parametrize("damage", [damage for damage in DAMAGES if DAMAGES[damage] != b""])
def test_no_command_writes_over_it_and_all_say_what_it_is_in_a_sentence(commands: Commands, damage: str) -> None:
    content = damaged(commands, damage)
    sentences = set()
    for command in COMMANDS:
        answer = commands(*fill_in(command, commands))
        assert answer.code == 1, command
        said = answer.err.splitlines()
        assert len([line for line in said if str(commands.store) in line]) == 1
        sentences.add(said[-1])
        assert commands.store.read_bytes() == content
    assert len(sentences) == 1
    assert not Path(f"{commands.store}.bak").exists()


@pytest.mark.parametrize("thing", ["folder", "pipe", "device", "empty device"])
def test_what_is_no_file_is_told_of_and_not_waited_for(commands: Commands, thing: str) -> None:
    commands.store.unlink()
    match thing:
        case "folder":
            commands.store.mkdir()
        case "pipe":
            os.mkfifo(commands.store)
        case "device":
            commands.store.symlink_to("/dev/zero")
        case _:
            commands.store.symlink_to("/dev/null")
    before = stat.S_IFMT(commands.store.stat().st_mode)
    for command in (*COMMANDS, "check --restore"):
        answer = commands(*fill_in(command, commands))
        assert answer.code == 1, command
        assert "not a file; name another with --store" in answer.err
        assert stat.S_IFMT(commands.store.stat().st_mode) == before


@pytest.mark.parametrize("damage", [damage for damage in DAMAGES if damage != "from the future"])
def test_the_backup_comes_back_and_the_damaged_file_is_kept_aside(commands: Commands, damage: str) -> None:
    good = commands.store.read_bytes()
    assert commands("set", "2024-23", "defaced_sites", "7").code == 0
    for file in (commands.store, Path(f"{commands.store}.bak")):
        file.chmod(0o640)
    aside = Path(f"{commands.store}.damaged")
    aside.write_bytes(b"an older one")
    content = damaged(commands, damage)
    if damage != "no schema":
        assert "cncert-tui check --restore" in commands("show").err
    answer = commands("check", "--restore", "--json")
    assert answer.code == 0
    assert "with 5 editions" in answer.err
    assert f"kept as {aside}.2" in answer.err
    assert answer.json["editions"]["total"] == 5
    assert commands.store.read_bytes() == Path(f"{commands.store}.bak").read_bytes() == good
    assert stat.S_IMODE(commands.store.stat().st_mode) == 0o640
    assert aside.read_bytes() == b"an older one"
    assert Path(f"{aside}.2").read_bytes() == content
    assert commands("set", "2024-23", "defaced_sites", "7").code == 0


def test_a_store_that_is_gone_comes_back(commands: Commands) -> None:
    good = commands.store.read_bytes()
    commands("set", "2024-23", "defaced_sites", "7")
    commands.store.unlink()
    answer = commands("check", "--restore")
    assert (answer.code, commands.store.read_bytes()) == (0, good)
    assert len(answer.err.splitlines()) == 1
    assert not Path(f"{commands.store}.damaged").exists()


@pytest.mark.parametrize("backup", [None, b"{", b'{"meta": {"1": {"schema": 99}}}'])
def test_nothing_is_restored_without_a_good_backup(commands: Commands, backup: bytes | None) -> None:
    content = damaged(commands, "a byte short")
    if backup is not None:
        Path(f"{commands.store}.bak").write_bytes(backup)
    answer = commands("check", "--restore")
    assert (answer.code, answer.out) == (1, "")
    assert "no good backup" in answer.err
    assert commands.store.read_bytes() == content


def test_nothing_is_restored_over_a_sound_store_nor_over_a_newer_one(commands: Commands) -> None:
    commands("set", "2024-23", "defaced_sites", "7")
    before = commands.store.read_bytes()
    answer = commands("check", "--restore")
    assert answer.code == 1
    assert "is sound" in answer.err
    assert commands.store.read_bytes() == before
    content = damaged(commands, "from the future")
    answer = commands("check", "--restore")
    assert answer.code == 1
    assert "newer version" in answer.err
    assert commands.store.read_bytes() == content
    assert {file.name for file in commands.store.parent.iterdir()} == {
        *("store.json", "store.json.bak", "store.json.lock"),
    }


def test_an_export_does_not_write_over_the_store(commands: Commands) -> None:
    commands("set", "2024-23", "defaced_sites", "7")
    link, folder = commands.folder / "link.json", commands.folder / "folder"
    link.symlink_to(commands.store)
    folder.symlink_to(commands.store.parent)
    Path(f"{commands.store}.damaged").write_bytes(b"{")
    before = {file: file.read_bytes() for file in commands.store.parent.iterdir() if file.is_file()}
    beside = [f"{commands.store}.{ending}" for ending in ("bak", "lock", "damaged", "damaged.2")]
    for name in (commands.store, link, folder / "store.json", folder / "STORE.JSON.bak", *beside):
        answer = commands("export", str(name), "--format", "csv")
        assert answer.code == 1
        assert "the store itself" in answer.err
        assert {file: file.read_bytes() for file in commands.store.parent.iterdir() if file.is_file()} == before
    assert commands("export", f"{commands.store}.csv").code == 0


def test_a_damaged_store_behind_a_link_is_restored_too(commands: Commands) -> None:
    commands("set", "2024-23", "defaced_sites", "7")
    damaged(commands, "zeros")
    link = commands.folder / "link.json"
    link.symlink_to(commands.store)
    failure = Archive(link, tolerant=True).failure
    assert failure is not None
    assert failure.restorable
    assert commands("--store", str(link), "check", "--restore").code == 0
    assert len(Archive(commands.store, bundled=False)) == 5


def test_the_whole_command_restores_in_chinese(commands: Commands) -> None:
    commands("set", "2024-23", "defaced_sites", "7")
    damaged(commands, "zeros")
    options = ("--store", str(commands.store), "--no-bundled")
    refused = process(*options, "list", CNCERT_TUI_LANG="zh")
    assert refused.returncode == 1
    assert "check --restore" in refused.stderr.decode()
    ended = process(*options, "check", "--restore", CNCERT_TUI_LANG="zh")
    assert ended.returncode == 0
    assert "已用备份恢复存档" in ended.stderr.decode()
    assert len(json.loads(process(*options, "list", "--json").stdout)) == 5


def test_one_bad_newest_record_misleads_no_command(commands: Commands) -> None:
    stored = json.loads(commands.store.read_text())
    newest = max(stored["issues"].values(), key=lambda record: record["week"])
    newest["quality"] = "strange"
    commands.store.write_text(json.dumps(stored))
    assert newest["week"] == "2024-W27"
    assert commands("show", "latest", "--json").json["week"] == "2024-W24"
    assert commands("show", "2024-27").code == commands("show", "2024-W27").code == 3
    assert commands("trend", "--json").json["weeks"][-1] == "2024-W24"
    assert commands("list", "--json").json[0]["week"] == "2024-W26"  # known from its list
    naming_it = document(28, "共处理网络安全事件5起。", start=date(2024, 7, 8))
    assert commands("import", commands.write("28.md", naming_it)).code == 0
    assert commands("show", "latest", "--json").json["week"] == "2024-W28"
    kept = json.loads(commands.store.read_text())["issues"]
    assert [record["quality"] for record in kept.values() if record["week"] == "2024-W27"] == ["strange"]
