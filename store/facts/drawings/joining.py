"""Pieces of text that belong together: a number and its unit, a label on two lines, the lines of a paragraph."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from store.facts.drawings.notes import NOTE
from store.reading.drawing import Box
from store.text.folding import fold

_NUMBER = re.compile(r"[约近超]?\d[\d,.]*[百千万亿]?")
UNIT = re.compile(r"[百千万亿]?[余多]?[起个台条家件次]|[百千万亿]|%|‰")
_WIDE_COMMA = re.compile(r"(?<=\d)[，、](?=\d{3}(?!\d))(?=[^\u4e00-\u9fff]*[起个台条家件次]?$)")
"""Of a number that stands alone: a recogniser tells no wide comma from a narrow one."""
_NUMBERING = re.compile(r"^\s*(?:0\d|\d{1,2}[.、)])\s*(?=[\u4e00-\u9fff])")
"""What only numbers the label that it was read together with."""
_BEFORE = re.compile(r"约|大约|近|共|↑|↓|[+\-−▲▼]")
_ENDS_SENTENCE = "。！？!?"
_SAME_SIZE = 0.8
_ENOUGH_TO_WRAP = 10
"""Characters of the shortest line that can be one of a paragraph's."""


def overlap(first: Box, second: Box) -> float:
    """How much of the lower of two boxes stands beside the other, from 0 to 1."""
    shared = min(first.bottom, second.bottom) - max(first.top, second.top)
    return max(0.0, shared) / max(1e-6, min(first.height, second.height))


def shared_width(first: Box, second: Box) -> float:
    """How much of the narrower of two boxes stands over or under the other, from 0 to 1."""
    shared = min(first.right, second.right) - max(first.left, second.left)
    return max(0.0, shared) / max(1e-6, min(first.right - first.left, second.right - second.left))


def around(boxes: Sequence[Box], text: str) -> Box:
    """The box that holds several."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
        text,
    )


def with_units(boxes: Sequence[Box]) -> list[Box]:
    """Numbers joined to the unit, to 约 or to the arrow that was drawn beside them in another size."""
    joined: list[Box] = []
    for box in sorted(box._replace(text=_NUMBERING.sub("", _WIDE_COMMA.sub(",", box.text))) for box in boxes):
        before = next((place for place, other in enumerate(joined) if _belongs(other, box)), None)
        if before is None:
            joined.append(box)
        else:
            other = joined.pop(before)
            whole = around((other, box), other.text + box.text)
            larger = max(other, box, key=lambda one: one.height)
            joined.append(whole._replace(top=larger.top, bottom=larger.bottom))
    return joined


def _belongs(before: Box, after: Box) -> bool:
    gap = after.left - before.right
    if not -0.6 * after.height < gap < 0.8 * min(before.height, after.height) or overlap(before, after) < 0.5:
        return False
    first, second = fold(before.text).text, fold(after.text).text
    if NOTE.fullmatch(second):
        return not any(character.isdigit() for character in first)
    if _NUMBER.fullmatch(first):
        return UNIT.fullmatch(second) is not None
    return _BEFORE.fullmatch(first) is not None and second[:1].isdigit()


def with_labels(boxes: Sequence[Box], names: Callable[[str], bool]) -> list[Box]:
    """Labels that were broken into two lines made whole.

    Args:
        boxes: pieces of text.
        names: Tells whether a text names a figure in full and says nothing else.
    """
    left = sorted(boxes, key=lambda box: box.top)
    numbers = [box for box in boxes if _has_digit(box)]
    joined: list[Box] = []
    while left:
        box = left.pop(0)
        under = None if _has_digit(box) else next((other for other in left if _continues(box, other, numbers)), None)
        if under is not None and names(box.text + under.text) and not names(under.text):
            left.remove(under)
            left.insert(0, around((box, under), box.text + under.text))
        else:
            joined.append(box)
    return joined


def _continues(box: Box, under: Box, numbers: Sequence[Box]) -> bool:
    """Whether a line may be the second one of a label: two that have a number beside each are two labels."""
    height = min(box.height, under.height)
    if _has_digit(under) or not -0.3 * height < under.top - box.bottom < 0.6 * height:
        return False
    aligned = min(abs(box.left - under.left), abs(box.centre - under.centre)) < height
    beside = {number for number in numbers if overlap(number, box) >= 0.5}
    beside_under = {number for number in numbers if overlap(number, under) >= 0.5}
    in_rows = bool(beside - beside_under) and bool(beside_under - beside)
    return aligned and not in_rows and _are_of_one_size(box, under)


def _has_digit(box: Box) -> bool:
    return any(character.isdigit() for character in box.text)


def _are_of_one_size(first: Box, second: Box) -> bool:
    low, high = sorted((first.height, second.height))
    lines = round(high / low) if low else 1  # what was joined before is as high as its lines
    return low * lines >= _SAME_SIZE * high or low >= _SAME_SIZE * high


def paragraphs(boxes: Sequence[Box], opens: Callable[[str], bool]) -> Iterator[list[Box]]:
    """Lines of running text that stand under one another; what stands alone is a group of its own.

    Args:
        boxes: pieces of text.
        opens: Tells whether a line begins with a label and states its number: two such lines are items of a list.
    """
    left = sorted(boxes, key=lambda box: box.top)
    while left:
        group = [left.pop(0)]
        while (under := next((box for box in left if _runs_on(group[-1], box, opens)), None)) is not None:
            left.remove(under)
            group.append(under)
        yield group


def _runs_on(line: Box, under: Box, opens: Callable[[str], bool]) -> bool:
    height = min(line.height, under.height)
    return (
        len(line.text) >= _ENOUGH_TO_WRAP
        and not line.text.endswith(tuple(_ENDS_SENTENCE))
        and -0.3 * height < under.top - line.bottom < 1.2 * height
        and abs(line.left - under.left) < 3 * height
        and under.right < line.right + 2 * height
        and _are_of_one_size(line, under)
        and not (opens(line.text) and opens(under.text))
    )


def rows_of(boxes: Sequence[Box]) -> list[list[Box]]:
    """Boxes side by side, each row from the left, the rows from the top."""
    numbered: list[tuple[int, Box]] = []
    number, last = -1, None
    for box in sorted(boxes, key=lambda box: box.middle):
        if last is None or box.middle - last.middle > 0.5 * min(last.height, box.height):
            number += 1
        last = box
        numbered.append((number, box))
    return [sorted(box for _, box in row) for _, row in groupby(numbered, key=lambda entry: entry[0])]
