"""A figure as it is typed in the app: its name, and its value or nothing to take it back."""

from store.archive import BadValueError, Entry, read_entry
from store.model.figures import FIGURES, Figure, figure_named, figures_like
from tui.language import Words


class HandEntryError(ValueError):
    """What was typed cannot be entered. The message is a sentence."""


def read_hand_entry(text: str, words: Words) -> tuple[Figure, Entry | None]:
    """The figure and the value that were typed, such as ``恶意URL 9`` or ``malicious 1.2万``.

    Without a value, what was entered is to be taken back.

    Raises:
        HandEntryError: no figure or several have that name, or the value is no number.
    """
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
    choices = ", ".join(words.figure(figure) for figure in named or FIGURES)
    sentence = words.screens.several_figures if named else words.answers.unknown_figure
    raise HandEntryError(sentence.format(name=name.strip(), choices=choices))
