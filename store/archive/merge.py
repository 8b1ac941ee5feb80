"""Several records of one week become one edition, whatever the order they came in.

Of what one article says, and of what is said about it elsewhere, the best
record is kept; the edition is made of the records of all articles.
"""

import json
from collections.abc import Iterable
from functools import cached_property, total_ordering
from typing import TypeVar

from store.model.figures import FIGURES
from store.model.issue import Issue, to_document

_QUALITY_RANK = {"original": 0, "copy": 1, "retelling": 2}
_T = TypeVar("_T")


def merge(records: Iterable[Issue]) -> Issue:
    """One edition from all records of its week.

    Where figures differ, the best record's value stands and the other is kept
    aside. Missing identity is filled in, printed before inferred.
    """
    unranked = list(records)
    if len(unranked) == 1:
        return unranked[0]
    ranked = sorted(unranked, key=_rank)
    best = ranked[0]
    read = [record for record in ranked if record.is_read] or ranked
    source_of = {f.key: next((r for r in read if f.key in r.figures), None) for f in FIGURES}
    stated = {key: record for key, record in source_of.items() if record is not None}
    figures = {key: record.figures[key] for key, record in stated.items()}
    evidence = {key: record.evidence[key] for key, record in stated.items() if key in record.evidence}
    for rating in ("rating", "vulnerability_rating"):
        source = next((r for r in read if getattr(r, rating)), None)
        if source and rating in source.evidence:
            evidence[rating] = source.evidence[rating]
    dated = next((r for r in ranked if r.period and "period" not in r.inferred), None)
    dated = dated or next((r for r in ranked if r.period), best)
    return best.replace(
        year=_first([r.year for r in ranked]),
        number=_first([r.number for r in ranked]),
        title=_first([r.title for r in ranked]),
        period=dated.period,
        inferred=dated.inferred,
        published=_first([r.published for r in ranked]),
        source=_first([r.source for r in ranked]),
        url=_first([r.url for r in ranked]),
        official_url=_first([r.official_url for r in ranked]),
        fetched=max(filter(None, (r.fetched for r in ranked)), default=None),
        rating=_first([r.rating for r in read]),
        vulnerability_rating=_first([r.vulnerability_rating for r in read]),
        figures=figures,
        evidence=evidence,
        other_values=_other_values(figures, read),
        approximate=tuple(key for key, record in stated.items() if key in record.approximate),
        references=_first([r.references for r in ranked]) or (),
        images=_first([r.images for r in ranked]) or (),
        text=_first([r.text for r in ranked]) or "",
    )


def distinct(records: Iterable[Issue]) -> list[Issue]:
    """The records worth keeping, best first.

    Of one article that is the fullest record of what it says, and one that
    only names it: a list may tell what the article's own title leaves out.
    """
    from store.model.addresses import article_key  # only writers pay for it

    by_article: dict[tuple[str, bool], Issue] = {}
    for record in records:
        key = (article_key(record.url) or f"{record.quality} {record.source}", record.is_read)
        kept = by_article.get(key)
        if kept is None or _rank(record) < _rank(kept):
            by_article[key] = record
    return sorted(by_article.values(), key=_rank)


def _rank(record: Issue) -> tuple[object, ...]:
    """Sorts the record that is to be believed first. The last part only makes the order total."""
    return (
        not record.is_read,
        _QUALITY_RANK[record.quality],
        record.origin != "imported",
        -len(record.figures),
        -record.published.toordinal() if record.published else 0,
        -len(record.text),
        record.url or "",
        _WholeRecord(record),
    )


@total_ordering
class _WholeRecord:
    """Compares records by all that is in them, which is worked out only where all else is equal."""

    def __init__(self, record: Issue) -> None:
        self._record = record

    @cached_property
    def _sorts_by(self) -> tuple[int, str]:
        document = json.dumps(to_document(self._record), ensure_ascii=False)
        return (-len(document), document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _WholeRecord) and self._sorts_by == other._sorts_by

    def __lt__(self, other: "_WholeRecord") -> bool:
        return self._sorts_by < other._sorts_by

    __hash__ = None  # type: ignore[assignment]


def _first(values: Iterable[_T | None]) -> _T | None:
    return next((value for value in values if value), None)


def _other_values(figures: dict[str, int], records: Iterable[Issue]) -> dict[str, tuple[int, ...]]:
    """By figure: what other records, or other places in one record, state instead."""
    others: dict[str, dict[int, None]] = {}
    for record in records:
        for key, value in figures.items():
            for other in (record.figures.get(key, value), *record.other_values.get(key, ())):
                if other != value:
                    others.setdefault(key, {})[other] = None
    return {key: tuple(values) for key, values in others.items()}
