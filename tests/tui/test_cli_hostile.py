"""Nothing that comes from a document, a store or a file name can act on a terminal or a spreadsheet."""

import csv
import json
import os
import re
from io import StringIO
from pathlib import Path

import pytest

from store.week import Week
from tests.tui.answering import Commands, process

EVIL = "\x1b]52;c;ZXZpbA==\x07\x9b2J\u202e\u2066\x00\r\nnew line\u2028another\t[red]markup[/]"
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\ud800-\udfff]")
WEEK = Week.from_iso("2024-W23")


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    """A store that someone else wrote."""
    commands = Commands(tmp_path, capsys)
    record = {
        "week": WEEK.iso,
        "year": 2024,
        "number": 23,
        "title": f"=cmd{EVIL}",
        "source": EVIL,
        "url": f"@{EVIL}",
        "rating": "良",
        "figures": {"incidents_handled": 5, "evil": 1},
        "evidence": {"incidents_handled": EVIL, EVIL: EVIL},
        "images": [EVIL],
        "references": [{"title": EVIL, "url": EVIL}],
        "text": f"first {EVIL}",
    }
    commands.store.parent.mkdir()
    commands.store.write_text(json.dumps({"issues": {str(WEEK.ordinal): record}}))
    return commands


@pytest.mark.parametrize(
    "command",
    [
        *("show latest", "show latest --json", "list", "list --json", "list --csv", "trend", "trend --csv"),
        *("find markup", "find markup --json", "check", "check --json"),
        *("export", "export --format ndjson", "export --format csv", "export --format md"),
    ],
)
def test_what_the_store_holds(commands: Commands, command: str) -> None:
    answer = commands(*command.split())
    assert answer.code == 0
    assert not UNSAFE.search(answer.out + answer.err)
    if "json" in command or command == "export":
        documents = answer.out.splitlines() if "ndjson" in command else [answer.out]
        strings = "".join(text for document in documents for text in _strings(json.loads(document)))
        assert not UNSAFE.search(strings)


def _strings(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for item in value.items() for part in item for text in _strings(part)]
        case list():
            return [text for item in value for text in _strings(item)]
        case _:
            return []


def test_fields_of_a_line_stay_on_it(commands: Commands) -> None:
    assert len(commands("list").out.splitlines()) == 2
    assert len(commands("find", "markup").out.splitlines()) == 2
    assert commands("show").out.splitlines()[0].endswith("new line another [red]markup[/]")


def test_cells_that_a_spreadsheet_would_run(commands: Commands) -> None:
    for command in (["list", "--csv"], ["export", "--format", "csv"]):
        header, row = csv.reader(StringIO(commands(*command).out))
        assert dict(zip(header, row, strict=True))["url"].startswith("'@")


def test_names_in_arguments(commands: Commands) -> None:
    for arguments in (["show", EVIL], ["trend", EVIL], ["import", EVIL.replace("\0", "")], ["trend", "--from", EVIL]):
        answer = commands(*arguments)
        assert answer.code in (1, 2)
        assert answer.out == ""
        assert not UNSAFE.search(answer.err)
        assert len(answer.err.splitlines()) == 1


@pytest.mark.skipif(os.uname().sysname == "Darwin", reason="the file system takes only UTF-8 names")
def test_file_names_that_are_no_text(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\x1b[2J.md"
    with Path(os.fsdecode(name)).open("w", encoding="utf-8") as file:
        file.write("# 网络安全信息与动态周报\n\n共处理网络安全事件1起。\n")
    store = f"--store={tmp_path / 'store.json'}"
    for command in ("read", "import"):
        for options in ([], ["--json"]):
            ended = process(command, os.fsdecode(name), store, *options)
            assert ended.returncode == 0, ended.stderr
            said = (ended.stdout + ended.stderr).decode("utf-8")
            assert "\ufffd[2J.md" in said
            assert not UNSAFE.search(said)
    ended = process("read", os.fsdecode(name + b".missing"), store)
    assert ended.returncode == 1
    assert "\ufffd[2J.md.missing" in ended.stderr.decode("utf-8")
