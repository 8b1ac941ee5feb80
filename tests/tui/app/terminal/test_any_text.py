"""For any text the screen after a step is the screen after a full paint."""

import io
import unicodedata

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import get_character_cell_size
from rich.console import Console
from textual.geometry import Size
from textual.strip import Strip

from store.text.cleaning import clean
from tui.app.terminal.mirror import TerminalMirror
from tui.app.widgets.lines import Line
from tui.cells import drawable, fit, width, width_of

_WIDTH = 20
_SIGNS = st.sampled_from(
    (
        *"ab0 1中文，①\u2630\u0301\u0308\u20e3\u3099",
        "1\ufe0f\u20e3",
        "\u26a0\ufe0f",
        "\U0001f44d\U0001f3fd",
        "\U0001f1e8\U0001f1f3",
        "\U0001f468\u200d\U0001f469",
        "\u0915\u0940",
        "\u0e19\u0e33",
    )
)
_TEXTS = st.lists(st.lists(_SIGNS, max_size=14).map("".join), min_size=2, max_size=5)


def shown(bytes_sent: list[str]) -> list[str]:
    screen = pyte.Screen(_WIDTH + 1, 1)
    stream = pyte.Stream(screen)
    for sent in bytes_sent:
        stream.feed(sent)
    return [screen.buffer[0][x].data for x in range(_WIDTH)]


def strip_of(text: str) -> Strip:
    line = Line(text[:3]).add(text[3:])
    return line.strip(_WIDTH)


@given(_TEXTS)
def test_a_step_leaves_what_a_full_paint_would(texts: list[str]) -> None:
    console = Console(file=io.StringIO(), force_terminal=True, width=_WIDTH)
    size = Size(_WIDTH, 1)
    stepping, sent = TerminalMirror(), []
    for text in texts:
        sent.append(stepping.take([(0, 0, strip_of(text))], size, console))
        painted = TerminalMirror().take([(0, 0, strip_of(text))], size, console)
        assert shown(sent) == shown([painted])


def test_marks_share_the_cell_of_their_character() -> None:
    assert [width(text) for text in ("e\u0301", "1\u20e3", "中\u3099", "\u1112\u1161\u11ab", "\u26a0")] == [
        1,
        1,
        2,
        2,
        1,
    ]
    assert fit("e\u0301中文", 3) == "e\u0301中"
    assert fit("中文", 3) == "中 "


def test_what_is_disputed_is_not_drawn() -> None:
    assert drawable("\U0001f1e8\U0001f1f3 \U0001f44d\U0001f3fd \u2630 1\u20e3") == "CN \U0001f44d ? 1"


@pytest.mark.parametrize("plane", range(3))
def test_screen_and_tables_count_as_the_compositor_does(plane: int) -> None:
    """Else panes would be cut where they do not end."""
    named = [chr(at) for at in range(max(0x20, plane << 16), (plane + 1) << 16)]
    drawn = [sign for sign in named if unicodedata.category(sign)[0] != "C" and clean(sign) == sign]
    differing = [sign for sign in drawn if drawable(sign) == sign and width_of[sign] != get_character_cell_size(sign)]
    assert [f"{ord(sign):x}" for sign in differing] == []


def test_what_is_blank_to_the_end_of_the_line_is_erased_in_one() -> None:
    console = Console(file=io.StringIO(), force_terminal=True, width=_WIDTH)
    mirror, size = TerminalMirror(), Size(_WIDTH, 1)
    sent = [mirror.take([(0, 0, strip_of(text))], size, console) for text in ("abcdefghijklmno", "ab")]
    assert sent[1] == "\x1b[1;3H\x1b[K"
    assert "".join(shown(sent)).rstrip() == "ab"
