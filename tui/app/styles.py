"""What text can look like: in the terminal's own 16 colours, or without any where NO_COLOR is set.

Each colour means one thing, and nothing is said by colour alone. A theme gives
each of these colours of its own, so nothing else is drawn with.
"""

import os
from collections.abc import Mapping

from rich.style import Style

from store.insight import Call

PLAIN = Style()
BOLD = Style(bold=True)
DIM = Style(dim=True)
MARKED = Style(bold=True, underline=True)
CHOSEN = Style(reverse=True)
LOOKED_AT = Style(reverse=True, bold=True, underline=True)

_WITHOUT = "NO_COLOR" in os.environ


def _coloured(name: str) -> Style:
    """A style in one of the 16 ANSI colours; plain where NO_COLOR is set."""
    return PLAIN if _WITHOUT else Style(color=name)


def _on(ground: str, text: str, *, bold: bool = False) -> Style:
    """Text on a ground; in reverse where NO_COLOR is set."""
    return CHOSEN if _WITHOUT else Style(color=text, bgcolor=ground, bold=bold or None)


FOCUSED = _on("green", "black")
"""The heading of the pane that keys go to. Green letters could not be read on white."""
GRADES: Mapping[str, Style] = {
    "优": _on("green", "black"),
    "良": PLAIN,
    "中": _on("yellow", "black"),
    "差": _on("red", "bright_white"),
    "危": _on("magenta", "bright_white", bold=True),
}
CALLS: Mapping[Call, Style] = {
    "low": BOLD,
    "high": BOLD,
    "rare": BOLD,
    "lowest": _on("cyan", "black"),
    "highest": _on("yellow", "black"),
}
MEDIAN = DIM
UNDER_CURSOR = _coloured("magenta") + BOLD
"""Not in reverse, which would turn the shapes of bars into others."""
CHOSEN_BAR = MARKED if _WITHOUT else UNDER_CURSOR
"""A bar in reverse would look like one of another height."""
CHOSEN_CELL = _on("magenta", "bright_white", bold=True)
"""Under a shape that is to keep its height."""
BARS: Mapping[Call | None, Style] = {None: PLAIN, "low": DIM, "lowest": DIM, "high": BOLD, "highest": BOLD}
"""Bars by what their values are called, which their heights tell too. No colour: those that are seen on black vanish on
white."""
