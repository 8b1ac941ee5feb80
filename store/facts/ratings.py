"""The two ratings: which of its grades a text gives to this week, and whether all that leads to it is understood."""

import re

from store.facts.lookahead import Tokens
from store.facts.words.kinds import Kind
from store.facts.words.tokens import Token

_LEAD_ON = frozenset(
    (
        *(Kind.LEAD, Kind.NEUTRAL, Kind.THIS, Kind.OTHER, Kind.WHOLE, Kind.OWN, Kind.AND, Kind.BACK, Kind.TOTAL),
        *(Kind.FROM, Kind.REACH, Kind.CHANGE, Kind.COMPARE, Kind.CORRECTED, Kind.GRADE, Kind.RATING),
    )
)
_WORDS = re.compile(
    "(?:[高低一二三四五]|分|仍|均|被|获|定|评|落|处|在|即|维持|依旧|由此|结果|水平|等级|级别|[一二三四五]?级|[上下]调|有所){1,4}"
)
"""Not understood beside a number, but beside a grade."""
_FULL_NAME = re.compile("(?:态势|指数|威胁).*[评级]")
_PARTS = ",、:\n|"
_FAR = 24


def names_fully(words: str) -> bool:
    """Whether it is a rating's name wherever it stands; 态势 and 整体评价 are only where a grade follows."""
    return _FULL_NAME.search(words) is not None


def rated_by(tokens: Tokens, position: int) -> tuple[Token, bool] | None:
    """The name that a grade belongs to, and whether all that stands between them is understood.

    Brackets are passed over. None where no name stands near before it.
    """
    depth, understood = 0, True
    grade = tokens.tokens[position]
    for token in reversed(tokens.tokens[max(0, position - _FAR) : position]):
        if token.value == ")":
            depth += 1
        elif token.value == "(":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif token.kind is Kind.RATING and token.value == grade.value.rating:
            return token, understood and not _is_of_others(tokens, token)
        elif token.kind is Kind.MARK:
            understood = understood and (token.value in "，。;" or token.value in _PARTS)
        elif token.kind is not Kind.UNKNOWN:
            understood = understood and token.kind in _LEAD_ON
        else:
            understood = understood and _WORDS.fullmatch(tokens.words(token)) is not None
    return None


def _is_of_others(tokens: Tokens, name: Token) -> bool:
    """Whether a name that is not full may be that of vulnerabilities, which the sentence tells of."""
    sentence = tokens.text[tokens.text.rfind("。", 0, name.start) + 1 : name.start]
    return not names_fully(tokens.words(name)) and "漏洞" in sentence.rpartition("态势")[2]


def is_left_behind(tokens: Tokens, position: int) -> bool:
    """Whether a grade behind 由 or 从 is what it was before another in its clause."""
    return any(token.kind is Kind.GRADE for token in tokens.clause(position))
