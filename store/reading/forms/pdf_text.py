"""Text out of a PDF, as `pdftotext` writes it: pages parted by form feeds, lines cut at the margin."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from store.reading.document import Block, Document
from store.reading.pdf.lines import ends_open, paragraphs, unwrapped
from store.reading.unreadable import UnreadableError
from store.text.cleaning import clean

_PAGE_END = "\f"
_PAGE_NUMBER = re.compile(r"[\s\-—–·.]*(?:第?\s*\d{1,3}\s*页?(?:\s*[/共，,]\s*(?:共\s*)?\d{1,3}\s*页?)?)[\s\-—–·.]*")
_LONGEST_PAGE_NUMBER = 40
_CAPTION = re.compile(r"\s*[图表]\s*\d")
_DIGITS = re.compile(r"\d+")
_CHINESE = re.compile("[\u3400-\u9fff]")
_WORD = re.compile("[A-Za-z]{2,}")
_WORDS_ENOUGH = 40
"""Of a page in another language. What is left of a Chinese one without its characters has a few names and units."""
_EDGE = 3
"""How many lines at the top and at the foot of a page may be the same on every page."""


def read_pdf_text(text: str) -> Document:
    """The document that such a text holds. It says nothing about itself but what stands on its pages.

    Raises:
        UnreadableError: its characters were lost on the way out of the PDF.
    """
    if not _CHINESE.search(text) and len(_WORD.findall(text)) < _WORDS_ENOUGH * text.count(_PAGE_END):
        raise UnreadableError("pdf-text-without-chinese")
    pages = [page.splitlines() for page in text.replace("\r\n", "\n").split(_PAGE_END)]
    blocks: list[str] = []
    for page in _without_furniture(pages):
        continues = bool(blocks) and ends_open(blocks[-1]) and not _CAPTION.match(blocks[-1])
        for position, group in enumerate(paragraphs(page)):
            paragraph = clean(unwrapped(group)).strip()
            if position == 0 and continues and not _is_heading(blocks[-1]):
                blocks[-1] = unwrapped_pair(blocks[-1], paragraph)
            else:
                blocks.append(paragraph)
    return Document(tuple(Block(block) for block in blocks if block))


def unwrapped_pair(before: str, after: str) -> str:
    """A paragraph that goes on on the next page."""
    return f"{before}\n{after}" if before[-1:].isdigit() and after[:1].isdigit() else f"{before}{after}"


def _is_heading(paragraph: str) -> bool:
    """Whether a paragraph is too short to be a sentence that a page end cuts."""
    return len(paragraph) < 12 and "，" not in paragraph


def _without_furniture(pages: Sequence[list[str]]) -> Iterator[list[str]]:
    """The pages without their numbers, and without the lines at their edges that come again and again.

    The first page keeps its own, for a title is printed like a header.
    """
    pages_with = Counter(line for page in pages for line in {_DIGITS.sub("#", line.strip()) for line in page})
    for number, page in enumerate(pages):
        edge = _edge_lines(page)
        yield [line.strip() for line in page if not (line in edge and _is_furniture(line, number, pages_with))]


def _is_furniture(line: str, page: int, pages_with: Counter[str]) -> bool:
    comes_again = page > 0 and pages_with[_DIGITS.sub("#", line.strip())] > 1
    is_short = len(line) <= _LONGEST_PAGE_NUMBER
    return comes_again or (is_short and _PAGE_NUMBER.fullmatch(line) is not None)


def _edge_lines(page: list[str]) -> list[str]:
    filled = [line for line in page if line.strip()]
    return filled[:_EDGE] + filled[-_EDGE:]
