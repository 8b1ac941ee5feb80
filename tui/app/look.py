"""How the app shows things: what its reader can change while it runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from tui.language import Language, Words
from tui.settings.choices import ThemeName
from tui.sparkline import Glyphs


@dataclass
class Look:
    """One object, which all screens and panes of the app share."""

    words: Words
    glyphs: Glyphs
    theme: ThemeName = "terminal"
    own_keys: Mapping[str, str] = field(default_factory=dict)
    """The reader's own keys, by binding."""
    hidden: frozenset[str] = frozenset()
    """The bindings that the reader does without."""

    @property
    def pointer(self) -> str:
        """What stands before the line that is chosen."""
        return ">" if self.glyphs == "ascii" else "\u203a"

    @property
    def rule(self) -> str:
        """What lines are drawn with."""
        return "-" if self.glyphs == "ascii" else "\u2500"

    @property
    def dot(self) -> str:
        """What parts things that stand beside each other."""
        return "." if self.glyphs == "ascii" else "\u00b7"

    def arrow(self, difference: int) -> str:
        """The sign of a rise or a fall."""
        if not difference:
            return "="
        signs = "^v" if self.glyphs == "ascii" else "\u25b2\u25bc"
        return signs[difference < 0]


class Dresser(Protocol):
    """Who changes the look everywhere: the app."""

    def speak(self, language: Language) -> None: ...

    def draw_with(self, glyphs: Glyphs) -> None: ...

    def wear(self, theme: ThemeName) -> None: ...
