"""The last first screen stands at once, what is typed meanwhile counts, and the terminal is given back in any case."""

import json
import signal
import termios
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from tests.tui.archives import LAST, small_archive
from tests.tui.terminal import Terminal

TEXTUAL_STARTS, PAINTED = b"\x1b[?1004h", b"\x1b[1;1H"
NEWEST = "2024 no. 10"
SLOW = "import time\nprint('\\x1b[Hloading', flush=True)\ntime.sleep(60)\n"
BROKEN = "raise RuntimeError('it is broken')\n"


class Place:
    """A store, and a folder for what is remembered."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.archive = small_archive(folder)
        self.frame = folder / "state" / "cncert-tui" / "frame.json"

    def opened(
        self, *more: str, columns: int = 120, rows: int = 40, variables: Mapping[str, str] = MappingProxyType({})
    ) -> Terminal:
        named: dict[str, Any] = {
            "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_CONFIG_HOME": str(self.folder / "own"),
            **variables,
        }
        arguments = ("--store", str(self.archive.path), "--no-bundled", "--lang", "en", *more)
        return Terminal(*arguments, columns=columns, rows=rows, **named)

    def left(self, *more: str) -> str:
        """What a visit shows that ends without another key."""
        return left(self.opened(*more))

    def with_textual(self, source: str) -> dict[str, str]:
        """The variables that put something else in the place of Textual."""
        folder = self.folder / "instead"
        folder.mkdir(exist_ok=True)
        (folder / "textual.py").write_text(source)
        return {"PYTHONPATH": str(folder)}


def left(terminal: Terminal) -> str:
    terminal.wait_for_bytes(TEXTUAL_STARTS)
    terminal.wait_for_bytes(PAINTED, terminal.raw.index(TEXTUAL_STARTS))
    terminal.wait_for(NEWEST)
    terminal.wait_for("quit")
    terminal.settle()
    shown = terminal.text
    terminal.press("q")
    assert terminal.end() == 0
    return shown


def was_framed(terminal: Terminal) -> bool:
    """Whether there was something to see before Textual started."""
    return NEWEST.encode() in terminal.raw.partition(TEXTUAL_STARTS)[0]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Where the app was opened twice, so that a first screen is kept that is as it would be now."""
    place = Place(tmp_path)
    terminal = place.opened()
    terminal.wait_for("? shows all keys")  # the first visit has a word of its own, which is shown once
    terminal.press("q")
    assert terminal.end() == 0
    place.left()
    return place


@pytest.mark.parametrize("theme", ["terminal", "dark", "console"])
def test_it_is_the_screen_that_the_app_would_paint(place: Place, theme: str) -> None:
    painted = place.left("--theme", theme)
    terminal = place.opened("--theme", theme)
    assert left(terminal) == painted
    assert was_framed(terminal)
    _, _, afterwards = terminal.raw.partition(TEXTUAL_STARTS)
    assert len(afterwards) < 200
    assert terminal.raw.count(b"\x1b[?1049h") == terminal.raw.count(b"\x1b[?1049l") == 1


def test_it_is_private_and_one_file_whatever_is_opened(place: Place) -> None:
    for theme in ("dark", "light"):
        place.left("--theme", theme)
    assert sorted(file.name for file in place.frame.parent.iterdir()) == ["frame.json", "seen.json"]
    assert place.frame.stat().st_mode & 0o777 == 0o600
    assert place.frame.stat().st_size < 20_000


def test_nothing_is_written_where_nothing_has_changed(place: Place) -> None:
    before = [file.stat().st_mtime_ns for file in sorted(place.frame.parent.iterdir())]
    place.left()
    assert [file.stat().st_mtime_ns for file in sorted(place.frame.parent.iterdir())] == before


@pytest.mark.parametrize(
    ("more", "variables"),
    [
        (("--lang", "zh"), {}),
        (("--theme", "light"), {}),
        (("--glyphs", "ascii"), {}),
        ((), {"TERM": "screen-256color"}),
        ((), {"NO_COLOR": "1"}),
    ],
)
def test_other_settings_and_other_terminals_are_shown_nothing(
    place: Place, more: tuple[str, ...], variables: dict[str, str]
) -> None:
    terminal = place.opened(*more, variables=variables)
    terminal.wait_for("quit" if "zh" not in more else "退出")
    terminal.press("q")
    assert terminal.end() == 0
    assert b"2024" not in terminal.raw.partition(TEXTUAL_STARTS)[0]


def test_another_size_is_shown_nothing(place: Place) -> None:
    terminal = place.opened(columns=100, rows=30)
    left(terminal)
    assert not was_framed(terminal)


def test_a_store_that_has_changed_is_shown_nothing(place: Place) -> None:
    place.archive.set_by_hand(LAST, "defaced_sites", 7)
    terminal = place.opened()
    left(terminal)
    assert not was_framed(terminal)
    again = place.opened()
    assert "Defaced websites" in left(again)
    assert was_framed(again)


def test_what_was_remembered_or_set_since_is_another_first_screen(place: Place) -> None:
    seen = place.frame.with_name("seen.json")
    ordinals = json.loads(seen.read_text())
    seen.write_text(json.dumps({store: weeks[:-2] for store, weeks in ordinals.items()}))
    terminal = place.opened()
    assert "+09" in left(terminal)
    assert not was_framed(terminal)
    place.left()
    (place.folder / "own" / "cncert-tui").mkdir(parents=True)
    (place.folder / "own" / "cncert-tui" / "keys.toml").write_text('quit = "Q,q"\n')
    terminal = place.opened()
    left(terminal)
    assert not was_framed(terminal)


@pytest.mark.parametrize("content", [b"", b"{", b"\0" * 99, b"[" * 100_000, b'{"decided_by": 1}'])
def test_a_damaged_frame_is_not_shown_and_replaced(place: Place, content: bytes) -> None:
    whole = place.frame.read_bytes()
    place.frame.write_bytes(content)
    terminal = place.opened()
    left(terminal)
    assert not was_framed(terminal)
    assert place.frame.read_bytes() == whole


def test_an_altered_frame_is_put_right(place: Place) -> None:
    painted = place.left()
    kept = json.loads(place.frame.read_text(encoding="utf-8"))
    rows = json.loads(json.dumps(kept["rows"]).replace("480", "481"))
    for part in ({"rows": rows}, {"rows": rows, "looks": [[ink, "no such style"] for ink, _ in kept["looks"]]}):
        place.frame.write_text(json.dumps({**kept, **part}))
        terminal = place.opened()
        assert left(terminal) == painted
        assert was_framed(terminal)


def test_a_damaged_store_keeps_no_frame(place: Place) -> None:
    place.archive.path.write_bytes(b'{"issues": {')
    before = place.frame.read_bytes()
    for _ in range(2):
        terminal = place.opened()
        terminal.wait_for_words("The store is damaged")
        terminal.press("q")
        assert terminal.end() == 0
        assert TEXTUAL_STARTS in terminal.raw
        assert b"damaged" not in terminal.raw.partition(TEXTUAL_STARTS)[0]
    assert place.frame.read_bytes() == before


def test_keys_that_are_typed_meanwhile_come_in_their_order(place: Place) -> None:
    terminal = place.opened()
    terminal.wait_for(NEWEST)
    terminal.press("jjg2024-05\rt")
    terminal.wait_for("2024 no. 5 ")
    terminal.wait_for("Incidents handled  900")
    terminal.press("qq")
    assert terminal.end() == 0
    assert was_framed(terminal)
    assert NEWEST in place.left()
    kept = json.loads(place.frame.read_text(encoding="utf-8"))
    assert kept["rows"][0][0][0].strip() == NEWEST  # and not what the keys led to


def test_a_new_size_meanwhile_is_painted_whole(place: Place) -> None:
    terminal = place.opened()
    terminal.wait_for(NEWEST)
    terminal.resize(90, 30)
    terminal.press("j")
    terminal.wait_for("2024 no. 9 ")
    terminal.press("k")
    shown = left(terminal)
    plain = place.opened(columns=90, rows=30)
    assert left(plain) == shown


@pytest.mark.parametrize("framed", [True, False])
def test_nothing_typed_meanwhile_is_echoed(place: Place, framed: bool) -> None:
    if not framed:
        place.frame.unlink()
    terminal = place.opened(variables=place.with_textual(SLOW))
    terminal.wait_for("loading")
    terminal.press("hello\r\x1a\x1c")
    terminal.settle()
    assert was_framed(terminal) == framed
    assert b"hello" not in terminal.raw
    terminal.process.kill(signal.SIGKILL)
    terminal.end()


@pytest.mark.parametrize(("end", "status"), [("\x03", 130), (signal.SIGTERM, 128 + signal.SIGTERM)])
@pytest.mark.parametrize("framed", [True, False])
def test_ended_meanwhile_it_leaves_the_terminal_as_it_was(
    place: Place, end: str | signal.Signals, status: int, framed: bool
) -> None:
    if not framed:
        place.frame.unlink()
    terminal = place.opened(variables=place.with_textual(SLOW))
    before = termios.tcgetattr(terminal.process.child_fd)
    terminal.wait_for("loading")
    if isinstance(end, str):
        terminal.press(end)
    else:
        terminal.process.kill(end)
    terminal.raw += terminal.process.read()
    assert termios.tcgetattr(terminal.process.child_fd) == before
    assert terminal.end() == status
    assert (b"\x1b[?1049l\x1b[?25h" in terminal.raw) == framed
    assert b"Traceback" not in terminal.raw


def test_a_fault_meanwhile_leaves_the_terminal_as_it_was(place: Place) -> None:
    terminal = place.opened(variables=place.with_textual(BROKEN))
    before = termios.tcgetattr(terminal.process.child_fd)
    terminal.raw += terminal.process.read()
    assert termios.tcgetattr(terminal.process.child_fd) == before
    assert terminal.end() == 1
    assert b"it is broken" in terminal.raw.partition(b"\x1b[?1049l\x1b[?25h")[2]


def test_killed_meanwhile_it_starts_as_ever(place: Place) -> None:
    terminal = place.opened(variables=place.with_textual(SLOW))
    terminal.wait_for("loading")
    terminal.process.kill(signal.SIGKILL)
    terminal.end()
    again = place.opened()
    left(again)
    assert was_framed(again)


def test_the_modes_are_put_back_when_the_app_is_left(place: Place) -> None:
    terminal = place.opened()
    terminal.wait_for(NEWEST)
    terminal.wait_for("quit")
    terminal.settle()
    quiet = termios.tcgetattr(terminal.process.child_fd)
    assert not quiet[3] & termios.ECHO
    terminal.press("q")
    terminal.raw += terminal.process.read()
    usual = termios.tcgetattr(terminal.process.child_fd)
    assert usual[3] & termios.ECHO
    assert usual[6][termios.VSUSP] == b"\x1a"
    assert terminal.end() == 0
