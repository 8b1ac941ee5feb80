"""What a key costs on the wire: only cells that changed are sent."""

import re
from pathlib import Path

import pytest

from store.archive import Archive
from tests.tui.archives import small_archive
from tests.tui.terminal import Terminal


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def test_a_step_sends_little_and_leaves_the_screen_as_a_full_paint_would(archive: Archive) -> None:
    arguments = ("--store", str(archive.path), "--no-bundled", "--lang", "zh")
    stepping = Terminal(*arguments)
    stepping.wait_for("退出")
    stepping.wait_for("第10期")
    painted = len(stepping.raw)
    stepping.press("j")
    stepping.wait_for("2024年第9期  02-26")
    stepping.settle()  # the first key takes away what the first visit is told
    before = len(stepping.raw)
    stepping.press("k")
    stepping.wait_for("2024年第10期  03-04")
    stepped = len(stepping.raw) - before
    stepping.press("y")
    stepping.wait_for("已复制")
    stepping.settle()
    afterwards = seen_by_then(stepping)
    stepping.press("q")
    stepping.end()

    painting = Terminal(*arguments)
    painting.wait_for("第10期")
    painting.press("y")
    painting.wait_for("已复制")
    painting.settle()
    assert stepped < painted / 4
    assert afterwards == seen_by_then(painting)
    painting.press("q")
    painting.end()


def same_screen(archive: Archive, columns: int, rows: int) -> str:
    """What an app shows that has just been started and asked to copy."""
    terminal = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "zh", columns=columns, rows=rows)
    terminal.wait_for("第10期")
    terminal.wait_for("退出")
    terminal.press("y")
    terminal.wait_for("已复制")
    terminal.settle()
    shown = seen_by_then(terminal)
    terminal.press("q")
    terminal.end()
    return shown


def seen_by_then(terminal: Terminal) -> str:
    """The screen without the marks of editions that were not looked at yet."""
    return terminal.text.replace("+", " ")


def test_panes_prompts_and_other_screens_leave_nothing_behind(archive: Archive) -> None:
    terminal = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "zh")
    terminal.wait_for("退出")
    terminal.press("?")
    terminal.wait_for("返回")
    terminal.press("q")
    terminal.wait_for("2024年第10期")
    terminal.press("\tg2023-49\r")
    terminal.wait_for("2023年第49期")
    terminal.press("]]]]]]]]LL")
    terminal.wait_for("2024年第10期  03-04")
    terminal.press("y")
    terminal.wait_for("已复制")
    terminal.settle()
    assert seen_by_then(terminal) == same_screen(archive, 120, 40)
    terminal.press("q")
    terminal.end()


def test_a_new_size_is_painted_whole(archive: Archive) -> None:
    terminal = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "zh")
    terminal.wait_for("退出")
    terminal.resize(80, 24)
    terminal.press("y")
    terminal.wait_for("已复制")
    terminal.press("L")
    terminal.wait_for("quit")
    terminal.press("L")
    terminal.wait_for("退出")
    terminal.press("y")
    terminal.wait_for("已复制")
    terminal.settle()
    assert seen_by_then(terminal) == same_screen(archive, 80, 24)
    terminal.press("q")
    terminal.end()


def test_what_others_wrote_on_the_terminal_goes_with_a_redraw(archive: Archive) -> None:
    terminal = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "zh")
    terminal.wait_for("退出")
    terminal.press("y")
    terminal.wait_for("已复制")
    terminal.scribble("\x1b[5;5Hsystem going down")
    assert "system going down" in terminal.text
    before = len(terminal.raw)
    terminal.press("\x0c")
    terminal.press("L")
    terminal.wait_for("quit")
    terminal.press("L")
    terminal.wait_for("退出")
    assert b"\x1b[2J" in terminal.raw[before:]
    terminal.press("y")
    terminal.wait_for("已复制")
    terminal.settle()
    assert seen_by_then(terminal) == same_screen(archive, 120, 40)
    terminal.press("q")
    terminal.end()


def test_no_colour_of_its_own_is_sent_by_default(archive: Archive) -> None:
    terminal = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "en")
    terminal.wait_for("quit")
    terminal.press("q")
    terminal.end()
    colours = set(re.findall(rb"\x1b\[[0-9;]*(?:38|48);[25];", terminal.raw))
    assert colours == set()
