"""What opens over the browse screen: trend, calendar, compare, report. Each is loaded when it is opened."""

from collections.abc import Callable
from typing import Any

from store.insight import Timespan
from store.model.figures import Figure
from store.model.week import Week
from tui.app.browsing import Browsing
from tui.app.page import Page


class Opening:
    """Leads to other screens, and keeps the mark for one of them."""

    def __init__(self, page: Page[Any], browsing: Browsing, choose: Callable[[Week], None]) -> None:
        """`choose` is called with the week that another screen was left with."""
        self._page = page
        self._browsing = browsing
        self._choose = choose
        self.marked: Week | None = None
        """What the chosen week would be compared with."""

    def trend(self, figure: Figure | None = None) -> None:
        """The trend of a figure; without one, of the first that the chosen week states."""
        from tui.app.screens.trend import TrendScreen

        if issue := self._browsing.issue:
            screen = TrendScreen(self._browsing.archive, self._page.look, issue.week, figure)
            self._page.app.push_screen(screen, self._come_back)

    def calendar(self) -> None:
        from tui.app.screens.calendar import CalendarScreen

        if issue := self._browsing.issue:
            screen = CalendarScreen(self._browsing.archive, self._page.look, issue.week)
            self._page.app.push_screen(screen, self._come_back)

    def report(self, timespan: Timespan) -> None:
        from tui.app.screens.report import ReportScreen

        self._page.app.push_screen(ReportScreen(self._browsing.archive, self._page.look, timespan))

    def _come_back(self, week: Week | None) -> None:
        if week is not None:
            self._choose(week)

    def mark(self) -> None:
        """Marks the chosen week, or takes its mark back."""
        if issue := self._browsing.issue:
            self.marked = None if self.marked == issue.week else issue.week
            views = self._page.words.views
            self._page.say((views.marked if self.marked else views.unmarked).format(week=issue.name))

    def compare(self) -> None:
        """The marked week and the chosen one."""
        from tui.app.screens.compare import CompareScreen

        archive, chosen, views = self._browsing.archive, self._browsing.issue, self._page.words.views
        marked = archive.get(self.marked) if self.marked else None
        if marked is None or chosen is None:
            self._page.say(views.mark_first)
        elif marked.week == chosen.week:
            self._page.say(views.mark_another)
        else:
            self._page.app.push_screen(CompareScreen(archive, self._page.look, marked.week, chosen.week))
