"""How words are written down in the catalogue and the lexicon, and all that they stand for.

``(甲|乙)`` is one of several, ``(甲|乙)?`` and ``的?`` may be missing, and in a
label ``高!`` is a character that no copy loses.
"""

import re
from collections.abc import Iterator
from itertools import product

_PART = re.compile(r"\((?P<choices>[^()]*)\)(?P<maybe>\?)?|(?P<one>[^?!])(?:(?P<optional>\?)|(?P<kept>!))?")
KEPT = "\x00"
"""Follows a character that is never lost."""


def spelled(words: str) -> Iterator[str]:
    """Every way to write them, as ``上(一|个)?周`` is 上周, 上一周 and 上个周."""
    return map("".join, product(*map(_choices, _PART.finditer(words))))


def _choices(part: re.Match[str]) -> tuple[str, ...]:
    if part["one"]:
        one = part["one"] + (KEPT if part["kept"] else "")
        return (one, "") if part["optional"] else (one,)
    return (*part["choices"].split("|"), *([""] if part["maybe"] else []))


def with_one_lost(marked: str) -> Iterator[str]:
    """What is left of a spelling where a copy lost one of its characters."""
    for position, character in enumerate(marked):
        if character != KEPT and marked[position + 1 : position + 2] != KEPT:
            yield (marked[:position] + marked[position + 1 :]).replace(KEPT, "")
