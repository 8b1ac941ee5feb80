"""What an article's text states: figures and ratings, each with the words it stood in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from store.facts.context import is_caption, is_of_the_whole, is_of_this_week
from store.facts.wording import may_state, pattern_of, patterns_of
from store.model.figures import FIGURES, Figure
from store.text.folding import Folded, fold

_PARAGRAPHS = re.compile(r"\n\s*\n")
_NEWS = re.compile(r"\W*[一二三四五六七\d]*\W*(?:本周)?业界(?:新闻)?(?:速递|动态|要闻|新闻)\W*")
"""The heading of the section in which other people's numbers stand."""
_HEADING = 30
_GRADED = r"为?[:“\"'‘]?(?P<grade>[%s])(?![优良中差危等心国间高低])"
_RATING = pattern_of(r"(?:{态势整体评价}|{指数整体评价})(?:级别)?") + _GRADED % "优良中差危"
_VULNERABILITY_RATING = pattern_of(r"{漏洞威胁整体评价级?别?}") + _GRADED % "高中低"
_MOST_DIGITS = 10
"""A longer number counts nothing."""


@dataclass(frozen=True, slots=True)
class Statements:
    """All that a text states. A figure that is not among them is not stated, which is not zero."""

    rating: str | None
    vulnerability_rating: str | None
    figures: dict[str, int]
    evidence: dict[str, str]
    other_values: dict[str, tuple[int, ...]]
    approximate: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Statement:
    value: int
    evidence: str
    approximate: bool


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def read_statements(text: str) -> Statements:
    """Reads every figure of the catalogue and both ratings.

    Where a text states a figure twice with different values the first is taken
    and the others are kept aside.
    """
    paragraphs = [fold(paragraph) for paragraph in _own_paragraphs(text)]
    figures: dict[str, int] = {}
    evidence: dict[str, str] = {}
    other_values: dict[str, tuple[int, ...]] = {}
    approximate: list[str] = []
    whole = "\n".join(folded.text for folded in paragraphs)
    for figure in filter(lambda figure: may_state(whole, figure), FIGURES):
        statements = [statement for folded in paragraphs for statement in _statements(figure, folded)]
        if not statements:
            continue
        first = statements[0]
        figures[figure.key] = first.value
        evidence[figure.key] = first.evidence
        if first.approximate:
            approximate.append(figure.key)
        others = dict.fromkeys(s.value for s in statements if s.value != first.value)
        if others:
            other_values[figure.key] = tuple(others)
    rating = _grade(_RATING, paragraphs)
    vulnerability_rating = _grade(_VULNERABILITY_RATING, paragraphs)
    grades = {"rating": rating, "vulnerability_rating": vulnerability_rating}
    evidence |= {name: grade[1] for name, grade in grades.items() if grade}
    return Statements(
        rating and rating[0],
        vulnerability_rating and vulnerability_rating[0],
        figures,
        evidence,
        other_values,
        tuple(approximate),
    )


def _own_paragraphs(text: str) -> Iterator[str]:
    """The paragraphs up to the news of other people."""
    for paragraph in _PARAGRAPHS.split(text):
        kept: list[str] = []
        for line in paragraph.split("\n"):
            if len(line) <= _HEADING and _NEWS.fullmatch(line):
                yield "\n".join(kept)
                return
            kept.append(line)
        yield paragraph


def _grade(pattern: str, paragraphs: Sequence[Folded]) -> tuple[str, str] | None:
    """The first grade of this week, with its words."""
    for folded in paragraphs:
        for match in _compiled(pattern).finditer(folded.text):
            if is_of_this_week(match):
                return match["grade"], folded.cut(*match.span())
    return None


def _statements(figure: Figure, folded: Folded) -> Iterator[_Statement]:
    """Every statement of a figure, in the order of the text."""
    matches = [match for pattern in _patterns(figure) for match in pattern.finditer(folded.text)]
    for match in sorted(matches, key=lambda m: m.end("digits")):
        if not is_of_this_week(match) or not is_of_the_whole(match):
            continue
        if is_caption(folded.original, folded.positions[match.start()]):
            continue
        value = _value(match)
        if value is not None:
            rounded = (
                bool(match["wan"]) or "约" in (match["lead"] or "") or match.string.startswith("左右", match.end())
            )
            yield _Statement(value, folded.cut(*match.span()), rounded)


@cache
def _patterns(figure: Figure) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, patterns_of(figure)))


def _value(match: re.Match[str]) -> int | None:
    digits = match["digits"]
    if digits is None:
        return 0
    whole, _, decimals = re.sub("[,，]", "", digits).partition(".")
    if len(whole) > _MOST_DIGITS or len(decimals) > (4 if match["wan"] else 0):
        return None
    return int(whole) * 10_000 + int(decimals.ljust(4, "0")) if match["wan"] else int(whole)
