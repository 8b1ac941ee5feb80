"""The words of the help screen, beside those of the keys."""

from typing import NamedTuple


class HelpScreenWords(NamedTuple):
    """What is said around the keys."""

    title: str
    about: str
    """What this program is."""
    ids: str
    notes: tuple[str, ...]
