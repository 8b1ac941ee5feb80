"""What the screens over browse have in common: their key line, a text to scroll, or weeks to walk over."""

from collections.abc import Iterable, Mapping, Sequence

from store.archive import Archive
from store.model.figures import Figure
from store.model.week import Week
from tui.app.actions.walking import Walking, Way, cannot_open
from tui.app.keys import view_key_line
from tui.app.look import Look
from tui.app.page import Page
from tui.app.widgets.bars import Hint
from tui.app.widgets.lines import Lines
from tui.app.widgets.plots.records import Record


class TextView(Page[None]):
    """A screen of one text, which its keys scroll."""

    @property
    def scrolled(self) -> Lines:
        """The text."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.show_anew()

    def show_anew(self) -> None:
        self.key_line.show_keys(self.hints())
        super().show_anew()

    def hints(self) -> Sequence[Hint]:
        """What its key line says."""
        return view_key_line(self.look, self.KEYS)

    def action_scroll_by(self, lines: int) -> None:
        self.scrolled.scroll_lines(lines)

    def action_page(self, pages: int) -> None:
        self.scrolled.scroll_lines(pages * max(1, self.scrolled.room - 1))

    def action_to_end(self, end: int) -> None:
        self.scrolled.scroll_lines(end * self.scrolled.line_count())

    async def action_back(self) -> None:
        if self.is_current:  # a second key may come before the screen is gone
            self.dismiss()


class WeeksView(Page[Week | None]):
    """A screen on which one walks over weeks. It ends with the week to open in browse, or with none."""

    def __init__(self, archive: Archive, look: Look, chosen: Week, figure: Figure | None = None) -> None:
        super().__init__(look)
        self.walking = Walking(archive, chosen, figure)

    def on_mount(self) -> None:
        self._show_keys()
        self.show()

    def _show_keys(self) -> None:
        self.key_line.show_keys(view_key_line(self.look, self.KEYS))

    @property
    def figures(self) -> list[Figure]:  # type: ignore[override]
        return self.walking.figures

    def show_anew(self) -> None:
        self._show_keys()
        self.walking.take_archive_anew()
        self.show()
        super().show_anew()

    def show_figure(self, figure: Figure) -> None:
        self.walking.figure = figure
        self.show()

    def show(self) -> None:
        """Shows the week under the cursor, and the keys again."""
        raise NotImplementedError

    def go_to(self, week: Week) -> None:
        """Puts the cursor on a week."""
        self.walking.go(week)
        self.show()

    def _names_of(self, records: Iterable[Record]) -> Mapping[Week, str]:
        """What the weeks of records are called."""
        archive = self.walking.archive
        weeks = {record.week for record in records}
        return {week: held.name if (held := archive.get(week)) else week.iso for week in weeks}

    # -- keys

    def action_walk(self, way: Way, step: int) -> None:
        has_gone = self.walking.walk(way, step)
        self.show()
        if not has_gone:
            views = self.words.views
            self.say(views.no_newer_value if step > 0 else views.no_older_value)

    def action_figure(self, step: int) -> None:
        self.show_figure(self.walking.next_figure(step))

    def action_open(self) -> None:
        archive, cursor = self.walking.archive, self.walking.cursor
        if archive.get(cursor):
            self.dismiss(cursor)
        else:
            self.say(cannot_open(archive, cursor, self.words))

    def action_back(self) -> None:
        self.dismiss(None)
