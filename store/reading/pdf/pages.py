"""A program that reads a PDF on standard input and writes its lines, with their places, as JSON.

It runs as a child, for its library is written in C++ and a file can make it slow or huge.
"""

import ctypes
import math
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from store.reading.child import answer
from store.reading.unreadable import UnreadableError

_MOST_PAGES = 1_000
_MOST_CHARACTERS = 300_000
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_WITHIN_LINE = 1.5
_BETWEEN_DRAWN = 0.6
"""In widths of a character: what lies between two of them that belong to different cells, within one piece of what was
drawn and between two."""
_BETWEEN_WORDS = 0.2
_SMALLER = 0.8
"""What a mark of a footnote is at most, against the words that it stands beside and above."""


class _Character(NamedTuple):
    text: str
    left: float
    right: float
    base: float
    """Where the line that it stands on is, in points from the foot of the page."""
    size: float
    drawn: Any
    """Which piece of the page it was drawn with."""


class _Line:
    """Characters side by side."""

    def __init__(self, first: _Character) -> None:
        self.text = first.text
        self.left, self.right, self.base, self.size = first[1:5]
        self.last = first

    def takes(self, character: _Character) -> bool:
        """Whether a character stands next in this line."""
        larger, smaller = max(self.size, character.size), min(self.size, character.size)
        gap = character.left - self.right
        most = _WITHIN_LINE if character.drawn == self.last.drawn else _BETWEEN_DRAWN
        highest = 0.3 if smaller > _SMALLER * larger else 0.7
        rise = character.base - self.base
        return -smaller / 3 < rise < highest * larger and -larger / 2 < gap < most * larger

    def take(self, character: _Character, *, after_space: bool) -> None:
        gap = character.left - self.right
        text = character.text
        if character.size < _SMALLER * self.size and character.base > self.base + 0.12 * self.size:
            text = text.translate(_RAISED)  # the mark of a footnote, which is no part of a number
        elif after_space or (gap > _BETWEEN_WORDS * self.size and self.text[-1:].isalnum() and text.isalnum()):
            text = f" {text}"
        self.text += text
        self.right = max(self.right, character.right)
        if character.size > self.size:
            self.base, self.size = character.base, character.size
        self.last = character

    def as_list(self) -> list[Any]:
        return [*(round(place, 2) for place in (self.left, self.right, self.base, self.size)), self.text]


def _read(data: bytes) -> dict[str, Any]:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "assword" in str(error):
            raise UnreadableError("pdf-locked") from None
        raise UnreadableError("pdf-damaged") from None
    if len(document) > _MOST_PAGES:
        raise UnreadableError("pdf-too-long", most=_MOST_PAGES)
    pages, characters = [], 0
    for number in range(len(document)):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pdfium.PdfiumError:
            pages.append({"width": 0, "lines": [], "drawn": False})
            continue
        characters += text_page.count_chars()
        if characters > _MOST_CHARACTERS:
            raise UnreadableError("article-too-long")
        lines = [line.as_list() for line in _lines(_characters(text_page))]
        drawn = not lines and next(iter(page.get_objects(max_depth=1)), None) is not None
        pages.append({"width": page.get_width(), "lines": lines, "drawn": drawn})
        text_page.close()
        page.close()
    return {"title": document.get_metadata_value("Title"), "pages": pages}


def _lines(characters: Iterator[_Character | None]) -> Iterator[_Line]:
    """Lines in the order in which they were drawn. None stands for white space."""
    line: _Line | None = None
    after_space = False
    for character in characters:
        if character is None:
            after_space = True
            continue
        if line is not None and line.takes(character):
            line.take(character, after_space=after_space)
        else:
            if line is not None:
                yield line
            line = _Line(character)
        after_space = False
    if line is not None:
        yield line


def _characters(text_page: Any) -> Iterator[_Character | None]:
    """The characters that stand upright on a page, as it is turned; a mark across it is left out."""
    import pypdfium2.raw as raw

    count = text_page.count_chars()
    angles = [round(raw.FPDFText_GetCharAngle(text_page, index), 1) for index in range(count)]
    upright = Counter(angles).most_common(1)[0][0] if angles else 0.0
    box, x, y, matrix = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text_page, index)
        text = _UNKNOWN if code in (0, 0xFFFE, 0xFFFF) or 0xE000 <= code <= 0xF8FF else chr(code)
        if text.isspace():
            yield None
            continue
        if angles[index] != upright or not raw.FPDFText_GetLooseCharBox(text_page, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        left, right, base, height = _turned(box, x.value, y.value, upright)
        size = height
        if raw.FPDFText_GetMatrix(text_page, index, matrix):
            size = raw.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d) or height
        drawn = ctypes.cast(raw.FPDFText_GetTextObject(text_page, index), ctypes.c_void_p).value
        if right > left and size > 0:
            yield _Character(text, left, right, base, size, drawn)


def _turned(box: Any, x: float, y: float, angle: float) -> tuple[float, float, float, float]:
    """Left, right, base line and height of a character, as where the page is turned so that the text stands upright."""
    match angle:
        case 4.7:
            return box.bottom, box.top, -x, box.right - box.left
        case 3.1:
            return -box.right, -box.left, -y, box.top - box.bottom
        case 1.6:
            return -box.top, -box.bottom, x, box.right - box.left
        case _:
            return box.left, box.right, y, box.top - box.bottom


def main() -> int:
    return answer(sys.argv[1:], _read)


if __name__ == "__main__":
    sys.exit(main())
