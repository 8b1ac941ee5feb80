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
    "\ud800-\udfff"  # lone surrogates
    f"\ufdd0-\ufdef{_NO_CHARACTERS}"
    "]"
)
_LINE_ENDS = "\r\n?|[\x0b\x0c\x85\u2028\u2029]"
_COMBINING = (
    "["
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u06df-\u06ed"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f71-\u0f7e\u0f80-\u0f84"
    "]"
)
_COMBINING_FLOOD = f"({_COMBINING}{{2}}){_COMBINING}+"
_RADICALS = "[\u2e80-\u2fdf]"
_SUSPECT = f"[\t{_UNSHOWABLE[1:-1]}{_COMBINING[1:-1]}{_RADICALS[1:-1]}]"
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
    return re.sub(_COMBINING_FLOOD, r"\1", text)


def clean_line(text: str) -> str:
    """As `clean`, on one line: runs of white space become one space, none at the ends."""
    return " ".join(clean(text).split())
