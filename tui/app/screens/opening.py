"""What opens over the browse screen: trend, calendar, compare, help. Each is loaded when it is opened."""

from typing import TYPE_CHECKING

from store.archive import Archive
from store.model.figures import Figure
from store.model.week import Week
from tui.app.look import Look
from tui.app.screens.issue_actions import IssueActions
from tui.app.widgets.week_list import WeekList

if TYPE_CHECKING:
    from tui.app.screens.view import WeekView


class Opening(IssueActions):
    """The part of the browse screen that leads to other screens, and keeps the mark for one of them."""

    week_list: WeekList

    def __init__(self, archive: Archive, look: Look) -> None:
        super().__init__(archive, look)
        self._marked: Week | None = None

    def choose(self, week: Week) -> None:
        """Called with the week that another screen was left with."""
        raise NotImplementedError

    def action_trend(self) -> None:
        self.show_figure(None)

    def show_figure(self, figure: Figure | None) -> None:
        """The trend of a figure; without one, of the first that the chosen week states."""
        from tui.app.screens.trend import TrendScreen

        self._open(TrendScreen, figure)

    def action_calendar(self) -> None:
        from tui.app.screens.calendar import CalendarScreen

        self._open(CalendarScreen)

    def _open(self, view: "type[WeekView]", figure: Figure | None = None) -> None:
        if issue := self.chosen:
            screen = view(self._archive, self.look, issue.week, figure)
            self.app.push_screen(screen, self._come_back)

    def _come_back(self, week: Week | None) -> None:
        if week is not None:
            self.choose(week)

    def action_mark(self) -> None:
        if issue := self.chosen:
            self._marked = None if self._marked == issue.week else issue.week
            self.week_list.mark(self._marked)
            views = self.words.views
            self.key_line.show_notice((views.marked if self._marked else views.unmarked).format(week=issue.name))

    def action_compare(self) -> None:
        from tui.app.screens.compare import CompareScreen

        marked, chosen = self._archive.get(self._marked) if self._marked else None, self.chosen
        if marked is None or chosen is None:
            self.key_line.show_notice(self.words.views.mark_first)
        elif marked.week == chosen.week:
            self.key_line.show_notice(self.words.views.mark_another)
        else:
            self.app.push_screen(CompareScreen(self._archive, self.look, marked.week, chosen.week))
