"""What each piece of text in a drawing is: a label, a number, both, or what speaks against a number beside it."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from store.facts.drawings.joining import UNIT
from store.facts.drawings.notes import SHARE, noted
from store.facts.words.kinds import Kind
from store.facts.words.numbers import read_number
from store.facts.words.times import When
from store.facts.words.tokens import Token, tokens_of, without_ornaments
from store.facts.words.vocabulary import deeds_of
from store.model.figures import BY_KEY, Figure
from store.reading.drawing import Box
from store.text.folding import fold


class Sort(Enum):
    """What a piece of text does in a drawing."""

    LABEL = auto()
    """Names one figure, or one of several, and waits for its number."""
    RIVAL = auto()
    """Names something else that a number may belong to."""
    HEAD = auto()
    """Says of which week the numbers under it are, or beside it."""
    VALUE = auto()
    DECIMAL = auto()
    """A number that counts things only where a label or a head says in what: 14.5 under 万台."""
    PAIR = auto()
    """A label with its number."""
    PROSE = auto()
    """Words in sentences, or several things at once."""
    CHANGE = auto()
    """A difference, a share, or a number that words in the same place already take."""
    QUIET = auto()
    """Says nothing about any number."""


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A piece of text, and what was understood of it."""

    box: Box
    sort: Sort
    figures: tuple[Figure, ...] = ()
    """What a label may name; of several the one is meant whose figure it stands under."""
    is_short: bool = False
    """Whether it names them only under another."""
    value: int = 0
    unit: str | None = None
    scale: str = ""
    """In what the number of a label or of a head is counted: 万, or nothing."""
    heads_all: bool = False
    """Whether the scale is that of all that stands below: 单位：万台."""
    printed: str = ""
    """A number that bears neither scale nor unit."""
    approximate: bool = False
    time: Kind | None = None
    """Of a head: THIS, OTHER, or None where it heads something else than numbers of a week."""
    mentions: tuple[str, ...] = ()
    """The figures that it names in full, whatever else it says."""


_HARMLESS = frozenset(
    {
        *(Kind.LEAD, Kind.NEUTRAL, Kind.MARK, Kind.TOTAL, Kind.WHOLE, Kind.OWN, Kind.THIS, Kind.DEED, Kind.ABOUT),
        *(Kind.OF_WHICH, Kind.AND, Kind.WITH, Kind.ACTOR, Kind.BACK),
    }
)
_CHANGES = frozenset({Kind.CHANGE, Kind.COMPARE, Kind.FROM})
_TIMES = frozenset({Kind.THIS, Kind.OTHER})
_PROSE = re.compile(r"[，。；;!！]")
_NO_WORDS = re.compile(r"[^\u4e00-\u9fff\d]*")
_BADGE = re.compile(r"[\W_]*(?:0\d|no\.?\d+|top\d*)[\W_]*|[\W_]*")
_TOPIC = re.compile(r"(?:类型|类别|分类|分布|构成|统计|排名|对比|级别)$")
"""Ends of a heading over numbers of which none is the whole."""
_ASIDE = re.compile(r"\([^()]*\)")
_SIGNED = re.compile(r"^\s*[+\-−↑↓▲▼△▽⬆⬇]")
_DECIMAL = re.compile(r"\d{1,4}\.\d{1,4}")
_YEARS = range(2000, 2036)


def seen(box: Box, when: When) -> Item:
    """What a piece of text is."""
    whole = without_ornaments(fold(box.text)).text
    text, scale, unit = noted(whole)
    if unit == SHARE:
        return Item(box, Sort.HEAD)
    item = _seen(box, text, when) if text else Item(box, Sort.QUIET)
    if scale and item.sort in (Sort.QUIET, Sort.RIVAL):
        item = replace(item, unit=unit, heads_all="单位" in whole)
    return replace(item, scale=scale)


def parts_of(box: Box, when: When) -> list[Box]:
    """What one line says of several labels, apart: 高危57个，中危12个，低危4个."""
    text = noted(without_ornaments(fold(box.text)).text).text
    tokens = list(tokens_of(text, when, drawn=True))
    starts = [token.start for token in tokens if token.kind in (Kind.LABEL, Kind.SHORT)]
    counts = [token.start for token in tokens if token.kind is Kind.NUMBER and token.value.value is not None]
    borders = [*starts, len(text)]
    said = [[count for count in counts if start < count < end] for start, end in pairwise(borders)]
    if len(starts) < 2 or starts[0] or any(len(one) != 1 for one in said):
        return [box]
    if (_TIMES | _CHANGES) & {token.kind for token in tokens}:
        return [box]  # that is a sentence
    size = (box.right - box.left) / len(text)
    return [
        box._replace(
            left=box.left + start * size, right=box.left + end * size, text=text[start:end].rstrip("，,、;。|")
        )
        for start, end in pairwise(borders)
    ]


def opens(text: str, when: When) -> bool:
    """Whether a line begins with a label and states its number: what stands over it need not lead to it."""
    tokens = [
        token
        for token in tokens_of(noted(without_ornaments(fold(text)).text).text, when, drawn=True)
        if token.kind not in _HARMLESS
    ]
    labels = (Kind.LABEL, Kind.SHORT)
    return bool(tokens) and tokens[0].kind in labels and any(token.kind is Kind.NUMBER for token in tokens)


def scaled(value: Item, scale: str) -> Item:
    """A number as what it says where it is counted in 万; one that bears its own scale stays."""
    if not (scale and value.printed):
        return value
    number = read_number(value.printed + scale, 0)
    if number is None or number.value is None:
        return replace(value, sort=Sort.CHANGE)
    sort = Sort.PAIR if value.sort is Sort.PAIR else Sort.VALUE
    return replace(value, sort=sort, value=number.value, printed="", approximate=True)


def _seen(box: Box, text: str, when: When) -> Item:
    tokens = list(tokens_of(text, when, drawn=True))
    kinds = {token.kind for token in tokens}
    labels = [token for token in tokens if token.kind in (Kind.LABEL, Kind.SHORT)]
    mentions = tuple(token.value.figure for token in labels if token.kind is Kind.LABEL)
    numbers = [token for token in tokens if token.kind is Kind.NUMBER]
    counts = [token for token in numbers if token.value.value is not None and not token.value.share]
    rest = kinds - _HARMLESS - {Kind.LABEL, Kind.SHORT, Kind.NUMBER}
    if labels and counts and (len(counts) > 1 or len(labels) > 1 or _PROSE.search(box.text)):
        return Item(box, Sort.PROSE, mentions=mentions)
    if counts and not labels and _ASIDE.fullmatch(text):
        return Item(box, Sort.CHANGE)
    if _BADGE.fullmatch(text):
        return Item(box, Sort.CHANGE if _SIGNED.match(text) else Sort.QUIET)
    if counts:
        return replace(_with_number(box, text, tokens, labels, counts), mentions=mentions)
    if _DECIMAL.fullmatch(text):
        return Item(box, Sort.DECIMAL, printed=text)
    if numbers and not labels:
        return Item(box, Sort.CHANGE)
    if UNIT.fullmatch(text):
        return Item(box, Sort.QUIET)
    if _NO_WORDS.fullmatch(text) and not kinds & (_CHANGES | _TIMES):
        return Item(box, Sort.QUIET)
    if labels:
        if rest or numbers or _TOPIC.search(text):
            return Item(box, Sort.PROSE if len(text) > 30 else Sort.RIVAL, mentions=mentions)
        return _label(box, tokens, labels, mentions)
    if text in _RATES or rest & _CHANGES:
        return Item(box, Sort.HEAD)
    if kinds & _TIMES and not rest - _TIMES:
        return Item(box, Sort.HEAD, time=Kind.OTHER if Kind.OTHER in kinds else Kind.THIS)
    if text in _COUNTS:
        return Item(box, Sort.HEAD, time=Kind.THIS)
    return Item(box, Sort.RIVAL if rest else Sort.QUIET)


_RATES = frozenset({"增幅", "涨幅", "降幅", "占比", "比例", "幅度", "增长率", "变化率", "排名", "排序", "序号"})
_COUNTS = frozenset({"数量", "数值", "数据", "总数", "合计", "统计数量", "本周数量", "个数", "值"})
"""Heads of a column with the numbers themselves, and of one with what follows from them."""


def _label(box: Box, tokens: list[Token], labels: list[Token], mentions: tuple[str, ...]) -> Item:
    if len(labels) > 1 and not set(_named(labels[0])) & set(_named(labels[-1])):
        return Item(box, Sort.RIVAL, mentions=mentions)  # 域名和IP地址: whose number would it be?
    if _is_of_some(tokens, labels[0]):
        return Item(box, Sort.RIVAL, mentions=mentions)
    return Item(
        box,
        Sort.LABEL,
        figures=tuple(BY_KEY[key] for key in _named(labels[0])),
        is_short=labels[0].kind is Kind.SHORT,
        mentions=mentions,
    )


def _with_number(box: Box, text: str, tokens: list[Token], labels: list[Token], counts: list[Token]) -> Item:
    """A number, with or without the label that it belongs to. What it is compared with may follow it."""
    own = _of_this_week(tokens, counts)
    if not own:
        return Item(box, Sort.CHANGE)
    number, several = own[0], len(own) > 1
    if len(own) < len(counts):  # the other weeks' are left out, with all that is said of them
        tokens = _around(tokens, number)
        counts = own
    before = {token.kind for token in tokens if token.start < number.start}
    after = {token.kind for token in tokens if token.start > number.start}
    compared = after & _CHANGES or any(_SIGNED.match(text[token.end :]) for token in counts[:1])
    against = before - _HARMLESS - {Kind.LABEL, Kind.SHORT}
    against |= after - _HARMLESS - _CHANGES - {Kind.LABEL, Kind.SHORT, Kind.NUMBER}
    if compared:
        against -= _TIMES - before
    several = several and not compared
    against_it = number.value.bound or _SIGNED.match(text) or against or several or _is_year(text, number)
    if against_it or (labels and _is_of_some(tokens, labels[0])):
        return Item(box, Sort.CHANGE)
    rounded = number.value.rounded or Kind.ABOUT in {token.kind for token in tokens}
    return Item(
        box,
        Sort.PAIR if labels else Sort.VALUE,
        figures=tuple(BY_KEY[key] for key in _named(labels[0])) if labels else (),
        is_short=bool(labels) and labels[0].kind is Kind.SHORT,
        value=number.value.value,
        unit=number.value.unit,
        printed="" if number.value.unit or rounded else text[number.start : number.end],
        approximate=rounded,
    )


def _of_this_week(tokens: list[Token], counts: list[Token]) -> list[Token]:
    """The numbers without those behind another week: 57个（上周66个）. None where only words tell the weeks apart."""
    if not any(token.kind is Kind.OTHER for token in tokens) or len(counts) == 1:
        return counts
    own: list[Token] = []
    for number in counts:
        times = [token.kind for token in tokens if token.kind in _TIMES and token.start < number.start]
        if not times or times[-1] is Kind.THIS:
            own.append(number)
    return own


def _around(tokens: list[Token], number: Token) -> list[Token]:
    """A number's own time, and all up to the next one."""
    start = max((token.start for token in tokens if token.kind in _TIMES and token.end <= number.start), default=0)
    end = min((token.start for token in tokens if token.kind in _TIMES and token.start >= number.end), default=None)
    return [token for token in tokens if token.start >= start and (end is None or token.end <= end)]


def _is_of_some(tokens: list[Token], label: Token) -> bool:
    """Whether words beside a label leave only a part of the things, or name others: 已处置被篡改网站, 恶意IP地址."""
    if label.kind is Kind.SHORT and any(token.kind is Kind.NEUTRAL for token in tokens):
        return True
    deeds = {"收录" if token.value == "新收录" else token.value for token in tokens if token.kind is Kind.DEED}
    return all(deeds - _own_deeds(BY_KEY[key]) for key in _named(label))


def _own_deeds(figure: Figure) -> set[str]:
    return {"协调", *deeds_of(figure.key), *(deeds_of(figure.under) if figure.under else ())}


def _is_year(text: str, number: Token) -> bool:
    return text.isdigit() and number.value.value in _YEARS


def _named(token: Token) -> tuple[str, ...]:
    named = token.value if isinstance(token.value, tuple) and token.kind is Kind.SHORT else (token.value,)
    return tuple(dict.fromkeys(one.figure for one in named))
