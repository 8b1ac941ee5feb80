"""The lines of the compare screen: editions side by side, figure by figure, each on a scale of its own."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.style import Style

from store.model.figures import FIGURES, Figure
from store.model.issue import Issue
from store.model.series import Change
from tui.app.look import Look
from tui.app.styles import BOLD, DIM, GRADES, PLAIN
from tui.app.widgets.headings import heading, subheading
from tui.app.widgets.lines import Line
from tui.app.widgets.numbers import is_large, percent, short
from tui.app.widgets.week_line import week_name
from tui.app.widgets.wrapping import wrap
from tui.cells import fit
from tui.language import phrases
from tui.language.phrases import marks_of

_CHANGE = 10
_BARS = {"block": "\u2501\u2578", "braille": "\u2836\u2806", "ascii": "="}
"""A cell of a bar, and half of one. They leave the lines above and below alone."""


class _Columns(NamedTuple):
    """How many cells the columns take; without one for it, a name stands on a line of its own."""

    name: int
    side: int
    change: int
    bar: int


def _columns(width: int) -> _Columns:
    if width >= 100:
        return _Columns(name=26, side=16, change=18, bar=(width - 26 - 32 - 18 - 6) // 2)
    if width >= 74:
        return _Columns(name=24, side=16, change=18, bar=0)
    return _Columns(name=0, side=max(1, (width - _CHANGE) // 2), change=_CHANGE, bar=0)


class Comparison:
    """Two editions held against each other; changes are from the left one to the right one."""

    def __init__(self, left: Issue, right: Issue, look: Look, width: int) -> None:
        self._sides = left, right
        self._look = look
        self._words = look.words
        self._width = width
        self._columns = _columns(width)

    def lines(self) -> list[Line]:
        """Everything that they can be compared in, the addresses last."""
        left, right = self._sides
        lines = [self._head()]
        figures = [figure for figure in FIGURES if figure.key in left.figures or figure.key in right.figures]
        for figure in figures:
            lines += self._figure(figure)
        if not figures:
            lines.append(Line(self._words.views.neither, DIM))
        if left.only_by_hand or right.only_by_hand:
            lines.append(Line(self._words.answers.by_hand_legend, DIM))
        lines += [Line(), subheading(self._words.views.editions, self._look)]
        for name, texts, styles in self._facts():
            lines += self._row(name, texts, styles)
        for issue in self._sides:
            lines += self._source(issue)
        return lines

    def _head(self) -> Line:
        columns, views = self._columns, self._words.views
        names = [week_name(issue.week, issue, self._words) for issue in self._sides]
        weeks = self._sides[1].week - self._sides[0].week
        line = Line().left(views.distance.format(weeks=f"{weeks:+,}"), columns.name, DIM)
        for name in names:
            line.right(name, columns.side, BOLD)
        line.right(views.difference, columns.change, DIM)
        for name in names if columns.bar else ():
            line.add("   ").left(name, columns.bar, DIM)
        return line

    # -- figures

    def _figure(self, figure: Figure) -> Iterator[Line]:
        left, right = self._sides
        columns, key = self._columns, figure.key
        before, after = left.figures.get(key), right.figures.get(key)
        change = Change.between(before, after) if before is not None and after is not None else None
        texts = [self._value(issue, key) for issue in self._sides]
        said, style = self._change(change)
        line = Line().left(self._words.figure(figure), columns.name)
        if not columns.name:
            difference = f"{change.difference:+,}" if change else ""
            yield Line(self._words.figure(figure), BOLD).to(2 * columns.side).right(difference, columns.change)
        for text in texts:
            line.right(text, columns.side, DIM if text in ("-", self._words.not_stated) else PLAIN)
        line.right(said, columns.change, style)
        yield self._with_bars(line, before, after)

    def _value(self, issue: Issue, key: str) -> str:
        value = issue.figures.get(key)
        if value is None:
            return self._words.not_stated if issue.is_read else "-"
        return short(value, self._columns.side - 1, marks_of(issue, key, self._words))

    def _change(self, change: Change | None) -> tuple[str, Style]:
        if change is None:
            return "-", DIM
        style = BOLD if is_large(change) else PLAIN
        if not change.difference:
            return "=", style
        said = f"{self._look.arrow(change.difference)}{percent(change):>6}"
        if self._columns.change > _CHANGE:
            said = f"{change.difference:+,} {said}"
        return said, style

    def _with_bars(self, line: Line, before: int | None, after: int | None) -> Line:
        """A bar for each edition, from zero to the higher of the two."""
        top = max(before or 0, after or 0)
        if self._columns.bar and top:
            for value in (before, after):
                line.add("   ").add(fit(self._bar(value or 0, top), self._columns.bar))
        return line

    def _bar(self, value: int, top: int) -> str:
        cells = _BARS[self._look.glyphs]
        whole, part = divmod(round(min(value, top) * self._columns.bar * len(cells) / top), len(cells))
        if value and not whole and not part:
            whole, part = (1, 0) if len(cells) == 1 else (0, 1)
        return cells[0] * whole + (cells[part] if part else "")

    # -- the editions

    def _facts(self) -> Iterator[tuple[str, Sequence[str], Sequence[Style]]]:
        """What is known of them besides figures; what neither states is left out."""
        views = self._words.views
        names = (views.period, views.standing, views.published, views.rating, views.vulnerability_rating)
        for at, (name, *texts) in enumerate(zip(names, *map(self._facts_of, self._sides), strict=True)):
            if any(texts):
                styles = [GRADES.get(issue.rating or "", PLAIN) if at == 3 else PLAIN for issue in self._sides]
                yield name, [text or "-" for text in texts], styles

    def _facts_of(self, issue: Issue) -> Sequence[str]:
        span, words = issue.span, self._words
        days = f" ({span.days})" if span.days != 7 else ""
        quality = phrases.quality(issue, words) or ""
        return (
            f"{span.start:%m-%d} ~ {span.end:%m-%d}{days}",
            quality if issue.is_read else words.known,
            issue.published.isoformat() if issue.published else "",
            words.ratings.get(issue.rating or "", ""),
            words.answers.vulnerability_ratings.get(issue.vulnerability_rating or "", ""),
        )

    def _row(self, name: str, texts: Sequence[str], styles: Sequence[Style]) -> Iterator[Line]:
        """A name and what each side has of it, on one line or, where that is too narrow, on two."""
        columns = self._columns
        if not columns.name and name:
            yield Line(name, BOLD)
        line = Line().left(name, columns.name)
        for text, style in zip(texts, styles, strict=True):
            line.right(text, columns.side, DIM if text == "-" else style, padding=PLAIN)
        yield line

    def _source(self, issue: Issue) -> Iterator[Line]:
        words = self._words
        yield Line()
        yield heading(week_name(issue.week, issue, words), self._width, self._look)
        for text in (issue.title, issue.source, issue.url or words.screens.no_address):
            if text:
                yield from (Line(text[start:end]) for start, end in wrap(text, self._width))
