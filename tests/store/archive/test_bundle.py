import json
from pathlib import Path
from typing import Any

import pytest

from store.archive import BUNDLED, Archive
from store.archive.bundle import main
from store.model.titles import NAME
from tests.store.documents import address, title_of
from tests.store.issues import WEEK
from tests.store.shared import SHARED, needs

FIGURES: dict[str, Any] = {
    "week_start": "2024-12-16",
    "year": 2024,
    "number": 51,
    "title": title_of(WEEK),
    "period_start": "2024-12-16",
    "period_end": "2024-12-22",
    "period_inferred": False,
    "published": "2024-12-26",
    "quality": "original",
    "url": address(51),
    "rating": "良",
    "vulnerability_rating": None,
    "approximate": [],
    "figures": {"malicious_urls": 9, "incidents_handled": 476},
}
KNOWN = {"year": 2024, "number": 50, "url": address(50), "official": True, "title": title_of(WEEK + -1)}


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    folder = tmp_path / "facts"
    folder.mkdir()
    (folder / "figures.json").write_text(json.dumps([FIGURES]))
    (folder / "known_issues.json").write_text(json.dumps([KNOWN]))
    return folder


def test_facts_become_an_archive(facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "bundled.json"
    assert main([str(facts), str(target)]) == 0
    assert "2 editions, 1 with figures" in capsys.readouterr().out
    known, read = Archive(target, bundled=False)
    assert (known.week, known.is_read, known.url, known.quality) == (WEEK + -1, False, address(50), "original")
    assert (read.week, read.figures) == (WEEK, FIGURES["figures"])


def test_the_same_facts_become_the_same_bytes_and_nothing_else(facts: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "bundled.json"
    contents = set()
    for _ in range(2):
        main([str(facts), str(target)])
        contents.add(target.read_bytes())
    assert len(contents) == 1
    assert list(target.parent.iterdir()) == [target]
    assert target.stat().st_mode & 0o777 == 0o644  # read by everyone who has the program


def test_facts_that_name_no_week_leave_the_old_bundle(facts: Path, tmp_path: Path) -> None:
    target = tmp_path / "bundled.json"
    target.write_text("old")
    (facts / "known_issues.json").write_text(json.dumps([{**KNOWN, "title": NAME}]))
    with pytest.raises(ValueError, match="no week in"):
        main([str(facts), str(target)])
    assert target.read_text() == "old"


def test_it_wants_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


@needs("facts")
def test_the_committed_bundle_is_made_of_the_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "bundled.json"
    main([str(SHARED / "facts"), str(target)])
    assert "226 editions, 59 with figures" in capsys.readouterr().out
    assert target.read_bytes() == Path(BUNDLED).read_bytes()


def test_the_committed_bundle_holds_no_prose() -> None:
    records = json.loads(Path(BUNDLED).read_bytes())["issues"].values()
    fields = {field for record in records for one in (record, *record.get("others", ())) for field in one}
    assert "figures" in fields
    assert not fields & {"text", "evidence", "images", "references"}
