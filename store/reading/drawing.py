"""What stands drawn in a picture or on a page: pieces of text with their places, in no order that means anything."""

from typing import NamedTuple


class Box(NamedTuple):
    """A piece of text on one line, and where it stands: lengths from the upper left corner, in any one unit."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half-way between top and bottom."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Half-way between left and right."""
        return (self.left + self.right) / 2


class Drawing(NamedTuple):
    """One picture, or one page that is a drawing."""

    source: str
    """The address or the file of the picture, ``picture 3``, or ``page 2``."""
    boxes: tuple[Box, ...]
