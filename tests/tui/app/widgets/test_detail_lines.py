"""The figure table of the detail pane, at every width that it has columns for."""

from pathlib import Path

import pytest

from store.archive import Archive
from store.insight import assess
from store.model.series import Change
from tests.tui.archives import LAST, read_issue, small_archive
from tests.tui.languages import EN, ZH
from tui.app.look import Look
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
@pytest.mark.parametrize("width", [width for width, columns in _COLUMNS.items() if columns.year])
def test_the_column_of_a_year_before_stays_where_there_is_none(tmp_path: Path, words: Words, width: int) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST + -weeks, 480 + weeks) for weeks in (0, 1, 52, 53)])
    (head, (row, *_)), (head_without, (row_without, *_)) = (table(archive, words, width, back) for back in (0, 52))
    assert words.screens.no_year_before not in head
    assert words.screens.no_year_before in head_without
    assert width_of(row) == width_of(row_without)
    assert " - " in row_without


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
    ("words", "value", "cells", "mark", "shown"),
    [
        (EN, 1_181_000, 9, "", "1,181,000"),
        (EN, 1_181_000, 8, "", "1,181k"),
        (EN, 1_181_000, 4, "", "1.2M"),
        (EN, 874_000, 6, "~", "~874k"),
        (EN, 64_000, 5, "", "64k"),
        (EN, 64_230, 5, "", "64.2k"),
        (EN, 12, 1, "", "12"),
        (ZH, 874_000, 8, "约", "约87.4万"),
        (ZH, 2_513_000, 6, "", "251万"),
        (ZH, 64_000, 5, "", "6.4万"),
        (ZH, 1_230_000_000, 7, "", "12.3亿"),
        (ZH, 8_740, 4, "", "8740"),
    ],
)
def test_a_number_is_rounded_where_it_must_be(words: Words, value: int, cells: int, mark: str, shown: str) -> None:
    assert short(value, cells, words, mark) == shown


def test_a_change_is_a_percentage_or_a_multiple() -> None:
    changes = [Change.between(100, 150), Change.between(100, 50), Change.between(0, 5), Change.between(100, 1200)]
    assert [percent(change, EN) for change in changes] == ["50%", "50%", "5", "12x"]


def test_columns_after_one_that_is_too_narrow_give_way() -> None:
    rows = [Line().left("name", 6).right(value, 6).right(change, 14).right("2/8", 8) for value, change in _VALUES]
    assert [row.text.split() for row in rows] == [["name", value, *change.split(), "2/8"] for value, change in _VALUES]
    assert [row.cells for row in rows] == [6 + 6 + 14 + 8] * 3
