"""The figures of one edition, beside the nearest weeks and among all that state them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from store.archive import Archive
from store.insight import Assessment
from store.model.figures import BY_KEY
from store.model.issue import Issue
from store.model.series import Change
from store.model.week import Week
from tui.answers.desk import Desk
from tui.answers.eras import era_line
from tui.answers.tables import Column, write_table
from tui.language import Words, phrases, standings


class _Beside(NamedTuple):
    """What stands beside a figure: the week, and the change since then where there is one."""

    week: Week
    change: Change | None = None


def write_figures(desk: Desk, assessment: Assessment) -> None:
    """Writes every figure that the edition states or the week just before did, with what to make of it."""
    words, issue = desk.words, assessment.issue
    titles, said = words.answers.columns, words.insight
    earlier = {key: _Beside(one.week, one.change) for key, one in assessment.earlier.items()}
    earlier |= {key: _Beside(issue.week + -1) for key in _only_in_week_before(desk.archive, issue)}
    a_year_ago = {key: _Beside(one.week, one.change) for key, one in assessment.year_before.items()}
    keys = [key for key in BY_KEY if key in issue.figures or key in earlier]
    near, far = _Cells(desk, issue, earlier), _Cells(desk, issue, a_year_ago)
    among = {standing.of for standing in assessment.standing_of.values()}
    of = said.columns["place_of"].format(of=among.pop()) if len(among) == 1 else None
    columns = [
        Column(titles["figure"]),
        Column(titles["value"], numeric=True),
        *near.columns(said.columns["earlier"], titles["change"]),
        Column(of or said.columns["place"], numeric=True, optional=True),
        Column(said.columns["since"], optional=True),
        Column(said.columns["median"], numeric=True, optional=True),
        *far.columns(said.columns["year_before"], titles["change"]),
    ]
    rows = [
        (
            words.figure(BY_KEY[key]),
            phrases.figure_value(issue, key, words),
            *near.cells(key),
            *_standing_cells(assessment, key, words, short=bool(of)),
            *far.cells(key),
        )
        for key in keys
    ]
    write_table(desk, columns, rows)
    if issue.only_by_hand or near.by_hand or far.by_hand:
        desk.line(words.answers.by_hand_legend)
    if eras := era_line(desk.archive, dict.fromkeys(issue.figures, issue.week), words):
        desk.line(eras)


def _only_in_week_before(archive: Archive, issue: Issue) -> Sequence[str]:
    before = archive.get(issue.week + -1)
    return [key for key in before.figures if key not in issue.figures] if before else []


class _Cells:
    """Two columns, or none: values of other weeks, and the changes since. One week for all stands in the heading."""

    def __init__(self, desk: Desk, issue: Issue, beside: Mapping[str, _Beside]) -> None:
        self._words = desk.words
        self._beside = beside
        weeks = {one.week for one in beside.values()}
        self._others = {week: other for week in weeks if (other := desk.archive.get(week))}
        self._headings = {
            week: desk.words.insight.weeks_before.format(week=other.name, weeks=issue.week - week)
            for week, other in self._others.items()
        }
        self.by_hand = any(other.only_by_hand for other in self._others.values())

    def columns(self, several: str, change: str) -> tuple[Column, ...]:
        """The columns; `several` is the heading of values of different weeks."""
        if not self._headings:
            return ()
        heading = next(iter(self._headings.values())) if len(self._headings) == 1 else several
        return Column(heading, numeric=True, optional=True), Column(change, numeric=True, optional=True)

    def cells(self, key: str) -> tuple[str, ...]:
        one = self._beside.get(key)
        if one is None:
            return (phrases.MISSING, "") if self._headings else ()
        value = phrases.figure_value(self._others[one.week], key, self._words)
        named = value if len(self._headings) == 1 else f"{self._headings[one.week]} {value}"
        return named, phrases.change(one.change)


def _standing_cells(assessment: Assessment, key: str, words: Words, *, short: bool) -> tuple[str, str, str]:
    """Place, since when, and the median."""
    standing = assessment.standing_of.get(key)
    if standing is None:
        return "", "", ""
    place = standings.place(standing, words) if short else standings.place_of(standing, words)
    return place, standings.since_week(assessment, key), standings.median(standing.median)
