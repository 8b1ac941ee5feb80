"""Which edition a title or an address names."""

import re
from datetime import date
from typing import NamedTuple

from store.folding import fold
from store.issue import Period, Quality, Reference
from store.text import clean_line
from store.week import Week

NAME = "网络安全信息与动态周报"
PUBLISHER = "MzIwNDk0MDgxMw=="
"""The `__biz` of the account in which CNCERT/CC publishes."""

LOOK_ALIKES = (
    "勒索软件动态周报",
    "漏洞周报",
    "恶意程序传播渠道",
    "安全资讯周报",
    "互联网安全威胁报告",
)
"""Names of other reports that travel in the same folders, some of them with the same labels."""

_NUMBER = re.compile(r"(?:(\d{4})[年-]?)?(?<!总)第(\d{1,2})期|(\d{4})年(\d{1,2})期")
_TO = r"[-—–―~至到]+"
_DAY = r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?"
_MONTH_DAYS = re.compile(rf"{_DAY}{_TO}(?:(\d{{4}})年)?(?:(\d{{1,2}})月)?(\d{{1,2}})日")
_MONTH_DAY = r"(\d{1,2})[./-](\d{1,2})"
_DOTTED_DAYS = re.compile(rf"(\d{{4}})[./-]{_MONTH_DAY}{_TO}(?:(\d{{4}})[./-])?{_MONTH_DAY}(?!\d)")
_SOLID_DAYS = re.compile(rf"(?<!\d)(\d{{4}})(\d\d)(\d\d){_TO}(\d{{4}})(\d\d)(\d\d)(?!\d)")

_PARTS = (
    *(r"【[^】]*】", r"\([^()]*\)", "[《》〈〉<>:|_·-]", "cncert(?:/cc)?", "国家互联网应急中心", "国家互联应急中心"),
    *("国家计算机网络应急技术处理协调中心", r"\d{4}年\d{1,2}期", r"(?:\d{4}[年-]?)?第\d{1,3}期", r"总第\d+期"),
    *(_MONTH_DAYS.pattern, _DOTTED_DAYS.pattern, _SOLID_DAYS.pattern),
)
_TITLE_PARTS = re.compile(rf"(?:{NAME}|{'|'.join(_PARTS)})+(?:\d{{4}}年?)?")
_LONGEST_TITLE = 120
_LATE = 60
"""How many days after its week an edition may come out."""

_SCHEME = re.compile(r"^https?://")
_OFFICIAL_SITE = re.compile(r"(?:[\w-]+\.)*cert\.org\.cn(?:/|$)")
_SHORT_ADDRESS = re.compile(r"mp\.weixin\.qq\.com/s/[\w-]+")
_ARTICLE_PART = {name: re.compile(rf"[?&](?:amp;)?{name}=([^&#]+)") for name in ("__biz", "mid", "idx")}


class Identity(NamedTuple):
    """What a title says: any part may be missing."""

    title: str
    year: int | None = None
    number: int | None = None
    period: Period | None = None

    @property
    def week(self) -> Week | None:
        """The week of the period's first day: the end is the part that is misprinted."""
        return Week.of(self.period.start) if self.period else None

    def as_reference(self, url: str | None) -> Reference:
        return Reference(self.title, self.year, self.number, self.week, url)


def names_this_report(title: str) -> bool:
    return NAME in fold(title).text


def is_title_line(line: str) -> bool:
    """Whether a line is a title of this report and nothing more."""
    return NAME in fold(line).text and is_part_of_title(line)


def is_part_of_title(line: str) -> bool:
    """Whether a line holds nothing but parts of a title, such as the number and the period under it."""
    return len(line) <= _LONGEST_TITLE and _TITLE_PARTS.fullmatch(fold(line).text) is not None


def names_another_report(title: str) -> bool:
    folded = fold(title).text
    return NAME not in folded and any(name in folded for name in LOOK_ALIKES)


def read_title(title: str) -> Identity:
    """The identity that a title states, in any of the forms of 2010 to today."""
    match = _NUMBER.search(fold(title).text)
    year, number = (match[1] or match[3], match[2] or match[4]) if match else (None, None)
    return Identity(
        title=clean_line(title),
        year=int(year) if year else None,
        number=int(number) if number else None,
        period=read_period(title, int(year) if year else None),
    )


def read_period(text: str, year: int | None = None, published: date | None = None) -> Period | None:
    """The first period that a text states.

    Args:
        text: a title, or another place that tells which days an edition covers.
        year: the edition's, where the period has none.
        published: when the edition came out, where no year is known at all.
    """
    folded = fold(text).text
    return _month_days(folded, year, published) or _dotted_days(folded)


def _month_days(folded: str, year: int | None, published: date | None) -> Period | None:
    match = _MONTH_DAYS.search(folded)
    if match is None:
        return None
    start_year, start_month, start_day, end_year, end_month, end_day = (
        int(group) if group else 0 for group in match.groups()
    )
    end_month = end_month or start_month
    spans_new_year = end_month < start_month
    if start_year:
        starts = [start_year]
    elif end_year:
        starts = [end_year - spans_new_year]
    elif year:
        # A period over New Year usually belongs to the year it ends in, but not always.
        starts = [year - 1, year] if spans_new_year else [year]
    elif published:
        starts = [published.year, published.year - 1]
    else:
        return None
    periods = [
        period
        for start in starts
        if (period := _period((start, start_month, start_day), (start + spans_new_year, end_month, end_day)))
    ]
    if published and not (start_year or end_year or year):
        periods = [period for period in periods if 0 <= (published - period.end).days <= _LATE]
    from_monday = (period for period in periods if period.start.weekday() == 0)
    return next(from_monday, periods[0] if periods else None)


def _dotted_days(folded: str) -> Period | None:
    match = _DOTTED_DAYS.search(folded) or _SOLID_DAYS.search(folded)
    if match is None:
        return None
    year, month, day, end_year, end_month, end_day = map(int, match.groups(default="0"))
    spans_new_year = not end_year and end_month < month
    return _period((year, month, day), ((end_year or year) + spans_new_year, end_month, end_day))


def _period(start: tuple[int, int, int], end: tuple[int, int, int]) -> Period | None:
    """The days from start to end, if both exist, lie within a fortnight, and an edition can be of them."""
    try:
        period = Period(date(*start), date(*end))
    except ValueError:
        return None
    is_week = 1 <= period.days <= 14 and Week.of(period.start).may_have_an_edition
    return period if is_week else None


def article_key(url: str | None) -> str | None:
    """What two addresses of one article share: ``__biz``, ``mid`` and ``idx``, else all but the scheme.

    Of a short address what follows its path makes no difference.
    """
    if not url:
        return None
    url = url.replace("%3D", "=")
    parts = [_ARTICLE_PART[name].search(url) for name in _ARTICLE_PART]
    if all(parts):
        return "/".join(part[1] for part in parts if part)
    key = _SCHEME.sub("", url).partition("#")[0]
    short = _SHORT_ADDRESS.match(key)
    return short[0] if short else key


def quality_of(url: str | None, source: str | None) -> Quality:
    """Whether a document comes from CNCERT/CC itself or from someone who copied it.

    A short address does not say whose it is; then, as without one, the source does.
    """
    key = article_key(url)
    if key is None or _SHORT_ADDRESS.match(key):
        return "original" if source and "CNCERT" in source else "copy"
    return "original" if key.startswith(PUBLISHER) or _OFFICIAL_SITE.match(key) else "copy"


_NUMBER_AHEAD_OF_ISO_WEEK = {2018: 0, 2022: 1, 2023: 1, 2024: 0, 2025: 0, 2026: 0}
"""By year: how far the edition's number runs ahead of its ISO week. Of other years nothing is known."""


def infer_period(year: int | None, number: int | None) -> Period | None:
    """The seven days that a numbered edition covers, where the year's numbering is known."""
    if year is None or number is None or year not in _NUMBER_AHEAD_OF_ISO_WEEK:
        return None
    week = Week.of(date(year, 1, 4)) + (number - 1 - _NUMBER_AHEAD_OF_ISO_WEEK[year])
    if number < 1 or week > Week.of(date(year, 12, 28)):
        return None
    return Period(week.monday, week.sunday)
