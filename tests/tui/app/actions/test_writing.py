"""Writing and exporting from the app."""

import csv
import os
from pathlib import Path

import pytest

from store.archive import Archive
from tests.tui.archives import app_on, small_archive
from tests.tui.screen import browse, pictured, text_of

WIDE = (120, 40)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def typed(path: Path) -> list[str]:
    """Its name from here, for a person would not type more either."""
    return list(os.path.relpath(path))


async def test_w_writes_the_edition_as_markdown(archive: Archive, tmp_path: Path) -> None:
    target = tmp_path / "week.md"
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("w", *typed(target), "enter")
        await pilot.pause()
        assert "1 written to" in text_of(browse(pilot.app).key_line)
    assert "共处理网络安全事件480起" in target.read_text(encoding="utf-8")


async def test_a_file_is_replaced_only_when_asked_twice(archive: Archive, tmp_path: Path) -> None:
    target = tmp_path / "week.md"
    target.write_text("mine", encoding="utf-8")
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("w", *typed(target), "enter")
        assert "Enter again replaces it" in pictured(pilot.app)[-1]
        assert target.read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        await pilot.pause()
    assert "480" in target.read_text(encoding="utf-8")


async def test_x_exports_what_is_listed(archive: Archive, tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("F", *"2023", "enter")
        await pilot.pause()
        await pilot.press("x", *typed(target), "enter")
        await pilot.pause()
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row["week"] for row in csv.DictReader(file)] == ["2023-W52", "2023-W49"]


async def test_what_cannot_be_written_is_a_sentence(archive: Archive, tmp_path: Path) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("w", *typed(tmp_path / "none" / "week.md"), "enter")
        assert "cannot write" in " ".join(pictured(pilot.app)[-2:])
