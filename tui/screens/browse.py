"""The browse screen: list, detail and trends of one chosen week."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen

from store.archive import Archive, BadWeekNameError, WeekNotHeldError
from store.assessment import assess
from store.figures import FIGURES
from store.issue import Issue
from store.search import matching, places
from store.series import Series
from store.week import Week
from tui.keys import BROWSE_KEYS, key_line
from tui.language import LANGUAGES
from tui.settings import Settings
from tui.widgets.bars import KeyLine, TopLine
from tui.widgets.issue_detail import IssueDetail
from tui.widgets.lines import Lines
from tui.widgets.trend_rows import TrendRows
from tui.widgets.week_list import WeekList

if TYPE_CHECKING:
    from tui.screens.view import WeekView
    from tui.widgets.prompt import Prompt


class BrowseScreen(Screen[None]):
    """Holds the archive and the chosen week, and tells every pane of it in one go."""

    BINDINGS = BROWSE_KEYS  # type: ignore[assignment]
    AUTO_FOCUS = "#weeks"
    HORIZONTAL_BREAKPOINTS = [(0, "-single"), (60, "-stacked"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (28, "-tall")]

    def __init__(self, archive: Archive, settings: Settings) -> None:
        super().__init__()
        self._archive = archive
        self._words = LANGUAGES[settings.language]
        self._glyphs = settings.glyphs
        self._chosen: Week | None = archive.latest or (archive.weeks[-1] if archive.weeks else None)
        self._marked: Week | None = None
        self._found: Sequence[str] = ()
        self._asking: Prompt | None = None
        self._on_typed: Callable[[str], None] = lambda _text: None
        self._on_entered: Callable[[str], None] = lambda _text: None
        self._holdings = self._what_is_held()
        self._all_series: list[Series] = [archive.series(figure.key) for figure in FIGURES]
        self.top_line = TopLine()
        self.week_list = WeekList(archive.get, self._words)
        self.detail = IssueDetail(self._words)
        self.trends = TrendRows(self._words, settings.glyphs)
        self.key_line = KeyLine()

    def compose(self) -> ComposeResult:
        yield self.top_line
        with Container(id="panes"):
            yield self.week_list
            yield self.detail
        yield self.trends
        yield self.key_line

    def on_mount(self) -> None:
        self._list_weeks(list(reversed(self._archive.weeks)))
        self._show_keys()
        self._show()

    # -- the chosen week

    @property
    def chosen(self) -> Issue | None:
        return self._archive.get(self._chosen) if self._chosen else None

    def choose(self, week: Week) -> None:
        """Makes a week the chosen one, in all panes at once."""
        self._chosen = week
        self.key_line.end_notice()
        self._show()

    def _show(self) -> None:
        issue = self.chosen
        self.top_line.show(issue, self._holdings, self._words)
        self.week_list.choose(self._chosen)
        hits = places(issue.text, self._found) if issue and self._found else ()
        self.detail.show(assess(self._archive, issue) if issue else None, hits)
        self.trends.show(self._all_series, self._chosen)

    def _what_is_held(self) -> str:
        weeks = self._archive.weeks
        if not weeks:
            return ""
        read = sum(map(self._archive.is_read, weeks))
        first, last = f"{weeks[0].monday:%Y-%m}", f"{weeks[-1].monday:%Y-%m}"
        return self._words.screens.holdings.format(all=len(weeks), read=read, first=first, last=last)

    def _list_weeks(self, weeks: Sequence[Week]) -> None:
        self.week_list.list_weeks(weeks, self._year_of)

    def _year_of(self, week: Week) -> int:
        issue = self._archive.get(week)
        return issue.display_year if issue else week.iso_year

    # -- keys

    def action_step(self, rows: int) -> None:
        week = self.week_list.step_from(self._chosen, rows)
        if week is not None:
            self.choose(week)

    def action_page(self, pages: int) -> None:
        self.action_step(pages * max(1, self.week_list.size.height - 1))

    def action_newest(self) -> None:
        self.action_step(-len(self._archive))

    def action_oldest(self) -> None:
        self.action_step(len(self._archive))

    def action_older(self) -> None:
        self._choose_read(self._archive.older, self._words.screens.no_older)

    def action_newer(self) -> None:
        self._choose_read(self._archive.newer, self._words.screens.no_newer)

    def _choose_read(self, neighbour: Callable[[Week], Week | None], otherwise: str) -> None:
        week = neighbour(self._chosen) if self._chosen else None
        if week is None:
            self.key_line.show_notice(otherwise)
            return
        self._unless_listed_end_find(week)
        self.choose(week)

    def action_page_detail(self, pages: int) -> None:
        self.detail.action_page(pages)

    def action_next_pane(self, step: int) -> None:
        panes = (self.week_list, self.detail, self.trends)
        at = next((position for position, pane in enumerate(panes) if pane is self.focused), 0)
        self._go_into(panes[(at + step) % len(panes)])

    def _go_into(self, pane: Lines) -> None:
        self.set_class(pane is self.detail, "-on-detail")
        self.set_class(pane is self.trends, "-on-trends")
        pane.focus()

    def on_descendant_focus(self) -> None:
        self._show_keys()

    def _show_keys(self) -> None:
        state = ""
        if self._found:
            found, every = len(self.week_list.weeks), len(self._archive)
            state = self._words.screens.finding.format(words=" ".join(self._found), found=found, all=every)
        self.key_line.show_keys(key_line(self._words, in_detail=self.detail.has_focus), state)

    def action_copy_summary(self) -> None:
        issue = self.chosen
        if issue is not None:
            summary = self._summary(issue)
            self.app.copy_to_clipboard(summary)
            self.key_line.show_notice(self._words.screens.copied.format(text=summary))

    def _summary(self, issue: Issue) -> str:
        figures = [
            f"{self._words.figure(figure)} {issue.figures[figure.key]:,}"
            for figure in FIGURES
            if figure.key in issue.figures
        ]
        span = f"{issue.span.start} {self._words.screens.until} {issue.span.end}"
        rating = [self._words.ratings[issue.rating]] if issue.rating else []
        return "; ".join([f"{issue.name} ({span})", *rating, *figures])

    def action_language(self) -> None:
        self._words = LANGUAGES["en" if self._words.language == "zh" else "zh"]
        self._holdings = self._what_is_held()
        for pane in (self.week_list, self.detail, self.trends):
            pane.words = self._words
        self.week_list.forget()
        self._show_keys()
        self._show()

    # -- screens of their own, each loaded when it is opened

    def action_trend(self) -> None:
        from tui.screens.trend import TrendScreen

        self._open(TrendScreen)

    def action_calendar(self) -> None:
        from tui.screens.calendar import CalendarScreen

        self._open(CalendarScreen)

    def _open(self, view: "type[WeekView]") -> None:
        if self._chosen:
            self.app.push_screen(view(self._archive, self._words, self._chosen, self._glyphs), self._come_back)

    def _come_back(self, week: Week | None) -> None:
        if week is not None:
            self._unless_listed_end_find(week)
            self.choose(week)

    def action_mark(self) -> None:
        issue = self.chosen
        if issue is None:
            return
        views = self._words.views
        self._marked = None if self._marked == issue.week else issue.week
        self.week_list.mark(self._marked)
        self.key_line.show_notice((views.marked if self._marked else views.unmarked).format(week=issue.name))

    def action_compare(self) -> None:
        from tui.screens.compare import CompareScreen

        marked, chosen = self._archive.get(self._marked) if self._marked else None, self.chosen
        if marked is None or chosen is None:
            self.key_line.show_notice(self._words.views.mark_first)
        elif marked.week == chosen.week:
            self.key_line.show_notice(self._words.views.mark_another)
        else:
            self.app.push_screen(CompareScreen(marked, chosen, self._words))

    def action_help(self) -> None:
        from tui.screens.help import HelpScreen  # opened rarely

        self.app.push_screen(HelpScreen(self._words))

    def action_quit(self) -> None:
        self.app.exit()

    async def action_back(self) -> None:
        """One step back: out of the prompt and its search, out of a pane, out of the search."""
        if self._asking is not None:
            await self._end_prompt()
            if self._on_typed == self._find:
                self._end_find()
        elif self.focused is not self.week_list:
            self._go_into(self.week_list)
        elif self._found:
            self._end_find()

    # -- going to a week

    async def action_go_to(self) -> None:
        await self._ask(self._words.screens.go_to, self._words.screens.go_to_hint, on_entered=self._go_to)

    def _go_to(self, name: str) -> None:
        if not name.strip():
            self.call_next(self._end_prompt)
            return
        try:
            week = self._archive.resolve(name)
        except BadWeekNameError:
            self._answer(self._words.screens.not_a_week.format(name=name))
        except WeekNotHeldError as error:
            nearest = error.nearest
            sentence = self._words.screens.not_held if nearest else self._words.screens.nothing_nearest
            self._answer(sentence.format(name=name, nearest=nearest.name if nearest else ""))
        else:
            self._unless_listed_end_find(week)
            self.choose(week)
            self.call_next(self._end_prompt)

    # -- finding

    async def action_find(self) -> None:
        await self._ask(self._words.screens.find, "", on_typed=self._find, text=" ".join(self._found))

    def _find(self, text: str) -> None:
        self._found = text.split()
        if not self._found:
            self._end_find()
            return
        weeks = [issue.week for issue in matching(self._archive, self._found)]
        words = self._words.screens
        self._answer(words.find_count.format(found=len(weeks), all=len(self._archive)) if weeks else words.find_none)
        self._list_weeks(weeks)
        if weeks and self._chosen not in weeks:
            self._chosen = weeks[0]
        self._show()

    def _end_find(self) -> None:
        self._found = ()
        self._list_weeks(list(reversed(self._archive.weeks)))
        self._show_keys()
        self._show()

    def _unless_listed_end_find(self, week: Week) -> None:
        if self._found and week not in self.week_list.weeks:
            self._end_find()

    # -- the prompt

    async def _ask(
        self,
        label: str,
        hint: str,
        *,
        on_typed: Callable[[str], None] = lambda _text: None,
        on_entered: Callable[[str], None] | None = None,
        text: str = "",
    ) -> None:
        from tui.widgets.prompt import Prompt  # brings the input field along, which the first paint does without

        if self._asking is None:
            self._on_typed = on_typed
            self._on_entered = on_entered or (lambda _text: self.call_next(self._end_prompt))
            self._asking = Prompt(label, hint, text)
            self.key_line.display = False
            await self.mount(self._asking)
            self.set_focus(self._asking.input)

    def type_ahead(self, character: str) -> bool:
        """Types a character in the prompt, if one is open that does not have it yet."""
        if self._asking is None:
            return False
        self._asking.input.insert_text_at_cursor(character)
        return True

    async def _end_prompt(self) -> None:
        if self._asking is not None:
            asking, self._asking = self._asking, None
            self._go_into(self.week_list)
            await asking.remove()
            self.key_line.display = True

    def _answer(self, text: str) -> None:
        if self._asking is not None:
            self._asking.answer(text)

    def on_prompt_changed(self, event: "Prompt.Changed") -> None:
        self._on_typed(event.text)

    def on_prompt_entered(self, event: "Prompt.Entered") -> None:
        self._on_entered(event.text)

    # -- what the panes say

    def on_week_list_picked(self, event: WeekList.Picked) -> None:
        self.choose(event.week)

    def on_issue_detail_followed(self, event: IssueDetail.Followed) -> None:
        week = event.reference.week
        if week is None or week not in self._archive:
            self.key_line.show_notice(self._words.screens.reference_not_held.format(title=event.reference.title))
            return
        self._unless_listed_end_find(week)
        self.choose(week)
