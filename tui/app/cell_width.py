"""How many cells text takes, as Textual's compositor counts them, remembered character by character."""

from rich.cells import get_character_cell_size


class _Widths(dict[str, int]):
    def __missing__(self, character: str) -> int:
        width = self[character] = get_character_cell_size(character)
        return width


width_of = _Widths()
"""By character: its cells."""


def cells(text: str) -> int:
    """The cells that a clean text takes."""
    return len(text) if text.isascii() else sum(map(width_of.__getitem__, text))


def fit(text: str, width: int) -> str:
    """The text cut or filled with spaces to exactly so many cells; there are none in a width below 0."""
    taken = cells(text)
    while text and taken > width:
        taken -= width_of[text[-1]]
        text = text[:-1]
    return text + " " * (width - taken)
