"""Which week bears which of CNCERT's numbers: by its edition's own title, whatever others call it."""

from collections.abc import Callable, Mapping, Sequence

from store.archive.merge import standing
from store.model.issue import Issue
from store.model.record import Document
from store.model.week import Week


def weeks_by_number(
    records: Mapping[Week, Sequence[Document]], edition_of: Callable[[Week], Issue]
) -> dict[tuple[int, int], Week]:
    """By year and number: the one week whose edition bears it.

    Of several the one that is to be believed first bears it, then the earlier one, for a title is often made from that
    of the week before.

    Args:
        records: by week, all of its records.
        edition_of: makes one edition of the records of a week, which only few weeks need.
    """
    claims: dict[tuple[int, int], list[Week]] = {}
    for week, of_week in records.items():
        named = {(record.get("year"), record.get("number")) for record in of_week}
        if len(named) == 1:
            year, number = named.pop()
        elif of_week:
            issue = edition_of(week)
            year, number = issue.year, issue.number
        else:
            continue
        if year is not None and number is not None:
            claims.setdefault((year, number), []).append(week)
    return {
        numbered: weeks[0] if len(weeks) == 1 else min(weeks, key=lambda week: (*standing(edition_of(week)), week))
        for numbered, weeks in claims.items()
    }
