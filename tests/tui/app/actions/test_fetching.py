"""Fetching in the app: one question a visit, progress, Esc, and what is said at the end."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from store.archive import Archive
from store.model.issue import Issue
from store.model.week import Week
from tests.publisher import LIST, Edition, Page, Sites, list_page, put, sites, trickle
from tests.store.intake.test_fetching import a_pdf
from tests.tui.screen import browse, pictured, text_of
from tui.app.app import CncertApp
from tui.settings.choices import Settings, own_settings

WIDE = (140, 40)


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sites]:
    monkeypatch.setattr("tui.app.actions.fetching._PAUSE", 0)
    with sites(tmp_path) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        put(server, Edition(13), Edition(12), pdf=a_pdf)
        yield server


@pytest.fixture
def app(tmp_path: Path) -> CncertApp:
    path = tmp_path / "home" / "store.json"
    archive = Archive(path, bundled=False)
    week = Week.from_iso("2026-W12")
    archive.add([Issue(week=week, year=2026, number=12, url=Edition(12).url, quality="original")])
    return CncertApp(archive, Settings("en", "block", path, False))


async def until(pilot: Pilot[Any], happened: Callable[[], bool]) -> None:
    for _ in range(600):
        if happened():
            return
        await pilot.pause(0.02)
    raise AssertionError(text_of(browse(pilot.app).key_line))


def says(pilot: Pilot[Any], words: str) -> Callable[[], bool]:
    return lambda: words in text_of(browse(pilot.app).key_line)


async def test_one_question_names_hosts_and_number(app: CncertApp, served: Sites) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("R")
        shown = " ".join(pictured(app))
        assert "fetch what is new, and 1 not held" in shown
        assert "connects to www.cert.org.cn and mp.weixin.qq.com" in shown
        await pilot.press("escape")
        assert served.connected == []
        await pilot.press("r")
        assert "fetch this edition" in " ".join(pictured(app))
        await pilot.press("n", "o", "enter")
        assert served.connected == []
        await pilot.press("r", "enter")
        await until(pilot, says(pilot, "1 added"))
        await pilot.press("R")  # no second question
        await until(pilot, says(pilot, "1 added, 0 updated"))
        await until(pilot, lambda: len(browse(app)._archive) == 2)
    assert served.connected


async def test_all_that_is_missing_and_new(app: CncertApp, served: Sites) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("R", "enter")
        await until(pilot, says(pilot, "2 added, 0 updated, 0 unchanged."))
        await pilot.press("home")
        assert "413" in text_of(browse(app).detail)
    assert served.asked[0] == LIST


async def test_escape_stops_and_keeps_what_came(app: CncertApp, served: Sites) -> None:
    reached = threading.Event()

    def hold(handler: Any) -> None:
        reached.set()
        trickle(handler)

    served.pages[Edition(12).url] = hold
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("R", "enter")
        await until(pilot, reached.is_set)
        await until(pilot, says(pilot, "asking for 2026-12 (2 of 2)"))
        await pilot.press("R")
        assert says(pilot, "fetching already")()
        await pilot.press("escape")
        await until(pilot, says(pilot, "1 added"))
        assert says(pilot, "failed")() is False
        assert "asking for" not in text_of(browse(app).key_line)
    assert Archive(app._archive.path, bundled=False).is_read(Week.from_iso("2026-W13"))


async def test_a_failure_says_its_kind_and_what_to_do(app: CncertApp, served: Sites) -> None:
    served.pages[Edition(12).url] = Page(b"", 403)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("r", "enter")
        await until(pilot, says(pilot, "2026-12: blocked - "))
        assert says(pilot, "open the page in a browser")()
        await pilot.press("home")
        assert "asked for in vain on " in text_of(browse(app).detail)


async def test_failures_among_others_say_their_kinds(app: CncertApp, served: Sites) -> None:
    served.pages[Edition(12).url] = Page(b"", 403)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("R", "enter")
        await until(pilot, says(pilot, "1 added, 0 updated, 0 unchanged, 1 failed."))
        assert says(pilot, "blocked 1 - the site asks who you are")()


async def test_leaving_ends_what_is_under_way(app: CncertApp, served: Sites) -> None:
    reached = threading.Event()

    def hold(handler: Any) -> None:
        reached.set()
        trickle(handler)

    served.pages[LIST] = hold
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("R", "enter")
        await until(pilot, reached.is_set)
        thread = browse(app)._fetching._thread
        await pilot.press("q")
    assert thread is not None
    thread.join(10)
    assert not thread.is_alive()


async def test_what_is_held_or_stands_nowhere_is_said(app: CncertApp, served: Sites) -> None:
    served.pages[LIST] = list_page()
    app._archive.add([Issue(week=Week.from_iso("2026-W20"), year=2026, number=20, quality="original")])
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("r")
        assert says(pilot, "not known where 2026-20 stands")()
        await pilot.press("enter", "down", "r", "enter")
        await until(pilot, says(pilot, "1 added"))
        await pilot.press("r")
        assert says(pilot, "2026-12 is held already")()


async def test_who_never_fetches_sees_nothing_of_it(app: CncertApp) -> None:
    app = CncertApp(app._archive, app._settings._replace(may_fetch=False))
    async with app.run_test(size=WIDE) as pilot:
        assert "Save the article" in " ".join(pictured(app))
        await pilot.press("r", "R")
        assert "connects to" not in " ".join(pictured(app))
        await pilot.press("question_mark")
        assert "fetch" not in " ".join(pictured(app))


def test_own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.settings.choices.settings_folder", lambda: tmp_path)
    assert Settings.of({}, store="s", own=own_settings()).may_fetch
    file = tmp_path / "settings.toml"
    file.write_text('fetch = "never"\nlanguage = "zh"\ntheme = "light"\nglyphs = "ascii"\n')
    settings = Settings.of({}, store="s", own=own_settings())
    assert (settings.may_fetch, settings.language, settings.theme, settings.glyphs) == (False, "zh", "light", "ascii")
    assert settings.problem is None
    given = {"CNCERT_TUI_LANG": "en", "CNCERT_TUI_GLYPHS": "braille", "CNCERT_TUI_THEME": "dark"}
    settings = Settings.of(given, store="s", own=own_settings())
    assert (settings.language, settings.theme, settings.glyphs) == ("en", "dark", "braille")
    assert Settings.of(given, store="s", language="zh", own=own_settings()).language == "zh"


@pytest.mark.parametrize("line", ['fetch = "often"', "fetch = []", 'language = "fr"', 'colour = "red"', "theme"])
async def test_a_wrong_line_is_one_notice(
    app: CncertApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.setattr("tui.settings.choices.settings_folder", lambda: tmp_path)
    (tmp_path / "settings.toml").write_text(f'glyphs = "ascii"\n{line}\n')
    settings = Settings.of({}, store=str(app._archive.path), bundled=False, language="en", own=own_settings())
    assert settings.glyphs == ("block" if line == "theme" else "ascii")
    async with CncertApp(app._archive, settings).run_test(size=WIDE) as pilot:
        assert says(pilot, "settings.toml has what cannot be used")()
