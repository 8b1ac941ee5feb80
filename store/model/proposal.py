"""A number that was read with doubt."""

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
