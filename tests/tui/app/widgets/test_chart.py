"""Bars in a rectangle of cells, and what stands over them."""

import pytest
from rich.style import Style

from tui.app.styles import BOLD, CHOSEN, DIM, PLAIN, UNDER_CURSOR
from tui.app.widgets.plots.chart import Cell, Chart, runs
from tui.sparkline import LEVELS, Glyphs


def with_bar(glyphs: Glyphs) -> Chart:
    """Three columns and three rows, with a bar of two rows in the middle."""
    chart = Chart(3, 3, 30, glyphs)
    chart.bar(1, 1, 20, DIM)
    return chart


@pytest.mark.parametrize("glyphs", LEVELS)
def test_a_mark_over_a_bar_has_its_ground_and_is_no_hole_in_it(glyphs: Glyphs) -> None:
    chart = with_bar(glyphs)
    for column in range(3):
        chart.mark_over(column, 2, "+")
    assert list(chart.row(2)) == [("+", BOLD), ("+", DIM + CHOSEN), ("+", BOLD)]


@pytest.mark.parametrize("glyphs", LEVELS)
def test_a_mark_beside_bars_covers_none(glyphs: Glyphs) -> None:
    chart = with_bar(glyphs)
    chart.line(5, "-", PLAIN)
    for column in range(3):
        chart.mark(column, 2, "1", PLAIN)
    assert [text for text, _ in chart.row(2)][::2] == ["1", "1"]
    assert chart.row(2)[1] == chart.row(1)[1]


@pytest.mark.parametrize("glyphs", LEVELS)
def test_the_bar_of_the_cursor_is_set_apart_without_its_marks(glyphs: Glyphs) -> None:
    chart = with_bar(glyphs)
    chart.mark_over(1, 2, "+")

    def styles_of(row: int) -> list[Style]:
        cells: list[Cell] = list(chart.row_with(row, range(1, 2), UNDER_CURSOR))
        return [style for _, style in cells]

    assert styles_of(2) == [PLAIN, DIM + CHOSEN, PLAIN]
    assert styles_of(1) == [PLAIN, UNDER_CURSOR, PLAIN]
    assert styles_of(0) == [PLAIN, PLAIN, PLAIN]


def test_zero_and_the_top_always_have_their_label() -> None:
    chart = Chart(3, 8, 2_410, "block")
    assert chart.labels(range(0, 3_001, 1_000), 400) == {0: "2,410", 4: "1,000", 6: "400", 7: "0"}
    assert chart.labels(range(0, 3_001, 1_000), 320) == {0: "2,410", 4: "1,000", 7: "0"}
    assert Chart(3, 2, 1, "ascii").labels(range(2), 0.5) == {0: "1", 1: "0"}


def test_a_border_is_dotted_down_to_the_lowest_row_and_says_what_it_is_where_there_is_room() -> None:
    def rows(column: int, room: int, text: str) -> list[str]:
        chart = Chart(10, 3, 30, "block")
        chart.bar(0, 1, 30, PLAIN)
        chart.bar(7, 1, 30, PLAIN)
        chart.border(column, room, text, PLAIN)
        return ["".join(character for character, _ in chart.row(row)) for row in range(3)]

    bar = "\u2588"
    assert rows(7, 6, "from") == [f"{bar}from :{bar}  ", f"{bar}     :{bar}  ", f"{bar}      {bar}  "]
    assert rows(7, 6, "口径")[0] == f"{bar}口径 :{bar}  "
    assert rows(7, 5, "from")[0] == f"{bar}     :{bar}  "
    for column in (0, 10, 20):
        assert "from" not in rows(column, 18, "from")[0]


def test_the_ground_of_a_mark_ends_with_it() -> None:
    empty = (" ", PLAIN)
    assert list(runs([empty, ("+", CHOSEN), empty, empty])) == [
        (" ", PLAIN),
        ("+", CHOSEN),
        ("  ", PLAIN),
    ]
    assert list(runs([("+", BOLD), empty, ("+", BOLD)])) == [("+ +", BOLD)]
