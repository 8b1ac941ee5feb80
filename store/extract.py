"""From a document to what it says: an edition, or what the document is instead."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from store.article import Article, read_article
from store.identity import (
    Identity,
    infer_period,
    is_title_line,
    names_another_report,
    names_this_report,
    quality_of,
    read_title,
)
from store.issue import Issue, Reference, Report
from store.reading.document import Document
from store.statements import read_statements
from store.text import fold

Refusal = Literal[
    "unreadable",
    "verification-page",
    "share-card",
    "empty-capture",
    "another-report",
    "not-a-report",
    "undated",
]

_SECTIONS = ("网络安全基本态势", "事件处理情况", "网络病毒活动情况", "网站安全情况", "重要漏洞情况")
_LABELS_ENOUGH = 3
_OPENING = 5
_VERIFICATION = re.compile(r"环境异常.*完成验证后即可继续访问", re.DOTALL)
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says. Without a refusal it is an edition, with a week."""

    report: Report
    refusal: Refusal | None = None
    issue: Issue | None = None
    known: Reference | None = None
    """The edition that a refused document names."""


def extract(document: Document) -> Reading:
    """Reads an edition out of a document, or says what the document is instead."""
    article = read_article(document)
    identity = _identity(document, article)
    report = Report(
        year=identity.year,
        number=identity.number,
        title=identity.title or None,
        period=identity.period,
        published=_published(document.published),
        source=document.source,
        url=document.url,
        quality=quality_of(document.url, document.source),
    )
    refusal = _what_it_is_instead(document, article, identity)
    if refusal:
        return Reading(report, refusal, known=_known(identity, document))
    said = read_statements(article.text)
    report = replace(
        report,
        rating=said.rating,
        vulnerability_rating=said.vulnerability_rating,
        figures=said.figures,
        evidence=said.evidence,
        other_values=said.other_values,
        approximate=said.approximate,
        references=article.references,
        images=article.images,
        text=article.text,
    )
    if report.period is None and (period := infer_period(report.year, report.number)):
        report = replace(report, period=period, inferred=("period",))
    week = replace(identity, period=report.period).week
    if week is None:
        return Reading(report, "undated")
    return Reading(report, issue=Issue.of(report, week))


def _identity(document: Document, article: Article) -> Identity:
    """What the document's own title says, or the line that opens the article."""
    title = document.title or ""
    if not names_this_report(title) and not names_another_report(title):
        openings = (line for paragraph in article.paragraphs[:_OPENING] for line in paragraph.splitlines())
        title = next(filter(is_title_line, openings), title)
    return read_title(title)


def _what_it_is_instead(document: Document, article: Article, identity: Identity) -> Refusal | None:
    whole = "\n".join(block.text for block in document.blocks)
    if _VERIFICATION.search(whole):
        return "verification-page"
    if not article.paragraphs and not article.images:
        return "share-card" if "阅读全文" in whole else "empty-capture"
    if names_another_report(identity.title):
        return "another-report"
    if names_this_report(identity.title) or (not identity.title and _reads_like_it(article)):
        return None
    return "not-a-report"


def _reads_like_it(article: Article) -> bool:
    """Whether a text without a title has this report's sections or labels."""
    folded = fold(article.text).text
    if sum(section in folded for section in _SECTIONS) > 1:
        return True
    return len(read_statements(article.text).figures) >= _LABELS_ENOUGH


def _known(identity: Identity, document: Document) -> Reference | None:
    if not names_this_report(identity.title) or (identity.week is None and identity.number is None):
        return None
    return identity.as_reference(document.url)


def _published(text: str | None) -> date | None:
    match = _DATE.search(text or "")
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
