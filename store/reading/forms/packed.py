"""Archives: zip, tar and gz. Nothing is unpacked to a disk, and no name in one is ever a path."""

import gzip
import io
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Self

from store.model.record import LARGEST_FILE
from store.reading.allowance import Allowance, too_large, too_many_parts
from store.reading.document import Member
from store.reading.recognising import is_tar
from store.reading.unreadable import NoDocumentError, UnreadableError

_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 20_000
"""Of a zip, folders included: its list alone could fill the memory."""
_LONGEST_HEADER = 1 << 20
_DAMAGED = (
    *(zipfile.BadZipFile, tarfile.TarError, zlib.error, gzip.BadGzipFile, EOFError, OSError),
    *(NotImplementedError, ValueError, OverflowError, RuntimeError),
)
"""All that the libraries raise where an archive is damaged, or packed in a way they do not know."""


def opened_zip(data: bytes) -> zipfile.ZipFile:
    """A zip whose list was read.

    Raises:
        UnreadableError: it is damaged, or its list is too long.
    """
    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise too_many_parts()
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGED as error:
        raise UnreadableError("zip-damaged") from error


def members_of_zip(archive: zipfile.ZipFile, allowance: Allowance) -> Iterator[Member]:
    """The files in a zip.

    Raises:
        UnreadableError: it holds too much.
    """
    for entry in archive.infolist():
        if not entry.is_dir():
            allowance.take_part()
            yield Member(_name(entry), _unzipped(archive, entry, allowance))


def _unzipped(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, allowance: Allowance) -> bytes | UnreadableError:
    if stat.S_ISLNK(entry.external_attr >> 16):
        return NoDocumentError("link")
    if entry.flag_bits & 1:
        return UnreadableError("encrypted")
    try:
        with archive.open(entry) as file:
            return _up_to_the_limit(file, allowance)
    except _DAMAGED:
        return UnreadableError("damaged-within")


def _name(entry: zipfile.ZipInfo) -> str:
    """A name as it was meant: zips made in China say in GBK what the library takes for an American code page."""
    if entry.flag_bits & 0x800:
        return entry.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return entry.filename.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return entry.filename


def members_of_gzip(data: bytes, allowance: Allowance) -> Iterator[Member]:
    """The one file in a gz, or those of the tar in it.

    Raises:
        UnreadableError: it is damaged, or holds too much.
    """
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            is_packed_tar = is_tar(file.read(tarfile.BLOCKSIZE))
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            if is_packed_tar:
                yield from _members(_Counted(file, allowance), allowance)
            else:
                found = _up_to_the_limit(file, allowance)
                yield Member(None, found)
    except UnreadableError:
        raise
    except _DAMAGED as error:
        raise UnreadableError("gz-damaged") from error


def members_of_tar(data: bytes, allowance: Allowance) -> Iterator[Member]:
    """The files in a tar.

    Raises:
        UnreadableError: it is damaged, or holds too much.
    """
    yield from _members(_Counted(io.BytesIO(data), allowance), allowance)


def _members(file: "_Counted", allowance: Allowance) -> Iterator[Member]:
    try:
        with tarfile.open(fileobj=file, mode="r|", tarinfo=_Header) as archive:
            for entry in archive:
                if not entry.isdir():
                    allowance.take_part()
                    yield Member(entry.name.removeprefix("./"), _untarred(archive, entry))
    except _DAMAGED as error:
        raise UnreadableError("tar-damaged") from error


def _untarred(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> bytes | UnreadableError:
    if not entry.isreg():
        return NoDocumentError("link-or-device")
    if entry.size > LARGEST_FILE:
        return too_large()
    file = archive.extractfile(entry)
    return file.read() if file else b""


class _Header(tarfile.TarInfo):
    """A header that is no longer than headers are: the library would read it whole."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        header = super().frombuf(buf, encoding, errors)
        if header.size > _LONGEST_HEADER and not (header.isfile() or header.isdir()):
            raise tarfile.ReadError("a header that is too long")
        return header


class _Counted(io.RawIOBase):
    """Counts what is unpacked."""

    def __init__(self, file: io.BytesIO | gzip.GzipFile, allowance: Allowance) -> None:
        self._file = file
        self._allowance = allowance

    def read(self, size: int = -1, /) -> bytes:
        data = self._file.read(size)
        self._allowance.take(len(data))
        return data


def _up_to_the_limit(file: IO[bytes] | gzip.GzipFile, allowance: Allowance) -> bytes | UnreadableError:
    data = file.read(LARGEST_FILE + 1)
    allowance.take(len(data))
    return data if len(data) <= LARGEST_FILE else too_large()
