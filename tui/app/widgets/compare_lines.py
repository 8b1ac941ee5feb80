"""The lines of the compare screen: two editions side by side, fact by fact and figure by figure."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.style import Style

from store.model.figures import FIGURES, Figure
from store.model.issue import Issue
from store.model.series import Change
from tui.app.styles import BOLD, DIM, PLAIN
from tui.app.widgets.lines import Line
from tui.app.widgets.week_line import week_name
from tui.app.widgets.wrapping import wrap
from tui.language import Words, phrases
from tui.language.phrases import marks_of

_FULL_PERIOD = 24
_PERCENT = 11


class _Columns(NamedTuple):
    """How many cells the columns take; without one for it, a name stands on a line of its own."""

    name: int
    side: int
    change: int


def _columns(width: int) -> _Columns:
    if width >= 100:
        return _Columns(name=30, side=_FULL_PERIOD, change=22)
    if width >= 75:
        return _Columns(name=28, side=13, change=21)
    return _Columns(name=0, side=max(1, (width - _PERCENT) // 2), change=_PERCENT)


def compare_lines(left: Issue, right: Issue, words: Words, width: int) -> list[Line]:
    """Everything that two editions can be compared in; changes are from the left one to the right one."""
    columns = _columns(width)
    views = words.views
    lines = [*_row(views.week, _name(left, words), _name(right, words), columns, style=BOLD)]
    for name, one, other in _facts(left, right, words, is_short=columns.side < _FULL_PERIOD):
        lines += _row(name, one, other, columns)
    lines.append(Line())
    figures = [figure for figure in FIGURES if figure.key in left.figures or figure.key in right.figures]
    if figures:
        lines += _head(words, columns)
    else:
        lines.append(Line(views.neither, DIM))
    for figure in figures:
        lines += _figure_row(figure, left, right, words, columns)
    if left.only_by_hand or right.only_by_hand:
        lines.append(Line(words.answers.by_hand_legend, DIM))
    for issue in (left, right):
        lines += _source(issue, words, width)
    return lines


def _name(issue: Issue, words: Words) -> str:
    return week_name(issue.week, issue, words)


def _facts(left: Issue, right: Issue, words: Words, *, is_short: bool) -> Iterator[tuple[str, str, str]]:
    """What is known of the two besides figures; what neither states is left out."""
    views = words.views
    columns = [_facts_of(issue, words, is_short=is_short) for issue in (left, right)]
    names = (views.period, "", views.standing, "", views.published, views.rating, views.vulnerability_rating)
    for name, one, other in zip(names, *columns, strict=True):
        if one or other:
            yield name, one or "-", other or "-"


def _facts_of(issue: Issue, words: Words, *, is_short: bool) -> Sequence[str]:
    span, views = issue.span, words.views
    period = [f"{span.start}", f"~ {span.end}"] if is_short else [f"{span.start} ~ {span.end}", ""]
    if span.days != 7:
        period[1] = f"{period[1]} ({views.days.format(days=span.days)})".strip()
    quality = phrases.quality(issue, words) or ""
    return (
        *period,
        words.read if issue.is_read else words.known,
        quality if is_short or not quality else f"{words.screens.origins[issue.origin]}, {quality}",
        issue.published.isoformat() if issue.published else "",
        words.ratings.get(issue.rating or "", ""),
        words.answers.vulnerability_ratings.get(issue.vulnerability_rating or "", ""),
    )


def _head(words: Words, columns: _Columns) -> Iterator[Line]:
    line = Line(words.screens.figures, BOLD).to(columns.name + 2 * columns.side)
    yield line.right(words.views.difference, columns.change, DIM)


def _figure_row(figure: Figure, left: Issue, right: Issue, words: Words, columns: _Columns) -> Iterator[Line]:
    before, after = left.figures.get(figure.key), right.figures.get(figure.key)
    difference, percent = "-", ""
    if before is not None and after is not None:
        change = Change.between(before, after)
        difference = f"{change.difference:+,}"
        percent = "" if change.percent is None else f"{change.percent:+,.1f}%"
    one, other = (_value(issue, figure, words) for issue in (left, right))
    yield from _row(words.figure(figure), one, other, columns, (difference, percent))


def _value(issue: Issue, figure: Figure, words: Words) -> str:
    value = issue.figures.get(figure.key)
    if value is None:
        return words.not_stated if issue.is_read else "-"
    return f"{marks_of(issue, figure.key, words)}{value:,}"


def _row(
    name: str, one: str, other: str, columns: _Columns, change: tuple[str, str] = ("", ""), style: Style = PLAIN
) -> Iterator[Line]:
    """The name, the two sides and the change, on one line or, where that is too narrow, on two."""
    line = Line().left(name, columns.name)
    if not columns.name and name:
        yield Line(name).to(2 * columns.side).right(change[0], columns.change)
        change = ("", change[1])
    for text in (one, other):
        line.right(text, columns.side, DIM if text == "-" else style)
    yield line.right(" ".join(filter(None, change)), columns.change)


def _source(issue: Issue, words: Words, width: int) -> Iterator[Line]:
    yield Line()
    yield Line(f"{words.views.source}: {_name(issue, words)}", BOLD)
    for text in (issue.title, issue.source, issue.url or words.screens.no_address):
        if text:
            yield from (Line(text[start:end]) for start, end in wrap(text, width))
