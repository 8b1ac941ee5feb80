"""The keys as people find them: in the README's tables, on the help screen, and by name in keys.toml."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.binding import Binding

from tests.tui.archives import app_on, small_archive
from tests.tui.screen import pictured
from tui.app.keys import BROWSE_KEYS, CALENDAR_KEYS, COMPARE_KEYS, EVERYWHERE_KEYS, KEYS, REPORT_KEYS, TREND_KEYS, sign

README = Path(__file__).parents[3] / "README.md"
TABLES = {
    "key": BROWSE_KEYS,
    "key everywhere": EVERYWHERE_KEYS,
    "key in the trend": TREND_KEYS,
    "key in the calendar": CALENDAR_KEYS,
    "key in the comparison": COMPARE_KEYS,
    "key in the report": REPORT_KEYS,
}


def in_table(title: str) -> list[str]:
    """The keys in the first column of one of the README's tables."""
    table = re.search(
        rf"^\| {title} \| does \|\n\| --- \| --- \|\n((?:\|.*\n)+)", README.read_text("utf-8"), re.MULTILINE
    )
    assert table
    return [key for row in table[1].splitlines() for key in re.split(r",? ", row.split(" | ")[0].removeprefix("| "))]


@pytest.mark.parametrize(("title", "bindings"), TABLES.items())
def test_the_readme_lists_every_key_and_no_other(title: str, bindings: Sequence[Binding]) -> None:
    named = [binding for binding in bindings if binding.id or not binding.key.isdigit()]
    keys = {sign(key) for binding in named for key in binding.key.split(",")}
    listed = in_table(title)
    assert len(listed) == len(set(listed))
    assert set(listed) == keys


def test_a_name_means_one_binding() -> None:
    names = [binding.id for binding in KEYS if binding.id]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("bindings", list(TABLES.values())[:1] + list(TABLES.values())[2:])
def test_no_screen_takes_a_key_that_works_everywhere(bindings: Sequence[Binding]) -> None:
    everywhere = {key for binding in EVERYWHERE_KEYS for key in binding.key.split(",")}
    assert everywhere.isdisjoint(key for binding in bindings for key in binding.key.split(","))


async def test_the_help_screen_names_every_binding(tmp_path: Path) -> None:
    async with app_on(small_archive(tmp_path)).run_test(size=(80, 200)) as pilot:
        await pilot.press("question_mark")
        rows = [line.rstrip() for line in pictured(pilot.app)]
        for binding in KEYS:
            if binding.id:
                assert [row for row in rows if row.endswith(f" {binding.id}")], binding.id


async def test_a_narrow_help_screen_leaves_the_names_out(tmp_path: Path) -> None:
    async with app_on(small_archive(tmp_path)).run_test(size=(60, 200)) as pilot:
        await pilot.press("question_mark")
        assert not [line for line in pictured(pilot.app) if "step-older" in line]
