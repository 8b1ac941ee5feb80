"""Text from documents, cleaned for showing."""

import re

_NO_CHARACTERS = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_UNSHOWABLE = (
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # drawn as nothing
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"  # zero width, bidi, separators, objects
    "\ufe00-\ufe0f\U000e0000-\U000e0fff"  # variation selectors, tags
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # of shorthand and music
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\U00013430-\U0001343f"  # around what follows
    "\ud800-\udfff"  # lone surrogates
    f"\ufdd0-\ufdef{_NO_CHARACTERS}"
    "]"
)
_LINE_ENDS = "\r\n?|[\x0b\x0c\x85\u2028\u2029]"
_UNUSUAL = "[^\\w\\s!-~\u2010-\u2027\u3000-\u3029\u3030-\u303f\uff01-\uff65]"
"""Combining marks are among them."""
_MARKS_IN_A_ROW = 2
_RADICALS = "[\u2e80-\u2fdf]"
_FLOOD = f"{_UNUSUAL}{{{_MARKS_IN_A_ROW + 1},}}"
_SUSPECT = f"[\t{_UNSHOWABLE[1:-1]}{_RADICALS[1:-1]}]|{_UNUSUAL}{{{_MARKS_IN_A_ROW + 1}}}"
_PLAIN = re.compile("[\u4e00-\u9fff -~\n\u3000-\u3029\u3030-\u303f\uff01-\uff5e\u2010-\u2027\xb7]*+")
"""What nearly all texts are made of, looked for first, for that is quick."""


def clean(text: str) -> str:
    """Text that is safe to show: no control, bidirectional or invisible characters.

    Newlines stay, tabs become spaces, every other kind of line end becomes a newline, and a radical becomes the
    character that it looks like.
    """
    if (text.isascii() and text.isprintable()) or _PLAIN.fullmatch(text) or not re.search(_SUSPECT, text):
        return text
    text = re.sub(_LINE_ENDS, "\n", text)
    text = re.sub(_UNSHOWABLE, "", text).replace("\t", " ")
    if re.search(_RADICALS, text):
        from store.text.radicals import CHARACTERS  # few texts hold any

        text = text.translate(CHARACTERS)
    return re.sub(_FLOOD, _thinned, text)


def _thinned(signs: re.Match[str]) -> str:
    """Signs without the combining marks that would draw over other lines, where many follow each other."""
    from unicodedata import category  # few texts have such signs

    kept, marks = [], 0
    for sign in signs[0]:
        marks = marks + 1 if category(sign) in ("Mn", "Me") else 0
        if marks <= _MARKS_IN_A_ROW:
            kept.append(sign)
    return "".join(kept)


def is_showable(text: str) -> bool:
    """Whether a text on one line can be shown as it is."""
    return not re.search(f"[\t\n{_UNSHOWABLE[1:-1]}]", text) and re.sub(_FLOOD, _thinned, text) == text


def clean_line(text: str) -> str:
    """As `clean`, on one line: runs of white space become one space, none at the ends."""
    return " ".join(clean(text).split())
