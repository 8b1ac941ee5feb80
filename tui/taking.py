"""What leaves the app: lines for the clipboard, files."""

from pathlib import Path

from store.archive import Archive
from store.assessment import assess
from store.figures import FIGURES
from store.issue import Issue
from store.week import Week
from tui.answers.export import format_of, has_format, save
from tui.language import Words

__all__ = ["exists", "expanded", "has_format", "summary", "tab_separated", "write"]


def summary(issue: Issue, words: Words) -> str:
    """An edition in one line: its name and days, its rating, its figures."""
    figures = [
        f"{words.figure(figure)} {issue.figures[figure.key]:,}" for figure in FIGURES if figure.key in issue.figures
    ]
    span = f"{issue.span.start} {words.screens.until} {issue.span.end}"
    rating = [words.ratings[issue.rating]] if issue.rating else []
    return "; ".join([f"{issue.name} ({span})", *rating, *figures])


def tab_separated(issue: Issue, words: Words) -> str:
    """The figures, one a line: key, name, value."""
    rows = [
        f"{figure.key}\t{words.figure(figure)}\t{issue.figures[figure.key]}"
        for figure in FIGURES
        if figure.key in issue.figures
    ]
    return "\n".join([f"week\t{issue.name}\t{issue.week.iso}", *rows]) + "\n"


def write(archive: Archive, weeks: list[Week], path: str, words: Words) -> int:
    """Writes editions to a file, in the format that its suffix says; how many.

    Raises:
        OSError: the file could not be written; what it held it still holds.
    """
    issues = [issue for week in weeks if (issue := archive.get(week))]
    save(path, [assess(archive, issue) for issue in issues], format_of(path), words)
    return len(issues)


def exists(path: str) -> bool:
    return Path(path).exists()


def expanded(path: str) -> str:
    """A path as typed, with the home folder filled in."""
    try:
        return str(Path(path.strip()).expanduser())
    except RuntimeError:  # no such user
        return path.strip()
