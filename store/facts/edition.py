"""From a document to what it says: an edition, or what the document is instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from store.facts.article import Article, read_article
from store.facts.dating import Dated, date_of, dated, named_by
from store.facts.drawings import Placed, placed, read_drawings
from store.facts.statements import Statements, read_statements
from store.facts.words.times import When
from store.model.addresses import quality_of
from store.model.issue import Issue, Quality, Reference, Report
from store.model.proposal import Proposal
from store.model.titles import Identity, is_title_line, names_another_report, names_this_report
from store.reading.document import Document
from store.reading.drawing import Drawing
from store.text.folding import fold

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
_LABELS_OF_OTHERS = "vulnerabilit"
"""CNVD's own report has these labels too: alone they tell nothing."""
_VERIFICATION = ("环境异常", "完成验证后即可继续访问")


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
    identity = named_by(document, article)
    report = Report(
        year=identity.year,
        number=identity.number,
        title=identity.title or None,
        period=identity.period,
        published=date_of(document.published),
        source=document.source,
        url=document.url,
        quality=_quality(document, article, identity),
    )
    refusal = _what_it_is_instead(document, article, identity)
    if refusal:
        return Reading(report, refusal, known=_known(identity, document))
    when: Dated = dated(identity, article, report.published)
    known = When(when.year, identity.number, when.period)
    said = read_statements(article.blocks, known)
    drawn = read_drawings(document.drawings, known) if document.drawings else ()
    if not drawn and _is_picture(document):
        return Reading(report, "not-a-report")
    report = report.replace(
        year=when.year,
        period=when.period,
        inferred=when.inferred,
        rating=said.rating,
        vulnerability_rating=said.vulnerability_rating,
        figures=said.figures,
        evidence=said.evidence,
        other_values=said.other_values,
        proposals=tuple(_proposed(said, drawn)),
        untaken=said.untaken,
        approximate=said.approximate,
        references=article.references,
        images=article.images,
        text=article.text,
    )
    if when.week is None:
        return Reading(report, "undated")
    return Reading(report, issue=Issue.of(report, when.week))


def places_of(reading: Reading, drawing: Drawing) -> Iterator[Placed]:
    """Where in a drawing the proposals of its document stand."""
    report = reading.report
    known = {proposal.same for proposal in report.proposals}
    for one in placed(drawing, When(report.year, report.number, report.period)):
        if one.proposal.same in known:
            yield one


def _is_picture(document: Document) -> bool:
    """Whether it is one that came by itself."""
    return bool(document.drawings) and not document.blocks


def _proposed(said: Statements, drawn: Sequence[Proposal]) -> Iterator[Proposal]:
    """What the text proposes, and what drawings propose that it does not state.

    Of a page that is a drawing the places tell more than the order of its words, from which the text was made.
    """
    on_pages = {one.figure for one in drawn if one.source.startswith("page ")}
    yield from (one for one in said.proposals if one.figure not in on_pages)
    yield from (one for one in drawn if said.figures.get(one.figure) != one.value)


def _quality(document: Document, article: Article, identity: Identity) -> Quality:
    """A copy under a title of its own, without the report's sections, tells it in other words."""
    quality = quality_of(document.url, document.source)
    retold = quality == "copy" and identity.title and not is_title_line(identity.title) and not _has_sections(article)
    return "retelling" if retold else quality


def _what_it_is_instead(document: Document, article: Article, identity: Identity) -> Refusal | None:
    if names_another_report(identity.title):
        return "another-report"
    if identity.title and not names_this_report(identity.title):
        return "not-a-report"
    if _is_picture(document):
        return None
    whole = "\n".join(block.text for block in document.blocks)
    heading, request = _VERIFICATION
    if request in whole.partition(heading)[2]:
        return "verification-page"
    if not article.paragraphs and not article.pictures:
        return "share-card" if "阅读全文" in whole else "empty-capture"
    return None if identity.title or _reads_like_it(article) else "not-a-report"


def _reads_like_it(article: Article) -> bool:
    """Whether a text without a title has this report's sections or labels."""
    if _has_sections(article):
        return True
    labels = read_statements(article.blocks).figures
    return len(labels) >= _LABELS_ENOUGH and not all(_LABELS_OF_OTHERS in label for label in labels)


def _has_sections(article: Article) -> bool:
    folded = fold(article.text).text
    return sum(section in folded for section in _SECTIONS) > 1


def _known(identity: Identity, document: Document) -> Reference | None:
    if not names_this_report(identity.title) or (identity.week is None and identity.number is None):
        return None
    return identity.as_reference(document.url)
