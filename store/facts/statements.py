"""What an article's text states: figures and ratings, each with the words it stood in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce

from store.facts.grammar import Grammar
from store.facts.lookahead import Tokens
from store.facts.memory import Scope
from store.facts.pieces import Piece, pieces_of
from store.facts.ratings import names_fully
from store.facts.tables import cells_of
from store.facts.verdicts import Heard, Statement, Verdict, doubt_all
from store.facts.words.kinds import Kind
from store.facts.words.noticing import counted_in
from store.facts.words.subjects import name_by_subjects
from store.facts.words.times import When
from store.facts.words.tokens import Text, Token, tokens_of, without_ornaments
from store.facts.words.vocabulary import Named
from store.model.figures import BY_KEY
from store.model.issue import RATINGS
from store.model.proposal import Proposal, Why
from store.reading.document import Block
from store.text.folding import fold

_NOWHERE = When()
_ANNOUNCES = re.compile(r"以下|下列|下面|如下(?!图|表)|[：:]\s*$")
"""What a paragraph speaks of that announces others holds for them too."""
_HANDED_ON = re.compile(r"[^。]{0,40}(?:摘|载|选|编|录|出|发|理)自[^。]{0,40}。?\s*")
"""A line that says where all that follows was printed before."""
_LOOKS_BACK = re.compile(
    r"\s*[（(*※]?(?:(?P<source>(?:数据|资料|文章|本文)?(?:来源|出处))|(?:[备附]?注|说明)?\d?\s*[:：.]?\s*"
    r"(?:以上|上述|前述|表中|表内|上表|本表|文中))"
)
"""How a note on the numbers before it begins, or one on where they come from."""
_HANDLING = re.compile(r"事件(?:处理|处置)(?:情况|概况|数据|统计|\s*[（(：:]|\s*$)")
_HANDLED = frozenset({"处理", "协调"})
"""What was done with all that a list under such a heading counts."""
_NUMBER_ALONE = re.compile(r"\s*[\d,，]+\s*")


@dataclass(frozen=True, slots=True)
class Statements:
    """All that a text states. A figure that is not among them is not stated, which is not zero."""

    rating: str | None
    vulnerability_rating: str | None
    figures: dict[str, int]
    evidence: dict[str, str]
    other_values: dict[str, tuple[int, ...]]
    approximate: tuple[str, ...]
    proposals: tuple[Proposal, ...]
    """What was not understood whole: a person decides."""
    untaken: tuple[str, ...]
    """Figures that are named, but no number was taken or proposed for them."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement with its words."""

    statement: Statement
    words: str

    @property
    def weight(self) -> tuple[bool, bool, bool]:
        """Of two statements of one figure the heavier one stands, of two as heavy the first."""
        return (self.statement.corrected, not self.statement.approximate, self.statement.total)


@dataclass(slots=True)
class _Collected:
    said: list[_Said] = field(default_factory=list)
    grades: dict[str, tuple[str, str]] = field(default_factory=dict)
    named: dict[str, None] = field(default_factory=dict)
    counted: dict[str, None] = field(default_factory=dict)
    """What sentences seem to count, whether it was understood or not."""
    topic: Named | None = None
    """The figure that was told of last, under which a list goes on."""
    done: frozenset[str] = frozenset()
    """The deeds that the heading tells of."""


def read_text(text: str, when: When = _NOWHERE) -> Statements:
    """What a text states, its paragraphs parted by empty lines."""
    return read_statements([Block(paragraph) for paragraph in text.split("\n\n")], when)


def read_statements(blocks: Sequence[Block], when: When = _NOWHERE) -> Statements:
    """Reads every figure of the catalogue and both ratings.

    Where a text states a figure twice with different values the correction
    stands over what it corrects, the exact number over the rounded one, the
    total over another, else the first; the others are kept aside.
    """
    collected = _Collected()
    base = holding_on = Scope()
    for piece in pieces_of(blocks, lambda line: _names_figure(line, when)):
        if piece.heading and not (_states(piece.text, when) or _looks_back(piece.text, when)):
            base = holding_on = _opened_by(piece.text, when, Scope(time=base.time))
            collected.topic = None
            collected.done = _HANDLED if _HANDLING.search(piece.text) else frozenset()
        elif piece.rows:
            _read_table(piece, when, _opened_by(piece.caption, when, holding_on), collected)
        elif after := _read_lines(piece, when, base, holding_on, collected):
            holding_on = after
        elif _ANNOUNCES.search(piece.text):
            base = holding_on = _opened_by(piece.text, when, Scope(time=base.time))
        elif _HANDED_ON.fullmatch(piece.text) and _opened_by(piece.text, when, base).quoted:
            base = holding_on = Scope(time=base.time, quoted=True)
    return _summed_up(collected)


def _opened_by(heading: str, when: When, before: Scope) -> Scope:
    """What a heading or a caption says of all that follows; another time holds on until words lead back."""
    text = without_ornaments(fold(heading)).text
    tokens = Tokens(text, list(tokens_of(text, when)))
    kinds = {one.kind for place, one in enumerate(tokens.tokens) if not tokens.is_of_another_time(place)}
    scope = before.copy()
    if Kind.THIS in kinds:
        scope.time = Kind.THIS
    elif Kind.OTHER in kinds:
        scope.time = Kind.OTHER
        scope.quoted = scope.quoted or tokens.speaks_of_another_edition()
    scope.part = scope.part_leads_in = (scope.part or Kind.PART in kinds) and Kind.WHOLE not in kinds
    scope.foreign = scope.foreign or Kind.FOREIGN in kinds
    scope.forecast = scope.forecast or Kind.FORECAST in kinds
    scope.subset = scope.subset or Kind.SUBSET in kinds
    return scope


def _named_tokens(text: str, when: When) -> list[Token]:
    tokens = list(tokens_of(text, when))
    name_by_subjects(tokens, text)
    return tokens


def _names_figure(words: str, when: When) -> bool:
    tokens = _named_tokens(without_ornaments(fold(words)).text, when)
    return any(token.kind in (Kind.LABEL, Kind.SHORT) for token in tokens)


def _states(line: str, when: When) -> bool:
    """Whether a line that might be a heading states something itself."""
    kinds = [token.kind for token in _named_tokens(without_ornaments(fold(line)).text, when)]
    counts = Kind.NUMBER in kinds or Kind.NONE_NEW in kinds
    return Kind.GRADE in kinds or (counts and (Kind.LABEL in kinds or Kind.SHORT in kinds))


def _read_lines(piece: Piece, when: When, base: Scope, before: Scope, collected: _Collected) -> Scope | None:
    """What holds on after them, None where they name no figure and no rating.

    A time of which they told at last holds on, but where they speak of this week only what the heading opened.
    """
    words = piece.text
    text = without_ornaments(fold(words))
    tokens = _named_tokens(text.text, when)
    kinds = [token.kind for token in tokens]
    names_none = Kind.LABEL not in kinds and Kind.SHORT not in kinds and Kind.GRADE not in kinds
    if _looks_back(words, when) and (names_none or Kind.NUMBER not in kinds):
        _look_back(text, tokens, collected)
    collected.counted.update(dict.fromkeys(counted_in(text.text, tokens)))
    if names_none:
        named = (one.value for one in tokens if one.kind is Kind.RATING and names_fully(text.text[one.start : one.end]))
        collected.named.update(dict.fromkeys(named))
        collected.topic = None
        return None
    ends_in_cell = piece.entry or _NUMBER_ALONE.fullmatch(words.rpartition("\n")[2]) is not None
    grammar = Grammar(
        text.text,
        tokens,
        before,
        topic=collected.topic if piece.item or piece.heading else None,
        done=collected.done if piece.entry else frozenset(),
        in_cell=ends_in_cell,
    )
    heard = grammar.read()
    _collect(heard, text, collected)
    collected.topic = grammar.topic
    if piece.scale_unsure:
        doubt_all([one for one in heard.statements if text.text[one.end - 1].isdigit()])
    after = base.copy()
    if Kind.THIS not in kinds:
        after.time = grammar.scope.time
    return after


def _looks_back(words: str, when: When) -> bool:
    """Whether it is a note on what stands before it, or tells that this comes out of another edition."""
    begins = _LOOKS_BACK.match(words)
    return begins is not None and (begins["source"] is None or _opened_by(words, when, Scope()).quoted)


def _look_back(text: Text, tokens: list[Token], collected: _Collected) -> None:
    """A note without a figure speaks of those before it: 以上为上周数据."""
    grammar = Grammar(text.text, tokens, Scope(), in_cell=False)
    grammar.heard.statements += [said.statement for said in collected.said]
    grammar.read()


def _collect(heard: Heard, text: Text, collected: _Collected) -> None:
    for statement in heard.statements:
        collected.said.append(_Said(statement, text.cut(statement.start, statement.end)))
    for graded in heard.grades:
        if graded.corrects or graded.rating not in collected.grades:
            collected.grades[graded.rating] = (graded.grade, text.cut(graded.start, graded.end))
    collected.named.update(dict.fromkeys(sorted(heard.rated)))
    for label in heard.labels:
        collected.named[label.named.figure] = None


def _read_table(piece: Piece, when: When, base: Scope, collected: _Collected) -> None:
    topic: Named | None = None
    whole = without_ornaments(fold("，".join(cell for row in piece.rows for cell in row)))
    collected.counted.update(dict.fromkeys(counted_in(whole.text, _named_tokens(whole.text, when))))
    for cells in cells_of(piece.rows, lambda cell: _names_figure(cell, when), piece.caption):
        said: list[_Said] = []
        this_week: list[_Said] = []
        graded: set[tuple[str, str, str]] = set()
        for cell in cells:
            text = without_ornaments(fold(cell.sentence))
            tokens = _named_tokens(text.text, when)
            scope = reduce(lambda before, title: _opened_by(title, when, before), cell.over, base)
            grammar = Grammar(text.text, tokens, scope, in_cell=True, topic=topic)
            heard = grammar.read()
            topic = grammar.topic
            for label in heard.labels:
                collected.named[label.named.figure] = None
            collected.named.update(dict.fromkeys(sorted(heard.rated)))
            graded.update((one.rating, one.grade, cell.words) for one in heard.grades)
            found = [_Said(statement, cell.words) for statement in heard.statements]
            said += found
            if any(token.kind is Kind.THIS for token in tokens):
                this_week += [one for one in found if one.statement.verdict is Verdict.TAKEN]
        if piece.scale_unsure:
            doubt_all([one.statement for one in said if one.words[-1:].isdigit()])
        collected.said += _of_one_row(said, this_week)
        if len(graded) == 1:
            rating, grade, words = graded.pop()
            collected.grades.setdefault(rating, (grade, words))


def _of_one_row(said: list[_Said], this_week: list[_Said]) -> list[_Said]:
    """Of each figure the number under this week's head; of several that might be it none is taken."""
    if this_week:
        figures = {one.statement.figure for one in this_week}
        return this_week + [one for one in said if one.statement.figure not in figures]
    taken: dict[str, list[_Said]] = {}
    for one in said:
        if one.statement.verdict is Verdict.TAKEN:
            taken.setdefault(one.statement.figure, []).append(one)
    for several in taken.values():
        if len({one.statement.value for one in several}) > 1:
            for one in several:
                one.statement.verdict = Verdict.DOUBTED
    return said


def _summed_up(collected: _Collected) -> Statements:
    figures: dict[str, int] = {}
    evidence: dict[str, str] = {}
    other_values: dict[str, tuple[int, ...]] = {}
    approximate: list[str] = []
    proposals: list[Proposal] = []
    untaken: list[str] = []
    for key in BY_KEY:
        said = [one for one in collected.said if one.statement.figure == key]
        taken = [one for one in said if one.statement.verdict is Verdict.TAKEN]
        doubted = [one for one in said if one.statement.verdict is Verdict.DOUBTED]
        if any(one.statement.corrected for one in doubted):
            taken, doubted = [], [one for one in said if one in taken or one in doubted]
        if taken:
            best = max(taken, key=lambda one: one.weight)
            figures[key] = best.statement.value
            evidence[key] = best.words
            if best.statement.approximate:
                approximate.append(key)
            others = dict.fromkeys(one.statement.value for one in taken if one.statement.value != best.statement.value)
            if others:
                other_values[key] = tuple(others)
            continue
        proposals += _proposals(key, doubted)
        if not doubted and (key in collected.named or key in collected.counted):
            untaken.append(key)
    grades = collected.grades
    untaken += [rating for rating in RATINGS if rating in collected.named and rating not in grades]
    evidence |= {name: words for name, (_, words) in grades.items()}
    return Statements(
        grades["rating"][0] if "rating" in grades else None,
        grades["vulnerability_rating"][0] if "vulnerability_rating" in grades else None,
        figures,
        evidence,
        other_values,
        tuple(approximate),
        tuple(proposals),
        tuple(untaken),
    )


def _proposals(key: str, doubted: Sequence[_Said]) -> Iterator[Proposal]:
    """One a value."""
    by_value = {one.statement.value: one for one in reversed(doubted)}
    why: Why = "two-readings" if len(by_value) > 1 else "unknown-words"
    for value in dict.fromkeys(one.statement.value for one in doubted):
        one = by_value[value]
        yield Proposal(key, value, one.statement.approximate, one.words, "text", why)
