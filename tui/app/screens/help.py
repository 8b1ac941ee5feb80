"""The help screen: every key and what it does, from the same table as the keys themselves, and how to read the rest."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.strip import Strip

from tui.app.keys import HELP_KEYS, HelpRow, help_sections
from tui.app.look import Look
from tui.app.styles import BOLD, DIM, PLAIN
from tui.app.views import TextView
from tui.app.widgets.bars import Hint, wrapped
from tui.app.widgets.headings import heading
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.wrapping import wrap

_KEY_CELLS = 16
_ID_CELLS = 26
_WIDTH_WITH_IDS = 78


class HelpScreen(TextView):
    """Scrolls like everything else; the keys that lead back anywhere close it."""

    BINDINGS = HELP_KEYS  # type: ignore[assignment]

    def __init__(self, look: Look, first: Sequence[Binding]) -> None:
        """`first` are the keys of the screen that it is opened from."""
        super().__init__(look)
        self._text = _HelpText(look, first)

    def compose(self) -> ComposeResult:
        yield self._text
        yield self.key_line

    @property
    def scrolled(self) -> Lines:
        return self._text

    def hints(self) -> Sequence[Hint]:
        signs = [("Down", "down"), ("PgDn", "pagedown"), ("Esc", "escape")]
        return [Hint(sign, word, key) for (sign, key), word in zip(signs, self.words.keys.in_help, strict=True)]


class _HelpText(Lines):
    head_rows = 1

    def __init__(self, look: Look, first: Sequence[Binding]) -> None:
        super().__init__(id="help")
        self._look = look
        self._first = first
        self._lines: list[Line] = []

    def head(self) -> Strip:
        words, width = self._look.words.help_screen, self.size.width
        return heading(words.title, width, self._look, right=self.more, focused=True).strip(width)

    def lay_out(self) -> None:
        width = self.size.width
        words, views = self._look.words.help_screen, self._look.words.views
        self._lines = wrapped(words.about, width, PLAIN)
        for name, rows in help_sections(self._look, self._first):
            self._lines += [Line(), Line(name, BOLD)]
            if width >= _WIDTH_WITH_IDS and name is views.everywhere:
                self._lines[-1].to(width - _ID_CELLS - 1).add(words.ids, DIM)
            self._add_rows(rows)
        for note in (*words.notes, *views.notes):
            self._lines.append(Line())
            self._lines += [Line(note[start:end]) for start, end in wrap(note, width - 1)]

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
