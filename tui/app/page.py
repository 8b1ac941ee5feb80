"""What all screens have in common: how things are shown, and a line for what a key has done."""

from collections.abc import Sequence
from typing import TypeVar

from textual import events
from textual.binding import Binding
from textual.keys import key_to_character
from textual.screen import Screen

from store.model.figures import Figure
from tui.app.look import Look
from tui.app.widgets.bars import KeyLine
from tui.app.widgets.lines import Lines
from tui.language import Words

Result = TypeVar("Result")


class Page(Screen[Result]):
    """Shows everything in the reader's language and characters, and again when they change."""

    KEYS: Sequence[Binding] = ()
    """Its bindings, as its key line and the help show them."""
    figures: Sequence[Figure] = ()
    """Those that it can be asked for."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.key_line = KeyLine()

    def on_mount(self) -> None:
        """Has the first layout be that of its size. Textual looks at the breakpoints after it, and lays out again."""
        width, height = self.app.size
        for breakpoints, length in ((self.HORIZONTAL_BREAKPOINTS, width), (self.VERTICAL_BREAKPOINTS, height)):
            if reached := [named for named in breakpoints or () if named[0] <= length]:
                self.add_class(max(reached)[1])

    @property
    def words(self) -> Words:
        return self.look.words

    def say(self, sentence: str) -> None:
        """Says what a key has done, in place of the keys."""
        self.key_line.show_notice(sentence)

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        key = events.Key(event.key, key_to_character(event.key))
        key.set_sender(self.app)  # one of this page's own would not come back to it
        self.app.post_message(key)

    def show_anew(self) -> None:
        """Shows everything again: the language, the characters or the archive have changed."""
        for pane in self.query(Lines):
            pane.draw_anew()

    def show_figure(self, figure: Figure) -> None:
        """Shows one of `figures`."""
        raise NotImplementedError
