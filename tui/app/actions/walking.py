"""Walking over weeks, known or not, with a figure in mind."""

from datetime import date
from typing import Literal

from store.archive import Archive
from store.model.figures import FIGURES, Figure
from store.model.series import Series
from store.model.week import Week
from tui.app.widgets.bars import name_of
from tui.language import Words

Way = Literal["weeks", "years", "end", "stated"]


class Walking:
    """A cursor that stays between the archive's first week and its last, and the figure that is looked at."""

    def __init__(self, archive: Archive, chosen: Week, figure: Figure | None = None) -> None:
        """Without a figure it is the first that the chosen week states."""
        self.archive = archive
        self.chosen = chosen
        self.cursor = chosen
        issue = archive.get(chosen)
        stated = issue.figures if issue else {}
        self.figures = stated_figures(archive)
        self.figure = figure or next((figure for figure in self.figures if figure.key in stated), self.figures[0])

    @property
    def series(self) -> Series:
        """The figure over all weeks."""
        return self.archive.series(self.figure.key)

    def take_archive_anew(self) -> None:
        """The archive has changed, and may have lost the figure and the weeks."""
        self.figures = stated_figures(self.archive)
        if self.figure not in self.figures:
            self.figure = self.figures[0]
        self.go(self.cursor)

    def go(self, week: Week) -> None:
        """Puts the cursor on a week, or on the nearest one that the archive's years hold."""
        self.cursor = max(self.archive.weeks[0], min(self.archive.weeks[-1], week))

    def walk(self, way: Way, step: int) -> bool:
        """Goes on by so many weeks or years, to the newest or oldest week, or to the next that states the figure.

        Only where there is none of the last kind it says no.
        """
        match way:
            case "weeks":
                self.go(self.cursor + step)
            case "years":
                self.go(_years_later(self.cursor, step))
            case "end":
                self.go(self.archive.weeks[-1] if step > 0 else self.archive.weeks[0])
            case "stated":
                return self._to_stated(step)
        return True

    def _to_stated(self, step: int) -> bool:
        series, week = self.series, self.cursor + step
        while series.start <= week < series.start + len(series.values) and series.at(week) is None:
            week += step
        if series.at(week) is None:
            return False
        self.go(week)
        return True

    def next_figure(self, step: int) -> Figure:
        """The figure so many places further in the catalogue, round and round."""
        return self.figures[(self.figures.index(self.figure) + step) % len(self.figures)]


def _years_later(week: Week, years: int) -> Week:
    """The week of the same number in another year, or that year's last."""
    year, number, _ = week.monday.isocalendar()
    last = Week.of(date(year + years, 12, 28))
    return min(Week.from_iso(f"{year + years}-W01") + (number - 1), last)


def stated_figures(archive: Archive) -> list[Figure]:
    """The figures that any edition states, in the order of the catalogue; the first one where none does."""
    return [figure for figure in FIGURES if archive.series(figure.key).stated] or [FIGURES[0]]


def cannot_open(archive: Archive, week: Week, words: Words) -> str:
    """What is said of a week without an edition."""
    nearest = archive.nearest(week)
    name = name_of(nearest, words) if nearest else "-"
    return words.views.cannot_open.format(week=week, nearest=name)
