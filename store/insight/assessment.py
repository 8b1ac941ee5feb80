"""One edition held against the others: its changes, its places and remarks."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from store.archive import Archive
from store.insight.comparison import Compared, earlier, year_before
from store.insight.doubts import Weighed, weighed
from store.insight.rarity import Rarity, rarity_of
from store.insight.remarks import Remark, remarks_on
from store.insight.standing import Call, Standing, standing_of, unusual
from store.model.issue import RATINGS, Issue
from store.model.series import Change, Series
from store.model.week import Week

_T = TypeVar("_T")

_LISTED_FOR_WEEKS = 8
"""How many weeks later an edition still stands in the lists of others, with room for weeks left out."""


class Assessment(NamedTuple):
    """All that is known of one edition and of its place among the others."""

    issue: Issue
    changes: Mapping[str, Change]
    """By figure: against the week just before, where that week states it too."""
    earlier: Mapping[str, Compared]
    """By figure: against the nearest earlier week that states it."""
    year_before: Mapping[str, Compared]
    """By figure: against the stated week nearest to a year before."""
    standing_of: Mapping[str, Standing]
    """By figure: its place among all weeks that state it."""
    rarity_of: Mapping[str, Rarity]
    """By rating: how rare it is among all weeks that are rated."""
    unusual: tuple[str, ...]
    """The ratings that are rare and the figures that are called low or high, the weightiest first."""
    others: Mapping[Week, Issue]
    """The editions of the weeks that are named in all this."""
    remarks: tuple[Remark, ...]
    proposals: tuple[Weighed, ...]

    @property
    def names(self) -> Mapping[Week, str]:
        """What the weeks are called that are named in all this."""
        return {week: other.name for week, other in self.others.items()}

    def call_of(self, key: str) -> Call | None:
        """What a figure or rating is called; None where it is nothing unusual."""
        if rarity := self.rarity_of.get(key):
            return "rare" if rarity.is_rare else None
        return self.standing_of[key].call


def assess(archive: Archive, issue: Issue) -> Assessment:
    """Holds an edition against the archive it is in."""
    nearest, a_year_ago = _by_figure(archive, issue, earlier), _by_figure(archive, issue, year_before)
    standings = _by_figure(archive, issue, standing_of)
    rarities = _rarities(archive, issue)
    rare = {key: one for key, one in rarities.items() if one.is_rare}
    named = _weeks_in(nearest, a_year_ago, standings) | {one.last for one in rare.values() if one.last}
    return Assessment(
        issue,
        _changes(archive, issue),
        nearest,
        a_year_ago,
        standings,
        rarities,
        (*rare, *unusual(standings)),
        {week: other for week in named if (other := archive.get(week))},
        remarks_in(archive, issue),
        weighed(archive, issue),
    )


def remarks_in(archive: Archive, issue: Issue) -> tuple[Remark, ...]:
    """What is odd about an edition, seen from the archive that it is in."""
    later = (archive.get(issue.week + weeks) for weeks in range(1, _LISTED_FOR_WEEKS + 1))
    return remarks_on(issue, [other for other in later if other])


def _by_figure(archive: Archive, issue: Issue, of: Callable[[Series, Week], _T | None]) -> dict[str, _T]:
    """What is so of each figure that the edition states."""
    found = ((key, of(archive.series(key), issue.week)) for key in issue.figures)
    return {key: value for key, value in found if value is not None}


def _rarities(archive: Archive, issue: Issue) -> dict[str, Rarity]:
    found = ((key, rarity_of(archive.grades(key), issue.week)) for key in RATINGS if getattr(issue, key))
    return {key: rarity for key, rarity in found if rarity is not None}


def _weeks_in(
    nearest: Mapping[str, Compared], a_year_ago: Mapping[str, Compared], standings: Mapping[str, Standing]
) -> set[Week]:
    """Every week that is named."""
    since = (week for one in standings.values() for week in (one.lowest_since, one.highest_since) if week)
    return {*since, *(one.week for one in (*nearest.values(), *a_year_ago.values()))}


def _changes(archive: Archive, issue: Issue) -> dict[str, Change]:
    before = archive.get(issue.week + -1)
    if before is None:
        return {}
    return {
        key: Change.between(before.figures[key], value) for key, value in issue.figures.items() if key in before.figures
    }
