"""What a person sees in a terminal, through a pty."""

import os
import re
import sys
import unicodedata
from pathlib import Path

import pexpect
import pyte
import pytest

from store.model.figures import INCIDENT_FIGURES
from tests.tui.answering import PROJECT, Commands
from tui.cells import width

_SEQUENCES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys).with_editions()


def terminal(*arguments: str, columns: int, code: int = 0, **environment: str) -> list[str]:
    """The lines that a command writes on a terminal, without colours."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    running = pexpect.spawn(
        sys.executable,
        ["-m", "tui", *arguments],
        cwd=str(PROJECT),
        env={**inherited, "TERM": "xterm-256color", "PYTHONUTF8": "1", **environment},
        dimensions=(200, columns),
        encoding="utf-8",
        timeout=60,
    )
    running.expect(pexpect.EOF)
    running.close()
    assert running.exitstatus == code
    return _SEQUENCES.sub("", str(running.before)).splitlines()


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_tables_are_no_wider_than_the_terminal(columns: int, language: str, tmp_path: Path) -> None:
    store = str(tmp_path / "store.json")
    for command, told in (
        (["list", "--year", "2014"], "2014-W47"),
        (["list", "--year", "2024"], "2024-51"),
        (["show", "2014-W37"], "683,000"),
        (["trend"], {"zh": "最低", "en": "low"}[language]),
        (["check"], "167"),
    ):
        lines = terminal(*command, "--store", store, "--lang", language, columns=columns)
        rows = [line for line in lines if told in line]
        assert rows
        assert all(width(line) <= columns for line in rows), rows
        characters = set("".join(lines)) - set("▁▂▃▄▅▆▇█")
        assert not [character for character in characters if unicodedata.east_asian_width(character) == "A"]


def test_a_terminal_that_cannot_address_its_cells_gets_a_sentence_for_an_app() -> None:
    lines = terminal("--lang", "en", columns=100, code=2, TERM="dumb")
    assert lines[0].startswith("The app needs a full terminal")
    assert "cncert-tui show or cncert-tui list" in " ".join(lines)


def test_all_incident_figures_are_listed_at_80_columns(tmp_path: Path) -> None:
    lines = terminal("list", "--year", "2024", "--store", str(tmp_path / "s"), "--lang", "en", columns=80)
    row = next(line.split() for line in lines if line.startswith("2024-51"))
    assert row[:9] == ["2024-51", "12-16~12-22", "held", "good", "476", "335", "296", "7", "9"]
    assert len(INCIDENT_FIGURES) == 5


def test_bars_say_what_numbers_say(commands: Commands) -> None:
    for glyphs, drawn in (("block", "▂▇..▁"), ("braille", "⣀⣶..⣀"), ("ascii", "29..1")):
        lines = terminal(*commands.options, "trend", "incidents_handled", "--glyphs", glyphs, columns=80)
        assert lines == ["2024-W23 to 2024-W27", f"Incidents handled  {drawn}  low 50  high 1,300"]
    lines = terminal(*commands.options, "trend", "cross_border_incidents", columns=80, CNCERT_TUI_GLYPHS="ascii")
    assert lines[1].split("  ", 1)[1].startswith("90..7")


def test_a_span_that_does_not_fit_shows_its_newest_part_and_says_so(tmp_path: Path) -> None:
    options = ["--store", str(tmp_path / "s"), "--lang", "en", "--glyphs", "ascii"]
    lines = terminal(*options, "trend", "incidents_handled", columns=60)
    assert lines[0].endswith("to 2025-W07")
    assert "fit; choose others with --from and --to" in " ".join(lines[2:])
    assert all(width(line) <= 60 for line in lines[:2])


def test_a_narrow_terminal_gives_bars_their_own_line(tmp_path: Path) -> None:
    lines = terminal("trend", "--store", str(tmp_path / "s"), "--glyphs", "ascii", columns=40)
    assert all(width(line) <= 40 for line in lines[:11])


def test_a_document_is_no_markup(commands: Commands) -> None:
    path = commands.write(
        "28.md",
        "# 网络安全信息与动态周报2024年第28期（7月8日-7月14日）\n\n共处理网络安全事件9起。[bold]虚构[/] [/red]\n",
    )
    commands("import", path)
    screen = pyte.Screen(100, 60)
    stream = pyte.Stream(screen)
    for line in terminal(*commands.options, "show", "2024-28", columns=100):
        stream.feed(line + "\r\n")
    assert any("[bold]虚构[/] [/red]" in line.replace("虚 构 ", "虚构") for line in screen.display)


@pytest.mark.parametrize("size", ["²", "9" * 5_000, "1000000000", "-5", "0", "eighty"])
def test_a_size_in_the_environment_that_is_none_changes_nothing(commands: Commands, size: str) -> None:
    options = ("--store", str(commands.store), "--no-bundled", "--lang", "en", "list")
    assert terminal(*options, columns=90, COLUMNS=size, LINES=size) == terminal(*options, columns=90)
