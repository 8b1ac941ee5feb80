"""The lines of the detail pane, made from one edition's assessment."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.style import Style

from store.insight import Assessment
from store.model.figures import BY_KEY, HEADLINE
from store.model.hosts import fetchable_addresses
from store.model.issue import Issue, Reference
from tui.app.look import Look
from tui.app.styles import BOLD, CHOSEN, DIM, LOOKED_AT, MARKED, PLAIN
from tui.app.widgets.figure_table import FigureTable, IssueOf
from tui.app.widgets.headings import subheading
from tui.app.widgets.lines import Line
from tui.app.widgets.numbers import short
from tui.app.widgets.wrapping import wrap

_NUMBER_CELLS = 6

Span = tuple[int, int]


class Fold(NamedTuple):
    """What is on one line until Enter opens it: ``references``, ``pictures`` or ``source``."""

    name: str


class DetailLine(NamedTuple):
    """A line, what Enter leads to from it, and what stands in it."""

    line: Line
    leads_to: Reference | Fold | str | None = None
    """An earlier edition, what is folded, or a figure, whose words may stand in the text."""
    hits: tuple[int, ...] = ()
    """Which of the places that were found start in it."""
    evidence: tuple[str, ...] = ()
    """Figures whose words start in it."""


class DetailText:
    """The lines of one edition in so many cells."""

    def __init__(
        self,
        assessment: Assessment,
        look: Look,
        width: int,
        issue_of: IssueOf,
        *,
        hits: Sequence[Span] = (),
        looked_at: Span | None = None,
        unfolded: Collection[str] = (),
        linked: bool = False,
    ) -> None:
        """
        Args:
            assessment: the edition, held against the others.
            look: in which language and characters.
            width: the cells of a line.
            issue_of: the other editions.
            hits: where in the edition's text something was found.
            looked_at: the one place in the text that is being looked at.
            unfolded: the names of what was opened.
            linked: whether addresses are hyperlinks, which sends each of them once more for every line it takes.
        """
        self._assessment = assessment
        self._issue = assessment.issue
        self._look = look
        self._words = look.words
        self._width = width
        self._issue_of = issue_of
        self._hits = hits
        self._looked_at = looked_at
        self._unfolded = unfolded
        self._linked = linked

    def lines(self, *, whole: bool = True) -> list[DetailLine]:
        """Everything there is to say, figures first; where the whole is not asked for, what is told at a glance."""
        to_read = (self._text, self._references, self._pictures, self._source) if whole else ()
        at_a_glance = (self._opening, self._figures, self._proposals, self._remarks)
        return [line for part in (*at_a_glance, *to_read) for line in part()]

    def _opening(self) -> Iterator[DetailLine]:
        """What an edition without figures of a document is."""
        if not self._issue.is_read:
            words = self._words
            can_be_fetched = fetchable_addresses(self._issue) and "fetch" not in self._look.hidden
            how_to_read = words.screens.how_to_read if can_be_fetched else words.fetching.how_to_import
            yield from self._wrapped(words.answers.only_by_hand if self._issue.only_by_hand else how_to_read)
            if fetched := self._issue.fetched:
                from tui.language.fetched import meaning_of  # few editions were asked for in vain

                meaning = meaning_of(fetched.outcome, words) or fetched.outcome
                yield from self._wrapped(words.fetching.tried.format(day=fetched.day, meaning=meaning))

    def _figures(self) -> Iterator[DetailLine]:
        table = FigureTable(self._assessment, self._look, self._width, self._issue_of)
        figures = table.figures
        if figures:
            yield DetailLine(table.head())
        for figure in figures:
            yield DetailLine(table.row(figure), figure.key if figure.key in self._issue.figures else None)
        if figures and (year_before := table.year_before()):
            yield DetailLine(year_before)
        if self._issue.only_by_hand:
            yield DetailLine(Line(self._words.answers.by_hand_legend, DIM))

    def _proposals(self) -> Iterator[DetailLine]:
        """What was read with doubt: the figure, below it the words that it stood in, and what speaks against it."""
        words = self._words
        for proposal, doubts in self._assessment.proposals:
            about = words.approximately if proposal.approximate else ""
            line = Line("? ", BOLD).add(words.figure(BY_KEY[proposal.figure]))
            yield DetailLine(line.add(f"  {about}{proposal.value:,}"))
            quoted = words.screens.quoted.format(words=" ".join(proposal.words.split()))
            for start, end in wrap(quoted, max(2, self._width - 2)):
                yield DetailLine(Line("  ").add(quoted[start:end], DIM))
            for doubt in doubts:
                yield from self._wrapped(f"  ! {words.remark(doubt)}")

    def _remarks(self) -> Iterator[DetailLine]:
        if self._assessment.remarks:
            yield from self._heading(self._words.screens.remarks)
            for remark in self._assessment.remarks:
                yield from self._wrapped(f"! {self._words.remark(remark)}")

    def _text(self) -> Iterator[DetailLine]:
        issue = self._issue
        if not issue.is_read or not issue.text:
            return
        yield from self._heading(self._words.screens.text)
        evidence = evidence_in(issue)
        spans = [(start, end, MARKED) for start, end in evidence.values()]
        spans += [(start, end, CHOSEN) for start, end in self._hits]
        if self._looked_at:
            spans.append((*self._looked_at, LOOKED_AT))
        for start, end in wrap(issue.text, self._width):
            yield DetailLine(
                styled(issue.text, start, end, spans),
                hits=tuple(number for number, hit in enumerate(self._hits) if start <= hit[0] < end),
                evidence=tuple(key for key, span in evidence.items() if start <= span[0] < end),
            )

    def _references(self) -> Iterator[DetailLine]:
        """The editions that it lists: in one line with their values, or one by one."""
        references, words = self._issue.references, self._words.screens
        if not references:
            return
        yield from self._heading(words.references.format(count=len(references)))
        if "references" not in self._unfolded:
            yield DetailLine(self._references_in_one_line(), Fold("references"))
            return
        for reference in references:
            mark = "" if reference.url else words.not_linked
            yield DetailLine(Line("  ").add(reference.title).add(f"  {mark}", DIM), reference)

    def _references_in_one_line(self) -> Line:
        line = Line()
        for reference in self._issue.references:
            held = self._issue_of(reference.week) if reference.week else None
            value = held.figures.get(HEADLINE.key) if held else None
            name = held.name if held else reference.week.iso if reference.week else "?"
            said = self._look.dot if value is None else short(value, _NUMBER_CELLS, self._look.words)
            if line.cells + len(name) + len(said) + 6 > self._width:
                return line.add("...", DIM)
            line.add("  " if line.cells else "").add(name, DIM).add(f" {said}")
        return line

    def _pictures(self) -> Iterator[DetailLine]:
        images, words = self._issue.images, self._words.screens
        if not images:
            return
        yield from self._heading(words.pictures.format(count=len(images)))
        if "pictures" not in self._unfolded:
            yield DetailLine(Line().left(words.inside_pictures, self._width, DIM), Fold("pictures"))
            return
        yield from self._wrapped(words.inside_pictures, DIM)
        for url in images:
            yield from self._address(url)

    def _source(self) -> Iterator[DetailLine]:
        issue, words = self._issue, self._words.screens
        yield from self._heading(words.source)
        if issue.is_read and not issue.text:
            yield from self._wrapped(words.no_text, DIM)
        if issue.title:
            yield from self._wrapped(issue.title)
        published = words.published.format(date=issue.published.isoformat()) if issue.published else ""
        if about := "  ".join(part for part in (issue.source or "", published) if part):
            yield from self._wrapped(about)
        if not issue.url:
            yield from self._wrapped(words.no_address, DIM)
        elif "source" in self._unfolded:
            yield from self._address(issue.url)
        else:
            bare = issue.url.removeprefix("https://").removeprefix("http://")
            yield DetailLine(Line().left(bare, self._width, self._link(issue.url)), Fold("source"))

    def _address(self, url: str) -> Iterator[DetailLine]:
        return self._wrapped(url, self._link(url))

    def _link(self, url: str) -> Style:
        is_web = url.startswith(("https://", "http://")) and url.isascii() and " " not in url
        return Style(link=url) if self._linked and is_web else PLAIN

    def _heading(self, text: str) -> Iterator[DetailLine]:
        yield DetailLine(Line())
        yield DetailLine(subheading(text, self._look))

    def _wrapped(self, text: str, style: Style = PLAIN) -> Iterator[DetailLine]:
        for start, end in wrap(text, self._width):
            yield DetailLine(Line(text[start:end], style))


def evidence_in(issue: Issue) -> dict[str, Span]:
    """By figure or rating: where in the text the stated words stand."""
    found = {key: issue.text.find(words) for key, words in issue.evidence.items()}
    return {key: (start, start + len(issue.evidence[key])) for key, start in found.items() if start >= 0}


def styled(text: str, start: int, end: int, spans: Sequence[tuple[int, int, Style]]) -> Line:
    """A piece of text with some of it marked; of two marks the later one shows."""
    inside = [span for span in spans if span[0] < end and span[1] > start]
    bounds = {start, end}
    for span_start, span_end, _ in inside:
        bounds |= {max(start, span_start), min(end, span_end)}
    line = Line()
    for left, right in pairwise(sorted(bounds)):
        styles = [style for span_start, span_end, style in inside if span_start <= left and right <= span_end]
        line.add(text[left:right], styles[-1] if styles else PLAIN)
    return line
