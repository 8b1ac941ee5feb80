"""``trend``, as JSON, CSV and text."""

from pathlib import Path

import pytest

from tests.tui.answering import Commands
from tui.cli import main


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys).with_editions()


def test_five_incident_figures_from_the_first_value_to_the_last(commands: Commands) -> None:
    trend = commands("trend", "--json").json
    assert trend["weeks"] == ["2024-W23", "2024-W24", "2024-W25", "2024-W26", "2024-W27"]
    assert trend["figures"] == {
        "incidents_handled": [200, 1300, None, None, 50],
        "cross_border_incidents": [80, 0, None, None, 60],
        "phishing_complaints_handled": [None] * 5,
        "app_platforms": [None, None, None, None, 7],
        "malicious_urls": [None] * 5,
    }
    assert trend["eras"] == {
        "incidents_handled": [{"first": "2024-W23", "last": "2024-W27", "weeks": 3}],
        "cross_border_incidents": [{"first": "2024-W23", "last": "2024-W27", "weeks": 3}],
        "phishing_complaints_handled": [],
        "app_platforms": [{"first": "2024-W27", "last": "2024-W27", "weeks": 1}],
        "malicious_urls": [],
    }


@pytest.mark.parametrize("name", ["app_platforms", "app-platforms", "APP PLATFORMS", "移动应用下载平台"])
def test_names_of_figures(commands: Commands, name: str) -> None:
    trend = commands("trend", name, "--json").json
    assert (trend["weeks"], trend["figures"]) == (["2024-W27"], {"app_platforms": [7]})


def test_an_unknown_figure_is_answered_with_the_closest(commands: Commands) -> None:
    answer = commands("trend", "incident_handled")
    assert (answer.code, answer.out) == (2, "")
    assert "incidents_handled" in answer.err
    assert "malicious_urls" in commands("trend", "???").err


def test_spans(commands: Commands) -> None:
    def weeks(*options: str) -> list[str]:
        found: list[str] = commands("trend", "incidents_handled", "--json", *options).json["weeks"]
        return found

    assert weeks("--weeks", "2") == ["2024-W26", "2024-W27"]
    assert weeks("--weeks", "99") == weeks()
    assert weeks("--from", "2024-24", "--to", "2024-W25") == ["2024-W24", "2024-W25"]
    assert weeks("--from", "2024-26") == ["2024-W26", "2024-W27"]
    assert weeks("--to", "2024-06-05") == ["2024-W23"]
    assert weeks("--from", "2024-05-01", "--to", "2024-05-08") == ["2024-W18", "2024-W19"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--weeks", "0"], 2),
        (["--weeks", "3", "--from", "2024-23"], 2),
        (["--from", "2024-27", "--to", "2024-23"], 2),
        (["--from", "yesterday"], 2),
        (["--from", "2031-01"], 3),
    ],
)
def test_spans_that_are_none(commands: Commands, options: list[str], code: int) -> None:
    answer = commands("trend", *options)
    assert (answer.code, answer.out) == (code, "")
    assert len(answer.err.splitlines()) == 1


def test_csv(commands: Commands) -> None:
    assert commands("trend", "incidents_handled", "app_platforms", "--csv").out.splitlines() == [
        "week,year,number,start,incidents_handled,app_platforms",
        "2024-W23,2024,23,2024-06-03,200,",
        "2024-W24,2024,24,2024-06-10,1300,",
        "2024-W25,,,2024-06-17,,",
        "2024-W26,2024,26,2024-06-24,,",
        "2024-W27,2024,27,2024-07-01,50,7",
    ]


def test_piped_text_leaves_gaps_blank(commands: Commands) -> None:
    lines = commands("trend", "incidents_handled", "cross_border_incidents").out.splitlines()
    assert lines[0] == "week      Incidents handled  Cross-border incidents"
    assert [line.split() for line in lines[1:]] == [
        ["2024-W23", "200", "80"],
        ["2024-W24", "1,300", "0"],
        ["2024-W25"],
        ["2024-W26"],
        ["2024-W27", "50", "60"],
    ]


def test_figures_that_are_nowhere_stated(commands: Commands) -> None:
    answer = commands("trend", "phishing_pages", "--json")
    nothing = {"weeks": [], "figures": {"phishing_pages": []}, "eras": {"phishing_pages": []}}
    assert (answer.code, answer.json) == (0, nothing)
    assert "None of these figures" in answer.err


def test_where_a_figure_may_begin_to_count_otherwise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def lines(*arguments: str, lang: str = "en") -> list[str]:
        capsys.readouterr()
        assert main(["trend", *arguments, "--lang", lang, "--store", str(tmp_path / "none.json")]) == 0
        return [line for line in capsys.readouterr().out.splitlines() if line.endswith((".", "。"))]

    assert lines() == [
        "App platforms, Malicious URLs: not stated for 482 weeks after 2013-W27 (retelling), until 2022-41 (original);"
        " before and after may count otherwise."
    ]
    assert lines("conficker_hosts", "--from", "2016-W01", lang="zh") == [
        "2016-W15（转述）之后 94 周没有感染飞客蠕虫的主机的数字，2018-06（转载）起才又有；前后统计口径未必相同。"
    ]
    assert lines("app_platforms", "--from", "2022-W01") == []
    assert lines("incidents_handled") == []
