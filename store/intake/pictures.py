"""The pictures of a document: found beside it or within its file, and the text in them recognised."""

import os
import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from store.facts import pictures_of
from store.intake.opening import contents
from store.reading import Document, Enclosed, UnreadableError
from store.reading.document import Image
from store.reading.drawing import Box, Drawing

_NAMES_WITHIN = ("data:", "cid:")
"""Names that say nothing outside of the file."""
Elsewhere = Callable[[str], bytes | None]
"""Gives the picture of an address; None where it is not asked for. It raises UnreadableError where it cannot be had."""


def _nowhere(_: str) -> None:
    """Gives nothing."""


class Seen(NamedTuple):
    """One picture of a document."""

    source: str
    """Its address, its file, or which one it is, where it has neither."""
    drawing: Drawing | UnreadableError


class Pictures:
    """Recognises what is written in the pictures of documents."""

    def __init__(
        self,
        folder: Path,
        told: Callable[[str], None],
        reader: Callable[[bytes], tuple[Box, ...]] | None = None,
    ) -> None:
        """Says how.

        Args:
            folder: where results are kept.
            told: is told of each picture before it is read, for that takes a while.
            reader: gives the text in a picture, or raises UnreadableError; without one it is recognised.
        """
        from store.reading.pictures.kept import Kept
        from store.reading.pictures.recognition import recognise  # few want it, and it loads what starts processes

        self._kept = Kept(folder)
        self._told = told
        self._reader = reader or recognise

    def of(
        self,
        document: Document,
        within: Enclosed,
        part: str | None = None,
        folder: str | None = None,
        elsewhere: Elsewhere = _nowhere,
    ) -> Iterator[Seen]:
        """The pictures of an article, as far as they can be had.

        Args:
            document: what was read.
            within: the pictures that stand in its file.
            part: what the document is called in its file.
            folder: where its file lies, if it lies anywhere.
            elsewhere: gives pictures that did not come with it.
        """
        for number, image in enumerate(pictures_of(document), start=1):
            source = image.url or image.kept
            if source.startswith(_NAMES_WITHIN):
                source = f"picture {number}"
            try:
                data = _data(image, within, part or "", folder)
                if data is None and image.url:
                    data = elsewhere(image.url)
                if data is not None:
                    yield Seen(source, Drawing(source, self._boxes(data, source)))
            except UnreadableError as error:
                yield Seen(source, error)
            except OSError as error:
                yield Seen(source, UnreadableError("system", said=error.strerror or str(error)))

    def _boxes(self, data: bytes, source: str) -> tuple[Box, ...]:
        boxes = self._kept.get(data)
        if boxes is None:
            self._told(source)
            boxes = self._reader(data)
            self._kept.keep(data, boxes)
        return boxes


def _data(image: Image, within: Enclosed, part: str, folder: str | None) -> bytes | None:
    """The picture itself; None where only its address is known.

    Raises:
        OSError: its file cannot be read.
        UnreadableError: it leads out of the folder, or is no file.
    """
    for name in filter(None, (image.kept, image.url)):
        if (data := within.get(name)) is not None:
            return data
        path = _relative(name)
        if path is None:
            continue
        if (data := within.get(posixpath.normpath(posixpath.join(posixpath.dirname(part), path)))) is not None:
            return data
        if folder is not None and not part:
            return _beside(folder, path)
    return None


def _relative(name: str) -> str | None:
    """The path that a name is, if it is one."""
    try:
        parts = urlsplit(name)
    except ValueError:
        return None
    return unquote(parts.path) if not (parts.scheme or parts.netloc) and parts.path else None


def _beside(folder: str, path: str) -> bytes:
    """A file in the folder of a page, or deeper in it.

    Raises:
        OSError: it cannot be read.
        UnreadableError: it lies elsewhere, or is no file.
    """
    if "\0" in path:
        raise UnreadableError("no-file-name")
    root = os.path.realpath(folder)
    real = os.path.realpath(os.path.join(root, path))
    if os.path.commonpath((root, real)) != root:
        raise UnreadableError("outside-its-folder")
    return contents(real)
