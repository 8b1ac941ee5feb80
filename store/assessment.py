"""One edition held against the others: its changes, ranks and remarks."""

from collections.abc import Mapping
from dataclasses import dataclass

from store.archive import Archive
from store.issue import Issue
from store.remarks import Remark, remarks_on
from store.series import Change, Rank

_LISTED_FOR_WEEKS = 8
"""How many weeks later an edition still stands in the lists of others, with room for weeks left out."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """All that is known of one edition and of its place among the others."""

    issue: Issue
    changes: Mapping[str, Change]
    """By figure: against the week just before, where that week states it too."""
    ranks: Mapping[str, Rank]
    remarks: tuple[Remark, ...]


def assess(archive: Archive, issue: Issue) -> Assessment:
    """Holds an edition against the archive it is in."""
    before = archive.get(issue.week + -1)
    changes = {
        key: Change.between(before.figures[key], value)
        for key, value in issue.figures.items()
        if before and key in before.figures
    }
    ranks = {key: archive.series(key).rank(value) for key, value in issue.figures.items()}
    later = (archive.get(issue.week + weeks) for weeks in range(1, _LISTED_FOR_WEEKS + 1))
    return Assessment(issue, changes, ranks, remarks_on(issue, [other for other in later if other]))
