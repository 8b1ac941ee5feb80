"""What a text visibly counts, however it is worded: a figure whose matter stands in a sentence with a number."""

import re
from collections.abc import Iterator, Sequence

from store.facts.words.kinds import Kind
from store.facts.words.tokens import Token
from store.model.figures import FIGURES

_ENDS_SENTENCE = "。!?;"
_MATTERS = tuple((figure.key, re.compile(figure.matter)) for figure in FIGURES if figure.matter)


def counted_in(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """The figures that sentences of a folded text seem to count; shares count nothing."""
    start = 0
    counts = False
    for token in tokens:
        if token.kind is Kind.MARK and token.value in _ENDS_SENTENCE:
            if counts:
                yield from _spoken_of(text[start : token.start])
            start, counts = token.end, False
        else:
            counts |= token.kind is Kind.NUMBER and not token.value.share
    if counts:
        yield from _spoken_of(text[start:])


def _spoken_of(sentence: str) -> Iterator[str]:
    return (key for key, matter in _MATTERS if matter.search(sentence))
