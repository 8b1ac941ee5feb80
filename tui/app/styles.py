"""What text can look like: in the terminal's own colours, or without any where NO_COLOR is set.

A theme gives each of these colours of its own, so nothing else is drawn with.
"""

import os
from collections.abc import Sequence

from rich.style import Style

PLAIN = Style()
BOLD = Style(bold=True)
DIM = Style(dim=True)
MARKED = Style(bold=True, underline=True)
CHOSEN = Style(reverse=True)
LOOKED_AT = Style(reverse=True, bold=True, underline=True)


def _coloured(name: str) -> Style:
    """A style in one of the 16 ANSI colours; plain where NO_COLOR is set."""
    return PLAIN if "NO_COLOR" in os.environ else Style(color=name)


AVERAGE = _coloured("cyan")
YEAR_BEFORE = _coloured("green")
UNDER_CURSOR = _coloured("magenta") + BOLD
"""Not in reverse, which would turn the shapes of dots into others."""
CHOSEN_BAR = CHOSEN if "NO_COLOR" in os.environ else UNDER_CURSOR
"""A bar in reverse would look like one that hangs from above, so it is coloured where that is possible."""
STEPS: Sequence[Style] = [_coloured(name) for name in ("cyan", "green", "yellow", "magenta", "red")]
"""Values from low to high."""
