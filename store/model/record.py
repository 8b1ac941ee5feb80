"""The record that an edition is kept as: made, looked over, and read again."""

from collections.abc import Callable, Collection, Mapping
from datetime import MAXYEAR, date
from typing import Any, NamedTuple, get_args

from store.model.figures import BY_KEY
from store.model.issue import RATINGS, Fetched, Issue, Origin, Period, Quality, Reference, is_count
from store.model.proposal import Accepted, Proposal, Why
from store.model.week import Week
from store.text.cleaning import clean, clean_line

Document = dict[str, Any]
"""A record as JSON holds it."""

LARGEST_FILE = 64 << 20
"""Bytes of a store, and of a document: what was exported can be read again."""
_LONGEST = 400_000
"""Characters of any text in a record: an article has a few thousand."""
_MOST_LINES = 100_000
_MOST = 100_000
"""Things in a list of any kind."""


def reference_document(reference: Reference) -> Document:
    """A reference as JSON: year, number, week, title, url."""
    return {
        "year": reference.year,
        "number": reference.number,
        "week": reference.week.iso if reference.week else None,
        "title": reference.title,
        "url": reference.url,
    }


def period_document(period: Period | None) -> Document | None:
    if period is None:
        return None
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def proposal_document(proposal: Proposal) -> Document:
    """A proposal as JSON: figure, value, approximate, words, source, why, and the row where it was drawn."""
    return {name: value for name, value in proposal._asdict().items() if value is not None}


def accepted_document(accepted: Mapping[str, Accepted]) -> Document:
    """By figure: words and source."""
    return {key: where._asdict() for key, where in accepted.items()}


def proposals_meant(stored: list[Document]) -> tuple[Proposal, ...]:
    """The proposals that a list in a record holds; what is none is left out."""
    return tuple(_proposal(item) for item in stored if _is_proposal(item))


def accepted_meant(stored: Mapping[str, Any]) -> dict[str, Accepted]:
    """By figure where what a person accepted stood; what tells nothing of that is left out."""
    return {
        key: Accepted(clean(where["words"]), clean_line(where["source"]))
        for key, where in stored.items()
        if key in BY_KEY and _is_accepted(where)
    }


def fetched_document(fetched: Fetched | None) -> Document | None:
    return {"day": fetched.day.isoformat(), "outcome": fetched.outcome} if fetched else None


def to_document(issue: Issue) -> Document:
    """The record to keep: only what is stated, in a fixed order, so that equal issues are equal records."""
    document: Document = {
        "week": issue.week.iso,
        "year": issue.year,
        "number": issue.number,
        "title": issue.title,
        "period": period_document(issue.period),
        "published": issue.published.isoformat() if issue.published else None,
        "quality": issue.quality,
        "source": issue.source,
        "url": issue.url,
        "official_url": issue.official_url,
        "fetched": fetched_document(issue.fetched),
        "rating": issue.rating,
        "vulnerability_rating": issue.vulnerability_rating,
        "figures": {key: issue.figures[key] for key in BY_KEY if key in issue.figures},
        "evidence": dict(issue.evidence),
        "other_values": {key: list(values) for key, values in issue.other_values.items()},
        "proposals": [proposal_document(proposal) for proposal in issue.proposals],
        "untaken": list(issue.untaken),
        "approximate": list(issue.approximate),
        "inferred": list(issue.inferred),
        "references": [reference_document(reference) for reference in issue.references],
        "images": list(issue.images),
        "text": issue.text,
    }
    return {key: value for key, value in document.items() if value not in (None, "", [], {})}


def wrong_field(document: Document) -> str | None:
    """The first field of a record that holds something else than it should; None of a record that can be understood."""
    for name, stored in document.items():
        is_right = _IS_RIGHT.get(name)
        if is_right and stored is not None and not is_right(stored):
            return name
    return None if document.get("week") else "week"


def from_document(document: Document, origin: Origin = "imported") -> Issue:
    """The issue that a record of some origin holds, or an export of one: that tells of figures entered by hand too.

    Raises:
        ValueError: the record is not one, with the field that is wrong.
    """
    if wrong := wrong_field(document):
        raise ValueError(wrong)
    return understood(document, origin)


def understood(document: Document, origin: Origin) -> Issue:
    """As `from_document`, of a record in which no field is wrong."""
    values = _meant(document, _MEANING)
    figures, evidence = values.get("figures", {}), values.get("evidence", {})
    beside, entered = values.pop("by_hand_values", {}), values.pop("by_hand", ())
    beside_approximate = values.pop("by_hand_approximate", ())
    if beside or entered:
        only_by_hand = tuple(key for key in figures if key in entered and key not in beside and key not in evidence)
        values["by_hand"] = {**{key: figures[key] for key in only_by_hand}, **beside}
        values["only_by_hand"] = only_by_hand
        about = (*(key for key in values.get("approximate", ()) if key in only_by_hand), *beside_approximate)
        values["by_hand_approximate"] = about
    if "accepted" in values:
        values["accepted"] = {
            key: where for key, where in values["accepted"].items() if key in values.get("by_hand", {})
        }
    return Issue(origin=origin, **values)


class _Field(NamedTuple):
    """How a field is kept."""

    is_right: Callable[[Any], bool]
    """Whether JSON holds what it should."""
    meaning: Callable[[Any], Any] = lambda stored: stored
    """What that means; None is nothing."""


_Fields = Mapping[str, _Field]
_Meanings = Mapping[str, Callable[[Any], Any]]


def _meanings(fields: _Fields) -> _Meanings:
    return {name: field.meaning for name, field in fields.items()}


def _meant(document: Document, meanings: _Meanings) -> dict[str, Any]:
    """What is stated in a record, by field."""
    values: dict[str, Any] = {}
    for name, stored in document.items():
        if stored is not None and name in meanings and (value := meanings[name](stored)) is not None:
            values[name] = value
    return values


def _of(fields: _Fields, *needed: str) -> Callable[[Any], bool]:
    """Whether an object within a record holds what it should, and all that it cannot be without."""

    parts = [(name, field.is_right, name in needed) for name, field in fields.items()]

    def is_right(stored: Any) -> bool:
        if type(stored) is not dict:
            return False
        for name, is_right, is_needed in parts:
            value = stored.get(name)
            if (is_needed and not value) or (value is not None and not is_right(value)):
                return False
        return True

    return is_right


def _each(is_right: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda stored: _is_list(stored) and all(map(is_right, stored))


def _each_by_name(is_right: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda stored: type(stored) is dict and len(stored) <= _MOST and all(map(is_right, stored.values()))


def _is_text(stored: Any) -> bool:
    return type(stored) is str and len(stored) <= _LONGEST


def _is_article(stored: Any) -> bool:
    return _is_text(stored) and (len(stored) <= _MOST_LINES or len(stored.splitlines()) <= _MOST_LINES)


def _is_flag(stored: Any) -> bool:
    return type(stored) is bool


def _is_object(stored: Any) -> bool:
    return type(stored) is dict


def _is_list(stored: Any) -> bool:
    return type(stored) is list and len(stored) <= _MOST


def _is_whole(stored: Any) -> bool:
    return type(stored) is int and 0 <= stored <= MAXYEAR


def _read_by(read: Callable[[str], object]) -> Callable[[Any], bool]:
    """Whether a text is empty, or what some function can read."""

    def is_right(stored: Any) -> bool:
        if type(stored) is not str:
            return False
        try:
            return not stored or read(stored) is not None
        except ValueError:
            return False

    return is_right


def _one_of(allowed: Collection[str]) -> Callable[[Any], bool]:
    return lambda stored: type(stored) is str and stored in allowed


def _day(stored: str) -> date | None:
    return date.fromisoformat(stored) if stored else None


def _week(stored: str) -> Week | None:
    week = Week.from_iso(stored) if stored else None
    return week if week and week.may_have_an_edition else None


def _line(stored: str) -> str | None:
    return clean_line(stored) or None


def _lines(stored: list[str]) -> tuple[str, ...]:
    return tuple(map(clean_line, stored))


def _period(stored: Document) -> Period:
    return Period(date.fromisoformat(stored["start"]), date.fromisoformat(stored["end"]))


def _fetched(stored: Document) -> Fetched:
    return Fetched(date.fromisoformat(stored["day"]), clean_line(stored["outcome"]))


def _references(stored: list[Document]) -> tuple[Reference, ...]:
    return tuple(Reference(**{"title": "", **_meant(item, _REFERENCE_MEANING)}) for item in stored)


def _is_proposal(stored: Any) -> bool:
    """Whether it is whole, and of a figure that is known here."""
    return _of(_PROPOSAL, "figure", "why")(stored) and stored["figure"] in BY_KEY and is_count(stored.get("value"))


def _proposal(stored: Document) -> Proposal:
    return Proposal(**{"approximate": False, "words": "", "source": "text", **_meant(stored, _PROPOSAL_MEANING)})


def _is_accepted(stored: Any) -> bool:
    return _of({"words": _TEXT, "source": _TEXT})(stored) and {"words", "source"} <= stored.keys()


def _evidence(stored: dict[str, str]) -> dict[str, str]:
    return {clean_line(key): clean(words) for key, words in stored.items()}


def _figures(stored: dict[str, int]) -> dict[str, int]:
    return {key: stored[key] for key in BY_KEY if key in stored}


def _other_values(stored: dict[str, list[Any]]) -> dict[str, tuple[int | str, ...]]:
    return {
        key: tuple(other for other in others if is_count(other) or other in tuple(RATINGS.get(key, "")))
        for key, others in stored.items()
    }


_TEXT = _Field(_is_text, _line)
_WHOLE = _Field(_is_whole)
_DAY = _Field(_read_by(_day), _day)
_WEEK = _Field(_read_by(_week), _week)
_LINES = _Field(_each(_is_text), _lines)
_FIGURES = _Field(_each_by_name(is_count), _figures)

_PERIOD: _Fields = {"start": _DAY, "end": _DAY}
_FETCHED: _Fields = {"day": _DAY, "outcome": _TEXT}
_REFERENCE: _Fields = {"title": _TEXT, "year": _WHOLE, "number": _WHOLE, "week": _WEEK, "url": _TEXT}
_PROPOSAL: _Fields = {
    "figure": _TEXT,
    "value": _Field(is_count),
    "approximate": _Field(_is_flag),
    "words": _Field(_is_text, clean),
    "source": _TEXT,
    "why": _Field(_one_of(get_args(Why))),
    "row": _WHOLE,
}
_PROPOSALS = _Field(_is_list, proposals_meant)
_FIELDS: _Fields = {
    "week": _WEEK,
    "year": _WHOLE,
    "number": _WHOLE,
    "title": _TEXT,
    "period": _Field(_of(_PERIOD, "start", "end"), _period),
    "published": _DAY,
    "quality": _Field(_one_of(get_args(Quality))),
    "source": _TEXT,
    "url": _TEXT,
    "official_url": _TEXT,
    "fetched": _Field(_of(_FETCHED, "day", "outcome"), _fetched),
    **{rating: _Field(_one_of(tuple(grades))) for rating, grades in RATINGS.items()},
    "figures": _FIGURES,
    "evidence": _Field(_each_by_name(_is_text), _evidence),
    "other_values": _Field(_each_by_name(_is_list), _other_values),
    "proposals": _PROPOSALS,
    "untaken": _LINES,
    "approximate": _LINES,
    "inferred": _LINES,
    "references": _Field(_each(_of(_REFERENCE)), _references),
    "images": _LINES,
    "text": _Field(_is_article, clean),
    "by_hand": _LINES,
    "by_hand_values": _FIGURES,
    "by_hand_approximate": _LINES,
    "accepted": _Field(_is_object, accepted_meant),
    "dismissed": _PROPOSALS,
}
_MEANING, _REFERENCE_MEANING, _PROPOSAL_MEANING = map(_meanings, (_FIELDS, _REFERENCE, _PROPOSAL))
_IS_RIGHT = {name: field.is_right for name, field in _FIELDS.items()}
"""Every record is looked over before anything of it is used, so this is made to be quick."""
