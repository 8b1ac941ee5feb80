"""The cheapest way to give each of several things one of several others."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as some

from store.facts.drawings.matching import Matching

COSTS = some.integers(1, 4).flatmap(
    lambda rows: some.lists(
        some.lists(some.integers(0, 9), min_size=rows + 1, max_size=rows + 1), min_size=rows, max_size=rows
    )
)


def cost_of(costs: list[list[int]], columns: tuple[int, ...]) -> int:
    return sum(row[column] for row, column in zip(costs, columns, strict=False))


@given(COSTS)
def test_no_other_way_is_cheaper(costs: list[list[int]]) -> None:
    ways = list(permutations(range(len(costs[0])), len(costs)))
    found = Matching(costs)
    assert len(set(found.columns)) == len(costs)
    assert found.cost == cost_of(costs, tuple(found.columns)) == min(cost_of(costs, way) for way in ways)


@given(COSTS, some.integers(1, 5))
def test_how_sure_a_choice_is(costs: list[list[int]], margin: int) -> None:
    found = Matching(costs)
    ways = list(permutations(range(len(costs[0])), len(costs)))
    for row, column in enumerate(found.columns):
        others = min(cost_of(costs, way) for way in ways if way[row] != column)
        assert found.is_sure(row, margin) == (others - found.cost >= margin)
