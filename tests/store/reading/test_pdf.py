"""PDFs: what stands on their pages, and what is said of those that cannot be read."""

import signal
from pathlib import Path

import pytest

from store.facts import extract
from store.intake.prefilter import worth_reading
from store.reading import Document, UnreadableError, read
from store.reading.child import Limits, run
from store.reading.pdf import reader
from tests.store.documents import read_one
from tests.store.eras import ERAS, Era
from tests.store.facts.test_eras import Render, some_figures
from tests.store.reading import pdfs

TITLE = "网络安全信息与动态周报2018年第6期(2月5日—2月11日)"


@pytest.mark.parametrize("layout", pdfs.LAYOUTS.values(), ids=pdfs.LAYOUTS)
@pytest.mark.parametrize("era", ERAS.values(), ids=ERAS)
def test_every_era_in_every_layout(era: Era, layout: Render) -> None:
    figures = some_figures(era)
    data = layout(era.title, era.paragraphs(figures, "中"))
    assert worth_reading(data)
    issue = extract(read_one(data)).issue
    assert issue is not None
    assert (issue.week.iso, issue.rating) == (era.week, "中")
    assert dict(issue.figures) == figures


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_one(data).blocks]


def test_a_table_stays_a_table_each_cell_in_its_column() -> None:
    rows = [["指标", "本周", "上周"], ["境内被篡改网站数量", "1,793", "1,500"], ["仿冒页面", "", "1"]]
    title, sentence, table = read_one(pdfs.as_table(TITLE, rows, ["本周网站安全情况如下。"])).blocks
    assert (title.text, sentence.text) == (TITLE, "本周网站安全情况如下。")
    assert table.rows == tuple(map(tuple, rows))
    assert table.text == "指标 | 本周 | 上周\n境内被篡改网站数量 | 1,793 | 1,500\n仿冒页面 |  | 1"


def test_the_figures_of_a_table_are_those_of_this_week() -> None:
    rows = [["指标", "上周", "本周"], ["境内被篡改网站数量", "1,500", "1,793"], ["境内被植入后门的网站数量", "645", ""]]
    issue = extract(read_one(pdfs.as_table(TITLE, rows))).issue
    assert issue is not None
    assert dict(issue.figures) == {"defaced_sites": 1793}


@pytest.mark.parametrize("size", range(14, 40, 3))
def test_a_title_is_whole_wherever_the_margin_cuts_it(size: int) -> None:
    title = "网络安全信息与动态周报2024年第51期（12月16日-12月22日）"
    issue = extract(read_one(pdfs.titled(title, size, ["本周共处理网络安全事件476起。"]))).issue
    assert issue is not None
    assert (issue.week.iso, issue.number, issue.inferred) == ("2024-W51", 51, ())


@pytest.mark.parametrize("place", ["MIDDLE", "TOP", "BOTTOM"])
def test_a_cell_of_several_lines_is_one_cell(place: str) -> None:
    rows = [
        ["指标", "本周"],
        ["境内被植入后门的网站数量（含政府网站在内）", "645"],
        ["针对境内网站的仿冒页面的数量总计", "187"],
    ]
    *_, table = read_one(pdfs.as_table(TITLE, rows, width=100, place=place)).blocks
    assert table.rows == tuple(map(tuple, rows))


def test_the_mark_of_a_footnote_is_no_digit_of_a_number() -> None:
    words = "境内感染网络病毒<super size=7>1</super>的主机数量为<super size=7>2</super>14个"
    assert texts(pdfs.in_named_font(TITLE, [words]))[1] == "境内感染网络病毒¹的主机数量为² 14个"


def test_a_page_that_is_turned_is_read_as_it_is_seen() -> None:
    assert texts(pdfs.turned([TITLE, "本周共处理网络安全事件476起。"])) == [TITLE, "本周共处理网络安全事件476起。"]


def test_a_printed_page_says_where_it_is_from() -> None:
    document = read_one(pdfs.printed_by_a_browser(TITLE, ["本周网络安全基本态势", "第一段。", "第二段。"]))
    assert document.url == "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv"
    assert [block.text for block in document.blocks] == [TITLE, "本周网络安全基本态势", "第一段。", "第二段。"]


def refused(data: bytes) -> str:
    (part,) = read(data)
    assert isinstance(part.content, UnreadableError)
    return str(part.content)


def test_what_cannot_be_read_is_named() -> None:
    assert refused(pdfs.as_pictures()) == "pdf-of-pictures"
    assert refused(pdfs.locked()) == "pdf-locked"
    whole = pdfs.in_named_font(TITLE, ["一段话。"])
    assert refused(b"%PDF-1.7\n" + whole[400:600]) == "pdf-damaged"
    assert refused(b"%PDF-1.4 and nothing more of it") == "pdf-damaged"


@pytest.mark.parametrize("length", [9, 300, 1000, 2000])
def test_a_file_that_is_cut_is_read_or_refused(length: int) -> None:
    (part,) = read(pdfs.in_embedded_font(TITLE, ["一段话。"])[:length])
    assert isinstance(part.content, UnreadableError | Document)


def test_a_bomb_ends_at_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_LIMITS", Limits(memory=1 << 30, seconds=1))
    said = refused(pdfs.bomb())
    assert said.split()[0] in ("too-slow", "too-much-memory", "reader-gave-up")


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("import os; os.kill(os.getpid(), 11)", "reader-gave-up"),
        ("pass", "reader-gave-up"),
        ("while True: pass", "too-slow 1"),
        ("import time; time.sleep(60)", "too-slow 1"),
        (f"import os; os.kill(os.getpid(), {signal.SIGKILL})", "too-much-memory 1024"),
        ("import sys; from store.reading.child import OUT_OF_MEMORY; sys.exit(OUT_OF_MEMORY)", "too-much-memory 1024"),
    ],
)
def test_how_a_child_may_end(program: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = "import sys; from store.reading.child import limit_this_process; limit_this_process(sys.argv[1:])"
    (tmp_path / "a_child.py").write_text(f"{start}\n{program}\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("store.reading.child._PATIENCE", 2)
    with pytest.raises(UnreadableError, match=said):
        run("a_child", b"", Limits(memory=1 << 30, seconds=1))
