"""``show``, as JSON and as text."""

import json
from pathlib import Path

import pytest

from tests.tui.answering import ADDRESS, Commands


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys).with_editions()


def test_the_whole_object(commands: Commands) -> None:
    shown = commands("show", "2024-24", "--json").json
    assert list(shown) == [
        *("week", "year", "number", "title", "period", "published", "standing", "origin", "quality", "source", "url"),
        *("rating", "vulnerability_rating", "figures", "evidence", "proposals", "approximate", "by_hand", "inferred"),
        *("changes", "earlier", "year_before", "standing_of", "rarity_of", "remarks", "references"),
        *("official_url", "images", "text"),
    ]
    assert (shown["week"], shown["year"], shown["number"]) == ("2024-W24", 2024, 24)
    assert shown["period"] == {"start": "2024-06-10", "end": "2024-06-16"}
    assert shown["published"] == "2024-06-20"
    assert (shown["standing"], shown["origin"], shown["quality"]) == ("read", "imported", "original")
    assert shown["url"] == ADDRESS.format(mid=1024)
    assert (shown["rating"], shown["vulnerability_rating"]) == ("中", None)
    assert shown["figures"] == {"incidents_handled": 1300, "cross_border_incidents": 0}
    assert shown["evidence"]["incidents_handled"] == "共处理网络安全事件1,300起"
    assert shown["changes"] == {
        "incidents_handled": {"from": 200, "difference": 1100, "percent": 550.0},
        "cross_border_incidents": {"from": 80, "difference": -80, "percent": -100.0},
    }
    assert shown["earlier"]["incidents_handled"] == {
        "week": "2024-W23",
        "weeks": 1,
        "value": 200,
        "difference": 1100,
        "percent": 550.0,
    }
    assert shown["year_before"] == {}
    assert shown["standing_of"]["cross_border_incidents"] == {
        "of": 3,
        "from_lowest": 1,
        "from_highest": 3,
        "median": 60,
        "lowest_since": None,
        "highest_since": "2024-W23",
        "call": None,
    }
    assert shown["remarks"] == [
        {
            "code": "conflicting-values",
            "figure": "incidents_handled",
            "values": [1300, 1301],
            "message": "Incidents handled: stated differently; 1,300 is taken, 1,301 is stated too",
        }
    ]
    assert shown["references"] == [
        {
            "year": 2024,
            "number": 23,
            "week": "2024-W23",
            "title": "网络安全信息与动态周报2024年第23期（6月3日-6月9日）",
            "url": ADDRESS.format(mid=1023),
        }
    ]
    assert shown["images"] == ["https://pictures.example/one.png"]
    assert shown["text"].startswith("态势整体评价为中。")
    assert (shown["approximate"], shown["by_hand"], shown["inferred"]) == ([], [], [])


def test_all_names_of_a_week_mean_the_same(commands: Commands) -> None:
    answers = {commands("show", name, "--json").out for name in ("2024-27", "2024-W27", "2024-07-03", "latest")}
    assert answers == {commands("show", "--json").out}


def test_messages_are_in_the_chosen_language(commands: Commands) -> None:
    shown = commands("show", "2024-27", "--json", "--lang", "zh").json
    assert [remark["message"] for remark in shown["remarks"]] == [
        "所印日期 2024-07-01 至 2024-07-06 不是七天",
        "跨境网络安全事件为 60，比其总数 50 还大",
    ]


def test_approximate_values_and_zero_are_told_apart_from_others(commands: Commands) -> None:
    lines = commands("show", "2024-23").out.splitlines()
    assert any(
        line.split() == ["Infected", "hosts", "~145,000", *["no", "other", "week", "states", "it"], "145,000"]
        for line in lines
    )
    assert "约145,000" in commands("show", "2024-23", "--lang", "zh").out
    lines = commands("show", "2024-24").out.splitlines()
    assert any("Cross-border incidents" in line and " 0 " in line and "-80 (-100%)" in line for line in lines)
    # stated in the week before, and not in this one
    assert any(line.split()[:4] == ["Infected", "hosts", "-", "~145,000"] for line in lines)


def test_text_for_people(commands: Commands) -> None:
    out = commands("show", "2024-24").out
    assert out.splitlines()[0] == "2024-24  网络安全信息与动态周报2024年第24期（6月10日-6月16日）"
    assert "2024-06-10 to 2024-06-16" in out
    assert "中 fair" in out
    assert "held, original, imported" in out
    assert "+1,100 (+550%)" in out
    assert "2024-23 (-1 wk)" in out
    assert "of 3 stated" in out
    assert "2024-23  网络安全信息与动态周报2024年第23期" in out
    assert "https://pictures.example/one.png" in out
    assert ADDRESS.format(mid=1024) in out


def test_an_edition_that_is_only_known_says_so(commands: Commands) -> None:
    answer = commands("show", "2024-26")
    assert answer.code == 0
    assert "only the name is known" in answer.out
    assert "standing  not held, listed\n" in answer.out
    assert ADDRESS.format(mid=1026) in answer.out
    shown = commands("show", "2024-26", "--json").json
    assert (shown["standing"], shown["figures"], shown["text"], shown["published"]) == ("known", {}, "", None)
    assert (shown["origin"], shown["quality"]) == ("listed", None)
    row = next(line.split(",") for line in commands("list", "--csv").out.splitlines() if shown["week"] in line)
    assert row[6:9] == ["known", "listed", ""]


def test_what_is_only_known_is_exported_and_imported_without_its_standing_being_made_up(commands: Commands) -> None:
    exported = commands("export").json
    known = [edition for edition in exported if edition["standing"] == "known"]
    assert known
    assert {edition["quality"] for edition in known} == {None}
    before = json.loads(commands.store.read_text())["issues"]
    file = commands.write("all.json", json.dumps(exported))
    commands.store.unlink()
    commands("import", file)
    assert {week: record["quality"] for week, record in json.loads(commands.store.read_text())["issues"].items()} == {
        week: record["quality"] for week, record in before.items()
    }


def test_a_week_that_is_not_held(commands: Commands) -> None:
    answer = commands("show", "2024-30")
    assert (answer.code, answer.out) == (3, "")
    assert "does not hold 2024-30" in answer.err
    assert "the nearest is 2024-27 (2024-07-01 to 2024-07-06)" in answer.err


def test_a_text_that_names_no_week(commands: Commands) -> None:
    answer = commands("show", "soon")
    assert (answer.code, answer.out) == (2, "")
    assert "'soon' names no week" in answer.err


def test_nothing_is_held(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commands = Commands(tmp_path, capsys)
    answer = commands("show")
    assert answer.code == 3
    assert "cncert-tui import" in answer.err
    assert list(tmp_path.iterdir()) == []
