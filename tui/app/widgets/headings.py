"""The line over a pane or a part of one: its name, a rule, and what there is to say at its right end."""

from tui.app.look import Look
from tui.app.styles import BOLD, DIM, FOCUSED
from tui.app.widgets.lines import Line
from tui.cells import width as width_of

_LEAST_RULE = 1


def heading(name: str, width: int, look: Look, *, right: str = "", focused: bool = False) -> Line:
    """A heading of so many cells. What stands at the right gives way where there is no room for it."""
    rule = look.rule
    if width_of(name) + width_of(right) + 8 + _LEAST_RULE > width:
        right = ""
    line = Line(2 * rule, DIM).add(f" {name} ", FOCUSED if focused else BOLD)
    end = f" {right} " if right else ""
    after = 2 if right else 0
    line.add(rule * max(0, width - line.cells - width_of(end) - after), DIM)
    return line.add(end, DIM).add(rule * after, DIM)


def subheading(name: str, look: Look) -> Line:
    """A heading inside of a pane."""
    return Line(2 * look.rule, DIM).add(f" {name} ", BOLD).add(2 * look.rule, DIM)
