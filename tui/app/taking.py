"""What leaves the app: lines for the clipboard, files."""

from pathlib import Path

from store.archive import Archive
from store.insight import assess
from store.model.figures import FIGURES
from store.model.issue import Issue
from store.model.week import Week
from tui.answers.saving import format_of, save
from tui.language import Words
from tui.language.phrases import figure_value


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


def write(archive: Archive, weeks: list[Week], path: str, words: Words) -> int:
    """Writes editions to a file, in the format that its suffix says; how many.

    Raises:
        OSError: the file could not be written; what it held it still holds.
    """
    issues = [issue for week in weeks if (issue := archive.get(week))]
    save(path, [assess(archive, issue) for issue in issues], format_of(path), words, store=archive.path)
    return len(issues)


def exists(path: str) -> bool:
    return Path(path).exists()


def expanded(path: str) -> str:
    """A path as typed, with the home folder filled in."""
    try:
        return str(Path(path.strip()).expanduser())
    except RuntimeError:  # no such user
        return path.strip()
