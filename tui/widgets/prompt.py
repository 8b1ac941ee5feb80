"""A line to type in: where to go, what to find."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from store.text import clean
from tui.widgets.bars import OneLine
from tui.widgets.lines import Line
from tui.widgets.styles import BOLD, DIM


class _CleanInput(Input):
    """What is pasted may come from anywhere, and is shown as it is typed."""

    def replace(self, text: str, start: int, end: int) -> None:
        super().replace(clean(text).replace("\n", " "), start, end)


class Prompt(Horizontal):
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
        self._label.line = Line(f"{label}: ", BOLD)
        self._label.styles.width = self._label.line.cells
        self.input = _CleanInput(text, select_on_focus=False, compact=True)
        self.input.cursor_blink = False
        self._answer = OneLine(id="prompt-answer")
        self._answer.line = Line(hint, DIM)

    def compose(self) -> ComposeResult:
        yield self._label
        yield self.input
        yield self._answer

    def answer(self, text: str) -> None:
        """Says something beside what is being typed."""
        self._answer.show_line(Line(text, DIM))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered(event.value))
