import pytest

from store.reading.document import Block, Image, Link
from tests.store.documents import read_one


def test_front_matter_says_what_the_document_is() -> None:
    document = read_one(
        "---\ntitle: 周报\nurl: https://a.example/1\nsource: 甲\ndate: 2024-12-26\nfetch_date: 2031-01-01\n---\n\n正文"
    )
    assert (document.title, document.url, document.source) == ("周报", "https://a.example/1", "甲")
    assert document.published == "2024-12-26"  # as written, and never the day it was fetched
    assert document.blocks == (Block("正文"),)


def test_a_byte_order_mark_does_not_hide_the_front_matter() -> None:
    assert read_one("---\ntitle: 周报\n---\n".encode("utf-8-sig")).title == "周报"


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert read_one("前言\n\n# 周报 一\n\n## 其他").title == "周报 一"
    assert read_one("只有正文").title is None


@pytest.mark.parametrize(
    "broken",
    ["title: 业界: 周报\nurl: https://a.example/1", "title: 业界: 周报\nurl: https://a.example/1\nother: ]"],
)
def test_front_matter_that_is_no_yaml_still_says_what_its_lines_say(broken: str) -> None:
    document = read_one(f"---\n{broken}\n---\n\n正文")
    assert (document.title, document.url) == ("业界: 周报", "https://a.example/1")


@pytest.mark.parametrize(
    "broken", ['title: "周报', "title: '周报' 1", "title:\t周报\nx: ]", "title: 周\x00\x0c报\x1b\nx: {"]
)
def test_what_can_be_read_of_broken_front_matter_is_read(broken: str) -> None:
    document = read_one(f"\n---\n{broken}\nsource: 甲\n---\n\n{'正文' * 99}".encode())
    assert (document.title or "").replace(" ", "").startswith("周报")
    assert document.source == "甲"


@pytest.mark.parametrize(
    "about",
    [
        "- a\n- b",
        "title: [a, b]",
        "title: {a: b}",
        "title:",
        "title: ''",
        pytest.param("x: " + "[" * 2000, id="nested too deeply"),
    ],
)
def test_front_matter_without_a_title_in_words(about: str) -> None:
    document = read_one(f"---\n{about}\n---\n\n正文")
    assert document.title is None
    assert document.blocks == (Block("正文"),)


def test_links_and_pictures_stand_in_their_blocks() -> None:
    document = read_one('见 [第50期](https://a.example/50?a=1&amp;b=2)\n●[第 *49* 期](u)\n\n![](p1)![图 2](p2 "x")')
    words, pictures = document.blocks
    assert words.text == "见 第50期\n●第 49 期"
    assert words.links == (Link("第50期", "https://a.example/50?a=1&b=2"), Link("第 49 期", "u"))
    assert pictures == Block("", images=(Image("", "p1"), Image("图 2", "p2")))


def test_dangerous_addresses_are_kept_as_words_and_tags_are_none() -> None:
    (block,) = read_one("[a](javascript:alert(1)) <b>粗</b>").blocks
    assert block.links == (Link("a", "javascript:alert(1)"),)
    assert block.text == "a 粗"


def test_indented_lines_and_rulers_under_words_are_plain_paragraphs() -> None:
    assert [block.text for block in read_one("    缩进\n\n标题\n---\n正文").blocks] == ["缩进", "标题", "正文"]


def test_all_text_is_clean() -> None:
    document = read_one("---\ntitle: 周\x1b[31m报\n---\n\n正\u202e文 [a\x07](b) ![c\x9b](d)\n\n```\ne\x1b\n```")
    assert document.title == "周[31m报"
    block, code = document.blocks
    assert block == Block("正文 a", (Link("a", "b"),), (Image("c", "d"),))
    assert code.text == "e"
