"""``doctor``, with terminals that answer and one that does not."""

import json
import os
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pexpect
import pytest

from tests.tui.answering import PROJECT, process

_QUESTION = "\x1b[6n"
_ERASED = "\r\x1b[K"
_CLEAN = ("COLORTERM", "SSH_CONNECTION", "TMUX", "STY", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "PYTHONUTF8")


def answered(ambiguous: int | None, *options: str, **environment: str) -> tuple[str, list[str]]:
    """What ``doctor`` prints on a terminal that draws ambiguous characters so wide, and its modes before and after.

    None is a terminal that never answers.
    """
    inherited = {name: value for name, value in os.environ.items() if name not in _CLEAN and name[:6] != "CNCERT"}
    command = f"{sys.executable} -m tui doctor --lang en --store /nowhere/store.json {' '.join(options)}"
    running = pexpect.spawn(
        "/bin/sh",
        ["-c", f"echo modes; stty -g; {command}; echo code $?; stty -g"],
        cwd=str(PROJECT),
        env={**inherited, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment},
        dimensions=(30, 100),
        encoding="utf-8",
        timeout=60,
    )
    seen = ""
    while running.expect_exact([_QUESTION, pexpect.EOF]) == 0:
        seen += str(running.before)
        if ambiguous is not None:
            running.send(f"\x1b[7;{1 + _cells(seen.rpartition(chr(13))[2], ambiguous)}R")
    seen += str(running.before)
    first, *lines, code, last, _ = seen.replace("\r\n", "\n").partition("modes\n")[2].split("\n")
    assert code == "code 0"
    return "\n".join(lines), [first, last]


def _cells(text: str, ambiguous: int) -> int:
    """The cells of what stands on the line so far."""
    widths = {"A": ambiguous, "W": 2, "F": 2}
    return sum(widths.get(unicodedata.east_asian_width(c), 1) for c in text if c.isprintable())


def object_in(seen: str) -> Any:
    return json.loads(seen[seen.index("{") :])


@pytest.mark.parametrize("cells", [1, 2])
def test_the_terminal_is_asked_how_wide_it_draws(cells: int) -> None:
    seen, (before, after) = answered(cells)
    assert before == after
    assert re.search(rf"^cells of ambiguous characters +{cells}$", seen, re.MULTILINE)
    assert re.search(r"^cells of Chinese characters +2$", seen, re.MULTILINE)
    assert re.search(r"^round trip +[0-9.]+ ms$", seen, re.MULTILINE)
    assert "100 x 30" in seen
    assert "256 (TERM=xterm-256color)" in seen
    assert ("--glyphs braille" in seen) == (cells == 2)
    assert "ssh -C" not in seen


def test_what_was_drawn_is_erased() -> None:
    seen, _ = answered(1)
    assert seen.partition("size")[0].endswith(_ERASED)


def test_a_terminal_that_never_answers() -> None:
    seen, (before, after) = answered(None)
    assert before == after
    assert "asked, the terminal did not answer" in seen
    found = object_in(answered(None, "--json")[0])
    assert found["terminal"]["not_asked"] == "silent"
    assert found["terminal"]["round_trip_ms"] is found["terminal"]["ambiguous_cells"] is None


def test_glyphs_chosen_already_need_no_hint() -> None:
    found = object_in(answered(2, "--json", "--glyphs", "braille")[0])
    assert (found["glyphs"], found["terminal"]["ambiguous_cells"]) == ("braille", 2)
    assert "ambiguous-wide" not in {hint["code"] for hint in found["hints"]}


def test_over_ssh_and_inside_a_multiplexer() -> None:
    found = object_in(answered(1, "--json", SSH_CONNECTION="::1 1 ::1 22", TMUX="x", COLORTERM="truecolor")[0])
    assert (found["terminal"]["ssh"], found["terminal"]["multiplexer"]) == (True, "tmux")
    assert found["terminal"]["colours"] == 1 << 24
    assert {"compress", "tmux"} <= {hint["code"] for hint in found["hints"]}


@pytest.mark.parametrize(
    ("theme", "term", "hint"),
    [
        ("dark", "xterm-256color", "theme-bytes"),
        ("light", "linux", "theme-colours"),
        ("console", "linux", None),
        ("terminal", "xterm-256color", None),
    ],
)
def test_a_theme_that_does_not_fit_the_terminal_or_the_line(theme: str, term: str, hint: str | None) -> None:
    found = object_in(answered(1, "--json", "--theme", theme, SSH_CONNECTION="::1 1 ::1 22", TERM=term)[0])
    assert found["theme"] == theme
    about_themes = {hint["code"] for hint in found["hints"] if hint["code"].startswith("theme")}
    assert about_themes == ({hint} if hint else set())


def test_a_dumb_terminal_is_not_asked() -> None:
    found = object_in(answered(1, "--json", TERM="dumb")[0])
    assert (found["terminal"]["not_asked"], found["terminal"]["colours"]) == ("dumb", 0)
    assert "dumb" in {hint["code"] for hint in found["hints"]}


def test_without_a_terminal_it_says_what_it_cannot_know(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": ""}
    ended = process("doctor", CNCERT_TUI_STORE="", **home)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert b"cannot be asked: input or output is no terminal" in ended.stdout
    found = json.loads(process("doctor", "--json", CNCERT_TUI_STORE="", CNCERT_TUI_LANG="zh", **home).stdout)
    assert found["terminal"]["not_asked"] == "no-terminal"
    assert found["language"] == {"chosen": "zh", "by": "CNCERT_TUI_LANG"}
    assert set(found["places"]) == {"store", "settings", "state", "pictures"}
    for place in found["places"].values():
        assert place["path"].startswith(str(tmp_path))
        assert (place["exists"], place["writable"]) == (False, True)
    assert list(tmp_path.iterdir()) == []


def test_an_encoding_other_than_utf_8_is_noticed() -> None:
    found = json.loads(process("doctor", "--json", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").stdout)
    assert "not-utf-8" in {hint["code"] for hint in found["hints"]}
    assert found["language"]["by"] == "CNCERT_TUI_LANG"


def test_a_store_that_is_there(tmp_path: Path) -> None:
    store = tmp_path / "store.json"
    store.write_bytes(b"{")  # damaged, which is not for doctor to say
    ended = process("doctor", "--json", "--store", str(store))
    assert json.loads(ended.stdout)["places"]["store"] == {"path": str(store), "exists": True, "writable": True}
