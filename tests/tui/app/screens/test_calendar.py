"""The calendar screen, driven by keys."""

from pathlib import Path

import pytest
from textual.app import App

from store.archive import Archive
from store.model.week import Week
from tests.tui.archives import LAST, app_on, known_issue, read_issue, small_archive
from tests.tui.screen import chosen_name, lines_of, pictured, text_of
from tui.app.screens.calendar import CalendarScreen
from tui.app.widgets.plots.steps import CHARACTERS
from tui.language import Language
from tui.sparkline import LEVELS, Glyphs

WIDE = (120, 40)
SIZES = [(120, 40), (80, 24), (60, 20), (40, 12)]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def calendar(app: App[None]) -> CalendarScreen:
    screen = app.screen
    assert isinstance(screen, CalendarScreen)
    return screen


def row_of(app: App[None], year: int) -> str:
    """The cells of a year as they are drawn."""
    lines = lines_of(calendar(app).grid)[1:]
    return next(line for line in lines if line.startswith(f" {year}"))[6:]


@pytest.mark.parametrize("glyphs", LEVELS)
async def test_a_cell_a_week_tells_all_five_cases_without_colour(archive: Archive, glyphs: Glyphs) -> None:
    async with app_on(archive, glyphs=glyphs).run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        cells = row_of(pilot.app, 2024)
        assert cells[0] == CHARACTERS[glyphs][0]  # 77
        assert cells[1] == ("." if glyphs == "ascii" else "\u00b7")  # known
        assert cells[4] == CHARACTERS[glyphs][-1]  # 900
        assert cells[5] == " "  # nothing
        assert cells[6] == "0"  # zero
        assert row_of(pilot.app, 2023)[51] == "-"  # read, not stated


async def test_the_legend_has_the_values_of_each_step(archive: Archive) -> None:
    async with app_on(archive, glyphs="ascii").run_test(size=WIDE) as pilot:
        await pilot.press("c")
        legend = " ".join(lines_of(calendar(pilot.app).grid)[-25:])
        assert " 1  77  2  120  3  240-310  4  480  5  900  . known, not held" in legend
        assert "- held, not stated" in legend
        assert "0 zero" in legend
        assert "blank: no edition known" in legend


@pytest.mark.parametrize(
    ("keys", "week"),
    [
        (["left"], "2024-W09"),
        (["h", "l"], "2024-W10"),
        (["right"], "2024-W10"),
        (["home"], "2023-W49"),
        (["home", "end"], "2024-W10"),
        (["home", "right"], "2023-W50"),
        (["left"] * 10, "2023-W52"),
        (["left_square_bracket", "left_square_bracket"], "2024-W07"),
        (["home", "right_square_bracket"], "2024-W01"),
        (["down"], "2023-W49"),
    ],
)
async def test_keys_walk_weeks(archive: Archive, keys: list[str], week: str) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("c", *keys)
        assert calendar(pilot.app).walking.cursor == Week.from_iso(week)


async def test_up_and_down_keep_the_week_of_the_year(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(Week.from_iso("2020-W53"), 5), known_issue(Week.from_iso("2010-W01")), read_issue(LAST, 7)])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g", *"2020-W53", "enter", "c", "down")
        assert calendar(pilot.app).walking.cursor == Week.from_iso("2019-W52")
        await pilot.press("up", "up", "up")
        assert calendar(pilot.app).walking.cursor == Week.from_iso("2022-W52")
        await pilot.press(*["down"] * 20)
        assert calendar(pilot.app).walking.cursor == Week.from_iso("2010-W01")


async def test_the_lines_on_top_say_week_value_and_rank(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("c", "left")
        screen = calendar(pilot.app)
        assert text_of(screen.week_line).startswith("2024 no. 9  02-26 to 03-03  good")
        assert text_of(screen.value_line).startswith(
            "Incidents handled  240   4th lowest of 8   2024-07 was as low or lower"
        )
        assert "Malicious URLs" in text_of(screen.edition)
        await pilot.press("left")
        assert "not held" in text_of(screen.week_line)
        assert text_of(screen.value_line) == "Incidents handled  not held"


async def test_the_figure_can_be_changed(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("c", "f")
        screen = calendar(pilot.app)
        assert screen.walking.figure.key == "malicious_urls"
        await pilot.press("tab")
        assert screen.walking.figure.key == "infected_hosts"
        assert "145,000" in text_of(screen.grid)
        await pilot.press("F", "shift+tab")
        assert screen.walking.figure.key == "incidents_handled"


async def test_enter_opens_and_escape_returns(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("c", "left", "escape")
        assert chosen_name(pilot.app) == "2024-10"
        await pilot.press("c", "left", "left", "enter")
        assert chosen_name(pilot.app) == "2024-08"
        await pilot.press("c", "left", "left", "enter")
        assert "no edition of 2024-W06 is known" in text_of(calendar(pilot.app).key_line)


async def test_opening_a_week_ends_a_search_that_hides_it(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("slash", *"480", "enter", "c", "left", "enter")
        assert chosen_name(pilot.app) == "2024-09"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_bundled_years_fit_or_follow_the_cursor(
    tmp_path: Path, size: tuple[int, int], language: Language
) -> None:
    async with app_on(Archive(tmp_path / "none.json"), language).run_test(size=size) as pilot:
        await pilot.press("c", "home")
        lines = pictured(pilot.app)
        assert any(line.startswith(" 2010") for line in lines[3:])
        assert "2010" in lines[0]
        if size[1] >= 24:
            assert any(line.startswith(" 2026") for line in lines)
        await pilot.press("end")
        assert any(line.startswith(" 2026") for line in pictured(pilot.app)[3:])


async def test_the_newest_year_stands_on_top(tmp_path: Path) -> None:
    async with app_on(Archive(tmp_path / "none.json")).run_test(size=WIDE) as pilot:
        await pilot.press("c")
        years = [int(line[1:5]) for line in lines_of(calendar(pilot.app).grid) if line[1:5].isdecimal()]
        assert years == sorted(years, reverse=True)
        assert "3/50" in lines_of(calendar(pilot.app).grid)[2]


async def test_years_without_an_edition_share_a_row_until_the_cursor_is_among_them(tmp_path: Path) -> None:
    async with app_on(Archive(tmp_path / "none.json")).run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        grid = calendar(pilot.app).grid
        rows = lines_of(grid)
        row = next(at for at, line in enumerate(rows) if line.startswith(" 2021-2019  no edition known"))
        assert [line[1:5] for line in (rows[row - 1], rows[row + 1])] == ["2022", "2018"]
        await pilot.click("#calendar", offset=(10, row))
        assert calendar(pilot.app).walking.cursor.iso_year == 2021
        assert [line.strip() for line in lines_of(grid)[row : row + 3]] == ["2021", "2020", "2019"]
        await pilot.press("up")
        assert lines_of(grid)[row] == rows[row]


async def test_a_press_puts_the_cursor_on_a_week(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await pilot.click("#calendar", offset=(6 + 4, 1))
        assert calendar(pilot.app).walking.cursor == Week.from_iso("2024-W05")


async def test_a_narrow_screen_shows_the_part_of_the_year_around_the_cursor(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(40, 12)) as pilot:
        await pilot.press("c", "left_square_bracket")
        assert row_of(pilot.app, 2024).startswith("\u2581\u00b7")
        await pilot.press("home")
        assert row_of(pilot.app, 2023)


@pytest.mark.parametrize(("size", "newest", "oldest"), [((60, 20), "1/2", "2/2"), (WIDE, "", "")])
async def test_years_out_of_view_are_told_of(tmp_path: Path, size: tuple[int, int], newest: str, oldest: str) -> None:
    async with app_on(Archive(tmp_path / "none.json")).run_test(size=size) as pilot:
        await pilot.press("c", "end")
        assert lines_of(calendar(pilot.app).grid)[0][:6].strip() == newest
        await pilot.press("home")
        assert lines_of(calendar(pilot.app).grid)[0][:6].strip() == oldest


@pytest.mark.parametrize("glyphs", LEVELS)
@pytest.mark.parametrize("size", SIZES)
async def test_the_cursor_is_seen_on_every_week(archive: Archive, size: tuple[int, int], glyphs: Glyphs) -> None:
    async with app_on(archive, glyphs=glyphs).run_test(size=size) as pilot:
        await pilot.press("c")
        for _ in range(14):
            rows = [calendar(pilot.app).grid.render_line(y) for y in range(1, 4)]
            under = [part.text for row in rows for part in row if part.style and part.style.bgcolor]
            assert len(under) == 1
            value = calendar(pilot.app).walking.series.at(calendar(pilot.app).walking.cursor)
            assert not value or under[0][0] in CHARACTERS[glyphs]
            await pilot.press("left")


async def test_where_there_is_room_the_records_stand_beside_the_years(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(160, 50)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        screen = calendar(pilot.app)
        lines = lines_of(screen.records)
        row = next(at for at, line in enumerate(lines) if line.startswith("1 2024-05"))
        assert lines[row].endswith(" 900")
        await pilot.click("#records", offset=(3, row))
        assert screen.walking.cursor == Week.from_iso("2024-W05")
        await pilot.press("f")
        assert any(line.endswith(" 90") for line in lines_of(screen.records))


async def test_digits_lead_to_records_at_every_size(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(80, 24)) as pilot:
        await pilot.press("c", "1")
        assert calendar(pilot.app).walking.cursor == Week.from_iso("2024-W05")
        await pilot.press("6")
        assert calendar(pilot.app).walking.cursor == Week.from_iso("2024-W07")
