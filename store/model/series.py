"""Weekly series on one continuous axis, and where a value lies in them."""

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from store.model.rounding import percent, rounded
from store.model.week import Week

_APART_WEEKS = 52
"""Stated weeks with more than this between them belong to two eras."""


class Era(NamedTuple):
    """A run of stated weeks. Far from it, the same words may count other things."""

    first: Week
    last: Week
    weeks: int
    """How many of them state the figure."""


class Series:
    """One figure week by week. None is a week in which it is not stated, never zero."""

    def __init__(self, key: str, start: Week, values: tuple[int | None, ...]) -> None:
        self.key = key
        self.start = start
        self.values = values

    def at(self, week: Week) -> int | None:
        position = week - self.start
        return self.values[position] if 0 <= position < len(self.values) else None

    def window(self, start: Week, weeks: int) -> "Series":
        """The same figure over other weeks; None where the series does not reach."""
        positions, held = range(start - self.start, start - self.start + weeks), range(len(self.values))
        return Series(self.key, start, tuple(self.values[at] if at in held else None for at in positions))

    def averaged(self, weeks: int, at_least: int) -> "Series":
        """At each week the mean of the values stated in the so many weeks up to it.

        None where fewer than `at_least` of them are stated.
        """
        means: list[int | None] = []
        for end in range(1, len(self.values) + 1):
            stated = [value for value in self.values[max(0, end - weeks) : end] if value is not None]
            means.append(int(rounded(sum(stated), len(stated))) if len(stated) >= at_least else None)
        return Series(self.key, self.start, tuple(means))

    @property
    def span(self) -> tuple[Week, Week] | None:
        """The first and the last week in which it is stated."""
        places = self.places
        return (self.start + places[0], self.start + places[-1]) if places else None

    @cached_property
    def places(self) -> list[int]:
        """Where in `values` it is stated, oldest first."""
        return [place for place, value in enumerate(self.values) if value is not None]

    @cached_property
    def eras(self) -> list[Era]:
        """The runs of stated weeks that lie far apart, oldest first."""
        places = self.places
        starts = [0, *(n for n, (one, next_) in enumerate(pairwise(places), 1) if next_ - one > _APART_WEEKS)]
        runs = (places[start:end] for start, end in pairwise([*starts, len(places)]))
        return [Era(self.start + run[0], self.start + run[-1], len(run)) for run in runs if run]

    def latest_before(self, week: Week, reaches: Callable[[int], bool]) -> Week | None:
        """The latest week before one whose value does what is asked of it; None where none does."""
        for position in range(min(week - self.start, len(self.values)) - 1, -1, -1):
            value = self.values[position]
            if value is not None and reaches(value):
                return self.start + position
        return None

    @cached_property
    def stated(self) -> list[int]:
        """Every stated value, lowest first."""
        return sorted(value for value in self.values if value is not None)

    @cached_property
    def median(self) -> float | None:
        """The middle one of the stated values, or the mean of the two in the middle."""
        return middle_of(self.stated)

    @property
    def low(self) -> int | None:
        return self.stated[0] if self.stated else None

    @property
    def high(self) -> int | None:
        return self.stated[-1] if self.stated else None


def middle_of(values: Sequence[int]) -> float | None:
    """The middle one of sorted values, or the mean of the two in the middle; None of none."""
    if not values:
        return None
    middle = len(values) // 2
    if len(values) % 2:
        return values[middle]
    both = values[middle - 1] + values[middle]
    return both / 2 if both % 2 else both // 2


class Change(NamedTuple):
    """How a value differs from the one a week before."""

    before: int
    difference: int

    @classmethod
    def between(cls, before: int, after: int) -> "Change":
        return cls(before, after - before)

    @property
    def percent(self) -> float | None:
        """In percent of the value before, to one decimal; None from zero."""
        return percent(self.difference, self.before, 1)

    @property
    def whole_percent(self) -> float | None:
        """The same without decimals, as texts give it: rounded once, from the values."""
        return percent(self.difference, self.before)
