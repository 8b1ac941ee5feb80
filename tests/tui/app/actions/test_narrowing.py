"""Narrowing the list, and what is found in it."""

from pathlib import Path

import pytest

from store.archive import Archive
from tests.tui.archives import app_on, small_archive
from tests.tui.screen import browse, chosen_name, pictured, text_of
from tui.app.filters import Filter

WIDE = (120, 40)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2023", Filter(years=(2023, 2023))),
        ("2022-2024 read", Filter(years=(2022, 2024), is_read=True)),
        ("良 已读", Filter(rating="良", is_read=True)),
        ("GOOD known", Filter(rating="良", is_read=False)),
        ("备注", Filter(with_remarks=True)),
        ("", Filter()),
    ],
)
def test_a_filter_is_written_in_either_language(typed: str, expected: Filter) -> None:
    assert Filter.parse(typed) == expected


def test_a_word_that_means_nothing_is_named() -> None:
    with pytest.raises(ValueError, match="green"):
        Filter.parse("2024 green")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("2023", ["2023-52", "2023-49"]),
        ("known", ["2024-08", "2024-02"]),
        ("remarks", ["2024-05"]),
        ("2023 read good", ["2023-52", "2023-49"]),
    ],
)
async def test_filters_compose_and_say_what_they_hide(archive: Archive, typed: str, names: list[str]) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        screen = browse(pilot.app)
        await pilot.press("F")
        await pilot.press(*(key if key != " " else "space" for key in typed), "enter")
        await pilot.pause()
        listed = [archive.get(week) for week in screen.browsing.listed]
        assert [issue.name for issue in listed if issue] == names
        assert f"filter: {typed}  {len(names)} of 11" in text_of(screen.key_line)
        await pilot.press("escape")
        assert len(screen.browsing.listed) == 11


async def test_a_filter_goes_together_with_a_search(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        screen = browse(pilot.app)
        await pilot.press("slash", *"各单位", "enter")
        await pilot.pause()
        await pilot.press("F", *"2023", "enter")
        await pilot.pause()
        assert len(screen.browsing.listed) == 2
        assert "find: 各单位  filter: 2023  2 of 11" in text_of(screen.key_line)


async def test_a_filter_that_is_not_understood_says_so_and_changes_nothing(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("F", *"greenish")
        assert "What is greenish?" in pictured(pilot.app)[-1]
        assert len(browse(pilot.app).browsing.listed) == 11


async def test_a_filter_that_is_not_understood_is_not_taken(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("F", *"2023", "space", *"goood", "enter")
        assert "What is goood?" in pictured(pilot.app)[-1]
        await pilot.press(*["backspace"] * 6, "enter")
        assert "filter: 2023  2 of 11" in text_of(browse(pilot.app).key_line)


async def test_n_goes_through_the_text_and_then_to_the_next_edition(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("slash", *"评价", "enter")
        await pilot.pause()
        await pilot.press("n")
        assert chosen_name(pilot.app) == "2024-10"
        await pilot.press("n")
        assert chosen_name(pilot.app) == "2024-09"
        await pilot.press("N")
        assert chosen_name(pilot.app) == "2024-10"


@pytest.mark.parametrize(("key", "end", "said"), [("n", "end", "after this one"), ("N", "home", "before this one")])
async def test_past_the_last_place_there_is_none(archive: Archive, key: str, end: str, said: str) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("slash", *"起", "enter")
        await pilot.pause()
        await pilot.press(end)
        for _ in range(20):
            await pilot.press(key)
        chosen = chosen_name(pilot.app)
        line = text_of(browse(pilot.app).key_line)
        assert said in line
        await pilot.press(key)
        assert (chosen_name(pilot.app), text_of(browse(pilot.app).key_line)) == (chosen, line)


async def test_n_without_a_search_says_so(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("n")
        assert "with /" in text_of(browse(pilot.app).key_line)
