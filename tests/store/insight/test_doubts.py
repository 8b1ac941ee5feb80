"""What speaks against a proposal."""

from pathlib import Path

import pytest

from store.archive import Archive
from store.insight import Remark, weighed
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


UP = ("↑", "▲", "+", "上升", "增长", "增加", "升", "增")
DOWN = ("↓", "▼", "-", "−", "下降", "减少", "降低", "回落", "降", "减")


@pytest.mark.parametrize(("sign", "value"), [*((sign, 150) for sign in UP), *((sign, 50) for sign in DOWN)])
def test_every_way_to_print_up_and_down(tmp_path: Path, sign: str, value: int) -> None:
    words = f"被篡改网站 {value}个 {sign} 50.0%"
    assert doubts(tmp_path, proposal("defaced_sites", value, words), before=100) == [("defaced_sites", [])]
    other = proposal("defaced_sites", 200 - value, words)
    assert doubts(tmp_path, other, before=100) == [("defaced_sites", ["change-differs"])]


@pytest.mark.parametrize(
    "words", ["同比下降12%", "比去年下降12%", "较上年下降12%", "比上月下降12%", "占12%", "下降12个"]
)
def test_another_change_than_last_week_s_tells_nothing(tmp_path: Path, words: str) -> None:
    one = proposal("defaced_sites", 50, f"被篡改网站 50个 {words}")
    assert doubts(tmp_path, one, before=100) == [("defaced_sites", [])]


@pytest.mark.parametrize(
    ("value", "printed", "fits"),
    [
        (1_231, "↑23.1%", True),  # within one of the last place, and of one thing
        (1_233, "↑23.1%", True),
        (1_234, "↑23.1%", False),
        (1_229, "↑23.1%", True),
        (1_228, "↑23.1%", False),
        (1_241, "↑23%", True),
        (1_242, "↑23%", False),
        (1_231, "↑23.10%", True),
        (1_233, "↑23.10%", False),
    ],
)
def test_a_printed_change_is_as_exact_as_its_last_place(tmp_path: Path, value: int, printed: str, fits: bool) -> None:
    one = proposal("defaced_sites", value, f"被篡改网站 {value}个 {printed}")
    assert doubts(tmp_path, one, before=1_000) == [("defaced_sites", [] if fits else ["change-differs"])]


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


def test_among_few_weeks_none_is_far(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    values = (9_000, 9, 10)
    issue = an_issue(WEEK, evidence={}, proposals=tuple(proposal("defaced_sites", value) for value in values))
    weeks = [an_issue(WEEK + -place, figures={"defaced_sites": 28 + place}, evidence={}) for place in range(2, 11)]
    archive.add([*weeks, issue])
    assert [one.doubts for one in weighed(archive, issue)] == [()] * 3
    archive.add([an_issue(WEEK + 2, figures={"defaced_sites": 40}, evidence={})])
    assert {one.proposal.value: one.doubts for one in weighed(archive, issue)} == {
        10: (),  # a third of the lowest
        9_000: (Remark("far-from-others", (9_000, 30, 40), "defaced_sites"),),
        9: (Remark("far-from-others", (9, 30, 40), "defaced_sites"),),
    }


@pytest.mark.parametrize(
    ("before", "before_approximate", "value", "approximate", "fits"),
    [
        (1_000, False, 1_200, True, True),  # off by 10 of the percent, by 50 of the number, and by one thing
        (1_000, False, 1_200, False, False),
        (1_000, False, 1_400, True, False),
        (1_000, False, 1_170, True, False),
        (81_000, True, 101_000, True, True),  # 810, 500 and twice 500 off 99,630, and one thing
        (81_000, True, 97_000, True, False),
        (81_000, True, 101_440, False, True),
        (81_000, True, 101_442, False, False),
        (81_000, False, 100_442, False, False),
    ],
)
def test_what_is_rounded_is_held_to_its_last_place(
    tmp_path: Path, before: int, before_approximate: bool, value: int, approximate: bool, fits: bool
) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    about = ("infected_hosts",) if before_approximate else ()
    one = proposal("infected_hosts", value, "主机 ↑23%")._replace(approximate=approximate)
    issue = an_issue(WEEK, evidence={}, proposals=(one,))
    archive.add([an_issue(WEEK + -1, figures={"infected_hosts": before}, approximate=about, evidence={}), issue])
    remark = Remark("change-differs", ("23%", before, value), "infected_hosts")
    assert weighed(archive, issue)[0].doubts == (() if fits else (remark,))


@pytest.mark.parametrize(
    ("value", "against"), [(150, []), (50, []), (100, ["change-differs"]), (200, ["change-differs"])]
)
def test_a_change_without_a_sign_may_go_either_way(tmp_path: Path, value: int, against: list[str]) -> None:
    one = proposal("defaced_sites", value, f"被篡改网站 {value}个 环比 50.0%")
    assert doubts(tmp_path, one, before=100) == [("defaced_sites", against)]


def test_what_is_proposed_twice_stands_against_nothing_else(tmp_path: Path) -> None:
    totals = (proposal("defaced_sites", 50), proposal("defaced_sites", 57))
    part = proposal("defaced_gov_sites", 55)
    assert doubts(tmp_path, *totals[:1], part) == [
        ("defaced_sites", ["part-above-total"]),
        ("defaced_gov_sites", ["part-above-total"]),
    ]
    assert doubts(tmp_path, *totals, part) == [
        ("defaced_sites", []),
        ("defaced_gov_sites", []),  # for either total may be right
        ("defaced_sites", ["part-above-total"]),
    ]


def test_what_is_stated_is_not_weighed(tmp_path: Path) -> None:
    assert doubts(tmp_path, proposal("defaced_sites", 50), defaced_sites=57) == []
