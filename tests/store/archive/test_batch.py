"""What a batch of editions does to the archive, and what it says of that."""

import json
from datetime import date
from pathlib import Path

import pytest

from store.archive import Archive, StoreError
from store.archive.by_hand import ByHand
from store.model.issue import Fetched, Issue
from store.model.proposal import Proposal
from store.model.week import Week
from tests.store.documents import address
from tests.store.issues import WEEK, a_known_issue, an_issue


@pytest.fixture
def archive(path: Path) -> Archive:
    return Archive(path, bundled=False)


def edition(archive: Archive, week: Week = WEEK) -> Issue:
    issue = archive.get(week)
    assert issue is not None
    return issue


def entered(**figures: int) -> Issue:
    """A week of which an export holds nothing but what a person entered."""
    return ByHand(figures).shown_on(Issue(week=WEEK, quality="original"))


def asked_in_vain(outcome: str = "deleted", **values: str) -> Issue:
    return Issue(week=WEEK, quality="original", fetched=Fetched(date(2026, 4, 3), outcome), **values)  # type: ignore[arg-type]


def test_what_a_batch_does(archive: Archive) -> None:
    archive.add([an_issue(), an_issue(WEEK + 1), a_known_issue(WEEK + 2)])
    fuller = an_issue(WEEK + 1, figures={"incidents_handled": 476, "malicious_urls": 9})
    named = [a_known_issue(WEEK + 4), a_known_issue(WEEK), a_known_issue(WEEK + 5)]
    batch = [an_issue(), fuller, an_issue(WEEK + 2), an_issue(WEEK + 3), *named]
    planned = archive.add(batch, dry_run=True)
    result = archive.add(batch)
    assert result.changes == ("unchanged", "updated", "added", "added", None, None, None)
    assert result.by_week == dict(zip([WEEK, WEEK + 1, WEEK + 2, WEEK + 3], result.changes, strict=False))
    assert result.newly_known == 2
    assert result.conflicts == {}
    assert planned == result


@pytest.mark.parametrize(
    ("batch", "change"),
    [
        ([an_issue(WEEK + 1), an_issue(WEEK + 1), an_issue(WEEK + 1, url=address(2), quality="copy")], "added"),
        ([an_issue(), an_issue(figures={"malicious_urls": 9})], "updated"),
        ([an_issue(figures={"malicious_urls": 9}), an_issue()], "updated"),
    ],
)
def test_of_several_changes_to_one_week_the_weightiest_counts(
    archive: Archive, batch: list[Issue], change: str
) -> None:
    archive.add([an_issue()])
    assert archive.add(batch).by_week == {batch[0].week: change}


def test_a_week_with_one_record_is_kept_as_that_record(archive: Archive) -> None:
    archive.add([an_issue()])
    stored = json.loads(archive.path.read_bytes())["issues"][str(WEEK.ordinal)]
    assert "others" not in stored
    archive.add([an_issue(url=address(2), quality="copy")])
    stored = json.loads(archive.path.read_bytes())["issues"][str(WEEK.ordinal)]
    assert [other["url"] for other in stored["others"]] == [address(2)]


def test_values_that_differ_are_told_by_the_batch_that_brings_them(archive: Archive) -> None:
    def copied(mid: int, value: int, rating: str) -> Issue:
        return an_issue(url=address(mid), quality="copy", rating=rating, figures={"incidents_handled": value})

    archive.add([an_issue(rating=None, figures={"incidents_handled": 476, "malicious_urls": 9})])
    brought = {WEEK: {"incidents_handled": (476, 467)}}
    assert archive.add([copied(2, 467, "良")], dry_run=True).conflicts == brought
    assert archive.add([copied(2, 467, "良")]).conflicts == brought
    assert archive.add([copied(2, 467, "良")]).conflicts == {}
    assert archive.add([copied(3, 476, "良")]).conflicts == {}
    third = {WEEK: {"incidents_handled": (476, 467, 647), "rating": ("良", "中")}}
    assert archive.add([copied(4, 647, "中")]).conflicts == third


def test_what_was_dismissed_elsewhere_is_dismissed_here_too(archive: Archive) -> None:
    one, other = (Proposal("defaced_sites", value, False, f"{value}个", "text", "unknown-words") for value in (5, 7))
    archive.add([an_issue(proposals=(one, other))])
    for gone, dismissed in ([one], (one,)), ([other], (one, other)):
        result = archive.add([an_issue(proposals=(one, other), dismissed=tuple(gone))])
        assert result.changes == ("updated",)
        assert edition(archive).dismissed == dismissed
    assert archive.add([an_issue(proposals=(one, other), dismissed=(one,))]).changes == ("unchanged",)
    assert edition(archive).undecided == ()


def test_what_was_entered_elsewhere_is_an_addition_of_its_own(archive: Archive) -> None:
    archive.add([an_issue()])
    assert archive.add([entered(defaced_sites=3)]).changes == ("added",)
    assert archive.add([entered(defaced_sites=3)]).changes == ("unchanged",)
    assert archive.add([entered(malicious_urls=4)]).changes == ("updated",)
    assert edition(archive).by_hand == {"malicious_urls": 4, "defaced_sites": 3}


# -- asked in vain


def test_what_came_of_asking_in_vain_stays_until_the_edition_is_got(archive: Archive) -> None:
    archive.add([a_known_issue(official_url="https://www.cert.org.cn/51.html")])
    for outcome in ("unreachable", "deleted"):
        result = archive.add([asked_in_vain(outcome)])
        assert (result.changes, result.newly_known) == ((None,), 0)
        known = edition(archive)
        assert known.fetched == Fetched(date(2026, 4, 3), outcome)
        assert (known.url, known.official_url) == (address(WEEK.ordinal), "https://www.cert.org.cn/51.html")
    archive.add([an_issue()])
    assert edition(archive).fetched is None
    assert edition(archive).official_url == "https://www.cert.org.cn/51.html"


def test_an_edition_may_become_known_by_having_been_asked_for(archive: Archive) -> None:
    assert archive.add([asked_in_vain()]).newly_known == 1
    assert edition(archive).fetched == Fetched(date(2026, 4, 3), "deleted")


def test_a_record_that_tells_more_than_of_asking_in_vain_is_kept_whole(archive: Archive) -> None:
    archive.add([a_known_issue(title=None)])
    archive.add([asked_in_vain(title="第51期", url=address(WEEK.ordinal))])
    assert (edition(archive).title, edition(archive).fetched) == ("第51期", Fetched(date(2026, 4, 3), "deleted"))


def test_asking_in_vain_adds_nothing_to_what_was_read(archive: Archive) -> None:
    archive.add([an_issue(), an_issue(url=address(2), quality="copy", figures={"malicious_urls": 9})])
    assert archive.add([asked_in_vain()]).conflicts == {}
    assert edition(archive).figures == {"incidents_handled": 476, "malicious_urls": 9}


# -- over a record that cannot be understood


def test_nothing_is_added_over_a_bad_record(archive: Archive) -> None:
    archive.path.parent.mkdir()
    archive.path.write_text(json.dumps({"issues": {str(WEEK.ordinal): {"week": 5}}}))
    before = archive.path.read_bytes()
    for new in (an_issue(), entered(defaced_sites=3).replace(title="第51期")):
        with pytest.raises(StoreError, match="2024-W51: week") as caught:
            Archive(archive.path).add([new])
        assert (caught.value.reason, str(caught.value.path)) == ("has a record that cannot be read", str(archive.path))
        assert archive.path.read_bytes() == before
    assert Archive(archive.path).add([a_known_issue()]).changes == (None,)
    assert archive.path.read_bytes() == before
