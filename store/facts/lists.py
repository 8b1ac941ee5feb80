"""Lists without marks: rows of a name and its number, and names and numbers that take turns line by line."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from store.reading.document import Block

_VALUE = r"[约近]?(?:为)?\s*\d[\d,，.]*\s*[十百千万亿]{0,2}[余多]?\s*(?P<unit>[起台个条家件])?(?:左右)?"
_BRACKET = r"\s*(?:[（(\[][^（(）)]{0,60}[)）\]])?"
_ENTRY = re.compile(
    r"\s*(?:其中[:：])?(?P<name>[^\d，。；：:;,!！？?、]{1,29}[^\d，。；：:;,!！？?、\s])(?P<parted>[:：\s]?)\s*(?:"
    + _VALUE
    + r"|(?P<grade>[“\"]?[优良中差危高低][”\"]?))"
    + _BRACKET
    + r"\s*[；;。，,]?\s*"
)
_GOES_ON = re.compile(r"\s*[十百千万亿起台个条家件次，。、；：:,.;%％)）]")
"""How a line begins that was broken off within a number or behind it."""
_NUMBER = re.compile(_VALUE + _BRACKET + r"\s*")
_NAME = re.compile(r"[^\d，。；,;!！？?|\t]{2,30}")
_RUN = re.compile("[n#]*(?:n#|#n)[n#]*")
_IN_TURNS = re.compile("(?:n#)+|(?:#n)+")
_SEVERAL = 2


def entries_in(lines: Sequence[str], names: Callable[[str], bool]) -> frozenset[int]:
    """The places of lines that are rows of a list, a name and its number each; a line alone is none.

    Without a colon the name must be a figure's, for a sentence may be broken off anywhere.
    """
    fit = {place for place, line in enumerate(lines) if _is_entry(line, lines[place + 1 : place + 2], names)}
    return frozenset(place for place in fit if place - 1 in fit or place + 1 in fit)


def _is_entry(line: str, following: Sequence[str], names: Callable[[str], bool]) -> bool:
    entry = _ENTRY.fullmatch(line)
    if entry is None or any(map(_GOES_ON.match, following)):
        return False
    if entry["parted"] in (":", "："):
        return True
    return bool(entry["parted"] or entry["unit"]) and not entry["grade"] and names(entry["name"])


def taken_in_turns(blocks: Sequence[Block], names: Callable[[str], bool]) -> Iterator[Block]:
    """The blocks, with each name and the number on a line of its own beside it made one.

    Names come first or numbers do; where that cannot be seen each of them stands
    alone, so that no number goes to another's name.

    Args:
        blocks: Those of a document.
        names: Tells whether a line names a figure.
    """
    for of_one_line, several in groupby(blocks, lambda block: not (block.rows or "\n" in block.text)):
        together = list(several)
        if of_one_line:
            for start, end, entry in _turns([block.text for block in together], names, enough=1):
                yield from [Block(entry)] if entry else together[start:end]
            continue
        for block in together:
            lines = [] if block.rows else block.text.split("\n")
            turns = list(_turns(lines, names, enough=_SEVERAL))
            if len(turns) < _SEVERAL and not any(entry for _, _, entry in turns):
                yield block
            else:
                yield from (Block(entry or "\n".join(lines[start:end])) for start, end, entry in turns)


def _turns(texts: Sequence[str], names: Callable[[str], bool], *, enough: int) -> Iterator[tuple[int, int, str]]:
    """Where stretches of lines begin and end, with the name and the number where they are these."""
    signs = _signs(texts, names)
    reached = 0
    for run in _RUN.finditer(signs):
        start, end = run.span()
        in_turns = _IN_TURNS.fullmatch(run[0])
        pairs = (end - start) // 2
        alone = pairs < _SEVERAL and not any(_has_unit(text) for text in texts[start:end])
        if in_turns and (alone or (pairs < enough and end - start < len(texts))):
            continue
        if reached < start:
            yield reached, start, ""
        for place in range(start, end, 2 if in_turns else 1):
            if in_turns:
                name, number = sorted(texts[place : place + 2], key=lambda text: _NUMBER.fullmatch(text) is not None)
                yield place, place + 2, f"{name.rstrip(':： ')}：{number.strip()}"
            else:
                yield place, place + 1, ""
        reached = end
    if reached < len(texts):
        yield reached, len(texts), ""


def _has_unit(text: str) -> bool:
    number = _NUMBER.fullmatch(text)
    return number is not None and number["unit"] is not None


def _signs(texts: Sequence[str], names: Callable[[str], bool]) -> str:
    """For each line # where it is a number, n where it names a figure beside one, else a stop."""
    numbers = {
        place
        for place, text in enumerate(texts)
        if _NUMBER.fullmatch(text) and not any(map(_GOES_ON.match, texts[place + 1 : place + 2]))
    }
    beside = {place + step for place in numbers for step in (-1, 1)} - numbers
    named = {
        place for place in beside if 0 <= place < len(texts) and _NAME.fullmatch(texts[place]) and names(texts[place])
    }
    return "".join("#" if place in numbers else "n" if place in named else "." for place in range(len(texts)))
