"""The help screen: every key and what it does, from the same table as the keys themselves."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.strip import Strip

from tui.app.keys import EVERYWHERE_KEYS, HelpRow, help_sections, keys_of
from tui.app.look import Look
from tui.app.page import Page
from tui.app.styles import BOLD, DIM
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.wrapping import wrap

_KEY_CELLS = 16
_ID_CELLS = 26
_WIDTH_WITH_IDS = 78


class HelpScreen(Page[None]):
    """Any key but those that scroll closes it."""

    def __init__(self, look: Look, first: Sequence[Binding]) -> None:
        """`first` are the keys of the screen that it is opened from."""
        super().__init__(look)
        self._text = _HelpText(look, first)

    def compose(self) -> ComposeResult:
        yield self._text

    def on_key(self, event: events.Key) -> None:
        if any(event.key in keys_of(binding, self.look.own_keys) for binding in EVERYWHERE_KEYS):
            return
        event.stop()
        pages = {"pagedown": 1, "space": 1, "pageup": -1}.get(event.key, 0)
        lines = {"down": 1, "j": 1, "up": -1, "k": -1}.get(event.key, 0)
        step = lines + pages * max(1, self._text.size.height - 1)
        if step:
            self._text.scroll_lines(step)
        elif self.is_current:  # a second key may come before the screen is gone
            self.dismiss()


class _HelpText(Lines):
    def __init__(self, look: Look, first: Sequence[Binding]) -> None:
        super().__init__(id="help")
        self._look = look
        self._first = first
        self._lines: list[Line] = []

    def lay_out(self) -> None:
        width = self.size.width
        words, views = self._look.words.screens, self._look.words.views
        self._lines = [Line(words.help_title, BOLD).add(f"  {words.help_close}", DIM)]
        if width >= _WIDTH_WITH_IDS:
            self._lines[0].to(width - _ID_CELLS + 1).add(words.help_ids, DIM)
        for heading, rows in help_sections(self._look, self._first):
            self._lines += [Line(), Line(heading, BOLD)]
            self._add_rows(rows)
        for note in (*words.help_notes, *views.notes):
            self._lines.append(Line())
            self._lines += [Line(note[start:end]) for start, end in wrap(note, width)]

    def _add_rows(self, rows: Sequence[HelpRow]) -> None:
        # The last column stays free: many terminals have a way of their own with wide characters there.
        width = self.size.width - _KEY_CELLS - 3
        id_cells = _ID_CELLS if self.size.width >= _WIDTH_WITH_IDS else 0
        for row in rows:
            for at, (start, end) in enumerate(wrap(row.sentence, width - id_cells)):
                line = Line("  ").left("" if at else row.keys, _KEY_CELLS, BOLD)
                line.left(row.sentence[start:end], width - id_cells)
                self._lines.append(line if at or not id_cells else line.add("  ").add(row.id, DIM))

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)
