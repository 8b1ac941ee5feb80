"""The rows of the list: each edition that is held, and in one row together those between them that are not."""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from store.model.week import Week


class Row(NamedTuple):
    """One edition, or neighbours of one year that are not held, newest first."""

    weeks: tuple[Week, ...]
    is_held: bool = True
    is_folded: bool = False

    @property
    def week(self) -> Week:
        """The one that is chosen with the row."""
        return self.weeks[0]


def rows_of(
    weeks: Sequence[Week],
    is_held: Callable[[Week], bool],
    year_of: Callable[[Week], int],
    unfolded: Collection[Week],
) -> Iterator[Row]:
    """The rows of weeks that are given newest first. Those in `unfolded` stand alone."""

    def kind(week: Week) -> tuple[bool, int, bool]:
        return is_held(week), year_of(week), week in unfolded

    for (held, _, alone), run in groupby(weeks, key=kind):
        if held or alone:
            yield from (Row((week,), held) for week in run)
        else:
            yield Row(tuple(run), is_held=False, is_folded=True)
