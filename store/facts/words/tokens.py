"""A folded text taken apart into labels, numbers, times, words and marks."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from store.facts.words.kinds import Kind
from store.facts.words.numbers import read_number
from store.facts.words.times import When, read_time
from store.facts.words.vocabulary import END, Word, vocabulary
from store.text.folding import Folded

_IGNORED = re.compile(
    r"[“”\"'‘’《》「」『』<>*_`#●•◆■□★├└]"
    r"|\((?!cnnvd|last|prev|year|ytd)[a-z][a-z .&/-]{0,60}类?\)|\([起个台条家件]\)|\(\.gov[.a-z]*类?\)"
    r"|^\(?[一二三四五六七八九十]{1,2}\)?[、.]|\(总第?\d+[期周]\)|\[\d{1,2}\]|【|】|\((?:自治)?区、(?:直辖)?市\)"
)
_SPACE = re.compile(" ")
_BRACKETS = str.maketrans("[]{}〔〕", "()()()")
_GROUPS = " \u00a0\u2007\u2009\u202f"
"""Of what parts two digits these may group thousands."""
_MARKS = "，,。.;!?()|、\n"
_GRADE = re.compile(
    r"(?<=[为是:至到成由从的即级别评价仍在\n])(?<!高到)(?!(?<=[评价])中(?![。;\n]|$))([优良中差危高低])级?"
    r"(?![优良中差危高低心国间的好秀等级东部吗?]|到低)(?![、/,，][优良中差危高低])"
)
"""A grade behind what leads to one, and no word that begins like it, nor one of a whole scale: 优、良、中."""
_SCALES = {"rating": "优良中差危", "vulnerability_rating": "高中低"}
_SHARED_ENDING = re.compile(
    "高(?=[、和及/]?中[、和及/]?低危)|(?<=高[、和及/])中(?=[、和及/]?低危)|(?<=高)中(?=[、和及/]?低危)"
)
"""高 and 中 where they share their ending with 低危: 高、中、低危漏洞."""
_DOMAIN = re.compile(r"\.(?:com|gov|edu|org|net|cn)")
_NUMERALS = "零〇一二两三四五六七八九十百千"
_LATIN = re.compile(r"[a-z][a-z0-9.+-]*")


class Token(NamedTuple):
    """A piece of a text, by what it does."""

    kind: Kind
    start: int
    end: int
    value: Any = None
    """Of a number the `Number`, of a word what the vocabulary tells, of a mark itself, of a date whether the edition's
    own days are known.
    """


class Grade(NamedTuple):
    """One of the grades of a rating."""

    rating: str
    grade: str


class Text(NamedTuple):
    """A folded text without what parts no words: quotes, emphasis, footnote marks, Latin names in brackets."""

    text: str
    folded: Folded
    places: tuple[int, ...] | range
    """Where each character stands in the folded text."""

    def cut(self, start: int, end: int) -> str:
        """The original words behind ``text[start:end]``."""
        return self.folded.cut(self.places[start], self.places[end - 1] + 1)


def without_ornaments(folded: Folded) -> Text:
    text = folded.text
    spans = [match.span() for match in _IGNORED.finditer(text)]
    text = text.translate(_BRACKETS)
    if " " in text:
        text = _SPACE.sub(lambda space: " " if folded.cut(*space.span()) in _GROUPS else "\n", text)
    if not spans and "低危" not in text:
        return Text(text, folded, range(len(text)))
    kept: list[int] = []
    position = 0
    for start, end in spans:
        kept.extend(range(position, start))
        position = end
    kept.extend(range(position, len(text)))
    return _spelled_out(Text("".join(text[place] for place in kept), folded, tuple(kept)))


def _spelled_out(text: Text) -> Text:
    """Gives every name in 高、中、低危 its ending, which stands where the name does."""
    words, places, position = "", (), 0
    for match in _SHARED_ENDING.finditer(text.text):
        words += text.text[position : match.end()] + "危"
        places += (*text.places[position : match.end()], text.places[match.start()])
        position = match.end()
    return text._replace(text=words + text.text[position:], places=(*places, *text.places[position:]))


def tokens_of(text: str, when: When, *, drawn: bool = False) -> Iterator[Token]:
    """The pieces in their order, without gaps; in a drawing figures have shorter names."""
    tree = vocabulary(drawn=drawn)
    position, length = 0, len(text)
    unknown = -1
    rating = ""
    while position < length:
        token = _grade(text, position, rating) if rating else None
        token = token or _token(text, position, tree, when)
        if token is None:
            if unknown < 0:
                unknown = position
            latin = _LATIN.match(text, position)
            position = latin.end() if latin else position + 1
            continue
        if unknown >= 0:
            yield Token(Kind.UNKNOWN, unknown, position)
            unknown = -1
        yield token
        position = token.end
        if token.kind is Kind.RATING:
            rating = token.value
    if unknown >= 0:
        yield Token(Kind.UNKNOWN, unknown, length)


def _grade(text: str, start: int, rating: str) -> Token | None:
    """A grade of the rating that was named last."""
    grade = _GRADE.match(text, start)
    if grade is None or grade[1] not in _SCALES[rating]:
        return None
    return Token(Kind.GRADE, start, grade.end(), Grade(rating, grade[1]))


def _token(text: str, start: int, tree: dict[str, Any], when: When) -> Token | None:
    character = text[start]
    if character in _MARKS and not _DOMAIN.match(text, start):
        return Token(Kind.MARK, start, start + 1, character)
    word, end = _longest_word(text, start, tree)
    if character.isdigit() or character == "第":
        time = read_time(text, start, when)
        if time and time[0] > end:
            kind = Kind.NEUTRAL if time[1] is None else Kind.THIS if time[1] else Kind.OTHER
            return Token(kind, start, time[0], when.period is not None)
    if character.isdigit() or character in _NUMERALS:
        number = read_number(text, start)
        if number and number.end > end:
            return Token(Kind.NUMBER, start, number.end, number)
    return Token(word.kind, start, end, word.value) if word else None


def _longest_word(text: str, start: int, tree: dict[str, Any]) -> tuple[Word | None, int]:
    """The longest known word at a place, and its end. One lone digit within it is a footnote's."""
    found, end = None, start
    position, branch, length = start, tree, len(text)
    while position < length:
        character = text[position]
        following = branch.get(character)
        if following is None:
            if not _is_footnote(text, start, position):
                break
            position += 1
            continue
        branch = following
        position += 1
        word = branch.get(END)
        if word is not None and not text.startswith("中危", position - 1):  # 本周中危漏洞 is not 本周中
            found, end = word, position
    return found, end


def _is_footnote(text: str, start: int, position: int) -> bool:
    following = text[position + 1 : position + 2]
    return position >= start + 4 and text[position].isdigit() and following >= "一" and not text[position - 1].isdigit()
