"""``list``, as JSON, CSV and text."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from store.model.figures import FIGURES
from tests.tui.answering import Commands
from tui.cells import width


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
        "url",
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
        *({"zh": ["已读", "中"], "en": ["read", "fair"]}[language]),
        "1,300",
    ]
    assert lines[2].split()[4:9] == ["-"] * 5
