"""The help screen: every key and what it does, from the same table as the keys themselves."""

from collections.abc import Mapping, Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.strip import Strip

from tui.keys import BROWSE_KEYS, help_sections
from tui.language import Words
from tui.widgets.lines import BOLD, DIM, Line, Lines
from tui.widgets.wrapping import wrap

_KEY_CELLS = 16


class HelpScreen(ModalScreen[None]):
    """Any key but those that scroll closes it."""

    def __init__(self, words: Words, own_keys: Mapping[str, str], first: Sequence[Binding] = BROWSE_KEYS) -> None:
        """`first` are the keys of the screen that it is opened from."""
        super().__init__()
        self._text = _HelpText(words, own_keys, first)

    def compose(self) -> ComposeResult:
        yield self._text

    def on_key(self, event: events.Key) -> None:
        event.stop()
        pages = {"pagedown": 1, "space": 1, "pageup": -1}.get(event.key, 0)
        lines = {"down": 1, "j": 1, "up": -1, "k": -1}.get(event.key, 0)
        step = lines + pages * max(1, self._text.size.height - 1)
        if step:
            self._text.scroll_lines(step)
        elif self.is_current:  # a second key may come before the screen is gone
            self.dismiss()


class _HelpText(Lines):
    def __init__(self, words: Words, own_keys: Mapping[str, str], first: Sequence[Binding]) -> None:
        super().__init__(id="help")
        self._words = words
        self._own_keys = own_keys
        self._first = first
        self._lines: list[Line] = []

    def lay_out(self) -> None:
        width = self.size.width
        words = self._words.screens
        self._lines = [Line(words.help_title, BOLD).add(f"  {words.help_close}", DIM)]
        for heading, rows in help_sections(self._words, self._own_keys, self._first):
            self._lines += [Line(), Line(heading, BOLD)]
            self._add_rows(rows)
        for note in (*words.help_notes, *self._words.views.notes):
            self._lines.append(Line())
            self._lines += [Line(note[start:end]) for start, end in wrap(note, width)]

    def _add_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        for keys, sentence in rows:
            for at, (start, end) in enumerate(wrap(sentence, self.size.width - _KEY_CELLS - 2)):
                line = Line("  ").left("" if at else keys, _KEY_CELLS, BOLD)
                self._lines.append(line.add(sentence[start:end]))

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)
