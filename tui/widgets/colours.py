"""The terminal's own colours, where the person wants any."""

import os

from rich.style import Style

from tui.widgets.lines import PLAIN


def coloured(name: str) -> Style:
    """A style in one of the 16 ANSI colours; plain where NO_COLOR is set."""
    return PLAIN if "NO_COLOR" in os.environ else Style(color=name)
