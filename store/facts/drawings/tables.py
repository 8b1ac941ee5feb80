"""Tables that are drawn: what stands under the head of another week, or in its row, is no number of this one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from store.facts.drawings.joining import around, rows_of, shared_width
from store.facts.drawings.seeing import Item, Sort
from store.facts.words.kinds import Kind
from store.reading.drawing import Box

_WITHIN = 0.6
"""Of the distance between two columns: a number that is farther from both stands in neither."""
_FAR = 4.0
"""Of its own heights a row may stand below the one before it and still be of the same table."""


class Cells(NamedTuple):
    """What the tables of a drawing say."""

    pairs: list[tuple[Item, Item]]
    """Labels, each with its number of this week."""
    taken: set[Item]
    """All that tables hold: of no concern for what stands outside of them."""


def read_tables(items: Sequence[Item]) -> Cells:
    """The tables of a drawing, those with weeks over the columns and those with weeks before the rows."""
    cells = Cells([], set())
    rows = list(_rows(items))
    for number, row in enumerate(rows):
        heads = [item for item in row if item.sort is Sort.HEAD]
        if len(heads) < 2 or len(row) - len(heads) > 2 or not any(head.time for head in heads):
            continue
        _read_columns(heads, rows[number + 1 :], cells)
    _read_rows(rows, cells)
    return cells


def with_weeks(items: Sequence[Item]) -> list[Item]:
    """Numbers that have their week before them, outside of any table: 本周 1,793 is one number, 上周 1,500 is none."""
    left = list(items)
    for row in _rows(items):
        for head, item in pairwise(row):
            if head.sort is not Sort.HEAD or item.sort is not Sort.VALUE:
                continue
            box = around((head.box, item.box), f"{head.box.text} {item.box.text}")
            left = [one for one in left if one is not head and one is not item]
            left.append(replace(item, box=box, sort=Sort.VALUE if head.time is Kind.THIS else Sort.CHANGE))
    return left


def _rows(items: Sequence[Item]) -> Iterator[list[Item]]:
    by_box: dict[Box, Item] = {item.box: item for item in items if item.sort is not Sort.QUIET}
    for row in rows_of(list(by_box)):
        yield [by_box[box] for box in row]


def _read_columns(heads: Sequence[Item], rows: Sequence[list[Item]], cells: Cells) -> None:
    """Weeks over the columns: each row has its label before its numbers."""
    above = max(head.box.bottom for head in heads)
    for row in rows:
        numbers = [item for item in row if item.sort in (Sort.VALUE, Sort.CHANGE)]
        label = next((item for item in row if item.sort in (Sort.LABEL, Sort.RIVAL)), None)
        height = max(item.box.height for item in row)
        if label is None or not numbers or row[0].box.top - above > _FAR * height:
            break
        above = max(item.box.bottom for item in row)
        cells.taken.update(row)
        this_week = [item for item in numbers if item.sort is Sort.VALUE and _is_this_week(item, heads)]
        if label.sort is Sort.LABEL and len(this_week) == 1:
            cells.pairs.append((label, this_week[0]))
    if any(item in cells.taken for row in rows for item in row):
        cells.taken.update(heads)


def _is_this_week(item: Item, heads: Sequence[Item]) -> bool:
    """Whether a number stands in the column of this week, not beside all columns, as one that numbers the rows."""
    apart = min(after.box.centre - before.box.centre for before, after in pairwise(heads))
    head = min(heads, key=lambda head: abs(head.box.centre - item.box.centre))
    return head.time is Kind.THIS and abs(head.box.centre - item.box.centre) < _WITHIN * apart


def _read_rows(rows: Sequence[list[Item]], cells: Cells) -> None:
    """Weeks before the rows: each number has its label over it."""
    labels: list[Item] = []
    for row in rows:
        first, rest = row[0], row[1:]
        numbers = [item for item in rest if item.sort in (Sort.VALUE, Sort.CHANGE)]
        if first.sort is Sort.HEAD and first not in cells.taken and len(numbers) > 1 and len(numbers) == len(rest):
            if not labels:
                continue
            cells.taken.update((*row, *labels))
            if first.time is Kind.THIS:
                cells.pairs.extend(
                    (over[0], item)
                    for item in numbers
                    if item.sort is Sort.VALUE and len(over := [one for one in labels if _is_over(one, item)]) == 1
                )
        else:
            labels = [item for item in row if item.sort in (Sort.LABEL, Sort.RIVAL)]
            labels = labels if len(labels) > 1 else []


def _is_over(label: Item, item: Item) -> bool:
    return label.sort is Sort.LABEL and shared_width(label.box, item.box) > 0.5
