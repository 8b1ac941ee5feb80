"""Which week a number names: that of the edition itself, whatever others call it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.archive import Archive
from store.insight import assess
from store.model.issue import Issue, Reference
from store.model.week_names import WeekNotHeldError
from tests.store.issues import WEEK, a_known_issue, an_issue

_near = st.integers(0, 4).map(lambda weeks: WEEK + weeks)
_numbered = {"year": st.sampled_from([None, 2024, 2025]), "number": st.sampled_from([None, *range(50, 54)])}
_quality = st.sampled_from(["original", "copy", "retelling"])
_editions = st.builds(an_issue, _near, quality=_quality, **_numbered)
_names = st.builds(a_known_issue, _near, quality=_quality, **_numbered)


def archive_of(folder: str | Path, *issues: Issue, bundled: bool = False) -> Archive:
    archive = Archive(Path(folder, "store.json"), bundled=bundled)
    archive.add(issues)
    return archive


@settings(max_examples=60)
@given(st.lists(_editions | _names, max_size=8))
def test_every_name_leads_back_to_its_own_week(issues: list[Issue]) -> None:
    with TemporaryDirectory() as folder:
        archive = archive_of(folder, *issues)
        for issue in archive:
            assert archive.resolve(issue.name) == issue.week


def test_every_name_in_the_bundled_archive_leads_back_to_its_own_week(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, bundled=True)
    assert [archive.resolve(issue.name) for issue in archive] == list(archive.weeks)
    assert all(issue.misprinted_number is None for issue in archive)


@pytest.mark.parametrize("listed_first", [True, False])
def test_a_misprint_in_a_list_renames_no_week(tmp_path: Path, listed_first: bool) -> None:
    misprint = a_known_issue(WEEK + 1, year=2024, number=51, quality="copy", url=None)
    issues = [an_issue(WEEK), an_issue(WEEK + 1)]
    archive = archive_of(tmp_path, *([misprint, *issues] if listed_first else [*issues, misprint]))
    assert [archive.resolve(name) - WEEK for name in ("2024-51", "2024-52")] == [0, 1]
    renamed = archive_of(tmp_path / "only", an_issue(WEEK), misprint)
    assert renamed.resolve("2024-51") == WEEK
    known = renamed.get(WEEK + 1)
    assert known is not None
    assert (known.name, known.number, known.misprinted_number) == ("2024-W52", None, 51)
    assert [remark[:2] for remark in assess(renamed, known).remarks] == [("number-of-another-edition", ("2024-51",))]


def test_of_two_titles_that_are_numbered_alike_the_better_known_one_is_right(tmp_path: Path) -> None:
    copy = an_issue(WEEK, quality="copy")
    assert archive_of(tmp_path / "1", copy, an_issue(WEEK + 1, number=51)).resolve("2024-51") == WEEK + 1
    assert archive_of(tmp_path / "2", an_issue(WEEK), an_issue(WEEK + 1, number=51)).resolve("2024-51") == WEEK


def test_records_of_a_week_that_are_numbered_differently_follow_the_best_of_them(tmp_path: Path) -> None:
    retold = an_issue(number=50, quality="retelling", url=None)
    archive = archive_of(tmp_path, retold, an_issue())
    assert archive.resolve("2024-51") == WEEK
    with pytest.raises(WeekNotHeldError):
        archive.resolve("2024-50")


@pytest.mark.parametrize(
    ("listed", "called"),
    [
        (Reference("", 2024, 51, WEEK), ()),
        (Reference("", None, 51, WEEK), ()),
        (Reference("", 2024, None, WEEK), ()),
        (Reference("", 2024, 50, WEEK + 1), ()),
        (Reference("", 2024, 50, WEEK), ("2024-51", "2024-50")),
        (Reference("", 2025, 51, WEEK), ("2024-51", "2025-51")),
        (Reference("", None, 52, WEEK), ("2024-51", "2024-52")),
    ],
)
def test_what_later_lists_call_an_edition_is_a_remark(
    tmp_path: Path, listed: Reference, called: tuple[str, ...]
) -> None:
    archive = archive_of(tmp_path, an_issue(), an_issue(WEEK + 1, references=(listed,)))
    issue = archive.get(WEEK)
    assert issue is not None
    assert [remark.values for remark in assess(archive, issue).remarks] == ([called] if called else [])


def test_a_week_with_nothing_but_a_person_s_entry_hides_no_number(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, an_issue())
    archive.set_by_hand(WEEK + -3, "defaced_sites", 1)
    archive.set_by_hand(WEEK + 3, "defaced_sites", 1)
    assert Archive(archive.path, bundled=False).resolve("2024-51") == WEEK
    assert archive.resolve("2024-51") == WEEK
