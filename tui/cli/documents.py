"""Documents that are named on the command line: read one after the other, and told of where they are refused."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO

from store.intake import STANDARD_INPUT, FileOutcome, FileReading, read_paths
from tui.answers.desk import Desk, joined
from tui.cli.failures import NamedFileError
from tui.cli.streams import Progress, say
from tui.language import phrases
from tui.language.failures import why_unread


@contextmanager
def documents_at(desk: Desk, paths: Sequence[str], *, with_pictures: bool) -> Iterator[Iterator[FileReading]]:
    """What the paths say, read once all of them are known to exist.

    Raises:
        NamedFileError: a path does not exist; nothing was read.
        NoRecogniserError: what reads pictures is not installed.
    """
    for path in paths:
        if path != STANDARD_INPUT:
            try:
                os.stat(path)
            except OSError as error:
                raise NamedFileError(path, error) from error
    if not with_pictures:
        yield _with_progress(desk, read_paths(paths, _standard_input()))
        return
    from tui.cli.pictures import recognising

    with recognising(desk.words) as pictures:
        yield _with_progress(desk, read_paths(paths, _standard_input(), pictures))


def _standard_input() -> BinaryIO | None:
    stream = sys.stdin
    return stream.buffer if isinstance(stream, TextIOWrapper) else None


def _with_progress(desk: Desk, readings: Iterable[FileReading]) -> Iterator[FileReading]:
    with Progress(desk.words.answers.reading) as progress:
        for reading in readings:
            yield reading
            progress.step(found=reading.reading.issue is not None)


def say_refused(desk: Desk, file: FileReading | FileOutcome, outcome: str, *, alone: bool) -> None:
    """Says why a document is refused, and what to do where it stands alone and names no week."""
    words = desk.words.answers
    detail = why_unread(file.why, desk.words) if file.why else None
    sentence = joined([words.refusals[outcome], detail], words.because)
    say(f"{document_name(file)}: {outcome} - {joined([sentence, words.say_which_week if alone else None], '; ')}")


def document_name(file: FileReading | FileOutcome) -> str:
    """The path, and which of several things in the file."""
    return " # ".join(phrases.path_name(name) for name in (file.path, file.part) if name)
