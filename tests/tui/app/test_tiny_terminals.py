"""Terminals of hardly any cells, as a window that is dragged small becomes for a moment."""

from pathlib import Path

import pytest

from tests.tui.archives import app_on, small_archive

_EVERYWHERE = [
    *("tab", "tab", "tab", "j", "ctrl+d", "m", "left_square_bracket", "M", "s", "pagedown", "escape"),
    *("t", "plus", "plus", "plus", "plus", "a", "o", "space", "l", "0", "escape"),
    *("c", "f", "h", "up", "escape", "question_mark", "space", "x"),
    *("g", "2", "enter", "escape", "slash", "e", "enter", "n", "escape", "ctrl+p", "a", "escape"),
]
"""Keys that open every screen and every prompt."""


@pytest.mark.parametrize("size", [(1, 1), (3, 40), (5, 20), (10, 3), (120, 1)])
async def test_every_screen_opens_in_hardly_any_cells(tmp_path: Path, size: tuple[int, int]) -> None:
    async with app_on(small_archive(tmp_path)).run_test(size=size) as pilot:
        await pilot.press(*_EVERYWHERE)
        await pilot.resize_terminal(80, 24)
        await pilot.press("j")
        assert pilot.app.is_running
