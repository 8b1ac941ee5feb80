"""The figures of one edition under a heading with its name, and nothing more."""

from textual.strip import Strip

from store.insight import Assessment
from tui.app.look import Look
from tui.app.widgets.bars import name_of
from tui.app.widgets.figure_table import FigureTable, IssueOf
from tui.app.widgets.headings import heading
from tui.app.widgets.lines import Line, Lines


class EditionPane(Lines):
    """As many figures as there is room for."""

    head_rows = 1

    def __init__(self, look: Look, issue_of: IssueOf) -> None:
        super().__init__(id="edition")
        self._look = look
        self._issue_of = issue_of
        self._assessment: Assessment | None = None
        self._lines: list[Line] = []

    def show(self, assessment: Assessment | None) -> None:
        """Shows an edition; without one, nothing."""
        self._assessment = assessment
        self.draw_anew()

    def lay_out(self) -> None:
        self._lines = []
        if self._assessment and self.size.width:
            table = FigureTable(self._assessment, self._look, self.size.width - 1, self._issue_of)
            figures = table.figures
            self._lines = [table.head(), *map(table.row, figures)] if figures else []

    def head(self) -> Strip:
        if self._assessment is None:
            return Line().strip(self.size.width)
        issue, words = self._assessment.issue, self._look.words
        rating = words.ratings.get(issue.rating or "", "") if issue.is_read else words.known
        return heading(name_of(issue, words), self.size.width, self._look, right=rating).strip(self.size.width)

    def line_count(self) -> int:
        return min(len(self._lines), self.room)

    def line_at(self, position: int) -> Strip:
        return self._lines[position].strip(self.size.width)
