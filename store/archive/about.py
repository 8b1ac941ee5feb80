"""What a store says of itself: its schema, and what was kept with the publisher's list."""

from collections.abc import Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.table import Document

from store.archive.storage import AtomicJSONStorage, StoreError, Tables

SCHEMA = 2
"""2 holds proposals, what was accepted and dismissed of them; what is in 1 means the same."""

_TABLE = "meta"
_ONLY = 1
"""The number of the one document in the table."""


def check_schema(storage: AtomicJSONStorage) -> None:
    """Looks whether this program knows what is in a store.

    Raises:
        StoreError: a newer one wrote it, or it does not say.
    """
    check_tables(storage.read() or {}, storage.unusable, storage)


def check_tables(tables: Tables, unusable: Tables, storage: AtomicJSONStorage) -> None:
    """The same of what a file of the store's holds."""
    if _TABLE in unusable:
        raise storage.fault("is damaged", _TABLE)
    said = tables.get(_TABLE, {}).get(str(_ONLY))
    schema = said.get("schema") if said else SCHEMA
    if type(schema) is not int or schema > SCHEMA:
        raise StoreError("was written by a newer version", storage.path, f"schema {schema}")


def list_tags(database: TinyDB) -> Mapping[str, str]:
    """By name: what tells whether the publisher's list has changed since it was read."""
    tags = (_said(database) or {}).get("list")
    return tags if isinstance(tags, dict) and all(isinstance(tag, str) for tag in tags.values()) else {}


def keep(database: TinyDB, list_tags: Mapping[str, str] | None = None) -> None:
    """Writes the schema, and what was kept with the list where it was read anew."""
    tags = {} if list_tags is None else {"list": dict(list_tags)}
    database.table(_TABLE).upsert(Document({"schema": SCHEMA, **tags}, doc_id=_ONLY))


def _said(database: TinyDB) -> Any:
    return database.table(_TABLE).get(doc_id=_ONLY)
