"""Which weeks the editions of the list are of."""

from datetime import date
from pathlib import Path

import pytest

from store.archive import Archive
from store.intake.numbering import weeks_of
from store.intake.site import Listed
from store.model.issue import Issue
from store.model.week import Week


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "store.json", bundled=False)


def listed(year: int, number: int, published: str | None, title: str = "") -> Listed:
    name = title or f"网络安全信息与动态周报-{year}年第{number}期"
    return Listed(name, f"https://www.cert.org.cn/{number}.html", date.fromisoformat(published) if published else None)


def weeks(archive: Archive, *entries: Listed) -> list[str | None]:
    return [week.iso if week else None for week in weeks_of(entries, archive)]


def test_a_title_with_days_needs_nothing_else(archive: Archive) -> None:
    entry = listed(2031, 1, None, "网络安全信息与动态周报2031年第3期（2031年1月6日-1月12日）")
    assert weeks(archive, entry) == ["2031-W02"]


def test_a_year_of_which_the_numbers_are_known(archive: Archive) -> None:
    assert weeks(archive, listed(2026, 12, None), listed(2023, 12, None)) == ["2026-W12", "2023-W11"]


def test_what_the_archive_knows_comes_first(archive: Archive) -> None:
    archive.add([Issue(week=Week.from_iso("2027-W08"), year=2027, number=5, quality="original")])
    assert weeks(archive, listed(2027, 5, "2027-02-12")) == ["2027-W08"]


def test_another_year_by_the_days_on_which_its_editions_came_out(archive: Archive) -> None:
    assert weeks(archive, listed(2027, 6, "2027-02-18"), listed(2027, 5, "2027-02-11")) == ["2027-W06", "2027-W05"]
    assert weeks(archive, listed(2027, 6, "2027-02-18"), listed(2027, 5, "2027-02-06")) == ["2027-W05", "2027-W04"]


@pytest.mark.parametrize("published", [None, "2027-01-02", "2029-05-01"])
def test_a_number_alone_tells_nothing(archive: Archive, published: str | None) -> None:
    assert weeks(archive, listed(2027, 5, published)) == [None]


@pytest.mark.parametrize(
    "title", ["网络安全信息与动态周报", "网络安全信息与动态周报第5期", "网络安全信息与动态周报2027年"]
)
def test_a_title_without_year_and_number_tells_nothing(archive: Archive, title: str) -> None:
    assert weeks(archive, listed(2027, 5, "2027-02-11", title)) == [None]
