"""The report screen: asked for by a period, read, written."""

import csv
import json
import re
from pathlib import Path

import pytest
from textual.app import App

from store.archive import Archive
from store.insight import Calendar, digest
from tests.tui.archives import app_on, small_archive
from tests.tui.screen import browse, lines_of, pictured, text_of
from tui.answers.digest_markdown import digest_markdown
from tui.app.screens.browse import BrowseScreen
from tui.app.screens.report import ReportScreen
from tui.cells import width
from tui.language import Language, words_in

WIDE = (120, 40)
_NUMBER = re.compile(r"[0-9,]+")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def report(app: App[None]) -> ReportScreen:
    screen = app.screen
    assert isinstance(screen, ReportScreen)
    return screen


def said(app: App[None]) -> str:
    return "\n".join(pictured(app)[-2:])


async def test_the_quarter_of_the_chosen_week_is_offered(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("p")
        assert "Report of: 2024-Q1" in said(pilot.app)
        await pilot.press("enter")
        lines = lines_of(report(pilot.app).text)
        assert "Report 2024-Q1" in lines[0]
        assert "2024-01-01 to 2024-03-10: held 7 of 10 weeks." in " ".join(lines)
        [row] = [line.split() for line in lines if line.startswith("Incidents handled") and " of 10 " in line]
        assert row[2:5] == ["7", "of", "10"]
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, BrowseScreen)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("soon", "'soon' is no period"),
        ("2024-W10..2024-W01", "ends before it starts"),
        ("1999", "No edition of 1999 is held"),
        ("2024-40", "does not hold 2024-40"),
        ("", "is no period"),
    ],
)
async def test_what_cannot_be_shown_is_said_and_can_be_mended(archive: Archive, typed: str, words: str) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("p", "ctrl+u", *typed, "enter")
        assert words in "\n".join(pictured(pilot.app)[-3:])
        await pilot.press("ctrl+u", *"2024", "enter")
        assert "Report 2024 " in lines_of(report(pilot.app).text)[0]


async def test_esc_gives_the_question_up(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("p", "escape")
        assert isinstance(pilot.app.screen, BrowseScreen)
        await pilot.press("down")
        assert browse(pilot.app).chosen is not None


@pytest.mark.parametrize("suffix", ["md", "json", "csv"])
async def test_it_is_written_in_the_format_of_the_suffix(archive: Archive, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out.{suffix}"
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("p", "enter", "w", "ctrl+u", *str(path), "enter")
        assert "The report was written to" in said(pilot.app)
        text = path.read_text(encoding="utf-8")
        match suffix:
            case "md":
                assert text.startswith("# Digest of CNCERT/CC's weekly reports: 2024-Q1\n")
            case "json":
                assert json.loads(text)["period"] == "2024-Q1"
            case _:
                assert text.startswith("\ufeffperiod,")
                assert [row[5] for row in csv.reader(text.splitlines())][1] == "incidents_handled"
        await pilot.press("w", "ctrl+u", *str(path), "enter")
        assert "Enter again" in "\n".join(pictured(pilot.app)[-3:])
        await pilot.press("escape", "escape")
        assert isinstance(pilot.app.screen, BrowseScreen)


@pytest.mark.parametrize("name", ["x.ndjson", "x.txt", "missing/x.md"])
async def test_what_cannot_be_written_is_said(archive: Archive, tmp_path: Path, name: str) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("p", "enter", "w", "ctrl+u", *str(tmp_path / name), "enter")
        assert isinstance(pilot.app.screen, ReportScreen)
        assert "written to" not in said(pilot.app)
        assert not (tmp_path / name).exists()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_every_number_can_be_reached(archive: Archive, language: Language, size: tuple[int, int]) -> None:
    async with app_on(archive, language).run_test(size=size) as pilot:
        await pilot.press("p", "ctrl+u", *"2024", "enter")
        text = report(pilot.app).text
        written = digest_markdown(archive, digest(archive, Calendar(2024)), words_in(language), "block")
        rows = [row for row in written.splitlines() if row.startswith("|")]
        seen: set[str] = set()
        before: list[str] = []
        while before != (before := [text.line_at(at).text for at in range(text.line_count())]):
            for _ in range(text.line_count()):
                assert all(width(line) <= size[0] for line in lines_of(text))
                seen |= {number for line in lines_of(text) for number in _NUMBER.findall(line)}
                await pilot.press("pagedown")
            await pilot.press("home", "right")
        assert {number for row in rows for number in _NUMBER.findall(row)} <= seen


async def test_it_follows_the_language_and_the_archive(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("p", "enter", "L")
        assert "摘要 2024 年第 1 季度" in lines_of(report(pilot.app).text)[0]
        assert "已收录 7/10 周" in text_of(report(pilot.app).text)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_what_a_table_has_no_room_for_goes_on_below(archive: Archive, size: tuple[int, int]) -> None:
    def rows() -> list[str]:
        text = report(pilot.app).text
        lines = [text.line_at(at).text.rstrip() for at in range(text.line_count())]
        return [line for line in lines if line.startswith("Incidents handled  ")]

    async with app_on(archive).run_test(size=(300, 60)) as pilot:
        await pilot.press("p", "enter")
        [whole] = rows()
        await pilot.resize_terminal(*size)
        await pilot.pause()
        parts = [line.split()[2:] for line in rows()]
        assert len(parts) > 1
        assert whole.split()[2:] == [word for part in parts for word in part]
