"""Labels and numbers that stand apart, paired by where they stand.

Every text that may own a number takes part, whether it names a figure or not, so that a number beside 江苏 is 江苏's.
All are paired at once, each in the way in which most of its neighbours are.
"""

from collections.abc import Sequence
from enum import Enum, auto
from math import log1p
from typing import NamedTuple

from store.facts.drawings.joining import overlap, shared_width
from store.facts.drawings.matching import IMPOSSIBLE, Matching
from store.facts.drawings.scales import without_scales
from store.facts.drawings.seeing import Item, Sort, scaled
from store.facts.words.kinds import Kind
from store.reading.drawing import Box

_ALONE = 7.0
"""What it costs a text to own no number; a pair that costs more is none."""
_BETWEEN = {Sort.CHANGE: 0.5, Sort.DECIMAL: 0.5, Sort.QUIET: 0.0}
"""What stands between a label and a number parts them by so much, by what it is."""
_BETWEEN_ELSE = 3.0
_AGREEING = 0.6
"""What a pair gains by each other one that stands alike, up to three."""
_UNSURE = 0.5
"""Where all pairs could be made otherwise at so little more, nothing is said."""


class _Side(Enum):
    """Where the number stands, seen from its label."""

    RIGHT = auto()
    BELOW = auto()
    ABOVE = auto()
    LEFT = auto()


class _Reach(NamedTuple):
    side: _Side
    gap: float
    """In heights of the lower of the two."""
    cost: float


def pair(items: Sequence[Item]) -> list[tuple[Item, Item]]:
    """The labels that name a figure, with their numbers. What can be read in two ways is left out."""
    owners = [item for item in items if _may_own(item)]
    values = without_scales([item for item in items if item.sort in (Sort.VALUE, Sort.DECIMAL)])
    if not owners or not values:
        return []
    reaches = [[_reach(owner, value, items) for value in values] for owner in owners]
    first = Matching(_costs(reaches))
    agreed = [
        [reach and reach._replace(cost=reach.cost - _agreement(row, reach, first, reaches)) for reach in line]
        for row, line in enumerate(reaches)
    ]
    best = Matching(_costs(agreed))
    found: list[tuple[Item, Item]] = []
    owned = {values[column] for column in best.columns if column < len(values)}
    named = {
        values[column]
        for row, column in enumerate(best.columns)
        if column < len(values) and owners[row].sort is not Sort.HEAD
    }
    unnamed = [value for value in values if value not in named]
    for row, owner in enumerate(owners):
        column = best.columns[row]
        if owner.sort is not Sort.LABEL or column >= len(values) or not best.is_sure(row, _UNSURE):
            continue
        value = values[column]
        beside = any(_stands_beside(owner, value, other) for other in unnamed)
        beyond = any(_stands_beyond(owner, value, other, items) for other in values if other not in owned)
        if not (beside or beyond):
            found.append((owner, scaled(value, owner.scale)))
    return found


def _may_own(item: Item) -> bool:
    if item.sort is Sort.HEAD:
        return item.time is not Kind.THIS
    return item.sort in (Sort.LABEL, Sort.RIVAL)


def _costs(reaches: Sequence[Sequence[_Reach | None]]) -> list[list[float]]:
    """Row by row: the values, then for each owner the place in which it owns none."""
    alone = [[_ALONE if place == row else IMPOSSIBLE for place in range(len(reaches))] for row in range(len(reaches))]
    return [[reach.cost if reach else IMPOSSIBLE for reach in line] + alone[row] for row, line in enumerate(reaches)]


def _reach(owner: Item, value: Item, items: Sequence[Item]) -> _Reach | None:
    """How a number stands to a label; None where it cannot be its own."""
    if value.sort is Sort.DECIMAL and not owner.scale:
        return None
    if value.unit and owner.figures and not any(value.unit in (one.unit, *one.counters) for one in owner.figures):
        return None
    label, number = owner.box, value.box
    height = min(label.height, number.height)
    if overlap(label, number) >= 0.4:
        is_right = number.centre > label.centre
        gap = max(0.0, number.left - label.right if is_right else label.left - number.right)
        side = _Side.RIGHT if is_right else _Side.LEFT
        between = Box(min(label.right, number.right), label.top, max(label.left, number.left), label.bottom, "")
        cost = 2 * log1p(0.1 * gap / height) + (0.0 if is_right else 0.6)
    else:
        aside = min(abs(label.left - number.left), abs(label.centre - number.centre), abs(label.right - number.right))
        apart = max(label.left, number.left) - min(label.right, number.right)
        if apart > 0 or (shared_width(label, number) < 0.3 and aside > height):
            return None
        is_below = number.middle > label.middle
        gap = max(0.0, number.top - label.bottom if is_below else label.top - number.bottom)
        side = _Side.BELOW if is_below else _Side.ABOVE
        between = Box(
            max(label.left, number.left),
            min(label.bottom, number.bottom),
            min(label.right, number.right),
            max(label.top, number.top),
            "",
        )
        cost = 1.5 * log1p(0.6 * gap / height) + 0.3 * min(3.0, aside / height) + (0.3 if is_below else 0.5)
    others = (item for item in items if item is not owner and item is not value)
    cost += sum(_BETWEEN.get(item.sort, _BETWEEN_ELSE) for item in others if _lies_in(item.box, between))
    return _Reach(side, gap / height, cost) if cost < _ALONE else None


def _lies_in(box: Box, between: Box) -> bool:
    across = min(box.right, between.right) - max(box.left, between.left)
    down = min(box.bottom, between.bottom) - max(box.top, between.top)
    return across > 0 and down > 0.3 * min(box.height, between.bottom - between.top)


def _agreement(row: int, reach: _Reach, first: Matching, reaches: Sequence[Sequence[_Reach | None]]) -> float:
    """What a pair gains by others that stand alike, each with a number of its own."""
    alike = 0
    for other, line in enumerate(reaches):
        column = first.columns[other]
        held = line[column] if other != row and column < len(line) else None
        alike += bool(held and held.side is reach.side and abs(held.gap - reach.gap) < 0.5)
    return _AGREEING * min(3, alike)


def _stands_beside(label: Item, value: Item, other: Item) -> bool:
    """Whether two numbers of one size stand side by side over a label or under it: bars of two weeks."""
    reach = (label.box.right - label.box.left) / 2 + other.box.height
    return (
        (
            max(value.box.middle, other.box.middle) < label.box.top
            or min(value.box.middle, other.box.middle) > label.box.bottom
        )
        and abs(other.box.centre - label.box.centre) < reach
        and shared_width(value.box, other.box) == 0
        and 0.8 < value.box.height / other.box.height < 1.25
    )


def _stands_beyond(label: Item, value: Item, other: Item, items: Sequence[Item]) -> bool:
    """Whether another number stands behind the one that was found, as large as it: either may be last week's."""
    found, reach = _reach(label, value, items), _reach(label, other, [item for item in items if item is not value])
    return (
        reach is not None
        and found is not None
        and reach.side is found.side
        and reach.gap > found.gap
        and (overlap(other.box, value.box) > 0.5 or shared_width(other.box, value.box) > 0.5)
        and 0.8 < other.box.height / value.box.height < 1.25
    )
