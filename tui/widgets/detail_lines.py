"""The lines of the detail pane, made from one edition's assessment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.style import Style

from store.assessment import Assessment
from store.figures import FIGURES, INCIDENT_FIGURES, Figure
from store.issue import Issue, Reference
from tui.language import Words
from tui.widgets.lines import BOLD, CHOSEN, DIM, MARKED, PLAIN, Line
from tui.widgets.wrapping import wrap

Span = tuple[int, int]
_NAME, _VALUE, _BEFORE, _DIFFERENCE, _PERCENT, _RANK = 26, 12, 12, 11, 10, 13
_NARROW_NAME, _NARROW_VALUE = 22, 11


@dataclass(frozen=True, slots=True)
class DetailLine:
    """A line, and the edition that Enter leads to from it."""

    line: Line
    reference: Reference | None = None


def detail_lines(assessment: Assessment, words: Words, width: int, hits: Sequence[Span]) -> list[DetailLine]:
    """Everything there is to say, figures first.

    Args:
        assessment: the edition, held against the others.
        words: in which language.
        width: the cells of a line.
        hits: where in the edition's text something was found.
    """
    issue = assessment.issue
    lines = [DetailLine(line) for line in _opening(issue, words, width)]
    lines += (DetailLine(line) for line in _figure_table(assessment, words, width))
    lines += (DetailLine(line) for line in _remarks(assessment, words, width))
    lines += (DetailLine(line) for line in _text(issue, words, width, hits))
    lines += _references(issue, words)
    lines += (DetailLine(line) for line in _pictures(issue, words, width))
    lines += (DetailLine(line) for line in _source(issue, words, width))
    return lines


def _opening(issue: Issue, words: Words, width: int) -> Iterator[Line]:
    standing = words.screens.origins[issue.origin] if issue.is_read else words.screens.known_not_read
    yield Line(standing, BOLD).add("  ").add(words.screens.qualities[issue.quality] if issue.is_read else "", DIM)
    if not issue.is_read:
        yield from _wrapped(words.screens.how_to_read, width, DIM)
    if issue.url and not issue.is_read:
        yield from _wrapped(issue.url, width)


# -- figures


def _figure_table(assessment: Assessment, words: Words, width: int) -> Iterator[Line]:
    issue = assessment.issue
    rows = [figure for figure in FIGURES if figure.key in issue.figures]
    if not rows:
        return
    if any(figure in INCIDENT_FIGURES for figure in rows):
        rows = [figure for figure in FIGURES if figure in rows or figure in INCIDENT_FIGURES]
    yield Line()
    yield _table_head(words, width)
    for figure in rows:
        yield _figure_row(assessment, figure, words, width)


def _table_head(words: Words, width: int) -> Line:
    line = (
        Line()
        .left(words.screens.figures, _name_cells(width), BOLD)
        .right(words.screens.this_week, _value_cells(width), DIM)
    )
    if width >= _NAME + _VALUE + _BEFORE + _DIFFERENCE + _PERCENT + _RANK:
        line.right(words.screens.week_before, _BEFORE, DIM)
    line.right(words.screens.change, _DIFFERENCE + _PERCENT, DIM)
    return line.right(words.screens.rank, _RANK, DIM)


def _figure_row(assessment: Assessment, figure: Figure, words: Words, width: int) -> Line:
    issue = assessment.issue
    line = Line().left(words.figure(figure), _name_cells(width))
    if figure.key not in issue.figures:
        return line.right(words.not_stated, _value_cells(width), DIM)
    value = f"{issue.figures[figure.key]:,}"
    about = words.approximately if figure.key in issue.approximate else ""
    line.right(about + value, _value_cells(width), BOLD)
    change = assessment.changes.get(figure.key)
    if width >= _NAME + _VALUE + _BEFORE + _DIFFERENCE + _PERCENT + _RANK:
        line.right(f"{change.before:,}" if change else "", _BEFORE)
    line.right(f"{change.difference:+,}" if change else "-", _DIFFERENCE, PLAIN if change else DIM)
    line.right(f"{change.percent:+.1f}%" if change and change.percent is not None else "", _PERCENT)
    rank = assessment.ranks.get(figure.key)
    return line.right(words.screens.rank_of.format(place=rank.place, of=rank.of) if rank else "", _RANK)


def _name_cells(width: int) -> int:
    return _NAME if width >= _NAME + _VALUE + _DIFFERENCE + _PERCENT + _RANK else _NARROW_NAME


def _value_cells(width: int) -> int:
    return _VALUE if width >= _NAME + _VALUE + _DIFFERENCE + _PERCENT + _RANK else _NARROW_VALUE


# -- what stands around them


def _remarks(assessment: Assessment, words: Words, width: int) -> Iterator[Line]:
    if not assessment.remarks:
        return
    yield from _heading(words.screens.remarks)
    for remark in assessment.remarks:
        yield from _wrapped(f"! {words.remark(remark)}", width)


def _text(issue: Issue, words: Words, width: int, hits: Sequence[Span]) -> Iterator[Line]:
    if not issue.is_read:
        return
    yield from _heading(words.screens.text)
    if not issue.text:
        yield from _wrapped(words.screens.no_text, width, DIM)
        return
    spans = [(start, end, MARKED) for start, end in _evidence(issue)]
    spans += [(start, end, CHOSEN) for start, end in hits]
    for start, end in wrap(issue.text, width):
        yield _styled(issue.text, start, end, spans)


def _evidence(issue: Issue) -> Iterator[Span]:
    """Where in the text the stated words stand."""
    for words in issue.evidence.values():
        start = issue.text.find(words)
        if start >= 0:
            yield start, start + len(words)


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
    for line in _heading(words.screens.references):
        yield DetailLine(line)
    for reference in issue.references:
        mark = "" if reference.url else words.screens.not_linked
        yield DetailLine(Line("  ").add(reference.title).add(f"  {mark}", DIM), reference)


def _pictures(issue: Issue, words: Words, width: int) -> Iterator[Line]:
    if not issue.images:
        return
    yield from _heading(words.screens.pictures.format(count=len(issue.images)))
    yield from _wrapped(words.screens.inside_pictures, width, DIM)
    for url in issue.images:
        yield from _wrapped(url, width)


def _source(issue: Issue, words: Words, width: int) -> Iterator[Line]:
    yield from _heading(words.screens.source)
    if issue.title:
        yield from _wrapped(issue.title, width)
    published = words.screens.published.format(date=issue.published.isoformat()) if issue.published else ""
    if about := "  ".join(part for part in (issue.source or "", published) if part):
        yield from _wrapped(about, width)
    yield from _wrapped(issue.url or words.screens.no_address, width, PLAIN if issue.url else DIM)


def _heading(text: str) -> Iterator[Line]:
    yield Line()
    yield Line(text, BOLD)


def _wrapped(text: str, width: int, style: Style = PLAIN) -> Iterator[Line]:
    for start, end in wrap(text, width):
        yield Line(text[start:end], style)
