"""Which edition a title names, and which titles are this report's."""

import re
from datetime import date
from typing import NamedTuple

from store.model.issue import Period, Reference
from store.model.week import Week
from store.text.cleaning import clean_line
from store.text.folding import fold

NAME = "网络安全信息与动态周报"

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
_PICTURES = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]+")
"""What accounts set beside a title."""
_LATE = 60
"""How many days after its week an edition may come out."""


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

    def differs_from(self, other: "Identity") -> bool:
        """Whether the two name two editions, as far as both say."""
        if self.week and other.week:
            return self.week != other.week
        return None not in (self.number, other.number) and (self.year, self.number) != (other.year, other.number)

    def as_reference(self, url: str | None) -> Reference:
        return Reference(self.title, self.year, self.number, self.week, url)


def names_this_report(title: str) -> bool:
    return NAME[-1] in title and NAME in fold(title).text  # nothing folds into that character


def is_title_line(line: str) -> bool:
    """Whether a line is a title of this report and nothing more."""
    return NAME in fold(line).text and is_part_of_title(line)


def is_part_of_title(line: str) -> bool:
    """Whether a line holds nothing but parts of a title, such as the number and the period under it."""
    return len(line) <= _LONGEST_TITLE and _TITLE_PARTS.fullmatch(_PICTURES.sub("", fold(line).text)) is not None


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
