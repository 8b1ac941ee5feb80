"""What speaks against a proposal."""

from pathlib import Path

import pytest

from store.archive import Archive
from store.insight import weighed
from store.model.issue import Issue
from store.model.proposal import Proposal
from tests.store.issues import WEEK, an_issue


def proposal(figure: str, value: int, words: str = "") -> Proposal:
    return Proposal(figure, value, approximate=False, words=words, source="picture 1", why="picture")


def doubts(
    tmp_path: Path, *proposals: Proposal, before: int | None = None, **stated: int
) -> list[tuple[str, list[str]]]:
    """By figure, in the order in which they are told: the codes of what speaks against them."""
    archive = Archive(tmp_path / "store.json", bundled=False)
    issue = an_issue(WEEK, figures=stated, evidence={}, proposals=proposals)
    earlier = [an_issue(WEEK + -1, figures={"defaced_sites": before}, evidence={})] if before is not None else []
    archive.add([issue, *earlier])
    return [(one.proposal.figure, [doubt.code for doubt in one.doubts]) for one in weighed(archive, issue)]


def test_a_part_is_no_more_than_the_whole_and_what_is_doubted_comes_last(tmp_path: Path) -> None:
    proposals = (proposal("defaced_gov_sites", 90), proposal("phishing_pages", 187))
    assert doubts(tmp_path, *proposals, defaced_sites=57) == [
        ("phishing_pages", []),
        ("defaced_gov_sites", ["part-above-total"]),
    ]


def test_grades_make_up_their_total(tmp_path: Path) -> None:
    grades = [proposal(f"{grade}_risk_vulnerabilities", 10) for grade in ("high", "medium", "low")]
    assert doubts(tmp_path, *grades, new_vulnerabilities=30) == [(one.figure, []) for one in grades]
    assert doubts(tmp_path, *grades, new_vulnerabilities=31) == [
        (one.figure, ["parts-differ-from-total"]) for one in grades
    ]


@pytest.mark.parametrize(
    ("words", "against"),
    [
        ("被篡改网站 50个 较上周↓50.0%", []),
        ("被篡改网站 50个 较上周↑50.0%", ["change-differs"]),
        ("被篡改网站 50个 ↓48.9%", ["change-differs"]),
        ("被篡改网站 50个 ↓49%", []),
        ("被篡改网站 50个 较上周 50.0%", []),
        ("被篡改网站 50个 环比下降50%", []),
        ("被篡改网站 50个 同比下降12%", []),
        ("被篡改网站 50个 12%", []),
    ],
)
def test_the_change_beside_a_number_leads_from_last_weeks(tmp_path: Path, words: str, against: list[str]) -> None:
    assert doubts(tmp_path, proposal("defaced_sites", 50, words), before=100) == [("defaced_sites", against)]


@pytest.mark.parametrize(("value", "far"), [(40, 0), (100, 0), (300, 0), (301, 1), (3, 1), (13, 0)])
def test_a_number_far_from_all_others(tmp_path: Path, value: int, far: int) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    weeks: list[Issue] = [
        an_issue(WEEK + -place, figures={"defaced_sites": 30 + 7 * place}, evidence={}) for place in range(1, 11)
    ]
    issue = an_issue(WEEK, evidence={}, proposals=(proposal("defaced_sites", value),))
    archive.add([*weeks, issue])
    (one,) = weighed(archive, issue)
    assert [doubt.code for doubt in one.doubts] == ["far-from-others"] * far


def test_what_is_stated_is_not_weighed(tmp_path: Path) -> None:
    assert doubts(tmp_path, proposal("defaced_sites", 50), defaced_sites=57) == []
