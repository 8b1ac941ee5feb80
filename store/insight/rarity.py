"""How rare a rating is. Grades are few, so what counts is how many weeks have one, and when the last of them was."""

from typing import NamedTuple

from store.insight.standing import ENOUGH_WEEKS, FIFTH
from store.model.grades import Grades
from store.model.week import Week

_LONG_AGO = 52
"""Rated weeks in a row with other grades that make any grade rare."""


class Rarity(NamedTuple):
    """A week's grade among all weeks that are rated, its own among them."""

    grade: str
    of: int
    same: int
    """How many of them have this grade."""
    last: Week | None
    """The latest earlier one that has it."""
    last_is_just_before: bool
    """Whether no other rated week lies between."""
    is_rare: bool
    """It and all rarer grades come to a fifth of the weeks at most, or the 52 rated weeks before had others."""


def rarity_of(grades: Grades, week: Week) -> Rarity | None:
    """How rare a week's grade is; None where the week is not rated. Among fewer than 10 rated weeks nothing is rare."""
    number = grades.number_of(week)
    if number is None:
        return None
    grade, of, last = grades.grades[number], len(grades.grades), grades.same_before[number]
    same = grades.counts[grade]
    as_rare = sum(count for count in grades.counts.values() if count <= same)
    since = number - (-1 if last is None else last)
    return Rarity(
        grade,
        of,
        same,
        None if last is None else grades.weeks[last],
        last is not None and since == 1,
        of >= ENOUGH_WEEKS and (as_rare * FIFTH <= of or since > _LONG_AGO),
    )
