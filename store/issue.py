"""What one edition says: plain values, and the record they are kept as."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import MAXYEAR, date
from typing import Any, Literal, NoReturn, Self, get_args

from store.figures import BY_KEY
from store.text import clean, clean_line
from store.week import Week

Origin = Literal["imported", "bundled"]
Quality = Literal["original", "copy", "retelling"]
Document = dict[str, Any]
"""A record as JSON holds it."""

GRADES = "优良中差危"
VULNERABILITY_GRADES = "高中低"
LARGEST_FIGURE = 10**15
"""Above it nothing is a count of anything."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days an edition says it covers; by mistake not always seven."""

    start: date
    end: date

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


@dataclass(frozen=True, slots=True)
class Reference:
    """An edition that another document names, with its address where it is linked."""

    title: str
    year: int | None = None
    number: int | None = None
    week: Week | None = None
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class Report:
    """What one document says of an edition. None and missing keys mean: not stated."""

    year: int | None = None
    number: int | None = None
    title: str | None = None
    period: Period | None = None
    published: date | None = None
    source: str | None = None
    """The account or site that carried it."""
    url: str | None = None
    quality: Quality = "copy"
    rating: str | None = None
    vulnerability_rating: str | None = None
    figures: Mapping[str, int] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    """By figure or rating: the words it stood in, as printed."""
    other_values: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """By figure: values stated elsewhere that were not taken."""
    approximate: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    """Parts of the identity that were worked out, not printed."""
    references: tuple[Reference, ...] = ()
    images: tuple[str, ...] = ()
    """Addresses of the infographics, in order."""
    text: str = ""
    """The article, paragraphs parted by an empty line."""

    @property
    def is_read(self) -> bool:
        """Whether anything but its identity is held."""
        return bool(self.figures or self.rating or self.vulnerability_rating or self.text)


@dataclass(frozen=True, kw_only=True)
class Issue(Report):
    """A report whose week is known."""

    week: Week
    origin: Origin = "imported"
    by_hand: Mapping[str, int] = field(default_factory=dict)
    """By figure: what a person entered. Where nothing was read it stands in `figures` too."""
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
        values = {f.name: getattr(report, f.name) for f in fields(Report)}
        return cls(week=week, **values)


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
    read = _Fields(document)
    figures = read.figures("figures")
    evidence = {clean_line(key): clean(value) for key, value in read.mapping("evidence", str).items()}
    beside = read.figures("by_hand_values")
    entered = read.lines("by_hand") if "by_hand" in document else ()
    only_by_hand = tuple(key for key in figures if key in entered and key not in beside and key not in evidence)
    return Issue(
        week=read.week("week") or _wrong("week"),
        origin=origin,
        year=read.whole("year"),
        number=read.whole("number"),
        title=read.line("title"),
        period=read.period("period"),
        published=read.day("published"),
        quality=read.choice("quality", get_args(Quality)) or "copy",
        source=read.line("source"),
        url=read.line("url"),
        rating=read.choice("rating", tuple(GRADES)),
        vulnerability_rating=read.choice("vulnerability_rating", tuple(VULNERABILITY_GRADES)),
        figures=figures,
        evidence=evidence,
        other_values={
            key: tuple(v for v in values if type(v) is int and 0 <= v <= LARGEST_FIGURE)
            for key, values in read.mapping("other_values", list).items()
        },
        approximate=read.lines("approximate"),
        inferred=read.lines("inferred"),
        references=tuple(_reference(item) for item in read.items("references", dict)),
        images=read.lines("images"),
        text=clean(read.value("text", str) or ""),
        by_hand={**{key: figures[key] for key in only_by_hand}, **beside},
        only_by_hand=only_by_hand,
    )


def _reference(document: Document) -> Reference:
    read = _Fields(document)
    return Reference(
        title=read.line("title") or "",
        year=read.whole("year"),
        number=read.whole("number"),
        week=read.week("week"),
        url=read.line("url"),
    )


def _wrong(name: str) -> NoReturn:
    raise ValueError(name)


@dataclass(frozen=True, slots=True)
class _Fields:
    """Typed access to a record; a value of another type raises ValueError with the field's name."""

    document: Document

    def value(self, name: str, kind: type) -> Any:
        value = self.document.get(name)
        if value is not None and type(value) is not kind:
            _wrong(name)
        return value

    def whole(self, name: str) -> int | None:
        number: int | None = self.value(name, int)
        return number if number is None or 0 <= number <= MAXYEAR else _wrong(name)

    def line(self, name: str) -> str | None:
        return clean_line(self.value(name, str) or "") or None

    def choice(self, name: str, allowed: tuple[str, ...]) -> Any:
        value = self.value(name, str)
        return value if value is None or value in allowed else _wrong(name)

    def day(self, name: str) -> date | None:
        text = self.value(name, str)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise ValueError(name) from None

    def week(self, name: str) -> Week | None:
        text = self.value(name, str)
        try:
            week = Week.from_iso(text) if text else None
        except ValueError:
            raise ValueError(name) from None
        return week if week is None or week.may_have_an_edition else _wrong(name)

    def period(self, name: str) -> Period | None:
        document = self.value(name, dict)
        if document is None:
            return None
        start, end = _Fields(document).day("start"), _Fields(document).day("end")
        return Period(start, end) if start and end else _wrong(name)

    def items(self, name: str, kind: type) -> list[Any]:
        items = self.value(name, list) or []
        return items if all(type(item) is kind for item in items) else _wrong(name)

    def lines(self, name: str) -> tuple[str, ...]:
        return tuple(clean_line(item) for item in self.items(name, str))

    def mapping(self, name: str, kind: type) -> dict[str, Any]:
        mapping = self.value(name, dict) or {}
        return mapping if all(type(value) is kind for value in mapping.values()) else _wrong(name)

    def figures(self, name: str) -> dict[str, int]:
        figures = self.mapping(name, int)
        if not all(0 <= value <= LARGEST_FIGURE for value in figures.values()):
            _wrong(name)
        return {key: figures[key] for key in BY_KEY if key in figures}
