"""Dates and numbered weeks in a text: whether they are the edition's own."""

import re
from datetime import date
from typing import NamedTuple

from store.model.issue import Period

_DAY = r"(?:(?P<{0}year>\d{{4}})[年./-])?(?:(?P<{0}month>\d{{1,2}})[月./-])?(?P<{0}day>\d{{1,2}})[日号]?"
_TO_DAY = r"(?:[0零][时点])?(?:[-—–~～至到]{1,2}|起至)"
_DAYS = re.compile(
    _DAY.format("") + _TO_DAY + _DAY.format("to_") + r"(?:(?:24|二十四)[时点])?止?(?![\d%万亿千起个台条家件])"
)
_ONE_DAY = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:当天|当日)?|\d{4}[-./]\d{1,2}[-./]\d{1,2}")
_NUMBERED = re.compile(
    r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月)?第(?P<number>\d{1,4}|[一二三四五六七八九十]+)(?P<of>周|期|个星期)"
)
_LONGER = re.compile(
    r"\d{2,4}年度?(?:[上下]半年|第?[一二三四1-4]季度|\d{1,2}月份?|以来|初|底)?|\d{1,2}月份?|\d{1,2}(?:个?月|年|天|日|周|小时)"
)
_TO = re.compile(r"[-—–~至到]")
_ORDINAL = re.compile(r"第(?:\d+|[一二三四五六七八九十百]+)[个家位起名条台]?")


class When(NamedTuple):
    """What is known of the edition that a text belongs to."""

    year: int | None = None
    number: int | None = None
    period: Period | None = None


def read_time(text: str, start: int, when: When) -> tuple[int, bool | None] | None:
    """Where a date or a numbered week that begins there ends, and whether it is the edition's own week.

    None instead of that where it is no time at all, as in 第7个.
    """
    numbered = _NUMBERED.match(text, start)
    if numbered:
        to = _TO.match(text, numbered.end())
        last = _NUMBERED.match(text, to.end()) if to else None
        return (last.end(), False) if last else (numbered.end(), _is_own_number(numbered, when))
    days = _DAYS.match(text, start)
    if days and (days["month"] or days["to_month"]):
        return days.end(), _is_own_period(days, when)
    for pattern in (_ONE_DAY, _LONGER):
        match = pattern.match(text, start)
        if match:
            return match.end(), False
    ordinal = _ORDINAL.match(text, start)
    return (ordinal.end(), None) if ordinal else None


def _is_own_number(match: re.Match[str], when: When) -> bool:
    number = match["number"]
    if match["month"] or not number.isdigit() or when.number is None:
        return False
    return int(number) == when.number and match["year"] in (None, str(when.year))


def _is_own_period(match: re.Match[str], when: When) -> bool:
    """Whether the days are those of the edition; where that is not known, whether they are a week's."""
    year = int(match["year"] or (when.period.start.year if when.period else when.year or 2000))
    month = int(match["month"] or match["to_month"])
    to_month = int(match["to_month"] or month)
    to_year = int(match["to_year"] or (year + 1 if to_month < month else year))
    try:
        start, end = date(year, month, int(match["day"])), date(to_year, to_month, int(match["to_day"]))
    except ValueError:
        return False
    if when.period is None:
        return 4 <= (end - start).days <= 6
    return start == when.period.start and abs((end - when.period.end).days) <= 2
