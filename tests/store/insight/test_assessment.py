from pathlib import Path

from store.archive import Archive
from store.insight import Assessment, assess
from store.model.issue import Issue, Period, Reference
from store.model.series import Change, Rank
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


def test_ranks_are_among_all_weeks_that_state_the_figure(path: Path) -> None:
    others = [an_issue(WEEK + -n, figures={"incidents_handled": value}) for n, value in ((1, 100), (5, 900), (9, 476))]
    assert assessed(path, *others, an_issue()).ranks == {"incidents_handled": Rank(2, 4)}


def test_remarks_see_the_lists_of_the_weeks_after(path: Path) -> None:
    printed = Period(WEEK.monday, WEEK.monday)
    listed = Reference(f"{NAME}2024年第51期（12月16日-12月22日）", week=WEEK)
    for weeks, codes in (
        (8, ["period-not-seven-days", "period-differs-elsewhere"]),
        (9, ["period-not-seven-days"]),
    ):
        later = an_issue(WEEK + weeks, references=(listed,))
        path.unlink(missing_ok=True)
        assert [remark.code for remark in assessed(path, an_issue(period=printed), later).remarks] == codes
