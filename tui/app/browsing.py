"""Which editions are listed, which of them is chosen, and where one has been."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from store.archive import Archive
from store.insight import Finder, remarks_in
from store.model.figures import FIGURES
from store.model.issue import Issue
from store.model.week import Week
from tui.app.filters import Filter
from tui.app.listing import Row, rows_of


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
        self.rows: Sequence[Row] = ()
        """The same, as they are shown."""
        self._row_of: Mapping[Week, int] = {}
        self._unfolded: set[Week] = set()
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
        self._make_rows()

    def _make_rows(self) -> None:
        """What was looked for is not folded away again."""
        unfolded = self.listed if self.is_narrowed else self._unfolded
        archive = self.archive
        by_hand = {week for figure in FIGURES for week in archive.weeks_by_hand(figure.key)}
        rows = rows_of(
            self.listed, lambda week: archive.is_read(week) or week in by_hand, archive.year_of, frozenset(unfolded)
        )
        self.rows = list(rows)
        self._row_of = {week: at for at, row in enumerate(self.rows) for week in row.weeks}

    def fold(self) -> bool:
        """Lists what is folded in the chosen row one by one, or the other way round; whether there is such a row."""
        row = self.chosen_row
        if row is None or row.is_held or self.is_narrowed:
            return False
        if row.is_folded:
            self._unfolded.update(row.weeks)
        else:
            self._unfolded.difference_update(self._neighbours(row.week))
        self._make_rows()
        if not row.is_folded:
            self.chosen = self.rows[self._row_of[row.week]].week
        return True

    def _neighbours(self, week: Week) -> set[Week]:
        """The weeks that stand alone around one that does, up to the next one that is held."""
        return {other for run in _runs(self.rows) if week in run for other in run}

    @property
    def chosen_row(self) -> Row | None:
        at = self._row_of.get(self.chosen) if self.chosen else None
        return None if at is None else self.rows[at]

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
        """Chooses the row so many further down, or the last there is; whether that is another week."""
        if not self.rows:
            return False
        chosen = self.chosen
        at = self._row_of.get(chosen) if chosen else 0
        if at is None:  # it is not listed
            assert chosen is not None
            at = bisect_left(self.rows, -chosen.ordinal, key=lambda row: -row.week.ordinal)
        self.chosen = self.rows[max(0, min(len(self.rows) - 1, at + rows))].week
        return self.chosen != chosen

    def go(self, week: Week) -> bool:
        """Jumps to a week, so that `back` returns; whether the list had to be widened for it.

        What was folded with it is not any more.
        """
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
        row = self.chosen_row
        if row and row.is_folded and row.week != week:
            self._unfolded.update(row.weeks)
            self._make_rows()
        return hidden


def _runs(rows: Sequence[Row]) -> Iterator[Sequence[Week]]:
    """Neighbouring weeks that stand alone and are not held."""
    run: list[Week] = []
    for row in rows:
        if not row.is_held and not row.is_folded:
            run.append(row.week)
        elif run:
            yield run
            run = []
    yield run
