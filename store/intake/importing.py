"""From paths to the archive: what was read, what was kept, what was refused and why."""

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import BinaryIO, Literal

from store.archive import AddResult, Archive, Change
from store.facts import Reading, Refusal, extract
from store.intake.known import known_issue
from store.intake.prefilter import worth_reading
from store.model.issue import Issue, Report
from store.model.week import Week
from store.reading import NoDocumentError, UnreadableError, form_of, read

STANDARD_INPUT = "-"
_TOO_LARGE = 64 * 1024 * 1024
_LARGER = "larger than 64 MiB"
_PIECE = 64 * 1024
_OPENING = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC  # a pipe without a writer must not hold everything up
_NOT_A_REPORT = Reading(Report(), "not-a-report")

Outcome = Literal["read"] | Change | Refusal


@dataclass(frozen=True, slots=True)
class FileReading:
    """One thing a path said; many files say several."""

    path: str
    reading: Reading
    detail: str | None = None
    """Why it could not be read."""
    part: str | None = None
    """Which of several things in the file: its name in there, else its number."""


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file, or of one of several things in it."""

    path: str
    outcome: Outcome
    week: Week | None = None
    detail: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What an import did."""

    result: AddResult
    refused: Counter[str]
    files: tuple[FileOutcome, ...]
    names: Mapping[Week, str]
    """What the editions with figures are called, by week and in order."""
    empty: int
    """In how many of them neither a figure nor a rating was found."""

    def count(self, change: Change) -> int:
        return sum(1 for other in self.result.by_week.values() if other == change)


def read_paths(paths: Iterable[str], standard_input: BinaryIO | None = None) -> Iterator[FileReading]:
    """Reads files, and folders through and through, in a fixed order.

    A file that is named is read whatever it is; of those in a folder only what
    a first look at the bytes does not rule out.

    Raises:
        OSError: a path that was named does not exist.
    """
    for path in paths:
        if path == STANDARD_INPUT and standard_input is not None:
            yield from _read_stream(path, standard_input)
        elif os.path.isdir(path):
            yield from _read_folder(path)
        else:
            os.stat(path)
            yield from _read_file(path)


def keep(
    archive: Archive, readings: Iterable[FileReading], week: Week | None = None, *, dry_run: bool = False
) -> Summary:
    """Keeps what readings say, in one write.

    Args:
        archive: where to keep it.
        readings: what the documents say.
        week: which week an undated document is of.
        dry_run: say what would be done, and do nothing.

    Raises:
        StoreError: the store could not be written; nothing was kept.
    """
    refused: Counter[str] = Counter()
    files: list[tuple[FileOutcome, int | None]] = []
    """Each with the place in the batch of the edition that it holds."""
    batch: list[Issue] = []
    for file in readings:
        reading = file.reading
        issue = reading.issue
        if reading.refusal == "undated" and week is not None:
            issue = Issue.of(reading.report.replace(inferred=("week",)), week)
        if issue is not None:
            files.append((FileOutcome(file.path, "read", issue.week, part=file.part), len(batch)))
            batch.append(issue)
            batch.extend(known for reference in issue.references if (known := known_issue(reference)))
            continue
        refusal = reading.refusal or "unreadable"
        refused[refusal] += 1
        if refusal != "not-a-report":
            week_named = reading.known.week if reading.known else None
            files.append((FileOutcome(file.path, refusal, week_named, file.detail, file.part), None))
        if reading.known and (known := known_issue(reading.known)):
            batch.append(known)
    result = archive.add(batch, dry_run=dry_run)
    outcomes = tuple(replace(f, outcome=_change(result, place)) if place is not None else f for f, place in files)
    names = {issue.week: issue.name for issue in batch if issue.week in result.by_week and issue.is_read}
    empty = {issue.week for issue in batch if issue.states_nothing}
    return Summary(result, refused, outcomes, dict(sorted(names.items())), len(empty))


def _change(result: AddResult, place: int) -> Change:
    """What became of one edition of the batch; one that only names itself changes no figures."""
    return result.changes[place] or "unchanged"


def _walk(folder: str) -> Iterator[tuple[str, bool]]:
    """The files of a folder and of those in it, in a fixed order, and whether each is known to be a regular one.

    Links to folders are not followed. A folder that cannot be listed is among the files, for they are what is reported.
    """
    pending = [folder]
    while pending:
        folder = pending.pop()
        inner: list[str] = []
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=attrgetter("name"))
        except OSError:
            yield folder, False
            continue
        for entry in found:
            if entry.is_file(follow_symlinks=False):
                yield entry.path, True
            elif entry.is_dir(follow_symlinks=False):
                inner.append(entry.path)
            elif not _is_folder(entry):
                yield entry.path, False
        pending += reversed(inner)


def _is_folder(link: os.DirEntry[str]) -> bool:
    try:
        return link.is_dir()
    except OSError:  # it leads to itself
        return False


def _contents(path: str, *, regular: bool) -> bytes:
    """All bytes of a file.

    Raises:
        OSError: it cannot be read.
        UnreadableError: it is no file that ends, too large to be a document, or none by how it begins.
    """
    descriptor = os.open(path, _OPENING)
    try:
        if not regular and not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise UnreadableError("not a regular file")
        data = os.read(descriptor, _PIECE)
        if len(data) < _PIECE:
            return data
        if isinstance(what := form_of(data), NoDocumentError):
            raise what
        if os.fstat(descriptor).st_size > _TOO_LARGE:
            raise UnreadableError(_LARGER)
        with open(descriptor, "rb", closefd=False) as rest:  # it has no path
            return _up_to_the_limit(data, rest)
    finally:
        os.close(descriptor)


def _up_to_the_limit(begun: bytes, rest: BinaryIO) -> bytes:
    """All bytes of what may not end.

    Raises:
        UnreadableError: they are too many to be a document.
    """
    data = begun + rest.read(_TOO_LARGE + 1 - len(begun))
    if len(data) > _TOO_LARGE:
        raise UnreadableError(_LARGER)
    return data


def _read_folder(folder: str) -> Iterator[FileReading]:
    """Reads what is worth reading. Nearly all of a large folder is not, so each step here is taken very often."""
    for path, regular in _walk(folder):
        try:
            data = _contents(path, regular=regular)
        except (OSError, UnreadableError) as error:
            yield _unreadable(path, error)
            continue
        if worth_reading(data):
            yield from _read_bytes(path, data)
        else:
            yield FileReading(path, _NOT_A_REPORT)


def _read_file(path: str) -> Iterator[FileReading]:
    try:
        data = _contents(path, regular=False)
    except (OSError, UnreadableError) as error:
        yield _unreadable(path, error)
    else:
        yield from _read_bytes(path, data)


def _read_stream(path: str, stream: BinaryIO) -> Iterator[FileReading]:
    try:
        data = _up_to_the_limit(b"", stream)
    except (OSError, UnreadableError) as error:
        yield _unreadable(path, error)
    else:
        yield from _read_bytes(path, data)


def _read_bytes(path: str, data: bytes) -> Iterator[FileReading]:
    for part in read(data):
        match part.content:
            case UnreadableError() as error:
                yield _unreadable(path, error, part.name)
            case Issue() as issue:
                yield FileReading(path, Reading(issue, issue=issue), part=part.name)
            case document:
                yield FileReading(path, extract(document), part=part.name)


def _unreadable(path: str, error: OSError | UnreadableError, part: str | None = None) -> FileReading:
    if isinstance(error, NoDocumentError):
        return FileReading(path, _NOT_A_REPORT, str(error), part)
    why = error.strerror if isinstance(error, OSError) else None
    return FileReading(path, Reading(Report(), "unreadable"), why or str(error), part)
