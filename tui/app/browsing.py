"""Which editions are listed, which of them is chosen, and where one has been."""

from bisect import bisect_left
from collections.abc import Sequence

from store.archive import Archive
from store.insight import Finder, remarks_in
from store.model.issue import Issue
from store.model.week import Week
from tui.app.filters import Filter


class Browsing:
    """The state behind the browse screen. Nothing in it knows how it is shown."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.chosen = self._first_choice()
        self._finder = Finder(archive)
        self.words: Sequence[str] = ()
        """What is being looked for; only editions that hold all of it are listed."""
        self.filter = Filter()
        self.listed: Sequence[Week] = ()
        """Newest first."""
        self._back: list[Week] = []
        self._forward: list[Week] = []
        self._list_anew()

    @property
    def issue(self) -> Issue | None:
        return self.archive.get(self.chosen) if self.chosen else None

    @property
    def is_narrowed(self) -> bool:
        return bool(self.words) or not self.filter.is_open

    # -- what is listed

    def find(self, words: Sequence[str]) -> None:
        """Lists only what holds all the words, and chooses one of it."""
        self.words = words
        self._list_anew()
        self._choose_listed()

    def narrow(self, narrowing: Filter) -> None:
        """Lists only what a filter admits, on top of what is being looked for."""
        self.filter = narrowing
        self._list_anew()
        self._choose_listed()

    def widen(self) -> None:
        """Lists everything."""
        self.words, self.filter = (), Filter()
        self._list_anew()

    def take_archive_anew(self) -> None:
        """Works out the list again: the archive has changed, and may have lost the chosen week."""
        self._finder = Finder(self.archive)
        self._list_anew()
        if self.issue is None:
            nearest = self.archive.nearest(self.chosen) if self.chosen else None
            self.chosen = nearest.week if nearest else self._first_choice()

    def _first_choice(self) -> Week | None:
        """The newest edition with figures, else the newest; None of an empty archive."""
        return self.archive.latest or (self.archive.weeks[-1] if self.archive.weeks else None)

    def _list_anew(self) -> None:
        if self.words:
            weeks: Sequence[Week] = [issue.week for issue in self._finder.matching(self.words)]
        else:
            weeks = list(reversed(self.archive.weeks))
        self.listed = weeks if self.filter.is_open else [week for week in weeks if self._is_admitted(week)]

    def _is_admitted(self, week: Week) -> bool:
        issue = self.archive.get(week)
        if issue is None:
            return False
        has_remarks = self.filter.with_remarks and bool(remarks_in(self.archive, issue))
        return self.filter.admits(issue, has_remarks=has_remarks)

    def _choose_listed(self) -> None:
        if self.listed and self.chosen not in self.listed:
            self.chosen = self.listed[0]

    # -- what is chosen

    def step(self, rows: int) -> bool:
        """Chooses the week so many rows further down, or the last there is; whether that is another one."""
        if not self.listed:
            return False
        chosen = self.chosen
        at = bisect_left(self.listed, -chosen.ordinal, key=lambda week: -week.ordinal) if chosen else 0
        self.chosen = self.listed[max(0, min(len(self.listed) - 1, at + rows))]
        return self.chosen != chosen

    def go(self, week: Week) -> bool:
        """Jumps to a week, so that `back` returns; whether the list had to be widened for it."""
        if self.chosen and week != self.chosen:
            self._back.append(self.chosen)
            self._forward.clear()
        return self._choose(week)

    def back(self) -> bool:
        """Returns to where the last jump came from; whether there was one."""
        return self._travel(self._back, self._forward)

    def forward(self) -> bool:
        """Undoes `back`."""
        return self._travel(self._forward, self._back)

    def _travel(self, come_from: list[Week], leave_to: list[Week]) -> bool:
        while come_from:
            week = come_from.pop()
            if week in self.archive:
                if self.chosen:
                    leave_to.append(self.chosen)
                self._choose(week)
                return True
        return False

    def _choose(self, week: Week) -> bool:
        hidden = self.is_narrowed and week not in self.listed
        if hidden:
            self.widen()
        self.chosen = week
        return hidden
