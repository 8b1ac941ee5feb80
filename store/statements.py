"""What an article's text states: figures and ratings, each with the words it stood in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from store.figures import FIGURES, RATING, VULNERABILITY_RATING, Figure
from store.text import Folded, fold

_OTHER_TIMES = re.compile(r"上周|上一周|上期|上月|去年|同期|同比|累计")
_CLAUSE_ENDS = ",，。;!?、()\n"


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
    folded = fold(text)
    figures: dict[str, int] = {}
    evidence: dict[str, str] = {}
    other_values: dict[str, tuple[int, ...]] = {}
    approximate: list[str] = []
    for figure in FIGURES:
        statements = list(_statements(figure, folded))
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
    grades: dict[str, str | None] = {}
    for name, pattern in (("rating", RATING), ("vulnerability_rating", VULNERABILITY_RATING)):
        match = _compiled(pattern).search(folded.text)
        grades[name] = match["grade"] if match else None
        if match:
            evidence[name] = folded.cut(*match.span())
    return Statements(
        grades["rating"], grades["vulnerability_rating"], figures, evidence, other_values, tuple(approximate)
    )


def _statements(figure: Figure, folded: Folded) -> Iterator[_Statement]:
    """Every statement of a figure, in the order of the text."""
    matches = [match for pattern in figure.patterns() for match in _compiled(pattern).finditer(folded.text)]
    for match in sorted(matches, key=lambda m: m.start()):
        if _OTHER_TIMES.search(_clause_before(folded.text, match.start())):
            continue
        value = _value(match)
        if value is not None:
            in_wan = bool(match["wan"])
            yield _Statement(value, folded.cut(*match.span()), in_wan or "约" in (match["lead"] or ""))


def _clause_before(text: str, end: int) -> str:
    """The part of a clause that stands before a match: there it says of which time it speaks."""
    start = max(text.rfind(mark, 0, end) for mark in _CLAUSE_ENDS) + 1
    return text[start:end]


def _value(match: re.Match[str]) -> int | None:
    digits = match["digits"]
    if digits is None:
        return 0
    whole, _, decimals = digits.replace(",", "").partition(".")
    if not match["wan"]:
        return None if decimals else int(whole)
    return int(whole) * 10_000 + int(decimals.ljust(4, "0")) if len(decimals) <= 4 else None
