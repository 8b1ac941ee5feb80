"""What a batch of editions does to the records that are held."""

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from store.archive.by_hand import ByHand, with_missing, without_by_hand
from store.archive.dismissed import with_dismissed
from store.archive.merge import kept_with, merge
from store.archive.records import all_records, is_read
from store.archive.results import AddResult, Change
from store.model.issue import Issue
from store.model.record import Document, from_document, to_document
from store.model.week import Week

Records = dict[Week, Document]
"""A table of the store."""

_Conflicts = Mapping[str, tuple[int | str, ...]]
_ALWAYS_THERE = {"week", "quality"}
_ONLY_ASKED_FOR = {*_ALWAYS_THERE, "fetched"}
"""What is in the record of an edition that was asked for in vain."""


class BadRecordError(ValueError):
    """A record that is held cannot be understood, so nothing can be added to it."""


class Tables(NamedTuple):
    """The tables of the user."""

    issues: Records
    by_hand: Records
    dismissed: Records


def apply(batch: Sequence[Issue], tables: Tables, held: Container[Week]) -> AddResult:
    """Puts a batch into the tables of the user, and says what that changes.

    A figure entered by hand is taken only where the table has none of its own for it.

    Args:
        batch: what is to be kept.
        tables: the editions, what was entered by hand, and the proposals that were dismissed.
        held: the weeks of which an edition was known before.

    Raises:
        BadRecordError: a record of a week in the batch cannot be understood.
    """
    issues, by_hand, dismissed = tables
    before = dict(issues)
    changes: list[Change | None] = []
    by_week: dict[Week, Change] = {}
    for issue in batch:
        week, read = issue.week, without_by_hand(issue)
        old, entered = issues.get(week), by_hand.get(week, {})
        document = to_document(read)
        if document.keys() == _ONLY_ASKED_FOR:
            issues[week] = {**(old or document), "fetched": document["fetched"]}
        elif not issue.by_hand or document.keys() > _ALWAYS_THERE:
            try:
                issues[week] = _with(old, read)
            except BadRecordError:
                if read.is_read or issue.by_hand:
                    raise  # what only names an edition still stands in the list that names it
        if issue.by_hand:
            by_hand[week] = with_missing(entered, ByHand.of_issue(issue))
        elif not read.is_read:
            changes.append(None)
            continue
        gone = dismissed.get(week, {})
        if issue.dismissed:
            dismissed[week] = with_dismissed(gone, issue.dismissed)
        same = issues.get(week) == old and by_hand.get(week, {}) == entered and dismissed.get(week, {}) == gone
        had_figures = is_read(old or {}) if read.is_read else bool(entered)
        change: Change = "unchanged" if same else "updated" if had_figures else "added"
        changes.append(change)
        by_week[week] = _weightier(change, by_week.get(week))
    newly_known = [week for week in issues if week not in before and week not in held and week not in by_week]
    changed = [week for week, change in by_week.items() if change != "unchanged"]
    brought = {week: _brought(_conflicts(before.get(week)), _conflicts(issues.get(week))) for week in changed}
    return AddResult(
        tuple(changes), by_week, len(newly_known), {week: found for week, found in brought.items() if found}
    )


def _with(stored: Document | None, issue: Issue) -> Document:
    """The stored document of a week with one more record in it."""
    try:
        records = [from_document(document) for document in all_records(stored)] if stored else []
    except ValueError as error:
        raise BadRecordError(f"{issue.week}: {error}") from error
    if issue.is_read:
        records = [record.replace(fetched=None) for record in records]
    best, *others = map(to_document, kept_with(records, issue))
    return {**best, "others": others} if others else best


def _conflicts(stored: Document | None) -> _Conflicts:
    """What the documents of a week state differently."""
    if stored is None or len(all_records(stored)) == 1:
        return {}
    issue = merge(map(from_document, all_records(stored)))
    return {key: (value, *issue.other_values.get(key, ())) for key, value in issue.stated.items()}


def _brought(before: _Conflicts, after: _Conflicts) -> _Conflicts:
    return {key: values for key, values in after.items() if len(values) > max(1, len(before.get(key, ())))}


def _weightier(change: Change, other: Change | None) -> Change:
    order: tuple[Change, ...] = ("added", "updated", "unchanged")
    return change if other is None else min(change, other, key=order.index)
