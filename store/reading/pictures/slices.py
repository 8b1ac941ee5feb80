"""Tall pictures in slices that overlap: a recogniser shrinks whatever is longer than its own measure."""

from collections.abc import Iterable, Iterator, Sequence

from store.reading.drawing import Box
from store.reading.pictures.lines import Line

HEIGHT = 1_500
"""Pixels of a slice, and how many of them the one after it repeats."""
OVERLAP = 240
_EDGE = 3
"""A piece of text so near to where a picture was cut may itself be cut."""


def slices(height: int) -> Iterator[tuple[int, int]]:
    """Top and foot of each slice of a picture that is so many pixels high, none much lower than the others."""
    count = max(1, -(-(height - OVERLAP) // (HEIGHT - OVERLAP)))
    if height <= HEIGHT:
        yield 0, height
        return
    step = (height - OVERLAP) / count
    for number in range(count):
        yield int(number * step), min(height, int((number + 1) * step) + OVERLAP) if number < count - 1 else height


def joined(parts: Iterable[tuple[int, int, Sequence[Line]]], height: int) -> list[Line]:
    """What was seen in all slices, each piece of text once.

    Args:
        parts: top and foot of each slice, and what was seen in it, with places in the slice.
        height: of the picture.
    """
    found: list[Line] = []
    for top, foot, lines in parts:
        for line in lines:
            cut_above = top > 0 and line.box.top < _EDGE
            cut_below = foot < height and line.box.bottom > foot - top - _EDGE
            if not (cut_above or cut_below):
                whole = line.lower_by(top)
                if not any(_are_one(whole.box, other.box) for other in found):
                    found.append(whole)
    return found


def _are_one(first: Box, second: Box) -> bool:
    across = min(first.right, second.right) - max(first.left, second.left)
    down = min(first.bottom, second.bottom) - max(first.top, second.top)
    if across <= 0 or down <= 0:
        return False
    smaller = min(_area(first), _area(second))
    return across * down > 0.5 * smaller


def _area(box: Box) -> float:
    return (box.right - box.left) * box.height
