"""How many keys a new reader needs for what he wants to know."""

from pathlib import Path

import pytest

from store.archive import Archive
from tests.tui.archives import app_on, small_archive
from tests.tui.screen import browse, chosen_name, lines_of, pictured, text_of
from tui.app.screens.browse import BrowseScreen
from tui.language import LANGUAGES, Language

SIZES = [(160, 50), (120, 40), (100, 30), (80, 24)]


@pytest.fixture
def bundled(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "none.json")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [*SIZES, (60, 20), (40, 12)])
async def test_what_is_unusual_in_the_newest_week_takes_no_key(
    bundled: Archive, size: tuple[int, int], language: Language
) -> None:
    async with app_on(bundled, language).run_test(size=size) as pilot:
        answer = text_of(browse(pilot.app).answer_line)
        assert answer.startswith({"en": "LOW", "zh": "偏低"}[language])
        assert "160" in answer
        assert {"en": "4th lowest", "zh": "倒数第 4"}[language] in answer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
async def test_the_week_nearest_to_a_year_before_takes_no_key(
    bundled: Archive, size: tuple[int, int], language: Language
) -> None:
    async with app_on(bundled, language).run_test(size=size) as pilot:
        await pilot.pause()
        shown = "\n".join(lines_of(browse(pilot.app).detail))
        assert "2024-09" in shown
        assert "103" in shown
        assert "55%" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_the_week_with_most_incidents_of_all_takes_three_keys(bundled: Archive, size: tuple[int, int]) -> None:
    async with app_on(bundled).run_test(size=size) as pilot:
        await pilot.press("t", "1")
        assert pictured(pilot.app)[0].startswith("2023 no. 7")
        assert "2,410" in pictured(pilot.app)[1]
        await pilot.press("enter")
        assert chosen_name(pilot.app) == "2023-07"


async def test_the_words_behind_a_number_take_two_keys(tmp_path: Path) -> None:
    async with app_on(small_archive(tmp_path)).run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "enter")
        detail = browse(pilot.app).detail
        parts = [part for y in range(detail.size.height) for part in detail.render_line(y) if part.style]
        assert "共处理网络安全事件480起" in [part.text for part in parts if part.style and part.style.reverse]


@pytest.mark.parametrize(
    "there", [["t"], ["c"], ["question_mark"], ["ctrl+p"], ["p", "enter"], ["m", "j", "M"], ["slash"]]
)
async def test_back_takes_one(tmp_path: Path, there: list[str]) -> None:
    async with app_on(small_archive(tmp_path)).run_test(size=(120, 40)) as pilot:
        await pilot.press(*there)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, BrowseScreen)
        assert pilot.app.screen.week_list.has_focus
