"""Editions as a file: JSON, NDJSON, CSV or Markdown, whole or not at all."""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from stat import S_ISREG
from typing import BinaryIO, Literal, TextIO, get_args

from store.archive import Access, OddFileError, PathName, Place, belongs_to, place_of, replacing
from store.insight import Assessment
from tui.answers import objects
from tui.answers.desk import json_text, write_json_array
from tui.answers.markdown import write_markdown
from tui.answers.spreadsheet import COLUMNS, edition_rows, write_csv
from tui.language import Words

Format = Literal["json", "ndjson", "csv", "md"]
FORMATS: tuple[Format, ...] = get_args(Format)

_SUFFIXES: dict[str, Format] = {
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".csv": "csv",
    ".md": "md",
    ".markdown": "md",
}
_STREAMS = {"/dev/stdout": 1, "/dev/stderr": 2}
_STREAM = re.compile(r"/dev/stdout|/dev/stderr|(?:/dev/fd|/proc/self/fd)/(?P<number>[0-9]{1,9})")
"""What this process has open already."""
_ROOT = 0


def format_of(file: str) -> Format:
    """The format that a file's suffix asks for; JSON where it says nothing."""
    return _SUFFIXES.get(os.path.splitext(file)[1].lower(), "json")  # noqa: PTH122  # may be no text


def has_format(file: str) -> bool:
    """Whether a file's suffix asks for a format."""
    return os.path.splitext(file)[1].lower() in _SUFFIXES  # noqa: PTH122  # may be no text


def save(file: str, editions: list[Assessment], format_: Format, words: Words, *, store: PathName) -> None:
    """Writes editions to a file, but never to the store that they come from, nor to what stands beside it.

    Raises:
        OSError: it could not be written; what it held it still holds.
    """
    with to_save(file, format_, words, store=store) as output:
        write_editions(output, editions, format_, words)


@contextmanager
def to_save(file: str, format_: Format, words: Words, *, store: PathName) -> Iterator[TextIO]:
    """A file for a text in a format, which is never the store's, nor what stands beside it.

    CSV in a file begins with a byte order mark, without which a Chinese Excel takes it for GB18030.

    Raises:
        OSError: it could not be written; what it held it still holds.
    """
    if belongs_to(file, store):
        raise FileExistsError(errno.EEXIST, words.answers.is_the_store)
    with _to_write(file) as binary:
        is_file = S_ISREG(os.fstat(binary.fileno()).st_mode) and not _STREAM.fullmatch(file)
        marked = format_ == "csv" and is_file
        output = TextIOWrapper(binary, encoding="utf-8-sig" if marked else "utf-8", newline="")
        yield output
        output.flush()
        output.detach()


def write_editions(output: TextIO, editions: list[Assessment], format_: Format, words: Words) -> None:
    """Writes editions in a format."""
    match format_:
        case "json":
            write_json_array(output, (objects.exported(edition, words) for edition in editions))
        case "ndjson":
            for edition in editions:
                output.write(json_text(objects.exported(edition, words), indent=None) + "\n")
        case "csv":
            write_csv(output, COLUMNS, edition_rows(edition.issue for edition in editions))
        case "md":
            write_markdown(output, editions, words)


@contextmanager
def _to_write(file: str) -> Iterator[BinaryIO]:
    """A file to write, which takes the named one's place once it is whole. Pipes and devices are written to.

    Raises:
        OSError: it cannot be written.
    """
    stream = _STREAM.fullmatch(file)
    if stream:
        with os.fdopen(os.dup(_STREAMS.get(file) or int(stream["number"])), "wb") as output:
            yield output
        return
    with place_of(file) as place:
        found = place.look()
        if found is None or S_ISREG(found.st_mode):
            with replacing(place, Access.of(found) if found else None) as output:
                yield output
            place.sync()
        else:
            with os.fdopen(_pipe_or_device(place), "wb") as output:
                yield output


def _pipe_or_device(place: Place) -> int:
    """A pipe or a device, open for writing.

    Raises:
        OddFileError: it is something else, or somebody else's.
    """
    descriptor = place.open(os.O_WRONLY)
    found = os.fstat(descriptor)
    if S_ISREG(found.st_mode) or found.st_uid not in (os.geteuid(), _ROOT):
        os.close(descriptor)
        raise OddFileError("not-a-file", place.path)
    os.set_blocking(descriptor, True)
    return descriptor
