"""Places, distances and the sentence that answers first, in both languages."""

from pathlib import Path
from typing import Any

import pytest

from store.archive import Archive
from store.insight import Assessment, Standing, assess
from tests.store.issues import WEEK, an_issue
from tests.tui.languages import EN, ZH
from tui.language.standings import also_unusual, answer_lines, first_answer, place, place_of, since, since_week

INCIDENTS = "incidents_handled"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.json"


def assessed(path: Path, figures: dict[str, int], *, before: dict[int, dict[str, int]], **more: Any) -> Assessment:
    """The edition of the week with these figures; `before` gives those of so many weeks before."""
    archive = Archive(path, bundled=False)
    others = [an_issue(WEEK + -weeks, figures=stated, approximate=()) for weeks, stated in before.items()]
    archive.add([*others, an_issue(figures=figures, **more)])
    issue = archive.get(WEEK)
    assert issue is not None
    return assess(archive, issue)


def ten_before(*, lowest: int = 100, key: str = INCIDENTS) -> dict[int, dict[str, int]]:
    """Ten weeks, the newest of them two weeks before, the lowest of them the newest."""
    return {weeks: {key: lowest + 10 * weeks} for weeks in range(2, 12)}


def test_the_bundled_week_of_february_2025(path: Path) -> None:
    archive = Archive(path)
    issue = archive.get(archive.resolve("2025-07"))
    assert issue is not None
    assessment = assess(archive, issue)
    assert answer_lines(assessment, EN) == [
        "LOW  Incidents handled 160: 4th lowest of 34, lowest since 2025-01 (6 weeks), half the median 320",
        "Also low: Phishing complaints 87, App platforms 3, Malicious URLs 3",
    ]
    assert answer_lines(assessment, ZH) == [
        "偏低  处理网络安全事件 160：34 周中倒数第 4，自 2025-01 以来最低（6 周），为中位数 320 的一半",
        "另有偏低：仿冒投诉事件 87、移动应用下载平台 3、恶意URL链接 3",
    ]
    assert since_week(assessment, "app_platforms") == "2024-09"


def test_a_record_says_so_and_no_since(path: Path) -> None:
    answer = first_answer(assessed(path, {INCIDENTS: 20}, before=ten_before()), EN)
    assert answer is not None
    assert (answer.call, answer.word) == ("lowest", "LOWEST")
    assert answer.sentence == "Incidents handled 20: lowest of all 11, median 160"


def test_a_record_goes_before_what_is_only_low_and_the_rest_follows(path: Path) -> None:
    before = {weeks: {INCIDENTS: 100 + weeks, "malicious_urls": 10} for weeks in range(2, 12)}
    assessment = assessed(path, {INCIDENTS: 102, "malicious_urls": 25}, before=before)
    assert answer_lines(assessment, EN) == [
        "HIGHEST  Malicious URLs 25: highest of all 11, 2.5 times the median 10",
        "Also low: Incidents handled 102",
    ]
    assert also_unusual(assessment, ZH) == "另有偏低：处理网络安全事件 102"


def test_the_stated_week_before_that_is_as_low_is_no_time_since(path: Path) -> None:
    assessment = assessed(path, {INCIDENTS: 120}, before=ten_before())
    assert since(assessment, INCIDENTS, EN) == "2024-49 was as low or lower"
    assert since(assessment, INCIDENTS, ZH) == "2024-49 同样低或更低"


def test_low_at_its_time_when_lower_ones_came_later(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(WEEK + weeks, figures={INCIDENTS: 100 - weeks}) for weeks in range(12)])
    issue = archive.get(WEEK + 10)
    assert issue is not None
    sentence = "LOW  Incidents handled 90: 2nd lowest of 12, never so low before, median 94.5"
    assert answer_lines(assess(archive, issue), EN) == [sentence]


def test_nothing_unusual_and_too_few_weeks(path: Path, tmp_path: Path) -> None:
    middle = assessed(path, {INCIDENTS: 155}, before=ten_before())
    assert answer_lines(middle, EN) == ["Nothing unusual: Incidents handled 155, 5th lowest of 11, median 160"]
    assert answer_lines(middle, ZH) == ["并无异常：处理网络安全事件 155，11 周中倒数第 5，中位数 160"]
    few = assessed(tmp_path / "few.json", {INCIDENTS: 5}, before={1: {INCIDENTS: 7}})
    assert answer_lines(few, EN) == [
        "Too few weeks to tell what is unusual: Incidents handled 5, lowest of all 2, median 6"
    ]
    alone = assessed(tmp_path / "alone.json", {INCIDENTS: 5}, before={})
    assert answer_lines(alone, ZH) == ["数据尚少，看不出是否异常：处理网络安全事件 5，只有这一周有此数"]
    assert answer_lines(assessed(tmp_path / "none.json", {}, before={}), EN) == []


def test_marks_stay_with_the_value(path: Path) -> None:
    assessment = assessed(
        path,
        {"infected_hosts": 20_000},
        before=ten_before(lowest=10**5, key="infected_hosts"),
        approximate=("infected_hosts",),
    )
    assert answer_lines(assessment, EN)[0].startswith("LOWEST  Infected hosts ~20,000: ")
    assert answer_lines(assessment, ZH)[0].startswith("最低  感染网络病毒的主机 约20,000：")


@pytest.mark.parametrize(
    ("nth", "english", "chinese"),
    [
        (1, "lowest", "最低"),
        (2, "2nd lowest", "倒数第 2"),
        (3, "3rd lowest", "倒数第 3"),
        (11, "11th lowest", "倒数第 11"),
        (12, "12th lowest", "倒数第 12"),
        (21, "21st lowest", "倒数第 21"),
        (113, "113th lowest", "倒数第 113"),
    ],
)
def test_places_from_the_lowest(nth: int, english: str, chinese: str) -> None:
    standing = Standing(300, nth, 301 - nth, 5, None, None, None)
    assert (place(standing, EN), place(standing, ZH)) == (english, chinese)


def test_places_from_the_highest_ties_and_alone() -> None:
    third = Standing(34, 32, 3, 5, None, None, None)
    assert (place(third, EN), place(third, ZH)) == ("3rd highest", "第 3")
    assert (place_of(third, EN), place_of(third, ZH)) == ("3rd highest of 34", "34 周中排第 3")
    tied = Standing(34, 1, 33, 5, None, None, None)
    assert (place(tied, EN), place_of(tied, ZH)) == ("joint lowest", "34 周中并列最低")
    alone = Standing(1, 1, 1, 5, None, None, None)
    assert (place(alone, EN), place(alone, ZH)) == ("no other week states it", "只有这一周有此数")


@pytest.mark.parametrize(
    ("name", "en", "zh"),
    [
        (
            "2016-W15",
            "RARE  Rating fair: 7 of 55 rated weeks, first since 2015-W39 (29 weeks)",
            "少见  整体评价 中：已评价的 55 周中有 7 周如此，自 2015-W39 以来首次（29 周）",
        ),
        (
            "2015-W39",
            "RARE  Rating fair: 7 of 55 rated weeks, 2015-W38 was rated so too",
            "少见  整体评价 中：已评价的 55 周中有 7 周如此，2015-W38 也是如此",
        ),
        (
            "2011-W22",
            "RARE  Rating fair: 7 of 55 rated weeks, never before",
            "少见  整体评价 中：已评价的 55 周中有 7 周如此，此前从未有过",
        ),
        (
            "2018-06",
            "RARE  Rating excellent: the only one of 55 rated weeks",
            "少见  整体评价 优：已评价的 55 周中仅此一周",
        ),
    ],
)
def test_a_rare_rating_answers_first(path: Path, name: str, en: str, zh: str) -> None:
    archive = Archive(path)
    issue = archive.get(archive.resolve(name))
    assert issue is not None
    assessment = assess(archive, issue)
    assert [answer_lines(assessment, words)[0] for words in (EN, ZH)] == [en, zh]
    assert answer_lines(assessment, EN)[1].startswith("Also ")
    answer = first_answer(assessment, EN)
    assert answer is not None
    assert answer.call == "rare"


def test_two_rare_ratings_without_a_figure(path: Path) -> None:
    others = {weeks: {INCIDENTS: 5} for weeks in range(1, 13)}
    archive = Archive(path, bundled=False)
    archive.add(
        [an_issue(WEEK + -weeks, figures=stated, vulnerability_rating="中") for weeks, stated in others.items()]
    )
    archive.add([an_issue(figures={}, rating="危", vulnerability_rating="高")])
    issue = archive.get(WEEK)
    assert issue is not None
    assert answer_lines(assess(archive, issue), EN) == [
        "RARE  Rating critical: the only one of 13 rated weeks",
        "Also rare: Vulnerability rating high",
    ]
    assert answer_lines(assess(archive, issue), ZH) == [
        "少见  整体评价 危：已评价的 13 周中仅此一周",
        "另有少见：漏洞威胁评价 高",
    ]
