"""What is drawn: labels and numbers that stand apart are paired by their places. All of it is only proposed."""

from store.facts.drawings.proposing import read_drawing, read_drawings

__all__ = ["read_drawing", "read_drawings"]
