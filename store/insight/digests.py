"""A stretch of weeks in few numbers, each with how much of it is held."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from store.archive import Archive
from store.insight.assessment import Assessment, assess
from store.insight.timespan import Timespan
from store.model.figures import BY_KEY
from store.model.issue import GRADES, Issue
from store.model.rounding import percent, rounded
from store.model.series import middle_of
from store.model.week import Week


class Sum(NamedTuple):
    """What the weeks of a stretch that state a figure make together."""

    timespan: Timespan
    weeks: int
    """How many weeks it has, up to the newest edition that is known."""
    stated: int
    """How many of them state the figure."""
    total: int
    """Of those."""
    approximate: bool
    """Whether any of them is."""

    def mean(self, places: int = 1) -> float | None:
        """Rounded to so many decimal places; None where nothing is stated."""
        return rounded(self.total, self.stated, places) if self.stated else None

    def percent_since(self, before: "Sum", places: int = 0) -> float | None:
        """How its mean differs from another's; None where one has none, or the other's is zero."""
        if not self.stated:
            return None
        theirs = before.total * self.stated
        return percent(self.total * before.stated - theirs, theirs, places)


class FigureDigest(NamedTuple):
    """One figure over a stretch of weeks."""

    key: str
    sum: Sum
    median: float | None
    lowest: tuple[Week, int] | None
    """The first week with the lowest value."""
    highest: tuple[Week, int] | None
    before: Sum
    """Of the stretch just before."""
    year_before: Sum
    """Of the same stretch a year before."""
    values: tuple[int | None, ...]
    """Week by week."""

    @property
    def total(self) -> int | None:
        """Of all weeks, where all state it."""
        return self.sum.total if self.sum.stated == self.sum.weeks else None


class Digest(NamedTuple):
    """What a stretch of weeks was like."""

    timespan: Timespan
    weeks: Sequence[Week]
    """Those up to the newest edition that is known, oldest first."""
    held: int
    """How many of them are held."""
    figures: Sequence[FigureDigest]
    ratings: Mapping[str, int]
    """By grade, the best first: how many editions are rated so."""
    editions: Sequence[Assessment]
    """Those that are held or state anything, oldest first."""

    def edition_of(self, week: Week) -> Issue:
        """The edition of a week that states anything."""
        return next(edition.issue for edition in self.editions if edition.issue.week == week)


def digest(archive: Archive, timespan: Timespan, keys: Sequence[str] = ()) -> Digest:
    """A stretch of weeks, by some figures or by all that are stated in it. Without editions it may still have weeks."""
    weeks = _known_part(archive, timespan)
    issues = [issue for week in weeks if (issue := archive.get(week)) and (issue.is_read or issue.figures)]
    stated = {key for issue in issues for key in issue.figures}
    rated = Counter(issue.rating for issue in issues if issue.rating)
    others = [(other, _known_part(archive, other)) for other in (timespan.before(), timespan.year_before())]
    return Digest(
        timespan,
        weeks,
        sum(issue.is_read for issue in issues),
        [_figure(archive, key, (timespan, weeks), *others) for key in keys or [key for key in BY_KEY if key in stated]],
        {grade: rated[grade] for grade in GRADES if grade in rated},
        [_of_figures(assess(archive, issue), keys) for issue in issues],
    )


def _of_figures(edition: Assessment, keys: Sequence[str]) -> Assessment:
    """The edition, with only these figures called unusual; with all where none is named."""
    return edition._replace(unusual=tuple(key for key in edition.unusual if not keys or key in keys))


_WithWeeks = tuple[Timespan, Sequence[Week]]


def _known_part(archive: Archive, timespan: Timespan) -> Sequence[Week]:
    newest = archive.weeks[-1] if archive.weeks else None
    return [week for week in timespan.weeks(archive) if newest and week <= newest]


def _figure(archive: Archive, key: str, whole: _WithWeeks, before: _WithWeeks, year_before: _WithWeeks) -> FigureDigest:
    series = archive.series(key)
    values = [(week, value) for week in whole[1] if (value := series.at(week)) is not None]
    return FigureDigest(
        key,
        _sum(archive, key, whole),
        middle_of(sorted(value for _, value in values)),
        min(values, key=lambda stated: stated[1], default=None),
        max(values, key=lambda stated: stated[1], default=None),
        _sum(archive, key, before),
        _sum(archive, key, year_before),
        tuple(series.at(week) for week in whole[1]),
    )


def _sum(archive: Archive, key: str, whole: _WithWeeks) -> Sum:
    timespan, weeks = whole
    series = archive.series(key)
    stated = {week: value for week in weeks if (value := series.at(week)) is not None}
    about = any((issue := archive.get(week)) and key in issue.approximate for week in stated)
    return Sum(timespan, len(weeks), len(stated), sum(stated.values()), about)
