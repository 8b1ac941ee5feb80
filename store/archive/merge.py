"""Several records of one week become one edition.

Of one article every version is kept that states something of its own; the
edition is made of the records of all articles. Only among versions of one
article that do not say which was published later, the order counts.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, total_ordering
from typing import TypeVar

from store.archive.records import Stored
from store.model.figures import FIGURES
from store.model.issue import RATINGS, Issue, Origin, Quality
from store.model.record import Document, to_document

_QUALITY_RANK: dict[Quality, int] = {"original": 0, "copy": 1, "retelling": 2}
_SAYS_NOTHING = {"quality", "published", "approximate", "inferred", "fetched", "proposals", "untaken"}
"""Fields that are no statement, or are compared apart."""
_T = TypeVar("_T")


def merge(records: Iterable[Issue]) -> Issue:
    """One edition from all records of its week, those of the user's file in the order in which they are kept there.

    Where values differ, the best record's stands and the others are kept
    aside. Missing identity is filled in, printed before inferred.
    """
    given = list(records)
    issue = given[0] if len(given) == 1 else _combined(sorted(given, key=precedence))
    if issue.is_read:
        return issue
    return issue.replace(origin="bundled" if any(record.origin == "bundled" for record in given) else "listed")


def figures_of(records: Stored) -> Mapping[str, int]:
    """The figures of what `merge` makes of the same records, without any being decoded, and perhaps unknown ones."""
    stated: list[Mapping[str, int]] = [record["figures"] for record in reversed(_stating("figures", records))]
    return stated[0] if len(stated) == 1 else {key: value for figures in stated for key, value in figures.items()}


def grade_of(records: Stored, rating: str) -> str | None:
    """One of the ratings in the same way."""
    return next((record[rating] for record in _stating(rating, records)), None)


def _stating(name: str, records: Stored) -> list[Document]:
    """The records that state something under a name, the one to be believed first."""
    if len(records) > 1:
        records = sorted(records, key=lambda record: _account(record[0].get("quality") or Issue.quality, record[1]))
    return [record for record, _ in records if record.get(name)]


def _combined(ranked: Sequence[Issue]) -> Issue:
    """One record from several, the one to be believed first."""
    best = ranked[0]
    source_of = {f.key: next((r for r in ranked if f.key in r.figures), None) for f in FIGURES}
    stated = {key: record for key, record in source_of.items() if record is not None}
    figures = {key: record.figures[key] for key, record in stated.items()}
    evidence = {key: record.evidence[key] for key, record in stated.items() if key in record.evidence}
    for rating in RATINGS:
        source = next((r for r in ranked if getattr(r, rating)), None)
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
        rating=_first([r.rating for r in ranked]),
        vulnerability_rating=_first([r.vulnerability_rating for r in ranked]),
        figures=figures,
        evidence=evidence,
        other_values=_other_values(ranked),
        proposals=tuple(dict.fromkeys(p for r in ranked for p in r.proposals if p.figure not in figures)),
        untaken=tuple(dict.fromkeys(key for r in ranked for key in r.untaken if key not in figures)),
        approximate=tuple(key for key, record in stated.items() if key in record.approximate),
        references=_first([r.references for r in ranked]) or (),
        images=_first([r.images for r in ranked]) or (),
        text=_first([r.text for r in ranked]) or "",
    )


def kept_with(held: Sequence[Issue], new: Issue) -> list[Issue]:
    """The records worth keeping once another one of their week has come, best first.

    Of one article these are the versions that state something of their own,
    and one record that only names it: a list may tell what the article's own
    title leaves out.

    Args:
        held: what this gave before.
        new: the record that has come.
    """
    from store.model.addresses import article_key  # only writers pay for it

    def article(record: Issue) -> tuple[str, bool]:
        """What the records of one article share. Without an address, quality and account must do."""
        return (article_key(record.url) or f"{record.quality} {record.source}", record.is_read)

    articles: dict[tuple[str, bool], list[Issue]] = {article(new): []}
    for record in held:
        articles.setdefault(article(record), []).append(record)
    versions = articles[article(new)]
    if new.is_read:
        quality = min((version.quality for version in (*versions, new)), key=_QUALITY_RANK.__getitem__)
        versions = _versions([version.replace(quality=quality) for version in versions], new.replace(quality=quality))
    else:
        versions = [min(*versions, new, key=_rank)] if versions else [new]
    articles[article(new)] = versions
    ranked = sorted(articles.values(), key=lambda versions: _rank(_combined(versions)))
    return [version for versions in ranked for version in versions]


def _versions(held: Sequence[Issue], new: Issue) -> list[Issue]:
    """The versions of one article, the one that stands first: published later, else come later.

    What another version holds whole is none of its own, so that a version that was superseded changes nothing when it
    comes again.
    """
    holding = next((version for version in held if _holds(version, new) and not _holds(new, version)), None)
    if holding and not new.text:
        return [_pictured_too(v, v, new) if v is holding else v for v in held]
    if holding:
        return [_read_again(v, new) if v is holding and v.text == new.text else v for v in held]
    held_whole = [version for version in held if _holds(new, version)]
    if not held_whole:
        place = _behind_later(held, new)
        return [*held[:place], new, *held[place:]]
    if _holds(held_whole[0], new):
        new = _read_again(min(held_whole[0], new, key=_rank), new, before=held_whole[0])
    for version in held_whole:
        new = new if version.text else _pictured_too(new, version, new)
    others = [version for version in held if version not in held_whole]
    place = held.index(held_whole[0])
    while place and _is_later(new, others[place - 1]):
        place -= 1
    place = max(place, _behind_later(others, new))  # it may tell its day for the first time
    return [*others[:place], new, *others[place:]]


def _read_again(version: Issue, new: Issue, before: Issue | None = None) -> Issue:
    """A version with what it proposes now; pictures that were not read this time keep what they gave before."""
    kept = () if any(proposal.in_picture for proposal in new.proposals) else (before or version).proposals
    pictured = tuple(proposal for proposal in kept if proposal.in_picture)
    return version.replace(proposals=(*new.proposals, *pictured), untaken=new.untaken)


def _pictured_too(version: Issue, older: Issue, newer: Issue) -> Issue:
    """A version with what both propose, of which one is a picture by itself; one picture counts as it was read last."""
    sources = {proposal.source for proposal in newer.proposals}
    before = (proposal for proposal in older.proposals if proposal.source not in sources)
    return version.replace(proposals=(*before, *newer.proposals))


def _behind_later(versions: Sequence[Issue], new: Issue) -> int:
    """The first place for a version behind all that were published later."""
    return max((place for place, version in enumerate(versions, 1) if _is_later(version, new)), default=0)


def _is_later(one: Issue, other: Issue) -> bool:
    """Whether both were published on a day that is known, the one after the other."""
    return one.published is not None and other.published is not None and one.published > other.published


def _holds(one: Issue, other: Issue) -> bool:
    """Whether one version leaves out nothing that the other states."""
    return (
        _stated(other) <= _stated(one)
        and other.figures.items() <= one.figures.items()
        and (other.published is None or (one.published is not None and one.published >= other.published))
    )


def _stated(record: Issue) -> set[object]:
    """The values in a record, and the names of all else that it has."""
    return {
        *(to_document(record).keys() - _SAYS_NOTHING),
        *record.stated.items(),
        *((key, value) for key, values in record.other_values.items() for value in values),
    }


def precedence(record: Issue) -> tuple[object, ...]:
    """Sorts the record that is to be believed first, as far as what it is tells that."""
    return (not record.is_read, *_account(record.quality, record.origin))


def _account(quality: Quality, origin: Origin) -> tuple[int, bool]:
    """Sorts what is to be believed first by who tells it, and to whom."""
    return _QUALITY_RANK[quality], origin != "imported"


def _rank(record: Issue) -> tuple[object, ...]:
    """Sorts the record that is to be believed first. The last part only makes the order total."""
    return (
        *precedence(record),
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


def _other_values(ranked: Sequence[Issue]) -> dict[str, tuple[int | str, ...]]:
    """By figure or rating: what is stated besides the first value, in other records or elsewhere in one."""
    values: dict[str, dict[int | str, None]] = {}
    for record in ranked:
        for key, value in record.stated.items():
            values.setdefault(key, {})[value] = None
        for key, others in record.other_values.items():
            values.setdefault(key, {}).update(dict.fromkeys(others))
    taken = {key: value for record in reversed(ranked) for key, value in record.stated.items()}
    besides = {key: tuple(value for value in found if value != taken.get(key)) for key, found in values.items()}
    return {key: others for key, others in besides.items() if others}
