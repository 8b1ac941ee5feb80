"""Numbers that count nothing: the 1, 2, 3 before things, and the marks of an axis."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from store.facts.drawings.seeing import Item

_ENOUGH = 3
"""So many numbers at equal steps are no accident."""
_LINES: tuple[tuple[Callable[[Item], float], Callable[[Item], float]], ...] = (
    (lambda item: item.box.centre, lambda item: item.box.middle),
    (lambda item: item.box.middle, lambda item: item.box.right),
    (lambda item: item.box.middle, lambda item: item.box.left),
)
"""How items follow each other in a line, and what those of one line share: a row, and columns set flush."""


def without_scales(values: Sequence[Item]) -> list[Item]:
    """Numbers without those that only number what stands beside them, and those along an axis."""
    bare = [item for item in values if item.unit is None and not item.approximate]
    gone = {item for group in _of_one_size(bare) for item in (*_numbering(group), *_axes(group))}
    return [item for item in values if item not in gone]


def _of_one_size(items: Sequence[Item]) -> Iterator[list[Item]]:
    left = sorted(items, key=lambda item: item.box.height)
    while left:
        group = [item for item in left if item.box.height < 1.25 * left[0].box.height]
        yield group
        left = left[len(group) :]


def _numbering(items: Sequence[Item]) -> list[Item]:
    """1, 2, 3 and so on, each once."""
    small = [item for item in items if 0 < item.value <= len(items)]
    counted = sorted(item.value for item in small)
    return small if len(small) >= _ENOUGH and counted == list(range(1, len(small) + 1)) else []


def _axes(items: Sequence[Item]) -> Iterator[Item]:
    """Numbers that rise by equal steps at equal distances, in a row or in a column."""
    for place, shared in _LINES:
        for first in items:
            line = sorted((one for one in items if abs(shared(one) - shared(first)) < first.box.height / 2), key=place)
            if len(line) >= _ENOUGH and _rises(line) and _is_even(list(map(place, line)), first.box.height):
                yield from line


def _rises(line: Sequence[Item]) -> bool:
    steps = {after.value - before.value for before, after in pairwise(line)}
    return len(steps) == 1 and steps != {0}


def _is_even(places: Sequence[float], height: float) -> bool:
    gaps = [after - before for before, after in pairwise(places)]
    return max(gaps) - min(gaps) < height
