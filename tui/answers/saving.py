"""Editions as a file: JSON, NDJSON, CSV or Markdown, whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE, S_ISREG
from typing import Literal, TextIO

from store.insight import Assessment
from tui.answers import objects
from tui.answers.desk import json_text
from tui.answers.markdown import write_markdown
from tui.answers.spreadsheet import COLUMNS, edition_rows, write_csv
from tui.language import Words

Format = Literal["json", "ndjson", "csv", "md"]

_SUFFIXES: dict[str, Format] = {
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".csv": "csv",
    ".md": "md",
    ".markdown": "md",
}


def format_of(file: str) -> Format:
    """The format that a file's suffix asks for; JSON where it says nothing."""
    return _SUFFIXES.get(os.path.splitext(file)[1].lower(), "json")  # noqa: PTH122  # may be no text


def has_format(file: str) -> bool:
    """Whether a file's suffix asks for a format."""
    return os.path.splitext(file)[1].lower() in _SUFFIXES  # noqa: PTH122  # may be no text


def save(file: str, editions: list[Assessment], format_: Format, words: Words, *, store: Path) -> None:
    """Writes editions to a file, but never to the store that they come from.

    Raises:
        OSError: it could not be written; what it held it still holds.
    """
    if os.path.realpath(file) == os.path.realpath(store):
        raise FileExistsError(errno.EEXIST, words.answers.is_the_store)
    with _replacing(file) as output:
        write_editions(output, editions, format_, words)


def write_editions(output: TextIO, editions: list[Assessment], format_: Format, words: Words) -> None:
    """Writes editions in a format."""
    match format_:
        case "json":
            output.write(json_text([objects.exported(edition, words) for edition in editions]) + "\n")
        case "ndjson":
            for edition in editions:
                output.write(json_text(objects.exported(edition, words), indent=None) + "\n")
        case "csv":
            write_csv(output, COLUMNS, edition_rows(edition.issue for edition in editions))
        case "md":
            write_markdown(output, editions, words)


@contextmanager
def _replacing(file: str) -> Iterator[TextIO]:
    """A file to write, which takes the named one's place once it is whole. Pipes and devices are written to."""
    target = os.path.realpath(file)
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and not S_ISREG(mode):
        with Path(target).open("w", encoding="utf-8", newline="") as output:
            yield output
        return
    beside = f"{target}.{os.getpid()}.new"
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as output:
            if mode is not None:
                os.fchmod(handle, S_IMODE(mode))
            yield output
        os.replace(beside, target)
    except BaseException:  # whatever happened, no half file is left behind
        with suppress(OSError):
            os.unlink(beside)
        raise
