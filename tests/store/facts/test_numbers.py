"""Numbers as they are printed and as they are spelled out, each read whole or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.facts.words.numbers import Number, read_number


def read(text: str) -> Number:
    number = read_number(text, 0)
    assert number is not None
    return number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("476", 476, None),
        ("476起", 476, "起"),
        ("0个", 0, "个"),
        ("1,793个", 1_793, "个"),
        ("1 793个", 1_793, "个"),
        ("1,793,004个", 1_793_004, "个"),
        ("1，793个", 1_793, "个"),
        ("1，793个，", 1_793, "个"),
        ("12，793个", 12_793, "个"),
        ("412，793个", 412_793, "个"),
        ("1234567890个", 1_234_567_890, "个"),
        ("三起", 3, "起"),
        ("十起", 10, "起"),
        ("十二个", 12, "个"),
        ("二十个", 20, "个"),
        ("一十五个", 15, "个"),
        ("两百零五起", 205, "起"),
        ("二百五十起", 250, "起"),
        ("四百九十八", 498, None),
        ("一千零五起", 1_005, "起"),
        ("一千〇五十起", 1_050, "起"),
        ("一千四百九十八起", 1_498, "起"),
        ("三万五千台", 35_000, "台"),
        ("一万零三百台", 10_300, "台"),
        ("十万零五百台", 100_500, "台"),
        ("一亿两千万台", 120_000_000, "台"),
        ("九千九百九十九万台", 99_990_000, "台"),
        ("一亿零五百台", 100_000_500, "台"),
        ("十二", 12, None),
        ("零起", 0, "起"),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, value: int, unit: str | None) -> None:
    assert read(text) == Number(value, len(text.rstrip("，")), unit)
    assert not read(text).share


@pytest.mark.parametrize("unit", "起台个件条家次种款项宗")
def test_whatever_is_counted(unit: str) -> None:
    assert read(f"12{unit}") == Number(12, 3, unit)
    assert read(f"十二{unit}") == Number(12, 3, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("14.5万台", 145_000), ("14.5万", 145_000), ("1.2亿台", 120_000_000), ("2.3千个", 2_300), ("3百个", 300)),
        *(("1.2345万台", 12_345), ("3十万台", 300_000), ("2百万台", 2_000_000)),
    ],
)
def test_a_scale_rounds(text: str, value: int) -> None:
    assert read(text)[:1] + read(text)[3:5] == (value, True, False)


@pytest.mark.parametrize(
    "text",
    [
        *("476余起", "476多个", "300几个", "476+个", "476来起", "476起以上", "476起以下", "476起以内", "476以下"),
        *("476个多", "十余起", "十几起", "二十多个", "10-20个", "10~20个", "10→20个", "10—十二个"),
    ],
)
def test_a_limit_is_told_to_be_one(text: str) -> None:
    assert (read(text).bound, read(text).end) == (True, len(text))


@pytest.mark.parametrize(
    "text", ["50%", "0.5‰", "1.5倍", "2个百分点", "5成", "九成", "三分之一", "百分之五", "1/3", "1,793/5", "10-20%"]
)
def test_a_share_is_no_number_of_things(text: str) -> None:
    assert read(text).share
    assert read(text).end == len(text)


@pytest.mark.parametrize("text", ["5成功", "5成都"])
def test_a_share_s_sign_may_begin_another_word(text: str) -> None:
    assert read(text)[:2] == (5, 1)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1,23起",
            "12，3起",
            "1，7930个",
            "1,7930个",
            "1 23起",
            "12 345 6个",
            "4l2起",
            "1、498个",
            "1.2.3个",
            "3d",
            "3ab",
        ),
        *("1.5个", "1.23456万台", "1万5千", "12345678901个", "476\n12起"),
        *(
            "三四百起",
            "一〇五起",
            "二〇起",
            "三万五起",
            "四百九起",
            "百万台",
            "十百起",
            "一百零起",
            "零五起",
            "一万亿台",
        ),
    ],
)
def test_what_is_not_one_number_for_sure_is_none_of_things(text: str) -> None:
    assert read(text).value is None


@pytest.mark.parametrize("text", ["万一", "三", "千万", "一二三", "约12", "起"])
def test_what_is_no_number_at_all(text: str) -> None:
    assert read_number(text, 0) is None


@pytest.mark.parametrize(
    ("text", "end"), [("498abc", 3), ("5月", 1), ("10至20个", 2), ("498 起", 3), ("498，上周", 3), ("498-上周", 3)]
)
def test_a_number_ends_where_other_words_begin(text: str, end: int) -> None:
    assert read(text) == Number(int(text[:end]), end)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("10-20个", Number(10, 6, "个", bound=True)),
        ("10-二十个", Number(10, 6, "个", bound=True)),
        ("10-20", Number(10, 5, None, bound=True)),
        ("10-20%", Number(10, 6, None, bound=True, share=True)),
        ("10-三，", Number(10, 2, None, bound=True)),
    ],
)
def test_of_a_range_the_lower_end_is_told(text: str, number: Number) -> None:
    assert read(text) == number


@pytest.mark.parametrize(("text", "end"), [("1,23起", 5), ("4l2起", 4), ("1万5千", 2), ("476\n12起", 7)])
def test_what_is_no_number_ends_where_it_does(text: str, end: int) -> None:
    for before in ("", "本周1"):
        assert read_number(before + text, len(before)) == Number(None, len(before) + end)


@pytest.mark.parametrize("text", ["476起，12个", "476起、12个", "476起 12个"])
def test_behind_its_unit_another_number_may_stand(text: str) -> None:
    assert read(text) == Number(476, 4, "起")


@given(st.integers(0, 10**9), st.sampled_from(["", ",", "，", " "]), st.text("本周共处理", max_size=4))
def test_any_number_anywhere(value: int, part: str, before: str) -> None:
    printed = f"{value:,}".replace(",", part)
    assert read_number(f"{before}{printed}起。", len(before)) == Number(value, len(before + printed) + 1, "起")
