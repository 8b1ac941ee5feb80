"""Numbers in a few cells."""

from store.model.rounding import rounded
from store.model.series import Change
from tui.app.look import Look
from tui.cells import width
from tui.language.phrases import LESS_THAN_ONE

_UNITS = (("k", 10**3), ("M", 10**6), ("G", 10**9), ("T", 10**12), ("P", 10**15))


def short(value: int, cells: int, mark: str = "") -> str:
    """A number in at most so many cells, its mark before it: rounded to thousands or millions where it must be."""
    room = cells - width(mark)
    if len(whole := f"{value:,}") <= room:
        return mark + whole
    for unit, size in _UNITS:
        for places in (1, 0):
            if len(text := f"{value / size:,.{places}f}{unit}") <= room and value >= size:
                return mark + text
    return mark + whole


def whole(middle: float) -> int:
    """A median, which may end with a half, rounded away from zero."""
    return int(rounded(int(2 * middle), 2))


def percent(change: Change) -> str:
    """A change in whole percent without its sign, from ten times on as a multiple, from zero as a number."""
    whole = change.whole_percent
    if whole is None:
        return short(change.difference, 5)
    if whole >= 900:
        return f"{(change.before + change.difference) / change.before:,.0f}x"
    return f"{abs(whole):.0f}%" if whole or not change.difference else LESS_THAN_ONE


def signed(change: Change, look: Look) -> str:
    """A change as its arrow and its percentage."""
    return f"{look.arrow(change.difference)}{percent(change):>5}" if change.difference else "="


def is_large(change: Change) -> bool:
    """Whether a value has doubled or halved."""
    return change.difference >= change.before or 2 * -change.difference >= change.before > 0
