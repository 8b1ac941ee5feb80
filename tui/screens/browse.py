"""The browse screen: list, detail and trends of one chosen week."""

from collections.abc import Callable, Iterator

from textual.app import ComposeResult
from textual.containers import Container

from store.archive import Archive, BadWeekNameError, WeekNotHeldError
from store.assessment import assess
from store.figures import FIGURES
from store.issue import Issue
from store.search import places
from store.series import Series
from store.week import Week
from tui.browsing import Browsing
from tui.cell_updates import CellCompositor
from tui.filters import Filter
from tui.keys import BROWSE_KEYS, key_line
from tui.language import LANGUAGES
from tui.screens.asking import AskingScreen
from tui.settings import Settings
from tui.widgets.bars import TopLine
from tui.widgets.issue_detail import IssueDetail
from tui.widgets.lines import Lines
from tui.widgets.trend_rows import TrendRows
from tui.widgets.week_list import WeekList


class BrowseScreen(AskingScreen):
    """Tells every pane of the chosen week in one go, and routes what the panes say."""

    BINDINGS = BROWSE_KEYS  # type: ignore[assignment]
    AUTO_FOCUS = "#weeks"
    HORIZONTAL_BREAKPOINTS = [(0, "-single"), (60, "-stacked"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (28, "-tall")]

    def __init__(self, archive: Archive, settings: Settings) -> None:
        super().__init__()
        self._compositor = CellCompositor()
        self.browsing = Browsing(archive)
        self._archive = archive
        self._words = LANGUAGES[settings.language]
        self._filter_text = ""
        self._path_to_replace = ""
        self._holdings = self._what_is_held()
        self._all_series: list[Series] = [archive.series(figure.key) for figure in FIGURES]
        self.top_line = TopLine()
        self.week_list = WeekList(archive.get, self._words)
        self.detail = IssueDetail(self._words)
        self.trends = TrendRows(self._words, settings.glyphs)

    def compose(self) -> ComposeResult:
        yield self.top_line
        with Container(id="panes"):
            yield self.week_list
            yield self.detail
        yield self.trends
        yield self.key_line

    def on_mount(self) -> None:
        self._show_list()

    # -- the chosen week

    @property
    def chosen(self) -> Issue | None:
        return self.browsing.issue

    def choose(self, week: Week) -> None:
        """Jumps to a week, in all panes at once."""
        if self.browsing.go(week):
            self._show_list()
        else:
            self._show_chosen()

    def _show_list(self) -> None:
        """Shows another list, and the chosen week in it."""
        self.week_list.list_weeks(self.browsing.listed, self._archive.year_of)
        self._show_keys()
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.key_line.end_notice()
        self._show()

    def _show(self) -> None:
        issue = self.browsing.issue
        self.top_line.show(issue, self._holdings, self._words)
        self.week_list.choose(self.browsing.chosen)
        words = self.browsing.words
        self.detail.show(assess(self._archive, issue) if issue else None, places(issue.text, words) if issue else ())
        self.trends.show(self._all_series, self.browsing.chosen)

    def _what_is_held(self) -> str:
        weeks = self._archive.weeks
        if not weeks:
            return ""
        read = sum(map(self._archive.is_read, weeks))
        first, last = f"{weeks[0].monday:%Y-%m}", f"{weeks[-1].monday:%Y-%m}"
        return self._words.screens.holdings.format(all=len(weeks), read=read, first=first, last=last)

    def action_step(self, rows: int) -> None:
        if self.browsing.step(rows):
            self._show_chosen()

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
        week = neighbour(self.browsing.chosen) if self.browsing.chosen else None
        if week is None:
            self.key_line.show_notice(otherwise)
        else:
            self.choose(week)

    def action_travel(self, step: int) -> None:
        """Back to where the last jump came from, or forward again."""
        words = self._words.screens
        if self.browsing.back() if step < 0 else self.browsing.forward():
            self._show_list()
        else:
            self.key_line.show_notice(words.no_way_back if step < 0 else words.no_way_forward)

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

    def question_ended(self) -> None:
        self._go_into(self.week_list)

    def on_descendant_focus(self) -> None:
        self._show_keys()

    def _show_keys(self) -> None:
        keys = key_line(self._words, in_detail=self.detail.has_focus)
        self.key_line.show_keys(keys, "  ".join(self._what_narrows()))

    def _what_narrows(self) -> Iterator[str]:
        """What keeps editions out of the list, and how many are in it."""
        words = self._words.screens
        if self.browsing.words:
            yield words.finding.format(words=" ".join(self.browsing.words))
        if not self.browsing.filter.is_open:
            yield words.filtering.format(filter=self._filter_text)
        if self.browsing.is_narrowed:
            yield words.find_count.format(found=len(self.browsing.listed), all=len(self._archive))

    def action_language(self) -> None:
        self._words = LANGUAGES["en" if self._words.language == "zh" else "zh"]
        self._holdings = self._what_is_held()
        for pane in (self.week_list, self.detail, self.trends):
            pane.words = self._words
        self._show_list()

    def action_help(self) -> None:
        from tui.screens.help import HelpScreen  # opened rarely

        self.app.push_screen(HelpScreen(self._words))

    def action_quit(self) -> None:
        self.app.exit()

    async def action_back(self) -> None:
        """One step back: out of the prompt, out of a pane, out of what narrows the list."""
        if self.is_asking:
            await self.give_up_question()
        elif self.focused is not self.week_list:
            self._go_into(self.week_list)
        elif self.browsing.is_narrowed:
            self._widen()

    def _widen(self) -> None:
        self.browsing.widen()
        self._show_list()

    # -- going to a week

    async def action_go_to(self) -> None:
        await self.ask(self._words.screens.go_to, self._words.screens.go_to_hint, on_entered=self._go_to)

    def _go_to(self, name: str) -> None:
        words = self._words.screens
        try:
            if name.strip():
                self.choose(self._archive.resolve(name))
        except BadWeekNameError:
            self.answer(words.not_a_week.format(name=name))
        except WeekNotHeldError as error:
            sentence = words.not_held if error.nearest else words.nothing_nearest
            self.answer(sentence.format(name=name, nearest=error.nearest.name if error.nearest else ""))
        else:
            self.end_question()

    # -- narrowing the list

    async def action_find(self) -> None:
        await self.ask(
            self._words.screens.find,
            "",
            text=" ".join(self.browsing.words),
            on_typed=self._find,
            on_entered=lambda _text: self.end_question(),
            on_given_up=lambda: self._find(""),
        )

    def _find(self, text: str) -> None:
        self.browsing.find(text.split())
        self._say_how_many()

    async def action_filter(self) -> None:
        before = "" if self.browsing.filter.is_open else self._filter_text
        await self.ask(
            self._words.screens.filter,
            self._words.screens.filter_hint,
            text=before,
            on_typed=self._narrow,
            on_entered=lambda _text: self.end_question(),
            on_given_up=lambda: self._narrow(before),
        )

    def _narrow(self, text: str) -> None:
        try:
            self.browsing.narrow(Filter.parse(text))
        except ValueError as error:
            self.answer(self._words.screens.no_such_filter.format(word=error))
        else:
            self._filter_text = text.strip()
            self._say_how_many()

    def _say_how_many(self) -> None:
        words, listed = self._words.screens, self.browsing.listed
        found = words.find_count.format(found=len(listed), all=len(self._archive))
        self.answer("" if not self.browsing.is_narrowed else found if listed else words.find_none)
        self._show_list()

    def action_next_hit(self, step: int) -> None:
        """The next place where the words stand: in this text, else in the next edition that holds them."""
        if not self.browsing.words:
            self.key_line.show_notice(self._words.screens.nothing_sought)
        elif not self.detail.go_to_hit(step):
            self.action_step(step)
            self.detail.go_to_hit(step)

    # -- out of the app

    def action_copy(self, what: str) -> None:
        from tui import taking  # most visits copy nothing

        issue, words = self.chosen, self._words
        if issue is None:
            return
        if what == "address" and not issue.url:
            self.key_line.show_notice(words.screens.no_address)
            return
        match what:
            case "figures":
                text = taking.tab_separated(issue, words)
            case "address":
                text = issue.url or ""
            case _:
                text = taking.summary(issue, words)
        self.app.copy_to_clipboard(text)
        self.key_line.show_notice(words.screens.copied.format(text=" ".join(text.split())))

    async def action_write(self, what: str) -> None:
        issue, words = self.chosen, self._words.screens
        if issue is None:
            return
        name, label, weeks = (
            (f"{issue.name}.md", words.write, [issue.week])
            if what == "edition"
            else ("cncert-weekly.csv", words.export.format(count=len(self.browsing.listed)), list(self.browsing.listed))
        )
        self._path_to_replace = ""
        await self.ask(label, words.write_hint, text=name, on_entered=lambda path: self._write(weeks, path))

    def _write(self, weeks: list[Week], typed: str) -> None:
        from tui import taking

        words = self._words.screens
        path = taking.expanded(typed)
        if path != self._path_to_replace and taking.exists(path):
            self._path_to_replace = path
            self.answer(words.enter_replaces)
            return
        try:
            count = taking.write(self._archive, weeks, path, self._words)
        except OSError as error:
            self.answer(words.not_written.format(path=path, why=error.strerror or error))
            return
        self.end_question()
        self.call_next(self.key_line.show_notice, words.written.format(count=count, path=path))

    # -- what the panes say

    def on_week_list_picked(self, event: WeekList.Picked) -> None:
        self.choose(event.week)

    def on_issue_detail_followed(self, event: IssueDetail.Followed) -> None:
        week = event.reference.week
        if week is None or week not in self._archive:
            self.key_line.show_notice(self._words.screens.reference_not_held.format(title=event.reference.title))
        else:
            self.choose(week)
