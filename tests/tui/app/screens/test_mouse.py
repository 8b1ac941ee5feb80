"""What a press of the mouse does in the panes of the browse screen and on the hints of its keys."""

from pathlib import Path

import pytest
from textual import events
from textual.widget import Widget

from store.archive import Archive
from tests.tui.archives import LAST, app_on, known_issue, read_issue, small_archive
from tests.tui.screen import browse, chosen_name, lines_of, text_of
from tui.app.screens.calendar import CalendarScreen
from tui.app.screens.trend import TrendScreen

WIDE = (120, 40)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


async def test_a_hint_does_what_its_key_does(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        line = lines_of(browse(pilot.app).key_line)[0]
        await pilot.click("#keys", offset=(line.index("calendar"), 0))
        await pilot.pause()
        assert isinstance(pilot.app.screen, CalendarScreen)
        line = lines_of(pilot.app.screen.key_line)[0]
        await pilot.click("#keys", offset=(line.index("Esc"), 0))
        await pilot.pause()
        assert browse(pilot.app).is_current


async def test_a_press_between_hints_does_nothing(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        line = lines_of(browse(pilot.app).key_line)[0]
        await pilot.click("#keys", offset=(line.index("  g go to") + 1, 0))
        await pilot.pause()
        assert not browse(pilot.app).query("#prompt")


async def test_a_press_on_a_bar_chooses_its_week_and_on_a_name_opens_its_trend(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        row = lines_of(browse(pilot.app).trends)[1]
        await pilot.click("#trends", offset=(row.rindex("\u2587"), 1))
        assert chosen_name(pilot.app) == "2024-05"
        await pilot.click("#trends", offset=(3, 2))
        await pilot.pause()
        assert isinstance(pilot.app.screen, TrendScreen)
        assert pilot.app.screen.walking.figure.key == "malicious_urls"


async def test_a_press_on_a_figure_shows_its_words(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(80, 24)) as pilot:
        detail = browse(pilot.app).detail
        row = next(at for at, line in enumerate(lines_of(detail)) if line.startswith("Incidents"))
        await pilot.click("#detail", offset=(3, row))
        assert "共处理网络安全事件480起" in text_of(detail)
        assert pilot.app.focused is detail


async def test_a_press_on_a_folded_row_unfolds_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST, 5), known_issue(LAST + -1), known_issue(LAST + -2)])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.click("#weeks", offset=(4, 3))
        assert chosen_name(pilot.app) == "2024-09"
        assert len([line for line in lines_of(browse(pilot.app).week_list) if "not held" in line]) == 2


async def test_the_wheel_walks_weeks_over_the_trends_and_scrolls_the_list(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        trends = browse(pilot.app).trends
        trends.post_message(scroll(trends, down=True))
        await pilot.pause()
        assert chosen_name(pilot.app) == "2024-09"
        trends.post_message(scroll(trends, down=False))
        await pilot.pause()
        assert chosen_name(pilot.app) == "2024-10"


async def test_the_wheel_zooms_the_plot_and_turns_years_in_the_calendar(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        screen = pilot.app.screen
        assert isinstance(screen, TrendScreen)
        before = screen.plot.axis.zoom
        screen.plot.post_message(scroll(screen.plot, down=False))
        await pilot.pause()
        assert screen.plot.axis.zoom != before
        screen.plot.post_message(scroll(screen.plot, down=True))
        await pilot.pause()
        assert screen.plot.axis.zoom == before
        await pilot.press("escape", "c")
        years = pilot.app.screen
        assert isinstance(years, CalendarScreen)
        years.grid.post_message(scroll(years.grid, down=True))
        await pilot.pause()
        assert years.walking.cursor.iso_year == 2023


def scroll(widget: Widget, *, down: bool) -> events.MouseEvent:
    """What the terminal sends for a turn of the wheel over a widget."""
    kind = events.MouseScrollDown if down else events.MouseScrollUp
    return kind(widget, 1, 1, 0, 0, 0, False, False, False)


async def test_headings_are_pressed_in_vain(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        for pane in ("#weeks", "#detail", "#trends"):
            await pilot.click(pane, offset=(5, 0))
        assert chosen_name(pilot.app) == "2024-10"
        assert pilot.app.focused is browse(pilot.app).trends
