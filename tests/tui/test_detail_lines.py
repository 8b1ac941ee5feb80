"""The figure table of the detail pane, at every width that it has columns for."""

from pathlib import Path

import pytest

from store.archive import Archive
from store.assessment import assess
from store.figures import BY_KEY
from tests.tui.archives import LAST, small_archive
from tui.language import EN, ZH, Words
from tui.widgets.detail_lines import _COLUMNS, detail_lines


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
