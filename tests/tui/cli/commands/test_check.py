"""``find`` and ``check``."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from store.archive import SCHEMA
from store.model.week import Week
from tests.tui.answering import Commands, document
from tui.cli.commands.check import gaps


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys).with_editions()


def test_find_by_all_the_words(commands: Commands) -> None:
    found = commands("find", "虚构", "worm", "--json").json
    assert [(match["week"], match["year"], match["number"]) for match in found] == [("2024-W23", 2024, 23)]
    assert all("虚构的Ｗｏｒｍ" in match for match in found[0]["matches"])
    assert len(found[0]["matches"]) == 2
    out = commands("find", "第2").out
    assert [line.split()[0] for line in out.splitlines() if not line.startswith(" ")] == [
        *("2024-27", "2024-26", "2024-24", "2024-23", "2024-22"),
    ]


def test_no_hits_is_no_failure(commands: Commands) -> None:
    for options, out in (([], ""), (["--json"], "[]\n")):
        answer = commands("find", "没有这样的词", *options)
        assert (answer.code, answer.out, answer.err) == (0, out, "Nothing found.\n")


def test_health_of_a_sound_archive(commands: Commands) -> None:
    found = commands("check", "--json").json
    assert list(found) == ["store", "editions", "gaps", "proposals", "remarks", "never_stated"]
    assert found["store"] == {
        "path": str(commands.store),
        "exists": True,
        "bundled": False,
        "schema": SCHEMA,
        "problem": None,
        "bad_records": [],
    }
    assert found["editions"] == {
        "total": 5,
        "read": 3,
        "known": 2,
        "fetchable": 2,
        "first": "2024-W22",
        "last": "2024-W27",
        "years": [{"year": 2024, "read": 3, "known": 2, "fetchable": 2}],
    }
    assert found["gaps"] == [{"from": "2024-W25", "to": "2024-W25", "weeks": 1}]
    assert [(code, [remark["week"] for remark in remarks]) for code, remarks in found["remarks"].items()] == [
        ("conflicting-values", ["2024-W24"]),
        ("part-above-total", ["2024-W27"]),
        ("period-not-seven-days", ["2024-W27"]),
    ]
    assert "malicious_urls" in found["never_stated"]
    assert "incidents_handled" not in found["never_stated"]


def test_health_for_people(commands: Commands) -> None:
    out = commands("check").out
    assert "  2024  W25\n" in out
    assert "2024-27  the printed period 2024-07-01 to 2024-07-06 is not seven days" in out


def test_bad_records_are_named_and_the_others_used(commands: Commands) -> None:
    stored = json.loads(commands.store.read_text())
    record = next(iter(stored["issues"].values()))
    record["published"] = "yesterday"
    commands.store.write_text(json.dumps(stored))
    found = commands("check", "--json").json
    assert found["store"]["bad_records"] == [{"week": record["week"], "field": "published"}]
    assert found["editions"]["total"] == 4
    out = commands("check").out
    assert f"{record['week']}  published cannot be understood\n" in out
    assert "whatever is written" in out


def test_what_is_no_record_is_named_and_stays_in_the_store(commands: Commands) -> None:
    stored = json.loads(commands.store.read_text())
    broken = {"one": {}, "999999": {"week": "2024-W01"}, "105000": 5}
    stored["issues"] |= broken
    commands.store.write_text(json.dumps(stored))
    found = commands("check", "--json").json
    assert [(bad["week"], bad["field"]) for bad in found["store"]["bad_records"]] == [
        *(("one", None), ("999999", None), ("2013-W20", None)),
    ]
    assert found["editions"]["total"] == 5
    assert "2013-W20  no record of a week\n" in commands("check").out
    assert commands("set", "2024-23", "defaced_sites", "7").code == 0
    kept = json.loads(commands.store.read_text())
    assert {number: kept["issues"][number] for number in broken} == broken
    assert kept["by_hand"]
    before = commands.store.read_bytes()
    text = document(20, "共处理网络安全事件5起。", start=date(2013, 5, 13), year=2013)
    answer = commands("import", commands.write("13.md", text))
    assert (answer.code, commands.store.read_bytes()) == (1, before)
    assert "cncert-tui check" in answer.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "damaged"),
        ("[]", "not a store"),
        ('{"issues": {}, "meta": {"1": {"schema": 99}}}', "newer version"),
    ],
)
def test_a_store_that_cannot_be_used(commands: Commands, content: str, said: str) -> None:
    commands.store.write_text(content)
    answer = commands("check", "--json")
    assert answer.code == 1
    assert said in answer.err
    assert said in answer.json["store"]["problem"]
    assert answer.json["gaps"] is None
    for command in (["show"], ["list"], ["trend"], ["check"], ["export"]):
        answer = commands(*command)
        assert answer.code == 1
        assert said in answer.err
        assert len(answer.err.splitlines()) == 1


def test_gaps() -> None:
    week = Week.from_iso("2020-W52")
    assert list(gaps([])) == []
    assert list(gaps([week, week + 1])) == []
    assert list(gaps([week, week + 2, week + 5])) == [(week + 1, week + 1), (week + 3, week + 4)]


def test_a_number_misprinted_in_a_list_names_no_other_week_and_is_told_of(commands: Commands) -> None:
    start = date(2024, 9, 2)
    for place, number in enumerate((36, 37, 38)):
        text = document(number, f"共处理网络安全事件{number}起。", start=start + timedelta(7 * place))
        misprinted = text.replace("2024年第37期（9月9日", "2024年第36期（9月9日") if number == 38 else text
        commands("import", commands.write(f"{number}.md", misprinted))
    assert commands("show", "2024-36", "--json").json["week"] == "2024-W36"
    assert commands("set", "2024-36", "malicious_urls", "7").code == 0
    assert commands("show", "2024-W36", "--json").json["by_hand"] == ["malicious_urls"]
    (remark,) = commands("check", "--json").json["remarks"]["number-differs-elsewhere"]
    assert (remark["week"], remark["values"]) == ("2024-W37", ["2024-37", "2024-36"])
    assert "2024-37  this is 2024-37; a later edition's list calls it 2024-36" in commands("check").out


def test_an_edition_that_bears_the_number_of_another_goes_by_its_week(commands: Commands) -> None:
    text = document(24, "共处理网络安全事件5起。", start=date(2024, 6, 17)).replace("mid=1024", "mid=99")
    commands("import", commands.write("25.md", text))
    assert commands("show", "2024-24", "--json").json["week"] == "2024-W24"
    shown = commands("show", "2024-W25", "--json").json
    assert (shown["number"], [remark["code"] for remark in shown["remarks"]]) == (None, ["number-of-another-edition"])
    exported = {edition["week"]: edition["number"] for edition in commands("export").json}
    assert exported["2024-W25"] == 24
