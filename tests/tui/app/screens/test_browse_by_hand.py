"""The browse screen with figures that a person entered."""

from pathlib import Path

from tests.tui.archives import LAST, app_on, small_archive
from tests.tui.screen import browse, text_of


async def test_a_week_that_holds_nothing_else_is_shown(tmp_path: Path) -> None:
    archive = small_archive(tmp_path)
    archive.set_by_hand(LAST + 3, "incidents_handled", 1_793)
    app = app_on(archive)
    async with app.run_test(size=(120, 40)):
        screen = browse(app)
        assert screen.chosen is not None
        assert screen.chosen.week == LAST + 3
        assert "1,793" in text_of(screen.week_list)
        assert "1,793" in text_of(screen.detail)
