"""The figure table of the detail pane, at every width that it has columns for."""

from pathlib import Path

import pytest

from store.archive import Archive
from store.insight import assess
from store.model.issue import Issue, Reference
from store.model.series import Change
from tests.tui.archives import LAST, read_issue, small_archive
from tests.tui.languages import EN, ZH
from tui.app.look import Look
from tui.app.widgets.detail_lines import DetailLine, DetailText
from tui.app.widgets.figure_table import _COLUMNS, FigureTable
from tui.app.widgets.lines import Line
from tui.app.widgets.numbers import percent, short
from tui.cells import width as width_of
from tui.language import Words

_VALUES = [("12", "+1"), ("1,234", "+1,200 +9%"), ("123,456,789", "+1 +9%")]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = small_archive(tmp_path)
    archive.add([read_issue(LAST + -51, 300)])
    return archive


def table(archive: Archive, words: Words, width: int, back: int = 0) -> tuple[str, list[str]]:
    issue = archive.get(LAST + -back)
    assert issue is not None
    drawn = FigureTable(assess(archive, issue), Look(words, "ascii"), width, archive.get)
    return drawn.head().text, [drawn.row(figure).text for figure in drawn.figures]


@pytest.mark.parametrize("words", [EN, ZH], ids=["en", "zh"])
@pytest.mark.parametrize("width", [width for width in _COLUMNS if width])
def test_columns_stand_under_their_heads(archive: Archive, words: Words, width: int) -> None:
    columns = _COLUMNS[width]
    head, (row, *_) = table(archive, words, width)
    cells = row.split()
    assert "480" in cells
    assert ("100%" in cells) == bool(columns.earlier)
    assert ("240" in cells) == (columns.earlier > 8)
    assert ("60%" in cells) == bool(columns.year)
    assert (words.screens.since in head) == bool(columns.since)
    assert width_of(row) <= width
    assert width_of(head) <= width


@pytest.mark.parametrize("words", [EN, ZH], ids=["en", "zh"])
@pytest.mark.parametrize("value", [7, 12_345, 1_181_000, 2**40, 10**15])
def test_numbers_of_any_size_keep_to_their_column_and_their_mark(tmp_path: Path, words: Words, value: int) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    figures = {"infected_hosts": value}
    archive.add(
        [read_issue(LAST + -at, 0, figures=figures, approximate=tuple(figures)) for at in range(2)]
        + [read_issue(LAST + -2, 0, figures={"infected_hosts": 5})]
    )
    for width in _COLUMNS:
        head, rows = table(archive, words, max(width, 24))
        row = next(row for row in rows if words.approximately in row)
        assert width_of(row) <= max(width, 24)
        assert row.count(words.approximately) == (2 if width >= 68 else 1)
        if width_of(head) == max(map(width_of, rows)):
            assert head


def test_a_column_that_would_be_empty_is_left_out(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST, 5)])
    head, (row, *_) = table(archive, EN, 100)
    assert head.split() == ["this", "week", "of", "1", "stated"]
    assert row.split()[2:3] == ["5"]


@pytest.mark.parametrize(
    ("value", "cells", "shown"),
    [
        (1_181_000, 9, "1,181,000"),
        (1_181_000, 8, "1,181.0k"),
        (1_181_000, 6, "1,181k"),
        (1_181_000, 4, "1.2M"),
        (12, 1, "12"),
    ],
)
def test_a_number_is_rounded_where_it_must_be(value: int, cells: int, shown: str) -> None:
    assert short(value, cells) == shown


def test_a_change_is_a_percentage_or_a_multiple() -> None:
    changes = [Change.between(100, 150), Change.between(100, 50), Change.between(0, 5), Change.between(100, 1200)]
    assert [percent(change) for change in changes] == ["50%", "50%", "5", "12x"]


def test_columns_after_one_that_is_too_narrow_give_way() -> None:
    rows = [Line().left("name", 6).right(value, 6).right(change, 14).right("2/8", 8) for value, change in _VALUES]
    assert [row.text.split() for row in rows] == [["name", value, *change.split(), "2/8"] for value, change in _VALUES]
    assert [row.cells for row in rows] == [6 + 6 + 14 + 8] * 3


def earlier_lines(archive: Archive, width: int = 88) -> list[DetailLine]:
    """What stands under the source of the newest edition."""
    issue = archive.get(LAST)
    assert issue is not None
    lines = DetailText(assess(archive, issue), Look(EN, "ascii"), width, archive.get, archive.series).lines()
    source = next(at for at, line in enumerate(lines) if " Source " in line.line.text)
    return [line for line in lines[source:] if isinstance(line.leads_to, Reference)]


def without_text(back: int, **figures: int) -> Issue:
    return read_issue(LAST + -back, 0, figures=figures, text="", evidence={}, references=(), images=())


def test_below_an_edition_without_text_stand_those_before_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([without_text(back, defaced_sites=700 + back, infected_hosts=10**6) for back in (0, 1, 3)])
    archive.add([without_text(2, infected_hosts=145_000).replace(approximate=("infected_hosts",), rating="中")])
    lines = earlier_lines(archive)
    assert [line.line.text.split() for line in lines] == [
        ["2024-09", "02-26", "to", "03-03", "1,000k", "good"],
        ["2024-08", "02-19", "to", "02-25", "~145.0k", "fair"],
        ["2024-07", "02-12", "to", "02-18", "1,000k", "good"],
    ]
    assert [line.leads_to.week for line in lines if isinstance(line.leads_to, Reference)] == [
        LAST + -1,
        LAST + -2,
        LAST + -3,
    ]
    for width in _COLUMNS:
        assert all(line.line.cells <= max(width, 30) for line in earlier_lines(archive, max(width, 30)))


def test_what_the_list_or_a_text_tells_is_not_told_again(archive: Archive, tmp_path: Path) -> None:
    assert not earlier_lines(archive)
    others = Archive(tmp_path / "others.json", bundled=False)
    others.add([without_text(back, incidents_handled=700) for back in (0, 1)])
    assert not earlier_lines(others)
