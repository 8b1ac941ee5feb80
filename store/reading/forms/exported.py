"""What this program wrote: an export, or another store file. Its keys may stand in any order."""

from collections.abc import Iterator
from typing import Any

from store.model.addresses import quality_of
from store.model.issue import Issue
from store.model.record import from_document
from store.model.week import Week
from store.reading.unreadable import UnreadableError

_OF_AN_EXPORT = frozenset({"figures", "quality", "standing", "text", "period", "references", "by_hand"})


def exported_in(loaded: Any) -> list[dict[str, Any]] | None:
    """The records in what was loaded from JSON, or None where this program did not write it.

    Raises:
        UnreadableError: it did, but something else stands among the records.
    """
    if isinstance(loaded, dict) and isinstance(loaded.get("issues"), dict):
        return list(_of_a_store(loaded))
    records = loaded if isinstance(loaded, list) else [loaded]
    if not any(isinstance(record, dict) and _is_record(record) for record in records):
        return [] if loaded == [] else None
    if not all(isinstance(record, dict) for record in records):
        raise UnreadableError("no-export")
    return records


def _is_record(record: dict[str, Any]) -> bool:
    return isinstance(record.get("week"), str) and (len(record) == 1 or not _OF_AN_EXPORT.isdisjoint(record))


def _of_a_store(store: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The records of a store as an export has them, with what was entered by hand.

    Of a week the best comes last, for of one article what comes later stands.
    """
    entered = store.get("by_hand")
    by_hand = (
        {key: value for key, value in entered.items() if isinstance(value, dict)} if isinstance(entered, dict) else {}
    )
    for key, record in store["issues"].items():
        if not isinstance(record, dict):
            raise UnreadableError("record-no-object", key=key)
        others = record.get("others")
        yield from (other for other in (others[::-1] if isinstance(others, list) else ()) if isinstance(other, dict))
        yield {**record, **_entered(by_hand.pop(key, {})), **_dismissed(store.get("dismissed"), key)}
    for key, entry in by_hand.items():
        try:
            week = Week(int(key))
            yield {"week": week.iso, **_entered(entry)}
        except (ValueError, OverflowError):
            raise UnreadableError("record-no-week", key=key) from None


def _entered(entry: dict[str, Any]) -> dict[str, Any]:
    values = {key: value for key, value in entry.items() if isinstance(value, int)}
    if not values:
        return {}
    beside = {"by_hand_approximate": entry.get("approximate", []), "accepted": entry.get("accepted", {})}
    return {"by_hand_values": values, **beside}


def _dismissed(table: Any, key: str) -> dict[str, Any]:
    record = table.get(key) if isinstance(table, dict) else None
    return {"dismissed": record.get("proposals", [])} if isinstance(record, dict) else {}


def read_exported(records: list[dict[str, Any]]) -> list[Issue]:
    """The editions of an export.

    Raises:
        UnreadableError: a record in it is damaged.
    """
    issues = []
    for number, record in enumerate(records, start=1):
        try:
            issue = from_document(record)
        except ValueError as error:
            raise UnreadableError("edition-damaged", number=number, field=str(error)) from error
        issues.append(issue if record.get("quality") else issue.replace(quality=quality_of(issue.url, issue.source)))
    return issues
