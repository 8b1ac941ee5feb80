from datetime import date, timedelta

import pytest

from store.facts import Reading, extract
from store.model.titles import NAME
from tests.store.documents import edition, incidents, markdown, read_one, situation

SECTIONS = ["网络安全基本态势", "事件处理情况", incidents()]


def reading_of(text: str) -> Reading:
    return extract(read_one(text))


@pytest.mark.parametrize(
    ("top", "week", "number", "inferred"),
    [
        ([NAME, "2018年第14期", "4月2日-4月8日"], "2018-W14", 14, ()),
        (["国家互联网应急中心", "2018 年第 14 期", "4 月 2 日-4 月 8 日", NAME], "2018-W14", 14, ()),
        (["网络安全信息", "与动态周报", "2018年第14期 4月2日-4月8日"], "2018-W14", 14, ()),
        ([NAME, "2014年2月3日-2月9日"], "2014-W06", None, ()),
        (["2014年2月3日-2月9日"], "2014-W06", None, ()),
        (["本周（2014年2月3日至9日）平稳。"], "2014-W06", None, ()),
        ([f"{NAME}第28期（2013年7月1日-7月7日）"], "2013-W27", 28, ("year",)),
        ([f"{NAME}第1期（2022年12月26日-2023年1月1日）"], "2022-W52", 1, ("year",)),
        ([f"{NAME}2018年第14期"], "2018-W14", 14, ("period",)),
        ([f"{NAME}2016年第14期", "本周（4月4日至4月10日）平稳。"], "2016-W14", 14, ()),
    ],
)
def test_editions_dated_by_their_first_lines(top: list[str], week: str, number: int | None, inferred: object) -> None:
    issue = reading_of("\n\n".join([*top, *SECTIONS])).issue
    assert issue is not None
    assert (issue.week.iso, issue.number, issue.inferred) == (week, number, inferred)


@pytest.mark.parametrize(("last", "is_dated"), [(5, False), (6, False), (7, True), (9, True), (10, False)])
def test_a_week_in_the_first_lines_has_five_to_seven_days(last: int, is_dated: bool) -> None:
    reading = reading_of("\n\n".join([f"2014年2月3日-2月{last}日", *SECTIONS]))
    assert (reading.issue is not None) == is_dated


@pytest.mark.parametrize(
    "top",
    [
        "上周（2014年1月27日至2月2日）平稳。",
        "2014年2月4日-2月9日",  # begins on no Monday
        "2014年2月3日-2月23日",
        "本周（12月16日至12月22日）平稳。",  # of which year?
        "2014年2月3日",
    ],
)
def test_days_that_date_nothing(top: str) -> None:
    assert reading_of("\n\n".join([top, *SECTIONS])).refusal == "undated"


def test_the_year_of_days_without_one_is_worked_out_from_the_day_of_publication() -> None:
    issue = reading_of(edition(title=NAME, date="2025-01-09", body=["本周（12月30日至1月5日）", situation()])).issue
    assert issue is not None
    assert (issue.week.iso, issue.inferred) == ("2025-W01", ("period",))


@pytest.mark.parametrize(
    ("title", "body", "quality"),
    [
        (f"{NAME}(2014.02.03至2014.02.09)", [incidents()], "copy"),
        (f"某站转发{NAME}(2014.02.03至2014.02.09)", SECTIONS, "copy"),
        (f"国家中心发布{NAME}(2014.02.03至2014.02.09)：平稳", [incidents()], "retelling"),
    ],
)
def test_who_tells_it_in_other_words(title: str, body: list[str], quality: str) -> None:
    assert reading_of(markdown(title=title, body=body)).report.quality == quality


def test_untitled_texts_of_others() -> None:
    risks = "本周新增信息安全漏洞45个，其中高危漏洞17个、中危漏洞24个、低危漏洞4个。"
    assert reading_of(risks).refusal == "not-a-report"
    assert reading_of(f"CNVD漏洞周报\n\n{risks}").refusal == "another-report"


@pytest.mark.parametrize(
    ("monday", "number", "year"),
    [
        (date(2022, 12, 26), 1, 2023),  # the last week of its year, and the first edition of the next
        (date(2024, 12, 30), 53, 2024),  # the first week of its year, and the last edition of the one before
        (date(2024, 12, 30), 1, 2025),
        (date(2020, 12, 28), 53, 2020),
        (date(2021, 1, 4), 1, 2021),
        (date(2021, 1, 4), 54, 2020),
        (date(2013, 7, 1), 28, 2013),
    ],
)
def test_the_year_of_a_number_is_the_one_in_which_it_lies_nearest(monday: date, number: int, year: int) -> None:
    start, end = monday, monday + timedelta(6)
    days = f"{start.year}年{start.month}月{start.day}日-{end.year}年{end.month}月{end.day}日"
    issue = reading_of("\n\n".join([f"{NAME}第{number}期（{days}）", *SECTIONS])).issue
    assert issue is not None
    assert (issue.year, issue.number, issue.week.monday) == (year, number, monday)
