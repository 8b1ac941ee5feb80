"""The browse screen: list, detail and trends of one chosen week."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from store.archive import Archive
from store.insight import assess, places
from store.model.figures import BY_KEY, FIGURES, Figure
from store.model.issue import Issue
from store.model.series import Series
from store.model.week import Week
from tui.app.actions.copying import Copied
from tui.app.actions.deciding import Deciding
from tui.app.actions.entering import Entering
from tui.app.actions.fetching import Fetching
from tui.app.actions.going import Going
from tui.app.actions.narrowing import Narrowing
from tui.app.actions.prompting import Prompting
from tui.app.actions.reporting import Reporting
from tui.app.actions.writing import EditionWriting
from tui.app.browsing import Browsing
from tui.app.holdings import greeting, no_news, what_is_held, what_is_wrong
from tui.app.keys import BROWSE_KEYS, FETCH_KEYS, SCREENS, key_line
from tui.app.look import Look
from tui.app.page import Page
from tui.app.screens.opening import Opening
from tui.app.styles import BOLD
from tui.app.widgets.bars import AnswerLine, Hint, Sentence, TopLine
from tui.app.widgets.issue_detail import IssueDetail
from tui.app.widgets.lines import Lines
from tui.app.widgets.plots.trend_rows import TrendRows
from tui.app.widgets.week_list import WeekList
from tui.language.phrases import came_from
from tui.settings.choices import Settings
from tui.settings.memory import Memory
from tui.settings.own_keys import FILE_NAME, OwnKeysError, read_own_keys
from tui.settings.own_settings import FILE_NAME as SETTINGS_FILE

if TYPE_CHECKING:
    from tui.app.widgets.prompt import Prompt

_FOLLOW_SECONDS = 2.0


class BrowseScreen(Page[None]):
    """Tells every pane of the chosen week in one go, and routes what the panes say."""

    BINDINGS = BROWSE_KEYS  # type: ignore[assignment]
    KEYS = BROWSE_KEYS
    AUTO_FOCUS = "#weeks"
    HORIZONTAL_BREAKPOINTS = [(0, "-single"), (60, "-narrow"), (100, "-wide"), (140, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-middling"), (28, "-tall")]

    def __init__(self, archive: Archive, settings: Settings, look: Look) -> None:
        super().__init__(look)
        self._archive = archive
        self._settings = settings
        self._memory = Memory(settings.state, settings.store) if settings.state else None
        self._new: set[Week] = set()
        self._read = no_news(archive, self._memory)
        self._take_stock()
        self.top_line = TopLine()
        self.answer_line = AnswerLine(look)
        self.trouble = Sentence(BOLD, id="trouble")
        self.week_list = WeekList(archive.get, archive.series, look, self._new)
        self.detail = IssueDetail(look, archive.get, archive.series)
        self.trends = TrendRows(look)
        self.browsing = Browsing(archive)
        self._prompting = Prompting(self, ended=lambda: self._go_into(self.week_list))
        self._going = Going(self, self.browsing, self._prompting, self.choose)
        self._narrowing = Narrowing(self, self.browsing, self._prompting, self._show_list)
        self._entering = Entering(self, self.browsing, self._prompting, self.show_archive_anew)
        self._deciding = Deciding(self, self.browsing, self._prompting, self.choose, self.show_archive_anew)
        self._writing = EditionWriting(self, self.browsing, self._prompting)
        self._fetching = Fetching(self, self.browsing, self._prompting, settings, self._show_fetched)
        self._opening = Opening(self, self.browsing, self.choose, self.week_list.mark)
        self._reporting = Reporting(self, self.browsing, self._prompting, self._opening.report)
        look.hidden = frozenset() if settings.may_fetch else FETCH_KEYS

    def compose(self) -> ComposeResult:
        yield self.top_line
        yield self.answer_line
        yield self.trouble
        with Container(id="panes"):
            yield self.week_list
            yield self.detail
        yield self.trends
        yield self.key_line

    def on_mount(self) -> None:
        self._show_what_is_wrong()
        self._show_list()
        if self._memory and self._memory.seen() is None and self._archive.weeks:
            self.key_line.greet(greeting(self._archive, self.words.screens))
        self._take_own_keys()
        if self._settings.problem:
            self.say(self.words.screens.bad_settings.format(file=SETTINGS_FILE, why=self._settings.problem))
        if not self.app.is_headless:
            self.set_interval(_FOLLOW_SECONDS, self.follow)

    def _take_own_keys(self) -> None:
        if self._settings.own is None:
            return
        try:
            own = read_own_keys(self._settings.own, SCREENS)
        except OwnKeysError as error:
            self.say(self.words.screens.bad_keys.format(file=FILE_NAME, why=error))
        else:
            self.look.own_keys = own.keys
            self.app.set_keymap(own.keys)
            self._show_keys()
            if own.without:
                self.say(self.words.screens.keys_taken.format(file=FILE_NAME, names=", ".join(own.without)))

    def on_unmount(self) -> None:
        self._fetching.stop()
        if self._memory:
            # A store that could not be used this time shows nothing of what was seen in it before.
            self._memory.keep((self._memory.seen() or self._read) | (self._read - self._new))

    # -- the archive

    def _take_stock(self) -> None:
        """Works out what is said of the archive as a whole, and what has come since the last time."""
        read = {week for week in self._archive.weeks if self._archive.is_read(week)}
        self._new |= read - self._read
        self._read = read
        self._holdings = what_is_held(self._archive, self.words.screens)
        self._all_series: list[Series] = [self._archive.series(figure.key) for figure in FIGURES]
        self.figures = [BY_KEY[series.key] for series in self._all_series if series.stated]

    def follow(self) -> None:
        """Takes over what other programs have written to the store; the chosen week stays chosen."""
        if self._archive.refresh():
            self.show_archive_anew()

    def show_archive_anew(self) -> None:
        self.browsing.take_archive_anew()
        self._take_stock()
        while not self._archive.weeks and self.app.screen is not self:
            self.app.pop_screen()  # there is nothing left that it could show
        for screen in self.app.screen_stack:
            if isinstance(screen, Page):
                screen.show_anew()

    def show_anew(self) -> None:
        self._holdings = what_is_held(self._archive, self.words.screens)
        self._show_what_is_wrong()
        self._show_list()
        super().show_anew()

    # -- the chosen week

    @property
    def chosen(self) -> Issue | None:
        return self.browsing.issue

    def choose(self, week: Week) -> None:
        """Jumps to a week, in all panes at once."""
        rows = self.browsing.rows
        was_hidden = self.browsing.go(week)
        if rows is self.browsing.rows:
            self._show_chosen()
        else:
            self._show_list()
        if was_hidden:
            self.say(self.words.screens.widened)

    def _show_list(self) -> None:
        """Shows another list, and the chosen week in it."""
        self.week_list.list_rows(self.browsing.rows, self._archive.year_of)
        self._show_keys()
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.key_line.end_notice()
        self._show()
        if self.detail.has_focus:
            self._show_keys()

    def _show(self) -> None:
        issue = self.browsing.issue
        if issue:
            self._new.discard(issue.week)
        self.top_line.show(issue, self._holdings, self.words)
        self.week_list.choose(self.browsing.chosen)
        words = self.browsing.words
        assessment = assess(self._archive, issue) if issue else None
        self.answer_line.show(assessment, self._going.nearest_held())
        screens = self.words.screens
        empty = screens.empty_archive_fetch if self._settings.may_fetch else screens.empty_archive
        without = "" if self._archive.failure else empty
        self.detail.show(assessment, places(issue.text, words) if issue else (), without)
        self.trends.show(self._all_series, self.browsing.chosen, issue)

    def _show_what_is_wrong(self) -> None:
        self.trouble.show(what_is_wrong(self._archive, self.words.screens))
        self.set_class(not self._archive.weeks, "-empty")

    def action_step(self, rows: int) -> None:
        if self.browsing.step(rows):
            self._show_chosen()
        else:
            self.key_line.end_notice()

    def action_page(self, pages: int) -> None:
        self.action_step(pages * max(1, self.week_list.room - 1))

    def action_newest(self) -> None:
        self.action_step(-len(self._archive))

    def action_oldest(self) -> None:
        self.action_step(len(self._archive))

    def action_to_stated(self, step: int) -> None:
        self._going.to_stated(step)

    def action_next_new(self) -> None:
        """The oldest edition that came since the last visit and was not looked at."""
        if self._new:
            self.choose(min(self._new))
        else:
            self.say(self.words.screens.nothing_new)

    def action_travel(self, step: int) -> None:
        if self._going.travel(step):
            self._show_list()

    async def action_go_to(self) -> None:
        await self._going.ask()

    def action_unfold(self) -> None:
        """Lists what is folded in the chosen row one by one, or the other way round."""
        if self.browsing.fold():
            self._show_list()

    # -- panes

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
        keys = key_line(self.look, self._keys_in_pane(), has_marks=bool(self._opening.marked))
        state = (self._fetching.state, *self._narrowing.in_force())
        self.key_line.show_keys(keys, "  ".join(filter(None, state)))

    def _keys_in_pane(self) -> Sequence[Hint]:
        words, issue = self.words.keys, self.chosen
        if self.trends.has_focus:
            return [Hint(*hint) for hint in words.in_trend_rows]
        if not self.detail.has_focus or issue is None:
            return ()
        hints = words.in_detail if issue.evidence else words.in_detail_without_words
        return [Hint(*hint) for hint in hints]

    def action_quit(self) -> None:
        self.app.exit()

    async def action_back(self) -> None:
        """One step back: out of the prompt, out of a pane, out of what narrows the list."""
        if self._prompting.is_open:
            await self._prompting.give_up()
        elif self._fetching.stop():
            pass  # what came of it is said when it has ended
        elif self.focused is not self.week_list:
            self._go_into(self.week_list)
            self.detail.leave()
        elif self.browsing.is_narrowed:
            self.browsing.widen()
            self._show_list()
        else:
            self._opening.unmark_all()
            self._show_keys()

    # -- narrowing the list

    async def action_find(self) -> None:
        await self._narrowing.find()

    async def action_filter(self) -> None:
        await self._narrowing.filter()

    def action_next_hit(self, step: int) -> None:
        """The next place where the words stand: in this text, else in the next edition that holds them."""
        words = self.words.screens
        if not self.browsing.words:
            self.say(words.nothing_sought)
        elif not self.detail.go_to_hit(step):
            if self.browsing.step(step):
                self._show_chosen()
                self.detail.go_to_hit(step)
            else:
                self.say(words.no_next_hit if step > 0 else words.no_previous_hit)

    # -- into the archive and out of it

    async def action_enter(self) -> None:
        await self._entering.ask()

    async def action_decide(self) -> None:
        await self._deciding.ask()

    async def action_fetch(self, everything: bool) -> None:
        await self._fetching.ask(everything=everything)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return super().check_action(action, parameters) and (action != "fetch" or self._settings.may_fetch)

    def on_fetching_told(self, event: Fetching.Told) -> None:
        self._fetching.take(event)

    def _show_fetched(self) -> None:
        self.follow()
        self._show_keys()

    async def action_write(self, what: str) -> None:
        await self._writing.ask(what)

    def action_copy(self, what: Copied) -> None:
        if issue := self.chosen:
            from tui.app.actions.copying import copied  # most visits copy nothing

            if text := copied(issue, what, self.words):
                self.app.copy_to_clipboard(text)
            words = self.words.screens
            self.say(words.copied.format(text=" ".join(text.split())) if text else words.no_address)

    # -- other screens

    def action_trend(self) -> None:
        self._opening.trend()

    def show_figure(self, figure: Figure) -> None:
        self._opening.trend(figure)

    def action_calendar(self) -> None:
        self._opening.calendar()

    def action_mark(self) -> None:
        self._opening.mark()
        self._show_keys()

    def action_compare(self) -> None:
        self._opening.compare()

    async def action_report(self) -> None:
        await self._reporting.ask()

    # -- what the panes say

    def on_prompt_changed(self, event: "Prompt.Changed") -> None:
        self._prompting.typed(event.text)

    def on_prompt_entered(self, event: "Prompt.Entered") -> None:
        self._prompting.entered(event.text)

    def on_week_list_folded(self, event: WeekList.Folded) -> None:
        self.choose(event.week)
        self.action_unfold()

    @on(WeekList.Picked)
    @on(IssueDetail.Picked)
    @on(TrendRows.Picked)
    def take_picked(self, event: WeekList.Picked | IssueDetail.Picked | TrendRows.Picked) -> None:
        self.choose(event.week)

    def on_trend_rows_stepped(self, event: TrendRows.Stepped) -> None:
        self.action_step(event.rows)

    def on_trend_rows_opened(self, event: TrendRows.Opened) -> None:
        self.show_figure(event.figure)

    def on_issue_detail_asked(self, event: IssueDetail.Asked) -> None:
        if issue := self.chosen:
            came = came_from(issue, event.figure, self.words)
            self.say(f"{self.words.figure(BY_KEY[event.figure])}: {came}")

    def on_issue_detail_followed(self, event: IssueDetail.Followed) -> None:
        week = event.reference.week
        if week is None or week not in self._archive:
            self.say(self.words.screens.reference_not_held.format(title=event.reference.title))
        else:
            self.choose(week)
