"""Numbers that were read with doubt, and what stood behind those that a person accepted."""

from typing import Literal, NamedTuple

Why = Literal["unknown-words", "picture", "two-readings"]
"""Its words were not all understood, it stands in a picture, or several may be meant."""


class Proposal(NamedTuple):
    """What a person decides on: whether the number is the figure."""

    figure: str
    value: int
    approximate: bool
    words: str
    """What it stood in, as printed."""
    source: str
    """``text``, or the picture or the page that it stood on."""
    why: Why
    row: int | None = None
    """Of what is drawn: the line of text that the number stands in, counted from the top."""

    @property
    def in_picture(self) -> bool:
        """Whether it was read in a picture, which is not read each time that the document is."""
        return self.source != "text" and not self.source.startswith("page ")

    @property
    def same(self) -> tuple[str, int, str]:
        """What stays the same when a document is read again."""
        return (self.figure, self.value, self.words)


class Accepted(NamedTuple):
    """Where a number stood that a person accepted."""

    words: str
    source: str
