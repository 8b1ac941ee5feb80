"""What was read with doubt is kept with its record until a person decides on it."""

import json
from pathlib import Path

import pytest

from store.archive import Archive, Entry
from store.model.issue import Issue
from store.model.proposal import Accepted, Proposal, Why
from tests.store.issues import WEEK, an_issue


def doubtful(
    figure: str = "defaced_sites", value: int = 57, source: str = "text", why: Why = "unknown-words"
) -> Proposal:
    return Proposal(figure, value, False, f"{figure} {value}", source, why)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "store.json", bundled=False)


def edition(archive: Archive) -> Issue:
    issue = archive.get(WEEK)
    assert issue is not None
    return issue


def test_they_are_kept_and_come_back_from_the_file(archive: Archive) -> None:
    archive.add([an_issue(proposals=(doubtful(),), untaken=("malicious_urls",))])
    again = Archive(archive.path, bundled=False)
    assert edition(again).undecided == (doubtful(),)
    assert edition(again).untaken == ("malicious_urls",)


def test_a_value_from_another_document_answers_one(archive: Archive) -> None:
    archive.add([an_issue(proposals=(doubtful(),))])
    archive.add([an_issue(url="https://a.example/2", quality="copy", figures={"defaced_sites": 66}, evidence={})])
    assert edition(archive).undecided == ()
    assert edition(archive).figures["defaced_sites"] == 66


def test_a_document_read_again_proposes_anew_but_pictures_that_were_left_keep_theirs(archive: Archive) -> None:
    drawn = doubtful("phishing_pages", 20, "https://a.example/1.png", "picture")
    archive.add([an_issue(proposals=(doubtful(value=56), drawn))])
    archive.add([an_issue(proposals=(doubtful(value=57),))])
    assert edition(archive).undecided == (doubtful(value=57), drawn)
    drawn_anew = drawn._replace(value=21)
    archive.add([an_issue(proposals=(doubtful(value=57), drawn_anew))])
    assert edition(archive).undecided == (doubtful(value=57), drawn_anew)


def test_the_same_document_understood_less_keeps_its_figures_and_proposes_beside(archive: Archive) -> None:
    archive.add([an_issue(figures={"incidents_handled": 476, "malicious_urls": 9})])
    proposals = (doubtful(), doubtful("malicious_urls", 9))
    archive.add([an_issue(figures={"incidents_handled": 476}, proposals=proposals, untaken=("phishing_pages",))])
    assert edition(archive).figures == {"incidents_handled": 476, "malicious_urls": 9}
    assert edition(archive).undecided == (doubtful(),)
    assert edition(archive).untaken == ("phishing_pages",)


def test_accepted_and_dismissed_ones_are_decided_until_that_is_taken_back(archive: Archive) -> None:
    one, other = doubtful(), doubtful("malicious_urls", 12)
    archive.add([an_issue(proposals=(one, other))])
    assert archive.decide(WEEK, {one.figure: Entry.of(one)}, dismiss=[other])
    issue = edition(archive)
    assert issue.undecided == ()
    assert (issue.by_hand, issue.accepted) == ({one.figure: 57}, {one.figure: Accepted(one.words, "text")})
    assert issue.dismissed == (other,)
    assert archive.decide(WEEK, {one.figure: None}, bring_back=[other])
    assert edition(archive).undecided == (one, other)
    assert not archive.decide(WEEK, {one.figure: None}, bring_back=[other])


def test_what_is_dismissed_stays_so_whatever_else_is_decided_here_or_elsewhere(archive: Archive) -> None:
    one, other = doubtful(), doubtful("malicious_urls", 12)
    for week in (WEEK, WEEK + 1):
        archive.add([an_issue(week, proposals=(one, other))])
        archive.decide(week, {}, dismiss=[one])
    archive.decide(WEEK, {"phishing_pages": Entry(3)}, dismiss=[other])
    again = Archive(archive.path, bundled=False)
    assert [issue.dismissed for issue in again] == [(one, other), (one,)]
    archive.decide(WEEK, {"phishing_pages": None}, bring_back=[one, other])
    tables = json.loads(archive.path.read_bytes())
    assert list(tables["dismissed"]) == [str((WEEK + 1).ordinal)]
    assert tables["by_hand"] == {}


def test_a_store_of_the_first_schema_is_read_and_migrated_by_the_first_write(archive: Archive) -> None:
    archive.add([an_issue()])
    archive.set_by_hand(WEEK, "defaced_sites", 5, approximate=True)
    stored = json.loads(archive.path.read_text(encoding="utf-8"))
    stored["meta"]["1"]["schema"] = 1
    archive.path.write_text(json.dumps(stored), encoding="utf-8")
    older = Archive(archive.path, bundled=False)
    assert edition(older).by_hand == {"defaced_sites": 5}
    older.set_by_hand(WEEK, "malicious_urls", 6)
    assert json.loads(older.path.read_text(encoding="utf-8"))["meta"]["1"]["schema"] == 2
    assert edition(older).by_hand == {"malicious_urls": 6, "defaced_sites": 5}
