"""The JSON objects that programs rely on."""

from typing import Any

from store.insight import Assessment, Compared, Match, Rarity, Remark, Standing
from store.model.issue import Issue, Report
from store.model.record import (
    accepted_document,
    fetched_document,
    period_document,
    proposal_document,
    reference_document,
)
from store.model.series import Change
from tui.language import Words
from tui.language.phrases import holding_code

Object = dict[str, Any]

_NOT_LISTED = ("evidence", "references", "images", "text")


def edition(assessment: Assessment, words: Words) -> Object:
    """One edition, whole."""
    return {
        **report_object(assessment.issue, assessment.remarks, words),
        "proposals": [proposal_document(one.proposal) for one in assessment.proposals],
        "changes": {key: _change(change) for key, change in assessment.changes.items()},
        "earlier": {key: _compared(one) for key, one in assessment.earlier.items()},
        "year_before": {key: _compared(one) for key, one in assessment.year_before.items()},
        "standing_of": {key: _standing(one) for key, one in assessment.standing_of.items()},
        "rarity_of": {key: _rarity(one) for key, one in assessment.rarity_of.items()},
    }


def listed(assessment: Assessment, words: Words) -> Object:
    """One edition without its texts."""
    return {key: value for key, value in edition(assessment, words).items() if key not in _NOT_LISTED}


def exported(assessment: Assessment, words: Words) -> Object:
    """One edition, whole, with what an import needs beside it to know all that is known here."""
    issue = assessment.issue
    beside: Object = {
        "number": issue.misprinted_number,
        "other_values": {key: list(values) for key, values in issue.other_values.items()},
        "by_hand_values": {key: value for key, value in issue.by_hand.items() if key not in issue.only_by_hand},
        "by_hand_approximate": [key for key in issue.by_hand_approximate if key not in issue.only_by_hand],
        "accepted": accepted_document(issue.accepted),
        "proposals": list(map(proposal_document, issue.proposals)),
        "dismissed": list(map(proposal_document, issue.dismissed)),
        "untaken": list(issue.untaken),
        "fetched": fetched_document(issue.fetched),
    }
    return {**edition(assessment, words), **{name: values for name, values in beside.items() if values}}


def told(edition: Assessment) -> Object:
    """One edition, as a digest and the news name it."""
    issue = edition.issue
    return {
        "week": issue.week.iso,
        "name": issue.name,
        "url": issue.url,
        "rating": issue.rating,
        "figures": dict(issue.figures),
    }


def match(found: Match) -> Object:
    """One edition that holds the words."""
    issue = found.issue
    return {
        "week": issue.week.iso,
        "year": issue.year,
        "number": issue.number,
        "title": issue.title,
        "matches": list(found.snippets),
    }


def report_object(report: Report, remarks: tuple[Remark, ...], words: Words) -> Object:
    """The keys in the order in which programs see them; a report that is no edition has no week."""
    issue = report if isinstance(report, Issue) else None
    return {
        "week": issue.week.iso if issue else None,
        "year": report.year,
        "number": report.number,
        "title": report.title,
        "period": period_document(report.period),
        "published": report.published.isoformat() if report.published else None,
        "standing": holding_code(report),
        "origin": issue.origin if issue else "imported",
        "quality": report.quality if report.is_read else None,
        "source": report.source,
        "url": report.url,
        "rating": report.rating,
        "vulnerability_rating": report.vulnerability_rating,
        "figures": dict(report.figures),
        "evidence": dict(report.evidence),
        "proposals": list(map(proposal_document, report.undecided)),
        "approximate": list(report.approximate),
        "by_hand": list(issue.by_hand) if issue else [],
        "inferred": list(report.inferred),
        "changes": {},
        "earlier": {},
        "year_before": {},
        "standing_of": {},
        "rarity_of": {},
        "remarks": [remark_object(said, words) for said in remarks],
        "references": [reference_document(reference) for reference in report.references],
        "official_url": report.official_url,
        "images": list(report.images),
        "text": report.text,
    }


def remark_object(said: Remark, words: Words) -> Object:
    return {"code": said.code, "figure": said.figure, "values": list(said.values), "message": words.remark(said)}


def _change(change: Change) -> Object:
    return {"from": change.before, "difference": change.difference, "percent": change.percent}


def _compared(compared: Compared) -> Object:
    change = compared.change
    return {
        "week": compared.week.iso,
        "weeks": compared.weeks,
        "value": change.before,
        "difference": change.difference,
        "percent": change.percent,
    }


def _rarity(rarity: Rarity) -> Object:
    last = rarity.last.iso if rarity.last else None
    return {"of": rarity.of, "same": rarity.same, "last": last, "rare": rarity.is_rare}


def _standing(standing: Standing) -> Object:
    since = {"lowest_since": standing.lowest_since, "highest_since": standing.highest_since}
    return {**standing._asdict(), **{name: week.iso if week else None for name, week in since.items()}}
