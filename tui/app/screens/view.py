"""What the screens over browse have in common: a week under a cursor, and the way back."""

from store.archive import Archive
from store.model.figures import FIGURES, Figure
from store.model.series import Series
from store.model.week import Week
from tui.app.keys import view_key_line
from tui.app.look import Look
from tui.app.screens.page import Page
from tui.app.widgets.week_line import WeekLine, week_name


class WeekView(Page[Week | None]):
    """Walks weeks, known or not, from the archive's first to its last.

    It ends with the week to open in browse, or with none.
    """

    def __init__(self, archive: Archive, look: Look, chosen: Week, figure: Figure | None = None) -> None:
        super().__init__(look)
        self.archive = archive
        self.chosen = chosen
        self.cursor = chosen
        issue = archive.get(chosen)
        stated = issue.figures if issue else {}
        self.figures = stated_figures(archive)
        self.figure = figure or next((figure for figure in self.figures if figure.key in stated), self.figures[0])
        self.week_line = WeekLine()

    @property
    def series(self) -> Series:
        """The chosen figure over all weeks."""
        return self.archive.series(self.figure.key)

    def on_mount(self) -> None:
        self._show_keys()
        self.show()

    def _show_keys(self) -> None:
        self.key_line.show_keys(view_key_line(self.look, self.KEYS), last=3)

    def show_anew(self) -> None:
        self.figures = stated_figures(self.archive)
        if self.figure not in self.figures:
            self.figure = self.figures[0]
        self._show_keys()
        self.move_to(self.cursor)
        super().show_anew()

    def show_figure(self, figure: Figure) -> None:
        self.figure = figure
        self.key_line.end_notice()
        self.show()

    def title_text(self) -> str:
        """What stands at the end of the top line."""
        raise NotImplementedError

    def show(self) -> None:
        """Shows the week under the cursor. A screen adds its own panes."""
        self.week_line.show(self.cursor, self.archive.get(self.cursor), self.title_text(), self.words)

    def move_to(self, week: Week) -> None:
        """Puts the cursor on a week, or on the nearest one that the archive's years hold."""
        self.cursor = max(self.archive.weeks[0], min(self.archive.weeks[-1], week))
        self.key_line.end_notice()
        self.show()

    # -- keys

    def action_step(self, weeks: int) -> None:
        self.move_to(self.cursor + weeks)

    def action_first(self) -> None:
        self.move_to(self.archive.weeks[0])

    def action_last(self) -> None:
        self.move_to(self.archive.weeks[-1])

    def action_older(self) -> None:
        self._move_to_value(-1, self.words.views.no_older_value)

    def action_newer(self) -> None:
        self._move_to_value(1, self.words.views.no_newer_value)

    def _move_to_value(self, step: int, otherwise: str) -> None:
        series, week = self.series, self.cursor + step
        while series.start <= week < series.start + len(series.values) and series.at(week) is None:
            week += step
        if series.at(week) is None:
            self.key_line.show_notice(otherwise)
        else:
            self.move_to(week)

    def action_figure(self, step: int) -> None:
        at = self.figures.index(self.figure) + step
        self.show_figure(self.figures[at % len(self.figures)])

    def action_open(self) -> None:
        if self.archive.get(self.cursor):
            self.dismiss(self.cursor)
            return
        nearest = self.archive.nearest(self.cursor)
        name = week_name(nearest.week, nearest, self.words) if nearest else "-"
        self.key_line.show_notice(self.words.views.cannot_open.format(week=self.cursor, nearest=name))

    def action_back(self) -> None:
        self.dismiss(None)


def stated_figures(archive: Archive) -> list[Figure]:
    """The figures that any edition states, in the order of the catalogue; the first one where none does."""
    return [figure for figure in FIGURES if archive.series(figure.key).stated] or [FIGURES[0]]
