"""What opens over the browse screen: trend, calendar, compare, report. Each is loaded when it is opened."""

from collections.abc import Callable, Collection
from typing import Any

from store.insight import Timespan
from store.model.figures import Figure
from store.model.week import Week
from tui.app.browsing import Browsing
from tui.app.page import Page


class Opening:
    """Leads to other screens, and keeps the marks for one of them."""

    def __init__(
        self,
        page: Page[Any],
        browsing: Browsing,
        choose: Callable[[Week], None],
        show_marks: Callable[[Collection[Week]], None],
    ) -> None:
        """`choose` is called with the week that another screen was left with, `show_marks` with all that are marked."""
        self._page = page
        self._browsing = browsing
        self._choose = choose
        self._show_marks = show_marks
        self.marked: list[Week] = []
        """What the chosen week would be compared with, in the order in which it was marked."""

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
            views = self._page.words.views
            if issue.week in self.marked:
                self.marked.remove(issue.week)
                self._page.say(views.unmarked.format(week=issue.name))
            else:
                self.marked.append(issue.week)
                names = (other.name for week in self.marked if (other := self._browsing.archive.get(week)))
                self._page.say(views.marked.format(weeks=self._page.words.insight.between_figures.join(names)))
            self._show_marks(self.marked)

    def unmark_all(self) -> None:
        """Takes all marks back."""
        if self.marked:
            self.marked.clear()
            self._show_marks(())
            self._page.say(self._page.words.views.none_marked)

    def compare(self) -> None:
        """The marked weeks and the chosen one."""
        from tui.app.screens.compare import CompareScreen

        archive, chosen, views = self._browsing.archive, self._browsing.issue, self._page.words.views
        marked = [week for week in self.marked if week in archive]
        if not marked or chosen is None:
            self._page.say(views.mark_first)
            return
        weeks = list(dict.fromkeys((*marked, chosen.week)))
        if len(weeks) == 1:
            self._page.say(views.mark_another)
        else:
            self._page.app.push_screen(CompareScreen(archive, self._page.look, weeks))
