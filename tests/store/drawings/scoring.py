"""How well proposals agree with what a careful person takes."""

from collections.abc import Iterable
from typing import NamedTuple

from store.model.proposal import Proposal
from tests.store.drawings.infographics import Infographic


class Score(NamedTuple):
    """Counts over some drawings."""

    true: int = 0
    """Values that stand in them."""
    found: int = 0
    proposed: int = 0
    wrong: int = 0

    def with_(self, page: Infographic, proposals: Iterable[Proposal]) -> "Score":
        said = {(one.figure, one.value) for one in proposals}
        right = said & set(page.truth.items())
        true, found = self.true + len(page.truth), self.found + len(right)
        return Score(true, found, self.proposed + len(said), self.wrong + len(said - right))

    @property
    def recall(self) -> float:
        return self.found / self.true if self.true else 1.0

    @property
    def wrong_share(self) -> float:
        return self.wrong / self.proposed if self.proposed else 0.0

    @property
    def is_good(self) -> bool:
        """Whether enough is proposed, and hardly anything wrong."""
        return self.recall >= 0.85 and self.wrong_share <= 0.03

    def __str__(self) -> str:
        return f"{self.found} of {self.true} values proposed, {self.wrong} of {self.proposed} proposals wrong"
