"""What is copied: an edition as lines for the clipboard."""

from typing import Literal

from store.model.figures import FIGURES
from store.model.issue import Issue
from tui.language import Words
from tui.language.phrases import figure_value

Copied = Literal["summary", "figures", "address"]


def copied(issue: Issue, what: Copied, words: Words) -> str:
    """What is copied of an edition; nothing where its address is not known."""
    match what:
        case "figures":
            return tab_separated(issue, words)
        case "address":
            return issue.url or ""
        case _:
            return summary(issue, words)


def summary(issue: Issue, words: Words) -> str:
    """An edition in one line: its name and days, its rating, its figures with their marks."""
    figures = [
        f"{words.figure(figure)} {figure_value(issue, figure.key, words)}"
        for figure in FIGURES
        if figure.key in issue.figures
    ]
    span = f"{issue.span.start} {words.screens.until} {issue.span.end}"
    rating = [words.ratings[issue.rating]] if issue.rating else []
    return "; ".join([f"{issue.name} ({span})", *rating, *figures])


def tab_separated(issue: Issue, words: Words) -> str:
    """The figures, one a line: key, name, value, and the value with its marks where it has any."""
    rows = []
    for figure in FIGURES:
        if figure.key in issue.figures:
            value = issue.figures[figure.key]
            marked = figure_value(issue, figure.key, words)
            note = "" if marked == f"{value:,}" else f"\t{marked}"
            rows.append(f"{figure.key}\t{words.figure(figure)}\t{value}{note}")
    return "\n".join([f"week\t{issue.name}\t{issue.week.iso}", *rows]) + "\n"
