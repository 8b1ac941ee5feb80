"""The figure table of the detail pane, at every width that it has columns for."""

from pathlib import Path

import pytest

from store.archive import Archive
from store.insight import assess
from store.model.figures import BY_KEY
from tests.tui.archives import LAST, small_archive
from tui.app.widgets.detail_lines import _COLUMNS, detail_lines
from tui.app.widgets.lines import Line
from tui.cells import width as width_of
from tui.language import EN, ZH, Words

_VALUES = [("12", "+1"), ("1,234", "+1,200 +9%"), ("123,456,789", "+1 +9%")]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def table(archive: Archive, words: Words, width: int, back: int = 0) -> list[str]:
    issue = archive.get(LAST + -back)
    assert issue is not None
    lines = [line.line.strip(width).text for line in detail_lines(assess(archive, issue), words, width)]
    head = next(at for at, line in enumerate(lines) if line.startswith(words.screens.figures))
    return lines[head:]


@pytest.mark.parametrize("words", [EN, ZH], ids=["en", "zh"])
@pytest.mark.parametrize("width", _COLUMNS)
def test_numbers_stand_apart_and_under_their_heads(archive: Archive, words: Words, width: int) -> None:
    columns = _COLUMNS[width]
    head, row, *_ = table(archive, words, max(width, 30))
    heads, cells = head.split(), row.removeprefix(words.figure(BY_KEY["incidents_handled"])).split()
    assert cells[0] == "480"
    assert cells[1:2] == (["240"] if columns.before else ["+240"] if columns.change else [])
    assert ("+100.0%" in cells) == bool(columns.change)
    assert ("2/8" in cells) == bool(columns.rank)
    assert (words.screens.rank in heads) == bool(columns.rank)
    assert (words.screens.year_before in heads) == bool(columns.year)


def test_a_long_number_is_never_cut_and_never_touches_its_neighbour(archive: Archive) -> None:
    for width in _COLUMNS:
        head, row, *rest = table(archive, EN, max(width, 30), back=10)
        assert "figures" in head
        assert any(" ~145,000" in line for line in (row, *rest))


@pytest.mark.parametrize("words", [EN, ZH], ids=["en", "zh"])
def test_at_120_columns_there_is_room_for_the_year_before_and_for_the_scale(archive: Archive, words: Words) -> None:
    head, row, *_ = table(archive, words, 76)
    assert words.screens.year_before in head
    assert row.rstrip().endswith(" --|--")
    rank = head.index(words.screens.rank) + len(words.screens.rank)
    assert width_of(row[: row.index("2/8") + 3]) == width_of(head[:rank])


def test_columns_after_one_that_is_too_narrow_give_way() -> None:
    rows = [Line().left("name", 6).right(value, 6).right(change, 14).right("2/8", 8) for value, change in _VALUES]
    assert [row.text.split() for row in rows] == [["name", value, *change.split(), "2/8"] for value, change in _VALUES]
    assert [row.cells for row in rows] == [6 + 6 + 14 + 8] * 3
