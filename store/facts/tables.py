"""Tables: every cell with a number or a grade is read as a sentence of its heads, its label and the number itself."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from store.facts.pieces import Rows

_UNIT_ALONE = re.compile(r"\s*[（(]?(?:单位[:：]?)?\s*([十百千万亿]{0,2}[起个台条家件次])\s*[)）]?\s*")
_UNIT_IN_HEAD = re.compile(r"[（(/]\s*(?:单位[:：]?)?\s*([十百千万亿]{0,2}[起个台条家件次])\s*[)）]?\s*$")
_SCALE_IN_CAPTION = re.compile(r"(?:单位(?:均|统一)?\s*[:：为是]?|[（(])\s*([十百千万亿]{1,2})(?=[起个台条家件次])")
_OF_WHICH = re.compile(r"\s*(?:其中|包括|含)")
_UNIT_HEAD = re.compile(r"\s*(?:计量)?单位\s*")
_NUMBER = re.compile(
    r"\s*[约近超]?\s*[\d０-９][\d０-９,，.\s]*\s*[百千万亿]?\s*[余多]?\s*[起个台条家件次]?(?:左右)?(?:\s*[（(].*[)）])?\s*"
)
_RATING = re.compile("评价|评级|态势|指数|威胁")
_GRADE = re.compile(r"\s*[优良中差危高低]\s*")
_HAS_DIGIT = re.compile(r"[\d０-９]")
_SEVERAL = 2
_BARE = re.compile(r"[\d０-９,，.\s]+")


class Cell(NamedTuple):
    """What a number in a table says, as a sentence, and the words it stands in."""

    sentence: str
    words: str
    over: tuple[str, ...] = ()
    """The titles over its row that stand alone in theirs, in their order."""


def cells_of(rows: Rows, names: Callable[[str], bool], caption: str = "") -> Iterator[list[Cell]]:
    """The cells with numbers, row by row, or label by label where the labels are the heads.

    Args:
        rows: The cells of the table.
        names: Tells whether a cell names a figure.
        caption: What is printed over the table. It may give the scale of all its numbers.
    """
    above = list(
        takewhile(
            lambda row: (
                not (_rates(row) or any(_is_number(cell) or (_HAS_DIGIT.search(cell) and names(cell)) for cell in row))
            ),
            rows,
        )
    )
    body = rows[len(above) :]
    width = max(map(len, rows))
    over = tuple(lone for row in above if (lone := _lone_cell(row, names)))
    heads = [row for row in above if not _lone_cell(row, names)]
    columns = ["".join(dict.fromkeys(row[c] for row in heads if c < len(row))) for c in range(width)]
    in_caption = _SCALE_IN_CAPTION.search(caption)
    scale = in_caption[1] if in_caption else ""
    by_head = sum(names(head) and not _OF_WHICH.match(head) for head in columns) >= _SEVERAL
    by_row = any(
        _rates(row)
        or any(names(cell) and not (by_head and _OF_WHICH.match(cell)) for cell in row if not _is_number(cell))
        for row in body
    )
    if by_row:
        for row in body:
            lone = _lone_cell(row, names)
            over += (lone,) if lone else ()
            yield [cell._replace(over=over) for cell in _in_row(row, columns, names, scale)]
    elif heads:
        for cells in _under_heads(body, columns, names, scale):
            yield [cell._replace(over=over) for cell in cells]


def _lone_cell(row: Sequence[str], names: Callable[[str], bool]) -> str | None:
    """What a row says that has nothing but the title of the rows after it: 上周, 四川省."""
    told = {cell.strip() for cell in row if _tells(cell)}
    lone = told.pop() if len(told) == 1 and row[0].strip() else None
    return None if lone is None or _is_number(lone) or names(lone) else lone


def _rates(row: Sequence[str]) -> bool:
    """Whether it gives grades to what its first cell says."""
    return _RATING.search(row[0]) is not None and any(map(_GRADE.fullmatch, row[1:]))


def _is_number(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None


def _in_row(row: Sequence[str], columns: Sequence[str], names: Callable[[str], bool], scale: str) -> Iterator[Cell]:
    if _rates(row):
        graded = ((cell, head) for cell, head in zip(row[1:], columns[1:], strict=False) if _GRADE.fullmatch(cell))
        yield from (Cell(f"{head}{row[0]}：{cell}", f"{row[0]} {cell}") for cell, head in graded)
        return
    labels = [cell for cell in row if not _is_number(cell) and names(cell)]
    label = next((cell for cell in labels if not _HAS_DIGIT.search(cell)), None)
    if label is not None:
        yield from _of_label(label, row, columns, names, scale)
    yield from (Cell(cell, cell) for cell in labels if _HAS_DIGIT.search(cell))


def _of_label(
    label: str, row: Sequence[str], columns: Sequence[str], names: Callable[[str], bool], scale: str
) -> Iterator[Cell]:
    own_unit = next((unit[1] for cell in row if (unit := _UNIT_ALONE.fullmatch(cell))), "")
    head_of_label = columns[row.index(label)]
    over_label = _UNIT_IN_HEAD.search(head_of_label)
    own_unit = own_unit or (over_label[1] if over_label else "")
    about = head_of_label if _HAS_DIGIT.search(head_of_label) else ""
    about += "".join(f"{cell}，" for cell in row if cell != label and not _HAS_DIGIT.search(cell) and _tells(cell))
    for cell, head in zip(row, columns, strict=False):
        if _is_number(cell) and not _UNIT_HEAD.fullmatch(head):
            part = names(head) and _OF_WHICH.match(head) is not None
            named = f"{label}，{head}" if part else label
            yield Cell(_sentence(about, "" if names(head) else head, named, cell, own_unit, scale), f"{label} {cell}")


def _tells(cell: str) -> bool:
    return bool(cell.strip(" -—–/+")) and not _UNIT_ALONE.fullmatch(cell)


def _under_heads(body: Rows, columns: Sequence[str], names: Callable[[str], bool], scale: str) -> Iterator[list[Cell]]:
    for column, label in enumerate(columns):
        if not names(label):
            continue
        cells = []
        whole = ""
        for row in body:
            if column < len(row) and _is_number(row[column]):
                about = "".join(cell for cell in row if not _is_number(cell))
                part = _OF_WHICH.match(about) is not None and names(about)
                whole, named = (whole, f"{label}，{about}") if part else (about, label)
                cells.append(Cell(_sentence(whole, "", named, row[column], "", scale), f"{label} {row[column]}"))
        yield cells


def _sentence(about: str, head: str, label: str, cell: str, unit: str, scale: str) -> str:
    for place in (label, head):
        found = _UNIT_IN_HEAD.search(place)
        if found:
            unit = unit or found[1]
    label, head = _UNIT_IN_HEAD.sub("", label), _UNIT_IN_HEAD.sub("", head)
    unit = unit or scale
    value = f"{cell.strip()}{unit}" if unit and _BARE.fullmatch(cell) else cell
    return f"{about}{head}{label}：{value}"
