"""Where nobody sits at all three streams the app does not start: a sentence, exit 2, and the process is gone."""

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.tui.answering import PROJECT
from tests.tui.terminal import PATIENCE

_APP = f"{sys.executable} -m tui --lang en"


def in_a_terminal(command: str, **environment: str) -> tuple[int | None, str]:
    """How a shell's command line ends in a real terminal, and what that shows."""
    running = pexpect.spawn(
        "/bin/sh",
        ["-c", command],
        cwd=str(PROJECT),
        env={**os.environ, "TERM": "xterm-256color", "CNCERT_TUI_STORE": "/nowhere/store.json", **environment},
        encoding="utf-8",
        timeout=PATIENCE,
    )
    running.expect(pexpect.EOF)
    seen = str(running.before)
    running.close()
    return running.exitstatus, seen


@pytest.mark.parametrize("redirected", ["</dev/null", "<&-", ">out", ">&-", "2>&-", "</dev/null >out"])
def test_a_stream_that_is_no_terminal(redirected: str, tmp_path: Path) -> None:
    command = f"{_APP} --store {tmp_path / 'store.json'} {redirected}".replace(">out", f">{tmp_path / 'out'}")
    code, seen = in_a_terminal(command)
    assert code == 2
    if redirected != "2>&-":
        assert len(seen.splitlines()) == 1
        assert "cncert-tui show" in seen
        assert "cncert-tui list" in seen
    assert not (tmp_path / "out").exists() or (tmp_path / "out").read_bytes() == b""


def test_standard_error_that_is_redirected_takes_the_sentence(tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    assert in_a_terminal(f"{_APP} 2>{errors}") == (2, "")
    assert "cncert-tui show" in errors.read_text(encoding="utf-8")


def test_a_terminal_that_cannot_address_its_cells() -> None:
    code, seen = in_a_terminal(_APP, TERM="dumb")
    assert code == 2
    assert "cncert-tui show" in seen
    assert "\x1b" not in seen


def test_one_shot_commands_answer_there_all_the_same() -> None:
    code, seen = in_a_terminal(f"{_APP} show latest </dev/null 2>/dev/null", TERM="dumb")
    assert code == 0
    assert "周报" in seen


def test_the_tables_on_a_dumb_terminal_have_no_escape_sequences() -> None:
    for command in ("list --year 2024", "show 2024-51", "trend"):
        assert "\x1b" not in in_a_terminal(f"{_APP} {command}", TERM="dumb")[1]


def test_all_streams_closed_ends_at_once() -> None:
    ended = subprocess.run(f"exec {_APP} <&- >&- 2>&-", shell=True, cwd=PROJECT, timeout=PATIENCE, check=False)
    assert ended.returncode == 2
