"""Writing editions to a file: the one place where the app makes what the commands make too."""

from pathlib import Path
from typing import Any

from store.insight import assess
from store.model.week import Week
from tui.app.actions.prompting import Prompting
from tui.app.browsing import Browsing
from tui.app.page import Page


class Writing:
    """Asks for a path, and once more before it replaces a file."""

    def __init__(self, page: Page[Any], browsing: Browsing, prompting: Prompting) -> None:
        self._page = page
        self._browsing = browsing
        self._prompting = prompting
        self._path_to_replace = ""

    async def ask(self, what: str) -> None:
        """Asks where to: for the chosen ``edition``, or for the ``list``."""
        issue, words = self._browsing.issue, self._page.words.screens
        if issue is None:
            return
        listed = list(self._browsing.listed)
        name, label, weeks = (
            (f"{issue.name}.md", words.write, [issue.week])
            if what == "edition"
            else ("cncert-weekly.csv", words.export.format(count=len(listed)), listed)
        )
        self._path_to_replace = ""
        await self._prompting.ask(label, words.write_hint, text=name, entered=lambda path: self._write(weeks, path))

    def _write(self, weeks: list[Week], typed: str) -> None:
        from tui.answers.saving import has_format  # most visits write nothing
        from tui.language.failures import why

        words, path = self._page.words.screens, _expanded(typed)
        if not has_format(path):
            self._prompting.answer(words.unknown_suffix)
            return
        try:
            if path != self._path_to_replace and Path(path).exists():
                self._path_to_replace = path
                self._prompting.answer(words.enter_replaces)
                return
            count = self._save(weeks, path)
        except (OSError, ValueError) as error:  # ValueError: a path with a character that no file system takes
            self._prompting.answer(words.not_written.format(path=path, why=why(error, self._page.words)))
            return
        self._prompting.end(words.written.format(count=count, path=path))

    def _save(self, weeks: list[Week], path: str) -> int:
        """Writes editions in the format that the suffix says; how many."""
        from tui.answers.saving import format_of, save

        archive = self._browsing.archive
        issues = [issue for week in weeks if (issue := archive.get(week))]
        assessments = [assess(archive, issue) for issue in issues]
        save(path, assessments, format_of(path), self._page.words, store=archive.path)
        return len(issues)


def _expanded(path: str) -> str:
    """A path as typed, with the home folder filled in."""
    try:
        return str(Path(path.strip()).expanduser())
    except RuntimeError:  # no such user
        return path.strip()
