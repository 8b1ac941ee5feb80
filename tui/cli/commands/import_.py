"""``import``: keeps what documents say."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from store.intake import Summary, keep
from store.model.week import Week
from tui.answers import documents
from tui.answers.desk import Desk
from tui.cells import fit, width
from tui.cli.documents import documents_at, say_refused
from tui.cli.exits import Exit
from tui.cli.naming import new_week_meant
from tui.cli.streams import say
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
    with documents_at(desk, paths, with_pictures=taking.pictures) as readings:
        summary = keep(desk.archive, readings, week, dry_run=taking.dry_run)
    if taking.dry_run:
        say(desk.words.answers.dry_run)
    if as_json:
        desk.json(documents.summary(summary, desk.words))
    else:
        _write_summary(desk, summary)
    return Exit.DONE


def _write_summary(desk: Desk, summary: Summary) -> None:
    names = desk.words.answers.imported
    alone = documents.undated_alone(summary.files)
    said: Counter[str] = Counter()
    for file in summary.files:
        if file.outcome in desk.words.answers.refusals:
            said[file.outcome] += 1
            if said[file.outcome] <= _MOST_SAID:
                say_refused(desk, file, file.outcome, alone=file is alone)
    for outcome, count in said.items():
        if count > _MOST_SAID:
            say(desk.words.answers.and_more.format(count=count - _MOST_SAID, outcome=outcome))
    for week, remark in documents.conflicts(summary):
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
