"""The installed command, driven in a real terminal."""

import os
import pty
import signal
import subprocess
import threading
from pathlib import Path

import pytest

from store.archive import Archive
from tests.tui.archives import small_archive
from tests.tui.terminal import COMMAND, PATIENCE, Terminal

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
    terminal.wait_for("已读 59 期")
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


@pytest.mark.parametrize("reaction", [signal.SIG_DFL, signal.SIG_IGN], ids=["hangup", "nohup"])
def test_the_process_ends_with_its_terminal(archive: Archive, reaction: signal.Handlers) -> None:
    process, terminal = pty.fork()
    if process == 0:
        signal.signal(signal.SIGHUP, reaction)
        os.execv(COMMAND, [COMMAND, "--store", str(archive.path), "--no-bundled", "--lang", "en"])
    seen = b""
    while b"quit" not in seen:
        seen += os.read(terminal, 65536)
    os.close(terminal)
    waiting = threading.Thread(target=os.waitpid, args=(process, 0), daemon=True)
    waiting.start()
    waiting.join(PATIENCE)
    assert not waiting.is_alive()


def test_a_broken_store_is_a_sentence_and_stays_as_it_is(tmp_path: Path) -> None:
    store = tmp_path / "store.json"
    store.write_bytes(b'{"issues": {')
    terminal = Terminal("--store", str(store), "--lang", "en")
    assert terminal.end() == 1
    assert b"is damaged" in terminal.raw
    assert b"Traceback" not in terminal.raw
    assert store.read_bytes() == b'{"issues": {'


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
