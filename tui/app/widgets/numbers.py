"""Numbers in a few cells."""

from store.model.rounding import rounded
from store.model.series import Change
from tui.app.look import Look
from tui.cells import right, width
from tui.language import Words
from tui.language.phrases import LESS_THAN_ONE

_THREE_DIGITS = 100
"""From so many units on a rounded number has no decimal place."""


def short(value: int, cells: int, words: Words, mark: str = "") -> str:
    """A number in so many cells, its mark before it: rounded to the language's units where it must be.

    Where nothing fits it is the shortest way to write it, for a number is never cut.
    """
    room = cells - width(mark)
    ways = [f"{value:,}"]
    for unit, size in words.units.items():
        if value >= size:
            places = (1, 0) if value < _THREE_DIGITS * size else (0,)
            ways += [f"{value / size:,.{place}f}".removesuffix(".0") + unit for place in places]
    ways.append(str(value))
    return mark + next((way for way in ways if width(way) <= room), min(ways, key=width))


def whole(middle: float) -> int:
    """A median, which may end with a half, rounded away from zero."""
    return int(rounded(int(2 * middle), 2))


def percent(change: Change, words: Words) -> str:
    """A change in whole percent without its sign, from ten times on as a multiple, from zero as a number."""
    whole = change.whole_percent
    if whole is None:
        return short(change.difference, 5, words)
    if whole >= 900:
        return f"{(change.before + change.difference) / change.before:,.0f}x"
    return f"{abs(whole):.0f}%" if whole or not change.difference else LESS_THAN_ONE


def signed(change: Change, look: Look) -> str:
    """A change as its arrow and its percentage."""
    return f"{look.arrow(change.difference)}{right(percent(change, look.words), 5)}" if change.difference else "="


def is_large(change: Change) -> bool:
    """Whether a value has doubled or halved."""
    return change.difference >= change.before or 2 * -change.difference >= change.before > 0
