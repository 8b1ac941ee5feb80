import io
import json
import os
from pathlib import Path

import pytest

from store.archive import Archive
from store.intake import Summary, keep, read_paths
from store.model.record import to_document
from store.model.titles import NAME
from store.reading import Why
from tests.store.documents import address, edition, edition_of, empty_capture, markdown, title_of
from tests.store.issues import WEEK, a_known_issue, an_issue


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A crawler's folder: two editions, a look-alike, an empty capture, and much else."""
    folder = tmp_path / "documents"
    (folder / "2024" / "12").mkdir(parents=True)
    (folder / "2024" / "12" / "51.md").write_text(edition_of(WEEK, 476, listed=3))
    (folder / "50.txt").write_text(edition_of(WEEK + -1, 191), encoding="gb18030")
    (folder / "cnvd.md").write_text(markdown(title="CNVD漏洞周报", body=["新收录安全漏洞100个"]))
    (folder / "empty.md").write_text(empty_capture(title_of(WEEK + 1), address(9)))
    (folder / "news.md").write_text(markdown(title="要闻", body=["平稳。"]))
    (folder / "picture.png").write_bytes(b"\x89PNG\0\0")
    (folder / "gone.md").symlink_to("nowhere")
    os.mkfifo(folder / "pipe")
    return folder


@pytest.fixture
def archive(path: Path) -> Archive:
    return Archive(path, bundled=False)


def imported(archive: Archive, *paths: Path | str) -> Summary:
    return keep(archive, read_paths(map(str, paths)))


def outcomes(summary: Summary, folder: Path) -> dict[str, str]:
    return {os.path.relpath(file.path, folder): file.outcome for file in summary.files}


def test_a_folder_is_walked_and_every_file_but_other_articles_has_an_outcome(archive: Archive, documents: Path) -> None:
    summary = imported(archive, documents)
    assert outcomes(summary, documents) == {
        "2024/12/51.md": "added",
        "50.txt": "added",
        "cnvd.md": "another-report",
        "empty.md": "empty-capture",
        "gone.md": "unreadable",
        "pipe": "unreadable",
    }
    assert summary.refused == {"another-report": 1, "empty-capture": 1, "not-a-report": 2, "unreadable": 2}
    assert {Path(file.path).name: file.why for file in summary.files if file.why} == {
        "gone.md": Why("system", {"said": "No such file or directory"}),
        "pipe": Why("not-a-file", {}),
    }
    assert (summary.count("added"), summary.count("updated"), summary.count("unchanged")) == (2, 0, 0)


def test_what_is_only_named_becomes_known(archive: Archive, documents: Path) -> None:
    summary = imported(archive, documents)
    assert [(issue.week - WEEK, issue.is_read) for issue in archive] == [
        (-3, False),
        (-2, False),
        (-1, True),
        (0, True),
        (1, False),  # by the title of the empty capture
    ]
    assert summary.result.newly_known == 3
    known = archive.get(WEEK + -2)
    assert known is not None
    assert (known.title, known.number, known.quality) == (title_of(WEEK + -2), 49, "original")


def test_importing_twice_changes_nothing(archive: Archive, documents: Path, path: Path) -> None:
    imported(archive, documents)
    before = path.read_bytes()
    summary = imported(archive, documents)
    assert (summary.count("unchanged"), summary.count("added"), summary.result.newly_known) == (2, 0, 0)
    assert path.read_bytes() == before


def test_a_dry_run_says_the_same_and_does_nothing(archive: Archive, documents: Path, path: Path) -> None:
    planned = keep(archive, read_paths([str(documents)]), dry_run=True)
    assert not path.parent.exists()
    assert len(archive) == 0
    assert planned == imported(archive, documents)


def test_reading_keeps_nothing(documents: Path) -> None:
    readings = list(read_paths([str(documents)]))
    assert len(readings) == 8
    assert [file.path for file in readings] == [file.path for file in read_paths([str(documents)])]


def test_a_path_that_does_not_exist_ends_the_import_before_anything_is_kept(
    archive: Archive, documents: Path, path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        imported(archive, documents, documents / "missing.md")
    assert not path.parent.exists()


def test_standard_input(archive: Archive) -> None:
    summary = keep(archive, read_paths(["-"], io.BytesIO(edition_of(WEEK).encode())))
    assert [(file.path, file.outcome, file.week) for file in summary.files] == [("-", "added", WEEK)]


def test_without_standard_input_a_dash_is_a_file_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").write_text(edition_of(WEEK))
    (file,) = read_paths(["-"])
    assert file.reading.issue is not None


def test_an_undated_edition_is_taken_for_the_week_that_is_named(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "undated.md"
    file.write_text(edition(title=NAME))
    assert imported(archive, file).refused == {"undated": 1}
    summary = keep(archive, read_paths([str(file)]), WEEK)
    assert [file.outcome for file in summary.files] == ["added"]
    issue = archive.get(WEEK)
    assert issue is not None
    assert (issue.figures["incidents_handled"], issue.inferred) == (476, ("week",))


def test_the_named_week_is_for_undated_documents_only(archive: Archive, documents: Path) -> None:
    keep(archive, read_paths([str(documents / "50.txt")]), WEEK + 9)
    assert list(archive.weeks) == [WEEK + -1]


@pytest.mark.parametrize("form", ["array", "indented", "lines", "one"])
def test_what_was_exported_can_be_imported_again(archive: Archive, tmp_path: Path, form: str) -> None:
    issues = [an_issue(WEEK)] if form == "one" else [an_issue(WEEK), an_issue(WEEK + 1), a_known_issue(WEEK + 2)]
    records = [to_document(issue) for issue in issues]
    text = {
        "array": json.dumps(records, ensure_ascii=False),
        "indented": json.dumps(records, indent=2),
        "lines": "\n".join(map(json.dumps, records)),
        "one": json.dumps(records[0], indent=2),
    }[form]
    file = tmp_path / "export.json"
    file.write_text(text)
    summary = imported(archive, file)
    assert [issue.replace(origin="imported") for issue in archive] == issues
    assert [outcome.outcome for outcome in summary.files] == ["added", "added", "unchanged"][: len(issues)]
    assert summary.result.newly_known == len(issues) // 3
    assert [outcome.part for outcome in summary.files] == ([None] if form == "one" else ["1", "2", "3"])


def test_an_empty_export_says_nothing(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "export.json").write_text("[]\n")
    assert imported(archive, tmp_path / "export.json").files == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[{"week": "2024-W51"}, {"week": "2024-W99"}]', "edition-damaged 2 week"),
        ('{"week": "2024-W51"', "json-damaged"),
        ('[{"week": "2024-W51"}, 5]', "no-export"),
    ],
)
def test_a_damaged_export_is_refused_whole(archive: Archive, tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "export.json").write_text(text)
    summary = imported(archive, tmp_path / "export.json")
    (file,) = summary.files
    assert (file.outcome, file.week) == ("unreadable", None)
    assert file.why
    assert " ".join((file.why.reason, *map(str, file.why.fields.values()))).startswith(why)
    assert len(archive) == 0


def test_an_edition_of_pictures_only_has_an_outcome_too(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "pictures.md").write_text(edition(title=title_of(WEEK), body=[]))
    (tmp_path / "whole.md").write_text(edition_of(WEEK + 1))
    assert outcomes(imported(archive, tmp_path), tmp_path) == {"pictures.md": "unchanged", "whole.md": "added"}


def test_another_store_brings_its_corrections_in_their_order(archive: Archive, tmp_path: Path) -> None:
    other = Archive(tmp_path / "other.json", bundled=False)
    versions = [an_issue(published=None, figures={"incidents_handled": value}) for value in (489, 498, 500)]
    copied = an_issue(quality="copy", url=address(7), figures={"incidents_handled": 1})
    for issue in (*versions, copied):
        other.add([issue])
    imported(archive, other.path)
    assert list(archive) == list(other)
    (issue,) = archive
    assert (issue.figures, issue.other_values) == ({"incidents_handled": 500}, {"incidents_handled": (498, 489, 1)})
