"""The report screen: a stretch of weeks as a digest, which can be written to a file."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.strip import Strip

from store.archive import Archive
from store.insight import Timespan, digest
from tui.answers.digest_markdown import digest_markdown, timespan_name
from tui.answers.digests import FORMATS, Format, write_digest
from tui.app.actions.prompting import Prompting
from tui.app.actions.writing import Writing
from tui.app.keys import REPORT_KEYS
from tui.app.look import Look
from tui.app.styles import BOLD, PLAIN
from tui.app.views import TextView
from tui.app.widgets.headings import heading
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.wrapping import wrap
from tui.cells import width as width_of

if TYPE_CHECKING:
    from tui.app.widgets.prompt import Prompt

_PAN_CELLS = 8
_STRONG = "**"
"""A star of the text's own is escaped."""
_FENCE = "```"
_RULE = re.compile(r"\|[ |:-]+\|")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


class ReportScreen(TextView):
    """Scrolls down, and aside where a table is wider than the terminal."""

    BINDINGS = REPORT_KEYS  # type: ignore[assignment]
    KEYS = REPORT_KEYS

    def __init__(self, archive: Archive, look: Look, timespan: Timespan) -> None:
        super().__init__(look)
        self._archive = archive
        self._timespan = timespan
        self.text = ReportText(look)
        self._prompting = Prompting(self, ended=self._show_text)
        self._writing = Writing(self, self._prompting)

    def compose(self) -> ComposeResult:
        yield self.text
        yield self.key_line

    @property
    def scrolled(self) -> Lines:
        return self.text

    def show_anew(self) -> None:
        """A digest of weeks that the archive has lost stays as it was."""
        found = digest(self._archive, self._timespan)
        if found.editions:
            markdown = digest_markdown(self._archive, found, self.words, self.look.glyphs)
            self.text.show(timespan_name(self._timespan, self.words), markdown)
        super().show_anew()

    def _show_text(self) -> None:
        self.text.focus()

    async def action_write(self) -> None:
        await self._writing.ask(self.words.views.write_report, f"{self._timespan.name}.md", FORMATS, self._save)

    def _save(self, path: str) -> str:
        from tui.answers.saving import format_of, to_save

        format_, archive = format_of(path), self._archive
        with to_save(path, format_, self.words, store=archive.path) as output:
            found = digest(archive, self._timespan)
            write_digest(output, archive, found, _of_digest(format_), self.words, self.look.glyphs)
        return self.words.views.report_written.format(path=path)

    def on_prompt_changed(self, event: "Prompt.Changed") -> None:
        self._prompting.typed(event.text)

    def on_prompt_entered(self, event: "Prompt.Entered") -> None:
        self._prompting.entered(event.text)

    def action_pan(self, steps: int) -> None:
        self.text.pan(steps * _PAN_CELLS)

    async def action_back(self) -> None:
        if self._prompting.is_open:
            await self._prompting.give_up()
        else:
            await super().action_back()


def _of_digest(format_: str) -> Format:
    return next(known for known in FORMATS if known == format_)


def _cells_of(row: str) -> Sequence[str]:
    """The cells of a table's row, all rows of which are filled up to the same widths."""
    return [_ESCAPED.sub(r"\1", cell) for cell in row.removeprefix("| ").removesuffix(" |").split(" | ")]


class ReportText(Lines, can_focus=True):
    """A Markdown document as it is read: paragraphs fill the width, tables and bars keep theirs."""

    head_rows = 1

    def __init__(self, look: Look) -> None:
        super().__init__(id="report")
        self._look = look
        self._title = self._markdown = ""
        self._lines: list[Line] = []
        self._left = 0

    def show(self, title: str, markdown: str) -> None:
        self._title, self._markdown = title, markdown
        self.draw_anew()

    def head(self) -> Strip:
        name = f"{self._look.words.views.report} {self._title}"
        return heading(name, self.size.width, self._look, right=self.more, focused=True).strip(self.size.width)

    def lay_out(self) -> None:
        self._lines, is_kept = [], False
        texts = self._markdown.splitlines()[2:]  # the title stands in the head
        for is_table, group in groupby(texts, key=lambda text: text.startswith("|")):
            if is_table and not is_kept:
                self._lines += self._table([text for text in group if not _RULE.fullmatch(text)])
                continue
            for text in group:
                if text == _FENCE:
                    is_kept = not is_kept
                else:
                    self._lines += [Line(text)] if is_kept else self._as_read(text)
        self.pan(0)

    def _table(self, rows: Sequence[str]) -> Iterator[Line]:
        """As many columns beside the first one as there is room for; the others below, the first one before them."""
        names, *columns = zip(*(_cells_of(row) for row in rows), strict=True)
        room = self.size.width - 1
        while columns:
            fitting = [sum(2 + width_of(column[0]) for column in columns[: at + 1]) for at in range(len(columns))]
            count = max(1, sum(cells <= room - width_of(names[0]) for cells in fitting))
            yield from (Line("  ".join(cells)) for cells in zip(names, *columns[:count], strict=True))
            columns = columns[count:]
            if columns:
                yield Line()

    def _as_read(self, text: str) -> list[Line]:
        style = BOLD if text.startswith("#") else PLAIN
        text = _ESCAPED.sub(r"\1", text.lstrip("# ").replace(_STRONG, ""))
        # The last column stays free: many terminals have a way of their own with wide characters there.
        return [Line(text[start:end], style) for start, end in wrap(text, self.size.width - 1)] or [Line()]

    def pan(self, cells: int) -> None:
        """Moves what is wider than the screen aside, as far as it goes."""
        widest = max((line.cells for line in self._lines), default=0)
        self._left = max(0, min(self._left + cells, widest - self.size.width + 1))
        self.update()

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        line, width = self._lines[position], self.size.width
        # What fits stays, so that its beginning can be read beside the ends of tables.
        left = self._left if line.cells >= width else 0
        return line.strip(max(line.cells, left + width)).crop(left, left + width)
