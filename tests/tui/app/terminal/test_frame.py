"""A frame that was kept is shown as it was, or not at all."""

import json
from pathlib import Path
from typing import Any

import pyte
import pytest

from tests.hostile_text import HOSTILE, terminal_leaks
from tui.app.terminal.frame import Frame, Look, Run, kept_frame

PLAIN, STRONG = Look((), ""), Look(("1", "32"), "bold green")
FRAME = Frame(12, [PLAIN, STRONG], [[Run("第10期", 1), Run("  480", 0)], [], [Run("bars \u2582\u2583", 0)]])
DARK = Frame(12, [Look(("38;5;252", "48;5;234"), ""), STRONG], FRAME.rows)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    FRAME.keep(tmp_path / "frame.json", "this")
    return tmp_path / "frame.json"


def altered(file: Path, **parts: Any) -> Frame | None:
    """What is made of the file when some of it is something else."""
    file.write_text(json.dumps({**json.loads(file.read_text(encoding="utf-8")), **parts}))
    return kept_frame(file, "this", 12, 3)


@pytest.mark.parametrize("frame", [FRAME, DARK])
def test_it_comes_back_as_it_was(file: Path, frame: Frame) -> None:
    frame.keep(file, "this")
    assert kept_frame(file, "this", 12, 3) == frame


def test_it_comes_back_only_for_the_same_circumstances(file: Path) -> None:
    assert kept_frame(file, "that", 12, 3) is None
    assert kept_frame(file, "this", 11, 3) is None
    assert kept_frame(file, "this", 12, 4) is None
    assert kept_frame(file.with_name("none"), "this", 12, 3) is None


@pytest.mark.parametrize("frame", [FRAME, DARK])
def test_it_is_painted_over_all_that_was_there(frame: Frame) -> None:
    screen = pyte.Screen(12, 3)
    pyte.Stream(screen).feed("old\r\nold\r\nold\r\n" + frame.painted())
    assert [line.rstrip() for line in screen.display] == ["第10期  480", "", "bars \u2582\u2583"]
    assert {screen.buffer[y][11].bg for y in range(3)} == {"1c1c1c" if frame is DARK else "default"}
    assert screen.buffer[0][0].bold
    assert not screen.buffer[0][8].bold


def test_half_a_file_is_no_frame(file: Path) -> None:
    whole = file.read_bytes()
    for end in range(len(whole) - 2):
        file.write_bytes(whole[:end])
        assert kept_frame(file, "this", 12, 3) is None


@pytest.mark.parametrize("text", [*HOSTILE.values(), "a\nb", "a\tb", "\x1b[2J", "\x9b2J", "x" * 13, 7, None, ["a"]])
def test_text_that_does_more_than_stand_there_is_no_frame(file: Path, text: object) -> None:
    frame = altered(file, rows=[[[text, 0]], [], []])
    assert frame is None or not terminal_leaks(frame.painted())


@pytest.mark.parametrize("ink", ["1m\x1b[2J", "1;", "x", "1111", "38;5", "5", "1;1;8", 7, None, "?25"])
def test_a_look_that_is_none_is_no_frame(file: Path, ink: object) -> None:
    assert altered(file, looks=[["", ""], [ink, "bold"]]) is None


@pytest.mark.parametrize(
    "parts",
    [
        {"rows": [[], []]},
        {"rows": [[["a", 2]], [], []]},
        {"rows": [[["a", -3]], [], []]},
        {"rows": [[["a", "0"]], [], []]},
        {"rows": {"0": 1}},
        {"looks": []},
        {"looks": [], "rows": [[], [], []]},
        {"looks": 3},
        {"columns": "12"},
        {"decided_by": None},
    ],
)
def test_other_shapes_are_no_frame(file: Path, parts: dict[str, Any]) -> None:
    assert altered(file, **parts) is None


def test_what_is_too_large_is_not_even_read(file: Path) -> None:
    assert altered(file, more=" " * 300_000) is None


def test_what_is_no_file_of_ones_own_is_no_frame(file: Path) -> None:
    file.rename(file.with_name("elsewhere.json"))
    file.mkdir()
    assert kept_frame(file, "this", 12, 3) is None
    file.rmdir()
    file.write_bytes(b"[" * 200_000)
    assert kept_frame(file, "this", 12, 3) is None
