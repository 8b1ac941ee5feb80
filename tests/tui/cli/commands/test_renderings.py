"""The whole way: a document in any rendering, from a folder or standard input, to ``show --json``."""

import io
import sys
from pathlib import Path

import pytest

from tests.store.eras import ERAS, RENDERINGS
from tests.store.facts.test_eras import some_figures
from tests.tui.answering import Commands


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys)


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_a_folder_of_every_era(commands: Commands, rendering: str) -> None:
    folder = commands.folder / "documents"
    folder.mkdir()
    for name, era in ERAS.items():
        (folder / f"{name}.dat").write_bytes(RENDERINGS[rendering](era.title, era.paragraphs(some_figures(era), "差")))
    assert commands("import", str(folder), "--json").json["added"] == len(ERAS)
    kept = commands.store.read_bytes()
    assert commands("import", str(folder), "--json").json["unchanged"] == len(ERAS)
    assert commands.store.read_bytes() == kept
    for era in ERAS.values():
        shown = commands("show", era.week, "--json").json
        assert (shown["week"], shown["rating"], shown["figures"]) == (era.week, "差", some_figures(era))
        assert sorted(shown["approximate"]) == sorted(wording.key for wording in era.wordings if wording.in_wan)


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_standard_input(commands: Commands, monkeypatch: pytest.MonkeyPatch, rendering: str) -> None:
    era = ERAS["2018"]
    data = RENDERINGS[rendering](era.title, era.paragraphs(some_figures(era)))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (read,) = commands("read", "-", "--json").json
    assert (read["outcome"], read["week"], read["figures"]) == ("read", era.week, some_figures(era))


def test_remarks_on_sums_and_shares_are_told(commands: Commands) -> None:
    words = (
        "境内被篡改网站数量为400个；境内被篡改政府网站数量为26个（约占境内7.6%）；新增信息安全漏洞45个，其中高危漏洞17个、"
        "中危漏洞24个、低危漏洞5个。"
    )
    path = commands.write("odd.md", f"# {ERAS['2018'].title}\n\n{words}\n")
    assert commands("import", path).code == 0
    remarks = commands("check", "--json").json["remarks"]
    assert {code: [remark["values"] for remark in found] for code, found in remarks.items()} == {
        "parts-differ-from-total": [[46, 45]],
        "share-differs": [["7.6%", "6.5%"]],
    }
    assert "the printed share is 7.6%, the counts give 6.5%" in commands("show", "2018-W06").out


def test_captures_of_other_articles_are_counted_but_not_listed(commands: Commands) -> None:
    for number in range(3):
        commands.write(
            f"{number}.md", f"---\ntitle: 别的文章{number}\n---\n\n环境异常\n\n完成验证后即可继续访问\n\n去验证\n"
        )
    done = commands("import", str(commands.folder / "documents"), "--json").json
    assert (done["refused"], done["files"]) == ({"not-a-report": 3}, [])
