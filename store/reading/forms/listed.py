"""Articles in the rows of JSON, of JSON lines and of CSV, as exporters and read-later services write them."""

import csv
import io
import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from store.model.titles import names_this_report
from store.reading.about import canonical
from store.reading.document import Found
from store.reading.forms.entries import body_of, entry, has_body, title_in
from store.reading.recognising import first_line, is_own_table
from store.reading.unreadable import NoDocumentError, UnreadableError

_MOST_ROWS = 10_000
_MOST_VALUES = 3_000_000
"""Signs between values: the memory of the loaded JSON goes with them."""
_VALUE = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{,]')
_MOST_IN_A_PAGE = 20
_LARGE = 4_000_000
_OPENING = 200


def load_json(text: str) -> Any:
    """What JSON, or JSON lines, hold.

    Raises:
        UnreadableError: it is neither, or holds more than can be kept in memory.
    """
    if len(text) > _LARGE and any(islice(_VALUE.finditer(text), _MOST_VALUES, None)):
        raise UnreadableError("too-many-values")
    try:
        return json.loads(text)
    except RecursionError as error:
        raise UnreadableError("nested-too-deep") from error
    except ValueError as error:
        return _lines(text, error)


def _lines(text: str, error: ValueError) -> list[Any]:
    """One object a line; where already the first line is none, the whole was meant to be one."""
    lines = [line for line in text.split("\n") if line.strip()]
    try:
        json.loads(lines[0])
    except (ValueError, RecursionError):
        raise UnreadableError("json-damaged", said=str(error)) from error
    try:
        return [json.loads(line) for line in lines]
    except (ValueError, RecursionError) as damage:
        raise UnreadableError("json-damaged", said=str(damage)) from damage


def read_listed(loaded: Any) -> Iterator[Found]:
    """The articles in what was loaded, wherever in it they stand.

    Raises:
        UnreadableError: there are too many, or none.
    """
    rows = list(_joined(_rows(loaded)))
    if not rows:
        raise UnreadableError("json-without-articles")
    yield from _entries(rows)


def articles_in(text: str) -> list[str]:
    """The texts in JSON that are given to a page's own script; none where it cannot be read."""
    try:
        rows = islice(_rows(load_json(text)), _MOST_IN_A_PAGE)
        return [body for row in rows if (body := body_of(row))]
    except UnreadableError:
        return []


def _entries(rows: list[dict[str, Any]]) -> Iterator[Found]:
    """What the rows hold. Of a list of nothing but titles and addresses only the editions are told of."""
    if not any(map(has_body, rows)):
        rows = [row for row in rows if names_this_report(title_in(row))]
        if not rows:
            raise NoDocumentError("other-articles")
    for row in rows:
        try:
            yield entry(row)
        except UnreadableError as error:
            yield error


def _rows(loaded: Any) -> Iterator[dict[str, Any]]:
    """The objects that are articles, in their order. Others are looked into, without recursion."""
    count = 0
    pending = [loaded]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            if _is_article(value):
                count += 1
                if count > _MOST_ROWS:
                    raise UnreadableError("too-many-articles", most=_MOST_ROWS)
                yield value
                continue
            value = list(value.values())
        if isinstance(value, list):
            pending.extend(reversed(value))


def _is_article(row: dict[str, Any]) -> bool:
    if not title_in(row):
        return has_body(row) and names_this_report(body_of(row)[:_OPENING])
    return has_body(row) or (any(map(_is_address, row.values())) and not any(map(_is_list_of_objects, row.values())))


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and value.startswith(("http://", "https://"))


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _joined(rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Rows, those with highlights of one article made into one."""
    by_title: dict[str, dict[str, Any]] = {}
    for row in rows:
        mark = next((name for name in row if canonical(name) == "highlight"), None)
        title = title_in(row) if mark else ""
        if mark is None or not title:
            yield row
        elif title in by_title:
            by_title[title][mark] += f"\n\n{row[mark]}"
        else:
            by_title[title] = row
    yield from by_title.values()


def read_table(text: str) -> Iterator[Found]:
    """The articles in the rows of a CSV.

    Raises:
        UnreadableError: it is damaged, has too many rows, or no texts by its nature.
    """
    line, delimiter = first_line(text)
    if is_own_table(text):
        raise UnreadableError("own-csv")
    body = text[text.index(line) :]
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    try:
        table = csv.DictReader(io.StringIO(body, newline=""), delimiter=delimiter, restkey="", restval="")
        rows: list[dict[str, Any]] = []
        for row in table:
            if len(rows) >= _MOST_ROWS:
                raise UnreadableError("too-many-articles", most=_MOST_ROWS)
            rows.append({name: value for name, value in row.items() if name})
    except csv.Error as error:
        raise UnreadableError("csv-damaged", said=str(error)) from error
    yield from _entries(list(_joined(iter(rows))))
