"""Lines with places, as they stand on pages, made into paragraphs, headings and rows of tables."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from store.model.titles import is_part_of_title
from store.reading.document import Block
from store.reading.pdf.lines import is_heading, joint

_PAGE_NUMBER = re.compile(r"[\s\-—–·.]*(?:第?\s*\d{1,3}\s*页?(?:\s*[/共，,]\s*(?:共\s*)?\d{1,3}\s*页?)?)[\s\-—–·.]*")
_PRINTED_AT = re.compile(r"https?://\S+(?:\s+\d+/\d+)?|\d{4}/\d{1,2}/\d{1,2}[ ,]+(?:[上下]午)?\d{1,2}:\d\d\b.*")
_DIGITS = re.compile(r"\d+")
_BULLET = re.compile(r"[●•■◆▪·○]|[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．](?!\d)|[图表]\s*\d+")
_EDGE = 2
"""How many rows at the top and at the foot of a page may be there on every page."""
_ROOMY = 2.2
"""Lines farther apart, in sizes of the font from base to base, are not of one paragraph."""
_ENDS_SENTENCE = tuple("。！？；：!?;:")
_WITHIN_SENTENCE = re.compile("[，。；、]")
_OPEN = 0.2
"""The part of its width that a line may leave open which breaks off within a sentence: fonts are not always those that
it was set in."""
_CUT_YEAR = re.compile(r"\d{4}年?\n年?第")
_WIDER = 1.3
"""Nor are lines that are so much farther apart than most of their column."""
_CUT_NUMBER = re.compile(r"\d[.,．，]?$")
"""How a line ends whose last number or date may go on on the next."""
_PROSE = 12
"""The widths of a character that most lines of a column of text have at least."""
_ENOUGH_LINES = 4


class Line(NamedTuple):
    """What stands side by side, and where, in points from the lower left corner of the page."""

    left: float
    right: float
    base: float
    """Of the line that the characters stand on."""
    size: float
    """Of the font."""
    text: str


class Page(NamedTuple):
    width: float
    lines: tuple[Line, ...]


class _Row(NamedTuple):
    """The cells of one height, and the right margin and the pitch of the column that they stand in."""

    cells: tuple[Line, ...]
    margin: float
    pitch: float
    """From the base of a line to the next in the same column, as it mostly is."""
    top: float
    foot: float
    """The bases of its highest and of its lowest line."""

    @property
    def text(self) -> str:
        return " | ".join(cell.text for cell in self.cells)


def blocks_of(pages: Sequence[Page]) -> tuple[Block, ...]:
    """What a reader sees, in reading order: paragraphs joined again, titles and headings each on its own, tables."""
    return tuple(_blocks(row for rows in _without_furniture([list(_rows(page)) for page in pages]) for row in rows))


def _blocks(rows: Iterable[_Row]) -> Iterator[Block]:
    for is_table, group in groupby(_with_whole_cells(list(rows)), key=lambda row: len(row.cells) > 1):
        if is_table:
            cells = _aligned([row.cells for row in group])
            yield Block("\n".join(map(" | ".join, cells)), rows=cells)
        else:
            yield from map(Block, _paragraphs(group))


def _with_whole_cells(rows: Sequence[_Row]) -> Sequence[_Row]:
    """The rows, with those lines in a table's row that are the rest of one of its cells, from the nearest on."""
    while True:
        rests: dict[int, list[_Row]] = {}
        whole = []
        for position, row in enumerate(rows):
            at = _row_of(position, rows)
            if at is None:
                whole.append(position)
            else:
                rests.setdefault(at, []).append(row)
        rows = [_filled(rows[position], rests.get(position, ())) for position in whole]
        if not rests:
            return rows


def _row_of(position: int, rows: Sequence[_Row]) -> int | None:
    """Which row of a table a line belongs to, if it does: one beside it that is clearly nearer than another row."""
    row = rows[position]
    beside = [at for at in (position - 1, position + 1) if 0 <= at < len(rows)]
    tables = [at for at in beside if _is_rest(row, rows[at])]
    nearest = min(tables, key=lambda at: _distance(rows[at], row), default=None)
    if nearest is None:
        return None
    others = [(_distance(rows[at], row), len(rows[at].cells) > 1) for at in beside if at != nearest]
    is_near = all(_distance(rows[nearest], row) < (0.9 if is_row else 1.1) * other for other, is_row in others)
    return nearest if is_near else None


def _distance(row: _Row, other: _Row) -> float:
    """How far apart two rows are; endlessly where they do not stand in one column."""
    return max(other.foot - row.top, row.foot - other.top) if row.margin == other.margin else float("inf")


def _is_rest(row: _Row, table: _Row) -> bool:
    """Whether a line may belong to a cell of the row of a table: under or over it, no wider, and close."""
    line = row.cells[0]
    if len(row.cells) > 1 or len(table.cells) == 1 or is_heading(line.text) or _BULLET.match(line.text):
        return False
    return _distance(row, table) < _ROOMY * line.size and sum(_is_under(line, cell) for cell in table.cells) < 2


def _is_under(line: Line, cell: Line) -> bool:
    return line.left < cell.right and cell.left < line.right


def _filled(row: _Row, rests: Iterable[_Row]) -> _Row:
    """A row of a table with the rests of its cells, each before or after the cell's own words."""
    cells = list(row.cells)
    for rest in rests:
        line = rest.cells[0]
        cell = next((cell for cell in cells if _is_under(line, cell)), None)
        if cell is not None:
            cells.remove(cell)
            first, second = (cell.text, line.text) if rest.top < row.top else (line.text, cell.text)
            line = line._replace(text=first + joint(first, second) + second)
        cells.append(line)
    top, foot = max([row.top, *(rest.top for rest in rests)]), min([row.foot, *(rest.foot for rest in rests)])
    return row._replace(cells=tuple(sorted(cells)), top=top, foot=foot)


def _paragraphs(rows: Iterable[_Row]) -> Iterator[str]:
    """The texts of rows of one cell each, what goes on joined."""
    text, before = "", None
    for row in rows:
        if before is not None and _goes_on(before, row):
            text += _joint(before, row)
        elif text:
            yield text
            text = ""
        text += row.text
        before = row
    if text:
        yield text


def _aligned(rows: Sequence[tuple[Line, ...]]) -> tuple[tuple[str, ...], ...]:
    """The cells of a table, as many in each row as in the longest; a cell that is missing there is empty."""
    columns = max(rows, key=len)
    aligned = []
    for row in rows:
        cells = [""] * len(columns)
        for cell in row:
            at = min(range(len(columns)), key=lambda at: _apart(columns[at], cell))  # used at once
            cells[at] = f"{cells[at]} {cell.text}".strip()
        aligned.append(tuple(cells))
    return tuple(aligned)


def _apart(column: Line, cell: Line) -> float:
    """How far a cell is from a column; less than nothing where it is under it."""
    beside = max(column.left, cell.left) - min(column.right, cell.right)
    middles = abs(column.left + column.right - cell.left - cell.right) / 2
    return max(beside, 0.0) * 1000 + middles


def _goes_on(before: _Row, after: _Row) -> bool:
    """Whether a row is the next line of the paragraph before it, be it at the top of another column or page."""
    last, line = before.cells[0], after.cells[0]
    if abs(last.size - line.size) > 0.15 * last.size:
        return False
    if last.base - line.base > max(_ROOMY * max(last.size, line.size), _WIDER * before.pitch):
        return False
    room = before.margin - last.right
    width = before.margin - min(last.left, line.left)
    if _CUT_NUMBER.search(last.text) and line.text[0].isdigit():
        return room < width / 2
    if _is_cut_title(last.text, line.text):
        return True
    if is_heading(last.text) or is_heading(line.text) or _BULLET.match(line.text):
        return False
    if not last.text.endswith(_ENDS_SENTENCE):
        return room < max(_OPEN * width, _first_word(line) + 0.5 * last.size)
    is_indented = line.left - last.left > 1.2 * line.size
    return room < _first_word(line) + 0.3 * last.size and not is_indented


def _is_cut_title(text: str, after: str) -> bool:
    """Whether two lines are parts of a title only together, or year and number of one."""
    apart = is_part_of_title(text) and is_part_of_title(after) and not _CUT_YEAR.search(f"{text}\n{after}")
    return is_part_of_title(text + after) and not apart


def _first_word(line: Line) -> float:
    """How wide the part of a line is that a line end cannot cut."""
    word = re.match(r"[A-Za-z0-9.,%]+|.", line.text)
    across = sum(1.0 if ord(character) > 0x2E7F else 0.55 for character in (word[0] if word else ""))
    following = line.text[word.end() : word.end() + 1] if word else ""
    return (across + (1.0 if following in "，。、；：！？）》”" else 0.0)) * line.size


def _joint(before: _Row, after: _Row) -> str:
    """What a line end stands for. A number that fills the line to the margin is cut, not ended, by it."""
    last, line = before.cells[0], after.cells[0]
    if last.text[-1].isdigit() and line.text[0].isdigit():
        return "" if before.margin - last.right < last.size else "\n"
    return joint(last.text, line.text)


def _rows(page: Page) -> Iterator[_Row]:
    """The rows of a page in reading order: columns of text one after the other, what goes across them between."""
    lines = sorted(page.lines, key=lambda line: -line.base)
    gutter = _gutter(lines, page.width)
    for column in _columns(lines, gutter):
        margin = _margin(column, page.width if gutter is None else None)
        rows = list(_side_by_side(column))
        pitch = _pitch(rows)
        yield from (_Row(cells, margin, pitch, cells[0].base, cells[0].base) for cells in rows)


def _columns(lines: Sequence[Line], gutter: float | None) -> Iterator[list[Line]]:
    if gutter is None:
        yield list(lines)
        return
    left: list[Line] = []
    right: list[Line] = []
    across: list[Line] = []
    for line in lines:
        side = _side(line, gutter)
        if side == 0:
            if left or right:
                yield from filter(None, (across, left, right))
                left, right, across = [], [], []
            across.append(line)
        else:
            (left if side < 0 else right).append(line)
    yield from filter(None, (across, left, right))


def _gutter(lines: Sequence[Line], width: float) -> float | None:
    """Where two columns of running text part, if there are two; a table's cells are too short to be that."""
    starts = {round(line.left) for line in lines if line.left > width / 4}
    found = []
    for gutter in starts:
        sides = [_side(line, gutter) for line in lines]
        left, right = ([line for line, at in zip(lines, sides, strict=True) if at == side] for side in (-1, 1))
        begins = len(right) < _ENOUGH_LINES and not sides.count(0)  # the text ends early in the second column
        if len(left) >= _ENOUGH_LINES and _is_prose(left) and right and (begins or _is_prose(right)):
            found.append((sides.count(0), gutter))
    return min(found)[1] if found else None


def _side(line: Line, gutter: float) -> int:
    """Whether a line stands left (-1) or right (1) of a gutter, or goes across it (0); a comma may hang out."""
    if line.right < gutter + 2 * line.size and line.left < gutter - line.size:
        return -1
    return 1 if line.left > gutter - line.size else 0


def _is_prose(lines: Sequence[Line]) -> bool:
    widths = sorted(line.right - line.left for line in lines)
    size = sorted(line.size for line in lines)[len(lines) // 2]
    return widths[len(widths) // 2] >= max(_PROSE * size, 0.6 * widths[-1])


def _margin(lines: Sequence[Line], width: float | None) -> float:
    """Where the lines of a column end.

    That is where several of them do. Else the column is taken to stand in the middle of its page, as far as its
    longest line allows.

    Args:
        lines: what stands in the column.
        width: of the page, where there is one column.
    """
    right = max(line.right for line in lines)
    ends_there = sum(right - line.right < 2.5 * line.size for line in lines if _WITHIN_SENTENCE.search(line.text))
    if width is None or ends_there >= _ENOUGH_LINES:
        return right
    return max(right, width - min(line.left for line in lines))


def _pitch(rows: Sequence[tuple[Line, ...]]) -> float:
    apart = Counter(round(above[0].base - below[0].base) for above, below in pairwise(rows))
    return apart.most_common(1)[0][0] if apart else 0.0


def _side_by_side(lines: Iterable[Line]) -> Iterator[tuple[Line, ...]]:
    """Lines of one height in one row, a mark that only numbers what follows joined to it.

    A cell of one line stands in the middle of one of several, so that lines that are not over one another may differ.
    """
    row: list[Line] = []
    for line in lines:
        apart = row[0].base - line.base if row else 0.0
        beside = not any(_is_under(line, other) for other in row)
        if row and apart > (0.9 if beside else 0.5) * min(row[0].size, line.size):
            yield _cells(row)
            row = []
        row.append(line)
    if row:
        yield _cells(row)


def _cells(row: list[Line]) -> tuple[Line, ...]:
    cells = sorted(row)
    if len(cells) > 1 and _BULLET.fullmatch(cells[0].text):
        first, second, *rest = cells
        mark = first._replace(right=second.right, text=f"{first.text} {second.text}")
        return (mark, *rest)
    return tuple(cells)


def _without_furniture(pages: Sequence[list[_Row]]) -> Iterator[list[_Row]]:
    """The pages without their numbers, without what a browser prints round them, and without what comes at the edge of
    each: the first page keeps what stands at its top, for a title is printed like a header."""
    pages_with = Counter(text for rows in pages for text in {_same(row.text) for row in rows})
    for number, rows in enumerate(pages):
        top, foot = rows[:_EDGE], rows[-_EDGE:] if len(rows) > _EDGE else []
        kept: list[_Row] = []
        for row in rows:
            again = pages_with[_same(row.text)] > 1 and (row in foot or (row in top and number > 0))
            at_edge = row in top or row in rows[-_EDGE:]
            if not again and not (at_edge and _is_furniture(row)):
                kept.append(row)
        yield kept


def _is_furniture(row: _Row) -> bool:
    return _PAGE_NUMBER.fullmatch(row.text) is not None or _PRINTED_AT.match(row.text) is not None


def _same(text: str) -> str:
    return _DIGITS.sub("#", text)
