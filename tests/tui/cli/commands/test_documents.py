"""The commands over the real documents, where they are beside the project."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.tui.answering import SHARED, Commands, needs_shared

pytestmark = needs_shared

FOLDERS = [str(SHARED / name) for name in ("seeds", "corpus/weekly", "corpus/not-weekly")]


def expected() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SHARED / "corpus" / "expected.json").read_bytes())
    return found


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys)


def test_an_import_takes_the_weekly_ones_and_names_the_others(commands: Commands) -> None:
    done = commands("import", *FOLDERS, "--json").json
    assert (done["added"], done["updated"], done["unchanged"]) == (17, 0, 0)
    assert done["refused"] == dict(Counter(expected()["not_weekly"].values()))
    kinds = {file["path"]: file["outcome"] for file in done["files"]}
    for path, kind in expected()["not_weekly"].items():
        assert kinds[str(SHARED / path)] == kind
    before = commands.store.read_bytes()
    done = commands("import", *FOLDERS, "--json").json
    assert (done["added"], done["updated"], done["unchanged"], done["references"]) == (0, 0, 17, 0)
    assert commands.store.read_bytes() == before


def test_every_edition_says_what_a_person_reads_in_it(commands: Commands) -> None:
    commands("import", *FOLDERS)
    for edition in expected()["weekly"].values():
        shown = commands("show", f"{edition['year']}-{edition['number']}", "--json").json
        assert shown["period"] == {"start": edition["period_start"], "end": edition["period_end"]}
        for key in ("title", "year", "number", "published", "rating", "figures"):
            assert shown[key] == edition[key]
        assert len(shown["references"]) == edition["references"]
        assert sum(bool(reference["url"]) for reference in shown["references"]) == edition["references_with_link"]
        assert len(shown["images"]) == edition["images"]
        assert [re.search(rf"\b{name}=(\w+)", shown["url"])[1] for name in ("mid", "idx")] == edition["article"]  # type: ignore[index]
        assert shown["evidence"].keys() >= edition["figures"].keys()
        assert "rating" in shown["evidence"]


def test_read_agrees_with_show(commands: Commands) -> None:
    commands("import", *FOLDERS)
    for document in commands("read", *FOLDERS, "--json").json:
        if document["outcome"] == "read":
            shown = commands("show", document["week"], "--json").json
            for key in ("title", "figures", "evidence", "references", "images", "text", "url", "published"):
                assert document[key] == shown[key]


def test_an_export_holds_all_of_it(commands: Commands, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    commands("import", *FOLDERS)
    for name in ("all.json", "all.ndjson"):
        file = str(tmp_path / name)
        commands("export", file)
        other = Commands(tmp_path / f"for-{name}", capsys)
        assert other("import", file, "--json").json["added"] == 17
        assert other("export").out == commands("export").out
