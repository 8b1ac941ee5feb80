"""Text from documents: cleaned for showing, folded for matching."""

import re
import unicodedata
from dataclasses import dataclass

_NO_CHARACTERS = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_UNSHOWABLE = (
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # drawn as nothing
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # zero width, bidi, separators
    "\ufe00-\ufe0f\U000e0000-\U000e0fff"  # variation selectors, tags
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # of shorthand and music
    "\ud800-\udfff"  # lone surrogates
    f"\ufdd0-\ufdef{_NO_CHARACTERS}"
    "]"
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_COMBINING = (
    "["
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u06df-\u06ed"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f71-\u0f7e\u0f80-\u0f84"
    "]"
)
_COMBINING_FLOOD = re.compile(f"({_COMBINING}{{2}}){_COMBINING}+")
_SUSPECT = re.compile(f"[\t{_UNSHOWABLE[1:-1]}{_COMBINING[1:-1]}]")
_FOLDED_ALREADY_OR_NOT = re.compile("[\u3001\u3002\u4e00-\u9fff\uff0ca-z0-9!-@\\[-`{-~]+|(?P<not>.)", re.DOTALL)
_SPACES = re.compile(r"\s+")
_FOOTNOTE_MARKS = ("<super>", "<circle>")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s¹²³⁰⁴-⁹①-⑳⓪]+(?=\d)")


def clean(text: str) -> str:
    """Text that is safe to show: no control, bidirectional or invisible characters.

    Newlines stay, tabs become spaces, every other kind of line end becomes a newline.
    """
    if not _SUSPECT.search(text):
        return text
    text = _LINE_ENDS.sub("\n", text)
    text = re.sub(_UNSHOWABLE, "", text).replace("\t", " ")
    return _COMBINING_FLOOD.sub(r"\1", text)


def clean_line(text: str) -> str:
    """As `clean`, on one line: runs of white space become one space, none at the ends."""
    return _SPACES.sub(" ", clean(text)).strip()


@dataclass(frozen=True, slots=True)
class Folded:
    """A text prepared for matching, which knows where each of its characters came from."""

    original: str
    text: str
    positions: tuple[int, ...]

    def cut(self, start: int, end: int) -> str:
        """The original words behind ``text[start:end]``."""
        return self.original[self.positions[start] : self.positions[end - 1] + 1]


def fold(text: str) -> Folded:
    """Folds width and case and drops white space, for matching only.

    Superscripts and circled numbers go too, since they are footnote marks. Of
    all that parts two digits one space stays, so that two numbers never become
    one. The full-width comma stays what it is: unlike the half-width one it
    never groups thousands.
    """
    pieces: list[str] = []
    positions: list[int] = []
    for match in _FOLDED_ALREADY_OR_NOT.finditer(text):
        start, end = match.span()
        piece = match[0]
        if match.lastgroup == "not":
            piece = _fold_character(text, start)
            positions.extend([start] * len(piece))
        else:
            positions.extend(range(start, end))
        pieces.append(piece)
    return Folded(text, "".join(pieces), tuple(positions))


def _fold_character(text: str, position: int) -> str:
    character = text[position]
    if character.isspace() or unicodedata.decomposition(character).startswith(_FOOTNOTE_MARKS):
        return " " if _BETWEEN_DIGITS.match(text, position) else ""
    return unicodedata.normalize("NFKC", character).lower()


def squash(text: str) -> str:
    """Nearly what `fold` matches on, without positions and much faster: for searching many texts.

    It keeps footnote marks as digits, no space even between digits, and one kind of comma.
    """
    return "".join(unicodedata.normalize("NFKC", text).lower().split())
