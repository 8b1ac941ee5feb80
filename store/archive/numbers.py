"""Which week bears which of CNCERT's numbers: by its edition's own title, whatever others call it."""

from collections import defaultdict
from collections.abc import Callable, Mapping

from store.archive.merge import precedence
from store.archive.records import Stored
from store.model.issue import Issue
from store.model.week import Week


class Numbers:
    """Finds the one week whose edition bears a number; the editions of a few weeks are made for it, and no others.

    Of several the one that is to be believed first bears it, then the earlier one, for a title is often made from that
    of the week before.
    """

    def __init__(self, records: Mapping[Week, Stored], edition_of: Callable[[Week], Issue]) -> None:
        """Takes all records by week, and what makes one edition of the records of a week."""
        self._edition_of = edition_of
        self._bearing: dict[tuple[int | None, int | None], list[Week]] = defaultdict(list)
        """By year and number: the weeks all of whose records bear them."""
        self._perhaps: dict[int, list[Week]] = defaultdict(list)
        """By number: the weeks whose records differ, of which one bears it, in whatever year."""
        for week, of_week in records.items():
            named = {(record.get("year"), record.get("number")) for record, _ in of_week}
            if len(named) == 1:
                self._bearing[named.pop()].append(week)
            else:
                for number in {number for _, number in named if number is not None}:
                    self._perhaps[number].append(week)
        self._numbers: dict[Week, tuple[int | None, int | None]] = {}
        self._found: dict[tuple[int, int], Week | None] = {}

    def bearer_of(self, issue: Issue) -> Week:
        """The week that bears an edition's number; its own where it has none."""
        if issue.year is None or issue.number is None:
            return issue.week
        return self.week_of(issue.year, issue.number) or issue.week

    def week_of(self, year: int, number: int) -> Week | None:
        """The week whose edition is numbered so; None where there is none."""
        numbered = (year, number)
        if numbered not in self._found:
            perhaps = (week for week in self._perhaps.get(number, ()) if self._number_of(week) == numbered)
            weeks = [*self._bearing.get(numbered, ()), *perhaps]
            self._found[numbered] = (
                weeks[0]
                if len(weeks) == 1
                else min(weeks, key=lambda week: (*precedence(self._edition_of(week)), week), default=None)
            )
        return self._found[numbered]

    def _number_of(self, week: Week) -> tuple[int | None, int | None]:
        """What a week's edition is numbered as."""
        if week not in self._numbers:
            issue = self._edition_of(week)
            self._numbers[week] = issue.year, issue.number
        return self._numbers[week]
