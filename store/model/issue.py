"""What one edition says: plain values, and the record they are kept as."""

from collections.abc import Callable, Collection, Mapping
from datetime import MAXYEAR, date
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, Self, get_args

from store.model.figures import BY_KEY
from store.model.value import Value
from store.model.week import Week
from store.text.cleaning import clean, clean_line

Origin = Literal["imported", "bundled"]
Quality = Literal["original", "copy", "retelling"]
Document = dict[str, Any]
"""A record as JSON holds it."""

GRADES = "优良中差危"
VULNERABILITY_GRADES = "高中低"
RATINGS: Mapping[str, str] = {"rating": GRADES, "vulnerability_rating": VULNERABILITY_GRADES}
"""The two things that are graded, each with its grades."""
LARGEST_FIGURE = 10**15
"""Above it nothing is a count of anything."""

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Period(NamedTuple):
    """The days an edition says it covers; by mistake not always seven."""

    start: date
    end: date

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


class Reference(NamedTuple):
    """An edition that another document names, with its address where it is linked."""

    title: str
    year: int | None = None
    number: int | None = None
    week: Week | None = None
    url: str | None = None


class Fetched(NamedTuple):
    """When an edition was last asked for in vain, and what came of it."""

    day: date
    outcome: str


class Report(Value):
    """What one document says of an edition. None and missing keys mean: not stated."""

    year: int | None = None
    number: int | None = None
    title: str | None = None
    period: Period | None = None
    published: date | None = None
    source: str | None = None
    """The account or site that carried it."""
    url: str | None = None
    official_url: str | None = None
    """The publisher's own page, where `url` is the article elsewhere."""
    quality: Quality = "copy"
    rating: str | None = None
    vulnerability_rating: str | None = None
    figures: Mapping[str, int] = _NOTHING
    evidence: Mapping[str, str] = _NOTHING
    """By figure or rating: the words it stood in, as printed."""
    other_values: Mapping[str, tuple[int | str, ...]] = _NOTHING
    """By figure or rating: values stated elsewhere that were not taken."""
    approximate: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    """Parts of the identity that were worked out, not printed."""
    references: tuple[Reference, ...] = ()
    images: tuple[str, ...] = ()
    """Addresses of the infographics, in order."""
    text: str = ""
    """The article, paragraphs parted by an empty line."""

    @property
    def stated(self) -> dict[str, int | str]:
        """The figures and the ratings, by key."""
        ratings = {key: grade for key in RATINGS if (grade := getattr(self, key))}
        return {**self.figures, **ratings}

    @property
    def is_read(self) -> bool:
        """Whether anything but its identity is held."""
        return bool(self.figures or self.rating or self.vulnerability_rating or self.text)


class Issue(Report):
    """A report whose week is known."""

    week: Week
    origin: Origin = "imported"
    fetched: Fetched | None = None
    """None where it was not asked for, or was got."""
    by_hand: Mapping[str, int] = _NOTHING
    """By figure: what a person entered. Where nothing was read it stands in `figures` too."""
    by_hand_approximate: tuple[str, ...] = ()
    """Which of them were entered as approximate."""
    only_by_hand: tuple[str, ...] = ()
    """The figures whose value nothing but a person's entry gives."""

    @property
    def is_read(self) -> bool:
        """Whether a document gave anything but its identity; what was entered by hand is none."""
        stated = self.figures.keys() - set(self.only_by_hand) if self.only_by_hand else self.figures
        return bool(stated or self.rating or self.vulnerability_rating or self.text)

    @property
    def display_year(self) -> int:
        """The year it is listed under: its own, else the ISO week's."""
        return self.year if self.year is not None else self.week.iso_year

    @property
    def name(self) -> str:
        """What the week is called: CNCERT's number where known, else the ISO week."""
        if self.year is None or self.number is None:
            return self.week.iso
        return f"{self.year}-{self.number:02}"

    @property
    def span(self) -> Period:
        """The period as printed, else the week's seven days."""
        return self.period or Period(self.week.monday, self.week.sunday)

    @classmethod
    def of(cls, report: Report, week: Week) -> Self:
        """The report as the edition of a week."""
        return cls(week=week, **vars(report))


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


def _fetched_document(fetched: Fetched | None) -> Document | None:
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
        "fetched": _fetched_document(issue.fetched),
        "rating": issue.rating,
        "vulnerability_rating": issue.vulnerability_rating,
        "figures": {key: issue.figures[key] for key in BY_KEY if key in issue.figures},
        "evidence": dict(issue.evidence),
        "other_values": {key: list(values) for key, values in issue.other_values.items()},
        "approximate": list(issue.approximate),
        "inferred": list(issue.inferred),
        "references": [reference_document(reference) for reference in issue.references],
        "images": list(issue.images),
        "text": issue.text,
    }
    return {key: value for key, value in document.items() if value not in (None, "", [], {})}


def from_document(document: Document, origin: Origin = "imported") -> Issue:
    """The issue that a record of some origin holds, or an export of one: that tells of figures entered by hand too.

    Raises:
        ValueError: the record is not one, with the field that is wrong.
    """
    values = _decoded(document, _ISSUE_FIELDS)
    if "week" not in values:
        raise _WrongFieldError("week")
    figures, evidence = values.get("figures", _NOTHING), values.get("evidence", _NOTHING)
    beside, entered = values.pop("by_hand_values", _NOTHING), values.pop("by_hand", ())
    beside_approximate = values.pop("by_hand_approximate", ())
    if beside or entered:
        only_by_hand = tuple(key for key in figures if key in entered and key not in beside and key not in evidence)
        values["by_hand"] = {**{key: figures[key] for key in only_by_hand}, **beside}
        values["only_by_hand"] = only_by_hand
        about = (*(key for key in values.get("approximate", ()) if key in only_by_hand), *beside_approximate)
        values["by_hand_approximate"] = about
    return Issue(origin=origin, **values)


def is_count(number: Any) -> bool:
    """Whether a value from JSON can be a figure."""
    return type(number) is int and 0 <= number <= LARGEST_FIGURE


class _WrongFieldError(ValueError):
    """Named by the field that holds something else than it should."""


def _decoded(document: Document, fields: "Mapping[str, _Decoder]") -> dict[str, Any]:
    """What is stated in a record, by field."""
    values: dict[str, Any] = {}
    for name, stored in document.items():
        decode = fields.get(name)
        if decode is None or stored is None:
            continue
        try:
            value = decode(stored)
        except _WrongFieldError:
            raise
        except ValueError:
            raise _WrongFieldError(name) from None
        if value is not None:
            values[name] = value
    return values


_Decoder = Callable[[Any], Any]
"""Makes of what JSON holds what it means; None is nothing. Raises ValueError where it is something else."""


def _typed(kind: type) -> _Decoder:
    def decode(value: Any) -> Any:
        if type(value) is not kind:
            raise ValueError
        return value

    return decode


_text, _object, _list = _typed(str), _typed(dict), _typed(list)


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= MAXYEAR:
        raise ValueError
    return value


def _line(value: Any) -> str | None:
    return clean_line(_text(value)) or None


def _one_of(allowed: Collection[str]) -> _Decoder:
    def decode(value: Any) -> str:
        if _text(value) not in allowed:
            raise ValueError
        return str(value)

    return decode


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if _text(value) else None


def _week(value: Any) -> Week | None:
    if not _text(value):
        return None
    week = Week.from_iso(value)
    if not week.may_have_an_edition:
        raise ValueError
    return week


def _period(value: Any) -> Period:
    days = _decoded(_object(value), {"start": _day, "end": _day})
    if len(days) < 2:
        raise ValueError
    return Period(**days)


def _fetched(value: Any) -> Fetched:
    stated = _decoded(_object(value), {"day": _day, "outcome": _line})
    if len(stated) < 2:
        raise ValueError
    return Fetched(**stated)


def _lines(value: Any) -> tuple[str, ...]:
    return tuple(clean_line(_text(item)) for item in _list(value))


def _evidence(value: Any) -> dict[str, str]:
    return {clean_line(key): clean(_text(words)) for key, words in _object(value).items()}


def _figures(value: Any) -> dict[str, int]:
    figures = _object(value)
    if not all(map(is_count, figures.values())):
        raise ValueError
    return {key: figures[key] for key in BY_KEY if key in figures}


def _other_values(value: Any) -> dict[str, tuple[int | str, ...]]:
    return {
        key: tuple(other for other in _list(others) if is_count(other) or other in tuple(RATINGS.get(key, "")))
        for key, others in _object(value).items()
    }


def _references(value: Any) -> tuple[Reference, ...]:
    stated = (_decoded(_object(item), _REFERENCE_FIELDS) for item in _list(value))
    return tuple(Reference(**{"title": "", **values}) for values in stated)


_REFERENCE_FIELDS: Mapping[str, _Decoder] = {
    "title": _line,
    "year": _whole,
    "number": _whole,
    "week": _week,
    "url": _line,
}
_ISSUE_FIELDS: Mapping[str, _Decoder] = {
    "week": _week,
    "year": _whole,
    "number": _whole,
    "title": _line,
    "period": _period,
    "published": _day,
    "quality": _one_of(get_args(Quality)),
    "source": _line,
    "url": _line,
    "official_url": _line,
    "fetched": _fetched,
    **{rating: _one_of(tuple(grades)) for rating, grades in RATINGS.items()},
    "figures": _figures,
    "evidence": _evidence,
    "other_values": _other_values,
    "approximate": _lines,
    "inferred": _lines,
    "references": _references,
    "images": _lines,
    "text": lambda value: clean(_text(value)),
    "by_hand": _lines,
    "by_hand_values": _figures,
    "by_hand_approximate": _lines,
}
