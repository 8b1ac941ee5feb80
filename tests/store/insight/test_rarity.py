"""How rare a rating is, against the plain way of counting."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.archive import Archive
from store.insight import Rarity, assess, rarity_of
from store.model.grades import Grades
from tests.store.insight.plain_series import START
from tests.store.issues import WEEK, a_known_issue, an_issue

rated = st.lists(st.none() | st.sampled_from("优良良良良良中危"), max_size=90)
"""Week by week, with weeks that are not rated."""


def grades_of(weeks: list[str | None]) -> Grades:
    stated = {START + place: grade for place, grade in enumerate(weeks) if grade}
    return Grades(list(stated), list(stated.values()))


def counted(weeks: list[str | None], place: int) -> Rarity:
    """The same as `rarity_of`, by looking at every week anew."""
    grade = weeks[place]
    assert grade
    stated = [(at, other) for at, other in enumerate(weeks) if other]
    before = [(at, other) for at, other in stated if at < place]
    same_before = [at for at, other in before if other == grade]
    shares = {other: sum(its == other for _, its in stated) for _, other in stated}
    no_commoner = [other for _, other in stated if shares[other] <= shares[grade]]
    others_lately = len(before) >= 52 and all(other != grade for _, other in before[-52:])
    return Rarity(
        grade,
        of=len(stated),
        same=shares[grade],
        last=START + same_before[-1] if same_before else None,
        last_is_just_before=bool(before) and before[-1][1] == grade,
        is_rare=len(stated) >= 10 and (len(no_commoner) <= len(stated) / 5 or others_lately),
    )


@given(rated)
def test_every_week_is_as_rare_as_counting_says(weeks: list[str | None]) -> None:
    grades = grades_of(weeks)
    for place, grade in enumerate(weeks):
        assert rarity_of(grades, START + place) == (counted(weeks, place) if grade else None)
    assert rarity_of(grades, START + -1) is None


def is_rare(weeks: str, place: int = -1) -> bool:
    found = rarity_of(grades_of(list(weeks)), START + place % len(weeks))
    assert found
    return found.is_rare


@pytest.mark.parametrize(
    ("weeks", "rare"),
    [
        ("良" * 8 + "中", False),  # among nine nothing is
        ("良" * 9 + "中", True),
        ("良" * 8 + "中中", True),  # a fifth, and the second of two in a row is no less rare
        ("良" * 7 + "中中中", False),
        ("良" * 17 + "优中中", True),
        ("良" * 11 + "中中优优优", False),  # with what is as rare it is more than a fifth
        ("优良中差危" * 4, False),  # all are as rare, so none is
        ("中" * 30 + "良" * 51 + "中", False),
        ("中" * 30 + "良" * 52 + "中", True),
        ("良" * 52 + "中" * 60, False),
    ],
)
def test_where_rare_begins(weeks: str, rare: bool) -> None:
    assert is_rare(weeks) == rare


def test_the_first_of_a_grade_that_became_common() -> None:
    assert is_rare("良" * 52 + "中" * 60, 52)
    assert not is_rare("良" * 51 + "中" * 60, 51)


def test_a_rare_rating_goes_before_figures(path: Path) -> None:
    archive = Archive(path, bundled=False)
    before = [an_issue(WEEK + -weeks, figures={"incidents_handled": 100 + weeks}) for weeks in range(2, 22)]
    last = before[11].replace(rating="差")
    archive.add([*before[:11], last, *before[12:], a_known_issue(WEEK + -1)])
    archive.add([an_issue(rating="差", vulnerability_rating="高", figures={"incidents_handled": 9})])
    issue = archive.get(WEEK)
    assert issue
    assessment = assess(archive, issue)
    assert assessment.unusual == ("rating", "incidents_handled")
    assert assessment.rarity_of == {
        "rating": Rarity("差", 21, 2, last.week, last_is_just_before=False, is_rare=True),
        "vulnerability_rating": Rarity("高", 1, 1, None, last_is_just_before=False, is_rare=False),
    }
    assert assessment.names[last.week] == last.name


def test_records_that_disagree_count_as_they_were_merged(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(rating="中", quality="copy", url="https://a.example/1")])
    archive.add([an_issue(rating="良", quality="original", url="https://b.example/1")])
    archive.set_by_hand(WEEK + 3, "incidents_handled", 5)
    grades = archive.grades("rating")
    assert (list(grades.weeks), list(grades.grades)) == ([WEEK], ["良"])
    archive.add([an_issue(WEEK + 1, rating="差")])
    assert list(archive.grades("rating").grades) == ["良", "差"]


def test_the_bundled_ratings(path: Path) -> None:
    archive = Archive(path)
    rare = [
        issue.name for issue in archive if (rarity := assess(archive, issue).rarity_of.get("rating")) and rarity.is_rare
    ]
    weeks = ("2011-W22", "2013-W16", "2013-W33", "2014-W44", "2015-W38", "2015-W39", "2016-W15")
    assert rare == [*weeks, "2018-06"]
    grades = archive.grades("rating")
    assert grades.counts == {"良": 47, "中": 7, "优": 1}
