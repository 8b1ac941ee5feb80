"""Which form bytes have, and so what reads them. A new form is a line here and a module in `forms`."""

from collections.abc import Iterator

from store.reading.decoding import decode
from store.reading.document import Document, Part, UnreadableError

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


def read(data: bytes) -> Iterator[Part]:
    """All that bytes hold, in order; what cannot be read is a part too, so that it hides no other.

    A part is named only where there are several: by its name in the container, else by its number.
    """
    parts = _whole(data)
    first, second = next(parts, None), next(parts, None)
    if first is None:
        return
    if second is None:
        yield first._replace(name=None)
        return
    yield _numbered(first, 1)
    yield _numbered(second, 2)
    for number, part in enumerate(parts, start=3):
        yield _numbered(part, number)


def _numbered(part: Part, number: int) -> Part:
    return part if part.name else part._replace(name=str(number))


def _whole(data: bytes) -> Iterator[Part]:
    try:
        yield from _parts(data)
    except UnreadableError as error:
        yield Part(error)


def _parts(data: bytes) -> Iterator[Part]:
    """What bytes hold, by their form.

    Raises:
        UnreadableError: no form is known that they have, or what has it is damaged.
    """
    if _is_pdf(data):
        from store.reading.pdf import read_pdf

        yield Part(read_pdf(data))
        return
    text = decode(data)
    if len(text) > _LONGEST:
        raise UnreadableError("longer than 8,000,000 characters")
    from store.reading.forms.exported import looks_exported, read_exported

    if looks_exported(text):
        yield from map(Part, read_exported(text))
        return
    document = _document(text.lstrip("\ufeff\r\n"))
    if document.length > _MOST_WORDS:
        raise UnreadableError("longer than any article")
    yield Part(document)


def _is_pdf(data: bytes) -> bool:
    """Whether bytes are a PDF; in some files a few others stand before it."""
    return data.startswith(b"%PDF-") or (b"%PDF-" in data[:1024] and b"endobj" in data)


def _document(text: str) -> Document:
    """The parsers are loaded when a document needs them."""
    if text.lstrip()[:1] == "<":
        from store.reading.forms.web_page import looks_like_web_page, read_web_page

        if looks_like_web_page(text):
            _refuse_more(_MOST_MARKS, text.count("<") + text.count("&"))
            return read_web_page(text)
    _refuse_more(_LONGEST_TEXT, len(text))
    if "\f" in text and not text.startswith(_MARKDOWN):
        from store.reading.forms.pdf_text import read_pdf_text

        _refuse_more(_MOST_PAGES, text.count("\f"))
        _refuse_more(_MOST_MARKS, text.count("\n"))
        return read_pdf_text(text)
    from store.reading.forms.markdown import read_markdown

    _refuse_more(_MOST_MARKS, sum(map(text.count, _MARKS)))
    return read_markdown(text)


def _refuse_more(most: int, found: int) -> None:
    if found > most:
        raise UnreadableError("more characters, lines, pages or markup than any article has")
