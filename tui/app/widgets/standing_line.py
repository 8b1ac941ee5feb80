"""One figure of one week in a line: its value, its place, and what it is beside the nearest weeks."""

from collections.abc import Sequence

from store.insight import Assessment, Compared
from store.model.figures import Figure
from store.model.issue import Issue
from store.model.series import Series
from tui.app.look import Look
from tui.app.styles import BOLD, CHOSEN, DIM
from tui.app.widgets.lines import Line
from tui.app.widgets.numbers import percent
from tui.language.phrases import marks_of
from tui.language.standings import median, place_of, since


def value_line(figure: Figure, value: int | None, issue: Issue | None, look: Look) -> Line:
    """The figure's name and what an edition says of it."""
    words = look.words
    line = Line(words.figure(figure), BOLD).add("  ")
    if value is None:
        held = issue is not None and issue.is_read
        return line.add(words.not_stated if held else words.known if issue else "-", DIM)
    marks = marks_of(issue, figure.key, words) if issue else ""
    return line.add(f"{marks}{value:,}", CHOSEN)


def add_standing(
    line: Line, figure: Figure, assessment: Assessment | None, look: Look, width: int, *, with_changes: bool = True
) -> Line:
    """Adds how the value stands, as much as there is room for."""
    return _join(line, standing_parts(figure, assessment, look, with_changes=with_changes), width)


def beside_line(series: Series, assessment: Assessment | None, look: Look, width: int) -> Line:
    """What a value stands beside, as much as there is room for: the nearest weeks, the median, the extremes."""
    words, said = look.words, list[str]()
    for compared in _compared(assessment, series.key):
        ago, change = words.screens.distance_short.format(weeks=compared.weeks), compared.change
        said.append(f"{ago} {change.before:,} {look.arrow(change.difference)} {percent(change, words)}")
    if series.median is not None:
        said.append(f"{words.insight.columns['median']} {median(series.median)}")
        said += [f"{words.views.highest} {series.high:,}", f"{words.views.lowest} {series.low:,}"]
    return _join(Line(), said, width)


def standing_parts(
    figure: Figure, assessment: Assessment | None, look: Look, *, with_changes: bool = True
) -> Sequence[str]:
    """The place of a value among all, since when it is so, and its changes."""
    standing = assessment.standing_of.get(figure.key) if assessment else None
    if not assessment or not standing:
        return ()
    words = look.words
    said = [place_of(standing, words)]
    if text := since(assessment, figure.key, words):
        said.append(text)
    for compared in _compared(assessment, figure.key) if with_changes else ():
        distance = words.screens.distance.format(week=assessment.names[compared.week], weeks=compared.weeks)
        said.append(f"{distance} {look.arrow(compared.change.difference)} {percent(compared.change, words)}")
    return said


def _compared(assessment: Assessment | None, key: str) -> Sequence[Compared]:
    """The nearest earlier value and the one a year before, where there are."""
    both = (assessment.earlier.get(key), assessment.year_before.get(key)) if assessment else ()
    return [compared for compared in both if compared]


def _join(line: Line, parts: Sequence[str], width: int) -> Line:
    """Adds the parts that there is room for."""
    for part in parts:
        gap = "   " if line.cells else ""
        if line.cells + Line(gap + part).cells <= width:
            line.add(gap + part)
    return line
