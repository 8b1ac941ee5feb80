"""Lines of text as they are recognised, and what they tell of how their picture lies."""

from collections.abc import Iterable, Sequence
from math import atan2, cos, degrees, hypot, radians, sin
from statistics import median
from typing import NamedTuple

from store.reading.drawing import Box

Corner = tuple[float, float]
_SURE = 0.85
"""How sure a recogniser is on average of what stands upright; of the rest it is much less so."""
LEGIBLE = 0.5
"""How sure it must be of a line for that to be taken."""
_NEARLY_ALL = 0.8
_ENOUGH = 8
"""Times its height a line, or all together, must be long to tell how a picture lies."""
_LONG = 3.0
"""Times its height a line is long that tells how much a picture is askew."""


class Line(NamedTuple):
    """A line of text: its corners from the upper left one on, in pixels, and how sure it is, from 0 to 1."""

    corners: tuple[Corner, ...]
    text: str
    score: float = 1.0

    @property
    def box(self) -> Box:
        across, down = zip(*self.corners, strict=True)
        return Box(min(across), min(down), max(across), max(down), self.text)

    def lower_by(self, pixels: float) -> "Line":
        return self._replace(corners=tuple((x, y + pixels) for x, y in self.corners))

    def turned(self, angle: float, centre: Corner) -> "Line":
        """Turned against the clock round a place, by so many degrees."""
        across, down = cos(radians(angle)), sin(radians(angle))
        moved = [(x - centre[0], y - centre[1]) for x, y in self.corners]
        corners = ((x * across + y * down, y * across - x * down) for x, y in moved)
        return self._replace(corners=tuple((x + centre[0], y + centre[1]) for x, y in corners))


def sureness(lines: Iterable[Line]) -> float:
    """How sure the recogniser is of a character, on average."""
    counted = [(len(line.text), line.score) for line in lines]
    whole = sum(count for count, _ in counted)
    return sum(count * score for count, score in counted) / whole if whole else 1.0


def turn_of(lines: Sequence[Line]) -> int:
    """By how many degrees against the clock a picture seems to have to be turned: 0, 90, 180 or 270.

    The recogniser reads what is much higher than wide as if its head lay at the right.
    """
    sides = [(box.right - box.left, box.height) for box in (line.box for line in lines)]
    length = sum(max(side) / max(1.0, min(side)) for side in sides)
    if not lines or (length < _ENOUGH and any(line.score >= LEGIBLE for line in lines)):
        return 0
    tall = sum(height > 1.3 * width for width, height in sides)
    wide = sum(width > 1.3 * height for width, height in sides)
    is_sure = sureness(lines) >= _SURE
    if tall > _NEARLY_ALL * (tall + wide):
        return 90 if is_sure else 270
    return 0 if is_sure else 180


def tilt_of(lines: Iterable[Line]) -> float:
    """By how many degrees lines rise from left to right."""
    angles: list[float] = []
    for line in lines:
        (left, top), (right, right_top), *_, (foot_left, foot) = line.corners
        if hypot(right - left, right_top - top) > _LONG * hypot(foot_left - left, foot - top):
            angles.append(degrees(atan2(top - right_top, right - left)))
    return median(angles) if angles else 0.0
