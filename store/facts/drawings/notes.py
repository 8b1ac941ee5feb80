"""What is written round a label without being of it: bullets, footnotes' marks, how things are counted: （万台）."""

import re
from typing import NamedTuple

_SCALE = "(?P<scale>[百千万亿]*)"
_UNIT = "(?P<unit>[起台个条家件次]?)"
_COUNTED = re.compile(rf"\((?:单位:?)?{_SCALE}{_UNIT}\)(?P<number>:?\d[\d,.]*)?$")
_PER = re.compile(rf"(?:/|(?<=[数量])){_SCALE}{_UNIT}$")
_SHARE = re.compile(r"\((?:单位:?)?[%‰]\)$|单位:?[%‰]$")
SHARE = "%"
_ALONE = re.compile(rf"[(\[]?(?P<named>单位:?)?{_SCALE}{_UNIT}[)\]]?")
NOTE = re.compile(r"\((?:单位:?)?[百千万亿]*[起台个条家件次]?\)")
"""What is only that."""
_BULLET = re.compile(r"^[·▶►▪◇○◎☆√✓✔▸➤※→>|-]+(?=[\u4e00-\u9fff])")
_FOOTNOTE = re.compile(r"(?<=[\u4e00-\u9fff)])(?:\[?注\d{0,2}\]?|[*※†])$")
_LATIN = re.compile(r"(?<=[\u4e00-\u9fff])[a-z][a-z.&/-]{4,}$")
"""The label once more, in English."""
_PARTING = re.compile(r"/(?=[^/]*%|[上前本较环同])")
"""What parts a number from its share, or from another week's."""


class Noted(NamedTuple):
    """A piece of text without what stands round it."""

    text: str
    scale: str = ""
    """In what things are counted: 万, or nothing."""
    unit: str | None = None
    """What counts them; `SHARE` where that is done in percent."""


def noted(text: str) -> Noted:
    """A folded text without bullets and marks, and how it says that things are counted."""
    if _SHARE.search(text):
        return Noted(text, unit=SHARE)
    alone = _ALONE.fullmatch(text)
    if alone and (alone["named"] or alone["scale"]):
        return Noted("", alone["scale"], alone["unit"] or None)
    text = _PARTING.sub("|", _LATIN.sub("", _FOOTNOTE.sub("", _BULLET.sub("", text))))
    match = _COUNTED.search(text) or _PER.search(text)
    if match is None or match.start() == 0 or not (match["scale"] or match["unit"]):
        return Noted(text)
    before, number = text[: match.start()], match.groupdict().get("number") or ""
    if number or before[-1].isdigit():
        return Noted(f"{before}{number}{match['scale']}{match['unit']}")
    return Noted(before, match["scale"], match["unit"] or None)
