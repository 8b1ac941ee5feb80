"""Entering figures by hand."""

from collections.abc import Callable
from typing import Any

from store.archive import StoreError
from tui.app.actions.prompting import Prompting
from tui.app.browsing import Browsing
from tui.app.page import Page


class Entering:
    """Asks for figures of the chosen edition, and keeps what is typed."""

    def __init__(
        self, page: Page[Any], browsing: Browsing, prompting: Prompting, show_archive_anew: Callable[[], None]
    ) -> None:
        self._page = page
        self._browsing = browsing
        self._prompting = prompting
        self._show_archive_anew = show_archive_anew

    async def ask(self) -> None:
        if issue := self._browsing.issue:
            words = self._page.words.screens
            await self._prompting.ask(words.enter.format(week=issue.name), words.enter_hint, entered=self._enter)

    def _enter(self, text: str) -> None:
        from tui.app.hand_entry import HandEntryError, read_hand_entries
        from tui.language.failures import explain

        issue, archive = self._browsing.issue, self._browsing.archive
        if not text.strip() or issue is None:
            self._prompting.end()
            return
        try:
            entries = read_hand_entries(text, self._page.words)
            archive.decide(issue.week, {figure.key: entry for figure, entry in entries})
        except HandEntryError as error:
            self._prompting.answer(str(error))
        except StoreError as error:
            self._prompting.end(explain(error, self._page.words))
        else:
            self._show_archive_anew()
            self._prompting.end()
