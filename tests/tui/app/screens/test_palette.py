"""The command palette: everything that a screen can do, found by typing in either language."""

from pathlib import Path

import pytest
from textual.app import App

from store.archive import Archive
from tests.tui.archives import app_on, small_archive
from tests.tui.screen import browse, chosen_name, pictured
from tests.tui.terminal import Terminal
from tui.app.keys import BROWSE_KEYS, CALENDAR_KEYS, COMPARE_KEYS, EVERYWHERE_KEYS, TREND_KEYS, sentence
from tui.app.screens.palette import Palette, commands_of
from tui.app.styles import CHOSEN
from tui.language import LANGUAGES, Language, words_in

WIDE = (120, 100)
"""High enough for all of it."""


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def shown(app: App[None]) -> list[str]:
    return [line.rstrip() for line in pictured(app)]


def highlighted(app: App[None]) -> str:
    assert isinstance(app.screen, Palette)
    assert app.screen.choices.chosen
    return app.screen.choices.chosen.names[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("keys", "bindings"),
    [("", BROWSE_KEYS), ("t", TREND_KEYS), ("c", CALENDAR_KEYS), ("mjM", COMPARE_KEYS)],
    ids=["browse", "trend", "calendar", "compare"],
)
async def test_it_lists_everything_before_anything_is_typed(
    archive: Archive, language: Language, keys: str, bindings: list[object]
) -> None:
    words = words_in(language)
    async with app_on(archive, language).run_test(size=WIDE) as pilot:
        await pilot.press(*keys, "ctrl+p")
        text = "\n".join(shown(pilot.app))
        for binding in (*BROWSE_KEYS, *TREND_KEYS, *CALENDAR_KEYS, *COMPARE_KEYS):
            if binding in bindings and binding.id:
                assert sentence(binding, words) in text
        for binding in EVERYWHERE_KEYS:
            assert (sentence(binding, words) in text) is (binding.id != "palette")
        for name in (
            *words.screens.themes.values(),
            *words.screens.glyphs.values(),
            *(words_in(code).name for code in LANGUAGES),
        ):
            assert name in text
        assert (words.screens.palette_figure.format(name="") in text) is (keys != "mjM")


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("en", "cal", "the calendar"),
        ("en", "日历", "the calendar"),
        ("zh", "calendar", "日历：一行一年，一格一周"),
        ("zh", "恶意", "指标：恶意URL链接"),
        ("zh", "theme: dark", "配色：深色"),
        ("en", "braille", "characters of the charts: braille"),
    ],
)
async def test_words_of_both_languages_find(archive: Archive, language: Language, typed: str, found: str) -> None:
    async with app_on(archive, language).run_test(size=WIDE) as pilot:
        await pilot.press("ctrl+p", *typed)
        await pilot.pause()
        assert found in highlighted(pilot.app)


@pytest.mark.parametrize(
    ("keys", "typed", "then"),
    [
        ("", "go to a week", "go to:"),
        ("", "figure: malicious", "Malicious URLs  48"),
        ("t", "figure: malicious", "Malicious URLs  48"),
        ("c", "figure: malicious", "Malicious URLs  48"),
        ("t", "five weeks up", "5-week average"),
        ("mjM", "theme: dark", "theme: dark"),
        ("", "语言", "跳转"),
        ("", "the next theme", "theme: dark"),
    ],
)
async def test_enter_does_what_is_chosen(archive: Archive, keys: str, typed: str, then: str) -> None:
    async with app_on(archive).run_test(size=(120, 40)) as pilot:
        await pilot.press(*keys, "ctrl+p", *typed, "enter")
        await pilot.pause()
        await pilot.pause()
        assert not isinstance(pilot.app.screen, Palette)
        assert then in "\n".join(shown(pilot.app))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_finds_nothing_says_so_and_escape_leaves(archive: Archive, language: Language) -> None:
    async with app_on(archive, language).run_test(size=(40, 12)) as pilot:
        await pilot.press("ctrl+p", *"xyzzy", "enter")
        await pilot.pause()
        assert [line for line in shown(pilot.app) if line][1:] == [words_in(language).screens.palette_nothing]
        await pilot.press("escape", "j")
        assert chosen_name(pilot.app) == "2024-09"
        assert browse(pilot.app).key_line.display


async def test_a_press_of_the_mouse_runs_a_command(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+p", *"theme: dark")
        await pilot.click("#choices", offset=(20, 0))
        await pilot.pause()
        assert not isinstance(pilot.app.screen, Palette)
        assert "theme: dark" in "\n".join(shown(pilot.app))


async def test_arrows_choose_as_far_as_there_are_rows(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(60, 20)) as pilot:
        await pilot.press("ctrl+p", "down", "pagedown", "down", "pagedown", "pagedown", "pagedown")
        assert "ASCII" in highlighted(pilot.app)
        assert "ASCII" in "\n".join(shown(pilot.app))
        await pilot.press("up", *["pageup"] * 5)
        assert "older" in highlighted(pilot.app)


def test_what_is_typed_ahead_finds_before_enter_takes_it(archive: Archive) -> None:
    terminal = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "zh", columns=60, rows=20)
    terminal.wait_for("2024年第10期")
    terminal.press("\x10恶意\r")
    terminal.wait_for("恶意URL链接  48")
    terminal.press("\x10")
    terminal.wait_for("执行命令：")
    terminal.wait_for("移动平均")
    assert "Search" not in terminal.text
    terminal.press("\x11")
    assert terminal.end() == 0


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)])
async def test_no_sentence_is_cut(archive: Archive, size: tuple[int, int]) -> None:
    async with app_on(archive).run_test(size=size) as pilot:
        commands = list(commands_of(browse(pilot.app)))
        await pilot.press("ctrl+p")
        assert isinstance(pilot.app.screen, Palette)
        choices = pilot.app.screen.choices
        lines = [choices.line_at(at).text[12:].strip() for at in range(choices.line_count())]
        assert " ".join(lines).split() == " ".join(command.names[0] for command in commands).split()
        await pilot.press("pagedown", "pagedown")
        chosen = [at for at in range(choices.line_count()) if next(iter(choices.line_at(at))).style == CHOSEN]
        assert choices.top <= chosen[0]
        assert chosen[-1] < choices.top + choices.room
