"""What one edition says: plain values, and the record they are kept as."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, Self

from store.model.proposal import Accepted, Proposal
from store.model.value import Value
from store.model.week import Week

Origin = Literal["imported", "bundled", "listed"]
"""Where a record lies; of an edition that is only known, whether the bundled archive names it or only lists do."""
Quality = Literal["original", "copy", "retelling"]

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


def numbered_name(year: int, number: int) -> str:
    """What an edition is called by CNCERT's number, ``2024-51``."""
    return f"{year}-{number:02}"


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
    proposals: tuple[Proposal, ...] = ()
    untaken: tuple[str, ...] = ()
    """Figures that it names, but no number was taken or proposed for them."""
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
    def states_nothing(self) -> bool:
        """Whether there is an article, and neither a figure nor a rating was found in it."""
        stated = self.figures or self.rating or self.vulnerability_rating
        return not stated and bool(self.text or self.images)

    @property
    def undecided(self) -> tuple[Proposal, ...]:
        """The proposals of figures that have no value."""
        return tuple(proposal for proposal in self.proposals if proposal.figure not in self.figures)

    @property
    def is_read(self) -> bool:
        """Whether anything but its identity is held."""
        return bool(self.figures or self.rating or self.vulnerability_rating or self.text or self.proposals)


class Issue(Report):
    """A report whose week is known."""

    week: Week
    origin: Origin = "imported"
    misprinted_number: int | None = None
    """What it is numbered, where that is by right the number of another week's edition. `number` is None then."""
    fetched: Fetched | None = None
    """None where it was not asked for, or was got."""
    by_hand: Mapping[str, int] = _NOTHING
    """By figure: what a person entered. Where nothing was read it stands in `figures` too."""
    by_hand_approximate: tuple[str, ...] = ()
    """Which of them were entered as approximate."""
    only_by_hand: tuple[str, ...] = ()
    """The figures whose value nothing but a person's entry gives."""
    accepted: Mapping[str, Accepted] = _NOTHING
    """By figure: where those stood that a person did not type but accepted."""
    dismissed: tuple[Proposal, ...] = ()
    """What a person said is not the figure."""

    @property
    def undecided(self) -> tuple[Proposal, ...]:
        """The proposals of figures that have no value, without those that a person dismissed."""
        gone = {proposal.same for proposal in self.dismissed}
        return tuple(proposal for proposal in super().undecided if proposal.same not in gone)

    @property
    def is_read(self) -> bool:
        """Whether a document gave anything but its identity; what was entered by hand is none."""
        stated = self.figures.keys() - set(self.only_by_hand) if self.only_by_hand else self.figures
        return bool(stated or self.rating or self.vulnerability_rating or self.text or self.proposals)

    @property
    def display_year(self) -> int:
        """The year it is listed under: its own, else the ISO week's."""
        return self.year if self.year is not None else self.week.iso_year

    @property
    def name(self) -> str:
        """What the week is called: CNCERT's number where known, else the ISO week."""
        return self.week.iso if self.year is None or self.number is None else numbered_name(self.year, self.number)

    @property
    def span(self) -> Period:
        """The period as printed, else the week's seven days."""
        return self.period or Period(self.week.monday, self.week.sunday)

    @classmethod
    def of(cls, report: Report, week: Week) -> Self:
        """The report as the edition of a week."""
        return cls(week=week, **vars(report))


def is_count(number: Any) -> bool:
    """Whether a value from JSON can be a figure."""
    return type(number) is int and 0 <= number <= LARGEST_FIGURE
