"""From bytes to a `Document`: one module a format, chosen by content."""

from store.reading.decoding import decode
from store.reading.document import Document, UnreadableError

__all__ = ["Document", "UnreadableError", "decode", "read"]

_MARKDOWN = ("---", "#")
"""What only Markdown begins with; a form feed in it is one of the control characters that crawlers leave."""
_LONGEST = 8_000_000
"""Characters of a page, pictures and scripts written into it included."""
_LONGEST_TEXT = 2_000_000
_MOST_WORDS = 200_000
"""Characters of what is read of it: an article has a few thousand."""
_MOST_MARKS = 100_000
"""Tags, lines and other signs of markup: time and memory go with them."""
_MARKS = "\r\n[]*_`!<&\\"
_MOST_PAGES = 1_000


def read(text: str) -> Document:
    """The document that a text holds.

    Raises:
        UnreadableError: it is far larger than any article, or its markup makes no sense.
    """
    if len(text) > _LONGEST:
        raise UnreadableError("longer than 8,000,000 characters")
    document = _parsed(text.lstrip("\ufeff\r\n"))
    if document.length > _MOST_WORDS:
        raise UnreadableError("longer than any article")
    return document


def _parsed(text: str) -> Document:
    """The parsers are loaded when a document needs them."""
    if text.lstrip()[:1] == "<":
        from store.reading.web_page import looks_like_web_page, read_web_page

        if looks_like_web_page(text):
            _refuse_more(_MOST_MARKS, text.count("<") + text.count("&"))
            return read_web_page(text)
    _refuse_more(_LONGEST_TEXT, len(text))
    if "\f" in text and not text.startswith(_MARKDOWN):
        from store.reading.pdf_text import read_pdf_text

        _refuse_more(_MOST_PAGES, text.count("\f"))
        _refuse_more(_MOST_MARKS, text.count("\n"))
        return read_pdf_text(text)
    from store.reading.markdown import read_markdown

    _refuse_more(_MOST_MARKS, sum(map(text.count, _MARKS)))
    return read_markdown(text)


def _refuse_more(most: int, found: int) -> None:
    if found > most:
        raise UnreadableError("more characters, lines, pages or markup than any article has")
