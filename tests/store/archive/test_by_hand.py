"""Figures entered by hand: how they are written, kept, shown and left alone."""

import json
from pathlib import Path

import pytest

from store.archive import Archive, BadRecord, BadValueError, Entry, StoreError, read_entry
from store.archive.by_hand import ByHand, without_by_hand
from store.insight import Remark, remarks_on
from store.model.issue import Issue
from store.model.proposal import Accepted
from store.model.week import Week
from tests.store.issues import WEEK, a_known_issue, an_issue


@pytest.fixture
def archive(path: Path) -> Archive:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(), a_known_issue(WEEK + 1)])
    return archive


def edition(archive: Archive, week: Week) -> Issue:
    issue = archive.get(week)
    assert issue is not None
    return issue


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("476", Entry(476)),
        ("0", Entry(0)),
        (" 1,793 ", Entry(1793)),
        ("1，793", Entry(1793)),
        ("１２３４", Entry(1234)),
        ("1,234,567", Entry(1_234_567)),
        ("14.5万", Entry(145_000, approximate=True)),
        ("约8.1万", Entry(81_000, approximate=True)),
        ("1,234.5678万", Entry(12_345_678, approximate=True)),
        ("约 300", Entry(300, approximate=True)),
        ("~300", Entry(300, approximate=True)),
    ],
)
def test_numbers_as_people_write_them(text: str, entry: Entry) -> None:
    assert read_entry(text) == entry


@pytest.mark.parametrize(
    "text",
    [
        "",
        "many",
        "-5",
        "−5",
        "1.5",
        "1,79",
        "0.00001万",
        "五",
        "٣",
        "1e3",
        "万",
        "9" * 5000,
        "9" * 15 + "万",
        "\x1b[2J",
    ],
)
def test_what_is_no_number_of_things(text: str) -> None:
    with pytest.raises(BadValueError):
        read_entry(text)


def test_it_shows_over_nothing(archive: Archive) -> None:
    assert archive.set_by_hand(WEEK, "infected_hosts", 81_000, approximate=True)
    issue = edition(archive, WEEK)
    assert issue.figures == {"incidents_handled": 476, "infected_hosts": 81_000}
    assert (issue.by_hand, issue.only_by_hand) == ({"infected_hosts": 81_000}, ("infected_hosts",))
    assert issue.approximate == ("infected_hosts",)
    assert archive.series("infected_hosts").at(WEEK) == 81_000
    assert archive.weeks_by_hand("infected_hosts") == [WEEK]
    assert remarks_on(issue, []) == ()


def test_it_shows_beside_a_value_that_was_read_which_stays(archive: Archive) -> None:
    archive.set_by_hand(WEEK, "incidents_handled", 477)
    issue = edition(archive, WEEK)
    assert (issue.figures["incidents_handled"], issue.by_hand) == (476, {"incidents_handled": 477})
    assert archive.series("incidents_handled").at(WEEK) == 476
    assert archive.weeks_by_hand("incidents_handled") == []
    assert remarks_on(issue, []) == (Remark("by-hand-differs", (476, 477), "incidents_handled"),)
    archive.set_by_hand(WEEK, "incidents_handled", 476)
    assert remarks_on(edition(archive, WEEK), []) == ()


def test_an_edition_known_by_name_stays_so_but_has_figures(archive: Archive) -> None:
    archive.set_by_hand(WEEK + 1, "defaced_sites", 3)
    assert not edition(archive, WEEK + 1).is_read
    assert not archive.is_read(WEEK + 1)
    assert archive.latest == archive.newer(WEEK) == WEEK + 1


def test_a_week_that_was_not_held_is_known_from_then_on(archive: Archive, path: Path) -> None:
    new = WEEK + 9
    archive.set_by_hand(new, "defaced_sites", 0)
    for held in (archive, Archive(path, bundled=False)):
        assert edition(held, new) == Issue(
            week=new,
            origin="listed",
            figures={"defaced_sites": 0},
            by_hand={"defaced_sites": 0},
            only_by_hand=("defaced_sites",),
        )
        assert held.resolve(new.iso) == held.resolve("latest") == held.weeks[-1] == new
        assert held.series("defaced_sites").at(new) == 0
    assert archive.unset_by_hand(new, "defaced_sites")
    assert new not in archive
    assert archive.get(new) is None


def test_the_table_has_the_same_numbers_and_one_write_a_change(archive: Archive, path: Path) -> None:
    archive.set_by_hand(WEEK, "defaced_sites", 3)
    archive.set_by_hand(WEEK, "infected_hosts", 81_000, approximate=True)
    stored = json.loads(path.read_bytes())["by_hand"]
    assert stored == {
        str(WEEK.ordinal): {"defaced_sites": 3, "infected_hosts": 81_000, "approximate": ["infected_hosts"]}
    }
    before = path.stat().st_ino
    assert not archive.set_by_hand(WEEK, "defaced_sites", 3)
    assert not archive.unset_by_hand(WEEK, "phishing_pages")
    assert path.stat().st_ino == before
    assert archive.set_by_hand(WEEK, "infected_hosts", 81_234)
    assert edition(archive, WEEK).approximate == ()
    assert json.loads(Path(f"{path}.bak").read_bytes())["by_hand"] == stored


def test_taking_back_leaves_the_rest(archive: Archive) -> None:
    before = edition(archive, WEEK)
    archive.set_by_hand(WEEK, "defaced_sites", 3)
    archive.set_by_hand(WEEK, "infected_hosts", 5)
    assert archive.unset_by_hand(WEEK, "infected_hosts")
    assert edition(archive, WEEK).by_hand == {"defaced_sites": 3}
    assert archive.unset_by_hand(WEEK, "defaced_sites")
    assert edition(archive, WEEK) == before


def test_an_import_never_touches_it_and_twice_changes_nothing(archive: Archive, path: Path) -> None:
    archive.set_by_hand(WEEK, "defaced_sites", 3)
    archive.set_by_hand(WEEK + 1, "defaced_sites", 4)
    batch = [an_issue(figures={"incidents_handled": 476, "defaced_sites": 5}), an_issue(WEEK + 1)]
    assert archive.add(batch).changes == ("updated", "added")
    assert edition(archive, WEEK).figures["defaced_sites"] == 5
    assert edition(archive, WEEK).by_hand == {"defaced_sites": 3}
    assert edition(archive, WEEK + 1).only_by_hand == ("defaced_sites",)
    before = path.read_bytes()
    assert archive.add(batch).changes == ("unchanged", "unchanged")
    assert path.read_bytes() == before


def test_what_an_archive_gives_can_be_added_to_another_which_keeps_its_own(archive: Archive, tmp_path: Path) -> None:
    archive.set_by_hand(WEEK, "defaced_sites", 3)
    archive.set_by_hand(WEEK, "incidents_handled", 477)
    archive.set_by_hand(WEEK + 1, "infected_hosts", 81_000, approximate=True)
    archive.set_by_hand(WEEK + 5, "defaced_sites", 6)
    other = Archive(tmp_path / "other.json", bundled=False)
    other.set_by_hand(WEEK, "defaced_sites", 9)
    assert other.add(list(archive)).changes == ("added", "added", "added")
    assert edition(other, WEEK).by_hand == {"incidents_handled": 477, "defaced_sites": 9}
    assert edition(other, WEEK).figures == {"incidents_handled": 476, "defaced_sites": 9}
    assert [edition(other, week) for week in (WEEK + 1, WEEK + 5)] == [
        edition(archive, week) for week in (WEEK + 1, WEEK + 5)
    ]
    assert set(other.add(list(archive)).changes) == {"unchanged"}
    stored = json.loads((tmp_path / "other.json").read_bytes())["issues"]
    assert str((WEEK + 5).ordinal) not in stored
    assert stored[str(WEEK.ordinal)]["figures"] == {"incidents_handled": 476}


def test_odd_entries_do_no_harm_and_are_kept(path: Path) -> None:
    path.parent.mkdir()
    odd = {"defaced_sites": -1, "infected_hosts": "5", "figure_of_the_future": 7, "phishing_pages": 2, "approximate": 5}
    path.write_text(json.dumps({"by_hand": {str(WEEK.ordinal): odd}}))
    archive = Archive(path, bundled=False)
    assert edition(archive, WEEK).by_hand == {"phishing_pages": 2}
    assert BadRecord(WEEK.iso, "by_hand.infected_hosts") in archive.bad_records
    archive.set_by_hand(WEEK, "phishing_ips", 1)
    assert json.loads(path.read_bytes())["by_hand"][str(WEEK.ordinal)]["figure_of_the_future"] == 7


def test_a_number_that_is_no_week_s_is_damage(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"by_hand": {"99999999": {"defaced_sites": 1}}}))
    with pytest.raises(StoreError):
        Archive(path, bundled=False)


def test_where_an_accepted_number_stood_goes_with_it_everywhere(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue()])
    stood = Accepted("被篡改网站5个", "picture 3")
    archive.decide(WEEK, {"defaced_sites": Entry(5, accepted=stood)})
    archive.set_by_hand(WEEK, "malicious_urls", 9, approximate=True)
    issue = edition(archive, WEEK)
    assert issue.accepted == {"defaced_sites": stood}
    assert archive.bad_records == []
    other = Archive(path.with_name("other.json"), bundled=False)
    other.add([issue])
    assert edition(other, WEEK).accepted == {"defaced_sites": stood}
    archive.decide(WEEK, {"malicious_urls": Entry(8, accepted=Accepted("链接8个", "text"))})
    assert edition(archive, WEEK).accepted.keys() == {"defaced_sites", "malicious_urls"}
    archive.unset_by_hand(WEEK, "defaced_sites")
    assert edition(archive, WEEK).accepted == {"malicious_urls": Accepted("链接8个", "text")}


def test_what_documents_state_is_told_apart_from_what_was_entered() -> None:
    stated = an_issue()
    entered = ByHand({"malicious_urls": 9}, frozenset({"malicious_urls"})).shown_on(stated)
    assert entered.figures == {"incidents_handled": 476, "malicious_urls": 9}
    assert without_by_hand(entered) == stated
    assert without_by_hand(stated) is stated


@pytest.mark.parametrize("text", ["many", "1.5", "9" * 16])
def test_what_is_no_number_is_named_in_its_error(text: str) -> None:
    with pytest.raises(BadValueError, match=rf"^{text}$"):
        read_entry(text)
