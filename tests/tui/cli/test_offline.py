"""Nothing but `fetch` talks to a network, and no other program is asked to."""

import subprocess
import sys
from pathlib import Path

import pytest

from store.model.week import Week
from tests.store.documents import edition_of
from tests.tui.answering import PROJECT
from tests.tui.archives import small_archive
from tests.tui.terminal import Terminal

_FORBIDDING = """
import os, socket, sys

log, *arguments = sys.argv[1:]
handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
programs = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "webbrowser.open")

def forbid(event, values):
    is_socket = event.startswith("socket.") and not (event == "socket.__new__" and values[1] == socket.AF_UNIX)
    if is_socket or event in programs:
        os.write(handle, event.encode() + b"\\n")
        raise RuntimeError(event)

sys.addaudithook(forbid)
sys.path.insert(0, os.getcwd())
from tui.cli import main
sys.exit(main(arguments))
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    log = tmp_path / "log"
    log.touch()
    return log


def test_the_guard_guards(log: Path) -> None:
    script = _FORBIDDING.replace("from tui.cli import main", "main = lambda _: socket.create_connection(('::1', 9))")
    ended = subprocess.run([sys.executable, "-c", script, log], cwd=PROJECT, capture_output=True, check=False)
    assert ended.returncode == 1
    assert log.read_text("utf-8")


@pytest.mark.parametrize(
    "command",
    [
        *("show 2024-10", "list", "trend", "find 网络", "export", "check", "doctor", "check --restore"),
        *("read {document}", "import {document}", "set 2024-10 defaced_sites 7", "--completion bash", "--help"),
        *("report 2024", "news --peek"),
    ],
)
def test_no_command_opens_a_connection(tmp_path: Path, log: Path, command: str) -> None:
    store = small_archive(tmp_path).path
    document = tmp_path / "document.md"
    document.write_text(edition_of(Week.from_iso("2024-W20")), encoding="utf-8")
    arguments = ["--store", str(store), *command.format(document=document).split()]
    guarded = [sys.executable, "-c", _FORBIDDING, str(log), *arguments]
    ended = subprocess.run(guarded, cwd=PROJECT, capture_output=True, check=False)
    assert ended.returncode == (1 if command == "check --restore" else 0)
    assert log.read_text("utf-8") == ""


def test_fetch_is_the_one_that_does(tmp_path: Path, log: Path) -> None:
    arguments = ["--store", str(small_archive(tmp_path).path), "fetch", "--dry-run"]
    guarded = [sys.executable, "-c", _FORBIDDING, str(log), *arguments]
    assert subprocess.run(guarded, cwd=PROJECT, capture_output=True, check=False).returncode == 1
    assert "socket." in log.read_text("utf-8")


def test_the_app_opens_none(tmp_path: Path, log: Path) -> None:
    options = ("--store", str(small_archive(tmp_path).path), "--no-bundled", "--lang", "en")
    terminal = Terminal("-c", _FORBIDDING, str(log), *options, program=sys.executable, folder=PROJECT)
    terminal.wait_for("Trend")
    for keys, shown in (("j", "2024 no. 9"), ("t", "a average"), ("\x1b", "Tab pane"), ("yuYL", "趋势")):
        terminal.press(keys)
        terminal.wait_for(shown)
    terminal.press("q")
    assert terminal.end() == 0
    assert log.read_text("utf-8") == ""
