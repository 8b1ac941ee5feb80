"""A line to type in: where to go, what to find."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input

from store.text.cleaning import clean
from tui.app.styles import BOLD, DIM
from tui.app.widgets.bars import OneLine, Sentence
from tui.app.widgets.lines import Line


def in_one_line(text: str) -> str:
    """A text as it can be typed in a line."""
    return clean(text).replace("\n", " ")


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

    def __init__(self, label: str, hint: str, text: str = "") -> None:
        super().__init__(id="prompt")
        self._label = OneLine(id="prompt-label")
        self._label.line = Line(label, BOLD)
        self._label.styles.width = self._label.line.cells
        self.input = _CleanInput(text, select_on_focus=False, compact=True)
        self.input.cursor_blink = False
        self._hint = hint
        self._beside = OneLine(id="prompt-answer")
        self._above = Sentence(DIM)

    def compose(self) -> ComposeResult:
        yield self._above
        with Horizontal():
            yield self._label
            yield self.input
            yield self._beside

    def on_mount(self) -> None:
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
