"""Marking a week and comparing it with another, driven by keys."""

from pathlib import Path

import pytest
from textual.app import App

from store.archive import Archive
from tests.tui.archives import HOSTILE, LAST, app_on, known_issue, read_issue, small_archive
from tests.tui.screen import browse, lines_of, pictured, text_of
from tui.app.screens.compare import CompareScreen
from tui.language import Language

WIDE = (120, 40)
SIZES = [(120, 40), (80, 24), (60, 20), (40, 12)]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def compare(app: App[None]) -> CompareScreen:
    screen = app.screen
    assert isinstance(screen, CompareScreen)
    return screen


def rows(app: App[None], name: str) -> tuple[list[str], list[str]]:
    """The words of a figure's line after its name, and those of the line below."""
    lines = lines_of(compare(app).table)
    at = next(at for at, line in enumerate(lines) if line.startswith(name))
    return lines[at].removeprefix(name).split(), lines[at + 1].split()


def row(app: App[None], name: str) -> list[str]:
    return rows(app, name)[0]


def heads(app: App[None]) -> list[str]:
    """What stands over the columns."""
    return [" ".join(line.split()) for line in lines_of(compare(app).table)[:2]]


def bar_lengths(app: App[None], name: str) -> list[int]:
    """In cells, a half counting as one."""
    return [len(word) for word in row(app, name) if set(word) <= {"\u2501", "\u2578"}]


def top_line(app: App[None]) -> str:
    return text_of(compare(app).top_line)


async def test_marks_show_in_the_list_and_in_the_notice_and_can_be_taken_back(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("m")
        assert "Marked 2024-10;" in text_of(browse(pilot.app).key_line)
        await pilot.press("down", "m")
        assert "Marked 2024-10, 2024-09;" in text_of(browse(pilot.app).key_line)
        assert "  10m 03-04" in text_of(browse(pilot.app).week_list)
        assert "\u203a 09m" in text_of(browse(pilot.app).week_list)
        await pilot.press("m")
        assert "No longer marked: 2024-09" in text_of(browse(pilot.app).key_line)
        assert "09m" not in text_of(browse(pilot.app).week_list)
        assert "  10m 03-04" in text_of(browse(pilot.app).week_list)
        await pilot.press("m", "escape")
        assert "No week is marked any longer" in text_of(browse(pilot.app).key_line)
        assert "m 0" not in text_of(browse(pilot.app).week_list)
        await pilot.press("M")
        assert "Mark a week with m first" in text_of(browse(pilot.app).key_line)


async def test_the_keys_name_comparing_only_where_something_is_marked(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        keys = browse(pilot.app).key_line
        assert "m mark" in text_of(keys)
        assert "M compare" not in text_of(keys)
        await pilot.press("m", "down")
        assert "M compare" in text_of(keys)
        assert "m mark" not in text_of(keys)
        await pilot.press("escape", "down")
        assert "m mark" in text_of(keys)


async def test_without_two_weeks_it_says_what_to_do(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("M")
        assert "Mark a week with m first" in text_of(browse(pilot.app).key_line)
        await pilot.press("m", "M")
        assert "choose another" in text_of(browse(pilot.app).key_line)


async def test_values_have_bars_and_below_them_the_change_and_the_place(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("m", "down", "M")
        assert heads(pilot.app)[0] == "2024 no. 9 2024 no. 10"
        assert heads(pilot.app)[1] == "base of changes 1 wk later"
        assert "changes are from 2024-09 to the others" in top_line(pilot.app)
        values, meaning = rows(pilot.app, "Incidents handled")
        assert (values[0], values[2]) == ("240", "480")
        assert " ".join(meaning) == "median 270 4th lowest +240 \u25b2 100% 2nd highest"
        left, right = bar_lengths(pilot.app, "Incidents handled")
        assert right == pytest.approx(2 * left, abs=1)
        assert row(pilot.app, "rating") == ["good", "good"]
        assert row(pilot.app, "period") == ["2024-02-26", "to", "03-03", "2024-03-04", "to", "03-10"]
        await pilot.press("s")
        assert heads(pilot.app)[1] == "base of changes 1 wk earlier"
        assert " ".join(rows(pilot.app, "Incidents handled")[1]) == (
            "median 270 2nd highest -240 \u25bc 50% 4th lowest"
        )
        await pilot.press("escape")
        assert browse(pilot.app).is_current


async def test_several_marked_weeks_are_held_against_the_oldest(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("down", "m", "up", "m", "g", *"2024-05", "enter", "M")
        assert heads(pilot.app)[0] == "2024 no. 5 2024 no. 9 2024 no. 10"
        assert heads(pilot.app)[1] == "base of changes 4 wk later 5 wk later"
        assert row(pilot.app, "Incidents handled")[::2] == ["900", "240", "480"]
        meaning = " ".join(rows(pilot.app, "Incidents handled")[1])
        assert "-660 \u25bc 73%" in meaning
        assert "-420 \u25bc 47%" in meaning
        longest, short, long = bar_lengths(pilot.app, "Incidents handled")
        assert (short / longest, long / longest) == pytest.approx((240 / 900, 480 / 900), abs=0.05)
        await pilot.press("escape", "g", *"2024-10", "enter", "M")  # a marked week that is chosen stands there once
        assert row(pilot.app, "Incidents handled")[::2] == ["240", "480"]


async def test_what_there_is_no_room_for_is_named_and_comes_to_the_front(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(60, 20)) as pilot:
        await pilot.press("m", "down", "m", "g", *"2024-05", "enter", "m", "g", *"2024-04", "enter", "M")
        assert "s turns them; no room for 2024-10" in top_line(pilot.app)
        await pilot.press("s")
        assert heads(pilot.app)[0] == "2024 no. 5 2024 no. 9 2024 no. 10"
        assert "no room for 2024-04" in top_line(pilot.app)
        await pilot.resize_terminal(120, 40)
        assert "no room" not in top_line(pilot.app)
        assert len(row(pilot.app, "Incidents handled")) == 8


async def test_what_only_one_states_has_no_difference(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("m", "g", *"2023-52", "enter", "M")
        values, meaning = rows(pilot.app, "Infected hosts")
        assert (values[0], values[2:]) == ("~145,000", ["not", "stated"])
        assert " ".join(meaning) == "median 145,000 no other week states it"
        await pilot.press("escape", "g", *"2024-08", "enter", "M")
        values, meaning = rows(pilot.app, "Incidents handled")
        assert values[:2] == ["-", "480"]
        assert " ".join(meaning) == "median 270 2nd highest"
        assert " ".join(row(pilot.app, "source")) == "not held from CNCERT's own page"


async def test_from_zero_there_is_no_percent(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g", *"2024-07", "enter", "m", "home", "M")
        assert row(pilot.app, "Incidents handled")[:2] == ["0", "480"]
        assert "+480 \u25b2 480" in " ".join(rows(pilot.app, "Incidents handled")[1])


async def test_a_period_that_is_not_a_week_says_so(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("m", "g", *"2024-05", "enter", "M")
        assert "2024-01-29 to 01-29 (1)" in text_of(compare(pilot.app).table)


async def test_sources_are_shown_in_full_and_as_text(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("m", "g", *"2024-01", "enter", "M")
        shown = text_of(compare(pilot.app).table)
        assert f"mid={LAST.ordinal}&idx=1" in shown
        assert "[/] [@click=app.bell]" in shown
        assert not set(HOSTILE) & {"\x1b", "\x9b", "\u202e"} & set(shown)


async def test_two_editions_without_figures_say_so(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([known_issue(LAST), known_issue(LAST + -1), read_issue(LAST + -2, 1)])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("home", "enter", "m", "down", "M")
        assert "none of these editions states a figure" in text_of(compare(pilot.app).table)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_every_size_shows_whole_numbers(tmp_path: Path, size: tuple[int, int], language: Language) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    figures = {"infected_hosts": 2_540_000, "medium_risk_vulnerabilities": 24}
    archive.add(
        [
            read_issue(LAST, 0, figures=figures, approximate=("infected_hosts",)),
            read_issue(LAST + -1, 0, figures={**figures, "infected_hosts": 161_000}),
        ]
    )
    async with app_on(archive, language).run_test(size=size) as pilot:
        await pilot.press("m", "down", "M")
        seen = "\n".join(pictured(pilot.app))
        await pilot.press("pagedown")
        seen += "\n".join(pictured(pilot.app))
        for text in ("2,540,000", "161,000", "+2,379,000", " 16x", "03-04", "02-26"):
            assert text in seen


async def test_it_scrolls_by_lines_and_pages(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(40, 12)) as pilot:
        await pilot.press("m", "down", "M", "down", "j")
        table = compare(pilot.app).table
        assert table.top == 2
        await pilot.press("up", "k")
        assert table.top == 0
        await pilot.press("end")
        assert table.top == table.line_count() - table.room
        await pilot.press("home", "space", "pageup")
        assert table.top == 0


async def test_help_has_the_keys_of_every_screen(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(120, 120)) as pilot:
        await pilot.press("m", "down", "M", "question_mark")
        shown = "\n".join(pictured(pilot.app))
        for sentence in (
            "the trend of one or several figures, large",
            "all years at once",
            "a year earlier",
            "hold them against the next one; of two, swap them",
        ):
            assert sentence in shown
        await pilot.press("q")
        assert compare(pilot.app).is_current


async def test_what_a_person_entered_is_marked_in_all_three(archive: Archive) -> None:
    archive.set_by_hand(LAST, "new_vulnerabilities", 321)
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("m", "down", "M")
        assert row(pilot.app, "New vulnerabilities")[:3] == ["not", "stated", "*321"]
        assert "* entered by hand" in text_of(compare(pilot.app).table)
        await pilot.press("escape", "up", "t", "up")
        assert "New vulnerabilities  *321" in pictured(pilot.app)[1]
        await pilot.press("escape", "c", "F")
        assert "New vulnerabilities  *321" in pictured(pilot.app)[1]


async def test_own_keys_hold_on_these_screens_too(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        browse(pilot.app).look.own_keys = {"compare-swap": "z"}
        pilot.app.set_keymap({"compare-swap": "z"})
        await pilot.press("m", "down", "M", "z")
        assert row(pilot.app, "Incidents handled")[::2] == ["480", "240"]
        assert "z base" in text_of(compare(pilot.app).key_line)
