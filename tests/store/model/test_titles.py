from datetime import date, timedelta

import pytest

from store.model.issue import Period, Reference
from store.model.titles import (
    infer_period,
    is_title_line,
    names_another_report,
    names_this_report,
    read_period,
    read_title,
)
from store.model.week import Week

NAME = "网络安全信息与动态周报"
FIRST_OF_2025 = (2025, 1, "2024-12-30", "2025-01-05")


@pytest.mark.parametrize(
    ("title", "identity"),
    [
        (f"{NAME}2024年第51期（12月16日-12月22日）", (2024, 51, "2024-12-16", "2024-12-22")),
        (f"{NAME}2018年第6期(2月5日—2月11日)", (2018, 6, "2018-02-05", "2018-02-11")),
        (f"{NAME}(2014.02.03至2014.02.09)", (None, None, "2014-02-03", "2014-02-09")),
        (f"{NAME}（2014.02.03-02.09）", (None, None, "2014-02-03", "2014-02-09")),
        (f"CNCERT {NAME} 2018 年第 14 期", (2018, 14, None, None)),
        (f"{NAME}-2026年第12期", (2026, 12, None, None)),
        (f"{NAME}2024年51期", (2024, 51, None, None)),
        (f"{NAME}第51期", (None, 51, None, None)),
        (f"{NAME}（总第70期）", (None, None, None, None)),  # counts from the first edition of all
        (f"{NAME}2024年第51期（2024/12/16-2024/12/22）", (2024, 51, "2024-12-16", "2024-12-22")),
        (f"{NAME}（2024-12-16至2024-12-22）", (None, None, "2024-12-16", "2024-12-22")),
        (f"【业界动态】{NAME}2025年第12期（3月17日-3月23日）", (2025, 12, "2025-03-17", "2025-03-23")),
        (f"{NAME}２０２４年第５１期（１２月１６日～１２月２２日）", (2024, 51, "2024-12-16", "2024-12-22")),
        (f"{NAME}2025年第1期（2024年12月30日-2025年1月5日）", FIRST_OF_2025),
        (f"{NAME}2025年第1期（2024年12月30日-1月5日）", FIRST_OF_2025),
        (f"{NAME}2025年第1期（12月30日-2025年1月5日）", FIRST_OF_2025),
        (f"{NAME}2025年第1期（12月30日-1月5日）", FIRST_OF_2025),
        # The number's year is the one in which the week begins: only then is the first day a Monday.
        (f"{NAME}2023年第53期（12月25日-12月31日）", (2023, 53, "2023-12-25", "2023-12-31")),
        (f"{NAME}2024年第53期（12月30日-1月5日）", FIRST_OF_2025[2:]),
        # A misprinted end is kept; the week comes from the first day.
        (f"{NAME}2024年第17期（4月22日-4月27日）", (2024, 17, "2024-04-22", "2024-04-27")),
        # What cannot be: no such day, a span of months, days without a year.
        (f"{NAME}2024年第5期（2月30日-3月6日）", (2024, 5, None, None)),
        (f"{NAME}2024年第5期（1月1日-3月6日）", (2024, 5, None, None)),
        (f"{NAME}（12月16日-12月22日）", (None, None, None, None)),
        (NAME, (None, None, None, None)),
    ],
)
def test_titles(title: str, identity: tuple[object, ...]) -> None:
    read = read_title(title)
    assert names_this_report(title)
    days = (read.period.start.isoformat(), read.period.end.isoformat()) if read.period else (None, None)
    assert (read.year, read.number, *days)[-len(identity) :] == identity
    assert read.week is None or read.week.monday.isoformat() == days[0]


def test_a_misprinted_first_day_is_kept_though_a_year_before_it_would_be_a_monday() -> None:
    assert read_period("4月24日-4月30日", 2024) == Period(date(2024, 4, 24), date(2024, 4, 30))


def test_the_week_is_the_one_of_the_first_day() -> None:
    week = read_title(f"{NAME}2024年第17期（4月22日-4月27日）").week
    assert week is not None
    assert (week.monday, week.sunday) == (date(2024, 4, 22), date(2024, 4, 28))


@pytest.mark.parametrize(
    "title",
    [
        "国家互联网应急中心勒索软件动态周报-2022年第50期（总第58期）",
        "CNVD漏洞周报2022年第48期",
        "每周移动恶意程序传播渠道安全监测报告",
        "国家工程研究中心安全资讯周报",
        "互联网安全威胁报告（2014年2月）",
    ],
)
def test_look_alikes(title: str) -> None:
    assert names_another_report(title)
    assert not names_this_report(title)


def test_any_other_title_names_no_report_at_all() -> None:
    assert not names_another_report("网络安全宣传周开幕")
    assert not names_this_report("网络安全宣传周开幕")


@pytest.mark.parametrize(
    ("year", "number", "monday"),
    [
        (2018, 6, date(2018, 2, 5)),
        (2022, 41, date(2022, 10, 3)),
        (2023, 1, date(2022, 12, 26)),
        (2023, 53, date(2023, 12, 25)),
        (2024, 51, date(2024, 12, 16)),
        (2025, 1, date(2024, 12, 30)),
        (2026, 53, date(2026, 12, 28)),
    ],
)
def test_periods_inferred_from_numbers(year: int, number: int, monday: date) -> None:
    period = infer_period(year, number)
    assert period == Period(monday, date.fromordinal(monday.toordinal() + 6))


@pytest.mark.parametrize(
    ("year", "number"), [(2017, 6), (2020, 1), (2024, 0), (2024, 53), (2025, 53), (2023, 54), (None, 1)]
)
def test_nothing_is_inferred_of_other_years_or_numbers_that_a_year_does_not_have(year: int | None, number: int) -> None:
    assert infer_period(year, number) is None


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        (f"{NAME}2024年第51期（12月16日-12月22日）", True),
        (f"CNCERT {NAME} 2018 年第 14 期", True),
        (f"【业界动态】《{NAME}》", True),
        (f"{NAME}-2026年第12期", True),
        (f"\U0001f4e2 {NAME} | 2024年51期", True),
        (f"CNCERT/CC：{NAME}（总第700期）", True),
        (f"国家互联网应急中心《{NAME}》2024年第51期", True),
        (f"国家互联应急中心{NAME}2024.12.16-12.22", True),
        (f"国家计算机网络应急技术处理协调中心{NAME}20241216-20241222", True),
        (f"{NAME}（2024年12月）2024年", True),
        (f"{NAME}【{'长' * 107}】", True),
        (f"{NAME}【{'长' * 108}】", False),  # a paragraph
        (f"日前发布的{NAME}2024年第51期", False),
        (f"《{NAME}》显示", False),
        ("周报", False),
    ],
)
def test_a_line_that_is_a_title_holds_nothing_else(line: str, is_title: bool) -> None:
    assert is_title_line(line) == is_title


@pytest.mark.parametrize(("days_later", "year"), [(0, 2024), (60, 2024), (61, None), (-1, None)])
def test_days_without_a_year_are_of_the_weeks_before_publication(days_later: int, year: int | None) -> None:
    published = date(2024, 12, 22) + timedelta(days_later)
    period = read_period("12月16日-12月22日", published=published)
    assert (period.start.year if period else None) == year


@pytest.mark.parametrize(
    ("days", "year"),
    [("2023年12月18日-12月24日", None), ("12月18日-2023年12月24日", None), ("12月18日-12月24日", 2023)],
)
def test_where_a_year_is_known_publication_tells_nothing(days: str, year: int | None) -> None:
    for published in (date(2023, 12, 26), date(2024, 12, 26), date(2022, 1, 1)):
        assert read_period(days, year, published) == Period(date(2023, 12, 18), date(2023, 12, 24))


@pytest.mark.parametrize(
    ("days", "period"),
    [
        ("2024年12月16日-12月16日", Period(date(2024, 12, 16), date(2024, 12, 16))),
        ("2024年12月16日-12月29日", Period(date(2024, 12, 16), date(2024, 12, 29))),
        ("2024年12月16日-12月30日", None),  # more than a fortnight
        ("2024年12月16日-12月15日", None),
        ("2024.12.30-1.5", Period(date(2024, 12, 30), date(2025, 1, 5))),
        ("2024.12.30-2025.1.5", Period(date(2024, 12, 30), date(2025, 1, 5))),
        ("2024.12.16-12.22", Period(date(2024, 12, 16), date(2024, 12, 22))),
        ("20241230-20250105", Period(date(2024, 12, 30), date(2025, 1, 5))),
        ("1999年12月20日-12月26日", None),
    ],
)
def test_days_that_an_edition_can_cover(days: str, period: Period | None) -> None:
    assert read_period(days) == period


def test_a_number_may_stand_without_its_first_character() -> None:
    identity = read_title(f" {NAME}  2012年14期 ")
    assert (identity.title, identity.year, identity.number) == (f"{NAME} 2012年14期", 2012, 14)


def test_a_line_is_too_long_for_a_title_from_121_characters_on() -> None:
    assert is_title_line(NAME + "-" * (120 - len(NAME)))
    assert not is_title_line(NAME + "-" * (121 - len(NAME)))


def test_a_year_without_a_number_has_no_period() -> None:
    assert infer_period(2024, None) is None


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("2024年第51期（12月16日-12月22日）", "2024年第51期（12月9日-12月15日）", True),
        ("2024年第51期（12月16日-12月22日）", "2024年第52期（12月16日-12月22日）", False),  # a misprint
        ("2024年第51期（12月16日-12月22日）", "2024年第51期", False),
        ("2024年第51期（12月16日-12月22日）", "2024年第52期", True),
        ("2024年第51期", "2024年第52期", True),
        ("2024年第51期", "2023年第51期", True),
        ("2024年第51期", "", False),
        ("", "", False),
    ],
)
def test_two_titles_name_two_editions_as_far_as_both_say(one: str, other: str, differ: bool) -> None:
    first, second = read_title(NAME + one), read_title(NAME + other)
    assert first.differs_from(second) == second.differs_from(first) == differ


def test_a_title_that_another_document_links_to() -> None:
    title = f"{NAME}2024年第51期（12月16日-12月22日）"
    week = Week.of(date(2024, 12, 16))
    assert read_title(title).as_reference("https://a.example/1") == Reference(
        title, 2024, 51, week, "https://a.example/1"
    )
