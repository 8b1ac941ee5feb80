"""A stretch of weeks in few numbers, against the plain way of adding up."""

from fractions import Fraction
from pathlib import Path
from statistics import median

import pytest

from store.archive import Archive
from store.insight import Calendar, Stretch, digest, timespan_named
from store.model.figures import BY_KEY
from tests.store.insight.plain_series import rounded_half_away
from tests.store.issues import WEEK, a_known_issue, an_issue

INCIDENTS = "incidents_handled"


@pytest.mark.parametrize(
    "name", ["2024", "2024-Q3", "2024-Q4", "2024-M10", "2023", "2015", "2024-40..2025-07", "2025-07"]
)
def test_every_figure_of_the_bundled_archive(path: Path, name: str) -> None:
    archive = Archive(path)
    timespan = timespan_named(archive, name)
    found = digest(archive, timespan)
    weeks = timespan.weeks(archive)
    issues = [issue for week in weeks if (issue := archive.get(week)) and issue.is_read]
    assert (len(found.weeks), found.held) == (len(weeks), len(issues))
    assert sum(found.ratings.values()) == sum(issue.rating is not None for issue in issues)
    assert {figure.key for figure in found.figures} == {key for issue in issues for key in issue.figures}
    for figure in found.figures:
        stated = [(issue.week, issue.figures[figure.key]) for issue in issues if figure.key in issue.figures]
        values = [value for _, value in stated]
        assert (figure.sum.stated, figure.sum.total) == (len(values), sum(values))
        assert figure.total == (sum(values) if len(values) == len(weeks) else None)
        assert figure.sum.mean() == rounded_half_away(Fraction(sum(values), len(values)), 1)
        assert figure.median == median(values)
        assert figure.lowest == min(stated, key=lambda one: (one[1], one[0]))
        assert figure.highest == min(stated, key=lambda one: (-one[1], one[0]))
        for other, summed in ((timespan.before(), figure.before), (timespan.year_before(), figure.year_before)):
            theirs = [v for week in other.weeks(archive) if (v := archive.series(figure.key).at(week)) is not None]
            assert (summed.timespan, summed.weeks) == (other, len(other.weeks(archive)))
            assert (summed.stated, summed.total) == (len(theirs), sum(theirs))
            if theirs and sum(theirs):
                mean, before = Fraction(sum(values), len(values)), Fraction(sum(theirs), len(theirs))
                assert figure.sum.percent_since(summed, 1) == rounded_half_away(100 * (mean / before - 1), 1)
            else:
                assert figure.sum.percent_since(summed) is None


def test_a_total_only_where_every_week_is_held(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(WEEK + -n, figures={INCIDENTS: 100 + n}) for n in range(3)])
    [figure] = digest(archive, Stretch(WEEK + -2, 3)).figures
    assert (figure.total, figure.sum.mean(), figure.values) == (303, 101.0, (102, 101, 100))
    [figure] = digest(archive, Stretch(WEEK + -3, 4)).figures
    assert (figure.total, figure.sum.mean(), figure.values) == (None, 101.0, (None, 102, 101, 100))


def test_weeks_count_up_to_the_newest_edition_that_is_known(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(WEEK), a_known_issue(WEEK + 1)])
    found = digest(archive, Stretch(WEEK, 9))
    assert (len(found.weeks), found.held) == (2, 1)
    found = digest(archive, Stretch(WEEK + 2, 9))
    assert (len(found.weeks), found.held, found.editions) == (0, 0, [])
    nothing = digest(Archive(path.with_name("empty.json"), bundled=False), Stretch(WEEK, 9), [INCIDENTS])
    assert (nothing.timespan, nothing.weeks, nothing.figures[0].total) == (Stretch(WEEK, 9), [], 0)


def test_an_edition_of_a_stretch_by_its_week(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(WEEK), an_issue(WEEK + 1)])
    found = digest(archive, Stretch(WEEK, 2))
    assert [found.edition_of(week) for week in found.weeks] == list(archive)


def test_only_the_figures_that_are_asked_for_stated_or_not(path: Path) -> None:
    archive = Archive(path)
    found = digest(archive, timespan_named(archive, "2024"), ["malicious_urls", "defaced_sites"])
    assert [(figure.key, figure.sum.stated) for figure in found.figures] == [
        ("malicious_urls", 22),
        ("defaced_sites", 0),
    ]
    unstated = found.figures[1]
    assert (unstated.sum.mean(), unstated.median, unstated.lowest, unstated.total) == (None, None, None, None)
    assert {key for edition in found.editions for key in edition.unusual} == {"malicious_urls"}


def test_what_is_approximate_and_what_was_entered_by_hand(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(figures={"infected_hosts": 90_000, INCIDENTS: 5}, approximate=("infected_hosts",))])
    archive.set_by_hand(WEEK + -1, INCIDENTS, 7)
    archive.set_by_hand(WEEK + -2, INCIDENTS, 10_000, approximate=True)
    found = {figure.key: figure.sum for figure in digest(archive, Stretch(WEEK + -1, 2)).figures}
    assert found["infected_hosts"].approximate
    assert (found[INCIDENTS].stated, found[INCIDENTS].approximate) == (2, False)
    [incidents] = digest(archive, Stretch(WEEK + -2, 2), [INCIDENTS]).figures
    assert incidents.sum.approximate
    assert digest(archive, Stretch(WEEK + -2, 2)).held == 0  # nothing of them was read
    assert len(digest(archive, Stretch(WEEK + -2, 2)).editions) == 2


def test_figures_stand_in_the_order_of_the_catalogue(path: Path) -> None:
    archive = Archive(path)
    keys = [figure.key for figure in digest(archive, Calendar(2015)).figures]
    assert keys == [key for key in BY_KEY if key in keys]


def test_a_mean_of_zero_is_no_base_for_a_percentage(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(WEEK, figures={INCIDENTS: 5}), an_issue(WEEK + -1, figures={INCIDENTS: 0})])
    [figure] = digest(archive, Stretch(WEEK, 1)).figures
    assert (figure.before.mean(), figure.sum.percent_since(figure.before)) == (0.0, None)


def test_a_mean_against_another_is_told_in_whole_percent(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(WEEK, figures={INCIDENTS: 8}), an_issue(WEEK + -1, figures={INCIDENTS: 3})])
    [figure] = digest(archive, Stretch(WEEK, 1)).figures
    assert (figure.sum.percent_since(figure.before), figure.sum.percent_since(figure.before, 1)) == (167, 166.7)
