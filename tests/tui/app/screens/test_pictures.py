"""Pictures of the screens: the README shows them, and they must not change unseen.

``pytest --update-screens`` draws them anew; look at them before committing.
"""

import html
import re
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from rich.segment import Segment, Segments
from rich.terminal_theme import TerminalTheme
from textual.strip import Strip

from store.archive import Archive
from tests.tui.archives import app_on, small_archive
from tui.app.app import CncertApp
from tui.app.themes import paint_of
from tui.cells import width as width_of
from tui.language import Language
from tui.settings.choices import ThemeName

SCREENS = Path(__file__).parents[3] / "screens"
_FONT_FACE = re.compile(r" *@font-face \{.*?\}\n", re.DOTALL)
"""Fonts from a server on the network, which a picture in a README has no need to ask for."""
_TEXT = re.compile(r'(?P<before><text [^>]*)textLength="[^"]*"(?P<after>[^>]*>)(?P<content>[^<]*)</text>')
"""Rich counts characters where it should count cells, which squeezes Chinese."""
_CELL = 12.2


def bundled(folder: Path) -> Archive:
    return Archive(folder / "none.json")


@pytest.fixture
def update_screens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-screens"))


async def picture_of(app: CncertApp, size: tuple[int, int], keys: list[str]) -> str:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        picture = drawn_in("dark", app.screen._compositor.render_strips(app.size), *size)
    return _TEXT.sub(_as_wide_as_its_cells, _FONT_FACE.sub("", picture))


def drawn_in(theme: ThemeName, rows: Sequence[Strip], width: int, height: int) -> str:
    """The screen as a terminal shows it in a theme."""
    paint = paint_of(theme)
    assert paint
    console = Console(width=width, height=height, file=StringIO(), force_terminal=True, color_system="256", record=True)
    for row in rows:
        console.print(Segments([*(Segment(text, paint(style)) for text, style, _ in row), Segment.line()]))
    plain = paint(None)
    assert plain.bgcolor
    assert plain.color
    ground, letters = plain.bgcolor.get_truecolor(), plain.color.get_truecolor()
    none = [(0, 0, 0)] * 8
    return console.export_svg(title="cncert-tui", theme=TerminalTheme(ground, letters, none, none))


def _as_wide_as_its_cells(text: re.Match[str]) -> str:
    width = width_of(html.unescape(text["content"])) * _CELL
    return f'{text["before"]}textLength="{width:g}"{text["after"]}{text["content"]}</text>'


@pytest.mark.parametrize(
    ("name", "language", "size", "keys", "archive_in"),
    [
        ("browse-en", "en", (120, 40), ["down", "up"], bundled),
        ("browse-zh", "zh", (120, 40), ["g", *"2024-46", "enter"], bundled),
        (
            "trend-en",
            "en",
            (120, 40),
            ["g", *"2024-46", "enter", "t"],
            bundled,
        ),
        ("calendar-zh", "zh", (120, 40), ["g", *"2024-46", "enter", "c", "left"], bundled),
        ("compare-en-80x24", "en", (80, 24), ["m", "g", *"2024-46", "enter", "M"], bundled),
        ("text-zh-80x24", "zh", (80, 24), ["ctrl+d"], small_archive),
        ("find-en-60x20", "en", (60, 20), ["slash", *"2024"], small_archive),
    ],
)
async def test_the_screen_looks_as_it_did(
    tmp_path: Path,
    name: str,
    language: Language,
    size: tuple[int, int],
    keys: list[str],
    archive_in: object,
    update_screens: bool,
) -> None:
    assert callable(archive_in)
    drawn = await picture_of(app_on(archive_in(tmp_path), language), size, keys)
    kept = SCREENS / f"{name}.svg"
    if update_screens:
        kept.write_text(drawn, encoding="utf-8")
    assert drawn == kept.read_text(encoding="utf-8"), f"{kept.name} differs; see --update-screens"
