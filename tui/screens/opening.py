"""What opens over the browse screen: trend, calendar, compare, help. Each is loaded when it is opened."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from store.archive import Archive
from store.week import Week
from tui.language import Words
from tui.screens.issue_actions import IssueActions
from tui.spark import Glyphs
from tui.widgets.week_list import WeekList

if TYPE_CHECKING:
    from tui.screens.view import WeekView


class Opening(IssueActions):
    """The part of the browse screen that leads to other screens, and keeps the mark for one of them."""

    week_list: WeekList

    def __init__(self, archive: Archive, words: Words, glyphs: Glyphs) -> None:
        super().__init__(archive, words)
        self._glyphs = glyphs
        self._own_keys: Mapping[str, str] = {}
        self._marked: Week | None = None

    def choose(self, week: Week) -> None:
        """Called with the week that another screen was left with."""
        raise NotImplementedError

    def action_trend(self) -> None:
        from tui.screens.trend import TrendScreen

        self._open(TrendScreen)

    def action_calendar(self) -> None:
        from tui.screens.calendar import CalendarScreen

        self._open(CalendarScreen)

    def _open(self, view: "type[WeekView]") -> None:
        if issue := self.chosen:
            screen = view(self._archive, self._words, issue.week, self._glyphs, self._own_keys)
            self.app.push_screen(screen, self._come_back)

    def _come_back(self, week: Week | None) -> None:
        if week is not None:
            self.choose(week)

    def action_mark(self) -> None:
        if issue := self.chosen:
            self._marked = None if self._marked == issue.week else issue.week
            self.week_list.mark(self._marked)
            views = self._words.views
            self.key_line.show_notice((views.marked if self._marked else views.unmarked).format(week=issue.name))

    def action_compare(self) -> None:
        from tui.screens.compare import CompareScreen

        marked, chosen = self._archive.get(self._marked) if self._marked else None, self.chosen
        if marked is None or chosen is None:
            self.key_line.show_notice(self._words.views.mark_first)
        elif marked.week == chosen.week:
            self.key_line.show_notice(self._words.views.mark_another)
        else:
            self.app.push_screen(CompareScreen(marked, chosen, self._words, self._own_keys))

    def action_help(self) -> None:
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self._words, self._own_keys))
