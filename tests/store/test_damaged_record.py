"""A record that cannot be understood is named once, however often it is asked for."""

import json
from pathlib import Path

from store.archive import Archive, BadRecord
from store.week import Week


def test_a_bad_record_is_named_once(tmp_path: Path) -> None:
    week = Week.from_iso("2024-W23")
    path = tmp_path / "store.json"
    path.write_text(json.dumps({"issues": {str(week.ordinal): {"week": week.iso, "published": "yesterday"}}}))
    archive = Archive(path, bundled=False)
    assert [archive.get(week), archive.get(week), *archive] == [None, None]
    assert archive.bad_records == [BadRecord(week.iso, "published")]
