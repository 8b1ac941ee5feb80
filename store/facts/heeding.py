"""What words other than labels, numbers and times do to the clause that they stand in."""

from store.facts.lookahead import Tokens
from store.facts.memory import Clause, Scope, Sentence
from store.facts.words.kinds import Kind

_WEAKLY_WHOLE = ("境内", "国内")
_PUBLISHER = ("cncert", "国家", "应急中心")
_SAYS = ("称", "报告称", "报告显示", "报告指出")
_MAY_BE_COUNTED = (Kind.NEUTRAL, Kind.ACTOR, Kind.WITH, Kind.OWN)
"""Between a label and its number they may name other things."""


def heed(tokens: Tokens, position: int, clause: Clause, scope: Scope, sentence: Sentence) -> None:
    """Lets one word do what it does."""
    kind = tokens.tokens[position].kind
    named = clause.labels and not clause.labels[-1].named.loose
    if kind in _MAY_BE_COUNTED and named and clause.candidate is None:
        clause.unknown = True
    match kind:
        case Kind.UNKNOWN:
            clause.not_understood()
        case Kind.OWN:
            _own(tokens, position, clause, scope)
        case Kind.FOREIGN if not (clause.own and tokens.words(tokens.tokens[position]) in _SAYS):
            scope.foreign = True
        case Kind.QUOTED:
            clause.quotes = clause.quotes or _hands_on(tokens, position)
        case Kind.UNSURE:
            clause.unsure = True
            clause.not_understood()
        case Kind.FORECAST:
            scope.forecast = True
        case Kind.WITH:
            scope.taking_part = True
        case Kind.ACTOR if not scope.taking_part:
            clause.not_understood()
        case Kind.PART:
            clause.part = True
        case Kind.WHOLE:
            _whole(tokens, position, clause, scope)
        case Kind.SUBSET:
            clause.subset = True
        case Kind.EXCEPT:
            clause.subset = clause.excepts = True
        case Kind.RANK:
            clause.rank = True
            clause.subset = clause.subset or bool(clause.labels and clause.candidate is None)
        case Kind.DENIED:
            clause.denied = True
        case Kind.WRONG:
            clause.wrong = sentence.correcting = True
        case Kind.NOUN:
            clause.about_other_things()
        case Kind.BACK:
            clause.back = True
        case Kind.OF_WHICH:
            clause.of_which = clause.of_which or clause.candidate is None
        case Kind.DEED:
            _deed(tokens, position, clause, scope)
        case _:
            _lead(tokens, position, clause)


def _own(tokens: Tokens, position: int, clause: Clause, scope: Scope) -> None:
    """The publisher is named, or only its way to know: 据监测."""
    scope.foreign = False
    if tokens.words(tokens.tokens[position]).startswith(_PUBLISHER):
        clause.own = True
        scope.doubt = scope.doubt_leads_in = False


def _hands_on(tokens: Tokens, position: int) -> bool:
    """Whether it tells where all that follows comes from, as 摘自 does, and 回放 only over it."""
    token = tokens.tokens[position]
    return "自" in tokens.words(token) or tokens.text[token.end : token.end + 1] in ("", ":")


def _whole(tokens: Tokens, position: int, clause: Clause, scope: Scope) -> None:
    clause.whole = True
    if not tokens.words(tokens.tokens[position]).startswith(_WEAKLY_WHOLE):
        clause.strongly_whole = True
        scope.doubt = scope.doubt and scope.doubt_leads_in


def _deed(tokens: Tokens, position: int, clause: Clause, scope: Scope) -> None:
    token = tokens.tokens[position]
    if token.value == "协调":
        scope.taking_part = True
    if clause.candidate is None:
        clause.deeds.add(token.value)
        clause.run = token.start if clause.run is None else clause.run
    else:
        clause.deeds_after.add(token.value)


def _lead(tokens: Tokens, position: int, clause: Clause) -> None:
    """Words between a label and its number, or right behind the number."""
    candidate = clause.candidate
    match tokens.tokens[position].kind:
        case Kind.ABOUT if candidate:
            candidate.rounded = True
        case Kind.ABOUT:
            clause.about = True
        case Kind.TOTAL:
            clause.total = True
        case Kind.CHANGE:
            clause.change, clause.compared, clause.compared_with_other = True, False, False
        case Kind.REACH:
            clause.change = clause.compared = clause.compared_with_other = clause.from_ = False
        case Kind.FROM:
            clause.from_ = True
        case Kind.COMPARE:
            clause.compared = True
        case Kind.BOUND if tokens.kind_after(position) in (Kind.OTHER, Kind.THIS):
            clause.compared = True  # 高于上周
        case Kind.BOUND if tokens.ends_clause(position) and tokens.words(tokens.tokens[position]) in ("最多", "最少"):
            clause.rank = True
        case Kind.BOUND if candidate and tokens.kind_after(position) is not Kind.NUMBER:
            candidate.bound = True
        case Kind.BOUND:
            clause.bound = True
