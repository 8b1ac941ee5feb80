"""The installed command, driven in a real terminal."""

import json
import os
import pty
import signal
import subprocess
import threading
from pathlib import Path

import pytest

from store.archive import Archive
from tests.tui.archives import LAST, small_archive
from tests.tui.terminal import COMMAND, NOWHERE, PATIENCE, Terminal

LEFT_ALTERNATE_SCREEN = b"\x1b[?1049l"
CURSOR_SHOWN = b"\x1b[?25h"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def opened(archive: Archive, *more: str, columns: int = 120) -> Terminal:
    arguments = ("--store", str(archive.path), "--no-bundled", "--lang", "en", *more)
    terminal = Terminal(*arguments, columns=columns)
    terminal.wait_for("2024 no. 10")
    terminal.wait_for("quit")
    return terminal


def test_a_quick_lookup(archive: Archive) -> None:
    terminal = opened(archive)
    terminal.press("j")
    terminal.wait_for("2024 no. 9")
    terminal.press("g2024-W05\r")
    terminal.wait_for("is not seven days")
    terminal.press("q")
    assert terminal.end() == 0
    assert LEFT_ALTERNATE_SCREEN in terminal.raw
    assert CURSOR_SHOWN in terminal.raw


def test_the_bundled_archive_opens_without_a_store(tmp_path: Path) -> None:
    terminal = Terminal("--store", str(tmp_path / "none" / "store.json"), "--lang", "zh")
    terminal.wait_for("已收录 59/226 期")
    terminal.press("q")
    assert terminal.end() == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("columns", [120, 80, 60, 40])
def test_every_width_shows_the_chosen_week(archive: Archive, columns: int) -> None:
    terminal = opened(archive, columns=columns)
    terminal.press("\x1b[B")
    terminal.wait_for("2024 no. 9")
    terminal.press("q")
    assert terminal.end() == 0


def test_termination_leaves_the_terminal_in_order(archive: Archive) -> None:
    terminal = opened(archive)
    terminal.process.kill(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    assert LEFT_ALTERNATE_SCREEN in terminal.raw
    assert CURSOR_SHOWN in terminal.raw


def test_ctrl_z_goes_to_the_shell_and_fg_comes_back_to_the_whole_screen(archive: Archive) -> None:
    terminal = Terminal("-i", program="/bin/sh", ENV="", PS1="ready> ")
    terminal.wait_for("ready>")
    terminal.press(f"{COMMAND} --store {archive.path} --no-bundled --lang en\r")
    terminal.wait_for("quit")
    terminal.settle()
    before = terminal.text
    terminal.press("\x1a")
    terminal.wait_for("ready>")
    assert LEFT_ALTERNATE_SCREEN in terminal.raw
    terminal.press("clear; echo between\r")  # pyte has no second screen: what the shell leaves would stay
    terminal.wait_for("between")
    terminal.press("fg\r")
    terminal.wait_for("quit")
    terminal.settle()
    assert terminal.text == before
    terminal.press("q")
    terminal.wait_for("ready>")
    terminal.press("exit\r")
    assert terminal.end() == 0


@pytest.mark.parametrize("before", ["", "t", "w", "/abc", "\x10x", "?", "/" + 5000 * "x"])
def test_ctrl_c_leaves_from_everywhere_and_at_once(archive: Archive, before: str) -> None:
    terminal = opened(archive)
    terminal.press(before)
    if len(before) < 9:
        terminal.settle()
    terminal.press("\x03")
    assert terminal.end() == 0
    assert b"x" * 99 not in terminal.raw


def test_ctrl_z_without_a_shell_stops_nothing(archive: Archive) -> None:
    terminal = opened(archive)
    terminal.press("\x1a")
    terminal.wait_for("no shell to go to")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("reaction", [signal.SIG_DFL, signal.SIG_IGN], ids=["hangup", "nohup"])
def test_the_process_ends_with_its_terminal(archive: Archive, reaction: signal.Handlers) -> None:
    process, terminal = pty.fork()
    if process == 0:
        signal.signal(signal.SIGHUP, reaction)
        os.environ["XDG_STATE_HOME"] = NOWHERE
        os.execv(COMMAND, [COMMAND, "--store", str(archive.path), "--no-bundled", "--lang", "en"])
    seen = b""
    while b"quit" not in seen:
        seen += os.read(terminal, 65536)
    os.close(terminal)
    waiting = threading.Thread(target=os.waitpid, args=(process, 0), daemon=True)
    waiting.start()
    waiting.join(PATIENCE)
    assert not waiting.is_alive()


@pytest.mark.parametrize("columns", [120, 40])
@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["The store is damaged;", "listed is what can still be read", "check --restore"]),
        ("zh", ["存档已损坏；", "列出的是仍可读的周报", "check --restore"]),
    ],
)
def test_a_broken_store_is_a_calm_line_over_what_can_be_read(
    archive: Archive, language: str, sentences: list[str], columns: int
) -> None:
    archive.set_by_hand(LAST, "defaced_sites", 7)  # the file before becomes the backup
    archive.path.write_bytes(b'{"issues": {')
    terminal = Terminal("--store", str(archive.path), "--lang", language, columns=columns)
    for sentence in sentences:
        terminal.wait_for_words(sentence)
    terminal.wait_for("02-10 ")  # the newest of the bundled ones
    terminal.press("e malicious 9\r")
    terminal.wait_for_words(sentences[0].rstrip("；;"))
    terminal.press("jq")
    assert terminal.end() == 0
    assert b"Traceback" not in terminal.raw
    assert archive.path.read_bytes() == b'{"issues": {'


@pytest.mark.parametrize("columns", [120, 40])
def test_records_that_cannot_be_read_are_counted_in_a_line(archive: Archive, columns: int) -> None:
    stored = json.loads(archive.path.read_bytes())
    stored["issues"][str(LAST.ordinal)] = 7
    archive.path.write_text(json.dumps(stored), encoding="utf-8")
    terminal = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "en", columns=columns)
    terminal.wait_for_words("Records that cannot be read: 1; the rest is as usual. See cncert-tui check")
    terminal.wait_for("2024 no. 9")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("columns", [120, 40])
def test_an_empty_archive_says_what_to_do(tmp_path: Path, columns: int) -> None:
    store = tmp_path / "store.json"
    terminal = Terminal("--store", str(store), "--no-bundled", "--lang", "en", columns=columns)
    terminal.wait_for_words("No editions yet. R fetches them from the publisher's pages")
    terminal.press("tcjkmMeywx[]nq")
    assert terminal.end() == 0
    assert not store.exists()


def test_without_a_terminal_the_app_does_not_start(archive: Archive) -> None:
    ended = subprocess.run(
        [COMMAND, "--store", str(archive.path), "--lang", "en"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "cncert-tui show" in ended.stderr
    assert "cncert-tui list" in ended.stderr


def test_only_presses_and_the_wheel_are_asked_of_the_terminal(archive: Archive) -> None:
    terminal = opened(archive)
    terminal.press("q")
    assert terminal.end() == 0
    for mode in (b"?1000", b"?1006"):
        assert terminal.raw.count(b"\x1b[" + mode + b"h") == 1
        assert b"\x1b[" + mode + b"l" in terminal.raw
    assert b"?1003h" not in terminal.raw
    assert b"?1015h" not in terminal.raw
    # With reports of its size in pixels from the terminal, Textual would take presses for pixels.
    assert b"?2048" not in terminal.raw


def test_a_press_of_the_mouse_chooses_a_week(archive: Archive) -> None:
    terminal = opened(archive)
    row = next(y for y, line in enumerate(terminal.text.splitlines(), 1) if line.lstrip("> +").startswith("09 "))
    terminal.press(f"\x1b[<0;4;{row}M\x1b[<0;4;{row}m")
    terminal.wait_for("2024 no. 9 ")
    terminal.press("q")
    assert terminal.end() == 0


def test_the_size_is_the_terminals_whatever_was_exported(archive: Archive) -> None:
    arguments = ("--store", str(archive.path), "--no-bundled", "--lang", "en")
    terminal = Terminal(*arguments, COLUMNS="50", LINES="10")
    terminal.wait_for("quit")
    terminal.settle()
    assert max(map(len, terminal.text.splitlines())) > 80
    assert "Jan 2024" in terminal.text
    terminal.resize(60, 20)
    terminal.press("j")
    terminal.wait_for("2024 no. 9 ")
    terminal.settle()
    assert 50 < max(map(len, terminal.text.splitlines())) <= 60
    terminal.press("q")
    assert terminal.end() == 0
