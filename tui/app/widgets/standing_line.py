"""One figure of one week in a line: its value, its place, and what it is beside the nearest weeks."""

from collections.abc import Sequence

from store.insight import Assessment
from store.model.figures import Figure
from store.model.issue import Issue
from tui.app.look import Look
from tui.app.styles import BOLD, CHOSEN, DIM
from tui.app.widgets.lines import Line
from tui.app.widgets.numbers import percent
from tui.language.phrases import marks_of
from tui.language.standings import place_of, since


def value_line(figure: Figure, value: int | None, issue: Issue | None, look: Look) -> Line:
    """The figure's name and what an edition says of it."""
    words = look.words
    line = Line(words.figure(figure), BOLD).add("  ")
    if value is None:
        held = issue is not None and issue.is_read
        return line.add(words.not_stated if held else words.known if issue else "-", DIM)
    marks = marks_of(issue, figure.key, words) if issue else ""
    return line.add(f"{marks}{value:,}", CHOSEN)


def add_standing(line: Line, figure: Figure, assessment: Assessment | None, look: Look, width: int) -> Line:
    """Adds how the value stands, as much as there is room for."""
    for said in standing_parts(figure, assessment, look):
        if line.cells + Line(said).cells + 3 <= width:
            line.add(f"   {said}")
    return line


def standing_parts(figure: Figure, assessment: Assessment | None, look: Look) -> Sequence[str]:
    """The place of a value among all, since when it is so, and its changes."""
    standing = assessment.standing_of.get(figure.key) if assessment else None
    if not assessment or not standing:
        return ()
    words = look.words
    said = [place_of(standing, words)]
    if text := since(assessment, figure.key, words):
        said.append(text)
    for compared in (assessment.earlier.get(figure.key), assessment.year_before.get(figure.key)):
        if compared:
            distance = words.screens.distance.format(week=assessment.names[compared.week], weeks=compared.weeks)
            said.append(f"{distance} {look.arrow(compared.change.difference)} {percent(compared.change)}")
    return said
