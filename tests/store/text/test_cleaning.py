import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text import cleaning as text
from store.text.cleaning import clean, clean_line
from store.text.folding import fold, fold_for_finding, squash

INVISIBLE = ["Cc", "Cf", "Cs", "Zl", "Zp"]


@pytest.mark.parametrize(
    ("dirty", "shown"),
    [
        ("红\x1b[31m字", "红[31m字"),  # an escape sequence loses what makes it one
        ("a\x07b\x00c", "abc"),
        ("a\x9b31mb\x7f", "a31mb"),  # C1 holds a one-character escape
        ("甲\u202e乙\u2066丙", "甲乙丙"),  # text that runs backwards
        ("零\u200b宽\ufeff字\u2060", "零宽字"),
        ("半\ud800个", "半个"),
        ("旗\U000e0041子\ufe0f", "旗子"),
        ("a\tb", "a b"),
        ("a\r\nb\rc\x0cd\u2028e\x85f", "a\nb\nc\nd\ne\nf"),
        ("e\u0301 stays", "e\u0301 stays"),
        ("z" + "\u0300" * 40 + "!", "z\u0300\u0300!"),  # a flood would draw over other lines
        ("z" + "\u0898\u1cd0\ua8e0\U0001e000" * 500 + "z", "z\u0898\u1cd0z"),  # whatever script it is of
        ("z" + "\u0600\u06dd\u070f\U00013430" + "z", "zz"),
        ("……——「」『』", "……——「」『』"),
    ],
)
def test_clean(dirty: str, shown: str) -> None:
    assert clean(dirty) == shown


@given(st.text())
def test_clean_leaves_nothing_that_acts_on_a_terminal(text: str) -> None:
    shown = clean(text)
    assert clean(shown) == shown
    assert not [c for c in shown if c != "\n" and unicodedata.category(c) in INVISIBLE]
    assert not [c for c in shown if unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI"}]


def test_no_script_s_marks_flood_and_no_format_character_stays() -> None:
    for number in range(sys.maxunicode + 1):
        sign = chr(number)
        if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
            assert clean(f"a{sign * 5}b") in ("ab", f"a{sign * 2}b"), hex(number)


def test_clean_line_puts_all_on_one_line() -> None:
    assert clean_line(" 网络 \n\n 安全\u3000周报\t") == "网络 安全 周报"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＣＮＣＥＲＴ（２０２４）", "cncert(2024)"),
        ("网络 安全\n事件\u3000368 起", "网络安全事件368起"),
        ("恶意URL", "恶意url"),
        ("13 24", "13 24"),
        ("13 \n\n 24", "13 24"),
        ("１３　２４", "13 24"),
        ("病毒¹的主机²", "病毒的主机"),
        ("事件①476起", "事件476起"),
        ("5²6", "5 6"),
        ("5①6", "5 6"),
        ("5 ² 6", "5 6"),
        ("1，793", "1，793"),
        ("1,793", "1,793"),
    ],
)
def test_fold_drops_what_makes_no_difference_and_never_joins_two_numbers(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_a_cut_is_the_original_words() -> None:
    folded = fold("共 处理 ４７６ 起。")
    start = folded.text.index("476")
    assert folded.cut(start, start + 3) == "４７６"
    assert folded.cut(0, start + 4) == "共 处理 ４７６ 起"


plain_text = st.text("网络安全事件，。（）()ＡＢab０１23.,% \n\t\u3000")


@given(plain_text, st.data())
def test_words_cut_out_fold_to_the_slice_they_were_cut_by(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    assert len(folded.positions) == len(folded.text)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(folded.text))] * 2)))
    wanted = folded.text[start:end]
    if wanted.strip() == wanted != "":
        assert fold(folded.cut(start, end)).text == wanted


@given(st.text())
def test_positions_never_run_backwards(text: str) -> None:
    folded = fold(text)
    assert len(folded.positions) == len(folded.text)
    assert list(folded.positions) == sorted(folded.positions)
    assert all(0 <= position < len(text) for position in folded.positions)


@given(st.text("网络件，。（Ａb０12.,% \n\t\u3000①²™"))
def test_squash_is_fold_with_one_comma_and_with_paragraphs_apart(text: str) -> None:
    assert squash(text) == fold_for_finding(text).text
    assert squash(text.replace("\n", " ")) == fold(text).text.replace("，", ",")


def test_every_footnote_mark_is_known() -> None:
    above_or_in_circles = {
        character
        for character in map(chr, range(sys.maxunicode + 1))
        if unicodedata.decomposition(character).startswith(("<super>", "<circle>"))
    }
    assert {mark for mark in above_or_in_circles if fold(f"5{mark}6").text != "5 6"} == set()
    assert fold("5x6").text == "5x6"


def test_what_is_taken_for_plain_at_first_sight_is_so() -> None:
    taken = [chr(point) for point in range(sys.maxunicode + 1) if text._PLAIN.fullmatch(chr(point))]
    assert len(taken) > 20_000
    assert not [character for character in taken if re.search(text._SUSPECT, character)]


def test_radicals_become_the_characters_that_they_look_like() -> None:
    assert clean("⽹络安全⻚⾯，⼋⽉、⻅⻓⻳") == "网络安全页面，八月、见长龟"
    assert clean("\u2e80\u2e9a\u2fd6") == "\u2e80\u2e9a\u2fd6"  # no radicals that look like anything
