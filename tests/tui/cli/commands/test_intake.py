"""``read`` and ``import``."""

import io
import sys
from pathlib import Path

import pytest

from store.model.week import Week
from tests.store.documents import title_of
from tests.tui.answering import EDITIONS, Commands

EMPTY = "---\ntitle: 网络安全信息与动态周报2024年第31期（7月29日-8月4日）\nurl: https://example.org/31\n---\n知道了\n"
OTHER = "---\ntitle: 某某勒索软件动态周报2024年第3期\n---\n虚构的一段话。\n"
UNRELATED = "# 食谱\n\n虚构的一道菜。\n"
UNDATED = "# 网络安全信息与动态周报\n\n本周共处理网络安全事件321起。\n"


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys)


def mixed_folder(commands: Commands) -> str:
    for name, text in EDITIONS.items():
        commands.write(name, text)
    for name, text in {"empty": EMPTY, "other": OTHER, "deep/unrelated": UNRELATED, "deep/undated": UNDATED}.items():
        commands.write(f"{name}.md", text)
    return str(commands.folder / "documents")


def test_import_says_what_became_of_everything(commands: Commands) -> None:
    folder = mixed_folder(commands)
    answer = commands("import", folder, "--json")
    done = answer.json
    assert answer.code == 0
    assert list(done) == ["added", "updated", "unchanged", "references", "empty", "refused", "files"]
    assert (done["added"], done["updated"], done["unchanged"], done["references"]) == (3, 0, 0, 3)
    assert done["refused"] == {"another-report": 1, "empty-capture": 1, "not-a-report": 1, "undated": 1}
    assert [(Path(file["path"]).name, file["outcome"], file["week"]) for file in done["files"]] == [
        ("23.md", "added", "2024-W23"),
        ("24.md", "added", "2024-W24"),
        ("27.md", "added", "2024-W27"),
        ("empty.md", "empty-capture", "2024-W31"),
        ("other.md", "another-report", None),
        ("undated.md", "undated", None),
    ]
    assert {tuple(file) for file in done["files"]} == {("path", "part", "outcome", "week", "detail")}


def test_the_second_import_changes_nothing(commands: Commands) -> None:
    folder = mixed_folder(commands)
    commands("import", folder)
    before = commands.store.read_bytes()
    done = commands("import", folder, "--json").json
    assert (done["added"], done["updated"], done["unchanged"], done["references"]) == (0, 0, 3, 0)
    assert commands.store.read_bytes() == before


def test_import_for_people(commands: Commands) -> None:
    answer = commands("import", mixed_folder(commands))
    assert [line.split() for line in answer.out.splitlines()][:4] == [
        ["added", "3"],
        ["updated", "0"],
        ["unchanged", "0"],
        ["newly", "known", "3"],
    ]
    refused = answer.err.splitlines()
    assert len(refused) == 3  # those that are no report at all are counted only
    assert refused[0].endswith("documents/empty.md: empty-capture - an empty page without the text")


def test_a_rehearsal_writes_nothing(commands: Commands) -> None:
    answer = commands("import", mixed_folder(commands), "--dry-run", "--json")
    assert answer.json["added"] == 3
    assert "nothing was written" in answer.err
    assert not commands.store.parent.exists()


@pytest.mark.parametrize("command", [["import", "--week", "2024-50"], ["set", "2024-50", "defaced_sites", "7"]])
def test_a_number_that_is_not_held_names_no_new_week(commands: Commands, command: list[str]) -> None:
    undated = commands.write("undated.md", UNDATED)
    answer = commands(*command, *([undated] if "import" in command else []))
    assert (answer.code, answer.out) == (3, "")
    assert "ISO week" in answer.err
    assert "nearest" not in answer.err


def test_a_missing_path_keeps_everything_out(commands: Commands) -> None:
    folder = mixed_folder(commands)
    for command in ("import", "read"):
        answer = commands(command, folder, str(commands.folder / "missing.md"))
        assert (answer.code, answer.out) == (1, "")
        assert "missing.md" in answer.err
        assert len(answer.err.splitlines()) == 1
    assert not commands.store.parent.exists()


@pytest.mark.parametrize("name", ["2024-W40", "2024-10-02"])
def test_the_week_of_an_undated_document(commands: Commands, name: str) -> None:
    path = commands.write("undated.md", UNDATED)
    done = commands("import", path, "--week", name, "--json").json
    assert [(file["outcome"], file["week"]) for file in done["files"]] == [("added", "2024-W40")]
    shown = commands("show", "2024-W40", "--json").json
    assert (shown["figures"], shown["inferred"]) == ({"incidents_handled": 321}, ["week"])


def test_a_week_by_number_must_be_held(commands: Commands) -> None:
    commands.with_editions()
    path = commands.write("undated.md", UNDATED)
    assert commands("import", path, "--week", "2024-26", "--json").json["files"][0]["week"] == "2024-W26"
    assert commands("import", path, "--week", "2024-44").code == 3
    assert commands("import", path, "--week", "someday").code == 2


def test_remarks_that_need_no_week_are_made_on_an_undated_document_too(commands: Commands) -> None:
    path = commands.write("undated.md", f"{UNDATED}\n被篡改网站不足500个，跨境网络安全事件400起。\n")
    (document,) = commands("read", path, "--json").json
    remarks = [(remark["code"], remark["figure"]) for remark in document["remarks"]]
    assert remarks == [("figure-not-taken", "defaced_sites"), ("part-above-total", "cross_border_incidents")]
    told = commands("read", path).out
    assert all(remark["message"] in told for remark in document["remarks"])


def test_standard_input(commands: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(EDITIONS["23.md"].encode("gb18030"))))
    assert commands("import", "-", "--json").json["added"] == 1
    assert commands("show", "--json").json["figures"]["incidents_handled"] == 200


def test_read_shows_and_keeps_nothing(commands: Commands) -> None:
    answer = commands("read", mixed_folder(commands), "--json")
    documents = {Path(document["path"]).name: document for document in answer.json}
    assert [document["outcome"] for document in answer.json] == [
        *("read", "read", "read", "empty-capture", "another-report", "undated", "not-a-report"),
    ]
    assert list(documents["24.md"])[-4:] == ["path", "part", "outcome", "detail"]
    assert documents["24.md"]["figures"]["incidents_handled"] == 1300
    assert documents["27.md"]["remarks"][0]["code"] == "period-not-seven-days"
    assert (documents["undated.md"]["week"], documents["undated.md"]["period"]) == (None, None)
    assert documents["undated.md"]["evidence"] == {"incidents_handled": "共处理网络安全事件321起"}
    assert (documents["empty.md"]["number"], documents["empty.md"]["week"]) == (31, "2024-W31")
    assert documents["unrelated.md"]["year"] is None
    assert not commands.store.parent.exists()


def test_read_needs_no_sound_store(commands: Commands) -> None:
    commands.store.parent.mkdir()
    commands.store.write_text("{")
    assert commands("read", commands.write("23.md", EDITIONS["23.md"])).code == 0


def test_read_for_people(commands: Commands) -> None:
    path, other = commands.write("23.md", EDITIONS["23.md"]), commands.write("unrelated.md", UNRELATED)
    answer = commands("read", path, other)
    assert answer.out.splitlines()[0] == path
    assert "2024-23" in answer.out
    assert "~145,000" in answer.out
    assert answer.err == f"{other}: not-a-report - not this report\n"


def test_a_correction_says_what_it_replaces_and_its_remark_stays(commands: Commands) -> None:
    def version(name: str, value: int, more: str = "") -> str:
        return commands.write(name, EDITIONS["23.md"].replace("200起", f"{value}起") + more)

    commands("import", version("old.md", 489, "致谢。"))
    answer = commands("import", version("new.md", 498))
    sentence = "Incidents handled: stated differently; 498 is taken, 489 is stated too"
    assert answer.err.splitlines() == [f"2024-W23: {sentence}"]
    assert answer.out.splitlines()[1].split() == ["updated", "1"]
    shown = commands("show", "2024-23", "--json").json
    assert shown["figures"]["incidents_handled"] == 498
    assert [remark["message"] for remark in shown["remarks"]] == [sentence]
    again = commands("import", version("old.md", 489, "致谢。"), "--json").json
    assert (again["updated"], again["unchanged"], again["files"][0]["detail"]) == (0, 1, None)


def test_of_several_undated_documents_of_one_week_nothing_vanishes(commands: Commands) -> None:
    paths = [commands.write(f"{value}.md", UNDATED.replace("321", str(value))) for value in (100, 200, 300)]
    done = commands("import", "--week", "2024-W30", *paths, "--json").json
    assert (done["added"], [file["outcome"] for file in done["files"]]) == (1, ["added", "updated", "updated"])
    sentence = "Incidents handled: stated differently; 300 is taken, 200, 100 is stated too"
    assert {file["detail"] for file in done["files"]} == {sentence}
    assert [remark["message"] for remark in commands("show", "2024-W30", "--json").json["remarks"]] == [sentence]


def test_a_summary_names_the_weeks_that_are_held_now(commands: Commands) -> None:
    answer = commands("import", mixed_folder(commands))
    assert answer.out.splitlines()[-1] == "held now: 2024-23 to 2024-24, 2024-27; 3 of them new"
    again = commands("import", mixed_folder(commands))
    assert again.out.splitlines()[-1] == "held now: 2024-23 to 2024-24, 2024-27; 0 of them new"


def test_a_refusal_speaks_of_a_week_to_name_only_where_one_undated_document_stands_alone(commands: Commands) -> None:
    one = commands.write("one.md", UNDATED)
    for command in ("read", "import"):
        assert "--week" in commands(command, one).err
    two = commands.write("two.md", UNDATED.replace("321", "322"))
    for command in ("read", "import"):
        assert "--week" not in commands(command, one, two).err
    assert "--week" in commands("import", one, "--json").json["files"][0]["detail"]
    assert commands("read", one, two, "--json").json[0]["detail"] == "of no known week"


def test_a_refusal_and_its_way_out_are_said_in_the_chosen_language(commands: Commands) -> None:
    path = commands.write("a.csv", "week,year,number,start\n2024-W33,2024,33,2024-08-12\n")
    for language, said in {
        "en": "cannot be read: a CSV of this program, which holds no texts: export json or ndjson, and import that",
        "zh": "读不出来：是本程序写的 CSV，没有正文：请导出为 json 或 ndjson 再导入",
    }.items():
        assert commands("import", path, "--lang", language).err.splitlines()[-1] == f"{path}: unreadable - {said}"
        (file,) = commands("import", path, "--json", "--lang", language).json["files"]
        assert said.endswith(file["detail"])


def test_an_edition_without_figures_is_never_silent(commands: Commands) -> None:
    path = commands.write("empty.md", f"# {title_of(Week.from_iso('2024-W23'))}\n\n本周平稳。")
    (read,) = commands("read", path, "--json").json
    assert [remark["code"] for remark in read["remarks"]] == ["nothing-stated"]
    assert commands("import", path, "--json").json["empty"] == 1
    assert "nothing stated" in commands("import", path).out


def test_damaged_characters_are_remarked_on(commands: Commands) -> None:
    text = f"# {title_of(Week.from_iso('2024-W23'))}\n\n{'本周平稳。' * 30}共处理网络安全事件412起。"
    path = commands.folder / "damaged.md"
    path.write_bytes(text.encode("gb18030").replace("平".encode("gb18030"), b"\xff", 1))
    (read,) = commands("read", str(path), "--json").json
    assert [remark["code"] for remark in read["remarks"]] == ["damaged-characters"]
    assert read["figures"] == {"incidents_handled": 412}


def test_many_refusals_of_one_kind_do_not_hide_the_others(commands: Commands) -> None:
    folder = commands.folder / "documents"
    for number in range(30):
        commands.write(f"empty{number}.md", EMPTY)
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    said = commands("import", str(folder)).err.splitlines()
    assert any("broken.docx: unreadable" in line for line in said)
    assert len(said) == 22
    assert said[-1] == "and 10 more: empty-capture"


def test_several_editions_in_one_file_are_told_apart(commands: Commands) -> None:
    path = commands.write("several.md", f"{EDITIONS['23.md']}\n\n{EDITIONS['24.md']}")
    read = commands("read", path, "--json").json
    assert [(one["part"], one["week"]) for one in read] == [("1", "2024-W23"), ("2", "2024-W24")]
    files = commands("import", path, "--json").json["files"]
    assert [(one["part"], one["outcome"]) for one in files] == [("1", "added"), ("2", "added")]
    assert f"{path} # 2" in commands("read", path).out
