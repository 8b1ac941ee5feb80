"""``export``, and back again."""

import csv
import json
import os
from io import StringIO
from pathlib import Path

import pytest

from tests.tui.answering import Commands


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys).with_editions()


@pytest.mark.parametrize("name", ["all.json", "all.ndjson"])
def test_what_is_exported_can_be_imported_again(
    commands: Commands, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / name)
    answer = commands("export", file)
    assert (answer.code, answer.out, answer.err) == (0, "", f"5 editions written to {file}.\n")
    other = Commands(tmp_path / "other", capsys)
    done = other("import", file, "--json").json
    assert (done["added"], done["references"], done["refused"]) == (3, 2, {})
    assert {file["outcome"] for file in done["files"]} == {"added", "unchanged"}
    for week in ("2024-W27", "2024-W26", "2024-W24", "2024-W23", "2024-W22"):
        assert other("show", week, "--json").out == commands("show", week, "--json").out
    assert other("import", file, "--json").json["unchanged"] == 3


def test_show_can_be_imported_too(commands: Commands, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = commands.write("one.json", commands("show", "2024-23", "--json").out.replace("\n", "\r\n"))
    other = Commands(tmp_path / "other", capsys)
    assert other("import", path, "--json").json["added"] == 1


def test_the_format_is_the_option_else_the_suffix_else_json(commands: Commands, tmp_path: Path) -> None:
    assert commands("export").json[0]["week"] == "2024-W27"
    assert commands("export", "-", "--format", "ndjson").out.count("\n") == 5
    commands("export", str(tmp_path / "a.csv"))
    assert (tmp_path / "a.csv").read_text("utf-8-sig").startswith("week,year,number,")
    commands("export", str(tmp_path / "b.csv"), "--format", "json")
    assert len(json.loads((tmp_path / "b.csv").read_text())) == 5
    assert commands("export", "--format", "xml").code == 2


def test_markdown_is_for_people(commands: Commands) -> None:
    out = commands("export", "--format", "md").out
    assert out.count("\n## ") + out.startswith("## ") == 5
    assert "| Incidents handled | 1,300 | 2024-23: 200 | +1,100 (+550%) |" in out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_markdown_is_not_for_importing(
    commands: Commands, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    """Its tables say more than the edition did, so it would invent figures."""
    folder = tmp_path / "exported"
    folder.mkdir()
    file, page = folder / "all.md", folder / "page.html"
    assert commands("export", str(file), "--lang", language).code == 0
    assert "cncert-tui" in file.read_text("utf-8").split("\n## ")[0]
    page.write_text(f"<html><body>{file.read_text('utf-8')}</body></html>", "utf-8")
    other = Commands(tmp_path / "other", capsys)
    for path in (file, page, folder):
        done = other("import", str(path), "--json").json
        assert (done["added"], done["references"]) == (0, 0)
        assert {file["outcome"] for file in done["files"]} == {"unreadable"}


def test_a_digest_is_not_for_importing(commands: Commands, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = commands.write("digest.md", commands("report", "2024").out)
    other = Commands(tmp_path / "other", capsys)
    assert other("import", path, "--json").json["added"] == 0


def test_a_file_is_replaced_whole(commands: Commands, tmp_path: Path) -> None:
    file = tmp_path / "kept.json"
    file.write_text("old")
    file.chmod(0o640)
    (tmp_path / "link.json").symlink_to(file)
    assert commands("export", str(tmp_path / "link.json")).code == 0
    assert len(json.loads(file.read_text())) == 5
    assert (tmp_path / "link.json").is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert not list(tmp_path.glob("*.new"))


def test_devices_are_written_to_and_not_replaced(commands: Commands) -> None:
    assert commands("export", os.devnull).code == 0
    assert not Path(os.devnull).is_file()


def test_a_place_that_cannot_be_written(commands: Commands, tmp_path: Path) -> None:
    for place in (tmp_path / "no" / "folder.json", tmp_path):
        answer = commands("export", str(place))
        assert (answer.code, answer.out) == (1, "")
        assert str(place) in answer.err


def test_csv_in_a_file_begins_with_a_mark_and_nothing_else_does(commands: Commands, tmp_path: Path) -> None:
    mark = "\ufeff".encode()
    commands("export", str(tmp_path / "a.csv"))
    assert (tmp_path / "a.csv").read_bytes().startswith(mark + b"week,")
    commands("export", str(tmp_path / "a.csv"))  # over the same file: one mark
    assert (tmp_path / "a.csv").read_bytes().count(mark) == 1
    for name in ("a.json", "a.ndjson", "a.md"):
        commands("export", str(tmp_path / name))
        assert mark not in (tmp_path / name).read_bytes()
    for arguments in (["export", "--format", "csv"], ["list", "--csv"], ["trend", "--csv"]):
        assert commands(*arguments).out.startswith("week,")


def test_csv_names_what_was_entered_by_hand_and_what_is_approximate(commands: Commands) -> None:
    commands("set", "2024-24", "defaced_sites", "约1,200")
    commands("set", "2024-24", "malicious_urls", "7")
    rows = {row["week"]: row for row in csv.DictReader(StringIO(commands("export", "--format", "csv").out))}
    assert (rows["2024-W24"]["by_hand"], rows["2024-W24"]["approximate"]) == (
        "malicious_urls defaced_sites",
        "defaced_sites",
    )
    assert (rows["2024-W23"]["by_hand"], rows["2024-W23"]["approximate"]) == ("", "infected_hosts")
    assert list(rows["2024-W23"])[-3:] == ["url", "by_hand", "approximate"]
