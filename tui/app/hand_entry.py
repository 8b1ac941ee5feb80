"""Figures as they are typed in the app: their names, each with its value or nothing to take it back."""

import re

from store.archive import BadValueError, Entry, read_entry
from store.model.figures import Figure, figure_named, figures_like
from tui.language import Words

_PARTED = re.compile(r"[;；，、]|,(?!\d{3}(?:\D|$))")
"""Between two figures; not inside of 1,793."""


class HandEntryError(ValueError):
    """What was typed cannot be entered. The message is a sentence."""


def read_hand_entries(text: str, words: Words) -> list[tuple[Figure, Entry | None]]:
    """The figures and the values that were typed, such as ``恶意URL 9`` or ``malicious 1.2万, defaced 57``.

    Without a value, what was entered is to be taken back.

    Raises:
        HandEntryError: no figure or several have that name, a value is no number, or a figure stands twice.
    """
    entries = [_read(part, words) for part in _PARTED.split(text.strip()) if part.strip()]
    named = [figure for figure, _ in entries]
    for figure in named:
        if named.count(figure) > 1:
            raise HandEntryError(words.screens.figure_twice.format(name=words.figure(figure)))
    return entries


def _read(text: str, words: Words) -> tuple[Figure, Entry | None]:
    name, _, value = text.strip().rpartition(" ")
    if name and any(character.isdigit() for character in value):
        figure = _figure(name, words)
        try:
            return figure, read_entry(value)
        except BadValueError as error:
            raise HandEntryError(words.answers.bad_value.format(value=error)) from error
    return _figure(text, words), None


def _figure(name: str, words: Words) -> Figure:
    exact = figure_named(name)
    named = [exact] if exact else figures_like(name)
    if len(named) == 1:
        return named[0]
    if named:
        choices = ", ".join(words.figure(figure) for figure in named)
        raise HandEntryError(words.screens.several_figures.format(choices=choices))
    raise HandEntryError(words.screens.no_such_figure.format(name=name.strip()))
