from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.model.week import Week
from store.model.week_names import BadWeekNameError, WeekNotHeldError, about_week, name_of_any_week, numbered_edition
from tests.store.issues import an_issue

days = st.dates(date(1, 1, 1), date(9999, 12, 26))


@given(days)
def test_a_week_holds_its_days_from_monday_to_sunday(day: date) -> None:
    week = Week.of(day)
    assert week.monday <= day <= week.sunday
    assert (week.monday.weekday(), week.sunday.weekday()) == (0, 6)
    assert week.ordinal == week.monday.toordinal() // 7


@given(days)
def test_the_iso_name_leads_back_to_the_week(day: date) -> None:
    week = Week.of(day)
    assert Week.from_iso(week.iso) == week
    assert str(week) == week.iso


@given(days.filter(lambda day: day.year > 1), st.integers(-50, 0))
def test_weeks_are_ordered_and_apart_by_whole_numbers(day: date, weeks: int) -> None:
    week = Week.of(day)
    assert (week + weeks) - week == weeks
    assert (week + weeks < week) == (week > week + weeks) == (weeks < 0)
    assert week + weeks <= week >= week + weeks
    assert (week + weeks >= week) == (week <= week + weeks) == (weeks == 0)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2024, 12, 30), "2025-W01"),  # the last days of a year can lie in the next year's first week
        (date(2025, 1, 5), "2025-W01"),
        (date(2021, 1, 3), "2020-W53"),  # and the first ones in the last week of the year before
        (date(2021, 1, 4), "2021-W01"),
        (date(2024, 2, 29), "2024-W09"),
    ],
)
def test_at_the_ends_of_a_year_the_iso_year_is_not_the_calendar_year(day: date, name: str) -> None:
    assert Week.of(day).iso == name
    assert Week.of(day).iso_year == int(name[:4])


@pytest.mark.parametrize("name", ["2024-W51", "2024W51", "2024-w51"])
def test_spellings_of_an_iso_week(name: str) -> None:
    assert Week.from_iso(name).monday == date(2024, 12, 16)


def test_what_is_refused_is_named() -> None:
    with pytest.raises(ValueError, match="'2024-51'"):
        Week.from_iso("2024-51")


def test_a_week_is_no_number_and_no_text() -> None:
    week = Week.of(date(2024, 12, 18))
    assert week == Week.from_iso("2024-W51")
    assert week not in (week.ordinal, "2024-W51", None)


@pytest.mark.parametrize("name", ["", "2024-51", "2024-W00", "2024-W54", "2025-W53", "24-W51", "2024-W51 ", "0000-W01"])
def test_what_is_no_iso_week_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Week.from_iso(name)


@pytest.mark.parametrize(
    ("year", "number", "week"),
    [
        (2024, 1, "2024-W01"),
        (2024, 2, "2024-W02"),
        (2024, 0, "2024-W01"),
        (2024, 53, "2025-W01"),
        (2024, 99, "2025-W01"),
        (2021, 1, "2021-W01"),
        (0, 1, "0002-W01"),
        (9999, 1, "9998-W01"),
    ],
)
def test_where_a_number_would_lie(year: int, number: int, week: str) -> None:
    assert about_week(year, number).iso == week


@pytest.mark.parametrize("name", ["2024-12-18", "2024/12/18", "2024.12.22", "2024-W51", "2024w51"])
def test_ways_of_naming_any_week(name: str) -> None:
    assert name_of_any_week(name) == Week.of(date(2024, 12, 16))


@pytest.mark.parametrize(
    ("name", "numbered"),
    [
        *(
            (name, (2024, 5))
            for name in ("2024-5", "2024-05", "2024/05", "2024年5期", "2024年第5期", "2024 年 第 05 期")
        ),
        *((name, None) for name in ("2024-W05", "2024-005", "24-05", "第5期", "2024-05-01", "2024年")),
    ],
)
def test_names_by_number(name: str, numbered: tuple[int, int] | None) -> None:
    assert numbered_edition(name) == numbered


def test_a_name_that_leads_nowhere_is_in_its_error() -> None:
    with pytest.raises(BadWeekNameError, match=r"^next week$"):
        name_of_any_week("next week")
    nearest = an_issue()
    error = WeekNotHeldError("2024-60", nearest)
    assert (str(error), error.name, error.nearest) == ("2024-60", "2024-60", nearest)
