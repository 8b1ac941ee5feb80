"""The detail pane: what one edition states, held against the others, and the words it stood in."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from time import monotonic
from typing import NamedTuple

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer

from store.insight import Assessment
from store.model.figures import HEADLINE
from store.model.issue import Reference
from store.model.series import Series
from store.model.week import Week
from tui.app.look import Look
from tui.app.styles import BOLD, CHOSEN
from tui.app.widgets.detail_lines import DetailLine, DetailText, Fold, Span, evidence_in
from tui.app.widgets.figure_table import IssueOf
from tui.app.widgets.headings import heading
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.plots.history import LEAST_ROWS, History
from tui.app.widgets.wrapping import wrap
from tui.cells import width as width_of

_LINES_ABOVE = 17
"""What is left for an edition above a figure over all weeks."""
_MOST_ROWS = 24
_LEAST_WIDTH = 40
_TOO_SHORT_TO_READ = 0.12
"""Seconds for which an edition is shown. A key that is held would send the texts of all of them over a slow line."""


class _Place(NamedTuple):
    """Where one was in an edition before one went into the pane."""

    top: int
    looked_at: Span | None
    is_being_read: bool


class IssueDetail(Lines, can_focus=True):
    """Figures, remarks, text, references, pictures and source of one edition.

    Going into it selects the first line that leads anywhere. While it has the focus,
    up and down go to the next such line (a figure to its words, a reference to its
    edition) and scroll elsewhere.
    """

    head_rows = 1
    BINDINGS = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("home", "to_end(-1)", show=False),
        Binding("end", "to_end(1)", show=False),
        Binding("enter", "follow", show=False),
    ]

    class Followed(Message):
        """Enter was pressed on a reference."""

        def __init__(self, reference: Reference) -> None:
            super().__init__()
            self.reference = reference

    class Asked(Message):
        """Enter was pressed on a figure of which no words are held."""

        def __init__(self, figure: str) -> None:
            super().__init__()
            self.figure = figure

    class Picked(Message):
        """A bar was pressed."""

        def __init__(self, week: Week) -> None:
            super().__init__()
            self.week = week

    def __init__(self, look: Look, issue_of: IssueOf, series_of: Callable[[str], Series]) -> None:
        super().__init__(id="detail")
        self._look = look
        self._issue_of = issue_of
        self._series_of = series_of
        self._unfolded: set[str] = set()
        self._assessment: Assessment | None = None
        self._hits: Sequence[Span] = ()
        self._without = ""
        self._hit: int | None = None
        self._looked_at: Span | None = None
        self._lines: list[DetailLine] = []
        self._selected: int | None = None
        self._history: History | None = None
        self._drawn_for: object = None
        self._is_being_read = False
        self._entered_at: _Place | None = None
        self._foot: Sequence[Strip] = ()
        self._shown_at = 0.0
        self._stays: Timer | None = None
        """Runs while only what can be taken in at a glance is shown."""

    def show(self, assessment: Assessment | None, hits: Sequence[Span] = (), without: str = "") -> None:
        """Shows an edition from its top, or from where something was found in it; without one, a sentence."""
        self._assessment, self._hits, self._without = assessment, hits, without
        self._hit = self._looked_at = self._selected = None
        self._unfolded.clear()
        self._is_being_read = False
        self._entered_at = None
        self.top = 0
        self._look_for_haste()
        self._draw()
        first_hit = next((position for position, line in enumerate(self._lines) if line.hits), 0)
        if first_hit >= self.room:
            self.top = first_hit - 1
        if self.has_focus:
            self._enter()
        self.update()

    def _look_for_haste(self) -> None:
        """Leaves what takes time to read for later, where one edition follows the other too fast for it."""
        shown_before, self._shown_at = self._shown_at, monotonic()
        if self._stays:
            self._stays.stop()
        in_haste = self._shown_at - shown_before < _TOO_SHORT_TO_READ and not (self._hits or self.app.is_headless)
        self._stays = self.set_timer(_TOO_SHORT_TO_READ, self._show_whole) if in_haste else None

    def _show_whole(self) -> None:
        self._stays = None
        self._draw()
        self.update()

    def go_to_hit(self, step: int) -> bool:
        """Looks at the next or the previous place that was found; whether there is one."""
        first = 0 if step > 0 else len(self._hits) - 1
        hit = first if self._hit is None else self._hit + step
        if not 0 <= hit < len(self._hits):
            return False
        self._hit = hit
        self._look_at(self._hits[hit], lambda line: hit in line.hits)
        return True

    def scroll_lines(self, lines: int) -> None:
        self._is_being_read = self._is_being_read or self.line_count() > self.room
        self._draw_foot()
        super().scroll_lines(lines)

    def _look_at(self, span: Span, stands_in: Callable[[DetailLine], bool]) -> None:
        self._looked_at, self._is_being_read = span, True
        self._draw()
        position = next((at for at, line in enumerate(self._lines) if stands_in(line)), 0)
        if not self.top <= position < self.top + self.room:
            self.top = max(0, position - self.room // 3)
        self.update()

    def lay_out(self) -> None:
        self._draw()

    def draw_anew(self) -> None:
        self._selected = None  # lines break elsewhere in another language
        self.lay_out()
        if self.has_focus:
            self._enter()
        self.update()

    def _draw(self) -> None:
        width = self.size.width
        if self._assessment is None or not width:
            sentence = self._without
            self._lines = [DetailLine(Line(sentence[start:end])) for start, end in wrap(sentence, max(2, width - 1))]
        else:
            # The last column stays free: many terminals have a way of their own with wide characters there.
            text = DetailText(
                self._assessment,
                self._look,
                width - 1,
                self._issue_of,
                hits=self._hits,
                looked_at=self._looked_at,
                unfolded=self._unfolded,
                linked=self.has_focus,
            )
            self._lines = text.lines(whole=self._stays is None)
        self._draw_foot()

    def _draw_foot(self) -> None:
        """A figure over all weeks, where there is room for it, until what takes more is being read."""
        height = self.size.height - self.head_rows
        rows = min(_MOST_ROWS, height - _LINES_ABOVE) if self.size.width >= _LEAST_WIDTH else 0
        figure = self._figure_over_time()
        if self._assessment is None or figure is None or rows < LEAST_ROWS or self._is_being_read:
            self._foot = ()
            return
        series, now = self._series_of(figure), (self._look.words, self._look.glyphs, self.size.width - 1, rows)
        if self._history is None or self._history.series is not series or self._drawn_for != now:
            self._drawn_for, self._history = now, History(series, self._look, self.size.width - 1, rows)
        lines = self._history.lines(self._assessment.issue.week)
        self._foot = [line.strip(self.size.width) for line in lines]

    def foot(self) -> Sequence[Strip]:
        return self._foot

    def _figure_over_time(self) -> str | None:
        """The selected figure, or the main one, or of those that are stated the one of the most weeks before.

        What was drawn last stays while an edition states none.
        """
        issue = self._assessment.issue if self._assessment else None
        if issue is None:
            return None
        if isinstance(selected := self._selected_leads_to, str):
            return selected
        if issue.figures and HEADLINE.key not in issue.figures:
            return max(issue.figures, key=lambda key: self._weeks_before(key, issue.week))
        kept = self._history.series.key if self._history and not issue.figures else HEADLINE.key
        return kept if self._series_of(kept).stated else None

    def _weeks_before(self, key: str, week: Week) -> int:
        series = self._series_of(key)
        return bisect_left(series.places, week - series.start)

    def head(self) -> Strip:
        words, width = self._look.words.screens, self.size.width
        issue = self._assessment.issue if self._assessment else None
        parts = [words.origins[issue.origin], words.qualities[issue.quality]] if issue and issue.is_read else []
        if issue and not issue.is_read:
            parts = [words.known_not_read]
        while parts and width_of(words.figures + " ".join(parts)) > width - 20:
            parts.pop()
        right = "  ".join(filter(None, (self._look.words.insight.between_parts.join(parts), self.more)))
        return heading(words.figures, width, self._look, right=right, focused=self.has_focus).strip(width)

    def line_count(self) -> int:
        return len(self._lines)

    def line_at(self, position: int) -> Strip:
        strip = self._lines[position].line.strip(self.size.width)
        if position == self._selected and self.has_focus:
            if strip.text.startswith("  "):
                return Strip([*Line(f"{self._look.pointer} ", BOLD).strip(2), *strip.crop(2)])
            name, _, _ = strip.text.partition("  ")
            at = width_of(name)
            return Strip([*strip.crop(0, at).apply_style(CHOSEN), *strip.crop(at)])
        return strip

    # -- moving about in it

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self._draw()
        if has_focus:
            self._enter()
        self.update()

    def _enter(self) -> None:
        if self._entered_at is None:
            self._entered_at = _Place(self.top, self._looked_at, self._is_being_read)
        if self._selected is None:
            self._selected = self._leading(1)
            self._draw_foot()

    def leave(self) -> None:
        """Shows again what was shown before one went into it."""
        if self._entered_at:
            self.top, self._looked_at, self._is_being_read = self._entered_at
            self._entered_at = self._selected = None
            self._draw()
            self.update()

    def _leading(self, step: int) -> int | None:
        """The next line in sight, down or up, that leads anywhere: from the selected one, or from the end if that is
        out of sight."""
        top, bottom = self.top, min(self.top + self.room, len(self._lines))
        start = self._selected
        if start is None or not top <= start < bottom:
            start = top - 1 if step > 0 else bottom
        candidates = range(start + step, bottom if step > 0 else top - 1, step)
        return next((position for position in candidates if self._lines[position].leads_to), None)

    def action_move(self, step: int) -> None:
        found = self._leading(step)
        if found is None:
            self.scroll_lines(step)
            return
        self._selected = found
        self._draw()
        self.update()

    def action_page(self, pages: int) -> None:
        self.scroll_lines(pages * max(1, self.room - 1))

    def action_to_end(self, end: int) -> None:
        self.scroll_lines(end * len(self._lines))

    @property
    def _selected_leads_to(self) -> Reference | Fold | str | None:
        return self._lines[self._selected].leads_to if self._selected is not None else None

    def action_follow(self) -> None:
        """Opens the selected edition or what is folded, or shows the words that the selected figure stood in."""
        leads_to = self._selected_leads_to
        if isinstance(leads_to, Reference):
            self.post_message(self.Followed(leads_to))
        elif isinstance(leads_to, Fold):
            self._unfolded.add(leads_to.name)
            self._draw()
            self.update()
        elif leads_to and self._assessment:
            if span := evidence_in(self._assessment.issue).get(leads_to):
                self._look_at(span, lambda line: leads_to in line.evidence)
            else:
                self.post_message(self.Asked(leads_to))

    async def on_click(self, event: events.Click) -> None:
        """A press selects a line and does what Enter does on it; one on a bar goes to its week."""
        position = self.position_of(event.y)
        if self._history and event.y > self.size.height - len(self._foot):
            if week := self._history.week_at(event.x):
                self.post_message(self.Picked(week))
        elif position is not None and self._lines[position].leads_to:
            self._selected = position
            self.update()
            self.action_follow()
