"""A one-shot command loads what it needs and nothing else, for loading is most of its time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.answering import EDITIONS, PROJECT
from tui.language import LANGUAGES

HEAVY = (
    "textual",
    "rich",
    "bs4",
    "markdown_it",
    "mdit_py_plugins",
    "yaml",
    "store.archive.locking",
    "importlib.metadata",
    "asyncio",
    *("store.intake.client", "urllib3", "ssl", "pypdfium2"),
)
_RUN = """
import json, sys
from tui.cli import main
code = main(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def loaded_by(*arguments: str) -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments], cwd=PROJECT, capture_output=True, check=True, timeout=60
    )
    code, modules = json.loads(ended.stderr.splitlines()[-1])
    assert code == 0
    return set(modules)


@pytest.mark.parametrize(
    "command",
    [
        "show latest",
        "list",
        "list --json",
        "list --csv",
        "trend",
        "trend --weeks 9 --json",
        "find 周报",
        "doctor",
        "check",
        "export",
    ],
)
def test_piped_answers_load_no_terminal_library_and_no_parser(command: str, tmp_path: Path) -> None:
    loaded = loaded_by(*command.split(), "--store", str(tmp_path / "store.json"))
    assert loaded.isdisjoint(HEAVY)
    assert "store.intake.importing" not in loaded


@pytest.mark.parametrize("command", ["show latest", "list", "trend", "find 周报"])
def test_lookups_load_no_more_of_the_store_and_of_python_than_they_need(command: str, tmp_path: Path) -> None:
    loaded = loaded_by(*command.split(), "--store", str(tmp_path / "store.json"))
    assert loaded.isdisjoint(
        {"dataclasses", "inspect", "shutil", "csv"}
        | {"store.archive.batch", "store.archive.locking", "store.archive.restoring"}
        | {"store.insight.digests", "store.insight.timespan"}
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_language_is_loaded_and_of_it_what_is_said(language: str, tmp_path: Path) -> None:
    loaded = loaded_by("list", "--lang", language, "--store", str(tmp_path / "store.json"))
    folders = {f"tui.language.{each}" for each in LANGUAGES}
    said = {name for name in loaded if name.rpartition(".")[0] in folders}
    assert said == {f"tui.language.{language}.{part}" for part in ("words", "help", "answers")}


def test_an_import_loads_the_parser_and_the_lock_but_no_terminal_library(tmp_path: Path) -> None:
    path = tmp_path / "23.md"
    path.write_text(EDITIONS["23.md"], encoding="utf-8")
    modules = loaded_by("import", str(path), "--store", str(tmp_path / "store.json"))
    assert {"markdown_it", "yaml", "store.archive.locking"} <= modules
    assert modules.isdisjoint({"textual", "rich", "bs4", "urllib3", "ssl", "pypdfium2", "subprocess"})


def test_a_named_store_needs_no_look_for_the_usual_one(tmp_path: Path) -> None:
    assert "platformdirs" not in loaded_by("list", "--store", str(tmp_path / "store.json"))


def test_the_terminal_is_taken_and_the_last_screen_shown_before_any_of_the_framework_is_loaded() -> None:
    run = "import sys, tui.cli.dispatch, tui.app.terminal.loading; print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", run], cwd=PROJECT, capture_output=True, check=True, timeout=60)
    assert {"textual", "rich", "asyncio", "dataclasses", "curses"}.isdisjoint(ended.stdout.decode().split())


def test_the_app_loads_its_rarer_screens_when_they_are_opened() -> None:
    run = "import sys, tui.app.app; print(*(name for name in sys.modules if name.startswith('tui.')))"
    ended = subprocess.run([sys.executable, "-c", run], cwd=PROJECT, capture_output=True, check=True, timeout=60)
    rarer = {
        "tui.app.screens.trend",
        "tui.app.screens.calendar",
        "tui.app.screens.compare",
        "tui.app.screens.help",
    }
    assert rarer.isdisjoint(ended.stdout.decode().split())
