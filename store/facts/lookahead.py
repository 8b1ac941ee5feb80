"""What stands next in a paragraph, asked from any place in it."""

import re
from collections.abc import Iterator

from store.facts.memory import Candidate
from store.facts.words.kinds import Kind
from store.facts.words.numbers import Number
from store.facts.words.tokens import Token
from store.facts.words.vocabulary import Named
from store.model.figures import TOTALS

_FAR = 40
"""No clause has more pieces; one without a mark may."""
_NEAR = 5
_ENDS_DAY = "日号0123456789"
_EARLIER_EDITION = re.compile(r"周报|报告(?!期)|第\d+期|[上前往]一?期")
_TIMED = (Kind.THIS, Kind.OTHER, Kind.LEAD, Kind.ABOUT)
_PART_NO_LABEL = (Kind.WHOLE, Kind.NEUTRAL, Kind.LEAD, Kind.DEED, Kind.THIS)
_BEGINS_ANOTHER = (Kind.MARK, Kind.AND, Kind.LABEL, Kind.SHORT, Kind.COMPARE, Kind.CHANGE, Kind.OF_WHICH)
_LEAD_ON = (Kind.ABOUT, Kind.LEAD, Kind.TOTAL, Kind.REACH)


class Tokens:
    """The tokens of a text, and what stands round each of them."""

    def __init__(self, text: str, tokens: list[Token], *, in_cell: bool = False) -> None:
        self.text = text
        self.tokens = tokens
        self._in_cell = in_cell

    def words(self, token: Token) -> str:
        return self.text[token.start : token.end]

    def before(self, position: int) -> Kind | None:
        return self.tokens[position - 1].kind if position else None

    def after(self, position: int, steps: int = 1) -> Token | None:
        return self.tokens[position + steps] if position + steps < len(self.tokens) else None

    def kind_after(self, position: int) -> Kind | None:
        token = self.after(position)
        return token.kind if token else None

    def ends_clause(self, position: int) -> bool:
        return self.kind_after(position) in (None, Kind.MARK)

    def clause(self, position: int) -> Iterator[Token]:
        """What follows in the same clause, with its brackets."""
        depth = 0
        for token in self.tokens[position + 1 : position + _FAR]:
            if token.kind is Kind.MARK:
                depth += {"(": 1, ")": -1}.get(token.value, 0)
                if depth < 0 or (depth == 0 and token.value != ")"):
                    return
            yield token

    def number_follows(self, position: int) -> bool:
        """Whether a number of things follows in the same clause."""
        return any(token.kind is Kind.NUMBER and not token.value.share for token in self.clause(position))

    def has_own_number(self, position: int) -> bool:
        """Whether the next number is that of a label, and not of what stands between."""
        for token in self.tokens[position + 1 : position + _FAR]:
            if token.kind is Kind.NUMBER and not token.value.share:
                return True
            if token.kind in _BEGINS_ANOTHER:
                return False
        return False

    def is_counted(self, position: int, candidate: Candidate | None) -> bool:
        """Whether a number stands before a name or behind it, if only with those of others.

        高危、中危、低危漏洞各有17个、24个和4个.
        """
        if candidate and candidate.label is None:
            return True
        if self.has_own_number(position):
            return True
        for token in self.tokens[position + 1 : position + _FAR]:
            if token.kind is Kind.MARK and token.value in "。;":
                return False
            if token.kind is Kind.EACH:
                return True
        return False

    def reaches(self, position: int) -> bool:
        """Whether a number and then what it became follow, as in 由上周的812个降至655个."""
        kinds = [token.kind for token in self.clause(position) if token.kind in (Kind.NUMBER, Kind.GRADE, Kind.REACH)]
        return kinds[:2] in ([Kind.NUMBER, Kind.REACH], [Kind.GRADE, Kind.REACH])

    def is_compared(self, position: int) -> bool:
        """Whether a time is only there to be compared with: 上周相比, 与上周2,305个基本持平."""
        if self.kind_after(position) is Kind.COMPARE:
            return True
        changes = self.before(position) is Kind.AND and self.tokens[position].kind is Kind.OTHER
        return changes and any(token.kind in (Kind.COMPARE, Kind.CHANGE) for token in self.clause(position))

    def is_another_edition(self, position: int) -> bool:
        """Whether a time is another edition's, and not only the day on which something was printed."""
        token = self.tokens[position]
        return token.kind is Kind.OTHER and self.text[token.end - 1] not in _ENDS_DAY

    def speaks_of_another_edition(self) -> bool:
        """Whether a heading hands on what was printed before: 上期回放, 第19期数据."""
        if not any(self.is_another_edition(position) for position in range(len(self.tokens))):
            return False
        return any(token.kind is Kind.QUOTED for token in self.tokens) or bool(_EARLIER_EDITION.search(self.text))

    def is_of_another_time(self, position: int) -> bool:
        """Whether a time is told within another one: 去年第20周, 历史上的本周."""
        place = position - 1 if position and self.words(self.tokens[position - 1]) == "的" else position
        return self.before(place) is Kind.OTHER

    def is_range(self, position: int) -> bool:
        """Whether a number is the lower end of a range, as in 60万至70万台."""
        to, upper = self.after(position), self.after(position, 2)
        return bool(to and upper and upper.kind is Kind.NUMBER and self.words(to) in ("至", "到"))

    def is_left_behind(self, position: int) -> bool:
        """Whether a number behind 由 or 从 is what it was before."""
        if any(token.kind is Kind.REACH for token in self.clause(position)):
            return True
        before = [token.kind for token in self.tokens[max(0, position - _NEAR) : position]]
        while before and before[-1] in _TIMED:
            before.pop()
        return bool(before) and before[-1] is Kind.FROM

    def is_footnote(self, position: int) -> bool:
        """Whether a number is a lone digit between a label and what leads to its number."""
        token = self.tokens[position]
        number: Number = token.value
        lone = token.end - token.start == 1 and number.unit is None
        return lone and self.kind_after(position) in _LEAD_ON and not self.is_range(position)

    def follows_at_once(self, earlier: Token, position: int) -> bool:
        """Whether only 的 or 共 parts a token from an earlier one."""
        between = self.text[earlier.end : self.tokens[position].start]
        return between in ("", "的", "共", "中", "中的", ":")

    def is_of_what_follows(self, position: int) -> bool:
        """Whether it only leads from a number to its name: 210起属于跨境事件."""
        belongs = self.words(self.tokens[position]) == "属于"
        return belongs and self.kind_after(position) in (Kind.LABEL, Kind.SHORT)

    def opens_list(self, whole: Named, part: Named, token: Token) -> bool:
        """Whether a name stands only over its parts: 感染病毒的主机规模：飞客蠕虫感染主机3万台."""
        return TOTALS.get(part.figure) == whole.figure and self.text[: token.start].endswith(":")

    def spreads_over(self, position: int) -> bool:
        """Whether it leads to a number of what has a name of its own: 分布在80个域名上."""
        named = self.after(position, 2)
        spread = self.words(self.tokens[position]).startswith("分布") and self.kind_after(position) is Kind.NUMBER
        return spread and named is not None and named.kind is Kind.SHORT

    def parts_labels(self, position: int) -> bool:
        """Whether it is a stroke between two labels: 高危97/中危201."""
        return self.words(self.tokens[position]) == "/" and self.kind_after(position) in (Kind.LABEL, Kind.SHORT)

    def is_counted_at_once(self, position: int) -> bool:
        """Whether the next piece is a number with a unit: 协调应用商店7家."""
        after = self.after(position)
        return after is not None and after.kind is Kind.NUMBER and after.value.unit is not None

    def ends_well(self, position: int, number: Number) -> bool:
        """Whether a number is whole: with a unit or a scale, before what ends a clause, or alone in a cell."""
        if number.unit or number.rounded:
            return True
        after = self.after(position)
        if after is None:
            start = self.tokens[position].start
            return self._in_cell or self.text[start - 1 : start] == ":"
        if after.kind is Kind.MARK:
            return str(after.value) not in "(\n."
        if self.text[self.tokens[position].start - 1] == ":" and after.kind in (Kind.LABEL, Kind.SHORT):
            return True  # the next line of a list
        return after.kind in (Kind.AND, Kind.OF_WHICH, Kind.COMPARE, Kind.CHANGE)

    def is_beside(self, candidate: Candidate, position: int) -> bool:
        """Whether only words that say nothing part a number and a label behind it."""
        for token in reversed(self.tokens[max(0, position - _FAR) : position]):
            if token.end <= candidate.token.end:
                return True
            if token.kind not in _PART_NO_LABEL and self.words(token) != "属于":
                return False
        return False

    def enumerated(self, position: int) -> tuple[list[int], int]:
        """The places of numbers that follow each other, and where they end; brackets are passed over."""
        numbers: list[int] = []
        end = position
        while end < len(self.tokens):
            token = self.tokens[end]
            if token.value == "(":
                end = self._behind_bracket(end)
                continue
            if token.kind is Kind.NUMBER:
                numbers.append(end)
            elif token.kind not in (Kind.AND, Kind.ABOUT, Kind.LEAD) and token.value != "、":
                break
            end += 1
        return numbers, end

    def _behind_bracket(self, position: int) -> int:
        closing = (place for place in range(position, len(self.tokens)) if self.tokens[place].value == ")")
        return next(closing, len(self.tokens) - 1) + 1
