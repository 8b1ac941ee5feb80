"""The line on top, which says where one is, and the line at the bottom, which says what one can do."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from store.insight import Assessment
from store.model.issue import Issue
from tui.app.look import Look
from tui.app.styles import BOLD, CALLS, DIM, GRADES, PLAIN
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.wrapping import wrap
from tui.cells import fit
from tui.cells import width as width_of
from tui.language import Words
from tui.language.standings import FirstAnswer, first_answer

_ALWAYS = 2
"""How many keys the key line shows however narrow it is: the last ones."""


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
    """The chosen edition, and how much of the archive is held."""

    def __init__(self) -> None:
        super().__init__(id="top")
        self._issue: Issue | None = None
        self._holdings: Sequence[str] = ()
        self._words: Words | None = None

    def show(self, issue: Issue | None, holdings: Sequence[str], words: Words) -> None:
        """`holdings` are ways to say what the archive holds, the fullest first."""
        self._issue, self._holdings, self._words = issue, holdings, words
        self._draw()

    def lay_out(self) -> None:
        self._draw()

    def _draw(self) -> None:
        line = identity(self._issue, self._words, self.size.width) if self._issue and self._words else Line()
        for holdings in self._holdings:
            said = Line(holdings, DIM)
            if line.cells + said.cells <= self.size.width - 1:
                line.to(self.size.width - 1 - said.cells).add(holdings, DIM)
                break
        self.show_line(line)


def identity(issue: Issue, words: Words, width: int) -> Line:
    """What an edition is called, its days, its rating and when it was published, as far as there is room."""
    line = Line(name_of(issue, words), BOLD).add("  ")
    span, screens = issue.span, words.screens
    days = f"{span.start:%m-%d} {screens.until} {span.end:%m-%d}"
    if issue.number is None:
        days = f"{span.start} {screens.until} {span.end}"
    rating = words.ratings.get(issue.rating or "", "") if issue.is_read else screens.known_not_read
    grade = GRADES.get(issue.rating or "", PLAIN) if issue.is_read else DIM
    published = screens.published.format(date=f"{issue.published:%m-%d}") if issue.published else ""
    for text, style in ((days, PLAIN), (rating, grade), (published, DIM)):
        if text and line.cells + width_of(text) + 2 <= width:
            line.add(text, style).add("  ")
    return line


def name_of(issue: Issue, words: Words) -> str:
    """The edition's number in words where it is known, else the ISO week."""
    if issue.number is None:
        return issue.week.iso
    return words.screens.heading.format(year=issue.display_year, number=issue.number)


class AnswerLine(OneLine):
    """Whether anything is unusual, in one sentence; at its end, how much there is to remark on."""

    def __init__(self, look: Look) -> None:
        super().__init__(id="answer")
        self._look = look
        self._assessment: Assessment | None = None
        self._otherwise = ""

    def show(self, assessment: Assessment | None, otherwise: str = "") -> None:
        """Shows the answer; of an edition that gives none, another sentence."""
        self._assessment, self._otherwise = assessment, otherwise
        self._draw()

    def lay_out(self) -> None:
        self._draw()

    def _draw(self) -> None:
        line, words, width = Line(), self._look.words, self.size.width - 1
        answer = first_answer(self._assessment, words) if self._assessment else None
        if answer is None:
            line.left(self._otherwise, width)
        if self._assessment and answer:
            if answer.word:
                line.add(answer.word, CALLS[answer.call] if answer.call else BOLD).add("  ")
            line.add(_shortened(answer, words.insight.between_parts, width - line.cells))
            count = len(self._assessment.remarks)
            remarks = words.screens.remark_count.format(count=count) if count else ""
            if count and line.cells + width_of(remarks) + 2 <= width:
                line.to(width - width_of(remarks)).add(remarks, BOLD)
        self.show_line(line)


def _shortened(answer: FirstAnswer, between: str, cells: int) -> str:
    """The answer's sentence without its last parts, or in short, or what of that there is room for."""
    sentence = answer.sentence
    while width_of(sentence) > cells and between in sentence:
        sentence = sentence.rpartition(between)[0]
    fitting = (said for said in (sentence, answer.short) if width_of(said) <= cells)
    return next(fitting, None) or fit(answer.short, max(0, cells - 1)).rstrip() + "."


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


class Hint(NamedTuple):
    """A key as it is written, what it does in a word, and Textual's name for it."""

    sign: str
    word: str
    key: str = ""


class KeyLine(Lines):
    """The keys, or for a moment what one of them has done, on as many lines as that takes."""

    class Pressed(Message):
        """A hint was pressed with the mouse, which does what its key does."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._hints: Sequence[Hint] = ()
        self._state = ""
        self._notice: str | None = None
        self._is_greeting = False
        self._lines: list[Line] = []

    def show_keys(self, hints: Sequence[Hint], state: str = "") -> None:
        """Shows keys with their words, as many as fit, the most useful first; the last ones always.

        Before them stands what narrows the list, if anything does. A notice stays until it is ended.
        """
        self._hints, self._state = hints, state
        self._draw()

    def show_notice(self, text: str) -> None:
        """Shows a sentence in place of the keys."""
        self._notice, self._is_greeting = text, False
        self._draw()

    def greet(self, text: str) -> None:
        """Shows a sentence over the keys."""
        self._notice, self._is_greeting = text, True
        self._draw()

    def end_notice(self) -> None:
        """Shows the keys again."""
        if self._notice is not None:
            self._notice = None
            self._draw()

    def lay_out(self) -> None:
        self._lines = [] if self._notice is None else self._notice_lines(self._notice)
        if self._notice is None or self._is_greeting:
            self._lines.append(self._key_line())
        self.styles.height = len(self._lines)

    def _draw(self) -> None:
        if self.is_attached:
            self.draw_anew()

    def _notice_lines(self, notice: str) -> list[Line]:
        line = Line(notice, BOLD)
        return [line] if line.cells <= self.app.size.width else wrapped(notice, self.app.size.width, BOLD)

    def _fitting(self) -> Sequence[Hint]:
        hints = list(self._hints)
        while len(hints) > _ALWAYS and _key_line(self._state, hints).cells > self.app.size.width:
            hints.pop(-1 - _ALWAYS)
        return hints

    def _key_line(self) -> Line:
        return _key_line(self._state, self._fitting())

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)

    async def on_click(self, event: events.Click) -> None:
        event.stop()
        is_on_keys = self._notice is None or (self._is_greeting and event.y == len(self._lines) - 1)
        if not is_on_keys:
            self.end_notice()
            return
        end = width_of(self._state)
        for hint in self._fitting():
            start = end + 2 if end else 0
            end = start + width_of(f"{hint.sign} {hint.word}")
            if start <= event.x < end and hint.key:
                self.post_message(self.Pressed(hint.key))


def _key_line(state: str, hints: Sequence[Hint]) -> Line:
    line = Line(state, BOLD)
    for hint in hints:
        line.add("  " if line.cells else "").add(hint.sign, BOLD).add(f" {hint.word}", DIM)
    return line


def hint_lines(hints: Sequence[Hint], width: int, after: str = "") -> list[Line]:
    """Keys with their words on as many lines as they take, and what may be done without a key."""
    lines = [Line()]
    for sign, word in [*((hint.sign, f" {hint.word}") for hint in hints), *([("", after)] if after else [])]:
        between = "  " if lines[-1].cells else ""
        if lines[-1].cells + len(between) + width_of(sign + word) >= width and between:
            lines.append(Line())
            between = ""
        lines[-1].add(between).add(sign, BOLD).add(word, DIM)
    return lines
