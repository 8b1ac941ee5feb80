import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from store.archive import BUNDLED, Archive, BadRecord, StoreError
from store.model.issue import Issue
from store.model.week import Week
from store.model.week_names import WeekNotHeldError
from tests.store.documents import address
from tests.store.issues import WEEK, a_known_issue, an_issue


def kept(path: Path, *issues: Issue) -> Archive:
    archive = Archive(path, bundled=False)
    archive.add(issues)
    return archive


def everything_under(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


# -- reading


def test_reading_creates_nothing_not_even_a_folder(path: Path, tmp_path: Path) -> None:
    for bundled in (False, True):
        archive = Archive(path, bundled=bundled)
        assert len(list(archive)) == len(archive)
        assert archive.series("incidents_handled").at(WEEK) == (476 if bundled else None)
        archive.add([an_issue()], dry_run=True)
        archive.add([])
    assert everything_under(tmp_path) == []


def test_an_archive_of_nothing(path: Path) -> None:
    archive = Archive(path, bundled=False)
    assert (len(archive), archive.latest, archive.older(WEEK), archive.newer(WEEK)) == (0, None, None, None)
    assert archive.get(WEEK) is archive.nearest(WEEK) is None
    assert archive.series("incidents_handled").values == ()
    with pytest.raises(WeekNotHeldError) as caught:
        archive.resolve("latest")
    assert caught.value.nearest is None


def test_the_bundled_archive() -> None:
    archive = Archive(Path("/nowhere/store.json"))
    issues = list(archive)
    assert [issue.week for issue in issues] == list(archive.weeks)
    assert len(issues) == len(archive) == 226
    assert sum(issue.is_read for issue in issues) == 59
    assert {issue.origin for issue in issues} == {"bundled"}
    assert archive.bad_records == []


def test_the_user_s_file_lies_over_the_bundled_one_which_is_never_written(path: Path) -> None:
    before = Path(BUNDLED).read_bytes(), Path(BUNDLED).stat()
    archive = Archive(path)
    archive.add([an_issue(figures={"incidents_handled": 1}, text="自己的文字")])
    issue = archive.get(WEEK)
    assert issue is not None
    assert (issue.origin, issue.text) == ("imported", "自己的文字")
    assert issue.figures["incidents_handled"] == 1
    assert issue.other_values == {"incidents_handled": (476,)}  # what the bundled one says
    assert issue.figures["app_platforms"] == 7  # which fills in the rest
    assert len(archive) == 226
    assert (Path(BUNDLED).read_bytes(), Path(BUNDLED).stat()) == before


def test_editions_read_before_and_after(path: Path) -> None:
    archive = kept(path, an_issue(WEEK + -3), a_known_issue(WEEK + -1), an_issue(WEEK), an_issue(WEEK + 2))
    assert (archive.older(WEEK), archive.newer(WEEK)) == (WEEK + -3, WEEK + 2)
    assert (archive.older(WEEK + -1), archive.newer(WEEK + -1)) == (WEEK + -3, WEEK)
    assert (archive.older(WEEK + -3), archive.newer(WEEK + 2)) == (None, None)


@pytest.mark.parametrize(
    "stated",
    [
        {"figures": {"malicious_urls": 0}},
        {"rating": "良"},
        {"vulnerability_rating": "高"},
        {"text": "本周"},
        {"url": None},
    ],
)
def test_a_week_is_read_where_more_than_its_name_is_held(path: Path, stated: dict[str, Any]) -> None:
    archive = kept(path, a_known_issue(**stated), a_known_issue(WEEK + 1))
    read = [WEEK] if stated != {"url": None} else []
    assert [week for week in archive.weeks if archive.is_read(week)] == read
    assert [issue.week for issue in archive if issue.is_read] == read


def test_what_a_person_imported_is_told_apart_from_what_came_with_the_program(path: Path) -> None:
    archive = Archive(path)
    listed = next(week for week in archive.weeks if not archive.is_read(week))
    archive.add([an_issue(WEEK + 1, url=address(9)), a_known_issue(WEEK), a_known_issue(listed)])
    assert [archive.is_imported(week) for week in (WEEK, WEEK + 1, listed, WEEK + 500)] == [False, True, False, False]


def test_the_year_that_an_edition_is_listed_under(path: Path) -> None:
    new_year = Week.from_iso("2025-W01")
    archive = kept(path, an_issue(year=None), an_issue(new_year, year=2024), a_known_issue(new_year + 1))
    assert [archive.year_of(week) for week in (*archive.weeks, new_year + 60)] == [2024, 2024, 2025, 2026]
    archive.add([an_issue(new_year + 1, year=2024)])
    assert archive.year_of(new_year + 1) == 2024


def test_the_latest_edition_is_the_newest_with_figures(path: Path) -> None:
    archive = kept(path, an_issue(), an_issue(WEEK + 1, figures={}), a_known_issue(WEEK + 2))
    assert archive.latest == WEEK
    archive.add([an_issue(WEEK + 1, quality="copy", url=address(9))])  # the figures are in the lesser record
    assert archive.latest == WEEK + 1


def test_a_series_has_a_gap_where_nothing_is_stated(path: Path) -> None:
    archive = kept(path, an_issue(WEEK), a_known_issue(WEEK + 1), an_issue(WEEK + 3, figures={"incidents_handled": 0}))
    assert archive.series("incidents_handled").values == (476, None, None, 0)
    assert archive.series("malicious_urls").values == (None,) * 4
    archive.add([an_issue(WEEK + 1)])
    assert archive.series("incidents_handled").values == (476, 476, None, 0)


def test_a_series_holds_the_values_that_the_editions_show(path: Path) -> None:
    copied = an_issue(url=address(9), quality="copy", figures={"incidents_handled": 467, "malicious_urls": 8})
    archive = kept(path, copied, an_issue(), an_issue(WEEK + 1, figures={"malicious_urls": 9}))
    archive.set_by_hand(WEEK, "defaced_sites", 3)
    for key, values in (("incidents_handled", (476, None)), ("malicious_urls", (8, 9)), ("defaced_sites", (3, None))):
        assert (archive.series(key).key, archive.series(key).values) == (key, values)
        assert tuple(issue.figures.get(key) for issue in archive) == values


def test_the_text_of_an_edition_is_what_its_records_give_together(path: Path) -> None:
    bare = an_issue(WEEK + 1, title=None, text="")
    archive = kept(path, an_issue(title="第51期", text="要点。"), bare, a_known_issue(WEEK + 2, title="第53期"))
    assert [archive.text_of(week) for week in archive.weeks] == ["第51期\n\n要点。", "\n\n", "第53期\n\n"]
    archive.add([an_issue(WEEK + 1, title="第52期", text="转载。", url=address(9), quality="copy")])
    assert archive.text_of(WEEK + 1) == "第52期\n\n转载。"
    archive.add([an_issue(WEEK + 2, title=None, text="正文。", url=address(8))])
    assert archive.text_of(WEEK + 2) == "第53期\n\n正文。"


# -- adding


def test_adding_twice_keeps_every_byte_and_the_backup(path: Path) -> None:
    batch = [an_issue(), a_known_issue(), an_issue(WEEK + -1), an_issue(url=address(3), quality="copy")]
    archive = kept(path, *batch)
    before = path.read_bytes(), path.stat().st_ino
    archive.add(batch)
    assert (path.read_bytes(), path.stat().st_ino) == before
    assert not Path(f"{path}.bak").exists()


def test_weeks_stand_in_the_file_under_their_number_and_in_order(path: Path) -> None:
    kept(path, an_issue(WEEK + 1), an_issue(WEEK))
    stored = json.loads(path.read_bytes())
    assert list(stored["issues"]) == [str(WEEK.ordinal), str(WEEK.ordinal + 1)]
    assert stored["meta"] == {"1": {"schema": 2}}


@pytest.mark.parametrize(("indent", "lines"), [(None, 1), (1, 9)])
def test_a_file_may_be_written_to_be_read_by_people(path: Path, indent: int | None, lines: int) -> None:
    Archive(path, bundled=False, indent=indent).set_by_hand(WEEK, "defaced_sites", 1)
    assert len(path.read_text("utf-8").splitlines()) >= lines
    assert (len(path.read_text("utf-8").splitlines()) > 1) == (indent is not None)


def test_tables_of_others_are_left_as_they_are(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"by_hand": {"7": {"defaced_sites": 3}}}')
    kept(path, an_issue())
    assert json.loads(path.read_bytes())["by_hand"] == {"7": {"defaced_sites": 3}}


# -- damaged files


def written(path: Path, content: Any) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content))
    return path


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ({"meta": {"1": {"schema": 3}}}, r"was written by a newer version \(schema 3\)"),
        ({"meta": {"1": {"schema": "x"}}}, "newer version"),
        ({"issues": {"999999": {}}}, "is not a store"),
        ({"issues": {str(WEEK.ordinal): {}}, "meta": {"1": 5}}, r"is damaged \(meta\)"),
        ({"issues": {"one": {}}}, "is not a store"),
        ({"issues": {"1": 5}}, "is not a store"),
        ({"issues": []}, "is not a store"),
        ([], "is not a store"),
    ],
)
def test_a_file_that_is_no_store_of_ours_is_refused_and_left_alone(path: Path, content: Any, why: str) -> None:
    before = written(path, content).read_bytes()
    with pytest.raises(StoreError, match=why) as caught:
        Archive(path)
    assert caught.value.path == str(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({}, "week"),
        ({"week": "2024-W50"}, "week"),  # of another week than it stands under
        ({"week": "2024-W51", "figures": 5}, "figures"),
        ({"week": "2024-W51", "year": "2024"}, "year"),
    ],
)
def test_a_bad_record_does_not_hide_the_others(path: Path, record: dict[str, Any], field: str) -> None:
    kept(path, an_issue(WEEK + 1))
    content = json.loads(path.read_bytes())
    content["issues"][str(WEEK.ordinal)] = record
    archive = Archive(written(path, content), bundled=False)
    assert [issue.week for issue in archive] == [issue.week for issue in archive] == [WEEK + 1]
    assert archive.series("incidents_handled").at(WEEK + 1) == 476
    assert archive.bad_records == [BadRecord("2024-W51", field)]


@pytest.mark.parametrize("wrong", [{"quality": "strange"}, {"published": "soon"}, {"week": "2024-W40"}, {"text": 5}])
def test_a_bad_newest_record_hides_no_other_anywhere(path: Path, wrong: dict[str, Any]) -> None:
    kept(path, an_issue(WEEK + -1), an_issue(), an_issue(WEEK + 1, number=51))
    content = json.loads(path.read_bytes())
    content["issues"][str(WEEK.ordinal + 1)] |= wrong
    archive = Archive(written(path, content), bundled=False)
    assert archive.bad_records == [BadRecord("2024-W52", next(iter(wrong)))]
    assert list(archive.weeks) == [issue.week for issue in archive] == [WEEK + -1, WEEK]
    assert archive.latest == archive.resolve("latest") == archive.resolve("2024-51") == WEEK
    assert archive.newer(WEEK + -1) == archive.older(WEEK + 2) == WEEK
    assert archive.newer(WEEK) is None
    nearest = archive.nearest(WEEK + 3)
    assert nearest is not None
    assert nearest.week == WEEK
    assert archive.series("incidents_handled").values == (476, 476)
    assert not archive.is_read(WEEK + 1)
    assert archive.text_of(WEEK + 1) == ""
    with pytest.raises(WeekNotHeldError):
        archive.resolve("2024-W52")


def test_a_bad_record_beside_a_good_one_of_its_week_hides_only_itself(path: Path) -> None:
    kept(path, an_issue(), an_issue(url=address(7), figures={"malicious_urls": 3}))
    content = json.loads(path.read_bytes())
    content["issues"][str(WEEK.ordinal)]["rating"] = "?"
    archive = Archive(written(path, content), bundled=False)
    assert archive.bad_records == [BadRecord("2024-W51", "rating")]
    assert [len(issue.figures) for issue in archive] == [1]


def test_a_week_may_be_spelled_in_any_way_in_its_record(path: Path) -> None:
    kept(path, an_issue())
    content = json.loads(path.read_bytes())
    content["issues"][str(WEEK.ordinal)]["week"] = "2024w51"
    archive = Archive(written(path, content), bundled=False)
    assert (list(archive.weeks), archive.bad_records) == ([WEEK], [])


@pytest.mark.parametrize(
    ("number", "told_as"),
    [
        *((number, number) for number in ("one", "-1", "999999", "007", "٧", "9" * 5000)),
        (str(WEEK.ordinal + 9), "2025-W08"),
    ],
)
@pytest.mark.parametrize("table", ["issues", "by_hand"])
def test_what_is_no_record_hides_nothing_and_outlives_every_write(
    path: Path, table: str, number: str, told_as: str
) -> None:
    kept(path, an_issue())
    content = json.loads(path.read_bytes())
    content.setdefault(table, {})[number] = record = ["not", "an", "object"]
    archive = Archive(written(path, content), bundled=False)
    assert list(archive.weeks) == [WEEK]
    assert archive.bad_records == [BadRecord(told_as, None)]
    archive.add([an_issue(WEEK + 1), an_issue(figures={"malicious_urls": 3}, url=address(4))])
    archive.set_by_hand(WEEK + 2, "defaced_sites", 1)
    archive.unset_by_hand(WEEK + 2, "defaced_sites")
    assert json.loads(path.read_bytes())[table][number] == record
    assert list(Archive(path, bundled=False).weeks) == [WEEK, WEEK + 1]


@pytest.mark.parametrize("write", ["add", "set_by_hand"])
def test_nothing_takes_the_place_of_what_is_no_record(path: Path, write: str) -> None:
    kept(path, an_issue(WEEK + 1))
    content = json.loads(path.read_bytes())
    content["issues"][str(WEEK.ordinal)] = content.setdefault("by_hand", {})[str(WEEK.ordinal)] = None
    archive = Archive(written(path, content), bundled=False)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="has a record that cannot be read"):
        archive.add([an_issue()]) if write == "add" else archive.set_by_hand(WEEK, "defaced_sites", 1)
    assert path.read_bytes() == before


# -- tolerant


def test_a_sound_file_is_the_same_to_a_tolerant_archive(path: Path) -> None:
    assert Archive(path, tolerant=True).failure is None
    kept(path, an_issue())
    archive = Archive(path, bundled=False, tolerant=True)
    assert (list(archive.weeks), archive.failure) == ([WEEK], None)


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"meta": {"1": {"schema": 99}}}', b'{"issues": {"1": 5}}'])
def test_a_tolerant_archive_holds_what_is_good_and_writes_over_nothing(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    archive = Archive(path, tolerant=True)
    failure = archive.failure
    assert failure is not None
    assert len(archive) == 226
    for write in (
        lambda: archive.add([an_issue()]),
        lambda: archive.set_by_hand(WEEK, "defaced_sites", 1),
        lambda: archive.unset_by_hand(WEEK, "defaced_sites"),
    ):
        with pytest.raises(StoreError, match=failure.reason):
            write()
        assert path.read_bytes() == content
        assert archive.failure is failure
    assert not archive.refresh()


def test_a_tolerant_archive_takes_the_file_over_once_it_is_good(path: Path) -> None:
    kept(path, an_issue())
    good = path.read_bytes()
    path.write_bytes(b"{")
    archive = Archive(path, bundled=False, tolerant=True)
    assert (list(archive.weeks), archive.failure is None) == ([], False)
    path.write_bytes(good)
    assert archive.refresh()
    assert (list(archive.weeks), archive.failure) == ([WEEK], None)
    path.unlink()
    assert archive.refresh()
    assert archive.failure is not None
    assert str(archive.failure) == f"{path}: cannot be read ({os.strerror(errno.ENOENT)})"
    assert list(archive.weeks) == [WEEK]  # what was held stays
    assert not archive.refresh()
    path.write_bytes(good)
    assert archive.refresh()
    assert archive.failure is None
    archive.add([an_issue(WEEK + 1)])
    assert archive.failure is None


def test_the_tags_of_the_list_are_kept_with_what_it_named(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    assert archive.list_tags == {}
    archive.add([a_known_issue()], list_tags={"etag": '"7"'}, dry_run=True)
    assert archive.list_tags == {}
    archive.add([a_known_issue()], list_tags={"etag": '"7"'})
    archive.add([an_issue(WEEK + 1)])
    assert Archive(tmp_path / "store.json", bundled=False).list_tags == {"etag": '"7"'}
    archive.add([], list_tags={"etag": '"8"'})
    assert archive.list_tags == {"etag": '"8"'}
    tables = json.loads((tmp_path / "store.json").read_text("utf-8"))
    tables["meta"]["1"]["list"] = ["not what it was"]
    (tmp_path / "store.json").write_text(json.dumps(tables), "utf-8")
    assert Archive(tmp_path / "store.json", bundled=False).list_tags == {}
