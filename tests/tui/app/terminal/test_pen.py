"""What the pen sends looks as if every piece had been sent with all of its look, and is shorter."""

import random
from itertools import product

import pyte
import pytest

from tui.app.terminal.pen import Ink, Pen, Stretch, change

WEIGHTS, LINES = ((), ("1",), ("3",), ("1", "3")), ((), ("4",), ("7",), ("4", "7", "9"))
COLOURS = ((), ("31",), ("38;5;231",), ("97",), ("38;2;1;2;3",))
GROUNDS = ((), ("41",), ("48;5;234",), ("107",))
INKS: list[Ink] = [sum(parts, ()) for parts in product(WEIGHTS, LINES, COLOURS, GROUNDS)]


def seen(sent: str) -> list[list[tuple[object, ...]]]:
    """The cells of a terminal; of a space nothing but what is seen of it."""
    screen = pyte.Screen(20, 3)
    pyte.Stream(screen).feed(sent)
    return [[_seen(screen.buffer[y][x]) for x in range(20)] for y in range(3)]


def _seen(cell: pyte.screens.Char) -> tuple[object, ...]:
    lined = cell.reverse or cell.underscore or cell.strikethrough
    return tuple(cell) if lined or cell.data != " " else (cell.data, cell.bg)


@pytest.mark.parametrize("seed", range(40))
def test_it_looks_as_if_each_piece_were_sent_whole(seed: int) -> None:
    chance = random.Random(seed)
    pen, whole, line = Pen(), "", Pen()
    for row in range(3):
        stretches = []
        for column in (0, 5, 10, 15):
            ink, text = chance.choice(INKS), chance.choice(("abcde", "  b  ", "     ", "x    "))
            pen.go(column, row)
            pen.write(text, ink)
            stretches.append(Stretch(column, text, ink))
            whole += f"\x1b[{row + 1};{column + 1}H\x1b[{';'.join(('0', *ink))}m{text}"
        line.write_line(row, stretches)
    sent, sent_by_line = pen.lift(), line.lift()
    assert seen(sent) == seen(sent_by_line) == seen(whole)
    assert max(len(sent), len(sent_by_line)) < len(whole)


def test_few_inks_that_take_turns_are_written_one_after_the_other() -> None:
    plain, high = ("38;5;252", "48;5;234"), ("38;5;221", "48;5;234")
    pen = Pen()
    pen.write_line(0, [Stretch(column, "|", high if column % 2 else plain) for column in range(20)])
    sent = pen.lift()
    assert sent.count("38;5;221") == 1
    assert {cell[1] for cell in seen(sent)[0][1::2]} == {cell[1] for cell in seen("\x1b[38;5;221m" + 20 * "|")[0]}


def test_text_is_plain_again_afterwards() -> None:
    pen = Pen()
    pen.write("a", ("1", "48;5;234"))
    assert seen(pen.lift() + "b") == seen("\x1b[1;48;5;234ma\x1b[mb")


def test_what_ends_bold_ends_dim_too() -> None:
    assert change(("1", "2"), ("2",)) in ("\x1b[22;2m", "\x1b[;2m")
    assert change(("1", "48;5;234"), ("2", "48;5;234")) == "\x1b[22;2m"


def test_a_colour_that_another_takes_the_place_of_is_not_ended() -> None:
    assert change(("38;5;252", "48;5;234"), ("38;5;231", "48;5;234")) == "\x1b[38;5;231m"
    assert change(("38;5;252", "48;5;234"), ("48;5;234",)) == "\x1b[39m"


@pytest.mark.parametrize("ground", [(), ("48;5;234",)])
def test_what_is_erased_has_the_ground_of_the_ink(ground: Ink) -> None:
    pen = Pen()
    pen.clear()
    pen.go(0, 0)
    pen.write("abc", ("7",))
    pen.erase_line(ground)
    assert set(seen(pen.lift())[0][3:]) == {(" ", "1c1c1c" if ground else "default")}


def test_an_address_is_told_beside_its_text() -> None:
    pen = Pen()
    pen.write("here", (), "https://example.org/")
    assert pen.lift() == "\x1b]8;;https://example.org/\x1b\\here\x1b]8;;\x1b\\"
