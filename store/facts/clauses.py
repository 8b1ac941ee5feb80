"""What a clause comes to where it ends, and what it leaves for those behind it."""

import re

from store.facts.lookahead import Tokens
from store.facts.memory import Candidate, Clause, Label, Scope, Sentence
from store.facts.verdicts import Heard, Statement, Verdict, holding, is_done, look_back, verdict_on
from store.facts.words.kinds import Kind
from store.facts.words.tokens import Token
from store.facts.words.vocabulary import Named
from store.model.figures import BY_KEY

_EDITION = re.compile("周报|报告(?!期)|写(?:道|着)")


class Clauses:
    """What is known at a place in a paragraph, and the rules by which clauses and sentences end."""

    def __init__(
        self,
        text: str,
        tokens: list[Token],
        scope: Scope,
        *,
        topic: Named | None = None,
        done: frozenset[str] = frozenset(),
        in_cell: bool = False,
    ) -> None:
        self._tokens = Tokens(text, tokens, in_cell=in_cell)
        self.scope = scope.copy()
        """What holds where it reads, at last what holds on after the paragraph."""
        self._clause = Clause()
        self._sentence = Sentence(0, scope.copy())
        self._outside: list[tuple[Scope, Clause, Named | None, Sentence]] = []
        self._upper_end = -1
        self._reached = 0
        self.topic = topic
        """The figure under which short names are understood."""
        self._done = done
        """The deeds that were told of over a list."""
        self.heard = Heard()

    def _named(self, named: Named, token: Token, start: int) -> Label:
        label = Label(named, token, start if self._clause.run is None else self._clause.run, named.deed in self._done)
        self.heard.labels.append(label)
        self.topic = topic_of(label) if is_done(label, self._clause) else None
        return label

    def _next_clause(self, first: Token) -> None:
        """A clause begins without a mark."""
        deeds, self._clause.deeds_after = self._clause.deeds_after, set()
        self._close_clause(goes_on=True)
        self._clause.first = first
        self._clause.deeds = deeds or self._clause.deeds

    def _close_clause(self, *, goes_on: bool = False) -> None:
        clause, scope, sentence = self._clause, self.scope, self._sentence
        candidate = clause.candidate
        clause.has_told()
        if candidate:
            self._continue_label(candidate)
            self._decide(candidate)
            sentence.wrong_number |= clause.wrong and candidate.label is None
        elif clause.first is not None and not clause.labels:
            look_back(clause, self._tokens.words(clause.first), scope, sentence, self.heard)
        self._hand_on()
        scope.time = clause.time or scope.time
        sentence.times = clause.times or sentence.times
        self._hold_place(goes_on=goes_on)
        if clause.unknown and (candidate or not clause.labels):
            scope.doubt, scope.doubt_leads_in = True, scope.doubt_leads_in or candidate is None
        leads_in = clause.excepts or clause.topic or not (candidate or clause.labels or clause.noun)
        scope.subset = clause.subset and (goes_on or leads_in)
        sentence.unfilled += [label for label in clause.labels if not label.filled]
        if clause.labels:
            sentence.label = None if clause.shared and candidate else clause.labels[-1]
        elif candidate and candidate.label:
            sentence.label = candidate.label
        self._clause = clause.what_follows() if goes_on else Clause()

    def _hand_on(self) -> None:
        """Another edition speaks in what follows: 摘自去年周报, 上期周报显示."""
        clause = self._clause
        if clause.candidate or clause.labels or not (clause.other_edition and clause.first):
            return
        if clause.quotes or _EDITION.search(self._tokens.text, clause.first.start, self._reached):
            self.scope.quoted = self._sentence.opened.quoted = True

    def _continue_label(self, candidate: Candidate) -> None:
        """A number without a label continues the one before it."""
        clause, before = self._clause, self._sentence.label
        if candidate.label or clause.noun or clause.labels or before is None:
            return
        beside_another = bool(self._outside) and self._outside[-1][1].candidate is not None  # 2,310(2,010)个
        in_passing = (clause.of_which or beside_another) and clause.time is not Kind.THIS
        if clause.corrected or not (in_passing or before.filled):
            candidate.label = before

    def _hold_place(self, *, goes_on: bool) -> None:
        """A place holds on, but not one of which something is told in passing: 域名80个，其中境外60个，IP地址70个."""
        clause, scope = self._clause, self.scope
        if clause.part:
            label, before = clause.candidate.label if clause.candidate else None, self._sentence.label
            same = label is None or (before is not None and label.named.figure == before.named.figure)
            told = clause.candidate is not None or clause.share
            if not (clause.of_which and told and same and not goes_on):
                scope.part, scope.part_leads_in = True, clause.candidate is None
        elif clause.is_of_all(scope):
            scope.part = False

    def _decide(self, candidate: Candidate) -> None:
        clause, label = self._clause, candidate.label
        if label is None:
            return
        held = holding(clause, self.scope)
        verdict = verdict_on(candidate, label, clause, held, self._sentence)
        label.filled = label.filled or verdict is Verdict.TAKEN
        if label.done:
            self.topic = topic_of(label)
        if label in clause.labels and is_done(label, clause) and not label.named.loose:
            self._sentence.told.append((held, verdict is Verdict.DOUBTED))
        start, end = min(label.start, candidate.token.start), max(candidate.end, label.token.end)
        if verdict is Verdict.DOUBTED:  # the whole clause, for the person sees what was not understood
            start = min(start, clause.first.start if clause.first else start)
            end = max(end, self._reached if clause.unknown_after else end)
        said = Statement(label.named.figure, candidate.value, candidate.rounded, start, end, verdict)
        said.total, said.corrected = candidate.total, clause.corrected
        self.heard.statements.append(said)

    def _end_sentence(self) -> None:
        self._close_clause()
        self.scope = self._sentence.holds_on()
        self._sentence = Sentence(len(self.heard.statements), self.scope.copy())


def topic_of(label: Label) -> Named:
    """The figure under which short names behind a label are understood, as loosely as the label was."""
    figure = BY_KEY[label.named.figure]
    return Named(figure.under or figure.key, loose=label.named.loose)
