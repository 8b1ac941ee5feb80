"""What an article's text states: figures and ratings, each with the words it stood in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from store.figures import FIGURES, RATING, VULNERABILITY_RATING, Figure
from store.text import Folded, fold

_OTHER = r"上[一1个]?(?:周|期|月|季|年)|前[一1]?(?:周|期)|去年|往年|以来|今年|全年|半年|季度|本月|当月|截[至止]"
_THIS = r"本周|本期|本报告期"
_COMPARED = r"(?<=[较比与和跟同于对之过及])"
_TIME_OF_CLAUSE = re.compile(rf"(?P<other>{_OTHER}|同期|同比|环比|累计)|{_THIS}")
_TIME_OF_SENTENCE = re.compile(rf"{_COMPARED}(?:{_OTHER})|(?P<other>{_OTHER})|(?P<this>{_THIS})")
_TIME_AFTERWARDS = re.compile(rf"\((?:{_OTHER}|去年同期)(?:数据?|值)?\)")
_PART_OF_THE_WHOLE = re.compile(r"(?:(?:[省市]|自治区|境外)(?:境?内)?|政府类?|gov类?\)?)的?$")
_CLAUSE_ENDS = ",，。;!?、()"
_SENTENCE_ENDS = "。!?"
_PARAGRAPHS = re.compile(r"\n\s*\n")


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
    paragraphs = [fold(paragraph) for paragraph in _PARAGRAPHS.split(text)]
    figures: dict[str, int] = {}
    evidence: dict[str, str] = {}
    other_values: dict[str, tuple[int, ...]] = {}
    approximate: list[str] = []
    for figure in FIGURES:
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
    grades: dict[str, str | None] = {}
    for name, pattern in (("rating", RATING), ("vulnerability_rating", VULNERABILITY_RATING)):
        found = (
            (match["grade"], folded.cut(*match.span()))
            for folded in paragraphs
            for match in _compiled(pattern).finditer(folded.text)
            if _is_of_this_week(match)
        )
        grades[name], words = next(found, (None, ""))
        if words:
            evidence[name] = words
    return Statements(
        grades["rating"], grades["vulnerability_rating"], figures, evidence, other_values, tuple(approximate)
    )


def _statements(figure: Figure, folded: Folded) -> Iterator[_Statement]:
    """Every statement of a figure, in the order of the text."""
    matches = [match for pattern in figure.patterns() for match in _compiled(pattern).finditer(folded.text)]
    for match in sorted(matches, key=lambda m: m.start()):
        if not _is_of_this_week(match) or _PART_OF_THE_WHOLE.search(folded.text, 0, match.start()):
            continue
        value = _value(match)
        if value is not None:
            in_wan = bool(match["wan"])
            yield _Statement(value, folded.cut(*match.span()), in_wan or "约" in (match["lead"] or ""))


def _is_of_this_week(match: re.Match[str]) -> bool:
    """Whether a statement speaks of the week itself, and not of the week before or a longer time.

    The last time that its clause mentions decides; else the last one in its
    sentence that is not there to be compared with, as in 较上周.
    """
    if _TIME_AFTERWARDS.match(match.string, match.end()):
        return False
    times = list(_TIME_OF_CLAUSE.finditer(_before(match, _CLAUSE_ENDS)))
    if not times:
        sentence = _TIME_OF_SENTENCE.finditer(_before(match, _SENTENCE_ENDS))
        times = [time for time in sentence if time["other"] or time["this"]]
    return not times or not times[-1]["other"]


def _before(match: re.Match[str], marks: str) -> str:
    """What stands between the last of the marks and a match."""
    text, end = match.string, match.start()
    start = max(text.rfind(mark, 0, end) for mark in marks) + 1
    return text[start:end]


def _value(match: re.Match[str]) -> int | None:
    digits = match["digits"]
    if digits is None:
        return 0
    whole, _, decimals = digits.replace(",", "").partition(".")
    if not match["wan"]:
        return None if decimals else int(whole)
    return int(whole) * 10_000 + int(decimals.ljust(4, "0")) if len(decimals) <= 4 else None
