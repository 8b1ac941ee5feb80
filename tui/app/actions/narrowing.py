"""Narrowing the list while one types: by words, by a filter."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from tui.app.actions.prompting import Prompting
from tui.app.browsing import Browsing
from tui.app.filters import Filter
from tui.app.page import Page


class Narrowing:
    """Asks what is to be listed, and has the list shown with every letter."""

    def __init__(
        self, page: Page[Any], browsing: Browsing, prompting: Prompting, show_list: Callable[[], None]
    ) -> None:
        self._page = page
        self._browsing = browsing
        self._prompting = prompting
        self._show_list = show_list
        self._filter_text = ""

    def in_force(self) -> Iterator[str]:
        """What keeps editions out of the list, and how many are in it."""
        words, browsing = self._page.words.screens, self._browsing
        if browsing.words:
            yield words.finding.format(words=" ".join(browsing.words))
        if not browsing.filter.is_open:
            yield words.filtering.format(filter=self._filter_text)
        if browsing.is_narrowed:
            yield words.find_count.format(found=len(browsing.listed), all=len(browsing.archive))

    async def find(self) -> None:
        """Asks for words."""
        before = " ".join(self._browsing.words)
        await self._prompting.ask(
            self._page.words.screens.find,
            "",
            text=before,
            typed=self._find,
            entered=lambda _text: self._prompting.end(),
            given_up=lambda: self._find(before),
        )

    def _find(self, text: str) -> None:
        self._browsing.find(text.split())
        self._say_how_many()

    async def filter(self) -> None:
        """Asks for a filter."""
        words = self._page.words.screens
        before = "" if self._browsing.filter.is_open else self._filter_text
        await self._prompting.ask(
            words.filter,
            words.filter_hint,
            text=before,
            typed=self._narrow,
            entered=self._keep,
            given_up=lambda: self._narrow(before),
        )

    def _narrow(self, text: str) -> None:
        try:
            self._browsing.narrow(Filter.parse(text))
        except ValueError as error:
            self._prompting.answer(self._page.words.screens.no_such_filter.format(word=error))
        else:
            self._filter_text = text.strip()
            self._say_how_many()

    def _keep(self, text: str) -> None:
        with suppress(ValueError):  # the question stays, with what is wrong beside it
            Filter.parse(text)
            self._prompting.end()

    def _say_how_many(self) -> None:
        words, listed = self._page.words.screens, self._browsing.listed
        found = words.find_count.format(found=len(listed), all=len(self._browsing.archive))
        self._prompting.answer("" if not self._browsing.is_narrowed else found if listed else words.find_none)
        self._show_list()
