"""Word's files: .docx."""

import io
import re
import zipfile
from typing import Any

from store.model.record import LARGEST_FILE
from store.reading.document import Document
from store.reading.enclosed import Enclosed
from store.reading.forms.web.page import read_page
from store.reading.unread_forms import WORD
from store.reading.unreadable import UnreadableError

_LARGEST = 16_000_000
"""Bytes of XML in one: what the library makes of them takes fifty times as many."""
_MOST_ELEMENTS = 100_000
_MOST_IN_THE_TEXT = 50_000


def read_word(data: bytes, archive: zipfile.ZipFile, pictures: Enclosed | None = None) -> Document:
    """The document that such a file holds.

    Args:
        data: the file.
        archive: the same, opened.
        pictures: where the pictures are put that it holds, if they are wanted.

    Raises:
        UnreadableError: it is damaged, or far larger than any article.
    """
    _refuse_bombs(archive)
    import mammoth  # slow to load, and such files are few

    def named(image: Any) -> dict[str, str]:
        if pictures is None:
            return {"src": ""}
        with image.open() as file:
            return {"src": pictures.number(file.read(LARGEST_FILE))}

    try:
        converted = mammoth.convert_to_html(io.BytesIO(data), convert_image=mammoth.images.img_element(named))
    except Exception as error:  # the library checks nothing: whatever a damaged file makes it raise
        raise UnreadableError("word-damaged-so", how=type(error).__name__) from error
    return read_page(f"<body>{converted.value}</body>")


def _refuse_bombs(archive: zipfile.ZipFile) -> None:
    """The library reads all XML into objects, and would let a declaration make more of it."""
    entries = [entry for entry in archive.infolist() if entry.filename.endswith((".xml", ".rels"))]
    if sum(entry.file_size for entry in entries) > _LARGEST:
        raise UnreadableError("word-too-large")
    elements = 0
    for entry in entries:
        try:
            source = archive.read(entry)
        except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError) as error:
            raise UnreadableError("word-damaged") from error
        if re.search(rb"<!(?:DOCTYPE|ENTITY)", source, re.I):
            raise UnreadableError("word-declares")
        if entry.filename == WORD and source.count(b"<") > _MOST_IN_THE_TEXT:
            raise UnreadableError("word-too-much-markup")
        elements += source.count(b"<")
    if elements > _MOST_ELEMENTS:
        raise UnreadableError("word-too-much-markup")
