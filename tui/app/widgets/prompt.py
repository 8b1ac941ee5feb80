"""A line to type in: where to go, what to find."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input

from store.text.cleaning import clean
from tui.app.styles import BOLD, CHOSEN, DIM
from tui.app.widgets.bars import Hint, OneLine, Sentence, hint_lines, wrapped
from tui.app.widgets.detail_lines import Span, styled
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.wrapping import wrap


def in_one_line(text: str) -> str:
    """A text as it can be typed in a line."""
    return clean(text).replace("\n", " ")


class Matter(NamedTuple):
    """What is to be decided on."""

    words: str
    number: Span | None
    """Where in the words the number stands."""
    why: str
    """What the doubt is."""
    keys: Sequence[Hint]
    or_typed: str
    """What else may be typed."""


class _Asked(Lines):
    """The words with their number in reverse, why it is asked, and the keys that answer."""

    def __init__(self, matter: Matter) -> None:
        super().__init__(id="prompt-matter")
        self._matter = matter
        self._lines: list[Line] = []

    def lay_out(self) -> None:
        words, number, why, keys, or_typed = self._matter
        width = self.app.size.width
        marked = [(*number, CHOSEN)] if number else []
        self._lines = [styled(words, start, end, marked) for start, end in wrap(words, width - 1)]
        self._lines += [*wrapped(why, width, DIM), *hint_lines(keys, width, or_typed)]
        self.styles.height = len(self._lines)

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)


class _CleanInput(Input):
    """What is pasted may come from anywhere, and is shown as it is typed."""

    def replace(self, text: str, start: int, end: int) -> None:
        super().replace(in_one_line(text), start, end)

    def on_paste(self, event: events.Paste) -> None:
        """All of what is pasted, on one line; Textual would take the first line, which may be empty."""
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(" ".join(event.text.split()))


class Prompt(Vertical):
    """Asks for one line of text; Esc gives up."""

    class Changed(Message):
        """Something was typed or pasted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Entered(Message):
        """Enter was pressed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, label: str, hint: str, text: str = "", matter: Matter | None = None) -> None:
        super().__init__(id="prompt")
        self._matter = matter
        self._label = OneLine(id="prompt-label")
        self._label.line = Line(label, BOLD)
        self._label.styles.width = self._label.line.cells
        self.input = _CleanInput(text, select_on_focus=False, compact=True)
        self.input.cursor_blink = False
        self._hint = hint
        self._beside = OneLine(id="prompt-answer")
        self._above = Sentence(DIM)

    def compose(self) -> ComposeResult:
        if self._matter:
            yield _Asked(self._matter)
        yield self._above
        with Horizontal():
            yield self._label
            yield self.input
            yield self._beside

    def on_mount(self) -> None:
        for asked in self.query(_Asked):
            asked.lay_out()
        self.answer(self._hint)

    def answer(self, text: str) -> None:
        """Says something beside what is being typed, or above it where that takes too much room."""
        line = Line(text, DIM)
        fits = line.cells <= (self.app.size.width - self._label.line.cells) * 2 // 3
        self._beside.show_line(line if fits else Line())
        self._beside.display = fits
        self._above.show("" if fits else text)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered(event.value))
