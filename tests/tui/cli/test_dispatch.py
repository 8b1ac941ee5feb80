"""What holds for every command: options, exit codes, streams."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.answering import PROJECT, Commands, process
from tui.cli import main


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys).with_editions()


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    capsys.readouterr()
    return main(list(arguments)), capsys.readouterr().out


def test_options_stand_before_or_after_the_command(commands: Commands, capsys: pytest.CaptureFixture[str]) -> None:
    store = str(commands.store)
    before = run(capsys, "--no-bundled", "--store", store, "--lang", "zh", "list")
    after = run(capsys, "list", "--store", store, "--lang", "zh", "--no-bundled")
    around = run(capsys, f"--store={store}", "--lang=zh", "list", "--no-bundled")
    assert before == after == around
    assert "已收录" in before[1]


def test_the_environment_stands_in_for_options(
    commands: Commands, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CNCERT_TUI_STORE", str(commands.store))
    monkeypatch.setenv("CNCERT_TUI_LANG", "zh")
    assert run(capsys, "list", "--no-bundled") == run(capsys, *commands.options, "--lang", "zh", "list")


def test_help_is_in_the_chosen_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert "newest first" in run(capsys, "--help", "--lang", "en")[1]
    assert "新的在前" in run(capsys, "--lang=zh", "--help")[1]
    code, out = run(capsys, "trend", "--help", "--lang", "zh")
    assert code == 0
    assert "走势" in out


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "--version")
    assert code == 0
    assert out.startswith("cncert-tui ")


@pytest.mark.parametrize("arguments", [["nonsense"], ["show", "--nonsense"], ["--lang", "fr", "list"], ["find"]])
def test_wrong_usage(commands: Commands, arguments: list[str]) -> None:
    answer = commands(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert "cncert-tui" in answer.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["list", "--help"],
        ["nonsense"],
        ["show", "--nonsense"],
        ["list", "--read", "--known"],
        ["list", "--year", "many"],
        ["export", "--format"],
        ["export", "--format", "docx"],
        ["show", "--json=yes"],
        ["find"],
    ],
)
def test_the_parser_speaks_chinese_too(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    main(["--lang", "zh", *arguments])
    said = "".join(capsys.readouterr())
    assert said.startswith("用法：")
    english = "usage|options|positional|arguments?|required|invalid|choice|expected|unrecognized|ignored|not allowed"
    assert not re.search(rf"\b({english})\b", said)


def test_a_usage_error_cannot_reach_the_terminal_raw(commands: Commands) -> None:
    assert "\x1b" not in commands("list", "\x1b]0;title\x07", "--\x1b[2J").err


def test_without_a_terminal_the_app_does_not_start() -> None:
    ended = process()
    assert (ended.returncode, ended.stdout) == (2, b"")
    sentence = ended.stderr.decode()
    assert len(sentence.splitlines()) == 1
    assert "cncert-tui show" in sentence
    assert "cncert-tui list" in sentence


@pytest.mark.parametrize("command", [["show"], ["list"], ["trend"], ["find", "x"], ["check"], ["export"]])
def test_reading_creates_nothing(tmp_path: Path, command: list[str]) -> None:
    ended = process(*command, HOME=str(tmp_path), XDG_DATA_HOME=str(tmp_path / "data"), CNCERT_TUI_STORE="")
    assert ended.returncode == 0, ended.stderr
    assert list(tmp_path.iterdir()) == []


def test_pipes_take_utf_8_whatever_the_locale() -> None:
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert "标题" not in process("show", **environment).stderr.decode("ascii")
    assert "网络安全信息与动态周报" in process("show", **environment).stdout.decode("utf-8")


def test_one_sentence_and_no_traceback_for_an_unusable_store(tmp_path: Path) -> None:
    ended = process("list", "--store", str(tmp_path), "--lang", "zh")
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert "--store" in ended.stderr.decode()
    assert len(ended.stderr.decode().splitlines()) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_store_that_may_not_be_written(commands: Commands) -> None:
    before = commands.store.read_bytes()
    path = commands.write(
        "23.md", "# 网络安全信息与动态周报2024年第40期（9月30日-10月6日）\n\n共处理网络安全事件1起。\n"
    )
    commands.store.parent.chmod(0o500)
    try:
        answer = commands("import", path)
    finally:
        commands.store.parent.chmod(0o700)
    assert answer.code == 1
    assert "Cannot write the store" in answer.err
    assert commands.store.read_bytes() == before


@pytest.mark.parametrize("command", ["list", "export", "show --json", "trend --csv"])
def test_a_closed_pipe_is_silent(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "tui", *command.split()],
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize("command", ["show", "export"])
def test_a_full_disk_is_a_failure(command: str) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "tui", command, "--lang", "en"],
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert ended.returncode == 1
    assert ended.stderr.decode().startswith("Cannot write the answer")
    assert len(ended.stderr.splitlines()) == 1


def test_ctrl_c_ends_an_import_that_waits_for_input(tmp_path: Path) -> None:
    store = tmp_path / "store.json"
    running = subprocess.Popen(
        [sys.executable, "-c", _SAYS_WHEN_IT_READS, "--store", str(store), "import", "-"],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stderr is not None
    assert running.stderr.readline() == b"reading\n"
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (130, b"", b"")
    assert not store.exists()


_SAYS_WHEN_IT_READS = """
import sys, store.intake as importing
from tui.cli import main
read_paths = importing.read_paths
def told(*arguments):
    print("reading", file=sys.stderr, flush=True)
    yield from read_paths(*arguments)
importing.read_paths = told
sys.exit(main())
"""
