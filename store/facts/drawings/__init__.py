"""What is drawn: labels and numbers that stand apart are paired by their places. All of it is only proposed."""

from store.facts.drawings.proposing import Placed, left_out, placed, read_drawings

__all__ = ["Placed", "left_out", "placed", "read_drawings"]
