"""The words of all keys."""

from typing import NamedTuple


class KeyWords(NamedTuple):
    """Keys whose bindings have no names are told with them."""

    bindings: dict[str, tuple[str, str]]
    """By binding: the word in the key line, blank where the key joins the one before, and the sentence in the help."""
    in_detail: tuple[tuple[str, str], ...]
    """Keys that work in the detail pane only, with their words."""
    in_detail_without_words: tuple[tuple[str, str], ...]
    """The same for an edition of which no words are held."""
    in_trend_rows: tuple[tuple[str, str], ...]
    """Keys that work in the trend pane only."""
    in_help: tuple[str, str, str]
    """Of the help screen itself: scroll, page, back."""
