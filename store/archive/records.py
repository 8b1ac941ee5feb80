"""What a stored record tells at a glance, before it is decoded."""

from collections.abc import Iterable, Iterator, Mapping

from store.model.record import Document, wrong_field
from store.model.week import Week

_READ_FIELDS = ("figures", "rating", "vulnerability_rating", "text")


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
