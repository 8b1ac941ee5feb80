"""The line on top, which says where one is, and the line at the bottom, which says what one can do."""

from collections.abc import Sequence

from rich.style import Style
from textual.strip import Strip

from store.model.issue import Issue
from tui.app.styles import BOLD, DIM
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.wrapping import wrap
from tui.language import Words


class OneLine(Lines):
    """A widget of a single line."""

    line = Line()

    def show_line(self, line: Line) -> None:
        self.line = line
        self.update()

    def line_count(self) -> int:
        return 1

    def line_at(self, position: int) -> Strip:
        del position
        return self.line.strip(self.size.width)


class TopLine(OneLine):
    """The chosen edition, and what the archive holds."""

    def __init__(self) -> None:
        super().__init__(id="top")
        self._issue: Issue | None = None
        self._holdings = ""
        self._words: Words | None = None

    def show(self, issue: Issue | None, holdings: str, words: Words) -> None:
        self._issue, self._holdings, self._words = issue, holdings, words
        self._draw()

    def lay_out(self) -> None:
        self._draw()

    def _draw(self) -> None:
        line = Line()
        if self._issue and self._words:
            for text in _identity(self._issue, self._words):
                if line.cells + len(text) + 2 <= self.size.width:
                    line.add(text, DIM if line.cells else BOLD).add("  ")
        holdings = Line(self._holdings, DIM)
        if line.cells + holdings.cells <= self.size.width:
            line.to(self.size.width - holdings.cells).add(self._holdings, DIM)
        self.show_line(line)


def _identity(issue: Issue, words: Words) -> list[str]:
    span = issue.span
    name = words.screens.heading.format(year=issue.year, number=issue.number) if issue.number else issue.week.iso
    parts = [name, f"{span.start} {words.screens.until} {span.end}"]
    if issue.rating:
        parts.append(words.ratings[issue.rating])
    if issue.published:
        parts.append(words.screens.published.format(date=f"{issue.published:%m-%d}"))
    return parts


class Sentence(Lines):
    """A sentence on as many lines as it takes; without one there are none."""

    def __init__(self, style: Style, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self._style = style
        self._text = ""
        self._lines: list[Line] = []
        self.display = False

    def show(self, text: str) -> None:
        """Shows a sentence; an empty one takes the lines away."""
        self._text = text
        self.display = bool(text)
        self.draw_anew()

    def lay_out(self) -> None:
        self._lines = wrapped(self._text, self.app.size.width, self._style)
        self.styles.height = len(self._lines)

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)


def wrapped(text: str, width: int, style: Style) -> list[Line]:
    """A text on lines that leave the last column free: many terminals have a way of their own with wide characters."""
    return [Line(text[start:end], style) for start, end in wrap(text, width - 1)]


class KeyLine(Lines):
    """The keys, or for a moment what one of them has done, on as many lines as that takes."""

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._keys: Sequence[tuple[str, str]] = ()
        self._last = 0
        self._state = ""
        self._notice: str | None = None
        self._lines: list[Line] = []

    def show_keys(self, keys: Sequence[tuple[str, str]], state: str = "", *, last: int = 2) -> None:
        """Shows keys with their words, as many as fit, the most useful first; the last ones always.

        Before them stands what narrows the list, if anything does. A notice stays until it is ended.
        """
        self._keys, self._state, self._last = keys, state, last
        self._draw()

    def show_notice(self, text: str) -> None:
        """Shows a sentence in place of the keys."""
        self._notice = text
        self._draw()

    def end_notice(self) -> None:
        """Shows the keys again."""
        if self._notice is not None:
            self._notice = None
            self._draw()

    def lay_out(self) -> None:
        self._lines = [self._key_line()] if self._notice is None else self._notice_lines(self._notice)
        self.styles.height = len(self._lines)

    def _draw(self) -> None:
        if self.is_attached:
            self.draw_anew()

    def _notice_lines(self, notice: str) -> list[Line]:
        line = Line(notice, BOLD)
        return [line] if line.cells <= self.app.size.width else wrapped(notice, self.app.size.width, BOLD)

    def _key_line(self) -> Line:
        keys = list(self._keys)
        while len(keys) > self._last and _key_line(self._state, keys).cells > self.app.size.width:
            keys.pop(-1 - self._last)
        return _key_line(self._state, keys)

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)


def _key_line(state: str, keys: Sequence[tuple[str, str]]) -> Line:
    line = Line(state, BOLD)
    for key, word in keys:
        line.add("  " if line.cells else "").add(key, BOLD).add(f" {word}", DIM)
    return line
