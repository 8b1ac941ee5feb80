"""All the ways in which a person names an edition, and which one is meant."""

from pathlib import Path

import pytest

from store.archive import Archive
from store.model.issue import Issue
from store.model.week import Week
from store.model.week_names import BadWeekNameError, WeekNotHeldError, name_of_any_week
from tests.store.issues import WEEK, a_known_issue, an_issue


def kept(path: Path, *issues: Issue) -> Archive:
    archive = Archive(path, bundled=False)
    archive.add(issues)
    return archive


@pytest.mark.parametrize(
    "name",
    ["2024-51", "2024/51", "2024年第51期", " 2024-51 ", "2024-W51", "2024-12-16", "2024-12-22", "latest", "Latest"],
)
def test_all_ways_of_naming_a_week(path: Path, name: str) -> None:
    assert kept(path, an_issue(WEEK + -1), an_issue(), a_known_issue(WEEK + 1)).resolve(name) == WEEK


def test_a_number_is_looked_up_and_never_computed(path: Path) -> None:
    archive = kept(path, an_issue(Week.from_iso("2022-W40"), number=41))
    assert archive.resolve("2022-41") == archive.resolve("2022-W40")
    with pytest.raises(WeekNotHeldError):
        archive.resolve("2022-40")


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("2024-49", "2024-48"),
        ("2024-50", "2024-51"),
        ("2024-53", "2024-51"),
        ("2024-W49", "2024-48"),
        ("2024-W50", "2024-51"),
        ("2025-06-01", "2024-51"),
        ("1999-01", "2024-48"),
        ("9999-99", "2024-51"),
        ("0000-00", "2024-48"),
    ],
)
def test_a_week_that_is_not_held_has_a_nearest_one(path: Path, name: str, nearest: str) -> None:
    with pytest.raises(WeekNotHeldError) as caught:
        kept(path, an_issue(WEEK + -3), an_issue()).resolve(name)
    assert caught.value.name == name
    assert caught.value.nearest is not None
    assert caught.value.nearest.name == nearest


@pytest.mark.parametrize("name", ["", "newest", "51", "2024", "2024-W60", "2024-13-01", "2024-02-30", "2024-W5x"])
def test_what_names_no_week(path: Path, name: str) -> None:
    with pytest.raises(BadWeekNameError):
        kept(path, an_issue()).resolve(name)


def test_a_week_need_not_be_held_to_have_a_name() -> None:
    assert name_of_any_week("2031-W01") == name_of_any_week("2030-12-31") == Week.from_iso("2031-W01")
    with pytest.raises(BadWeekNameError):
        name_of_any_week("2031-01")


def test_a_number_is_known_as_soon_as_its_edition_is(path: Path) -> None:
    archive = kept(path, an_issue())
    with pytest.raises(WeekNotHeldError):
        archive.resolve("2024-52")
    archive.add([an_issue(WEEK + 1), an_issue(WEEK + 2, year=None, number=52)])
    assert archive.resolve("2024-52") == WEEK + 1


def test_without_figures_nothing_is_the_latest(path: Path) -> None:
    with pytest.raises(WeekNotHeldError) as caught:
        kept(path, a_known_issue()).resolve("latest")
    assert caught.value.nearest is None
