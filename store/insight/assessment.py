"""One edition held against the others: its changes, ranks and remarks."""

from collections.abc import Mapping
from typing import NamedTuple

from store.archive import Archive
from store.insight.remarks import Remark, remarks_on
from store.model.issue import Issue
from store.model.series import Change, Rank

_WEEKS_IN_A_YEAR = 52
_LISTED_FOR_WEEKS = 8
"""How many weeks later an edition still stands in the lists of others, with room for weeks left out."""


class Assessment(NamedTuple):
    """All that is known of one edition and of its place among the others."""

    issue: Issue
    changes: Mapping[str, Change]
    """By figure: against the week just before, where that week states it too."""
    year_changes: Mapping[str, Change]
    """By figure: against the same week a year before, which is 52 weeks ago."""
    ranks: Mapping[str, Rank]
    ranges: Mapping[str, tuple[int, int]]
    """By figure: the lowest and the highest value that is known."""
    remarks: tuple[Remark, ...]


def assess(archive: Archive, issue: Issue) -> Assessment:
    """Holds an edition against the archive it is in."""
    ranks: dict[str, Rank] = {}
    ranges: dict[str, tuple[int, int]] = {}
    for key, value in issue.figures.items():
        series = archive.series(key)
        ranks[key] = series.rank(value)
        ranges[key] = (min(value, *series.stated[:1]), max(value, *series.stated[-1:]))
    later = (archive.get(issue.week + weeks) for weeks in range(1, _LISTED_FOR_WEEKS + 1))
    return Assessment(
        issue,
        _changes_since(archive, issue, 1),
        _changes_since(archive, issue, _WEEKS_IN_A_YEAR),
        ranks,
        ranges,
        remarks_on(issue, [other for other in later if other]),
    )


def _changes_since(archive: Archive, issue: Issue, weeks: int) -> dict[str, Change]:
    before = archive.get(issue.week + -weeks)
    if before is None:
        return {}
    return {
        key: Change.between(before.figures[key], value) for key, value in issue.figures.items() if key in before.figures
    }
