"""Completion, asked for as the shells ask for it, and in the shells themselves."""

import os
import shutil
import subprocess
from pathlib import Path

import pexpect
import pytest

from store.model.figures import BY_KEY
from tests.tui.answering import PROJECT, Commands
from tests.tui.cli.test_import_hygiene import loaded_by
from tests.tui.terminal import COMMAND, PATIENCE


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys).with_editions()


def offered(commands: Commands, typed: str, shell: str = "bash") -> list[str]:
    """What the program offers a shell in which something was typed."""
    line = f"cncert-tui --no-bundled --store {commands.store} {typed}"
    answer = commands.folder / "answer"
    answer.unlink(missing_ok=True)
    asking = {
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_SHELL": shell,
        "_ARGCOMPLETE_IFS": "\n",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answer),
        "COMP_LINE": line,
        "COMP_POINT": str(len(line.encode())),
    }
    ended = subprocess.run(
        [COMMAND], env={**os.environ, **asking}, cwd=PROJECT, capture_output=True, timeout=PATIENCE, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    return [line.strip() for line in answer.read_bytes().decode("utf-8", "surrogateescape").splitlines()]


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("show 2024-", ["2024-22", "2024-23", "2024-24", "2024-26", "2024-27"]),
        ("show 2024-W2", ["2024-W22", "2024-W23", "2024-W24", "2024-W26", "2024-W27"]),
        ("show 2024-07-", ["2024-07-01"]),
        ("show la", ["latest"]),
        ("trend --from 2024-27", ["2024-27"]),
        ("set 2024-23 defaced_g", ["defaced_gov_sites"]),
        ("trend app_platforms phishing_", [key for key in BY_KEY if key.startswith("phishing_")]),
        ("sh", ["show"]),
        ("list --y", ["--year"]),
        ("--glyphs b", ["block", "braille"]),
        ("import pyproj", ["pyproject.toml"]),
        ("set 2024-23 defaced_sites ", []),
        ("show 2031-", []),
    ],
)
def test_what_is_offered(commands: Commands, typed: str, offers: list[str]) -> None:
    assert offered(commands, typed) == offers


def test_figures_are_named_beside_their_keys_in_the_chosen_language(commands: Commands) -> None:
    for language, named in {
        "en": ["Malware-hosting domains", "Malware-hosting IPs"],
        "zh": ["放马站点域名", "放马站点IP"],
    }.items():
        offers = offered(commands, f"--lang {language} trend malware_", "zsh")
        assert offers[:2] == [f"malware_domains:{named[0]}", f"malware_ips:{named[1]}"]


def test_names_of_files_are_offered_as_they_are_or_not_at_all(commands: Commands) -> None:
    folder = commands.folder / "names"
    folder.mkdir()
    names = ["plain.md", "two words.md", "$(touch OWNED).md", "字.md", "\udce4\udcb8.md", "⼀radical.md"]
    for name in (*names, ".hidden", "escape\x1b[31m.md", "bidi\u202e.md", "line\nend.md", "flood" + "\u0301" * 50):
        (folder / name).touch()
    (folder / "inner").mkdir()
    (folder / "loop").symlink_to("loop")
    found = offered(commands, f"import {folder}/")
    meant = {f"{folder}/{name}" for name in (*names, "inner/", "loop")}
    assert {path.replace("\\", "") for path in found} == meant
    assert offered(commands, f"import {folder}/.h") == [f"{folder}/.hidden"]
    assert offered(commands, "import /no/such/folder/") == []
    assert not (PROJECT / "OWNED").exists()


def test_a_broken_store_offers_nothing_and_is_silent(commands: Commands) -> None:
    commands.store.write_bytes(b"{")
    assert offered(commands, "show 2024-") == []


def test_the_library_is_loaded_by_nothing_else() -> None:
    assert "argcomplete" not in loaded_by("show", "latest")


def test_only_shells_that_are_known(commands: Commands) -> None:
    assert commands("--completion", "tcsh").code == 2


@pytest.mark.parametrize(
    ("shell", "start"),
    [
        ("bash", ["bash --noprofile --norc -i", 'eval "$(cncert-tui --completion bash)"']),
        ("zsh", ["zsh -f -i", 'autoload -U compinit; compinit -u -D; eval "$(cncert-tui --completion zsh)"']),
        ("fish", ["fish --no-config -i", "cncert-tui --completion fish | source"]),
    ],
)
def test_a_shell_completes_weeks(shell: str, start: list[str], commands: Commands) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    program, switch_on = start
    running = pexpect.spawn(
        program,
        env={
            **os.environ,
            "PATH": f"{Path(COMMAND).parent}:{os.environ['PATH']}",
            "HOME": str(commands.folder),
            "CNCERT_TUI_STORE": str(commands.store),
            "TERM": "xterm",
        },
        dimensions=(40, 100),
        encoding="utf-8",
        timeout=PATIENCE,
    )
    running.sendline(f"{switch_on}; echo rea''dy")
    running.expect_exact("ready")
    running.send("cncert-tui --no-bundled --lang en show 2024-07-\t\r")  # the Monday is the only day on offer
    running.expect_exact("2024-07-01 to 2024-07-06")
    running.close(force=True)
