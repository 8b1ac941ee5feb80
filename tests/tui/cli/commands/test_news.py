"""``news``: every edition is told once, whatever runs at the same time."""

import json
import random
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from tests.tui.answering import FIRST_MONDAY, PROJECT, Commands, document
from tui.cli import main


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Commands:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr("tui.cli.commands.news.state_folder", lambda: tmp_path / "state" / "cncert-tui")
    return Commands(tmp_path, capsys)


def edition(number: int, incidents: int = 200, rating: str = "良") -> str:
    start = FIRST_MONDAY + timedelta(weeks=number - 23)
    return document(number, f"态势整体评价为{rating}。本周共处理网络安全事件{incidents}起。", start=start)


def take(commands: Commands, *numbers: int, incidents: int = 200, rating: str = "良") -> None:
    for number in numbers:
        assert commands("import", commands.write(f"{number}.md", edition(number, incidents, rating))).code == 0


def names(commands: Commands, *options: str) -> list[str]:
    return [told["name"] for told in commands("news", "--json", *options).json]


def test_the_first_run_tells_the_newest_and_the_next_what_came(commands: Commands) -> None:
    take(commands, 23, 24)
    assert names(commands) == ["2024-24"]
    assert names(commands) == []
    take(commands, 30, 22)
    assert names(commands) == ["2024-22", "2024-30"]
    answer = commands("news")
    assert (answer.code, answer.out, answer.err) == (0, "", "")


def test_a_first_run_on_nothing_sets_the_mark_too(commands: Commands) -> None:
    assert names(commands) == []
    take(commands, 23, 24)
    assert names(commands) == ["2024-23", "2024-24"]


def test_an_edition_that_was_only_known_is_news_when_it_is_read(commands: Commands) -> None:
    take(commands, 24)  # its list names 23
    assert names(commands) == ["2024-24"]
    take(commands, 23)
    assert names(commands) == ["2024-23"]
    take(commands, 23)
    assert names(commands) == []


def test_peeking_and_since_leave_the_mark(commands: Commands) -> None:
    take(commands, 23, 24)
    assert names(commands, "--peek") == ["2024-24"]
    assert names(commands, "--since", "2024-23") == ["2024-23", "2024-24"]
    assert names(commands) == ["2024-24"]
    take(commands, 25)
    assert names(commands, "--peek") == ["2024-25"]
    assert names(commands, "--since", "2024-24") == ["2024-24", "2024-25"]
    assert names(commands) == ["2024-25"]


def test_only_what_is_unusual(commands: Commands) -> None:
    take(commands, *range(23, 33))
    assert names(commands, "--unusual") == []  # the newest is as all others
    take(commands, 33, incidents=900)
    take(commands, 34)
    assert commands("news", "--unusual").out.splitlines()[1:] == [
        "  HIGHEST Incidents handled 900: highest of all 12, 4.5 times the median 200"
    ]
    assert names(commands) == []  # the other was looked at


def test_a_rating_that_is_rare_is_unusual(commands: Commands) -> None:
    take(commands, *range(23, 33))
    assert names(commands) == ["2024-32"]
    take(commands, 33, rating="差")
    [told] = commands("news", "--json", "--unusual", "--peek").json
    assert told["unusual"] == ["Rating poor: the only one of 11 rated weeks"]
    assert commands("news", "--unusual").out.splitlines()[1:] == ["  RARE Rating poor: the only one of 11 rated weeks"]
    report = commands("report", "2024-23..2024-33")
    assert "- **2024-33**: Rating poor: the only one of 11 rated weeks\n" in report.out
    assert commands("report", "2024-33", "--figure", "incidents_handled", "--format", "json").json["unusual"] == []
    assert commands("show", "2024-33").out.splitlines()[1].startswith("RARE  Rating poor")


def test_a_line_an_edition_and_at_most_four_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["news", "--since", "2010-W01", "--lang", "en", "--store", str(tmp_path / "none.json")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(not line.startswith("  ") for line in lines) == 59
    following = 0
    for line in lines:
        following = following + 1 if line.startswith("  ") else 0
        assert following <= 4
    assert any("more: see cncert-tui show" in line for line in lines)
    assert main(["news", "--since", "2025-07", "--lang", "zh", "--store", str(tmp_path / "none.json")]) == 0
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("2025-07（2025-02-10 至 2025-02-16），评价良：处理网络安全事件 160、跨境网络安全事件 96、")
    assert second == "  偏低 处理网络安全事件 160：34 周中倒数第 4，自 2025-01 以来最低（6 周），为中位数 320 的一半"


def test_the_exit_code_where_it_is_asked_for(commands: Commands) -> None:
    take(commands, 23)
    assert commands("news", "--exit-code").code == 10
    assert commands("news", "--exit-code").code == 0
    assert commands("news", "--exit-code", "--json").out == "[]\n"


def test_json_is_one_object_an_edition(commands: Commands) -> None:
    take(commands, 23)
    [told] = commands("news", "--json").json
    assert list(told) == ["week", "name", "url", "rating", "figures", "unusual"]
    assert (told["week"], told["rating"], told["figures"], told["unusual"]) == (
        "2024-W23",
        "良",
        {"incidents_handled": 200},
        [],
    )


def test_each_store_has_a_mark_of_its_own(commands: Commands, tmp_path: Path) -> None:
    take(commands, 23)
    assert names(commands) == ["2024-23"]
    other = tmp_path / "other.json"
    other.write_bytes(commands.store.read_bytes())
    assert names(commands, "--store", str(other)) == ["2024-23"]
    assert names(commands) == []


@pytest.mark.parametrize("damage", ["{", "[]", '{"x": 5}', '{"x": ["a"]}', "\0"])
def test_a_damaged_mark_is_said_and_nothing_is_told(commands: Commands, tmp_path: Path, damage: str) -> None:
    take(commands, 23)
    file = tmp_path / "state" / "cncert-tui" / "told.json"
    file.parent.mkdir(parents=True)
    file.write_text(damage)
    answer = commands("news")
    assert (answer.code, answer.out) == (1, "")
    assert "told.json is damaged" in answer.err
    assert file.read_text() == damage


def test_weeks_that_cannot_be_meant(commands: Commands) -> None:
    take(commands, 23)
    assert commands("news", "--since", "soon").code == 2
    assert commands("news", "--since", "2024-40").code == 3


def test_two_at_once_among_imports_in_any_order_tell_each_edition_once(tmp_path: Path) -> None:
    numbers = random.Random(17).sample(range(10, 53), 12)
    store = tmp_path / "store.json"
    for number in numbers:
        (tmp_path / f"{number}.md").write_text(edition(number), encoding="utf-8")
    told: Counter[str] = Counter()

    def start(*arguments: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tui", *arguments, "--store", str(store), "--no-bundled"]
        environment = {"XDG_STATE_HOME": str(tmp_path / "state"), "HOME": str(tmp_path), "PATH": ""}
        return subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True)

    def finish(*runs: "subprocess.Popen[str]") -> None:
        for run in runs:
            out, _ = run.communicate(timeout=120)
            assert run.returncode == 0
            told.update(edition["name"] for edition in (json.loads(out) if out.startswith("[") else []))

    finish(start("news", "--json"))
    for number in numbers:
        runs = [start("import", str(tmp_path / f"{number}.md")), start("news", "--json"), start("news", "--json")]
        finish(*runs)
    finish(start("news", "--json"), start("news", "--json"))
    assert told == Counter({f"2024-{number:02}": 1 for number in numbers})
