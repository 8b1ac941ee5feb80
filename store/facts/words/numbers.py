"""Numbers as they are printed: 1,793, 1 793, １，７９３, 14.5万, 1.2亿, 2.3千, 四百九十八."""

import re
from typing import NamedTuple

_SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_MYRIAD = 10_000
_SIGNS = "零一二三四五六七八九"
_DIGITS = {sign: value for value, sign in enumerate(_SIGNS)}
_MOST_DIGITS = 10
"""A longer number counts nothing."""
_UNIT = "(?P<unit>[起台个件条家次种款项宗])?"
_SHARE = r"[%‰]|个百分点|倍|成(?!功|都)|分之(?:[零一二两三四五六七八九十百千]+|\d+(?:\.\d+)?)?|/\d+"
_PRINTED = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?![\d])|\d{1,3}(?: \d{3})+(?![ \d])|\d+(?:\.\d+)?)"
    r"(?P<scale>[十百千万亿]{1,2})?"
    rf"(?P<bound>[余多几+来]|以[上下])?(?:(?P<share>{_SHARE})|{_UNIT})(?P<after>[余多几+]|以[上下内])?"
)
_WIDE_GROUPS = re.compile(r"(\d{1,3}(?:，\d{3})+)(?P<unit>[起台个件条家])(?=[,，。;!?、()|]|$)")
_WORDS = re.compile(
    rf"(?P<words>[零〇一二两三四五六七八九十百千万亿]+)(?P<bound>[余多几来])?(?:(?P<share>{_SHARE})|{_UNIT})"
)
_RANGE = re.compile(r"(?:[-—–~～]|→)(?=[\d一二三四五六七八九十百])")
_BROKEN = re.compile(
    r"[\d.,]*(?:[,.。、][\d,.。、]*\d|，\d+|[ \n]\d|[a-z]{1,2}(?![a-z]))[\da-z]*(?:[,. \n]\d[\da-z]*)*"
    r"[起台个件条家]?"
)
"""What goes on behind a number so that it is none: 4l2起, 1、498个, 1,23起, 12，3起."""


class Number(NamedTuple):
    """A printed number."""

    value: int | None
    """None where it is no whole number of things."""
    end: int
    """Where it ends, with its unit."""
    unit: str | None = None
    rounded: bool = False
    """Printed in 万 or another scale."""
    bound: bool = False
    """Only a limit of the number, or one of two between which it lies."""
    share: bool = False
    """A percentage, or so many times."""


def read_number(text: str, start: int) -> Number | None:
    """The number that begins at a place in a folded text.

    A space groups thousands as a comma does. A full-width comma does so only
    where a unit and the end of the clause follow, for it may as well part two
    things.
    """
    wide = _WIDE_GROUPS.match(text, start)
    if wide:
        return Number(int(wide[1].replace("，", "")), wide.end(), wide["unit"])
    match = _PRINTED.match(text, start)
    if match is None:
        return _in_words(text, start)
    end = match.end()
    value = _value(match["digits"], match["scale"] or "")
    if match["share"]:
        return Number(None, end, share=True)
    bound = bool(match["bound"] or match["after"])
    ranged = _RANGE.match(text, end)
    if ranged:
        other = read_number(text, ranged.end())
        return Number(
            value, other.end if other else end, other and other.unit, bound=True, share=bool(other and other.share)
        )
    if match["scale"] and text[end : end + 1].isdigit():
        return Number(None, end)
    if not match["unit"] and not match["scale"]:
        broken = _BROKEN.match(text, end)
        if broken:
            return Number(None, broken.end())
    return Number(value, end, match["unit"], bool(match["scale"]), bound)


def _value(digits: str, scale: str) -> int | None:
    whole, _, decimals = re.sub("[, ]", "", digits).partition(".")
    zeros = sum(len(str(_SCALES[sign])) - 1 for sign in scale)
    if len(whole) > _MOST_DIGITS or len(decimals) > zeros:
        return None
    return int(whole + decimals.ljust(zeros, "0"))


def _in_words(text: str, start: int) -> Number | None:
    match = _WORDS.match(text, start)
    if match is None or not (match["unit"] or match["share"] or len(match["words"]) > 1):
        return None
    if match["share"]:
        return Number(None, match.end(), share=True)
    value = _spoken(match["words"])
    if value is None and not match["unit"]:
        return None
    return Number(value, match.end(), match["unit"], bound=bool(match["bound"]))


def _spoken(words: str) -> int | None:
    """四百九十八 is 498; None of what nobody writes for one number: 三四百, 百万, 三万五, 一〇五."""
    plain = words.replace("两", "二").replace("〇", "零")
    plain = f"一{plain}" if plain.startswith("十") else plain
    total = section = digit = 0
    for word in plain:
        scale = _SCALES.get(word)
        if scale is None:
            digit = _DIGITS[word]
        elif scale < _MYRIAD:
            section, digit = section + digit * scale, 0
        else:
            total, section, digit = total + (section + digit) * scale, 0, 0
    value = total + section + digit
    return value if _written(value) == plain else None


def _written(value: int) -> str:
    """A number as it is written in full: 10,498 is 一万零四百九十八."""
    text, gap = "", False
    for place in range(len(str(value)) - 1, -1, -1):
        digit = value // 10**place % 10
        if digit:
            text += ("零" if gap else "") + _SIGNS[digit] + ("", "十", "百", "千")[place % 4]
        gap = not digit
        if place % 4 == 0 and value // 10**place % _MYRIAD:
            text += ("", "万", "亿")[place // 4]
    return text or "零"
