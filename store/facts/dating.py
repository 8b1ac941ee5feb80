"""Which edition a document is: by its own title, by what stands at its top, or by what can be worked out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise

from store.facts.article import Article
from store.model.issue import Period
from store.model.titles import (
    Identity,
    infer_period,
    is_part_of_title,
    is_title_line,
    names_another_report,
    names_this_report,
    read_period,
    read_title,
)
from store.model.week import Week
from store.model.week_names import about_week
from store.reading.document import Document
from store.text.cleaning import clean_line
from store.text.folding import fold

_TOP = 12
"""How many lines from the top a title and its parts may stand."""
_NO_TITLES = frozenset({"环境异常", "微信公众平台", "无标题", "untitled", "weixinofficialaccountsplatform"})
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")
_DAYS_OF_A_WEEK = range(5, 8)
_OTHER_WEEK = re.compile(r"(?:上|前)一?周[(,，:]?$")


@dataclass(frozen=True, slots=True)
class Dated:
    """When an edition is of, and which parts of that were worked out."""

    year: int | None
    period: Period | None
    inferred: tuple[str, ...] = ()

    @property
    def week(self) -> Week | None:
        return Week.of(self.period.start) if self.period else None


def named_by(document: Document, article: Article) -> Identity:
    """What the document's own title says, or the lines that open the article.

    A title that leaves out number or period is completed by lines under it
    that hold nothing else.
    """
    title = document.title or ""
    if fold(title).text in _NO_TITLES:
        title = ""
    top = list(_top_lines(article))
    if not names_this_report(title) and not names_another_report(title):
        masthead = next(filter(is_title_line, _with_pairs(top)), None)
        other = next(filter(names_another_report, top[:_TOP]), None) if not title else None
        title = masthead or other or title
    identity = read_title(title)
    if not names_this_report(title):
        return identity
    for line in filter(is_part_of_title, top):
        identity = _completed(identity, line)
    return identity


def _top_lines(article: Article) -> Iterable[str]:
    lines = (line for paragraph in article.paragraphs for line in paragraph.splitlines())
    return islice((line.strip() for line in lines if line.strip()), _TOP)


def _with_pairs(lines: list[str]) -> Iterable[str]:
    """Each line, and each two that follow each other: a title may be set on two lines."""
    yield from lines
    yield from (clean_line(f"{first} {second}") for first, second in pairwise(lines))


def _completed(identity: Identity, line: str) -> Identity:
    """An identity with what another part of the title adds; what it says already stays."""
    part = read_title(line)
    year = identity.year or part.year
    period = identity.period or part.period or read_period(line, year)
    return identity._replace(year=year, number=identity.number or part.number, period=period)


def dated(identity: Identity, article: Article, published: date | None) -> Dated:
    """When an edition is of: as its title says, else as its first lines say, else by its number."""
    year, period, inferred = identity.year, identity.period, []
    if period is None:
        period = _stated(identity.title, article, year, None)
    if period is None:
        period = infer_period(year, identity.number) or _stated(identity.title, article, year, published)
        inferred = ["period"] if period else []
    if identity.number is not None and year is None and period:
        year = _year_of(identity.number, Week.of(period.start))
        inferred.append("year")
    return Dated(year, period, tuple(inferred))


def _year_of(number: int, week: Week) -> int:
    """The year in which a week's edition has a number: around New Year it may be another than the week's own."""
    around = (week.iso_year, week.iso_year - 1, week.iso_year + 1)
    return min(around, key=lambda year: abs(week - about_week(year, number)))


def _stated(title: str, article: Article, year: int | None, published: date | None) -> Period | None:
    """The week that the title or the first lines mention, if it begins on a Monday."""
    for line in (title, *_top_lines(article)):
        period = read_period(line, year, published)
        if period and period.start.weekday() == 0 and period.days in _DAYS_OF_A_WEEK and not _is_of_another_week(line):
            return period
    return None


def _is_of_another_week(line: str) -> bool:
    folded = fold(line).text
    first_digit = re.search(r"\d", folded)
    return first_digit is not None and _OTHER_WEEK.search(folded[: first_digit.start()]) is not None


def date_of(text: str | None) -> date | None:
    """The day that a text names, however it is written."""
    match = _DATE.search(text or "")
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
