"""``report``, as Markdown, JSON and CSV."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.tui.answering import Answer, Commands
from tui.cli import main

Run = Callable[..., Answer]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line on the bundled archive."""

    def run(*arguments: str, lang: str = "en") -> Answer:
        capsys.readouterr()
        code = main([*arguments, "--store", str(tmp_path / "none.json"), "--lang", lang])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run


def test_a_year_says_what_it_was_like_and_how_much_is_held(run: Run) -> None:
    out = run("report", "2024").out
    assert "2024-01-01 to 2024-12-29: held 23 of 52 weeks." in out
    assert "2024-40 does not state App platforms, Malicious URLs." in out
    assert "Incidents handled: 342 a week on average, lowest 73 (2024-40), highest 811 (2024-46)." in out
    assert "Ratings: 良 good 23 times. Unusual in at least one figure or rating: 12 of 23 editions.\n" in out
    row = next(line for line in out.splitlines() if line.startswith("| Incidents handled"))
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells[1:] == ["23 of 52", "342", "276", "73 (2024-40)", "811 (2024-46)", "-77%? from 1,467 (5 of 53 weeks)"]
    assert "\nFew weeks are known of 2023 (5 of 53): their means, and changes against them, are hints" in out
    assert "A change with ? rests on few weeks." in out
    assert "- **2024-40**: Cross-border incidents 14: lowest of all 34" in out
    assert "2024-17: the printed period 2024-04-22 to 2024-04-27 is not seven days" in out
    assert "[2024-40]: <https://mp.weixin.qq.com/s?" in out


def test_chinese(run: Run) -> None:
    out = run("report", "2024-Q4", lang="zh").out
    assert out.startswith("# CNCERT/CC《网络安全信息与动态周报》摘要：2024 年第 4 季度\n")
    assert "已收录 9/13 周" in out
    assert "周均较 2024 年第 3 季度" in out
    assert "- **2024-40**：跨境网络安全事件 14：34 周中最低" in out
    assert "处理网络安全事件平均每周 322，最低 73（2024-40），最高 811（2024-46）。评价：良 9 期。" in out


@pytest.mark.parametrize("name", ["2024", "2015", "2025-07", "2024-40..2025-07"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_markdown_keeps_its_tables_and_links(run: Run, name: str, lang: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(run("report", name, lang=lang).out)
    kinds = [token.type for token in tokens]
    assert kinds.count("table_open") == 2
    editions = run("report", name, "--format", "json").json["editions"]
    with_address = [edition["name"] for edition in editions if edition["url"]]
    links = [child.attrGet("href") for token in tokens for child in token.children or () if child.type == "link_open"]
    assert len(links) == len(with_address)
    assert not [child for token in tokens for child in token.children or () if child.type in ("s_open", "em_open")]
    rows = kinds.count("tr_open")
    assert rows == 2 + len(editions) + len(run("report", name, "--format", "json").json["figures"])


def test_json(run: Run) -> None:
    found = run("report", "2024-Q3", "--figure", "incidents_handled", "--format", "json").json
    assert list(found) == ["period", "start", "end", "weeks", "held", "figures", "ratings", "unusual", "editions"]
    assert (found["period"], found["start"], found["end"]) == ("2024-Q3", "2024-07-01", "2024-09-29")
    assert (found["weeks"], found["held"], found["ratings"]) == (13, 10, {"良": 10})
    assert found["figures"] == {
        "incidents_handled": {
            "weeks": 10,
            "total": None,
            "mean": 371.9,
            "median": 262,
            "lowest": {"week": "2024-W29", "name": "2024-29", "value": 177},
            "highest": {"week": "2024-W36", "name": "2024-36", "value": 763},
            "before": {"period": "2024-Q2", "weeks": 13, "held": 3, "mean": 384.0, "percent": -3.2},
            "year_before": {"period": "2023-Q3", "weeks": 13, "held": 0, "mean": None, "percent": None},
        }
    }
    assert [sentence[:8] for sentence in found["unusual"]] == ["2024-29:", "2024-36:"]
    assert list(found["editions"][0]) == ["week", "name", "url", "rating", "figures"]


def test_csv_has_a_row_a_figure(run: Run) -> None:
    rows = list(csv.DictReader(StringIO(run("report", "2024-Q3", "--format", "csv").out)))
    assert [row["figure"] for row in rows][:2] == ["incidents_handled", "cross_border_incidents"]
    assert (rows[0]["mean"], rows[0]["lowest_week"], rows[0]["before_percent"]) == ("371.9", "2024-W29", "-3.2")
    assert (rows[0]["total"], rows[0]["year_before_mean"]) == ("", "")


def test_the_newest_quarter_with_figures_by_default(run: Run) -> None:
    assert run("report", "--format", "json").json["period"] == "2025-Q1"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["2024-Q5"], 2, "is no period"),
        (["2025-07..2025-03"], 2, "ends before it starts"),
        (["2024", "--figure", "nonsense"], 2, "No figure is called nonsense"),
        (["2021"], 3, "No edition of 2021 is held"),
        (["2031"], 3, "No edition of 2031 is held"),
        (["2024-49"], 3, "No edition of the week 2024-W49 is held"),
        (["2024-60"], 3, "does not hold 2024-60"),
    ],
)
def test_what_cannot_be_reported(run: Run, arguments: list[str], code: int, words: str) -> None:
    answer = run("report", *arguments)
    assert (answer.code, answer.out) == (code, "")
    assert words in answer.err
    assert answer.err.count("\n") == 1


def test_nothing_is_held(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = Commands(tmp_path, capsys)("report")
    assert (answer.code, answer.out) == (3, "")


def test_totals_where_every_week_is_held(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commands = Commands(tmp_path, capsys).with_editions()
    out = commands("report", "2024-23..2024-24").out
    assert "held 2 of 2 weeks." in out
    assert "total" in out
    assert "1,500" in out
    assert "~145,000" in out


def test_a_stretch_without_anything_before_it_says_so_and_has_no_column_for_it(run: Run) -> None:
    out = run("report", "2024-09").out
    assert next(line for line in out.splitlines() if line.startswith("| figure")).count("mean against") == 1
    assert "\nNothing is known of the week 2024-W08 to hold it against.\n" in out  # of the year before something is
    out = run("report", "2025-07").out
    assert "against" not in next(line for line in out.splitlines() if line.startswith("| figure"))
    assert "\nNothing is known of the week 2025-W06, the week 2024-W07 to hold it against.\n" in out
    assert "```" not in out
    assert "\nIncidents handled: 160 (2025-07)." in out


def test_the_bars_stand_over_the_months_and_before_the_names(run: Run) -> None:
    *bars, months = run("report", "2024-40..2025-07").out.split("```")[1].strip("\n").splitlines()
    names = [line.split("  ")[-1] for line in bars]
    assert names[:2] == ["Incidents handled", "Cross-border incidents"]
    assert {line.index(name) for line, name in zip(bars, names, strict=True)} == {20 + 2 + 3 + 2}
    assert {months.index(f"{month} ") for month in (10, 11, 12)} == {0, 5, 9}
    assert months.split() == ["10", "11", "12", "1", "2"]
