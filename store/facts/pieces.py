"""A block taken apart into headings, tables and runs of lines, each of which is read on its own."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from store.facts.lists import entries_in, taken_in_turns
from store.reading.document import Block

_CAPTION = re.compile(r"\s*[图表]\s*\d")
_UNIT = re.compile(
    r"[^\d。；;，,|\t]{0,16}单位(?:均|统一)?\s*(?:[:：]|为|是)\s*(?P<scale>[十百千万亿]{0,2})[起个台条家件次]\s*(?:[)）。,，；;].{0,20})?"
)
"""A line that says in what all numbers beside it are counted."""
_ITEM = re.compile(
    r"\s*(?:[-*•·●◆■○▪➢]\s|[-•·●◆■○▪➢①-⑳❶-❿├└](?!\d)|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）、.．](?!\d))"
)
_BULLET = re.compile(r"\s*[-*•·●◆■○▪➢](?:\s|(?!\d))")
_BRANCH = re.compile(r"[\s|│┃｜]*[├└┝┗┣╰][─-╿\s]*(?=[^\s─-╿])")
"""What is drawn before an item of a tree."""
_BARS = re.compile(r"[|│┃｜]")
_COUNTED = re.compile(r"[约↑↓▲▼+−-]?\d[\d,，.]*[百千万亿]?[起个台条家件]?%?|[—–/-]+|持平|无")
_FIELD = re.compile(r'(?:^|,)(?:"([^"]*)"|([^,"]*))')
_DIGIT = re.compile(r"\d")
_UNITS = ("单位", "计量单位")
_FEWEST_COLUMNS = 2
_RULE = re.compile(r"[\s|｜:=+─-╿-]+")
_ENDS_SENTENCE = re.compile(r"[。；！？;!?]")
_LONG = 40
_SENTENCE_MARKS = re.compile(r"[。，；！？,;!?]")
_HEADING = re.compile(
    r"\s*(?:【[^【】]{1,30}】|[^。，；！？,;!?|]{1,28}(?:情况|态势|动态|概况|回顾|综述|要点|小结|概览|摘要|数据|统计)?[：:]?)\s*"
)
_ENDS_AS_HEADING = re.compile(r"(?:情况|态势|动态|概况|回顾|综述|要点|小结|概览|摘要|数据|(?<![称族])统计|】|：|:)\s*$")
_NEWS = re.compile(r"\W*[一二三四五六七\d]*\W*(?:本周)?业界(?:新闻)?(?:速递|动态|要闻|新闻)\W*")
"""The heading of the section in which other people's numbers stand."""

Rows = tuple[tuple[str, ...], ...]


class Piece(NamedTuple):
    """A run of lines, or a table."""

    text: str
    rows: Rows = ()
    heading: bool = False
    caption: str = ""
    """Of a table what is printed right over it, or its unit right under it."""
    item: bool = False
    """Of a list, marked or not: what was told of before goes on in it."""
    entry: bool = False
    """It is a name and its number, and nothing else."""
    scale_unsure: bool = False
    """A scale is printed beside it that may be the one of its numbers without a unit."""

    @property
    def goes_on(self) -> bool:
        """Whether it may be one of several lines that belong together."""
        return self.item or (self.heading and not self.rows)


def pieces_of(blocks: Sequence[Block], names: Callable[[str], bool]) -> Iterator[Piece]:
    """The pieces in their order, up to the news of other people; captions stay with their tables alone.

    Args:
        blocks: Those of a document.
        names: Tells whether a line names a figure.
    """
    held: list[Piece] = []
    caption = unit = ""
    for piece in _all_of(taken_in_turns(blocks, names), names):
        if not piece.rows and _UNIT.fullmatch(piece.text):
            unit = piece.text
        elif not piece.rows and _CAPTION.match(piece.text):
            caption = "" if piece.text.lstrip().startswith("图") else caption + piece.text
        elif held and piece.goes_on and held[-1].goes_on and not (caption or unit):
            held.append(piece._replace(scale_unsure=held[0].scale_unsure))
        else:
            yield from _with_unit_under(held, unit, piece)
            held = [_with_caption(piece, caption + unit)]
            caption = unit = ""
    yield from _with_unit_under(held, unit, None)


def _all_of(blocks: Iterator[Block], names: Callable[[str], bool]) -> Iterator[Piece]:
    for block in blocks:
        marked = [Piece(block.text, block.rows, block.is_heading)] if block.rows or block.is_heading else None
        for piece in marked or _of_lines(block.text.split("\n"), names):
            if piece.heading and _NEWS.fullmatch(piece.text):
                return
            yield piece


def _with_caption(piece: Piece, caption: str) -> Piece:
    return piece._replace(caption=caption) if piece.rows else piece._replace(scale_unsure=_has_scale(caption))


def _with_unit_under(held: list[Piece], unit: str, following: Piece | None) -> list[Piece]:
    """A unit under a table is its own; between two of them, or under lines, nobody can tell."""
    if not held or not _has_scale(unit) or _has_scale(held[0].caption):
        return held
    if held[0].rows and not (following and following.rows):
        return [held[0]._replace(caption=held[0].caption + unit)]
    return [piece._replace(scale_unsure=True) for piece in held]


def _has_scale(caption: str) -> bool:
    unit = _UNIT.fullmatch(caption)
    return unit is not None and bool(unit["scale"])


def _of_lines(lines: list[str], names: Callable[[str], bool]) -> Iterator[Piece]:
    run: list[str] = []
    position = 0
    lines = [_BRANCH.sub("- ", line) for line in lines]
    entries = entries_in(lines, names)
    while position < len(lines):
        rows, end = _table(lines, position)
        line = lines[position]
        entry = position in entries
        over_list = position + 1 in entries or _is_over_items(line, lines[position + 1 : position + 2])
        heading = not entry and _is_heading(line, alone=len(lines) == 1 or over_list)
        if run and (rows or heading or entry or _stands_alone(line) or _ITEM.match(line)):
            yield _lines_of(run)
            run = []
        if rows:
            yield Piece("\n".join(lines[position:end]), rows)
            position = end
            continue
        position += 1
        if heading or entry or _stands_alone(line):
            yield Piece(line, heading=heading, item=entry, entry=entry)
        else:
            run.append(line)
    if run:
        yield _lines_of(run)


def _lines_of(run: list[str]) -> Piece:
    short = len(run) == 1 and len(run[0]) < _LONG and not _ENDS_SENTENCE.search(run[0])
    return Piece("\n".join(run), item=short or _ITEM.match(run[0]) is not None)


def _is_over_items(line: str, following: list[str]) -> bool:
    """Whether a list begins behind it, or a list within the list."""
    if not following or not _BULLET.match(following[0]):
        return False
    return not _BULLET.match(line) or _indent(line) < _indent(following[0])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _stands_alone(line: str) -> bool:
    return _CAPTION.match(line) is not None or _UNIT.fullmatch(line) is not None


def _is_heading(line: str, *, alone: bool) -> bool:
    """Whether a line stands over what follows; within a paragraph it must look so, for lines are broken anywhere."""
    if not line.strip() or not _HEADING.fullmatch(line) or _SENTENCE_MARKS.search(line):
        return False
    return alone or _ENDS_AS_HEADING.search(line) is not None or _NEWS.fullmatch(line) is not None


def _table(lines: list[str], start: int) -> tuple[Rows, int]:
    """The rows of a table that begins at a line, in bars, tabs or columns of words over columns of numbers."""
    end = start
    rows: list[tuple[str, ...]] = []
    while end < len(lines) and _is_row(lines, end):
        if not _is_rule(lines[end]):
            parts = _BARS.split(lines[end].strip()) if _BARS.search(lines[end]) else lines[end].strip("\n").split("\t")
            bare = lines[end].strip()
            inner = parts[1 if _BARS.match(bare) else 0 : -1 if _BARS.search(bare[-1:]) else None]
            rows.append(tuple(cell.strip() for cell in inner))
        end += 1
    if rows:
        return tuple(rows), end
    rows_with_commas, end = _commas(lines, start)
    return (rows_with_commas, end) if rows_with_commas else _columns(lines, start)


def _is_row(lines: list[str], at: int) -> bool:
    """Whether a line has cells; with a tab before a single one only as a head over such lines."""
    line = lines[at]
    if _is_rule(line) or _BARS.search(line) or "\t" in line.strip():
        return True
    is_head = line.startswith("\t") and not _SENTENCE_MARKS.search(line)
    return is_head and at + 1 < len(lines) and "\t" in lines[at + 1].strip()


def _is_rule(line: str) -> bool:
    """Whether a line is drawn between rows, with or without bars."""
    return _RULE.fullmatch(line) is not None and not line.isspace()


def _commas(lines: list[str], start: int) -> tuple[Rows, int]:
    """The rows of a table with commas: heads, and several rows as wide as they are, with numbers behind a name."""
    heads = _fields(lines[start])
    if len(heads) < _FEWEST_COLUMNS or _ENDS_SENTENCE.search(lines[start]) or any(map(_DIGIT.search, heads)):
        return (), start
    rows, end = [heads], start + 1
    while end < len(lines):
        cells = _fields(lines[end])
        counted = [
            _COUNTED.fullmatch(cell) is not None and head not in _UNITS
            for cell, head in zip(cells, heads, strict=False)
        ]
        unit_is_number = any(_DIGIT.search(cell) for cell, head in zip(cells, heads, strict=False) if head in _UNITS)
        if len(cells) != len(heads) or counted[0] or not any(counted) or unit_is_number:
            break
        rows.append(cells)
        end += 1
    return (tuple(rows), end) if len(rows) > _FEWEST_COLUMNS else ((), start)


def _fields(line: str) -> tuple[str, ...]:
    """What commas part; one between quotes parts nothing."""
    return tuple((quoted or plain).strip() for quoted, plain in _FIELD.findall(line))


def _columns(lines: list[str], start: int) -> tuple[Rows, int]:
    """The rows of a table in columns: heads over numbers, which may have a name before them."""
    heads = lines[start].split()
    if len(heads) < 2 or any(_COUNTED.fullmatch(head) for head in heads):
        return (), start
    rows, end = [tuple(heads)], start + 1
    while end < len(lines):
        cells = tuple(lines[end].split())
        if len(cells) != len(heads) or not all(_COUNTED.fullmatch(cell) for cell in cells[1:]):
            break
        rows.append(cells)
        end += 1
    return (tuple(rows), end) if len(rows) > 1 else ((), start)
