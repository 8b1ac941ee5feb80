"""A line that names a week, whether an edition of it is known or not."""

from store.model.issue import Issue
from store.model.week import Week
from tui.app.styles import BOLD, DIM, PLAIN
from tui.app.widgets.bars import OneLine
from tui.app.widgets.lines import Line
from tui.language import Words


class WeekLine(OneLine):
    """Name, dates and standing of a week; at the right end which screen this is."""

    def __init__(self) -> None:
        super().__init__(id="top")
        self._parts: list[tuple[str, str]] = []
        self._title = ""

    def show(self, week: Week, issue: Issue | None, title: str, words: Words) -> None:
        self._parts, self._title = _parts(week, issue, words), title
        self._draw()

    def lay_out(self) -> None:
        self._draw()

    def _draw(self) -> None:
        line = Line()
        for full, short in self._parts:
            for text in (full, short):
                if line.cells + Line(text).cells <= self.size.width:
                    line.add(text, PLAIN if line.cells else BOLD).add("  ")
                    break
        title = Line(self._title)
        # The last column stays free: many terminals have a way of their own with wide characters there.
        if line.cells + title.cells < self.size.width:
            line.to(self.size.width - 1 - title.cells).add(self._title, DIM)
        self.show_line(line)


def _parts(week: Week, issue: Issue | None, words: Words) -> list[tuple[str, str]]:
    """What there is to say, each in full and in short."""
    name = week_name(week, issue, words)
    start, end = (issue.span.start, issue.span.end) if issue else (week.monday, week.sunday)
    dates = (f"{start} {words.screens.until} {end}", f"{start:%m-%d} ~ {end:%m-%d}")
    if issue is None:
        standing = words.views.nothing_known
    elif not issue.is_read:
        standing = words.screens.known_not_read
    else:
        standing = words.ratings[issue.rating] if issue.rating else words.read
    return [(name, issue.name if issue else week.iso), dates, (standing, words.known if issue else "-")]


def week_name(week: Week, issue: Issue | None, words: Words) -> str:
    """The edition's number where it is known, else the ISO week."""
    if issue is None or issue.number is None:
        return week.iso
    return words.screens.heading.format(year=issue.display_year, number=issue.number)
