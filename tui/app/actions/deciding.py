"""Deciding on what was read with doubt, one proposal after the other."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from textual.app import SuspendNotSupported

from store.archive import BadValueError, Entry, StoreError, read_entry
from store.insight import Weighed, weighed
from store.model.figures import BY_KEY
from store.model.proposal import Accepted, Proposal
from store.model.week import Week
from store.text.cleaning import clean_line
from tui.app.actions.prompting import Prompting
from tui.app.browsing import Browsing
from tui.app.page import Page
from tui.app.widgets.bars import Hint
from tui.language import Words, phrases


class _Decided(NamedTuple):
    """What was done last, so that it can be taken back."""

    week: Week
    proposal: Proposal
    dismissed: bool


class Deciding:
    """Asks of each proposal of the chosen edition whether it is the figure: y and n answer, a number corrects it.

    Without any in the chosen edition it goes to the newest that has some.
    """

    def __init__(
        self,
        page: Page[Any],
        browsing: Browsing,
        prompting: Prompting,
        choose: Callable[[Week], None],
        show_archive_anew: Callable[[], None],
    ) -> None:
        self._page = page
        self._browsing = browsing
        self._prompting = prompting
        self._choose = choose
        self._show_archive_anew = show_archive_anew
        self._passed: set[tuple[Week, Proposal]] = set()
        self._decided: list[_Decided] = []
        self._asked: tuple[Week, Proposal] | None = None

    async def ask(self) -> None:
        """Begins with the first proposal, whatever was passed over before."""
        self._passed.clear()
        await self._ask_next()

    async def _ask_next(self) -> None:
        words = self._page.words
        found = self._next()
        self._asked = (found[0], found[1].proposal) if found else None
        if found is None:
            if self._decided:
                end, hint = words.screens.all_decided, words.screens.all_decided_hint
                await self._prompting.ask(end, hint, typed=self._typed, entered=self._entered)
            else:
                self._page.say(words.screens.nothing_to_decide)
            return
        week, (proposal, doubts) = found
        if self._browsing.chosen != week:
            self._choose(week)
        quoted = " ".join(proposal.words.split())
        why = words.answers.proposals[proposal.why] + phrases.where(proposal, words)
        why += "".join(f" ! {words.remark(doubt)}" for doubt in doubts)
        from tui.app.widgets.prompt import Matter  # brings the input field along, which the first paint does without

        screens = words.screens
        keys = [*screens.decide_keys, *([screens.decide_by_picture] if proposal.in_picture else [])]
        hints = [Hint(*key) for key in keys]
        matter = Matter(quoted, _number_in(quoted, proposal.value), why, hints, screens.decide_number)
        question = _question(proposal, words)
        await self._prompting.ask(question, "", matter=matter, typed=self._typed, entered=self._entered)

    def _next(self) -> tuple[Week, Weighed] | None:
        archive, chosen = self._browsing.archive, self._browsing.chosen
        weeks = [week for week in reversed(archive.weeks) if archive.is_read(week) and week != chosen]
        for week in [chosen, *weeks] if chosen else weeks:
            issue = archive.get(week)
            for one in weighed(archive, issue) if issue else ():
                if (week, one.proposal) not in self._passed:
                    return week, one
        return None

    def _typed(self, text: str) -> None:
        deeds = {"y": self._accept, "n": self._dismiss, "u": self._undo}
        said = text.strip().casefold()
        if deed := deeds.get(said):
            self._keep(deed)
        elif said == "v" and self._asked and self._asked[1].in_picture:
            self._prompting.clear()
            self._look(self._asked[1])

    def _entered(self, text: str) -> None:
        """Enter alone passes over one; a number is the right one."""
        if self._asked is None:
            self._prompting.end()
            return
        if not text.strip():
            self._passed.add(self._asked)
            self._go_on()
            return
        try:
            entry = read_entry(text)
        except BadValueError as error:
            self._prompting.answer(self._page.words.answers.bad_value.format(value=error))
            return
        week, proposal = self._asked
        where = Accepted(proposal.words, proposal.source)
        self._keep(lambda: self._enter(week, proposal, entry._replace(accepted=where)))

    def _look(self, proposal: Proposal) -> None:
        """Shows the piece of the picture that a proposal stands in, or says where it stands."""
        from store.intake import piece_of  # loads what reads documents
        from tui.settings.choices import pictures_folder

        words = self._page.words
        place = phrases.place(proposal, words)
        piece = piece_of(pictures_folder(), proposal)
        if piece is None:
            self._prompting.answer(words.screens.no_piece.format(place=place))
            return
        from tui.app.terminal.viewing import view  # few terminals can

        lines = [_question(proposal, words), " ".join(proposal.words.split()), place, words.screens.any_key]
        try:
            with self._page.app.suspend():
                is_shown = view(piece, list(map(clean_line, lines)))
        except (SuspendNotSupported, OSError, ValueError):
            is_shown = False
        if not is_shown:
            self._prompting.answer(words.screens.no_graphics.format(place=place))

    def _keep(self, deed: Callable[[], None]) -> None:
        from tui.language.failures import explain

        try:
            deed()
        except StoreError as error:
            self._prompting.end(explain(error, self._page.words))
        else:
            self._show_archive_anew()
            self._go_on()

    def _go_on(self) -> None:
        self._prompting.end()
        self._page.call_later(self._ask_next)

    def _accept(self) -> None:
        if self._asked:
            week, proposal = self._asked
            self._enter(week, proposal, Entry.of(proposal))

    def _enter(self, week: Week, proposal: Proposal, entry: Entry) -> None:
        self._browsing.archive.decide(week, {proposal.figure: entry})
        self._decided.append(_Decided(week, proposal, dismissed=False))

    def _dismiss(self) -> None:
        if self._asked:
            week, proposal = self._asked
            self._browsing.archive.decide(week, {}, dismiss=[proposal])
            self._decided.append(_Decided(week, proposal, dismissed=True))

    def _undo(self) -> None:
        if self._decided:
            week, proposal, dismissed = self._decided[-1]
            entries: dict[str, Entry | None] = {} if dismissed else {proposal.figure: None}
            self._browsing.archive.decide(week, entries, bring_back=[proposal] if dismissed else ())
            self._decided.pop()
            self._passed.discard((week, proposal))
            self._choose(week)


def _number_in(quoted: str, value: int) -> tuple[int, int] | None:
    """Where a number stands in the words that it was read from; None where they write it in another way."""
    for match in re.finditer(r"[0-9][0-9.,]*\s?万?", quoted):
        try:
            if read_entry(match.group()).value == value:
                return match.span()
        except BadValueError:
            continue
    return None


def _question(proposal: Proposal, words: Words) -> str:
    value = f"{words.approximately if proposal.approximate else ''}{proposal.value:,}"
    return words.screens.decide.format(figure=words.figure(BY_KEY[proposal.figure]), value=value)
