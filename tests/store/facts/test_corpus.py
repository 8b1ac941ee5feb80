"""What a person reads in real documents, against what the store reads in them."""

import json
from typing import Any

import pytest

from store.facts import extract
from store.model.addresses import article_key
from store.model.week import Week
from tests.store.documents import read_one
from tests.store.shared import SHARED, needs

_FILE = SHARED / "corpus" / "expected.json"
_EXPECTED: dict[str, dict[str, Any]] = (
    json.loads(_FILE.read_bytes()) if _FILE.exists() else {"weekly": {}, "not_weekly": {}}
)


@needs("corpus")
@pytest.mark.parametrize("name", _EXPECTED["weekly"])
def test_weekly(name: str) -> None:
    wanted = _EXPECTED["weekly"][name]
    reading = extract(read_one((SHARED / name).read_bytes()))
    issue = reading.issue
    assert reading.refusal is None
    assert issue is not None
    assert issue.period is not None
    assert {
        "title": issue.title,
        "year": issue.year,
        "number": issue.number,
        "period_start": issue.period.start.isoformat(),
        "period_end": issue.period.end.isoformat(),
        "week_start": issue.week.monday.isoformat(),
        "published": issue.published and issue.published.isoformat(),
        "rating": issue.rating,
        "figures": issue.figures,
        "references": len(issue.references),
        "references_with_link": sum(reference.url is not None for reference in issue.references),
        "images": len(issue.images),
        "article": (article_key(issue.url) or "").split("/")[1:],
    } == wanted
    assert issue.quality == "original"
    assert issue.other_values == {}
    assert set(issue.evidence) == {*issue.figures, "rating"}
    assert all(words in issue.text for words in issue.evidence.values())
    assert all(reference.week and reference.week < issue.week for reference in issue.references)
    assert "微信扫一扫" not in issue.text
    assert "近期回顾" not in issue.text


@needs("corpus")
@pytest.mark.parametrize("name", _EXPECTED["not_weekly"])
def test_not_weekly(name: str) -> None:
    reading = extract(read_one((SHARED / name).read_bytes()))
    assert reading.refusal == _EXPECTED["not_weekly"][name]
    assert reading.issue is None
    if "第17期" in name:
        assert reading.known is not None
        assert reading.known.week == Week.from_iso("2024-W17")
