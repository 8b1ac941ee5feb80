"""Which weeks belong to a year, a quarter, a month, and what lies before."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.archive import Archive
from store.insight import BackwardTimespanError, BadTimespanError, Calendar, Stretch, newest_quarter, timespan_named
from store.model.week import Week
from store.model.week_names import WeekNotHeldError
from tests.store.issues import WEEK, a_known_issue, an_issue


@pytest.fixture
def archive(path: Path) -> Archive:
    """Editions of which one is numbered in the year after its days, and one in the year before."""
    archive = Archive(path, bundled=False)
    archive.add(
        [
            an_issue(Week.from_iso("2022-W52"), year=2023, number=1),
            an_issue(Week.from_iso("2023-W52"), year=2023, number=53),
            an_issue(Week.from_iso("2024-W01"), year=2023, number=54),
            a_known_issue(Week.from_iso("2024-W02"), year=2023, number=None),
            an_issue(WEEK, year=2024, number=51),
        ]
    )
    return archive


def isos(archive: Archive, name: str) -> list[str]:
    return [week.iso for week in timespan_named(archive, name).weeks(archive)]


def test_a_week_belongs_to_the_year_that_its_edition_is_numbered_in(archive: Archive) -> None:
    assert isos(archive, "2023")[:2] == ["2022-W52", "2023-W01"]
    assert isos(archive, "2023")[-2:] == ["2023-W52", "2024-W01"]
    assert isos(archive, "2024")[0] == "2024-W02"  # a year alone is no number
    assert isos(archive, "2022")[-1] == "2022-W51"


def test_outside_its_year_a_week_belongs_to_the_first_or_the_last_month(archive: Archive) -> None:
    assert isos(archive, "2023-M01")[0] == "2022-W52"
    assert isos(archive, "2023-Q1")[0] == "2022-W52"
    assert isos(archive, "2023-M12")[-1] == "2024-W01"
    assert isos(archive, "2023-Q4")[-1] == "2024-W01"


def test_within_its_year_a_week_belongs_to_the_month_of_its_thursday(archive: Archive) -> None:
    # 1 August 2024 is a Thursday, 31 October one too
    assert isos(archive, "2024-M08")[0] == "2024-W31"
    assert isos(archive, "2024-M07")[-1] == "2024-W30"
    assert isos(archive, "2024-M10")[-1] == "2024-W44"


@given(st.integers(2001, 2098))
def test_months_make_up_quarters_and_quarters_years(year: int) -> None:
    archive = Archive(Path("/nowhere/at/all.json"), bundled=False)
    whole = Calendar(year).weeks(archive)
    for length in (1, 3):
        parts = [Calendar(year, range(first, first + length)) for first in range(1, 13, length)]
        assert [week for part in parts for week in part.weeks(archive)] == whole
        assert all(one.before() == other for other, one in pairwise(parts))
        assert parts[0].before() == Calendar(year - 1, range(13 - length, 13))
    assert whole == [week for week in whole if (week.monday + timedelta(days=3)).year == year]
    assert (Calendar(year).before(), Calendar(year).year_before()) == (Calendar(year - 1), Calendar(year - 1))


def test_names(archive: Archive) -> None:
    for name in ("2024", "2024-Q3", "2024-M11", "2024-M01", "2024-W51", "2024-W40..2025-W07"):
        assert timespan_named(archive, name).name == name
    assert timespan_named(archive, "2024q3").name == "2024-Q3"
    assert timespan_named(archive, "2024-m1").name == "2024-M01"
    assert timespan_named(archive, "2024-51").name == "2024-W51"
    assert timespan_named(archive, "latest").name == "2024-W51"
    assert timespan_named(archive, "2023-01..2024-51").name == "2022-W52..2024-W51"
    assert timespan_named(archive, "2024-12-18..2024-12-31").name == "2024-W51..2025-W01"


def test_weeks_before_are_as_many_and_a_year_is_52_weeks() -> None:
    stretch = Stretch(WEEK, 3)
    assert stretch.before() == Stretch(WEEK + -3, 3)
    assert stretch.year_before() == Stretch(WEEK + -52, 3)


def test_a_year_before_is_the_same_part_of_that_year() -> None:
    assert Calendar(2024, range(7, 10)).year_before() == Calendar(2023, range(7, 10))
    assert Calendar(2024, range(2, 3)).year_before() == Calendar(2023, range(2, 3))


@pytest.mark.parametrize(
    "name",
    [
        *("", "soon", "2024-Q5", "2024-M13", "2024-M0", "24", "2024..2025", "2024-W51..", "..", "0001-W01", "2024-W60"),
        *("2099-W50..2101-W01", "1999-W50..2024-W01"),
    ],
)
def test_what_is_no_timespan(archive: Archive, name: str) -> None:
    with pytest.raises(BadTimespanError) as caught:
        timespan_named(archive, f" {name} ")
    assert str(caught.value) == name


def test_ends_and_numbers_that_are_not_held(archive: Archive) -> None:
    with pytest.raises(BackwardTimespanError, match=r"^2024-W51\.\.2024-W50$"):
        timespan_named(archive, "2024-W51..2024-W50")
    with pytest.raises(WeekNotHeldError):
        timespan_named(archive, "2024-49")


def test_years_without_weeks_have_none(archive: Archive) -> None:
    assert isos(archive, "1999") == isos(archive, "0000") == isos(archive, "9999") == []


def test_the_newest_quarter_is_that_of_the_newest_figures(archive: Archive, tmp_path: Path) -> None:
    assert newest_quarter(archive) == Calendar(2024, range(10, 13))
    assert newest_quarter(Archive(tmp_path / "empty.json", bundled=False)) is None
