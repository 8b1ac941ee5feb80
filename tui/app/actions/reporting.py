"""Asking for the stretch of weeks whose digest is to be shown."""

from collections.abc import Callable
from typing import Any

from store.insight import BackwardTimespanError, BadTimespanError, Timespan, digest, quarter_of, timespan_named
from store.model.week_names import WeekNotHeldError
from tui.app.actions.prompting import Prompting
from tui.app.browsing import Browsing
from tui.app.page import Page


class Reporting:
    """Offers the quarter of the chosen week."""

    def __init__(
        self, page: Page[Any], browsing: Browsing, prompting: Prompting, shown: Callable[[Timespan], None]
    ) -> None:
        """`shown` is called with the weeks whose digest is to be shown."""
        self._page = page
        self._browsing = browsing
        self._prompting = prompting
        self._shown = shown

    async def ask(self) -> None:
        if issue := self._browsing.issue:
            name = quarter_of(self._browsing.archive, issue.week).name
            views = self._page.words.views
            await self._prompting.ask(views.ask_report, views.report_hint, text=name, entered=self._open)

    def _open(self, name: str) -> None:
        from tui.answers.digest_markdown import timespan_name  # most visits ask for no digest
        from tui.answers.digests import why_no_timespan
        from tui.language.failures import explain

        archive, words = self._browsing.archive, self._page.words
        try:
            timespan = timespan_named(archive, name)
        except (BadTimespanError, BackwardTimespanError) as error:
            self._prompting.answer(why_no_timespan(error, words))
            return
        except WeekNotHeldError as error:
            self._prompting.answer(explain(error, words))
            return
        if not digest(archive, timespan).editions:
            self._prompting.answer(words.insight.no_editions_in.format(timespan=timespan_name(timespan, words)))
            return
        self._prompting.end()
        self._shown(timespan)
