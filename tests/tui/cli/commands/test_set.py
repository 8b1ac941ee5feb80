"""``set``: figures entered by hand, in every answer."""

import json
from pathlib import Path

import pytest

from tests.tui.answering import Answer, Commands


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys).with_editions()


def entered(commands: Commands, *arguments: str) -> Answer:
    answer = commands("set", *arguments)
    assert (answer.code, answer.out) == (0, ""), answer.err
    return answer


def test_a_figure_is_in_every_answer_and_marked(commands: Commands) -> None:
    said = entered(commands, "2024-23", "defaced-sites", "约8.1万").err
    assert said == "Entered by hand: 2024-23, Defaced websites: ~81,000.\n"
    shown = commands("show", "2024-23", "--json").json
    assert shown["figures"]["defaced_sites"] == 81_000
    assert (shown["by_hand"], shown["approximate"]) == (["defaced_sites"], ["infected_hosts", "defaced_sites"])
    assert "defaced_sites" not in shown["evidence"]
    assert commands("trend", "defaced_sites", "--json").json["figures"] == {"defaced_sites": [81_000]}
    for command in (["show", "2024-23"], ["trend", "defaced_sites"], ["export", "--format", "md"]):
        out = commands(*command).out
        assert "*" in out
        assert "* entered by hand" in out.replace("\\", "")
    assert "* entered by hand" not in commands("show", "2024-27").out
    assert "* 手工录入" in commands("--lang", "zh", "show", "2024-23").out


def test_the_list_marks_it(commands: Commands) -> None:
    entered(commands, "2024-26", "incidents_handled", "1,793")
    lines = commands("list").out.splitlines()
    assert "*1,793" in next(line for line in lines if line.startswith("2024-26"))
    assert lines[-1] == "* entered by hand"
    row = next(line for line in commands("list", "--csv").out.splitlines() if line.startswith("2024-W26"))
    assert ",known," in row
    assert ",1793," in row


def test_what_was_read_stays_and_the_entry_is_remarked_on(commands: Commands) -> None:
    assert "states 50, which stands" in entered(commands, "latest", "incidents_handled", "51").err
    shown = commands("show", "2024-27", "--json").json
    assert (shown["figures"]["incidents_handled"], shown["by_hand"]) == (50, ["incidents_handled"])
    (remark,) = [remark for remark in shown["remarks"] if remark["code"] == "by-hand-differs"]
    assert (remark["figure"], remark["values"]) == ("incidents_handled", [50, 51])
    assert "51 was entered by hand" in commands("show", "2024-27").out
    assert "*" not in commands("list").out


@pytest.mark.parametrize("name", ["2024-W30", "2024-07-23"])
def test_a_week_that_is_not_held_takes_an_iso_week_or_a_date(commands: Commands, name: str) -> None:
    entered(commands, name, "incidents_handled", "9")
    assert commands("list", "--json").json[0]["week"] == "2024-W30"
    shown = commands("show", "latest", "--json").json
    assert (shown["week"], shown["standing"], shown["title"], shown["text"]) == ("2024-W30", "known", None, "")
    out = commands("show", "2024-W30").out
    assert "its figures were entered by hand" in out
    assert "*9" in out
    assert commands("trend", "incidents_handled", "--json").json["figures"]["incidents_handled"][-1] == 9
    assert commands("check").code == commands("export").code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["2024-30", "defaced_sites", "1"], 3, "does not hold 2024-30"),
        (["yesterday", "defaced_sites", "1"], 2, "names no week"),
        (["2024-23", "defaced", "1"], 2, "No figure is called defaced"),
        (["2024-23", "defaced_sites", "-5"], 2, "'-5' is no number"),
        (["2024-23", "defaced_sites", "many\x1b[2J"], 2, "is no number"),
        (["2024-23", "defaced_sites", ""], 2, "is no number"),
        (["2024-23", "defaced_sites"], 2, "--unset"),
        (["--unset", "2024-23", "defaced_sites", "1"], 2, "--unset"),
    ],
)
def test_what_cannot_be_entered(commands: Commands, arguments: list[str], code: int, sentence: str) -> None:
    before = commands.store.read_bytes()
    answer = commands("set", *arguments)
    assert (answer.code, answer.out) == (code, "")
    assert sentence in answer.err
    assert len(answer.err.splitlines()) == 1
    assert "\x1b" not in answer.err
    assert commands.store.read_bytes() == before


def test_it_is_taken_back(commands: Commands) -> None:
    before = commands("export").out
    entered(commands, "2024-23", "defaced_sites", "1")
    assert entered(commands, "--unset", "2024-23", "defaced_sites").err == "Taken back: 2024-23, Defaced websites.\n"
    assert "Nothing was entered" in entered(commands, "2024-23", "defaced_sites", "--unset").err
    assert commands("export").out == before


@pytest.mark.parametrize("name", ["all.json", "all.ndjson"])
def test_an_export_restores_it_where_nothing_was_entered(
    commands: Commands, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entered(commands, "2024-23", "defaced_sites", "约8.1万")
    entered(commands, "2024-24", "incidents_handled", "约1,234")
    entered(commands, "2024-26", "defaced_sites", "2")
    entered(commands, "2024-W40", "defaced_sites", "3")
    commands("export", str(tmp_path / name))
    other = Commands(tmp_path / "other", capsys)
    entered(other, "2024-W26", "defaced_sites", "7")
    done = other("import", str(tmp_path / name), "--json").json
    assert (done["added"], done["refused"]) == (4, {})
    for week in ("2024-W23", "2024-W24", "2024-W40"):
        shown, restored = (one("show", week, "--json").json for one in (commands, other))
        beside_others = ("standing_of", "earlier", "year_before")  # which differ in 2024-W26
        assert {**restored, **{name: shown[name] for name in beside_others}} == shown
    assert other("show", "2024-W26", "--json").json["figures"] == {"defaced_sites": 7}
    before = other.store.read_bytes()
    again = other("import", str(tmp_path / name), "--json").json
    assert (again["added"], again["updated"]) == (0, 0)
    assert other.store.read_bytes() == before
    restored, original = (json.loads(store)["by_hand"] for store in (before, commands.store.read_bytes()))
    assert restored.keys() == original.keys()
    differing = [number for number in restored if restored[number] != original[number]]
    assert [restored[number] for number in differing] == [{"defaced_sites": 7}]


def test_an_import_leaves_it_alone(commands: Commands) -> None:
    entered(commands, "2024-23", "incidents_handled", "1")
    before = json.loads(commands.store.read_bytes())["by_hand"]
    commands("import", str(commands.folder / "documents"))
    assert json.loads(commands.store.read_bytes())["by_hand"] == before


DOUBTFUL = "本周，深陆监测到被篡改网站57个。本周，义岭发现仿冒页面20个；深陆发现仿冒页面30个。"


@pytest.fixture
def doubtful(commands: Commands) -> Commands:
    """The commands over a store in which an edition was read with doubt."""
    title = "网络安全信息与动态周报2024年第30期（7月22日-7月28日）"
    (commands.folder / "30.md").write_text(f"# {title}\n\n{DOUBTFUL}\n", encoding="utf-8")
    assert commands("import", str(commands.folder / "30.md")).code == 0
    return commands


def proposed(commands: Commands) -> list[tuple[str, int]]:
    return [(one["figure"], one["value"]) for one in commands("show", "2024-30", "--json").json["proposals"]]


def test_what_was_read_with_doubt_is_told_everywhere(doubtful: Commands) -> None:
    shown = doubtful("show", "2024-30", "--json").json
    assert shown["figures"] == {}
    assert shown["proposals"][0] == {
        "figure": "defaced_sites",
        "value": 57,
        "approximate": False,
        "words": "深陆监测到被篡改网站57个",
        "source": "text",
        "why": "unknown-words",
    }
    assert "? Defaced websites  57" in doubtful("show", "2024-30").out
    (told,) = doubtful("check", "--json").json["proposals"]
    assert (told["name"], told["figures"][0]) == ("2024-30", "defaced_sites")


def test_accepting_takes_those_with_one_reading_and_keeps_their_words(doubtful: Commands) -> None:
    said = entered(doubtful, "--proposed", "2024-30").err
    assert said == "Accepted: 2024-30, Defaced websites: 57.\n"
    shown = doubtful("show", "2024-30", "--json").json
    assert (shown["figures"], shown["by_hand"]) == ({"defaced_sites": 57}, ["defaced_sites"])
    assert "defaced_sites" not in dict(proposed(doubtful))
    (kept,) = [one for one in doubtful("export").json if one["week"] == "2024-W30"]
    assert kept["accepted"] == {"defaced_sites": {"words": "深陆监测到被篡改网站57个", "source": "text"}}
    entered(doubtful, "--unset", "2024-30", "defaced_sites")
    assert ("defaced_sites", 57) in proposed(doubtful)


def test_a_dismissed_one_does_not_come_back_with_the_same_document(doubtful: Commands) -> None:
    said = entered(doubtful, "--dismiss", "2024-30", "defaced_sites").err
    assert said == "Dismissed: 2024-30, Defaced websites: 57.\n"
    assert doubtful("import", str(doubtful.folder / "30.md"), "--json").json["unchanged"] == 1
    assert "defaced_sites" not in dict(proposed(doubtful))
    answer = doubtful("set", "--proposed", "2024-30", "defaced_sites")
    assert (answer.code, answer.err) == (1, "Defaced websites is not proposed for 2024-30; show lists what is.\n")
    assert doubtful("set", "--dismiss", "2024-30").code == 2


def test_decisions_go_with_an_export(doubtful: Commands) -> None:
    entered(doubtful, "--dismiss", "2024-30", "defaced_sites")
    exported = str(doubtful.folder / "all.json")
    assert doubtful("export", exported).code == 0
    doubtful.store.unlink()
    assert doubtful("import", exported).code == 0
    assert "defaced_sites" not in dict(proposed(doubtful))
    assert doubtful("import", exported, "--json").json["updated"] == 0
