"""Going to a week and finding words, as typed."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from store.archive import Archive
from tests.tui.archives import app_on, small_archive
from tests.tui.screen import browse, chosen_name, lines_of, pictured, text_of

WIDE = (120, 40)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


@pytest.mark.parametrize("name", ["2024-09", "2024-W09", "2024-02-28", "2024-9"])
async def test_go_to_takes_every_name_of_a_week(archive: Archive, name: str) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g", *name, "enter")
        await pilot.pause()
        assert chosen_name(pilot.app) == "2024-09"
        assert browse(pilot.app).key_line.display


async def test_go_to_latest(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("end", "g", *"latest", "enter")
        assert chosen_name(pilot.app) == "2024-10"


async def test_go_to_says_what_is_nearest_and_stays_open(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g", *"2024-30", "enter")
        assert chosen_name(pilot.app) == "2024-10"
        assert "the nearest is 2024-10" in pictured(pilot.app)[-1]


async def test_go_to_says_how_weeks_are_written(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g", *"foo", "enter")
        assert "Not a week: foo" in pictured(pilot.app)[-1]


async def test_nothing_typed_ahead_is_lost(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        for key in ("g", *"2024-W05", "enter"):  # all at once, as a slow link delivers them
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert chosen_name(pilot.app) == "2024-05"


async def test_find_narrows_the_list_while_typing(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        screen = browse(pilot.app)
        await pilot.press("slash", *"480")
        assert [week.iso for week in screen.browsing.listed] == ["2024-W10"]
        await pilot.press("backspace", "backspace", "backspace")
        assert len(screen.browsing.listed) == len(archive)


async def test_find_takes_pasted_chinese_and_marks_it(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        screen = browse(pilot.app)
        await pilot.press("slash", *"各单位", "enter")
        await pilot.pause()
        marked = [
            segment.text
            for y in range(screen.detail.size.height)
            for segment in screen.detail.render_line(y)
            if segment.style and segment.style.reverse
        ]
        assert marked == ["各单位"]
        assert "find: 各单位  8 of 11" in text_of(screen.key_line)


async def test_find_without_a_hit_says_so_and_escape_takes_it_back(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        screen = browse(pilot.app)
        await pilot.press("slash", *"xyzzy")
        assert "no edition holds these words" in pictured(pilot.app)[-1]
        assert screen.browsing.listed == []
        await pilot.press("escape")
        assert len(screen.browsing.listed) == len(archive)
        assert "quit" in text_of(screen.key_line)


async def test_what_was_found_stays_until_escape(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        screen = browse(pilot.app)
        await pilot.press("slash", *"900", "enter")
        await pilot.pause()
        assert chosen_name(pilot.app) == "2024-05"
        assert sum(line.startswith(("\u203a", "  ")) for line in lines_of(screen.week_list) if line) == 1
        await pilot.press("escape")
        assert len(screen.browsing.listed) == len(archive)
        assert chosen_name(pilot.app) == "2024-05"


async def test_going_to_a_week_that_was_not_found_ends_the_search(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("slash", *"900", "enter", "right_square_bracket")
        await pilot.pause()
        assert chosen_name(pilot.app) == "2024-07"
        assert len(browse(pilot.app).browsing.listed) == len(archive)


async def test_an_answer_that_is_too_long_stands_above_the_prompt(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(40, 12)) as pilot:
        await pilot.press("g", *"foo", "enter")
        await pilot.pause()
        assert [line.rstrip() for line in pictured(pilot.app)[-3:]] == [
            "Not a week: foo. Write 2024-51,",
            "2024-W51, 2024-12-18 or latest",
            "go to: foo",
        ]
        await pilot.press("escape")
        assert "quit" in pictured(pilot.app)[-1]


async def test_a_notice_takes_the_lines_it_needs_and_gives_them_back(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(40, 12)) as pilot:
        await pilot.press("M")
        await pilot.pause()
        assert [line.rstrip() for line in pictured(pilot.app)[-2:]] == [
            "Mark a week with m first; M then",
            "compares it with the chosen one",
        ]
        await pilot.press("j")
        await pilot.pause()
        assert browse(pilot.app).key_line.size.height == 1
        assert "quit" in pictured(pilot.app)[-1]


@pytest.mark.parametrize(
    "pasted", ["\n2024-05", "2024年第5期（1月29日-2月4日）", "网络安全信息与动态周报2024年第5期\n"]
)
async def test_what_is_pasted_names_a_week_whatever_surrounds_it(archive: Archive, pasted: str) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g")
        pilot.app.screen.query_one(Input).post_message(events.Paste(pasted))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert chosen_name(pilot.app) == "2024-05"


async def test_escape_in_a_search_that_was_opened_again_keeps_it(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("slash", *"480", "enter", "slash", *"77", "escape")
        await pilot.pause()
        assert "find: 480" in text_of(browse(pilot.app).key_line)
