"""Writing to a file: the one place where the app makes what the commands make too."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from store.insight import assess
from store.model.week import Week
from tui.app.actions.prompting import Prompting
from tui.app.browsing import Browsing
from tui.app.page import Page


class Writing:
    """Asks for a path, and once more before it replaces a file."""

    def __init__(self, page: Page[Any], prompting: Prompting) -> None:
        self._page = page
        self._prompting = prompting
        self._path_to_replace = ""

    async def ask(self, label: str, name: str, formats: Collection[str], save: Callable[[str], str]) -> None:
        """Asks where to, with a name to begin with. `save` writes to a path, whose suffix asks for one of the formats.

        It answers with what is said of that, and raises OSError where it could not write.
        """
        hint = self._page.words.screens.write_hint
        self._path_to_replace = ""
        await self._prompting.ask(label, hint, text=name, entered=lambda path: self._write(path, formats, save))

    def _write(self, typed: str, formats: Collection[str], save: Callable[[str], str]) -> None:
        from tui.answers.saving import format_of, has_format  # most visits write nothing
        from tui.language.failures import why

        words, path = self._page.words.screens, _expanded(typed)
        if not has_format(path) or format_of(path) not in formats:
            self._prompting.answer(words.unknown_suffix)
            return
        try:
            if path != self._path_to_replace and Path(path).exists():
                self._path_to_replace = path
                self._prompting.answer(words.enter_replaces)
                return
            said = save(path)
        except (OSError, ValueError) as error:  # ValueError: a path with a character that no file system takes
            self._prompting.answer(words.not_written.format(path=path, why=why(error, self._page.words)))
            return
        self._prompting.end(said)


class EditionWriting:
    """Writes the chosen edition, or those that are listed."""

    def __init__(self, page: Page[Any], browsing: Browsing, prompting: Prompting) -> None:
        self._page = page
        self._browsing = browsing
        self._writing = Writing(page, prompting)

    async def ask(self, what: str) -> None:
        """Asks where to: for the chosen ``edition``, or for the ``list``."""
        from tui.answers.saving import FORMATS

        issue, words = self._browsing.issue, self._page.words.screens
        if issue is None:
            return
        listed = list(self._browsing.listed)
        name, label, weeks = (
            (f"{issue.name}.md", words.write, [issue.week])
            if what == "edition"
            else ("cncert-weekly.csv", words.export.format(count=len(listed)), listed)
        )
        await self._writing.ask(label, name, FORMATS, lambda path: self._save(weeks, path))

    def _save(self, weeks: list[Week], path: str) -> str:
        """Writes editions in the format that the suffix says."""
        from tui.answers.saving import format_of, save

        archive = self._browsing.archive
        issues = [issue for week in weeks if (issue := archive.get(week))]
        assessments = [assess(archive, issue) for issue in issues]
        save(path, assessments, format_of(path), self._page.words, store=archive.path)
        return self._page.words.screens.written.format(count=len(issues), path=path)


def _expanded(path: str) -> str:
    """A path as typed, with the home folder filled in."""
    try:
        return str(Path(path.strip()).expanduser())
    except RuntimeError:  # no such user
        return path.strip()
