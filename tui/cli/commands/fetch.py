"""``fetch``: editions from the publisher's pages. The only command that opens a connection."""

import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from store.intake import AddressError, Fetcher, NoAddressError, Pictures, Row, Wanted, asking, missing, named, new
from store.model.hosts import HOSTS
from tui.answers.desk import Desk, joined
from tui.cli.exits import Exit, UsageError
from tui.cli.failures import NamedFileError
from tui.cli.streams import StatusLine, say
from tui.language import Words
from tui.language.fetched import closing, time_words, told_of, why
from tui.language.shapes.fetching import FetchWords

_LEAST_PAUSE = 0.5
_COUNTED = ("added", "updated", "unchanged")


class Wishes(NamedTuple):
    """What a command line asks for."""

    names: Sequence[str]
    missing: bool
    limit: int | None
    pause: float
    keep: str | None
    pictures: bool
    dry_run: bool
    as_json: bool


class _Tally:
    """What became of everything."""

    def __init__(self) -> None:
        self.known = 0
        self.rows: list[Row] = []

    @property
    def counts(self) -> dict[str, int]:
        return {outcome: sum(row.outcome == outcome for row in self.rows) for outcome in _COUNTED}

    @property
    def failed(self) -> Counter[str]:
        return Counter(row.outcome for row in self.rows if row.failed)


def fetch(desk: Desk, wishes: Wishes) -> Exit:
    """Reads editions from the publisher's pages, and keeps each as it comes.

    Raises:
        UsageError: the wishes contradict each other, or an address is of another host or kind.
        BadWeekNameError: a name is none of a week.
        WeekNotHeldError: no edition of that name is known.
        NamedFileError: the folder for the pages cannot be written to.
        NoRecogniserError: what reads pictures is not installed.
        StoreError: the store cannot be used.
    """
    words = desk.words.fetching
    _check(wishes, words)
    try:
        asked_for = named(desk.archive, wishes.names)
    except AddressError as error:
        raise UsageError(words.other_host.format(address=error, hosts=", ".join(HOSTS))) from error
    except NoAddressError as error:
        say(words.no_address.format(name=error))
        return Exit.NOT_HELD
    tally = _Tally()
    folder = _folder(wishes.keep)
    with (
        _pictures(desk, wanted=wishes.pictures) as pictures,
        asking(desk.archive, os.environ, wishes.pause, folder, pictures) as fetcher,
        StatusLine() as line,
    ):
        try:
            for row in _rows(fetcher, desk, asked_for, wishes, tally, line):
                for one in (row, *row.pictures):
                    tally.rows.append(one)
                    if one.failed:
                        line.clear()
                        say(told_of(one, desk.archive, desk.words))
        except KeyboardInterrupt:
            line.clear()
            say(closing(tally.rows, tally.known, words))
            raise
        except OSError as error:
            raise NamedFileError(wishes.keep or "", error) from error
    _answer(desk, tally, wishes)
    return Exit.FAILED if tally.failed else Exit.DONE


def _check(wishes: Wishes, words: FetchWords) -> None:
    if wishes.names and wishes.missing:
        raise UsageError(words.names_or_missing)
    if not wishes.pause >= _LEAST_PAUSE:
        raise UsageError(words.too_often)
    if wishes.limit is not None and wishes.limit < 1:
        raise UsageError(words.no_limit)


def _folder(keep: str | None) -> Path | None:
    """The folder for the pages, made where there is none."""
    if keep is None:
        return None
    try:
        Path(keep).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NamedFileError(keep, error) from error
    return Path(keep)


@contextmanager
def _pictures(desk: Desk, *, wanted: bool) -> Iterator[Pictures | None]:
    """What recognises pictures, if they are wanted."""
    if not wanted:
        yield None
        return
    from tui.cli.pictures import recognising

    with recognising(desk.words) as pictures:
        yield pictures


def _rows(
    fetcher: Fetcher, desk: Desk, asked_for: Sequence[Wanted], wishes: Wishes, tally: _Tally, line: StatusLine
) -> Iterator[Row]:
    """Asks for one thing after the other."""
    words = desk.words.fetching
    if not wishes.names:
        line.show(words.asking.format(name=words.the_list, position=1, total=1))
        read = fetcher.read_list(dry_run=wishes.dry_run)
        tally.known += read.known
        if read.failure:
            yield read.failure
        plan = (
            missing(desk.archive, read.issues) + list(read.others) if wishes.missing else new(desk.archive, read.issues)
        )
    else:
        plan = list(asked_for)
    plan = plan[: wishes.limit]
    if wishes.dry_run:
        yield from (Row(wanted.addresses[0], "planned", wanted.week) for wanted in plan)
        return
    started = time.monotonic()
    for position, wanted in enumerate(plan, start=1):
        line.show(_asking(wanted, position, len(plan), time.monotonic() - started, words))
        row = fetcher.fetch(wanted)
        tally.known += row.known
        yield row


def _asking(wanted: Wanted, position: int, total: int, spent: float, words: FetchWords) -> str:
    """Which edition is asked for, of how many, and how long all of it still takes."""
    sentence = words.asking.format(name=wanted.name, position=position, total=total)
    done = position - 1
    return sentence + words.left.format(time=time_words(spent / done * (total - done), words)) if done else sentence


def _answer(desk: Desk, tally: _Tally, wishes: Wishes) -> None:
    words = desk.words.fetching
    planned = [row for row in tally.rows if row.outcome == "planned"]
    if wishes.as_json:
        desk.json(_as_object(tally, desk.words))
        return
    for row in planned:
        issue = desk.archive.get(row.week) if row.week else None
        desk.line(joined([issue.name if issue else row.week.iso if row.week else None, row.url]))
    if wishes.dry_run:
        say(words.planned.format(count=len(planned)))
    elif tally.rows or tally.known:
        desk.line(closing(tally.rows, tally.known, words))
    else:
        desk.line(words.nothing)


def _as_object(tally: _Tally, words: Words) -> dict[str, Any]:
    addresses = [
        {
            "week": row.week.iso if row.week else None,
            "url": row.url,
            "outcome": row.outcome,
            "detail": why(row, words),
        }
        for row in tally.rows
    ]
    return {**tally.counts, "known": tally.known, "failed": dict(sorted(tally.failed.items())), "addresses": addresses}
