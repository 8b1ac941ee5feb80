"""The lines of the detail pane, made from one edition's assessment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rich.style import Style

from store.insight import Assessment
from store.model.figures import BY_KEY, FIGURES, INCIDENT_FIGURES, Figure
from store.model.issue import Issue, Reference
from store.model.series import Change
from tui.app.styles import BOLD, CHOSEN, DIM, LOOKED_AT, MARKED, PLAIN
from tui.app.widgets.lines import Line
from tui.app.widgets.wrapping import wrap
from tui.language import Words
from tui.language.fetched import meaning_of
from tui.language.phrases import marks_of

Span = tuple[int, int]


class _Columns(NamedTuple):
    """How many cells the columns of the figure table take in a pane of some width; 0 leaves one out."""

    name: int
    value: int
    before: int
    change: int
    year: int
    rank: int
    place: int


_COLUMNS = {
    98: _Columns(name=27, value=12, before=12, change=18, year=10, rank=10, place=9),
    84: _Columns(name=22, value=11, before=10, change=16, year=8, rank=9, place=8),
    76: _Columns(name=22, value=9, before=9, change=15, year=7, rank=8, place=6),
    58: _Columns(name=22, value=10, before=0, change=16, year=0, rank=10, place=0),
    40: _Columns(name=17, value=9, before=0, change=14, year=0, rank=0, place=0),
    0: _Columns(name=19, value=9, before=0, change=0, year=0, rank=0, place=0),
}
"""By the least width they need, widest first."""


@dataclass(frozen=True, slots=True)
class DetailLine:
    """A line, what Enter leads to from it, and what stands in it."""

    line: Line
    leads_to: Reference | str | None = None
    """An earlier edition, or a figure, whose words may stand in the text."""
    hits: tuple[int, ...] = ()
    """Which of the places that were found start in it."""
    evidence: tuple[str, ...] = ()
    """Figures whose words start in it."""


def detail_lines(
    assessment: Assessment,
    words: Words,
    width: int,
    hits: Sequence[Span] = (),
    looked_at: Span | None = None,
    *,
    linked: bool = False,
) -> list[DetailLine]:
    """Everything there is to say, figures first.

    Args:
        assessment: the edition, held against the others.
        words: in which language.
        width: the cells of a line.
        hits: where in the edition's text something was found.
        looked_at: the one place in the text that is being looked at.
        linked: whether addresses are hyperlinks, which sends each of them once more for every line it takes.
    """
    issue = assessment.issue
    lines = list(map(DetailLine, _opening(issue, words, width)))
    lines += _figure_table(assessment, words, width)
    lines += map(DetailLine, _proposals(assessment, words, width))
    lines += map(DetailLine, _remarks(assessment, words, width))
    lines += _text(issue, words, width, hits, looked_at)
    lines += _references(issue, words)
    lines += map(DetailLine, _pictures(issue, words, width, linked=linked))
    lines += map(DetailLine, _source(issue, words, width, linked=linked))
    return lines


def _opening(issue: Issue, words: Words, width: int) -> Iterator[Line]:
    standing = words.screens.origins[issue.origin] if issue.is_read else words.screens.known_not_read
    line = Line(standing, BOLD)
    if issue.is_read:
        line.add(f"  {words.screens.qualities[issue.quality]}")
    yield line.add(" ").add("-" * (width - line.cells), DIM)
    if not issue.is_read:
        sentence = words.answers.only_by_hand if issue.only_by_hand else words.screens.how_to_read
        yield from _wrapped(sentence, width)
        if issue.fetched:
            meaning = meaning_of(issue.fetched.outcome, words) or issue.fetched.outcome
            yield from _wrapped(words.fetching.tried.format(day=issue.fetched.day, meaning=meaning), width)


# -- figures


def _figure_table(assessment: Assessment, words: Words, width: int) -> Iterator[DetailLine]:
    issue = assessment.issue
    rows = [figure for figure in FIGURES if figure.key in issue.figures]
    if not rows:
        return
    if any(figure in INCIDENT_FIGURES for figure in rows):
        rows = [figure for figure in FIGURES if figure in rows or figure in INCIDENT_FIGURES]
    columns = next(columns for least, columns in _COLUMNS.items() if width >= least)
    yield DetailLine(_table_head(words, columns))
    for figure in rows:
        leads_to = figure.key if figure.key in issue.figures else None
        yield DetailLine(_figure_row(assessment, figure, words, columns), leads_to)
    if issue.only_by_hand:
        yield DetailLine(Line(words.answers.by_hand_legend, DIM))


def _table_head(words: Words, columns: _Columns) -> Line:
    line = Line().left(words.screens.figures, columns.name, BOLD)
    line.right(words.screens.this_week, columns.value, DIM)
    line.right(words.screens.week_before, columns.before, DIM)
    line.right(words.screens.change, columns.change, DIM)
    line.right(words.screens.year_before, columns.year, DIM)
    return line.right(words.screens.rank, columns.rank, DIM)


def _figure_row(assessment: Assessment, figure: Figure, words: Words, columns: _Columns) -> Line:
    issue = assessment.issue
    line = Line().left(words.figure(figure), columns.name)
    if figure.key not in issue.figures:
        return line.right(words.not_stated, columns.value, DIM)
    line.right(f"{marks_of(issue, figure.key, words)}{issue.figures[figure.key]:,}", columns.value, BOLD)
    change = assessment.changes.get(figure.key)
    line.right(f"{change.before:,}" if change else "", columns.before)
    line.right(_change(change), columns.change, PLAIN if change else DIM)
    year = assessment.year_changes.get(figure.key)
    line.right("" if year is None or year.percent is None else f"{year.percent:+.0f}%", columns.year)
    rank = assessment.ranks.get(figure.key)
    line.right(words.screens.rank_of.format(place=rank.place, of=rank.of) if rank else "", columns.rank)
    return _place(line, issue.figures[figure.key], assessment.ranges.get(figure.key), columns.place)


def _place(line: Line, value: int, known: tuple[int, int] | None, width: int) -> Line:
    """A small scale from the lowest to the highest known value, with a mark where this one lies."""
    cells = width - 1
    if known is None or cells < 1:
        return line
    low, high = known
    at = round((value - low) / (high - low) * (cells - 1)) if high > low else cells - 1
    return line.add(" ").add("-" * at, DIM).add("|", BOLD).add("-" * (cells - 1 - at), DIM)


def _change(change: Change | None) -> str:
    if change is None:
        return "-"
    percent = "" if change.percent is None else f" {change.percent:+.1f}%"
    return f"{change.difference:+,}{percent}"


# -- what stands around them


def _proposals(assessment: Assessment, words: Words, width: int) -> Iterator[Line]:
    """What was read with doubt: the figure, in another line the words it stood in, and what speaks against it."""
    for proposal, doubts in assessment.proposals:
        about = words.approximately if proposal.approximate else ""
        yield Line("? ", BOLD).add(words.figure(BY_KEY[proposal.figure])).add(f"  {about}{proposal.value:,}")
        quoted = " ".join(proposal.words.split())
        for start, end in wrap(f"“{quoted}”", max(2, width - 2)):
            yield Line("  ").add(f"“{quoted}”"[start:end], DIM)
        for doubt in doubts:
            yield from _wrapped(f"  ! {words.remark(doubt)}", width)


def _remarks(assessment: Assessment, words: Words, width: int) -> Iterator[Line]:
    if not assessment.remarks:
        return
    yield from _heading(words.screens.remarks)
    for remark in assessment.remarks:
        yield from _wrapped(f"! {words.remark(remark)}", width)


def _text(issue: Issue, words: Words, width: int, hits: Sequence[Span], looked_at: Span | None) -> Iterator[DetailLine]:
    if not issue.is_read:
        return
    yield from map(DetailLine, _heading(words.screens.text))
    if not issue.text:
        yield from map(DetailLine, _wrapped(words.screens.no_text, width, DIM))
        return
    evidence = evidence_in(issue)
    spans = [(start, end, MARKED) for start, end in evidence.values()]
    spans += [(start, end, CHOSEN) for start, end in hits]
    if looked_at:
        spans.append((*looked_at, LOOKED_AT))
    for start, end in wrap(issue.text, width):
        yield DetailLine(
            _styled(issue.text, start, end, spans),
            hits=tuple(number for number, hit in enumerate(hits) if start <= hit[0] < end),
            evidence=tuple(key for key, span in evidence.items() if start <= span[0] < end),
        )


def evidence_in(issue: Issue) -> dict[str, Span]:
    """By figure or rating: where in the text the stated words stand."""
    found = {key: issue.text.find(words) for key, words in issue.evidence.items()}
    return {key: (start, start + len(issue.evidence[key])) for key, start in found.items() if start >= 0}


def _styled(text: str, start: int, end: int, spans: Sequence[tuple[int, int, Style]]) -> Line:
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


def _references(issue: Issue, words: Words) -> Iterator[DetailLine]:
    if not issue.references:
        return
    yield from map(DetailLine, _heading(words.screens.references))
    for reference in issue.references:
        mark = "" if reference.url else words.screens.not_linked
        yield DetailLine(Line("  ").add(reference.title).add(f"  {mark}", DIM), reference)


def _pictures(issue: Issue, words: Words, width: int, *, linked: bool) -> Iterator[Line]:
    if not issue.images:
        return
    yield from _heading(words.screens.pictures.format(count=len(issue.images)))
    yield from _wrapped(words.screens.inside_pictures, width, DIM)
    for url in issue.images:
        yield from _address(url, width, linked=linked)


def _source(issue: Issue, words: Words, width: int, *, linked: bool) -> Iterator[Line]:
    yield from _heading(words.screens.source)
    if issue.title:
        yield from _wrapped(issue.title, width)
    published = words.screens.published.format(date=issue.published.isoformat()) if issue.published else ""
    if about := "  ".join(part for part in (issue.source or "", published) if part):
        yield from _wrapped(about, width)
    if issue.url:
        yield from _address(issue.url, width, linked=linked)
    else:
        yield from _wrapped(words.screens.no_address, width, DIM)


def _address(url: str, width: int, *, linked: bool) -> Iterator[Line]:
    is_web = url.startswith(("https://", "http://")) and url.isascii() and " " not in url
    return _wrapped(url, width, Style(link=url) if linked and is_web else PLAIN)


def _heading(text: str) -> Iterator[Line]:
    yield Line()
    yield Line(text, BOLD)


def _wrapped(text: str, width: int, style: Style = PLAIN) -> Iterator[Line]:
    for start, end in wrap(text, width):
        yield Line(text[start:end], style)
