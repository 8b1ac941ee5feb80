"""What becomes of a number with a label: the words of its clause decide, and what the words before opened."""

from dataclasses import dataclass, field
from enum import Enum, auto

from store.facts.memory import Candidate, Clause, Label, Scope, Sentence
from store.facts.words.kinds import Kind
from store.facts.words.vocabulary import deeds_of
from store.model.figures import BY_KEY

_HARMLESS = frozenset({"协调"})
_SPEAKS_OF_IT = "为系是均属也都仅只"


class Verdict(Enum):
    """What becomes of a number."""

    TAKEN = auto()
    DOUBTED = auto()
    """Not all of it was understood: a proposal."""
    REFUSED = auto()
    """Of another time, place or thing, or not exact."""


@dataclass(slots=True)
class Statement:
    """A number and the figure it stands with."""

    figure: str
    value: int
    approximate: bool
    start: int
    end: int
    verdict: Verdict
    total: bool = False
    corrected: bool = False


@dataclass(slots=True)
class Graded:
    """One of the two ratings, of this week."""

    rating: str
    grade: str
    start: int
    end: int
    corrects: bool = False


@dataclass(slots=True)
class Heard:
    """All that a paragraph states."""

    statements: list[Statement] = field(default_factory=list)
    grades: list[Graded] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    rated: set[str] = field(default_factory=set)
    """The ratings that are named, whether one of their grades is of this week or not."""


def holding(clause: Clause, scope: Scope) -> Scope:
    """The scope with what a clause adds to it."""
    held = scope.copy()
    held.time = clause.time or scope.time
    held.part = clause.part or (scope.part and not clause.is_of_all(scope))
    held.subset = scope.subset or clause.subset
    held.doubt = scope.doubt or clause.unknown
    return held


def verdict_on(candidate: Candidate, label: Label, clause: Clause, held: Scope, sentence: Sentence) -> Verdict:
    """Whether a number is taken for its label's figure, by what holds where it stands."""
    if held.time is Kind.OTHER or held.part or held.foreign or held.forecast or held.quoted or held.subset:
        return Verdict.REFUSED
    corrects = clause.wrong or sentence.correcting
    if clause.denied or candidate.bound or (corrects and not clause.corrected) or _is_of_other_deeds(label, clause):
        return Verdict.REFUSED
    doubtful = label.named.loose or candidate.doubt or held.doubt or clause.unknown_after or clause.shared
    if doubtful or not is_done(label, clause) or not _is_counted(candidate, label):
        return Verdict.DOUBTED
    timed = label.named.timed or ("收录" in clause.deeds and "新收录" not in clause.deeds)
    if timed and held.time is not Kind.THIS:
        return Verdict.DOUBTED
    return Verdict.TAKEN


def is_done(label: Label, clause: Clause) -> bool:
    """Whether the deed that a label asks for was told of."""
    deed = label.named.deed
    label.done = label.done or deed is None or deed in clause.deeds or f"新{deed}" in clause.deeds
    return label.done


def _is_of_other_deeds(label: Label, clause: Clause) -> bool:
    """Whether something was done with the things that leaves only a part of them: 已处置被篡改网站."""
    figure = BY_KEY[label.named.figure]
    own = deeds_of(figure.key) | (deeds_of(figure.under) if figure.under else frozenset())
    said = {"收录" if deed == "新收录" else deed for deed in clause.deeds}
    return bool(said - own - _HARMLESS)


def _is_counted(candidate: Candidate, label: Label) -> bool:
    """Whether the unit is one that the figure is counted in."""
    figure = BY_KEY[label.named.figure]
    return candidate.unit is None or candidate.unit in (figure.unit, *figure.counters)


def doubt_all(statements: list[Statement]) -> None:
    """Takes back what was taken: it is only proposed."""
    for statement in statements:
        if statement.verdict is Verdict.TAKEN:
            statement.verdict = Verdict.DOUBTED


def look_back(clause: Clause, words: str, scope: Scope, sentence: Sentence, heard: Heard) -> None:
    """A clause without a number may speak of the number just said: 为上周数据, 经核实不属实."""
    said = heard.statements[sentence.first :]
    if clause.unsure:
        doubt_all(said or heard.statements)
    if clause.wrong and not (said or clause.back) and clause.time is not Kind.OTHER:
        said = heard.statements[-1:]  # 2,301个。（数字有误，应为2,310个。）
    if clause.share or clause.rank or not (said or clause.back):
        return
    refers = clause.back or clause.quotes or words[:1] in _SPEAKS_OF_IT
    elsewhere = clause.time is Kind.OTHER or clause.is_of_some or scope.foreign or scope.forecast
    if clause.wrong or (refers and elsewhere):
        for statement in said or heard.statements:
            statement.verdict = Verdict.REFUSED
        if sentence.label:
            sentence.label.filled = False
    elif refers and (clause.unknown or clause.noun or clause.deeds) and said and said[-1].verdict is Verdict.TAKEN:
        said[-1].verdict = Verdict.DOUBTED
