from pathlib import Path

from store.archive import Archive
from store.insight import Assessment, Compared, Standing, assess
from store.model.issue import Issue, Period, Reference
from store.model.proposal import Proposal
from store.model.series import Change
from store.model.titles import NAME
from tests.store.issues import WEEK, a_known_issue, an_issue


def assessed(path: Path, *issues: Issue) -> Assessment:
    archive = Archive(path, bundled=False)
    archive.add(issues)
    issue = archive.get(WEEK)
    assert issue is not None
    return assess(archive, issue)


def test_changes_are_against_the_week_just_before(path: Path) -> None:
    before = an_issue(WEEK + -1, figures={"incidents_handled": 191, "malicious_urls": 1})
    assessment = assessed(path, before, an_issue(figures={"incidents_handled": 476, "app_platforms": 7}))
    assert assessment.changes == {"incidents_handled": Change(191, 285)}


def test_across_a_gap_there_is_no_change(path: Path) -> None:
    assert assessed(path, an_issue(WEEK + -2), a_known_issue(WEEK + -1), an_issue()).changes == {}


def test_remarks_see_the_lists_of_the_weeks_after(path: Path) -> None:
    printed = Period(WEEK.monday, WEEK.monday)
    listed = Reference(f"{NAME}2024年第51期（12月16日-12月22日）", week=WEEK)
    for weeks, codes in (
        (1, ["period-not-seven-days", "period-differs-elsewhere"]),
        (8, ["period-not-seven-days", "period-differs-elsewhere"]),
        (9, ["period-not-seven-days"]),
    ):
        later = an_issue(WEEK + weeks, references=(listed,))
        path.unlink(missing_ok=True)
        issue = an_issue(period=printed, references=(listed,))  # what it lists itself tells nothing new
        assert [remark.code for remark in assessed(path, issue, later).remarks] == codes


def test_what_the_nearest_weeks_and_all_weeks_say(path: Path) -> None:
    weeks = (60, 53, 51, 30, 26, 12, 11, 10, 9, 8, 7)
    before = [an_issue(WEEK + -n, figures={"incidents_handled": 100 + n}) for n in weeks]
    numbered = an_issue(WEEK + -7, year=2024, number=44, figures={"incidents_handled": 107})
    by_hand = an_issue(figures={"incidents_handled": 90, "defaced_sites": 0})
    assessment = assessed(path, *before[:-1], numbered, by_hand)
    assert assessment.earlier == {"incidents_handled": Compared(WEEK + -7, 7, Change(107, -17))}
    assert assessment.year_before == {"incidents_handled": Compared(WEEK + -53, 53, Change(153, -63))}
    assert assessment.standing_of == {
        "incidents_handled": Standing(12, 1, 12, 111.5, None, WEEK + -7, "lowest"),
        "defaced_sites": Standing(1, 1, 1, 0, None, None, None),
    }
    assert assessment.unusual == ("incidents_handled",)
    assert assessment.names == {WEEK + -7: "2024-44", WEEK + -53: "2023-50"}


def test_values_entered_by_hand_count(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(figures={"defaced_sites": 40})])
    archive.set_by_hand(WEEK + -3, "defaced_sites", 80)
    issue = archive.get(WEEK)
    assert issue is not None
    assessment = assess(archive, issue)
    assert assessment.earlier["defaced_sites"] == Compared(WEEK + -3, 3, Change(80, -40))
    assert assessment.standing_of["defaced_sites"].of == 2


def test_the_week_of_february_2025_in_the_bundled_archive(path: Path) -> None:
    archive = Archive(path)
    issue = archive.get(archive.resolve("2025-07"))
    assert issue is not None
    assessment = assess(archive, issue)
    standing = assessment.standing_of["incidents_handled"]
    assert (standing.of, standing.from_lowest, standing.median, standing.call) == (34, 4, 320, "low")
    assert standing.lowest_since is not None
    assert assessment.names[standing.lowest_since] == "2025-01"
    earlier = assessment.earlier["incidents_handled"]
    assert (assessment.names[earlier.week], earlier.weeks, earlier.change.before) == ("2025-03", 4, 657)
    a_year_ago = assessment.year_before["incidents_handled"]
    assert (assessment.names[a_year_ago.week], a_year_ago.weeks, a_year_ago.change.before) == ("2024-09", 50, 103)
    assert assessment.unusual[0] == "incidents_handled"
    assert "cross_border_incidents" not in assessment.unusual


def test_what_is_proposed_is_weighed_against_the_archive(path: Path) -> None:
    weeks = [an_issue(WEEK + -n, figures={"defaced_sites": 100 + n}) for n in range(1, 12)]
    near, far = (
        Proposal("defaced_sites", value, False, f"{value}个", "text", "unknown-words") for value in (110, 9_000)
    )
    issue = an_issue(proposals=(far, near))
    assessment = assessed(path, *weeks, issue)
    assert assessment.issue.proposals == (far, near)
    assert [(one.proposal, bool(one.doubts)) for one in assessment.proposals] == [(near, False), (far, True)]


def test_what_figures_and_ratings_are_called(path: Path) -> None:
    weeks = [an_issue(WEEK + -n, figures={"incidents_handled": 100 + n}) for n in range(1, 20)]
    figures = {"incidents_handled": 119, "defaced_sites": 5}
    assessment = assessed(path, *weeks, an_issue(rating="差", vulnerability_rating="高", figures=figures))
    keys = ("rating", "vulnerability_rating", "incidents_handled", "defaced_sites")
    assert [assessment.call_of(key) for key in keys] == ["rare", None, "high", None]
