"""A PDF: the publisher's own, or what a browser or a word processor printed."""

import re
from typing import Any

from store.model.titles import names_another_report, names_this_report
from store.reading.child import Limits, run
from store.reading.document import Document
from store.reading.drawing import Box, Drawing
from store.reading.pdf.layout import Line, Page, blocks_of
from store.reading.unreadable import UnreadableError
from store.text.cleaning import clean_line

_LIMITS = Limits(memory=1 << 30, seconds=10)
_ADDRESS = re.compile(r"https?://[^\s]+")
_PIECE = 24
"""Characters of the longest piece of text that is drawn, not told."""
_MOSTLY = 0.5
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def read_pdf(data: bytes) -> Document:
    """The document that a PDF holds, read in a process of its own.

    Raises:
        UnreadableError: it is damaged, locked or enormous, or holds no text.
    """
    said = run("store.reading.pdf.pages", data, _LIMITS)
    pages = [Page(page["width"], tuple(map(_line, page["lines"]))) for page in said["pages"]]
    text = "".join(line.text for page in pages for line in page.lines)
    if not text.strip():
        drawn = any(page["drawn"] for page in said["pages"])
        raise UnreadableError("pdf-of-pictures" if drawn else "pdf-empty")
    if text.count(_UNKNOWN) * 2 > len(text):
        raise UnreadableError("pdf-without-characters")
    return Document(
        blocks=blocks_of(pages),
        title=_title(said["title"], pages),
        url=_printed_from(pages),
        drawings=tuple(
            Drawing(f"page {number}", tuple(map(_box, page.lines)))
            for number, page in enumerate(pages, start=1)
            if _is_drawn(page)
        ),
    )


def _line(said: list[Any]) -> Line:
    left, right, base, size, text = said
    return Line(left, right, base, size, clean_line(text))


def _is_drawn(page: Page) -> bool:
    """Whether most of what stands on a page stands in short pieces, as in a table or an infographic."""
    lengths = [len(line.text) for line in page.lines]
    return len(lengths) > 1 and sum(length > _PIECE for length in lengths) < _MOSTLY * len(lengths)


def _box(line: Line) -> Box:
    """Where a line stands, from the upper edge down."""
    return Box(line.left, -line.base - 0.88 * line.size, line.right, -line.base + 0.12 * line.size, line.text)


def _title(stated: str, pages: list[Page]) -> str | None:
    """What the file calls itself, where no line of its first page is a title: it is often left from the week before."""
    title = clean_line(stated or "")
    if any(names_this_report(line.text) for line in pages[0].lines):
        return None
    return title if names_this_report(title) or names_another_report(title) else None


def _printed_from(pages: list[Page]) -> str | None:
    """The address that a browser prints under each page."""
    if not pages or not pages[0].lines:
        return None
    lowest = min(pages[0].lines, key=lambda line: line.base)
    found = _ADDRESS.match(lowest.text)
    return found[0] if found else None
