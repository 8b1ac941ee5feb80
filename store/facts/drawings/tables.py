"""Tables that are drawn: what stands under the head of another week, or in its row, is no number of this one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from store.facts.drawings.joining import around, rows_of, shared_width
from store.facts.drawings.seeing import Item, Sort, scaled
from store.facts.words.kinds import Kind
from store.reading.drawing import Box

_WITHIN = 0.6
"""Of the distance between two columns: a number that is farther from both stands in neither."""
_FAR = 4.0
"""Of its own heights a row may stand below the one before it and still be of the same table."""

_NEAR = 3.0
"""Of its own heights a week may stand over its number or under it."""
_NUMBERS = (Sort.VALUE, Sort.DECIMAL, Sort.CHANGE)


class Cells(NamedTuple):
    """What the tables of a drawing say."""

    pairs: list[tuple[Item, Item]]
    """Labels, each with its number of this week."""
    taken: set[Item]
    """All that tables hold: of no concern for what stands outside of them."""

    def add(self, label: Item, value: Item) -> None:
        """Takes a pair, unless what stands there counts nothing: a decimal number, a share."""
        if value.sort is Sort.VALUE:
            self.pairs.append((label, value))


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
    """Numbers that have their week before them, over or under them, outside of any table.

    本周 1,793 is one number, 上周 1,500 is none.
    """
    left = list(items)
    for row in _rows(items):
        side_by_side = [(head, item) for head, item in pairwise(row) if head.sort is Sort.HEAD]
        beside = [(head, item) for head, item in side_by_side if item.sort is Sort.VALUE]
        for head, item in beside or _over_or_under(row, items):
            box = around((head.box, item.box), f"{head.box.text} {item.box.text}")
            left = [one for one in left if one is not head and one is not item]
            left.append(replace(item, box=box, sort=item.sort if head.time is Kind.THIS else Sort.CHANGE))
    return left


def _over_or_under(row: Sequence[Item], items: Sequence[Item]) -> list[tuple[Item, Item]]:
    """The weeks that stand side by side, each with the number nearest to it, all below or all above."""
    heads = [item for item in row if item.sort is Sort.HEAD and item.time]
    if len({head.time for head in heads}) < 2:
        return []
    found: list[tuple[float, list[tuple[Item, Item]]]] = []
    for is_below in (True, False):
        pairs: list[tuple[Item, Item]] = []
        gaps = 0.0
        for head in heads:
            near = [(_gap(head, item, is_below=is_below), item) for item in items if item.sort in _NUMBERS]
            gap, item = min(near, key=lambda entry: entry[0], default=(_FAR, head))
            pairs.append((head, item))
            gaps = max(gaps, gap)
        if gaps < _NEAR and len({item for _, item in pairs}) == len(heads):
            found.append((gaps, pairs))
    return min(found, key=lambda entry: entry[0])[1] if found else []


def _gap(head: Item, item: Item, *, is_below: bool) -> float:
    """How far a number stands below a head or above it, in the head's heights; _FAR where it stands aside."""
    first, second = head.box, item.box
    aside = min(abs(first.left - second.left), abs(first.centre - second.centre))
    gap = second.top - first.bottom if is_below else first.top - second.bottom
    return gap / first.height if aside < first.height and gap > -0.3 * first.height else _FAR


def _rows(items: Sequence[Item]) -> Iterator[list[Item]]:
    by_box: dict[Box, Item] = {item.box: item for item in items if item.sort is not Sort.QUIET or item.scale}
    for row in rows_of(list(by_box)):
        yield [by_box[box] for box in row]


def _read_columns(heads: Sequence[Item], rows: Sequence[list[Item]], cells: Cells) -> None:
    """Weeks over the columns: each row has its label before its numbers."""
    above = max(head.box.bottom for head in heads)
    for row in rows:
        numbers = [item for item in row if item.sort in _NUMBERS]
        labels = [item for item in row if item.sort in (Sort.LABEL, Sort.RIVAL)]
        height = max(item.box.height for item in row)
        if row[0].box.top - above > _FAR * height or sum(item.sort is Sort.HEAD for item in row) > 1:
            break
        if labels and not numbers:
            continue  # what heads a group of rows, beside them
        before = [item for item in labels if item.box.left < numbers[0].box.left] if numbers else []
        label = next(iter(before[-1:] or labels), None)
        if label is None:
            break
        above = max(item.box.bottom for item in row)
        cells.taken.update(row)
        this_week = [item for item in numbers if item.sort is not Sort.CHANGE and _is_this_week(item, heads)]
        if label.sort is Sort.LABEL and len(this_week) == 1:
            scales = (label.scale, _head_of(this_week[0], heads).scale, *(item.scale for item in row))
            cells.add(label, scaled(this_week[0], next(filter(None, scales), "")))
    if any(item in cells.taken for row in rows for item in row):
        cells.taken.update(heads)


def _is_this_week(item: Item, heads: Sequence[Item]) -> bool:
    """Whether a number stands in the column of this week, not beside all columns, as one that numbers the rows."""
    apart = min(after.box.centre - before.box.centre for before, after in pairwise(heads))
    head = _head_of(item, heads)
    return head.time is Kind.THIS and abs(head.box.centre - item.box.centre) < _WITHIN * apart


def _head_of(item: Item, heads: Sequence[Item]) -> Item:
    return min(heads, key=lambda head: abs(head.box.centre - item.box.centre))


def _read_rows(rows: Sequence[list[Item]], cells: Cells) -> None:
    """Weeks before the rows: each number has its label over it."""
    labels: list[Item] = []
    for row in rows:
        first, rest = row[0], row[1:]
        numbers = [item for item in rest if item.sort in _NUMBERS]
        if first.sort is Sort.HEAD and first not in cells.taken and len(numbers) > 1 and len(numbers) == len(rest):
            if not labels:
                continue
            cells.taken.update((*row, *labels))
            if first.time is Kind.THIS:
                for item in numbers:
                    over = [one for one in labels if _is_over(one, item)]
                    if len(over) == 1:
                        cells.add(over[0], scaled(item, over[0].scale))
        else:
            labels = [item for item in row if item.sort in (Sort.LABEL, Sort.RIVAL)]
            labels = labels if len(labels) > 1 else []


def _is_over(label: Item, item: Item) -> bool:
    return label.sort is Sort.LABEL and shared_width(label.box, item.box) > 0.5
