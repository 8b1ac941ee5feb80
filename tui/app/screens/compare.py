"""The compare screen: the marked editions and the chosen one side by side."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.strip import Strip

from store.archive import Archive
from store.insight import Assessment, assess
from store.model.issue import Issue
from store.model.week import Week
from tui.app.keys import COMPARE_KEYS
from tui.app.look import Look
from tui.app.views import TextView
from tui.app.widgets.bars import OneLine
from tui.app.widgets.compare_lines import Columns, Comparison
from tui.app.widgets.headings import heading
from tui.app.widgets.lines import Line, Lines
from tui.cells import fit
from tui.cells import width as width_of


class CompareScreen(TextView):
    """Time runs to the right: the oldest edition is the first, and changes are from it to each of the others."""

    BINDINGS = COMPARE_KEYS  # type: ignore[assignment]
    KEYS = COMPARE_KEYS

    def __init__(self, archive: Archive, look: Look, weeks: Sequence[Week]) -> None:
        super().__init__(look)
        self._archive = archive
        self._weeks = sorted(weeks)
        self.top_line = _TopLine(look)
        self.table = _CompareTable(look)

    def compose(self) -> ComposeResult:
        yield self.top_line
        yield self.table
        yield self.key_line

    @property
    def scrolled(self) -> Lines:
        return self.table

    def show_anew(self) -> None:
        """An edition that the archive has lost stays as it was."""
        issues = [issue for week in self._weeks if (issue := self._archive.get(week))]
        if len(issues) == len(self._weeks):
            self.top_line.show(issues)
            self.table.show([assess(self._archive, issue) for issue in issues])
        super().show_anew()

    def action_swap(self) -> None:
        """The first goes behind the others."""
        self._weeks.append(self._weeks.pop(0))
        self.show_anew()


class _TopLine(OneLine):
    """Which screen this is, and what changes are from or for which editions it has no room."""

    def __init__(self, look: Look) -> None:
        super().__init__(id="top")
        self._look = look
        self._issues: Sequence[Issue] = ()

    def show(self, issues: Sequence[Issue]) -> None:
        self._issues = issues
        self.draw_anew()

    def lay_out(self) -> None:
        if not self._issues:
            return
        words, width = self._look.words, self.size.width - 1
        said = words.views.changes_from.format(week=self._issues[0].name)
        if cut := self._issues[Columns.within(width, len(self._issues)).editions :]:
            said = words.views.no_room_for.format(weeks=words.insight.between_figures.join(issue.name for issue in cut))
        said = fit(said, max(0, width - width_of(words.views.compare) - 8)).rstrip()
        self.line = heading(words.views.compare, self.size.width, self._look, right=said, focused=True)


class _CompareTable(Lines):
    head_rows = 1

    def __init__(self, look: Look) -> None:
        super().__init__(id="compare")
        self._look = look
        self._editions: Sequence[Assessment] = ()
        self._head = Line()
        self._lines: list[Line] = []

    def show(self, editions: Sequence[Assessment]) -> None:
        self._editions = editions
        self.draw_anew()

    def lay_out(self) -> None:
        # The last column stays free: many terminals have a way of their own with wide characters there.
        if self._editions:
            comparison = Comparison(self._editions, self._look, self.size.width - 1, self.room)
            self._head, self._lines = comparison.head(), comparison.lines()

    def head(self) -> Strip:
        return self._head.strip(self.size.width)

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)
