"""All words that are known, in one tree, so that the longest one at a place is found in one walk."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from store.facts.words.kinds import Kind
from store.facts.words.lexicon import ACTORS, DEEDS, GRADES, WORDS
from store.facts.words.spelling import KEPT, spelled, with_one_lost
from store.model.figures import BY_KEY, FIGURES, Figure

_BEFELL = re.compile("(?P<thing>.+)>(?P<what>.+)")
_NAME = re.compile(r"(?:(?P<deed>[^~N?]+)(?P<may>\?)?(?P<place>[~N]))?(?P<noun>.+)")
_LONG_ENOUGH = 4
"""Of a shorter name too little is left where a character is lost."""


class Named(NamedTuple):
    """What a name says of the figure."""

    figure: str
    deed: str | None = None
    """What must be said to have been done; None where that was said or need not be."""
    number_first: bool = False
    """Whether it is a name only behind its number."""
    loose: bool = False
    """Whether it is only what a drawing calls it, or its short name without what it belongs to."""
    timed: bool = False
    """Whether it counts the week only where the words say so: 收录漏洞 may be all that ever were."""


class Word(NamedTuple):
    """What is known of a word."""

    kind: Kind
    value: Any = None
    """Of a label what it names, of a short name several of these, of what befalls things what it names of each of them,
    of a deed its name, of a rating or a topic its key.
    """


Tree = dict[str, Any]
END = ""
"""The key under which a tree holds the word that ends there."""


@cache
def vocabulary(*, drawn: bool = False) -> Tree:
    """The tree of all known words.

    For drawings it has shorter names of figures too, and none with a lost character: there a label that lacks one is
    the second line of another.
    """
    tree: Tree = {}
    for text, word in chain(_drawn_labels(), _words(copied=False)) if drawn else chain(_words(copied=True), _loose()):
        branch = tree
        for character in text:
            branch = branch.setdefault(character, {})
        branch.setdefault(END, word)
    return tree


def _words(*, copied: bool) -> Iterator[tuple[str, Word]]:
    """Every word, those first that win where two are written alike; with a lost character too where it was copied."""
    yield from _labels(copied=copied)
    for key, names in GRADES.items():
        for name in _spelled_all(names):
            for text in (name, *(with_one_lost(name) if len(name) > _LONG_ENOUGH else ())):
                yield text, Word(Kind.RATING, key)
    for deed, words in DEEDS.items():
        for text in _spelled_all(words):
            yield text, Word(Kind.DEED, deed)
    for kind, words in WORDS.items():
        for text in _spelled_all(words):
            yield text, Word(kind)
    for text in _spelled_all(ACTORS):
        yield text, Word(Kind.ACTOR)


def _spelled_all(words: str) -> Iterator[str]:
    for word in words.split():
        yield from filter(None, spelled(word))


def _labels(*, copied: bool) -> Iterator[tuple[str, Word]]:
    whole: dict[str, Word] = {}
    lossy: dict[str, Word] = {}
    short: dict[str, dict[Named, None]] = {}
    befell: dict[str, dict[str, Named]] = {}
    for figure in FIGURES:
        for thing, what in _apart(figure):
            for text in spelled(what):
                befell.setdefault(text, {}).setdefault(thing, Named(figure.key))
        for name in _together(figure):
            for marked, word in _named(figure.key, name):
                whole.setdefault(marked.replace(KEPT, ""), word)
                if copied and len(marked.replace(KEPT, "")) >= _LONG_ENOUGH:
                    for text in with_one_lost(marked):
                        lossy.setdefault(text, word)
        for name in figure.short:
            for marked in spelled(name):
                texts = [marked.replace(KEPT, "")]
                texts += with_one_lost(marked) if copied and len(texts[0]) >= _LONG_ENOUGH else []
                for text in texts:
                    short.setdefault(text, {})[Named(figure.key)] = None
    yield from whole.items()
    yield from ((text, Word(Kind.SHORT, tuple(named))) for text, named in short.items())
    yield from ((text, Word(Kind.BEFELL, named)) for text, named in befell.items())
    yield from (
        (text, Word(Kind.TOPIC, figure.key)) for figure in FIGURES for topic in figure.topic for text in spelled(topic)
    )
    yield from lossy.items()


def _apart(figure: Figure) -> Iterator[tuple[str, str]]:
    parts = (_BEFELL.fullmatch(name) for name in figure.names)
    return ((part["thing"], part["what"]) for part in parts if part)


def _together(figure: Figure) -> Iterator[str]:
    return (name for name in figure.names if ">" not in name)


def _drawn_labels() -> Iterator[tuple[str, Word]]:
    for figure in FIGURES:
        for name in (figure.zh.lower(), *figure.drawn):
            for text in spelled(name):
                yield text, Word(Kind.LABEL, Named(figure.key))


def _loose() -> Iterator[tuple[str, Word]]:
    """What drawings call a figure, as far as no name is in it."""
    names = {text for text, word in _labels(copied=False) if word.kind is Kind.LABEL}
    names |= {thing + text for figure in FIGURES for thing, what in _apart(figure) for text in spelled(what)}
    for text, word in _drawn_labels():
        pieces = (text[start:end] for start in range(len(text)) for end in range(start + 1, len(text) + 1))
        if names.isdisjoint(pieces):
            yield text, Word(Kind.LABEL, word.value._replace(loose=True))


def _named(key: str, name: str) -> Iterator[tuple[str, Word]]:
    """The spellings of a name, alone and with its deed before it."""
    parts = _NAME.fullmatch(name)
    assert parts is not None
    deed, must = parts["deed"], parts["deed"] and not parts["may"]
    for noun in spelled(parts["noun"]):
        yield noun, Word(Kind.LABEL, Named(key, deed if must else None, parts["place"] == "N"))
        if must and parts["place"] == "~":
            for text in spelled(f"{deed}了?{noun.replace(KEPT, '!')}"):
                yield text, Word(Kind.LABEL, Named(key, timed=deed == "收录"))


@cache
def deeds_of(figure: str) -> frozenset[str]:
    """The deeds that belong to what a figure counts; every other one leaves only a part of it."""
    parts = (_NAME.fullmatch(name) for name in _together(BY_KEY[figure]))
    return frozenset(part["deed"] for part in parts if part and part["deed"])
