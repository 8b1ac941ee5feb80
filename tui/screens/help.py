"""The help screen: every key and what it does, from the same table as the keys themselves."""

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.strip import Strip

from tui.keys import help_rows
from tui.language import Words
from tui.widgets.lines import BOLD, DIM, Line, Lines
from tui.widgets.wrapping import wrap

_KEY_CELLS = 14


class HelpScreen(ModalScreen[None]):
    """Any key but those that scroll closes it."""

    def __init__(self, words: Words, own_keys: Mapping[str, str]) -> None:
        super().__init__()
        self._text = _HelpText(words, own_keys)

    def compose(self) -> ComposeResult:
        yield self._text

    def on_key(self, event: events.Key) -> None:
        event.stop()
        pages = {"pagedown": 1, "space": 1, "pageup": -1}.get(event.key, 0)
        lines = {"down": 1, "j": 1, "up": -1, "k": -1}.get(event.key, 0)
        step = lines + pages * max(1, self._text.size.height - 1)
        if step:
            self._text.scroll_lines(step)
        else:
            self.dismiss()


class _HelpText(Lines):
    def __init__(self, words: Words, own_keys: Mapping[str, str]) -> None:
        super().__init__(id="help")
        self._words = words
        self._own_keys = own_keys
        self._lines: list[Line] = []

    def lay_out(self) -> None:
        width = self.size.width
        words = self._words.screens
        self._lines = [Line(words.help_title, BOLD).add(f"  {words.help_close}", DIM), Line()]
        for keys, sentence in help_rows(self._words, self._own_keys):
            for at, (start, end) in enumerate(wrap(sentence, width - _KEY_CELLS - 2)):
                line = Line("  ").left("" if at else keys, _KEY_CELLS, BOLD)
                self._lines.append(line.add(sentence[start:end]))
        for note in words.help_notes:
            self._lines.append(Line())
            self._lines += [Line(note[start:end]) for start, end in wrap(note, width)]

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)
