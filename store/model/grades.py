"""How weeks were rated, and how often so."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property

from store.model.week import Week


class Grades:
    """The grades of the weeks that state one, oldest first."""

    def __init__(self, weeks: Sequence[Week], grades: Sequence[str]) -> None:
        self.weeks = weeks
        self.grades = grades

    def number_of(self, week: Week) -> int | None:
        """Where a week stands among those that are rated, from 0; None where it is not."""
        number = bisect_left(self.weeks, week)
        return number if number < len(self.weeks) and self.weeks[number] == week else None

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """By grade: how many weeks have it."""
        return {grade: self.grades.count(grade) for grade in set(self.grades)}

    @cached_property
    def same_before(self) -> Sequence[int | None]:
        """For each rated week: the number of the latest before it with the same grade."""
        latest, before = dict[str, int](), list[int | None]()
        for number, grade in enumerate(self.grades):
            before.append(latest.get(grade))
            latest[grade] = number
        return before
