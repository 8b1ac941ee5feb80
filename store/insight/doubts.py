"""Proposals held against all else that is known: what speaks against one is said, and it is told last."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from store.archive import Archive
from store.insight.remarks import Remark, concerned, contradictions, imprecision
from store.model.issue import Issue
from store.model.proposal import Proposal

_CHANGE = (
    r"(?P<before>\D{0,8}?)(?P<sign>[↑↓▲▼+\-−]|上升|增长|增加|升|增|下降|减少|降低|回落|降|减)?\s*"
    r"(?P<percent>\d{1,4}(?:\.(?P<decimals>\d{1,2}))?)%"
)
_DOWN = frozenset("↓▼-−") | {"下降", "减少", "降低", "回落", "降", "减"}
_LAST_WEEK = r"上周|环比"
_ANOTHER_TIME = r"同比|去年|上年|上月"
_ENOUGH_WEEKS = 10
_FAR = 3
"""How many times higher than the highest, or lower than the lowest of all other weeks, no number is without doubt."""


class Weighed(NamedTuple):
    """A proposal, and what speaks against it."""

    proposal: Proposal
    doubts: tuple[Remark, ...]


def weighed(archive: Archive, issue: Issue) -> tuple[Weighed, ...]:
    """What is proposed for an edition and was not decided on, that last against which something speaks."""
    proposals = issue.undecided
    values = {key: {one.value for one in proposals if one.figure == key} for key in {one.figure for one in proposals}}
    clear = {one.figure: one for one in proposals if len(values[one.figure]) == 1}
    found = [Weighed(one, tuple(_doubts(archive, issue, one, clear))) for one in proposals]
    return tuple(sorted(found, key=lambda one: bool(one.doubts)))


def _doubts(archive: Archive, issue: Issue, proposal: Proposal, clear: dict[str, Proposal]) -> Iterator[Remark]:
    assumed = {**clear, proposal.figure: proposal}
    together = issue.replace(
        figures={**{key: one.value for key, one in assumed.items()}, **issue.figures, proposal.figure: proposal.value},
        approximate=(*issue.approximate, *(key for key, one in assumed.items() if one.approximate)),
    )
    for remark in contradictions(together):
        if proposal.figure in concerned(remark):
            yield remark
    yield from _changes(archive, together, proposal)
    others = sorted(_values(archive, issue, proposal.figure))
    if len(others) >= _ENOUGH_WEEKS and not others[0] <= _FAR * proposal.value <= _FAR**2 * others[-1]:
        yield Remark("far-from-others", (proposal.value, others[0], others[-1]), proposal.figure)


def _values(archive: Archive, issue: Issue, key: str) -> Iterator[int]:
    """What all other weeks state."""
    series = archive.series(key)
    for place, value in enumerate(series.values):
        if value is not None and series.start + place != issue.week:
            yield value


def _changes(archive: Archive, together: Issue, proposal: Proposal) -> Iterator[Remark]:
    """A change against last week that is printed beside a number, and that last week's number does not give."""
    before = archive.get(together.week + -1)
    printed = re.search(_CHANGE, proposal.words)
    if before is None or printed is None or not (printed["sign"] or re.search(_LAST_WEEK, printed["before"])):
        return
    value = before.figures.get(proposal.figure)
    if not value or re.search(_ANOTHER_TIME, proposal.words):
        return
    percent = float(printed["percent"])
    last_place = 10.0 ** -len(printed["decimals"] or "")
    imprecise = imprecision(together, proposal.figure) + 2 * imprecision(before, proposal.figure)
    off = value * last_place / 100 + imprecise + 1
    signs = (-1,) if printed["sign"] in _DOWN else (1,) if printed["sign"] else (1, -1)
    if not any(abs(value * (1 + sign * percent / 100) - proposal.value) <= off for sign in signs):
        yield Remark("change-differs", (f"{printed['percent']}%", value, proposal.value), proposal.figure)
