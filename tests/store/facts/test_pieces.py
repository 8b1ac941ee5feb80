"""How a text falls into headings, tables, lists and runs of lines."""

import pytest

from store.facts.pieces import Piece, pieces_of
from store.reading.document import Block


def pieces(*blocks: str | Block) -> list[Piece]:
    document = [Block(block) if isinstance(block, str) else block for block in blocks]
    return list(pieces_of(document, lambda line: "主机" in line or "网站" in line))


def texts(*blocks: str) -> list[str]:
    return [piece.text for piece in pieces(*blocks)]


LINE = "本周监测发现的情况与上周相比没有明显变化。"


# -- headings


@pytest.mark.parametrize(
    "heading",
    [
        *("网络安全事件处理情况", "本周态势", "病毒动态", "漏洞概况", "一周回顾", "本期综述", "本周要点", "本周小结"),
        *("数据概览", "内容摘要", "本周数据", "漏洞统计", "一、基本态势：", "本周:", "【网络病毒】"),
    ],
)
def test_a_line_that_looks_like_a_heading_stands_over_the_lines_after_it(heading: str) -> None:
    first, rest = pieces(f"{heading}\n{LINE}")
    assert (first.text, first.heading, rest.text, rest.heading) == (heading, True, LINE, False)


@pytest.mark.parametrize(
    "line",
    [
        *("本周的情况，", "本周情况！", "本周情况；", "本周情况?", "按种族统计", "按名称统计"),
        *("字" * 28 + "的情况", f"【{'字' * 31}】", "本周|情况", "本周监测"),
    ],
)
def test_a_line_that_is_broken_off_is_no_heading(line: str) -> None:
    assert not any(piece.heading for piece in pieces(f"{line}\n{LINE}"))


def test_a_short_line_alone_is_a_heading_and_a_sentence_or_a_long_one_is_not() -> None:
    for line, heading in (("感染病毒的主机", True), ("本周平稳。", False), ("字" * 28, True), ("字" * 29, False)):
        assert [piece.heading for piece in pieces(line)] == [heading]


def test_what_is_marked_as_a_heading_is_one() -> None:
    assert [piece.heading for piece in pieces(Block(LINE, is_heading=True))] == [True]


@pytest.mark.parametrize("heading", ["业界新闻速递", "三、业界动态", "【本周业界要闻】", "业界速递", "4 业界新闻"])
def test_the_news_of_others_end_what_is_read(heading: str) -> None:
    assert texts(LINE, heading, "别处的事件12起。") == [LINE]
    assert texts(f"{LINE}\n{heading}\n别处的事件12起。") == [LINE]
    assert len(texts(LINE, f"{heading}的内容从略", LINE)) == 3


# -- tables


@pytest.mark.parametrize(
    "table",
    [
        "|项目|本周|\n|---|:-:|\n|主机|5|",
        "项目|本周\n---+---\n主机|5",
        "│项目│本周│\n├──┼──┤\n│主机│5│",
        "｜项目｜本周｜\n｜主机｜5｜",
        "| 项目 | 本周 |\n| 主机 | 5 |",
        "项目\t本周\n主机\t5",
        "项目 本周\n主机 5",
        "项目   本周\n主机   5",
    ],
)
def test_a_table_in_bars_tabs_or_columns(table: str) -> None:
    [piece] = pieces(table)
    assert piece.rows == (("项目", "本周"), ("主机", "5"))
    assert [one.text for one in pieces(f"{LINE}\n{table}\n{LINE}")] == [LINE, table, LINE]


def test_cells_without_words_keep_their_columns() -> None:
    assert pieces("|项目||本周|\n||5|6|")[0].rows == (("项目", "", "本周"), ("", "5", "6"))


def test_tabs_part_cells_of_any_words() -> None:
    [piece] = pieces("项目\t本 周\n主机\t没有 变化\n网站\t\t5")
    assert piece.rows == (("项目", "本 周"), ("主机", "没有 变化"), ("网站", "", "5"))


def test_a_head_after_a_tab_is_over_the_cells_and_an_indented_line_is_none() -> None:
    assert [piece.rows for piece in pieces("\t上周\n主机\t5")] == [(("", "上周"), ("主机", "5"))]
    for line in ("\t本周平稳，", "\t本周平稳"):
        assert not any(piece.rows for piece in pieces(f"{line}\n{LINE}"))
    assert [piece.rows for piece in pieces("\t本周平稳。\n主机\t5")] == [(), (("主机", "5"),)]


@pytest.mark.parametrize("cells", ["5 6", "1,498起 约1.2万台", "↓5 +14.9%", "— 无", "持平 -", "12 5%"])
def test_columns_are_numbers_under_heads(cells: str) -> None:
    assert pieces(f"项目 本周 变化\n主机 {cells}")[0].rows == (("项目", "本周", "变化"), ("主机", *cells.split()))


@pytest.mark.parametrize(
    "lines", ["项目 本周\n主机 很多", "项目 本周\n主机 5 6", "项目\n5", "项目 5\n主机 6", "项目 本周\n说明文字。"]
)
def test_words_beside_each_other_are_no_columns(lines: str) -> None:
    assert not any(piece.rows for piece in pieces(lines))


def test_columns_end_where_the_numbers_do() -> None:
    first, second = pieces("项目 本周\n主机 5\n网站 6\n以上 未去重")
    assert first.rows == (("项目", "本周"), ("主机", "5"), ("网站", "6"))
    assert second.text == "以上 未去重"


# -- captions and units

TABLE = "|主机|5|"
OTHER = "|网站|6|"


def test_a_caption_over_a_table_is_the_table_s_alone() -> None:
    assert [(piece.text, piece.caption) for piece in pieces("表1 本周主机", TABLE, LINE)] == [
        (TABLE, "表1 本周主机"),
        (LINE, ""),
    ]
    for figure in ("图2 上周网站", " 图2 上周网站"):
        assert pieces("表1 本周主机", figure, TABLE)[0].caption == ""
    assert [piece.text for piece in pieces(f"图3 本周网站\n{LINE}")] == [LINE]


@pytest.mark.parametrize("unit", ["单位：万台", "（单位：万台）", "注：单位均为万台。", "统计单位 为 千个"])
def test_a_unit_over_a_table_or_under_the_last_one_is_its_own(unit: str) -> None:
    for blocks in ((unit, TABLE), (TABLE, unit), (TABLE, unit, LINE)):
        assert (pieces(*blocks)[0].caption, pieces(*blocks)[0].scale_unsure) == (unit, False)
    assert [piece.caption for piece in pieces("表1 主机", unit, TABLE)] == [f"表1 主机{unit}"]


def test_a_scale_between_two_tables_or_beside_lines_is_nobody_s_for_sure() -> None:
    unit = "单位：万台"
    assert [(piece.caption, piece.scale_unsure) for piece in pieces(TABLE, unit, OTHER)] == [("", True), (unit, False)]
    assert [piece.scale_unsure for piece in pieces(unit, LINE)] == [True]
    assert [piece.scale_unsure for piece in pieces(LINE, unit)] == [True]
    assert [(piece.caption, piece.scale_unsure) for piece in pieces(unit, TABLE, "单位：千台")] == [(unit, False)]
    assert not any(piece.scale_unsure for piece in pieces(LINE, "单位：台", LINE))


# -- lists


@pytest.mark.parametrize(
    "mark",
    ["- ", "* ", "•", "· ", "●", "◆", "■ ", "①", "❶", "1、", "2. ", "12)", "（1）", "(3)", "一、", "（十二）", "1．"],
)
def test_items_of_a_list_are_read_one_by_one(mark: str) -> None:
    lines = [f"{mark}主机，与上周持平；", f"{mark}网站，与上周持平。"]
    assert [(piece.text, piece.item) for piece in pieces("\n".join(lines))] == [(line, True) for line in lines]


def test_lines_that_are_broken_anywhere_are_one_run() -> None:
    lines = "本周共监测到\n1.2万台主机，比\n上周多。"
    assert [(piece.text, piece.item) for piece in pieces(lines)] == [(lines, False)]


def test_a_short_line_without_an_end_is_an_item_too() -> None:
    lines = {"主机，5台": True, "主机，5台。": False, "主机，" + "字" * 36: True, "主机，" + "字" * 37: False}
    assert {line: pieces(line)[0].item for line in lines} == lines
