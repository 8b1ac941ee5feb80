"""From paths to the archive: what was read, what was kept, what was refused and why."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from store.archive import AddResult, Archive, Change
from store.facts import Reading, Refusal, extract, left_out
from store.intake.known import known_issue
from store.intake.opening import contents, up_to_the_limit, why_unreadable
from store.intake.pictures import Pictures, Seen
from store.intake.prefilter import worth_reading
from store.model.issue import Issue, Report
from store.model.record import to_document, wrong_field
from store.model.week import Week
from store.reading import Document, Enclosed, NoDocumentError, Part, UnreadableError, Why, form_of, is_picture, read
from store.reading.drawing import Drawing

STANDARD_INPUT = "-"
_NOT_A_REPORT = Reading(Report(), "not-a-report")

Outcome = Literal["read"] | Change | Refusal


class FileReading(NamedTuple):
    """One thing a path said; many files say several."""

    path: str
    reading: Reading
    why: Why | None = None
    """Why it could not be read."""
    part: str | None = None
    """Which of several things in the file: its name in there, else its number."""


class FileOutcome(NamedTuple):
    """What became of one file, or of one of several things in it."""

    path: str
    outcome: Outcome
    week: Week | None = None
    why: Why | None = None
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


def read_paths(
    paths: Iterable[str], standard_input: BinaryIO | None = None, pictures: Pictures | None = None
) -> Iterator[FileReading]:
    """Reads files, and folders through and through, in a fixed order.

    A file that is named is read whatever it is; of those in a folder only what
    a first look at the bytes does not rule out.

    Args:
        paths: files, folders, or what stands for standard input.
        standard_input: where that is read from.
        pictures: what recognises the pictures of editions, if they are to be read too.

    Raises:
        OSError: a path that was named does not exist.
    """
    for path in paths:
        if path == STANDARD_INPUT and standard_input is not None:
            yield from _read_stream(path, standard_input, pictures)
        elif os.path.isdir(path):
            yield from _read_folder(path, pictures)
        else:
            os.stat(path)
            yield from _read_file(path, pictures)


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
            files.append((FileOutcome(file.path, refusal, week_named, file.why, file.part), None))
        if reading.known and (known := known_issue(reading.known)):
            batch.append(known)
    result = archive.add(batch, dry_run=dry_run)
    outcomes = tuple(f._replace(outcome=_change(result, place)) if place is not None else f for f, place in files)
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


def _refuse_no_document(begun: bytes) -> None:
    """Spares reading the rest of what is no document by how it begins."""
    if isinstance(what := form_of(begun), NoDocumentError):
        raise what


def _refuse_all_but_pictures(begun: bytes) -> None:
    """As `_refuse_no_document`, but what is a picture may be asked what is written in it."""
    if not is_picture(begun):
        _refuse_no_document(begun)


def _read_folder(folder: str, pictures: Pictures | None) -> Iterator[FileReading]:
    """Reads what is worth reading. Nearly all of a large folder is not, so each step here is taken very often."""
    for path, regular in _walk(folder):
        try:
            data = contents(path, _refuse_no_document, regular=regular)
        except (OSError, UnreadableError) as error:
            yield _unreadable(path, error)
            continue
        if worth_reading(data):
            yield from _read_bytes(path, data, pictures)
        else:
            yield FileReading(path, _NOT_A_REPORT)


def _read_file(path: str, pictures: Pictures | None) -> Iterator[FileReading]:
    try:
        data = contents(path, _refuse_all_but_pictures)
    except (OSError, UnreadableError) as error:
        yield _unreadable(path, error)
    else:
        yield from _read_named(path, data, pictures)


def _read_stream(path: str, stream: BinaryIO, pictures: Pictures | None) -> Iterator[FileReading]:
    try:
        data = up_to_the_limit(b"", stream)
    except (OSError, UnreadableError) as error:
        yield _unreadable(path, error)
    else:
        yield from _read_named(path, data, pictures)


def _read_named(path: str, data: bytes, pictures: Pictures | None) -> Iterator[FileReading]:
    """What a file holds that was named: it may be a picture by itself."""
    if not is_picture(data):
        yield from _read_bytes(path, data, pictures)
    elif pictures is None:
        yield _unreadable(path, UnreadableError("picture-by-itself"))
    else:
        seen = pictures.alone(data, "picture 1" if path == STANDARD_INPUT else Path(path).name)
        if isinstance(seen.drawing, UnreadableError):
            yield _unreadable(path, seen.drawing)
        else:
            yield from _drawn(path, Document((), drawings=(seen.drawing,)), None, pictures, [seen])


def _read_bytes(path: str, data: bytes, pictures: Pictures | None) -> Iterator[FileReading]:
    """What bytes hold; with their pictures, if those are to be read."""
    folder = None if path == STANDARD_INPUT else str(Path(path).parent)
    within = Enclosed() if pictures else None
    for part in list(read(data, within)) if pictures else read(data):
        reading = _reading(path, part)
        if not isinstance(part.content, Document) or reading.reading.refusal not in (None, "undated"):
            yield reading
        elif pictures is None or within is None:
            yield reading
            yield from _left_out(path, part.content)
        else:
            seen = list(pictures.of(part.content, within, part.name, folder))
            drawings = tuple(one.drawing for one in seen if isinstance(one.drawing, Drawing))
            document = replace(part.content, drawings=part.content.drawings + drawings)
            yield from _drawn(path, document, part.name, pictures, seen)
            for one in seen:
                if isinstance(one.drawing, UnreadableError):
                    yield _unreadable(path, one.drawing, one.source)


def _drawn(
    path: str, document: Document, part: str | None, pictures: Pictures, seen: Sequence[Seen]
) -> Iterator[FileReading]:
    """What a document says, its pictures with it."""
    reading = _extracted(path, document, part)
    pictures.keep_pieces(reading.reading, seen)
    yield reading
    yield from _left_out(path, document)


def _left_out(path: str, document: Document) -> Iterator[FileReading]:
    for source, error in left_out(document.drawings):
        yield _unreadable(path, error, source)


def _reading(path: str, part: Part) -> FileReading:
    match part.content:
        case UnreadableError() as error:
            return _unreadable(path, error, part.name)
        case Issue() as issue:
            return FileReading(path, Reading(issue, issue=issue), part=part.name)
        case document:
            return _extracted(path, document, part.name)


def _extracted(path: str, document: Document, part: str | None) -> FileReading:
    """What a document says, unless it is more than is kept of any edition."""
    try:
        reading = extract(document)
    except MemoryError:
        return _unreadable(path, UnreadableError("out-of-memory"), part)
    if reading.issue and (field := wrong_field(to_document(reading.issue))):
        return _unreadable(path, UnreadableError("too-much-in-edition", field=field), part)
    return FileReading(path, reading, part=part)


def _unreadable(path: str, error: OSError | UnreadableError, part: str | None = None) -> FileReading:
    if isinstance(error, NoDocumentError):
        return FileReading(path, _NOT_A_REPORT, error.why, part)
    return FileReading(path, Reading(Report(), "unreadable"), why_unreadable(error), part)
