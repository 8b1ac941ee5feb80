"""The cheapest way to give each of several things one of several others."""

from collections.abc import Sequence

IMPOSSIBLE = 1e6


class Matching:
    """Each row has a column of its own, so that the sum of the costs is the least (the Hungarian method)."""

    def __init__(self, costs: Sequence[Sequence[float]]) -> None:
        """Finds it.

        Args:
            costs: row by row, what each column costs it; there are at least as many columns as rows.
        """
        self._costs = costs
        self._free = len(costs[0]) if costs else 0
        """Stands for the column of a row that is taken in."""
        self._over = [0.0] * len(costs)
        self._under = [0.0] * (self._free + 1)
        self._row_of: list[int | None] = [None] * (self._free + 1)
        for row in range(len(costs)):
            self._take(row)
        self.columns = [self._row_of.index(row) for row in range(len(costs))]
        """Of each row."""
        self.cost = sum(row[column] for row, column in zip(costs, self.columns, strict=True))

    def is_sure(self, row: int, margin: float) -> bool:
        """Whether all would cost more by at least so much if a row had another column than here."""
        own = self.columns[row]
        rest = ((cost, column) for column, cost in enumerate(self._costs[row]) if column != own)
        if all(cost - self._over[row] - self._under[column] >= margin for cost, column in rest):
            return True  # no other choice is cheaper than that by itself, whatever else is changed with it
        costs = [list(columns) for columns in self._costs]
        costs[row][own] = IMPOSSIBLE
        return Matching(costs).cost - self.cost >= margin

    def _take(self, row: int) -> None:
        """Gives a row a column, along the cheapest path of changes."""
        self._row_of[self._free] = row
        least = [float("inf")] * self._free
        came_from = [self._free] * self._free
        reached = [False] * (self._free + 1)
        column = self._free
        while (current := self._row_of[column]) is not None:
            reached[column] = True
            best, following = float("inf"), self._free
            for other in range(self._free):
                if reached[other]:
                    continue
                cost = self._costs[current][other] - self._over[current] - self._under[other]
                if cost < least[other]:
                    least[other], came_from[other] = cost, column
                if least[other] < best:
                    best, following = least[other], other
            self._lower(best, least, reached)
            column = following
        while column != self._free:
            self._row_of[column] = self._row_of[came_from[column]]
            column = came_from[column]
        self._row_of[self._free] = None

    def _lower(self, best: float, least: list[float], reached: list[bool]) -> None:
        for column, is_reached in enumerate(reached):
            holder = self._row_of[column]
            if is_reached and holder is not None:
                self._over[holder] += best
                self._under[column] -= best
            elif column < self._free:
                least[column] -= best
