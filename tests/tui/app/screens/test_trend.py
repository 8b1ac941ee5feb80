"""The trend screen, driven by keys."""

from pathlib import Path

import pytest
from textual.app import App

from store.archive import Archive
from store.model.week import Week
from tests.tui.archives import LAST, app_on, known_issue, read_issue, small_archive
from tests.tui.screen import browse, chosen_name, lines_of, pictured, text_of
from tui.app.screens.trend import TrendScreen
from tui.app.widgets.plots.scale import ZOOMS
from tui.language import Language
from tui.sparkline import LEVELS, Glyphs

WIDE = (120, 40)
SIZES = [(120, 40), (80, 24), (60, 20), (40, 12)]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def trend(app: App[None]) -> TrendScreen:
    screen = app.screen
    assert isinstance(screen, TrendScreen)
    return screen


def plotted(app: App[None]) -> list[str]:
    """The lines between the heading and the axis, without the gutter."""
    plot = trend(app).plot
    start = gutter(app)
    end = start + plot.axis.cells
    return [line.ljust(end)[start:end] for line in lines_of(plot)[1:-2]]


def gutter(app: App[None]) -> int:
    return trend(app).plot._gutter + 1


def columns_with_marks(app: App[None]) -> set[int]:
    return {at for line in plotted(app) for at, character in enumerate(line) if character not in " .-\u2500"}


async def test_opens_on_the_chosen_week_with_its_value_and_dates(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        screen = trend(pilot.app)
        assert screen.walking.cursor == LAST
        assert "03-04 to 03-10" in text_of(screen.week_line)
        assert lines_of(screen.plot)[0].startswith("Incidents handled  480")


@pytest.mark.parametrize(
    ("keys", "weeks_back"),
    [
        (["left"], 1),
        (["h", "h", "l"], 1),
        (["left", "left", "right"], 1),
        (["right"], 0),
        (["home"], 13),
        (["shift+left"], 13),
        (["home", "end"], 0),
        (["home", "shift+right"], 0),
        (["pageup"], 13),
        (["left_square_bracket", "left_square_bracket"], 3),
        (["home", "right_square_bracket"], 9),
    ],
)
async def test_keys_move_the_cursor(archive: Archive, keys: list[str], weeks_back: int) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", *keys)
        assert trend(pilot.app).walking.cursor == LAST + -weeks_back


@pytest.mark.parametrize("glyphs", LEVELS)
async def test_weeks_with_a_value_have_bars_and_the_others_dots(archive: Archive, glyphs: Glyphs) -> None:
    async with app_on(archive, glyphs=glyphs).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        axis = trend(pilot.app).plot.axis
        stated = {0, 1, 3, 5, 6, 7, 9, 13}
        drawn = columns_with_marks(pilot.app)
        assert drawn - {axis.column(LAST + -back) for back in stated} == set()
        assert {axis.column(LAST + -back) for back in stated} == drawn
        below = plotted(pilot.app)[-1]
        assert {at for at, character in enumerate(below) if character == "."} >= {axis.column(LAST + -2)}


async def test_a_bar_is_as_wide_as_its_week_but_a_cell(archive: Archive) -> None:
    async with app_on(archive, glyphs="ascii").run_test(size=WIDE) as pilot:
        await pilot.press("t", "plus", "equals_sign")
        axis = trend(pilot.app).plot.axis
        assert axis.zoom.cells == 4
        drawn = columns_with_marks(pilot.app)
        bar = range(axis.column(LAST + -1), axis.column(LAST) - 1)
        gap = range(axis.column(LAST + -2), axis.column(LAST + -1))
        assert set(bar) <= drawn
        assert axis.column(LAST) - 1 not in drawn
        assert not set(gap) & drawn


async def test_zero_is_drawn_as_zero_on_the_lowest_line(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        axis = trend(pilot.app).plot.axis
        assert plotted(pilot.app)[-1][axis.column(LAST + -3)] == "0"


async def test_what_has_no_value_says_why(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "left", "left")
        assert "not held" in text_of(trend(pilot.app).week_line)
        assert lines_of(trend(pilot.app).plot)[0] == "Incidents handled  not held"
        await pilot.press("left", "left")
        assert "no edition known" in text_of(trend(pilot.app).week_line)
        await pilot.press("home", *["right"] * 3)
        assert lines_of(trend(pilot.app).plot)[0] == "Incidents handled  not stated"


async def test_the_axes_are_round_values_and_real_dates(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        lines = lines_of(trend(pilot.app).plot)
        ticks = [line[: gutter(pilot.app)].strip() for line in lines[1:-2]]
        assert [tick for tick in ticks if tick] == ["900", "800", "600", "400", "270", "200", "0"]
        axis = trend(pilot.app).plot.axis
        assert lines[-1].index("Jan 2024") == gutter(pilot.app) + axis.column(Week.from_iso("2024-W01"))


async def test_it_starts_and_ends_where_the_figure_does(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST, 10), read_issue(LAST + -5, 7), known_issue(LAST + 90), known_issue(LAST + -90)])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        assert trend(pilot.app).plot.axis.start == LAST + -5


async def test_a_figure_without_a_value_in_the_window_moves_it_to_the_nearest(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    long_ago = [read_issue(LAST + -weeks, 0, figures={"malicious_urls": 5 + weeks % 3}) for weeks in range(300, 310)]
    lately = [read_issue(LAST + -weeks, 0, figures={"incidents_handled": 10 + weeks}) for weeks in range(10)]
    archive.add(lately + long_ago)
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "down")
        plot = trend(pilot.app).plot
        assert lines_of(plot)[0] == "Malicious URLs  not stated"
        assert (plot.axis.start, plot.axis.weeks) == (LAST + -309, 10)
        assert len(columns_with_marks(pilot.app)) == 10
        assert lines_of(plot)[-2].rstrip()[-1] == ">"
        await pilot.press("left")
        assert plot.axis.start == LAST + -309
        await pilot.press("right", "up")
        assert 0 <= LAST - plot.axis.start < plot.axis.weeks
        await pilot.press("down", "left_square_bracket")
        assert trend(pilot.app).walking.cursor == LAST + -300
        assert "^" in lines_of(plot)[-2]


async def test_the_median_is_a_line_across(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        lines = [line for line in lines_of(trend(pilot.app).plot) if line.lstrip().startswith("270 ")]
        assert len(lines) == 1
        assert lines[0].count("\u2500") > 5


async def test_records_stand_beside_under_digits_that_lead_to_them(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        shown = text_of(trend(pilot.app).plot)
        assert "1 2024-05   01-29" in shown
        assert "6 2024-07   02-12" in shown
        assert "8 of 14 weeks stated" in shown
        await pilot.press("1")
        assert trend(pilot.app).walking.cursor == LAST + -5
        await pilot.press("6")
        assert trend(pilot.app).walking.cursor == LAST + -3


async def test_a_press_on_a_bar_or_a_record_goes_to_its_week(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        plot = trend(pilot.app).plot
        await pilot.click("#plot", offset=(gutter(pilot.app) + plot.axis.column(LAST + -7), 20))
        assert trend(pilot.app).walking.cursor == LAST + -7
        row = next(at for at, line in enumerate(lines_of(plot)) if "1 2024-05" in line)
        await pilot.click("#plot", offset=(100, row))
        assert trend(pilot.app).walking.cursor == LAST + -5


async def test_the_chosen_week_stays_marked_while_the_cursor_moves(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "left", "left")
        screen = trend(pilot.app)
        assert lines_of(screen.plot)[-2][gutter(pilot.app) + screen.plot.axis.column(LAST)] == "|"
        assert lines_of(screen.plot)[-2][gutter(pilot.app) + screen.plot.axis.column(LAST + -2)] == "^"


async def test_enter_opens_the_week_under_the_cursor_and_escape_does_not(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "left", "escape")
        assert chosen_name(pilot.app) == "2024-10"
        await pilot.press("t", "left", "enter")
        assert chosen_name(pilot.app) == "2024-09"


async def test_a_week_without_an_edition_cannot_be_opened(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", *["left"] * 4, "enter")
        assert "no edition of 2024-W06 is known; the nearest is 2024 no." in text_of(trend(pilot.app).key_line)
        await pilot.press("right")
        assert "help" in text_of(trend(pilot.app).key_line)


async def test_zoom_keeps_the_cursor_in_view_and_stops_at_both_ends(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "left", *["plus"] * 9)
        plot = trend(pilot.app).plot
        assert plot.axis.zoom == ZOOMS[0]
        assert 0 <= LAST + -1 - plot.axis.start < plot.axis.weeks
        assert "8 cells a week" in text_of(trend(pilot.app).week_line)
        await pilot.press(*["minus"] * 30)
        assert plot.axis.zoom == (1, 1)
        assert plot.axis.start == LAST + -13
        await pilot.press("0")
        assert plot.axis.zoom == (4, 1)


async def test_all_years_fit_at_once(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST, 10), read_issue(LAST + -900, 20)])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "0")
        plot = trend(pilot.app).plot
        assert plot.axis.start == LAST + -900
        assert plot.axis.weeks > 900
        assert len(plotted(pilot.app)[-1].replace(".", "").strip()) == 2
        assert "highest of 12 weeks a cell" in text_of(trend(pilot.app).week_line)
        assert "weeks a cell" in text_of(trend(pilot.app).week_line)


async def test_figures_change_and_are_kept_beside_each_other(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "down")
        assert [figure.key for figure in trend(pilot.app).shown] == ["malicious_urls"]
        await pilot.press("up", "space")
        assert [figure.key for figure in trend(pilot.app).shown] == ["incidents_handled", "malicious_urls"]
        headings = [line for line in lines_of(trend(pilot.app).plot) if line[:1] in "IM>" and line]
        assert headings[0].startswith("Incidents handled  480")
        assert headings[1].startswith("> Malicious URLs  48")
        await pilot.press("up", "space")
        await pilot.press("down")
        assert [figure.key for figure in trend(pilot.app).shown] == ["malicious_urls"]


async def test_no_more_figures_are_kept_than_fit(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(40, 8)) as pilot:
        await pilot.press("t", "space")
        assert "no room" in text_of(trend(pilot.app).key_line)
        assert len(trend(pilot.app).shown) == 1


async def test_the_average_needs_three_of_five_weeks(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "a")
        heading = lines_of(trend(pilot.app).plot)[0]
        assert heading.startswith("Incidents handled  480   +  5-week average 240")
        await pilot.press("home")
        assert "average -" in lines_of(trend(pilot.app).plot)[0]
        assert any("+" in line for line in plotted(pilot.app))
        await pilot.press("a")
        assert "average" not in text_of(trend(pilot.app).plot)


async def test_the_year_before_is_laid_over(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST, 10), read_issue(LAST + -50, 3_000)])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "o")
        screen = trend(pilot.app)
        assert "o  about a year before 3,000" in lines_of(screen.plot)[0]
        column = screen.plot.axis.column(LAST)
        assert "o" in [line[column] for line in plotted(pilot.app)[:12]]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_every_size_has_axis_value_and_keys(archive: Archive, size: tuple[int, int], language: Language) -> None:
    async with app_on(archive, language).run_test(size=size) as pilot:
        await pilot.press("t", "a", "o")
        lines = pictured(pilot.app)
        assert len(lines) == size[1]
        assert "2024" in lines[0]
        assert "480" in lines[1]
        assert "^" in lines[-3]
        assert "?" in lines[-1]


async def test_it_draws_anew_at_another_size(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "left")
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert trend(pilot.app).walking.cursor == LAST + -1
        assert "240" in text_of(trend(pilot.app).plot)


async def test_an_archive_without_figures_and_an_empty_one_stay_calm(tmp_path: Path) -> None:
    empty = Archive(tmp_path / "none.json", bundled=False)
    async with app_on(empty).run_test(size=WIDE) as pilot:
        await pilot.press("t", "c", "m", "M")
        assert browse(pilot.app).is_current
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST, 0, figures={})])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "left", "plus", "minus", "0", "a", "o", "space", "down", "left_square_bracket")
        assert "no older value" in text_of(trend(pilot.app).key_line)
        await pilot.press("enter", "c", "f", "up", "down", "left", "enter")
        assert chosen_name(pilot.app) == "2024-10"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "may count otherwise from here on"), ("zh", "自此统计口径未必与前相同")]
)
async def test_a_border_stands_where_a_figure_may_begin_to_count_otherwise(
    tmp_path: Path, language: Language, said: str
) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST, 300), read_issue(LAST + -1, 200), read_issue(LAST + -54, 100)])
    async with app_on(archive, language).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        at = trend(pilot.app).plot.axis.column(LAST + -1)
        assert [line[at - 1] for line in plotted(pilot.app)[:-1]].count(":") >= len(plotted(pilot.app)) - 2
        assert said in text_of(trend(pilot.app).plot)
    archive.add([read_issue(LAST + -52, 100)])
    async with app_on(archive, language).run_test(size=WIDE) as pilot:
        await pilot.press("t")
        assert ":" not in "".join(plotted(pilot.app))
        assert said not in text_of(trend(pilot.app).plot)


async def test_of_several_figures_the_side_says_whose_it_is(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "space")
        lines = lines_of(trend(pilot.app).plot)
        assert " Malicious URLs " in lines[1]
        assert "all 8 stated" in lines[2]
        second = next(at for at, line in enumerate(lines) if line.startswith("> Malicious"))
        assert not lines[second - 1][:80].strip()
        assert lines[second - 2].lstrip().startswith("0 ")


async def test_what_a_value_stands_beside_has_a_line_where_there_is_no_side_for_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST, 160), read_issue(LAST + -4, 640), read_issue(LAST + -50, 80)])
    async with app_on(archive).run_test(size=(80, 24)) as pilot:
        await pilot.press("t")
        beside = lines_of(trend(pilot.app).plot)[1]
        assert beside.split("   ")[:2] == ["-4 wk 640 \u25bc 75%", "-50 wk 80 \u25b2 100%"]
        assert "median 160   highest 640" in beside
        await pilot.press("space")
        assert "median" not in text_of(trend(pilot.app).plot)
