"""``read`` and ``import``: what documents say, looked at or kept."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import islice
from typing import BinaryIO, NamedTuple

from store.intake import STANDARD_INPUT, FileOutcome, FileReading, Summary, keep, read_paths
from store.model.figures import BY_KEY
from store.model.issue import Issue, Report
from store.model.week import Week
from tui.answers.desk import Desk, joined
from tui.cells import fit, width
from tui.cli.commands import intake_objects
from tui.cli.exits import Exit
from tui.cli.failures import NamedFileError
from tui.cli.naming import new_week_meant
from tui.cli.streams import Progress, say
from tui.language import phrases

_MOST_SAID = 20
"""How many documents are named that were refused for one reason: more would hide the others. JSON names all."""
_MOST_RUNS = 12
"""How many runs of weeks a summary names."""


class Taking(NamedTuple):
    """How documents are to be imported."""

    week: str | None
    """What the week is called of those that do not say it."""
    pictures: bool
    dry_run: bool


def read_documents(desk: Desk, paths: Sequence[str], *, with_pictures: bool, as_json: bool) -> Exit:
    """Shows what documents say. Neither the archive nor any file is touched.

    Raises:
        NamedFileError: a path does not exist; nothing was read.
        NoRecogniserError: what reads pictures is not installed.
    """
    with _read(desk, paths, with_pictures=with_pictures) as read:
        readings = list(read)
    alone = intake_objects.undated_alone(readings)
    if as_json:
        desk.json([intake_objects.reading(file, desk.words, alone=file is alone) for file in readings])
        return Exit.DONE
    for file in readings:
        if file.reading.refusal and (file.reading.refusal != "not-a-report" or (file.path in paths and not file.part)):
            _say_refused(desk, file, file.reading.refusal, alone=file is alone)
        if file.reading.refusal in (None, "undated"):
            _write_reading(desk, file)
    return Exit.DONE


def import_documents(desk: Desk, paths: Sequence[str], taking: Taking, *, as_json: bool) -> Exit:
    """Keeps what documents say.

    Raises:
        NamedFileError: a path does not exist; nothing was kept.
        NoRecogniserError: what reads pictures is not installed.
        StoreError: the store cannot be used; nothing was kept.
        BadWeekNameError: the text is no name of a week.
        NoNewWeekError: the archive holds no edition of that number.
    """
    week = new_week_meant(desk.archive, taking.week) if taking.week is not None else None
    with _read(desk, paths, with_pictures=taking.pictures) as readings:
        summary = keep(desk.archive, readings, week, dry_run=taking.dry_run)
    if taking.dry_run:
        say(desk.words.answers.dry_run)
    if as_json:
        desk.json(intake_objects.summary(summary, desk.words))
    else:
        _write_summary(desk, summary)
    return Exit.DONE


@contextmanager
def _read(desk: Desk, paths: Sequence[str], *, with_pictures: bool) -> Iterator[Iterator[FileReading]]:
    """Reads the paths once all of them are known to exist."""
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


def _write_reading(desk: Desk, file: FileReading) -> None:
    """One document: where it is, which edition it is, the figures that it states, and those that it may state."""
    words = desk.words
    report: Report = file.reading.issue or file.reading.report
    name = report.name if isinstance(report, Issue) else None
    desk.line(_name(file))
    desk.line("  " + joined([name, report.title, phrases.period(report.period, words) if report.period else None]))
    if report.rating:
        desk.line(f"  {words.answers.columns['rating']}  {phrases.rating(report.rating, words)}")
    names = {key: words.figure(BY_KEY[key]) for key in report.figures}
    across = max(map(width, names.values()), default=0)
    for key, figure in names.items():
        desk.line(f"  {fit(figure, across)}  {phrases.figure_value(report, key, words)}")
    for proposal in report.undecided:
        desk.line(f"  {phrases.proposal(proposal, words)}")


def _write_summary(desk: Desk, summary: Summary) -> None:
    names = desk.words.answers.imported
    alone = intake_objects.undated_alone(summary.files)
    said: Counter[str] = Counter()
    for file in summary.files:
        if file.outcome in desk.words.answers.refusals:
            said[file.outcome] += 1
            if said[file.outcome] <= _MOST_SAID:
                _say_refused(desk, file, file.outcome, alone=file is alone)
    for outcome, count in said.items():
        if count > _MOST_SAID:
            say(desk.words.answers.and_more.format(count=count - _MOST_SAID, outcome=outcome))
    for week, remark in intake_objects.conflicts(summary):
        say(f"{week}: {desk.words.remark(remark)}")
    counts: list[tuple[str, int]] = [
        (names["added"], summary.count("added")),
        (names["updated"], summary.count("updated")),
        (names["unchanged"], summary.count("unchanged")),
        (names["references"], summary.result.newly_known),
        *([(names["empty"], summary.empty)] if summary.empty else []),
        *((f"{names['refused']} {kind}", count) for kind, count in sorted(summary.refused.items())),
    ]
    across = max(width(name) for name, _ in counts)
    digits = max(len(phrases.number(count)) for _, count in counts)
    for name, count in counts:
        desk.line(f"{fit(name, across)}  {phrases.number(count):>{digits}}")
    if summary.names:
        weeks = ", ".join(islice(_runs(summary.names, desk.words.answers.period), _MOST_RUNS))
        more = " ..." if sum(1 for _ in _runs(summary.names, "")) > _MOST_RUNS else ""
        desk.line(desk.words.answers.held_now.format(weeks=weeks + more, new=summary.count("added")))


def _runs(names: Mapping[Week, str], words: str) -> Iterator[str]:
    """Weeks that follow each other, by their first and last: ``2024-50 to 2024-52``."""
    weeks = list(names)
    firsts = [week for week in weeks if week + -1 not in names]
    lasts = [week for week in weeks if week + 1 not in names]
    for first, last in zip(firsts, lasts, strict=True):
        yield names[first] if first == last else words.format(start=names[first], end=names[last])


def _say_refused(desk: Desk, file: FileReading | FileOutcome, outcome: str, *, alone: bool) -> None:
    meaning = desk.words.answers.refusals[outcome]
    sentence = joined([meaning, file.detail], ": ")
    say(f"{_name(file)}: {outcome} - {joined([sentence, desk.words.answers.say_which_week if alone else None], '; ')}")


def _name(file: FileReading | FileOutcome) -> str:
    """The path, and which of several things in the file."""
    return " # ".join(phrases.path_name(name) for name in (file.path, file.part) if name)
