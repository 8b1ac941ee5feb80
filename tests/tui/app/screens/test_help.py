"""The help screen, closed faster than it can go, and scrolled."""

from pathlib import Path

from tests.tui.archives import app_on, small_archive
from tests.tui.screen import pictured
from tui.app.screens.help import HelpScreen


async def test_two_keys_at_once_close_it_once(tmp_path: Path) -> None:
    app = app_on(small_archive(tmp_path))
    async with app.run_test() as pilot:
        await pilot.press("question_mark")
        help_screen = app.screen
        assert isinstance(help_screen, HelpScreen)
        for _ in range(2):
            help_screen.call_later(help_screen.action_back)
        await pilot.pause()
        assert app.is_running
        assert app.screen is app.screen_stack[0]


async def test_it_says_where_one_is_in_it_and_scrolls_to_its_end(tmp_path: Path) -> None:
    async with app_on(small_archive(tmp_path)).run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        first = pictured(pilot.app)
        assert " 1/" in first[0]
        assert "Esc back" in first[-1]
        await pilot.press("x", "end")
        pages = pictured(pilot.app)[0].split()[-2].split("/")
        assert pages[0] == pages[1]
        await pilot.press("q")
        assert pilot.app.screen is pilot.app.screen_stack[0]
