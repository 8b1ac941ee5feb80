"""Evernote's notes, and the pages that Safari keeps."""

import plistlib
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from store.reading.decoding import decode
from store.reading.document import Document, Found
from store.reading.forms.entries import entry
from store.reading.forms.web.page import read_page
from store.reading.unreadable import UnreadableError

_CDATA = re.compile(r"\s*<!\[CDATA\[(.*)\]\]>\s*", re.S)
_MOST_NOTES = 10_000


def read_evernote(text: str) -> Iterator[Found]:
    """The notes of an export.

    Raises:
        UnreadableError: they are too many.
    """
    notes = text.split("</note>")[:-1]
    if len(notes) > _MOST_NOTES:
        raise UnreadableError("too-many-notes", most=_MOST_NOTES)
    for note in notes:
        content = _field(note, "content")
        body = _CDATA.fullmatch(content)
        fields = {
            "title": unescape(_field(note, "title")),
            "url": unescape(_field(note, "source-url")),
            "author": unescape(_field(note, "author")),
            "content": body[1] if body else unescape(content),
        }
        try:
            yield entry(fields)
        except UnreadableError as error:
            yield error


def _field(note: str, name: str) -> str:
    """What stands in the first element of that name."""
    _, opening, rest = note.partition(f"<{name}>")
    value, closing, _ = rest.partition(f"</{name}>")
    return value if opening and closing else ""


def read_web_archive(data: bytes) -> Document:
    """The page that Safari saved.

    Raises:
        UnreadableError: it is damaged, or no such archive.
    """
    try:
        resource = plistlib.loads(data)["WebMainResource"]
        source, address = resource["WebResourceData"], resource.get("WebResourceURL")
    except Exception as error:  # the library raises whatever a damaged file makes it
        raise UnreadableError("no-web-archive") from error
    if not isinstance(source, bytes):
        raise UnreadableError("web-archive-damaged")
    document = read_page(decode(source))
    return replace(document, url=document.url or (address if isinstance(address, str) else None))
