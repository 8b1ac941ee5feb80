"""Pieces of pictures in the terminal: only where it says that it can, and the screen is whole afterwards."""

import random
import re
import signal
from pathlib import Path

import pytest

from store.archive import Archive
from store.model.proposal import Proposal
from store.reading.pictures.kept import Kept
from store.reading.pictures.paletted import Paletted, to_png
from tests.tui.app.terminal.graphics import iterm_file, kitty_file, sixel_pixels
from tests.tui.archives import LAST, app_on, read_issue, small_archive
from tests.tui.screen import pictured
from tests.tui.terminal import Terminal
from tui.app.terminal.graphics import QUESTION, Graphics, answered, drawn, told
from tui.app.widgets.prompt import Prompt

SITES = Proposal("defaced_sites", 57, False, "被篡改网站 57个", "1.png", "picture", 3)
_CHANCE = random.Random(7)
PICTURE = Paletted(
    130, 47, tuple((51 * n, 255 - 51 * n, 102) for n in range(6)), bytes(_CHANCE.choices(range(6), k=130 * 47))
)
PIECE = to_png(PICTURE)
GRAPHICS = re.compile(rb"\x1b_G(?!i=31)|\x1b\]1337;File|\x1bP")


@pytest.mark.parametrize(
    ("environment", "can"),
    [
        ({}, None),
        ({"TERM": "xterm-256color"}, None),
        ({"TERM": "xterm-kitty"}, "kitty"),
        ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, "kitty"),
        ({"TERM": "xterm-ghostty"}, "kitty"),
        ({"TERM_PROGRAM": "iTerm.app"}, "iterm"),
        ({"TERM_PROGRAM": "WezTerm", "TERM": "xterm-256color"}, "iterm"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, None),
        ({"TERM": "screen-256color", "KITTY_WINDOW_ID": "1"}, None),
        ({"TERM": "xterm-kitty", "TMUX": "/tmp/tmux-0/default,1,0"}, None),
    ],
)
def test_what_the_environment_tells(environment: dict[str, str], can: Graphics | None) -> None:
    assert told(environment) == can


@pytest.mark.parametrize(
    ("answer", "can"),
    [
        (b"", None),
        (b"\x1b[?62;22c", None),
        (b"\x1b[?4c", None),
        (b"\x1b[?62;4;22c", "sixel"),
        (b"\x1b_Gi=31;OK\x1b\\\x1b[?62;4c", "kitty"),
        (b"\x1b_Gi=31;ENOTSUPPORTED:no\x1b\\\x1b[?62c", None),
        (b"jk\x1b_Gi=31;OK\x1b\\\x1b[?62c", "kitty"),
    ],
)
def test_what_a_terminal_answers(answer: bytes, can: Graphics | None) -> None:
    assert answered(answer) == can


def test_a_terminal_makes_the_same_picture_of_it() -> None:
    assert kitty_file(drawn(PIECE, "kitty").encode()) == PIECE
    assert iterm_file(drawn(PIECE, "iterm").encode()) == PIECE
    colours = [tuple(round(part * 100 / 255) for part in colour) for colour in PICTURE.palette]
    rows = [PICTURE.pixels[row * 130 : (row + 1) * 130] for row in range(47)]
    assert sixel_pixels(drawn(PIECE, "sixel").encode()) == [[colours[pixel] for pixel in row] for row in rows]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = small_archive(tmp_path)
    archive.add([read_issue(LAST, 480, proposals=(SITES,))])
    Kept(tmp_path / "cache" / "cncert-tui" / "pictures").keep_piece(SITES, PIECE)
    return archive


def asked(archive: Archive, cache: Path, **variables: str) -> Terminal:
    """The app at a proposal, with v pressed."""
    silent = {"TERM": "xterm-256color", "KITTY_WINDOW_ID": "", "TERM_PROGRAM": "", "TMUX": ""}
    terminal = Terminal(
        *("--store", str(archive.path), "--no-bundled", "--lang", "en"),
        environment={**silent, "XDG_CACHE_HOME": str(cache), **variables},
    )
    terminal.wait_for("2024 no. 10")
    terminal.wait_for("quit")
    terminal.press("P")
    terminal.wait_for_words("v picture")
    terminal.press("v")
    return terminal


def back_in_the_app(terminal: Terminal) -> None:
    """Any key has been pressed: the question stands there as before, and can be answered."""
    start = len(terminal.raw)
    terminal.press(" ")
    terminal.wait_for_bytes(b"read in a picture", start)
    terminal.wait_for("Defaced websites 57?")
    terminal.press("y")
    terminal.wait_for("all is decided")
    terminal.press("\x1b")
    terminal.wait_for("quit")
    terminal.press("q")
    assert terminal.end() == 0
    assert terminal.raw.count(b"\x1b[?1049h") == terminal.raw.count(b"\x1b[?1049l")


@pytest.mark.parametrize(
    ("variable", "value", "begins"),
    [("TERM", "xterm-kitty", b"\x1b_Ga=T"), ("TERM_PROGRAM", "iTerm.app", b"\x1b]1337;File")],
)
def test_a_terminal_that_says_what_it_is_shows_the_picture(
    archive: Archive, tmp_path: Path, variable: str, value: str, begins: bytes
) -> None:
    terminal = asked(archive, tmp_path / "cache", **{variable: value})
    terminal.wait_for_bytes(begins)
    terminal.settle()
    assert QUESTION.encode() not in terminal.raw
    assert (kitty_file if b"_G" in begins else iterm_file)(terminal.raw) == PIECE
    assert b"1.png, row 3" in terminal.raw
    back_in_the_app(terminal)
    assert (b"\x1b_Ga=d,q=2\x1b\\" in terminal.raw) == (b"_G" in begins)


def test_a_terminal_that_is_asked_and_has_sixels_shows_them(archive: Archive, tmp_path: Path) -> None:
    terminal = asked(archive, tmp_path / "cache")
    terminal.wait_for_bytes(QUESTION.encode())
    terminal.press("\x1b[?62;4;22c")
    terminal.wait_for_bytes(b"\x1bP")
    terminal.settle()
    assert len(sixel_pixels(terminal.raw)) == PICTURE.height
    back_in_the_app(terminal)


@pytest.mark.parametrize("answer", ["\x1b[?62;22c", ""], ids=["no", "nothing"])
def test_a_terminal_that_does_not_say_so_is_sent_no_graphics(archive: Archive, tmp_path: Path, answer: str) -> None:
    terminal = asked(archive, tmp_path / "cache")
    terminal.wait_for_bytes(QUESTION.encode())
    terminal.press(answer)
    terminal.wait_for_words("this terminal does not say that it shows pictures; it stands in 1.png, row 3")
    assert not GRAPHICS.search(terminal.raw)
    terminal.press("y")
    terminal.wait_for("all is decided")
    terminal.press("\x1b")
    terminal.wait_for("quit")
    terminal.press("q")
    assert terminal.end() == 0


def test_without_a_piece_the_terminal_is_not_even_asked(archive: Archive, tmp_path: Path) -> None:
    terminal = asked(archive, tmp_path / "another cache", TERM="xterm-kitty")
    terminal.wait_for_words("nothing of the picture is kept; it stands in 1.png, row 3")
    assert QUESTION.encode() not in terminal.raw
    assert not GRAPHICS.search(terminal.raw)
    terminal.process.kill(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM


def test_termination_while_a_picture_is_shown_leaves_the_terminal_in_order(archive: Archive, tmp_path: Path) -> None:
    terminal = asked(archive, tmp_path / "cache", TERM="xterm-kitty")
    terminal.wait_for_bytes(b"\x1b_Ga=T")
    terminal.process.kill(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    assert b"\x1b_Ga=d,q=2\x1b\\" in terminal.raw
    assert terminal.raw.count(b"\x1b[?1049h") == terminal.raw.count(b"\x1b[?1049l")


async def test_of_a_number_in_the_text_no_picture_is_offered(tmp_path: Path) -> None:
    archive = small_archive(tmp_path)
    archive.add([read_issue(LAST, 480, proposals=(SITES._replace(source="text", why="unknown-words", row=None),))])
    async with app_on(archive).run_test(size=(120, 40)) as pilot:
        await pilot.press("P")
        await pilot.pause()
        assert "v shows" not in pictured(pilot.app)
        await pilot.press("v")
        await pilot.pause()
        assert pilot.app.query_one(Prompt).input.value == "v"
