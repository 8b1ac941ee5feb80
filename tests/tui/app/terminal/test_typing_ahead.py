"""Keys that arrive in one burst, as slow lines deliver them, do what they would have done one by one."""

import asyncio
from pathlib import Path

import pytest

from store.archive import Archive
from tests.tui.archives import app_on, small_archive
from tests.tui.screen import chosen_name
from tests.tui.terminal import Terminal
from tui.app.terminal import key_queue


def opened(archive: Archive, columns: int) -> Terminal:
    terminal = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "en", columns=columns, rows=24)
    terminal.wait_for("2024 no. 10")
    terminal.wait_for("quit")
    return terminal


@pytest.mark.parametrize("columns", [120, 40])
@pytest.mark.parametrize(
    ("burst", "shown"),
    [
        pytest.param("g2024-05\r", ["2024 no. 5 "], id="a prompt"),
        pytest.param("g2024-05\rt", ["2024 no. 5 ", "Incidents handled  900"], id="a view after a prompt"),
        pytest.param("thh\r", ["2024 no. 8 ", "1 not held"], id="keys of a view"),
        pytest.param("tj\x1b[D\rc", ["2024 no. 9 ", "Incidents handled  240"], id="a view, back, another view"),
        pytest.param("/900\r/480\rm", ["Marked 2024-10"], id="two prompts"),
        pytest.param("mjM", ["Compare"], id="a comparison"),
        pytest.param("?jjqj", ["2024 no. 9 ", "quit"], id="help, scrolled and closed"),
        pytest.param("jjjkj", ["2024 no. 7 "], id="steps"),
    ],
)
def test_nothing_typed_ahead_is_lost_or_goes_astray(tmp_path: Path, columns: int, burst: str, shown: list[str]) -> None:
    terminal = opened(small_archive(tmp_path), columns)
    terminal.press(burst)
    for text in shown:
        terminal.wait_for(text)
    terminal.press("\x11")
    assert terminal.end() == 0


def test_what_is_pasted_keeps_its_place_among_the_keys(tmp_path: Path) -> None:
    terminal = opened(small_archive(tmp_path), 120)
    terminal.press("g\x1b[200~2024-0\x1b[201~5\rt")
    terminal.wait_for("2024 no. 5 ")
    terminal.wait_for("Trend")
    terminal.press("qq")
    assert terminal.end() == 0


async def test_work_without_an_end_holds_no_key_back_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_queue, "_PATIENCE_SECONDS", 0.02)
    async with app_on(small_archive(tmp_path)).run_test() as pilot:
        endless = asyncio.Event()
        pilot.app.run_worker(endless.wait())
        await pilot.press("j", "j")
        assert chosen_name(pilot.app) == "2024-08"
        endless.set()


def test_bytes_that_are_no_utf8_are_shown_and_end_nothing(tmp_path: Path) -> None:
    terminal = opened(small_archive(tmp_path), 120)
    terminal.process.send(b"\xff/" + "漏洞".encode("gbk") + b"\xfe\r")
    terminal.wait_for("find: \u00a9\ufffd")
    terminal.press("g2024-05\r")
    terminal.wait_for("2024 no. 5 ")
    terminal.press("q")
    assert terminal.end() == 0
    assert b"Traceback" not in terminal.raw


def test_a_long_burst_is_seen_to_go_on(tmp_path: Path) -> None:
    terminal = opened(small_archive(tmp_path), 80)
    before = len(terminal.raw)
    terminal.press("jk" * 400 + "j")
    terminal.wait_for("2024 no. 9 ")
    terminal.settle()
    assert terminal.raw[before:].count(b"\x1b[1;1H") > 2
    terminal.press("q")
    assert terminal.end() == 0
