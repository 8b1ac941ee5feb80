"""What the reader changes while the app runs: language, characters, theme. It shows on every screen, in place."""

import json
from pathlib import Path

import pytest
from textual.app import App

from store.archive import Archive
from tests.tui.archives import LAST, read_issue, small_archive
from tests.tui.screen import browse, pictured, text_of
from tests.tui.terminal import Terminal
from tui.app import styles
from tui.app.app import CncertApp
from tui.app.themes import paint_of
from tui.settings.choices import THEMES, Settings, ThemeName

WIDE = (120, 40)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def visit(archive: Archive, state: Path | None = None, theme: ThemeName | None = None) -> CncertApp:
    return CncertApp(archive, Settings("en", "block", archive.path, False, theme=theme, state=state))


def shown(app: App[None]) -> str:
    return "\n".join(pictured(app))


# -- language and characters


@pytest.mark.parametrize(
    ("keys", "english", "chinese"),
    [
        (["t", "h"], "Incidents handled  240", "处理网络安全事件  240"),
        (["c", "h"], "Incidents handled  240   4th lowest of 8", "处理网络安全事件  240   8 周中倒数第 4"),
        (["m", "j", "M"], "1 wk later", "1 周后"),
        (["question_mark"], "one edition down, which is older", "往下一期，更早"),
        (["tab"], "Incidents handled", "处理网络安全事件"),
    ],
    ids=["trend", "calendar", "compare", "help", "browse"],
)
async def test_the_language_changes_in_place_on_every_screen(
    archive: Archive, keys: list[str], english: str, chinese: str
) -> None:
    async with visit(archive).run_test(size=WIDE) as pilot:
        await pilot.press(*keys)
        before, screen = shown(pilot.app), pilot.app.screen
        assert english in before
        await pilot.press("L")
        assert chinese in shown(pilot.app)
        assert english not in shown(pilot.app)
        await pilot.press("L")
        assert pilot.app.screen is screen
        assert shown(pilot.app) == before


async def test_the_list_below_speaks_the_language_that_was_chosen_above_it(archive: Archive) -> None:
    async with visit(archive).run_test(size=WIDE) as pilot:
        await pilot.press("t", "L", "escape")
        assert "退出" in text_of(browse(pilot.app).key_line)
        assert "未收录" in text_of(browse(pilot.app).week_list)


async def test_the_weeks_of_a_chart_stay_where_they_are(archive: Archive) -> None:
    async with visit(archive).run_test(size=(60, 20)) as pilot:
        await pilot.press("t", *["h"] * 13, "minus")
        before = pictured(pilot.app)[-3]
        await pilot.press("L")
        assert pictured(pilot.app)[-3] == before


async def test_other_characters_draw_the_same(archive: Archive) -> None:
    app = visit(archive)
    async with app.run_test(size=WIDE) as pilot:
        assert "\u2587" in text_of(browse(app).trends)
        app.draw_with("ascii")
        assert text_of(browse(app).trends).isascii()
        await pilot.press("c")
        app.draw_with("braille")
        await pilot.pause()
        assert "\u28ff" in shown(app)


# -- following the store


@pytest.mark.parametrize(("key", "to_last_figure"), [("t", "k"), ("c", "F")])
async def test_a_change_of_the_store_shows_in_a_view_that_is_open(
    archive: Archive, key: str, to_last_figure: str
) -> None:
    app = visit(archive)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(key)
        assert "Incidents handled  480" in shown(app)
        Archive(archive.path, bundled=False).set_by_hand(LAST + 1, "defaced_sites", 7)
        Archive(archive.path, bundled=False).add([read_issue(LAST, 481, rating="优")])
        app.screen_stack[0].follow()  # type: ignore[attr-defined]
        await pilot.pause()
        assert "excellent" in shown(app)
        await pilot.press("l", to_last_figure)
        assert "Defaced websites  *7" in shown(app)


@pytest.mark.parametrize("keys", [["t"], ["c"], ["t", "question_mark"], ["c", "ctrl+p"], ["m", "j", "M"], ["slash"]])
async def test_a_store_that_becomes_empty_leads_back_to_the_list(archive: Archive, keys: list[str]) -> None:
    app = visit(archive)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*keys)
        archive.path.write_text('{"issues": {}}', encoding="utf-8")
        app.screen_stack[0].follow()  # type: ignore[attr-defined]
        await pilot.pause()
        await pilot.press("escape", "j", "t", "c", "M", "y")
        assert "No editions yet" in shown(app)


async def test_a_change_of_the_store_shows_in_a_comparison(archive: Archive) -> None:
    app = visit(archive)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("m", "j", "M")
        assert "Defaced websites" not in shown(app)
        Archive(archive.path, bundled=False).set_by_hand(LAST, "defaced_sites", 99)
        app.screen_stack[0].follow()  # type: ignore[attr-defined]
        await pilot.pause()
        assert "Defaced websites" in shown(app)
        assert "*99" in shown(app)


# -- themes


async def test_a_theme_is_chosen_said_and_remembered(archive: Archive, tmp_path: Path) -> None:
    state = tmp_path / "state"
    app = visit(archive, state)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("T")
        assert "theme: dark" in text_of(browse(app).key_line)
    again = visit(archive, state)
    async with again.run_test(size=WIDE) as pilot:
        assert again.look.theme == "dark"
        await pilot.press(*"TTT")
        assert "theme: the terminal's own colours" in text_of(browse(again).key_line)
    asked = visit(archive, state, theme="light")
    async with asked.run_test(size=WIDE):
        assert asked.look.theme == "light"


@pytest.mark.parametrize("remembered", ["", "{", "[]", '{"theme": "pink"}', '{"theme": ["dark"]}', '{"theme": null}'])
async def test_a_choice_that_is_broken_is_none(archive: Archive, tmp_path: Path, remembered: str) -> None:
    (tmp_path / "choices.json").write_text(remembered, encoding="utf-8")
    app = visit(archive, tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        assert app.look.theme == "terminal"
        await pilot.press("T")
    assert json.loads((tmp_path / "choices.json").read_text(encoding="utf-8")) == {"theme": "dark"}


async def test_without_colours_there_is_no_theme(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = visit(archive, tmp_path, theme="dark")
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("T")
        assert app.look.theme == "terminal"
        assert "NO_COLOR" in text_of(browse(app).key_line)


@pytest.mark.parametrize("theme", THEMES[1:])
def test_what_differs_in_the_terminals_colours_differs_in_every_theme(theme: ThemeName) -> None:
    paint = paint_of(theme)
    assert paint
    drawn = [styles.PLAIN, styles.BOLD, styles.DIM, styles.MARKED, styles.CHOSEN, styles.LOOKED_AT]
    drawn += [*styles.BARS.values(), *styles.GRADES.values(), *styles.CALLS.values()]
    painted = [str(paint(style)) for style in drawn]
    assert len(set(painted)) == len({str(style) for style in drawn})
    assert all(" on " in style and "dim" not in style for style in painted)


@pytest.mark.parametrize(
    ("theme", "ground", "never"),
    [("dark", "48;5;234", "48;2;"), ("light", "48;5;255", "48;2;"), ("console", "40", "48;5;")],
)
def test_a_theme_paints_every_cell_and_needs_no_true_colour(
    archive: Archive, theme: str, ground: str, never: str
) -> None:
    terminal = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "en", "--theme", theme)
    plain = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "en")
    for opened in (terminal, plain):
        for text in ("2024 no. 10", "all 8 stated", "145k", "quit"):  # wherever painting begins and ends
            opened.wait_for(text)
        opened.settle()
    assert terminal.text == plain.text
    assert len(terminal.grounds) == 1
    assert terminal.grounds != plain.grounds
    assert len(terminal.raw) < 5 * len(plain.raw)
    for opened in (terminal, plain):
        opened.press("\x10")
        opened.wait_for("run:")
        opened.press("\x1b")
        opened.wait_for("2024 no. 10")
        opened.press("q")
        assert opened.end() == 0
    assert ground in terminal.raw.decode()
    assert never not in terminal.raw.decode()


def test_the_environment_names_a_theme_and_the_option_goes_before_it() -> None:
    environment = {"CNCERT_TUI_THEME": "light"}
    assert Settings.of(environment).theme == "light"
    assert Settings.of(environment, theme="dark").theme == "dark"
    assert Settings.of({"CNCERT_TUI_THEME": "pink"}).theme is None
