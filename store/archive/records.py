"""What a stored record tells at a glance, before it is decoded."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from store.archive.results import BadRecord
from store.archive.storage import is_number
from store.model.record import Document, wrong_field
from store.model.week import Week

LAST_ORDINAL = Week.of(date.max).ordinal - 1
"""The greatest number of a record."""
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
    wrong = wrong_field(record)
    return wrong or (None if record["week"] == week.iso or Week.from_iso(record["week"]) == week else "week")
