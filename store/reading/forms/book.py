"""Books: .epub, a zip of pages."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote
from xml.etree import ElementTree

from store.reading.allowance import Allowance
from store.reading.decoding import decode
from store.reading.document import Block, Document
from store.reading.forms.web.page import read_page
from store.reading.unread_forms import BOOK
from store.reading.unreadable import UnreadableError

_DAMAGED = (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, EOFError)
_LARGEST = 8_000_000
_MOST_PAGES = 2_000


def read_book(archive: zipfile.ZipFile, allowance: Allowance) -> Document:
    """All pages of a book, in the order in which they are read.

    Raises:
        UnreadableError: it is damaged or encrypted, or far larger than any.
    """
    package_path = next((e.get("full-path") or "" for e in _xml(archive, BOOK, allowance) if _is(e, "rootfile")), "")
    package = list(_xml(archive, package_path, allowance))
    pages = {e.get("id"): e.get("href") or "" for e in package if _is(e, "item")}
    order = [pages.get(e.get("idref")) for e in package if _is(e, "itemref")]
    if len(order) > _MOST_PAGES:
        raise UnreadableError("book-too-many-pages", most=_MOST_PAGES)
    folder = posixpath.dirname(package_path)
    blocks: list[Block] = []
    size = 0
    for page in dict.fromkeys(filter(None, order)):
        path = posixpath.normpath(posixpath.join(folder, unquote(page)))
        source = decode(_bytes(archive, path, allowance))
        size += len(source)
        if size > _LARGEST:
            raise UnreadableError("book-too-large")
        read = read_page(source).blocks
        blocks += (_with_pictures(block, path, archive, allowance) for block in read)
    title = next((e.text for e in package if _is(e, "title") and e.text), None)
    return Document(tuple(blocks), title)


def _with_pictures(block: Block, page: str, archive: zipfile.ZipFile, allowance: Allowance) -> Block:
    """A block whose pictures are called by their places in the book, and are put where they are wanted."""
    if allowance.pictures is None or not block.images:
        return block
    images = []
    for image in block.images:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(image.kept or image.url)))
        if path in archive.NameToInfo:
            allowance.pictures.add(path, _bytes(archive, path, allowance))
        images.append(replace(image, kept=path))
    return replace(block, images=tuple(images))


def _is(element: ElementTree.Element, name: str) -> bool:
    return element.tag.rpartition("}")[2] == name


def _xml(archive: zipfile.ZipFile, name: str, allowance: Allowance) -> Iterator[ElementTree.Element]:
    source = _bytes(archive, name, allowance)
    if re.search(rb"<!ENTITY", source, re.I) or source.count(b"<") > 100_000:
        raise UnreadableError("book-declares")
    try:
        return ElementTree.fromstring(source).iter()  # noqa: S314  # without entities
    except ElementTree.ParseError as error:
        raise UnreadableError("book-damaged") from error


def _bytes(archive: zipfile.ZipFile, name: str, allowance: Allowance) -> bytes:
    try:
        with archive.open(name) as file:
            data = file.read(_LARGEST + 1)
    except _DAMAGED as error:
        raise UnreadableError("book-damaged-or-encrypted") from error
    allowance.take(len(data))
    if len(data) > _LARGEST:
        raise UnreadableError("book-page-too-large")
    return data
