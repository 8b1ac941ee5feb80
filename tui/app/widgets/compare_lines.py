"""The lines of the compare screen: editions side by side, with bars on one scale for each figure."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.style import Style

from store.insight import Assessment
from store.model.figures import FIGURES, Figure
from store.model.issue import Issue
from store.model.series import Change
from tui.app.look import Look
from tui.app.styles import BARS, BOLD, CALLS, DIM, GRADES, PLAIN
from tui.app.widgets.bars import name_of
from tui.app.widgets.headings import heading, subheading
from tui.app.widgets.lines import Line
from tui.app.widgets.numbers import is_large, percent, short
from tui.app.widgets.wrapping import wrap
from tui.cells import width as width_of
from tui.language import phrases, standings
from tui.language.phrases import marks_of

_NAME = 26
"""Of a figure, where the editions leave room for it."""
_LEAST = 20
"""Of an edition, with the gap after it."""
_GAP = 2
_ROWS = 2
"""Of a figure that has its name beside it; between them is a free one where all fit so."""
_PERCENT = 7
_BARS = {"block": "\u2501\u2578", "braille": "\u2836\u2806", "ascii": "="}
"""A cell of a bar, and half of one. They leave the lines above and below alone."""


class Columns(NamedTuple):
    """How many editions there is room for, and how many cells they take."""

    editions: int
    name: int
    """0 where names stand on lines of their own."""
    each: int

    @classmethod
    def within(cls, width: int, editions: int) -> "Columns":
        """Two at least, however narrow it is."""
        shown = min(editions, max(2, (width + _GAP) // _LEAST))
        name = _NAME if _NAME + shown * _LEAST <= width + _GAP else 0
        return cls(shown, name, max(1 + _GAP, (width + _GAP - name) // shown))


class Comparison:
    """Editions held against the first of them."""

    def __init__(self, editions: Sequence[Assessment], look: Look, width: int, height: int) -> None:
        """Shows as many as there is room for, from the first on. In height there is room for all by scrolling."""
        self._columns = Columns.within(width, len(editions))
        self._shown = editions[: self._columns.editions]
        self._look = look
        self._words = look.words
        self._width = width
        keys = {key for edition in self._shown for key in edition.issue.figures}
        self._figures = [figure for figure in FIGURES if figure.key in keys]
        self._number = self._number_cells()
        self._is_airy = bool(self._columns.name) and (_ROWS + 1) * len(self._figures) < height

    def head(self) -> Line:
        """What the columns are, which stays while the rest scrolls."""
        return self._row(
            "", [name_of(edition.issue, self._words) for edition in self._shown], [BOLD] * len(self._shown)
        )

    def lines(self) -> list[Line]:
        """Everything that they can be compared in, the addresses last."""
        distances = [self._words.views.base, *map(self._distance, self._shown[1:])]
        lines = [self._row("", distances, [DIM] * len(distances))]
        for number, figure in enumerate(self._figures):
            lines += [Line()] if number and self._is_airy else []
            lines += self._figure(figure)
        if not self._figures:
            lines.append(Line(self._words.views.neither, DIM))
        if any(edition.issue.only_by_hand for edition in self._shown):
            lines.append(Line(self._words.answers.by_hand_legend, DIM))
        lines += [Line(), subheading(self._words.views.editions, self._look), *self._facts()]
        for edition in self._shown:
            lines += self._source(edition)
        return lines

    def _distance(self, edition: Assessment) -> str:
        weeks = edition.issue.week - self._shown[0].issue.week
        return self._words.views.distances["later" if weeks > 0 else "earlier"].format(weeks=abs(weeks))

    def _row(self, name: str, texts: Sequence[str], styles: Sequence[Style]) -> Line:
        """A text for each edition; a name beside them only where there is a column for it."""
        line = Line().left(name, self._columns.name)
        for at, (text, style) in enumerate(zip(texts, styles, strict=True)):
            line.to(self._start(at)).add(text, style)
        return line

    def _start(self, at: int) -> int:
        """Where the column of an edition begins."""
        return self._columns.name + at * self._columns.each

    # -- figures

    def _number_cells(self) -> int:
        """Of the numbers of an edition, so that all of them end below one another."""
        values = (
            width_of(f"{value:,}{marks_of(edition.issue, key, self._words)}")
            for edition in self._shown
            for key, value in edition.issue.figures.items()
        )
        differences = (
            len(f"{change.difference:+,}")
            for figure in self._figures
            for edition in self._shown
            if (change := self._change(edition.issue, figure.key))
        )
        return min(max((*values, *differences), default=1), self._columns.each - _GAP - _PERCENT)

    def _change(self, issue: Issue, key: str) -> Change | None:
        """How an edition differs from the first; None where one of them does not state the figure."""
        base = self._shown[0].issue
        if issue is base or key not in base.figures or key not in issue.figures:
            return None
        return Change.between(base.figures[key], issue.figures[key])

    def _figure(self, figure: Figure) -> Iterator[Line]:
        """Values with their bars, from zero to the highest of them, and below what they mean."""
        key, name = figure.key, self._words.figure(figure)
        [middle, *_] = (e.standing_of[key].median for e in self._shown if key in e.standing_of)
        median = self._words.insight.median.format(median=standings.median(middle))
        if not self._columns.name:
            yield Line(name, BOLD).add(f"  {median}", DIM)
        values, meanings = Line().left(name, self._columns.name), Line()
        if self._columns.name:
            meanings.add(f"  {median}", DIM)
        top = max(edition.issue.figures.get(key, 0) for edition in self._shown)
        for at, edition in enumerate(self._shown):
            self._add_value(values.to(self._start(at)), edition, key, top)
            self._add_meaning(meanings.to(self._start(at)), edition, key, self._start(at + 1) - _GAP)
        yield values
        yield meanings

    def _add_value(self, line: Line, edition: Assessment, key: str, top: int) -> None:
        issue, value = edition.issue, edition.issue.figures.get(key)
        if value is None:
            text = self._words.not_stated if issue.is_read else phrases.MISSING
            line.add(" " * (self._number - width_of(text))).add(text, DIM)
            return
        text = short(value, self._number, self._words, marks_of(issue, key, self._words))
        line.add(" " * (self._number - width_of(text)) + text + " ").add(
            self._bar(value, top), BARS[edition.standing_of[key].call]
        )

    def _bar(self, value: int, top: int) -> str:
        cells, room = _BARS[self._look.glyphs], max(0, self._columns.each - _GAP - self._number - 1)
        whole, part = divmod(round(value * room * len(cells) / max(1, top)), len(cells))
        if value and room and not whole and not part:
            whole, part = (1, 0) if len(cells) == 1 else (0, 1)
        return cells[0] * whole + (cells[part] if part else "")

    def _add_meaning(self, line: Line, edition: Assessment, key: str, end: int) -> None:
        """The change since the first edition, and the place among all weeks as far as there is room for it."""
        change = self._change(edition.issue, key)
        if change:
            style = BOLD if is_large(change) else PLAIN
            sign = "-" if change.difference < 0 else "+" if change.difference else ""
            difference = short(abs(change.difference), self._number, self._words, sign)
            line.add(" " * (self._number - width_of(difference)) + difference, style)
            since = (
                f" {self._look.arrow(change.difference)} {percent(change, self._words)}" if change.difference else ""
            )
            line.add(since, style).add("  ")
        else:
            line.add(" " * (self._number + 1))
        if standing := edition.standing_of.get(key):
            place = standings.place(standing, self._words)
            if line.cells + width_of(place) <= end:
                line.add(place, CALLS[standing.call] if standing.call else DIM)

    # -- the editions

    def _facts(self) -> Iterator[Line]:
        """What is known of them besides figures; what none states is left out."""
        views = self._words.views
        names = (views.period, views.source, views.published, views.rating, views.vulnerability_rating)
        issues = [edition.issue for edition in self._shown]
        for at, (name, *texts) in enumerate(zip(names, *map(self._facts_of, issues), strict=True)):
            if any(texts):
                grades = [GRADES.get(issue.rating or "", PLAIN) if at == 3 else PLAIN for issue in issues]
                styles = [style if text else DIM for style, text in zip(grades, texts, strict=True)]
                if not self._columns.name:
                    yield Line(name, BOLD)
                yield self._row(name, [text or phrases.MISSING for text in texts], styles)

    def _facts_of(self, issue: Issue) -> Sequence[str]:
        span, words = issue.span, self._words
        days = f" ({span.days})" if span.days != 7 else ""
        return (
            f"{span.start} {words.screens.until} {span.end:%m-%d}{days}",
            self._quality(issue),
            issue.published.isoformat() if issue.published else "",
            words.ratings.get(issue.rating or "", ""),
            words.answers.vulnerability_ratings.get(issue.vulnerability_rating or "", ""),
        )

    def _quality(self, issue: Issue) -> str:
        """Who tells it, in a word where there is no room for more."""
        if not issue.is_read:
            return self._words.known
        text = self._words.screens.qualities[issue.quality]
        return text if width_of(text) <= self._columns.each - _GAP else phrases.quality(issue, self._words) or ""

    def _source(self, edition: Assessment) -> Iterator[Line]:
        words, issue = self._words, edition.issue
        yield Line()
        yield heading(name_of(issue, words), self._width, self._look)
        for text in (issue.title, issue.source):
            if text:
                yield from (Line(text[start:end]) for start, end in wrap(text, self._width))
        # In one line, which names the article; browse has the whole address.
        url = issue.url.removeprefix("https://").removeprefix("http://") if issue.url else words.screens.no_address
        yield Line().left(url, self._width, DIM)
