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
    stepping.wait_for("2024年第9期  2024-02-26")
    before = len(stepping.raw)
    stepping.press("k")
    stepping.wait_for("2024年第10期  2024-03-04")
    stepped = len(stepping.raw) - before
    stepping.press("y")
    stepping.wait_for("已复制")
    afterwards = stepping.text
    stepping.press("q")
    stepping.end()

    painting = Terminal(*arguments)
    painting.wait_for("第10期")
    painting.press("y")
    painting.wait_for("已复制")
    assert stepped < painted / 4
    assert afterwards == painting.text
    painting.press("q")
    painting.end()


def test_no_colour_of_its_own_is_sent_by_default(archive: Archive) -> None:
    terminal = Terminal("--store", str(archive.path), "--no-bundled", "--lang", "en")
    terminal.wait_for("quit")
    terminal.press("q")
    terminal.end()
    colours = set(re.findall(rb"\x1b\[[0-9;]*(?:38|48);[25];", terminal.raw))
    assert colours == set()
