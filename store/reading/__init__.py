"""From bytes to a `Document`: one module a format, chosen by content."""

from store.reading.decoding import decode
from store.reading.document import Document, UnreadableError

__all__ = ["Document", "UnreadableError", "decode", "read"]

_MARKDOWN = ("---", "#")
"""What only Markdown begins with; a form feed in it is one of the control characters that crawlers leave."""


def read(text: str) -> Document:
    """The document that a text holds. The parsers are loaded when a document needs them."""
    text = text.lstrip("\ufeff\r\n")
    if text.lstrip()[:1] == "<":
        from store.reading.web_page import looks_like_web_page, read_web_page

        if looks_like_web_page(text):
            return read_web_page(text)
    if "\f" in text and not text.startswith(_MARKDOWN):
        from store.reading.pdf_text import read_pdf_text

        return read_pdf_text(text)
    from store.reading.markdown import read_markdown

    return read_markdown(text)
