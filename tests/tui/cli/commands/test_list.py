"""``list``, as JSON, CSV and text."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from store.model.figures import FIGURES
from tests.tui.answering import Commands
from tui.cells import width
from tui.cli import main


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys).with_editions()


def weeks(commands: Commands, *options: str) -> list[str]:
    return [edition["week"] for edition in commands("list", "--json", *options).json]


def test_newest_first_and_by_year_and_standing(commands: Commands) -> None:
    assert weeks(commands) == ["2024-W27", "2024-W26", "2024-W24", "2024-W23", "2024-W22"]
    assert weeks(commands, "--read") == ["2024-W27", "2024-W24", "2024-W23"]
    assert weeks(commands, "--known") == ["2024-W26", "2024-W22"]
    assert weeks(commands, "--year", "2024", "--known") == ["2024-W26", "2024-W22"]
    assert weeks(commands, "--year", "2023") == []


def test_no_such_editions_is_no_failure(commands: Commands) -> None:
    answer = commands("list", "--year", "1999")
    assert (answer.code, answer.out, answer.err) == (0, "", "No such editions.\n")


def test_listed_objects_are_those_of_show_without_texts(commands: Commands) -> None:
    listed = commands("list", "--json").json[2]
    shown = commands("show", "2024-24", "--json").json
    for key in ("evidence", "references", "images", "text"):
        del shown[key]
    assert listed == shown


def test_csv(commands: Commands) -> None:
    rows = list(csv.reader(StringIO(commands("list", "--csv").out)))
    assert rows[0] == [
        *("week", "year", "number", "start", "end", "published", "standing", "origin", "quality"),
        *("rating", "vulnerability_rating"),
        *(figure.key for figure in FIGURES),
        *("url", "by_hand", "approximate"),
    ]
    edition = dict(zip(rows[0], rows[3], strict=True))
    assert edition["week"] == "2024-W24"
    assert (edition["start"], edition["end"], edition["published"]) == ("2024-06-10", "2024-06-16", "2024-06-20")
    assert (edition["incidents_handled"], edition["cross_border_incidents"]) == ("1300", "0")
    assert edition["app_platforms"] == ""
    assert edition["vulnerability_rating"] == ""


def test_either_json_or_csv(commands: Commands) -> None:
    assert commands("list", "--json", "--csv").code == 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_columns_stand_below_one_another(commands: Commands, language: str) -> None:
    lines = commands("list", "--lang", language).out.splitlines()
    assert len(lines) == 6
    assert "\x1b" not in "".join(lines)
    # the numbers of a column end in the same cell, whatever stands before them
    ends = {
        width(line[: line.index(number) + len(number)])
        for line in lines
        for number in ("1,300", "200")
        if number in line.split()
    }
    assert len(ends) == 1
    assert lines[3].split()[:5] == [
        "2024-24",
        "06-10~06-16",
        *({"zh": ["已收录", "中"], "en": ["held", "fair"]}[language]),
        "1,300",
    ]
    assert lines[2].split()[4:9] == ["-"] * 5


def test_by_rating_in_the_words_of_either_language(commands: Commands) -> None:
    assert weeks(commands, "--rating", "中") == ["2024-W24"]
    assert weeks(commands, "--rating", "fair") == ["2024-W24"]
    assert weeks(commands, "--rating", "优") == []
    answer = commands("list", "--rating", "splendid")
    assert (answer.code, answer.out) == (2, "")
    assert "No rating is called splendid; choose from 优 excellent" in answer.err


def test_by_a_figure_and_no_more_than_asked_for(commands: Commands) -> None:
    highest_first = ["2024-W24", "2024-W23", "2024-W27"]
    assert weeks(commands, "--sort", "incidents_handled", "--limit", "3") == highest_first
    assert weeks(commands, "--sort", "处理网络安全事件", "--ascending", "--limit", "2") == ["2024-W27", "2024-W23"]
    # what does not state it comes last in either order, the newest first
    assert weeks(commands, "--sort", "app_platforms") == ["2024-W27", "2024-W26", "2024-W24", "2024-W23", "2024-W22"]
    assert weeks(commands, "--sort", "app_platforms", "--ascending")[0] == "2024-W27"
    assert weeks(commands, "--limit", "2") == ["2024-W27", "2024-W26"]


@pytest.mark.parametrize(
    "options", [["--limit", "0"], ["--limit", "-1"], ["--ascending"], ["--sort", "incident"], ["--rating", ""]]
)
def test_orders_that_make_no_sense(commands: Commands, options: list[str]) -> None:
    answer = commands("list", *options)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


@pytest.fixture
def bundled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., list[list[str]]]:
    """Runs a command line on the bundled archive; its lines, as words."""

    def run(*arguments: str) -> list[list[str]]:
        capsys.readouterr()
        assert main([*arguments, "--store", str(tmp_path / "none.json"), "--lang", "en"]) == 0
        return [line.split() for line in capsys.readouterr().out.splitlines()]

    return run


def test_the_highest_weeks_of_the_bundled_archive(bundled: Callable[..., list[list[str]]]) -> None:
    lines = bundled("list", "--sort", "incidents_handled", "--limit", "5")
    assert [(line[0], line[4]) for line in lines[1:4]] == [
        ("2023-07", "2,410"),
        ("2023-09", "1,777"),
        ("2023-10", "1,761"),
    ]
    assert len(bundled("list", "--rating", "中")) == 1 + 7


def test_years_before_2022_show_their_own_main_figures(bundled: Callable[..., list[list[str]]]) -> None:
    head, *rows = bundled("list", "--year", "2015", "--read")
    assert head[4:9] == ["hosts", "defaced", "backdoored", "phishing", "pages"]
    assert all(row[4:9].count("-") < 3 for row in rows)
    whole = bundled("list")
    assert whole[0][4] == "handled"
    assert [line[4] for line in whole if line and line[0] == "week"][:2] == ["handled", "hosts"]
    assert next(line for line in whole if line and line[0] == "2015-W38")[4:7] == ["~878,000", "3,051", "3,996"]


def test_a_figure_that_is_sorted_by_has_a_column(bundled: Callable[..., list[list[str]]]) -> None:
    head, first, *_ = bundled("list", "--sort", "high_risk_vulnerabilities", "--limit", "3")
    assert head[4:6] == ["High-risk", "vulnerabilities"]
    assert first[4] == "71"
