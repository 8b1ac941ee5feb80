"""What a stored record tells at a glance, before it is decoded and checked."""

from collections.abc import Iterable, Iterator, Mapping

from store.model.issue import Document

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
    for record in records:
        figures = record.get("figures")
        if figures and isinstance(figures, dict):
            yield figures


def numbers_in(records: Iterable[Document]) -> Iterator[tuple[int, int]]:
    """The (year, number) of those records that have both."""
    for record in records:
        year, number = record.get("year"), record.get("number")
        if type(year) is int and type(number) is int:
            yield year, number


def year_in(records: Iterable[Document]) -> int | None:
    """The first year that a record names."""
    return next((year for record in records if type(year := record.get("year")) is int), None)
