"""The help screen, closed faster than it can go."""

from pathlib import Path

from textual import events

from tests.tui.archives import app_on, small_archive
from tui.app.screens.help import HelpScreen


async def test_two_keys_at_once_close_it_once(tmp_path: Path) -> None:
    app = app_on(small_archive(tmp_path))
    async with app.run_test() as pilot:
        await pilot.press("question_mark")
        help_screen = app.screen
        assert isinstance(help_screen, HelpScreen)
        for _ in range(2):
            help_screen.post_message(events.Key("x", "x"))
        await pilot.pause()
        assert app.is_running
        assert app.screen is app.screen_stack[0]
