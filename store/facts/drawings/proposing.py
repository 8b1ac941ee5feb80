"""What a drawing proposes: its labels with their numbers, each told under what it stands beneath."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from store.facts.drawings.joining import around, overlap, paragraphs, shared_width, with_labels, with_units
from store.facts.drawings.pairing import pair
from store.facts.drawings.seeing import Item, Sort, opens, parts_of, scaled, seen
from store.facts.drawings.tables import read_tables, with_weeks
from store.facts.statements import read_text
from store.facts.words.times import When
from store.model.figures import BY_KEY, Figure
from store.model.issue import LARGEST_FIGURE
from store.model.proposal import Proposal
from store.reading.drawing import Box, Drawing
from store.reading.unreadable import UnreadableError
from store.text.folding import fold

_MOST_BOXES = 300
"""A picture with more pieces of text is no infographic."""
_MOST_DRAWINGS = 30
"""No edition has more of them."""
_CLEARLY_NEARER = 1.5
"""How many times nearer a figure stands under which a short label is told than any other."""
_REACH = 12.0
"""Heights of a short label within which it stands under another."""
_MARGIN = 0.1
"""Of the width of what is shown at most, around it."""
_NEAR = 4.0
"""Heights of a number within which a change belongs to it."""

_UNIT_OF_A_BARE_SCALE = "台"
"""What 万 alone over numbers counts."""


class _Found(NamedTuple):
    figure: Figure
    value: int
    approximate: bool
    words: str
    at: float
    """How far down it stands."""
    place: Box
    """What holds the label and the number."""


class Placed(NamedTuple):
    """A proposal, and where in its drawing it stands."""

    proposal: Proposal
    place: Box


def read_drawings(drawings: Sequence[Drawing], when: When) -> tuple[Proposal, ...]:
    """What all drawings of a document propose, in the catalogue's order."""
    proposals = [one.proposal for drawing in drawings[:_MOST_DRAWINGS] for one in placed(drawing, when)]
    ambiguous = {key for key in BY_KEY if len({one.value for one in proposals if one.figure == key}) > 1}
    once: dict[tuple[str, int], Proposal] = {}
    for one in proposals:
        once.setdefault((one.figure, one.value), one)
    order = list(BY_KEY)
    return tuple(
        one._replace(why="two-readings" if one.figure in ambiguous else "picture")
        for one in sorted(once.values(), key=lambda one: order.index(one.figure))
    )


def left_out(drawings: Sequence[Drawing]) -> Iterator[tuple[str, UnreadableError]]:
    """The drawings that are not read, each with why."""
    for drawing in drawings[:_MOST_DRAWINGS]:
        if len(drawing.boxes) > _MOST_BOXES:
            yield drawing.source, UnreadableError("too-many-texts", most=_MOST_BOXES)
    if len(drawings) > _MOST_DRAWINGS:
        yield drawings[_MOST_DRAWINGS].source, UnreadableError("too-many-drawings", most=_MOST_DRAWINGS)


def placed(drawing: Drawing, when: When) -> Iterator[Placed]:
    """What one drawing proposes, with the places."""
    if len(drawing.boxes) > _MOST_BOXES:
        return
    ends = _ends_of_rows(drawing.boxes)
    for one in _found(drawing.boxes, when):
        if one.value <= LARGEST_FIGURE:
            row = 1 + sum(end < one.at for end in ends)
            figure = one.figure.key
            proposal = Proposal(figure, one.value, one.approximate, one.words, drawing.source, "picture", row)
            yield Placed(proposal, _with_margin(one.place))


def _with_margin(place: Box) -> Box:
    """What to show of a drawing so that a place is seen among what stands around it."""
    left, top, right, bottom, text = place
    margin = min(place.height, _MARGIN * (right - left))
    return Box(left - margin, top - margin, right + margin, bottom + margin, text)


def _ends_of_rows(boxes: Sequence[Box]) -> list[float]:
    """Where each line of text ends, from the top: pieces whose middle lies within one are in it."""
    ends: list[float] = []
    for box in sorted(boxes, key=lambda box: box.middle):
        if box.text.strip() and not (ends and box.middle <= ends[-1]):
            ends.append(box.bottom)
    return ends


def _found(boxes: Sequence[Box], when: When) -> Iterator[_Found]:
    def names(text: str) -> bool:
        item = seen(Box(0, 0, 1, 1, text), when)
        return item.sort is Sort.LABEL and not item.is_short

    pieces = [part for box in boxes if box.text.strip() and box.height > 0 for part in parts_of(box, when)]
    joined = with_labels(with_units(pieces), names)
    items = _under_scales([seen(box, when) for box in joined])
    prose = {item.box for item in items if item.sort is Sort.PROSE}
    told = [
        group for group in paragraphs(joined, lambda text: opens(text, when)) if len(group) > 1 or group[0] in prose
    ]
    told = [group for group in told if any(box in prose for box in group) or _is_told(group)]
    for group in told:
        yield from _in_sentences(group, when)
    lines = {box for group in told for box in group}
    items = [replace(item, sort=Sort.CHANGE) if item.box in lines else item for item in items]
    cells = read_tables(items)
    outside = with_weeks([item for item in items if item not in cells.taken])
    together = [(item, scaled(item, item.scale)) for item in outside if item.sort is Sort.PAIR]
    for label, value in [*cells.pairs, *together, *pair(outside)]:
        figure = _figure_of(label, items)
        if figure and (value.unit is None or value.unit in (figure.unit, *figure.counters)):
            words = [label.box.text] if value.box is label.box else [label.box.text, value.box.text]
            said = " ".join([*words, *_change_beside(value.box, items)])
            place = around((label.box, value.box), said)
            yield _Found(figure, value.value, value.approximate, said, value.box.middle, place)


def _under_scales(items: Sequence[Item]) -> list[Item]:
    """The labels below 单位：万台 or before 万台 in their row, counted in it if what they name is.

    A bare 万 is of hosts: no other is so many.
    """
    notes = [item for item in items if item.heads_all]
    cells = [item for item in items if item.scale and item.sort is Sort.QUIET and not item.heads_all]
    if not notes and not cells:
        return list(items)
    return [replace(item, scale=item.scale or _scale_beside(item, cells) or _scale_over(item, notes)) for item in items]


def _scale_beside(label: Item, cells: Sequence[Item]) -> str:
    """In what a column of units says that the things in a label's row are counted."""
    units = {unit for figure in label.figures for unit in (figure.unit, *figure.counters)}
    return next((cell.scale for cell in cells if cell.unit in units and overlap(label.box, cell.box) >= 0.5), "")


def _scale_over(label: Item, notes: Sequence[Item]) -> str:
    above = [note for note in notes if note.box.top <= label.box.middle]
    units = {unit for figure in label.figures for unit in (figure.unit, *figure.counters)}
    fitting = [note for note in above if (note.unit or _UNIT_OF_A_BARE_SCALE) in units]
    return max(fitting, key=lambda note: note.box.top).scale if fitting else ""


def _change_beside(number: Box, items: Sequence[Item]) -> list[str]:
    """The change in percent that stands right of a number or under it, nearer than any other number."""
    found: list[tuple[float, str]] = []
    for item in items:
        if item.sort is not Sort.CHANGE or "%" not in fold(item.box.text).text or item.box is number:
            continue
        if overlap(number, item.box) >= 0.5 and item.box.left >= number.right:
            found.append((item.box.left - number.right, item.box.text))
        elif item.box.top >= number.middle and shared_width(number, item.box) > 0.3:
            found.append((item.box.top - number.bottom, item.box.text))
    gap, text = min(found, default=(0.0, ""))
    return [text] if text and gap < _NEAR * number.height else []


def _is_told(group: Sequence[Box]) -> bool:
    """Whether lines are a text in sentences."""
    words = "".join(box.text for box in group)
    return any(mark in words for mark in "，。；")


def _in_sentences(group: Sequence[Box], when: When) -> Iterator[_Found]:
    said = read_text("".join(box.text for box in group), when)
    at, place = group[0].middle, around(group, "")
    for key, value in said.figures.items():
        yield _Found(BY_KEY[key], value, key in said.approximate, said.evidence[key], at, place)
    for one in said.proposals:
        yield _Found(BY_KEY[one.figure], one.value, one.approximate, one.words, at, place)


def _figure_of(label: Item, items: Sequence[Item]) -> Figure | None:
    """The figure that a label names; of a short one that whose own figure it stands beneath."""
    if len(label.figures) == 1 and (not label.is_short or label.figures[0].under == "new_vulnerabilities"):
        return label.figures[0]
    found: list[tuple[float, Figure]] = []
    for figure in label.figures:
        above = [_distance(item.box, label.box) for item in items if figure.under in item.mentions]
        if reached := [far for far in above if far is not None and far < _REACH * label.box.height]:
            found.append((min(reached), figure))
    found.sort(key=lambda entry: entry[0])
    if not found or (len(found) > 1 and found[1][0] < _CLEARLY_NEARER * found[0][0] + label.box.height):
        return None
    return found[0][1]


def _distance(parent: Box, label: Box) -> float | None:
    """How far a label stands from what it may be told under: that stands over it, or before it in its row."""
    if overlap(parent, label) >= 0.5:
        return (label.left - parent.right) / 2 if parent.right <= label.left else None
    if parent.middle > label.middle:
        return None
    aside = max(0.0, max(parent.left, label.left) - min(parent.right, label.right))
    return (label.top - parent.bottom) + 2 * aside + (0.0 if shared_width(parent, label) > 0 else label.height)
