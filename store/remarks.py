"""What is odd about an edition: worked out when it is looked at, never stored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from store.identity import read_title
from store.issue import Issue, Period

Code = Literal[
    "period-not-seven-days",
    "period-differs-elsewhere",
    "period-inferred",
    "conflicting-values",
    "by-hand-differs",
    "part-above-total",
]

_PART_OF = {
    "cross_border_incidents": "incidents_handled",
    "phishing_complaints_handled": "incidents_handled",
    "defaced_gov_sites": "defaced_sites",
    "backdoored_gov_sites": "backdoored_sites",
    "trojan_botnet_hosts": "infected_hosts",
    "conficker_hosts": "infected_hosts",
    "malware_direct_ips": "malware_ips",
    "high_risk_vulnerabilities": "new_vulnerabilities",
    "medium_risk_vulnerabilities": "new_vulnerabilities",
    "low_risk_vulnerabilities": "new_vulnerabilities",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """One oddity; its words are the screen's business."""

    code: Code
    values: tuple[str | int, ...]
    figure: str | None = None


def remarks_on(issue: Issue, later: Iterable[Issue]) -> tuple[Remark, ...]:
    """All remarks on an edition, seen from it and from the lists of later ones."""
    return tuple(_remarks(issue, later))


def _remarks(issue: Issue, later: Iterable[Issue]) -> Iterator[Remark]:
    if issue.period:
        printed = _days(issue.period)
        if issue.period.days != 7:
            yield Remark("period-not-seven-days", printed)
        if "period" in issue.inferred:
            yield Remark("period-inferred", printed)
        elsewhere = {
            period: None
            for other in later
            for reference in other.references
            if reference.week == issue.week and (period := read_title(reference.title).period)
            if period != issue.period
        }
        for period in elsewhere:
            yield Remark("period-differs-elsewhere", printed + _days(period))
    for key, values in issue.other_values.items():
        if key in issue.figures:
            yield Remark("conflicting-values", (issue.figures[key], *values), key)
    for key, entered in issue.by_hand.items():
        if key not in issue.only_by_hand and issue.figures.get(key, entered) != entered:
            yield Remark("by-hand-differs", (issue.figures[key], entered), key)
    for part, total in _PART_OF.items():
        if part in issue.figures and issue.figures[part] > issue.figures.get(total, issue.figures[part]):
            yield Remark("part-above-total", (issue.figures[part], issue.figures[total]), part)


def _days(period: Period) -> tuple[str, str]:
    return (period.start.isoformat(), period.end.isoformat())
