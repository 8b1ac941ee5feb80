"""Going from week to week: to the next with figures, to one that is typed, to what is new, back and forth."""

from collections.abc import Callable
from typing import Any

from store.model.week import Week
from store.model.week_names import BadWeekNameError, WeekNotHeldError
from tui.app.actions.prompting import Prompting
from tui.app.browsing import Browsing
from tui.app.keys import sign_of
from tui.app.page import Page


class Going:
    """Finds out which week is meant, and has it chosen; where there is none, it says so."""

    def __init__(
        self, page: Page[Any], browsing: Browsing, prompting: Prompting, choose: Callable[[Week], None]
    ) -> None:
        self._page = page
        self._browsing = browsing
        self._prompting = prompting
        self._choose = choose

    def to_stated(self, step: int) -> None:
        """The nearest week with figures that is newer, or for a negative step older."""
        archive, chosen, words = self._browsing.archive, self._browsing.chosen, self._page.words.screens
        neighbour = archive.newer if step > 0 else archive.older
        week = neighbour(chosen) if chosen else None
        if week is None:
            self._page.say(words.no_newer if step > 0 else words.no_older)
        else:
            self._choose(week)

    def nearest_held(self) -> str:
        """The nearest week with figures to one without, and the key that goes there; blank of one that has some."""
        archive, issue, look = self._browsing.archive, self._browsing.issue, self._page.look
        if issue is None or issue.is_read:
            return ""
        ways = {"older": archive.older(issue.week), "newer": archive.newer(issue.week)}
        held = {name: other for name, week in ways.items() if week and (other := archive.get(week))}
        if not held:
            return ""
        way = min(held, key=lambda name: abs(held[name].week - issue.week))
        weeks = abs(held[way].week - issue.week)
        frame = look.words.screens.nearest_held[way]
        return frame.format(name=held[way].name, key=sign_of(way, look), weeks=weeks)

    def travel(self, step: int) -> bool:
        """Back to where the last jump came from, or forward again; whether there was a way."""
        words = self._page.words.screens
        has_gone = self._browsing.back() if step < 0 else self._browsing.forward()
        if not has_gone:
            self._page.say(words.no_way_back if step < 0 else words.no_way_forward)
        return has_gone

    async def ask(self) -> None:
        """Asks for the name of a week."""
        words = self._page.words.screens
        await self._prompting.ask(words.go_to, words.go_to_hint, entered=self._go_to)

    def _go_to(self, name: str) -> None:
        words = self._page.words.screens
        try:
            if name.strip():
                self._choose(self._browsing.archive.resolve(_named_in(name)))
        except BadWeekNameError:
            self._prompting.answer(words.not_a_week.format(name=name))
        except WeekNotHeldError as error:
            sentence = words.not_held if error.nearest else words.nothing_nearest
            self._prompting.answer(sentence.format(name=name, nearest=error.nearest.name if error.nearest else ""))
        else:
            self._prompting.end()


def _named_in(text: str) -> str:
    """The name of the week in what was typed or pasted, be it the title of an edition."""
    if "\u671f" not in text:
        return text
    from store.model.titles import read_title  # seldom

    title = read_title(text)
    return text if title.year is None or title.number is None else f"{title.year}-{title.number:02}"
