"""What `cncert-tui export` wrote, as JSON or as one object a line."""

import json
import re
from typing import Any

from store.model.issue import Issue
from store.model.record import from_document
from store.reading.document import UnreadableError

_OPENING = re.compile(r"\s*(?:\[\s*)?\{\s*\"week\"\s*:|\s*\[\s*\]\s*$")


def looks_exported(text: str) -> bool:
    """Whether a text opens like an export; an article never does."""
    return _OPENING.match(text) is not None


def read_exported(text: str) -> list[Issue]:
    """The editions of an export.

    Raises:
        UnreadableError: it is no export, or a record in it is damaged.
    """
    issues = []
    for number, document in enumerate(_documents(text), start=1):
        try:
            issues.append(from_document(document))
        except ValueError as error:
            raise UnreadableError(f"edition {number}: {error}") from error
    return issues


def _documents(text: str) -> list[dict[str, Any]]:
    try:
        loaded = json.loads(text)
    except RecursionError as error:
        raise UnreadableError("nested too deeply") from error
    except ValueError:
        loaded = _lines(text)
    documents = loaded if isinstance(loaded, list) else [loaded]
    if not all(isinstance(document, dict) for document in documents):
        raise UnreadableError("not an export")
    return documents


def _lines(text: str) -> list[Any]:
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"not JSON: {error}") from error
