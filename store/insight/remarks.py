"""What is odd about an edition: worked out when it is looked at, never stored."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from store.model.figures import SUMS, TOTALS
from store.model.issue import Issue, Period, Reference, Report, numbered_name
from store.model.rounding import rounded

Code = Literal[
    "period-not-seven-days",
    "period-differs-elsewhere",
    "period-inferred",
    "number-of-another-edition",
    "number-differs-elsewhere",
    "conflicting-values",
    "figure-not-taken",
    "by-hand-differs",
    "part-above-total",
    "parts-differ-from-total",
    "share-differs",
    "nothing-stated",
    "damaged-characters",
    "change-differs",
    "far-from-others",
]

_WITH_SHARES = ("defaced_gov_sites", "backdoored_gov_sites")
"""The parts of which reports print how much of the total they are."""
_ROUNDING = 1.05
"""Of the last printed place: shares are cut off as often as rounded."""
_DAMAGED = "\N{REPLACEMENT CHARACTER}"
_PRINTED_SHARE = re.compile(r"(\d+)(?:\.(\d+))?%")


class Remark(NamedTuple):
    """One oddity; its words are the screen's business."""

    code: Code
    values: tuple[str | int, ...]
    figure: str | None = None
    """Or the rating that it is about."""


def remarks_on(report: Report, later: Sequence[Issue]) -> tuple[Remark, ...]:
    """All remarks on an edition, from it and from later lists; without a known week those that need none."""
    issue = report if isinstance(report, Issue) else None
    return (*(_on_identity(issue, later) if issue else ()), *_on_contents(report))


def _on_identity(issue: Issue, later: Sequence[Issue]) -> Iterator[Remark]:
    listed = [reference for other in later for reference in other.references if reference.week == issue.week]
    if issue.period:
        printed = _days(issue.period)
        if issue.period.days != 7:
            yield Remark("period-not-seven-days", printed)
        if "period" in issue.inferred:
            yield Remark("period-inferred", printed)
        for period in _printed_elsewhere(issue, listed):
            yield Remark("period-differs-elsewhere", printed + _days(period))
    if issue.misprinted_number is not None:
        yield Remark("number-of-another-edition", (numbered_name(issue.display_year, issue.misprinted_number),))
    for name in _numbers_elsewhere(issue, listed):
        yield Remark("number-differs-elsewhere", (issue.name, name))


def _on_contents(report: Report) -> Iterator[Remark]:
    for key, values in report.other_values.items():
        if key in report.stated:
            yield Remark("conflicting-values", (report.stated[key], *values), key)
    proposed = {proposal.figure for proposal in report.proposals}
    for key in report.untaken:
        if key not in report.stated and key not in proposed:
            yield Remark("figure-not-taken", (), key)
    if isinstance(report, Issue):
        yield from _on_entries(report)
    yield from contradictions(report)
    yield from _shares(report)
    if report.states_nothing:
        yield Remark("nothing-stated", ())
    if _DAMAGED in report.text:
        yield Remark("damaged-characters", (report.text.count(_DAMAGED),))


def _on_entries(issue: Issue) -> Iterator[Remark]:
    for key, entered in issue.by_hand.items():
        if key not in issue.only_by_hand and issue.figures.get(key, entered) != entered:
            yield Remark("by-hand-differs", (issue.figures[key], entered), key)


def contradictions(report: Report) -> Iterator[Remark]:
    """Counts that cannot all be right."""
    for part, total in TOTALS.items():
        if part in report.figures and report.figures[part] > report.figures.get(total, report.figures[part]):
            yield Remark("part-above-total", (report.figures[part], report.figures[total]), part)
    yield from _sums(report)


def concerned(remark: Remark) -> tuple[str, ...]:
    """The figures whose counts a contradiction is between."""
    key = remark.figure or ""
    return (key, *((TOTALS[key],) if remark.code == "part-above-total" else SUMS.get(key, ())))


def _sums(report: Report) -> Iterator[Remark]:
    """Parts that do not make up their total, even if every rounded number is off by half of its last place."""
    for total, parts in SUMS.items():
        if report.figures.keys() >= {total, *parts}:
            made = sum(report.figures[part] for part in parts)
            if abs(made - report.figures[total]) > sum(imprecision(report, key) for key in (total, *parts)):
                yield Remark("parts-differ-from-total", (made, report.figures[total]), total)


def imprecision(report: Report, key: str) -> float:
    """How far a printed number may be off."""
    if key not in report.approximate:
        return 0
    return next((place / 2 for place in (10_000, 1_000, 100, 10) if report.figures[key] % place == 0), 0.5)


def _shares(report: Report) -> Iterator[Remark]:
    """Printed shares that the counts do not give."""
    for part in _WITH_SHARES:
        total = TOTALS[part]
        if part not in report.evidence or not report.figures.get(total):
            continue
        from store.text.folding import fold  # few editions print shares

        printed = _PRINTED_SHARE.search(fold(report.evidence[part]).text)
        if printed and part in report.figures:
            decimals = printed[2] or ""
            counts = (100 * report.figures[part], report.figures[total])
            last_place = 10.0 ** -len(decimals)
            if abs(counts[0] / counts[1] - float(printed[0][:-1])) > last_place * _ROUNDING:
                places = max(1, len(decimals))
                yield Remark("share-differs", (printed[0], f"{rounded(*counts, places):.{places}f}%"), part)


def _printed_elsewhere(issue: Issue, listed: Sequence[Reference]) -> Iterable[Period]:
    """The other periods that the lists of later editions print for this one."""
    if not listed:
        return ()
    from store.model.titles import read_title  # slow to load, and the newest edition is in no list

    periods = (read_title(reference.title).period for reference in listed)
    return dict.fromkeys(period for period in periods if period and period != issue.period)


def _numbers_elsewhere(issue: Issue, listed: Sequence[Reference]) -> Iterable[str]:
    """What else the lists of later editions call this one."""
    if issue.year is None or issue.number is None or not listed:
        return ()
    numbered = ((reference.year or issue.year, reference.number) for reference in listed)
    names = (numbered_name(year, number) for year, number in numbered if number is not None)
    return dict.fromkeys(name for name in names if name != issue.name)


def _days(period: Period) -> tuple[str, str]:
    return (period.start.isoformat(), period.end.isoformat())
