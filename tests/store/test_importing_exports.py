"""Exports hold editions of which only the name is known, beside those that are read."""

import json
from pathlib import Path

import pytest

from store.archive import Archive
from store.importing import keep, read_paths
from store.reading.exported import looks_exported
from store.week import Week

EXPORT = [
    {"week": "2024-W24", "year": 2024, "number": 24, "title": "甲"},
    {"week": "2024-W23", "figures": {"incidents_handled": 5}, "unknown": [1]},
    {"week": "2024-W22", "images": ["https://pictures.example/one.png"]},
]


def test_known_and_read_editions_of_one_export(tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    file.write_text(json.dumps(EXPORT, ensure_ascii=False, indent=2))
    archive = Archive(tmp_path / "store.json", bundled=False)
    summary = keep(archive, read_paths([str(file)]))
    assert [(one.week, one.outcome) for one in summary.files] == [
        (Week.from_iso("2024-W24"), "added"),
        (Week.from_iso("2024-W23"), "added"),
        (Week.from_iso("2024-W22"), "added"),
    ]
    assert (summary.count("added"), summary.result.newly_known) == (1, 2)
    again = keep(archive, read_paths([str(file)]))
    assert {one.outcome for one in again.files} == {"unchanged"}


@pytest.mark.parametrize(
    "opening", ['{"week": 1}', '[{"week": 1}]', '[\n  {\n    "week": ""', '\r\n[\r\n  {\r\n    "week" : 1']
)
def test_how_an_export_opens(opening: str) -> None:
    assert looks_exported(opening)


@pytest.mark.parametrize("opening", ["[\n]", "[周报](https://example.org)", '[{"name": 1}]', "week", ""])
def test_how_other_texts_open(opening: str) -> None:
    assert not looks_exported(opening)
