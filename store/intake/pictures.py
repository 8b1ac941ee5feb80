"""The pictures of a document: found beside it or within its file, and the text in them recognised."""

import os
import posixpath
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from store.facts import Reading, pictures_of, places_of
from store.intake.opening import contents
from store.model.proposal import Proposal
from store.reading import Document, Enclosed, UnreadableError
from store.reading.document import Image
from store.reading.drawing import Drawing

if TYPE_CHECKING:
    from store.reading.pictures.recognition import Recognised

_MOST = 30
"""No edition has more pictures."""
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
    data: bytes = b""
    """The picture itself."""


class Pictures:
    """Recognises what is written in the pictures of documents."""

    def __init__(
        self,
        folder: Path,
        told: Callable[[str], None],
        reader: "Callable[[bytes], Recognised] | None" = None,
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
        images = pictures_of(document)
        for number, image in enumerate(images[:_MOST], start=1):
            source = image.url or image.kept
            if source.startswith(_NAMES_WITHIN):
                source = f"picture {number}"
            try:
                data = _data(image, within, part or "", folder)
                if data is None and image.url:
                    data = elsewhere(image.url)
                if data is not None:
                    yield self.alone(data, source)
            except UnreadableError as error:
                yield Seen(source, error)
            except OSError as error:
                yield Seen(source, UnreadableError("system", said=error.strerror or str(error)))
        if len(images) > _MOST:
            yield Seen(f"picture {_MOST + 1}", UnreadableError("too-many-pictures", most=_MOST))

    def alone(self, data: bytes, source: str) -> Seen:
        """One picture, wherever it was found."""
        try:
            return Seen(source, Drawing(source, self._recognised(data, source).boxes), data)
        except UnreadableError as error:
            return Seen(source, error)

    def keep_pieces(self, reading: Reading, seen: Iterable[Seen]) -> None:
        """Keeps the pieces of pictures in which proposals stand, so that a person can look at them."""
        from store.reading.pictures.recognition import cut

        for one in seen:
            if not isinstance(one.drawing, Drawing) or not one.data:
                continue
            missing = [found for found in places_of(reading, one.drawing) if self._kept.piece(found.proposal) is None]
            if not missing or (recognised := self._kept.get(one.data)) is None:
                continue
            with suppress(UnreadableError):  # the proposal is none the worse
                for found, png in zip(
                    missing, cut(one.data, recognised, [found.place for found in missing]), strict=True
                ):
                    self._kept.keep_piece(found.proposal, png)

    def _recognised(self, data: bytes, source: str) -> "Recognised":
        seen = self._kept.get(data)
        if seen is None:
            self._told(source)
            seen = self._reader(data)
            self._kept.keep(data, seen)
        return seen


def piece_of(folder: Path, proposal: Proposal) -> bytes | None:
    """The piece of a picture in which a proposal stands, as a PNG file; None where none is kept in the folder."""
    from store.reading.pictures.kept import Kept

    return Kept(folder).piece(proposal)


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
