"""Several records of one week become one edition, whatever the order they came in.

Two records of the same article are one record. Of different articles every
record is kept, best first, and the edition is made of all of them.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from store.figures import FIGURES
from store.identity import article_key
from store.issue import Issue, to_document

_QUALITY_RANK = {"original": 0, "copy": 1, "retelling": 2}
_T = TypeVar("_T")


def merge(records: Iterable[Issue]) -> Issue:
    """One edition from all records of its week.

    Where figures differ, the best record's value stands and the other is kept
    aside. Missing identity is filled in, printed before inferred.
    """
    ranked = sorted(records, key=_rank)
    best = ranked[0]
    if len(ranked) == 1:
        return best
    read = [record for record in ranked if record.is_read] or ranked
    source_of = {f.key: next((r for r in read if f.key in r.figures), None) for f in FIGURES}
    stated = {key: record for key, record in source_of.items() if record is not None}
    figures = {key: record.figures[key] for key, record in stated.items()}
    evidence = {key: record.evidence[key] for key, record in stated.items() if key in record.evidence}
    for rating in ("rating", "vulnerability_rating"):
        source = next((r for r in read if getattr(r, rating)), None)
        if source and rating in source.evidence:
            evidence[rating] = source.evidence[rating]
    printed_period = _first([None if "period" in r.inferred else r.period for r in ranked])
    return replace(
        best,
        year=_first([r.year for r in ranked]),
        number=_first([r.number for r in ranked]),
        title=_first([r.title for r in ranked]),
        period=printed_period or _first([r.period for r in ranked]),
        inferred=() if printed_period else best.inferred,
        published=_first([r.published for r in ranked]),
        source=_first([r.source for r in ranked]),
        url=_first([r.url for r in ranked]),
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

    Of one article the fuller record stays. A record that only names the
    edition goes once another tells all that it could.
    """
    by_article: dict[str, Issue] = {}
    for record in records:
        key = article_key(record.url) or f"{record.quality} {record.source}"
        kept = by_article.get(key)
        if kept is None or _rank(record) < _rank(kept):
            by_article[key] = record
    ranked = sorted(by_article.values(), key=_rank)
    has_all = any(r.is_read and r.title and r.number and r.period and r.url for r in ranked)
    return [record for record in ranked if record.is_read or not has_all]


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
        json.dumps(to_document(record), ensure_ascii=False),
    )


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
