import pytest

from store.reading import UnreadableError, read
from tests.store.documents import read_one


def texts(text: str) -> list[str]:
    return [block.text for block in read_one(text).blocks]


LONG = "这一行文字很长一直写到页边为止然后在"


def test_lines_cut_at_the_margin_are_one_again_and_short_ones_stay() -> None:
    assert texts(f"小标题\n{LONG}\n下一行。\n\n{LONG}\n{LONG}\nend\f") == [
        f"小标题\n{LONG}下一行。",
        f"{LONG}{LONG}end",
    ]


def test_a_line_end_between_digits_stays_for_nobody_knows_what_it_parts() -> None:
    assert texts(f"{LONG}1\n793个\f") == [f"{LONG}1\n793个"]


@pytest.mark.parametrize("number", ["2", "- 2 -", "第 2 页 共 8 页", "2 / 8", " 2 页"])
def test_sentences_go_on_over_pages_numbers_and_headers(number: str) -> None:
    pages = f"某某周报 第1页\n\n{LONG}数\n\n1\f某某周报 第2页\n\n量为 7 个。\n\n{number}\n\f"
    assert texts(pages) == ["某某周报 第1页", f"{LONG}数量为 7 个。"]


def test_captions_and_headings_do_not_go_on() -> None:
    assert texts("图1 某某主机数量\f3 网站安全情况\f") == ["图1 某某主机数量", "3 网站安全情况"]
    assert texts("网站安全情况\f本周平稳。\f") == ["网站安全情况", "本周平稳。"]


def test_title_number_and_period_on_neighbouring_lines_stay_lines() -> None:
    lines = [
        "网络安全信息与动态周报",
        "2024年第51期",
        "（12月16日-12月22日）",
        "本周网络安全基本态势",
        f"{LONG}第一句。",
    ]
    assert texts("\n".join(lines) + "\f") == ["\n".join(lines)]


def test_a_text_that_lost_its_characters_says_so() -> None:
    (part,) = read(b"CNCERT\n\n2024 51\n12 16 -12 22\n\n 476 , 335 .\n\f\n\nCNVD 284\n\f")
    assert isinstance(part.content, UnreadableError)
    assert "pdf-text-without-chinese" in str(part.content)


def test_a_text_in_another_language_is_none_of_those() -> None:
    assert texts("These are a few lines of a report that somebody wrote in another language. " * 5 + "\f")
