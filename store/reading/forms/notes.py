"""Evernote's notes, and the pages that Safari keeps."""

import plistlib
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from store.reading.decoding import decode
from store.reading.document import Document, Found, UnreadableError
from store.reading.forms.entries import entry
from store.reading.forms.web.page import read_page

_NOTE = re.compile(r"<note\b[^>]*>(.*?)</note>", re.S)
_FIELD = re.compile(r"<(title|content|author|source-url)\b[^>]*>(.*?)</\1>", re.S)
_CDATA = re.compile(r"\s*<!\[CDATA\[(.*)\]\]>\s*", re.S)
_MOST_NOTES = 10_000


def read_evernote(text: str) -> Iterator[Found]:
    """The notes of an export."""
    notes = _NOTE.findall(text)
    if len(notes) > _MOST_NOTES:
        raise UnreadableError("more than 10,000 notes in one file: export them in parts")
    for note in notes:
        fields = dict(_FIELD.findall(note))
        body = _CDATA.fullmatch(fields.get("content", ""))
        try:
            yield entry(
                {
                    "title": unescape(fields.get("title", "")),
                    "url": unescape(fields.get("source-url", "")),
                    "author": unescape(fields.get("author", "")),
                    "content": body[1] if body else unescape(fields.get("content", "")),
                }
            )
        except UnreadableError as error:
            yield error


def read_web_archive(data: bytes) -> Document:
    """The page that Safari saved.

    Raises:
        UnreadableError: it is damaged, or no such archive.
    """
    try:
        resource = plistlib.loads(data)["WebMainResource"]
        source, address = resource["WebResourceData"], resource.get("WebResourceURL")
    except Exception as error:  # the library raises whatever a damaged file makes it
        raise UnreadableError("a property list that is no web archive, or a damaged one") from error
    if not isinstance(source, bytes):
        raise UnreadableError("a damaged web archive: save the page as HTML")
    document = read_page(decode(source))
    return replace(document, url=document.url or (address if isinstance(address, str) else None))
