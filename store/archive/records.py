"""What a stored record tells at a glance, before it is decoded."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from store.archive.by_hand import ByHand
from store.archive.results import BadRecord
from store.archive.storage import is_number
from store.model.issue import Origin
from store.model.record import Document, wrong_field
from store.model.week import Week

LAST_ORDINAL = Week.of(date.max).ordinal - 1
"""The greatest number of a record."""
Stored = Sequence[tuple[Document, Origin]]
"""The records of a week, and where each lies."""
_Table = Iterable[tuple[Week, Document]]
_READ_FIELDS = ("figures", "rating", "vulnerability_rating", "text", "proposals")


def unusable_in(tables: Mapping[str, Mapping[str, object]]) -> list[BadRecord]:
    """What in the tables of a file is no record, by the week or the number that it stands under."""
    numbers = [number for table in tables.values() for number in table]
    return [BadRecord(Week(int(n)).iso if is_number(n, LAST_ORDINAL) else n, None) for n in numbers]


def all_records(stored: Document) -> tuple[Document, ...]:
    """The best record of a week, and the others of the same week."""
    others = stored.get("others")
    return (stored, *(other for other in others if isinstance(other, dict))) if isinstance(others, list) else (stored,)


def is_read(stored: Document) -> bool:
    """Whether more than the name of the edition is held."""
    return any(stored.get(name) for name in _READ_FIELDS)


def figures_in(records: Iterable[Document]) -> Iterator[Mapping[str, int]]:
    """The figures of those records that have any."""
    return (record["figures"] for record in records if record.get("figures"))


def wrong_in(record: Document, week: Week) -> str | None:
    """The first field of a record that is wrong where it stands, under a week."""
    return wrong_field(record) or (None if Week.from_iso(record["week"]) == week else "week")


class Layers(NamedTuple):
    """What the tables hold, by week."""

    records: Mapping[Week, Stored]
    """None of a week that is known by nothing but a person's entry."""
    by_hand: Mapping[Week, ByHand]
    bad_records: list[BadRecord]


def layers_of(issues: _Table, bundled: _Table, by_hand: _Table) -> Layers:
    """Sorts the records of the user's two tables and of the bundled one; the bundled ones are good."""
    records: dict[Week, list[tuple[Document, Origin]]] = defaultdict(list)
    entered: dict[Week, ByHand] = {}
    bad_records: list[BadRecord] = []
    for week, stored in issues:
        for record in all_records(stored):
            if wrong := wrong_in(record, week):
                bad_records.append(BadRecord(week.iso, wrong))
            else:
                records[week].append((record, "imported"))
    for week, record in bundled:
        records[week].append((record, "bundled"))
    for week, stored in by_hand:
        of_week, bad = ByHand.of_record(stored)
        bad_records += (BadRecord(week.iso, f"by_hand.{name}") for name in bad)
        if of_week.values:
            entered[week] = of_week
            records[week].extend(())  # known, be it by nothing else
    return Layers(dict(records), entered, bad_records)
