"""Every form holds what was written into it: the same editions, with the same figures."""

import io
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.archive import Archive
from store.intake import FileReading, keep, read_paths
from store.model.issue import Issue
from store.model.week import Week
from tests.store.forms import ONE, SEVERAL, Edition, file_of

FIRST = Week.from_iso("2024-W33")
THREE = [Edition(FIRST + later, 412 + later) for later in range(3)]


def readings(written: bytes | str) -> list[FileReading]:
    return list(read_paths(["-"], io.BytesIO(file_of(written))))


def editions(written: bytes | str) -> list[Issue]:
    return [file.reading.issue for file in readings(written) if file.reading.issue]


def figures_of(editions: Sequence[Issue | Edition]) -> list[tuple[Week, int]]:
    return [
        (
            edition.week,
            edition.handled if isinstance(edition, Edition) else edition.figures.get("incidents_handled", -1),
        )
        for edition in editions
    ]


@pytest.mark.parametrize("form", ONE)
def test_one_edition(form: str) -> None:
    (file,) = readings(ONE[form](THREE[0]))
    assert file.part is None
    issue = file.reading.issue
    assert issue is not None
    assert (issue.week, len(issue.figures), issue.rating) == (FIRST, 5, "良")
    assert issue.figures["incidents_handled"] == 412
    assert issue.title == THREE[0].title


@pytest.mark.parametrize("form", SEVERAL)
def test_several_editions_each_with_its_part(form: str) -> None:
    found = readings(SEVERAL[form](THREE))
    issues = [file.reading.issue for file in found if file.reading.issue]
    assert sorted(figures_of(issues)) == figures_of(THREE)
    assert all(len(issue.figures) == 5 for issue in issues)
    parts = [file.part for file in found]
    assert len(set(parts)) == len(parts) > 2
    assert None not in parts


@pytest.mark.parametrize("form", SEVERAL)
def test_one_of_several_has_no_part(form: str) -> None:
    (file,) = readings(SEVERAL[form](THREE[:1]))
    assert (file.part, file.reading.issue and file.reading.issue.week) == (None, FIRST)


WITH_ADDRESS = ("front matter", "clipped", "toml", "org", "json head", "header lines", "page", "mhtml")


@pytest.mark.parametrize("form", WITH_ADDRESS)
def test_whose_page_it_is(form: str) -> None:
    (issue,) = editions(ONE[form](THREE[0]))
    assert (issue.url, issue.quality) == (THREE[0].url, "original")
    assert issue.source in ("国家互联网应急中心CNCERT", None)
    if form != "mhtml":
        assert issue.published is not None
        assert issue.published.isoformat() == THREE[0].day


@given(st.permutations([*ONE, *SEVERAL]))
@settings(max_examples=8, deadline=None, derandomize=True)
def test_all_forms_of_an_edition_are_one_in_any_order(
    tmp_path_factory: pytest.TempPathFactory, forms: list[str]
) -> None:
    archive = Archive(tmp_path_factory.mktemp("archive") / "store.json", bundled=False)
    keep(archive, [file for form in forms for file in readings(_written(form))])
    (edition,) = archive
    assert figures_of([edition]) == figures_of(THREE[:1])
    assert (edition.quality, edition.rating, edition.other_values) == ("original", "良", {})


def _written(form: str) -> bytes | str:
    return ONE[form](THREE[0]) if form in ONE else SEVERAL[form](THREE[:1])
