"""Feeds: RSS and Atom."""

import io
import re
from collections.abc import Iterator
from typing import Any

from store.reading.document import Found
from store.reading.forms.entries import entry
from store.reading.unreadable import UnreadableError

_ITEM = re.compile(r"<(?:item|entry)[\s>]")
_MOST_ITEMS = 10_000
_MOST_MARKS = 500_000
_ENCODING = re.compile(r"(<\?xml[^>]*?)\s+encoding=[\"'][^\"']*[\"']")


def read_feed(text: str) -> Iterator[Found]:
    """The articles of a feed.

    Raises:
        UnreadableError: it has too many, or declares entities of its own, or is no feed after all.
    """
    if sum(1 for _ in _ITEM.finditer(text)) > _MOST_ITEMS:
        raise UnreadableError("too-many-items", most=_MOST_ITEMS)
    if "<!ENTITY" in text or text.count("<") > _MOST_MARKS:
        raise UnreadableError("feed-too-much-markup")
    import feedparser  # slow to load, and feeds are few

    try:
        loaded = feedparser.parse(
            io.BytesIO(_ENCODING.sub(r"\1", text.lstrip(), count=1).encode()),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # the library raises whatever a damaged feed makes it
        raise UnreadableError("feed-damaged") from error
    if not loaded.version and not loaded.entries:
        raise UnreadableError("feed-damaged")
    source = loaded.feed.get("title")
    for item in loaded.entries:
        try:
            yield entry(_fields(item), source=source if isinstance(source, str) else None)
        except UnreadableError as error:
            yield error


def _fields(item: Any) -> dict[str, Any]:
    """An item's fields. What the library makes of dates is left alone, for it misreads some."""
    bodies = [content.get("value", "") for content in item.get("content", ())]
    return {
        "title": item.get("title"),
        "url": item.get("link"),
        "author": item.get("author"),
        "published": item.get("published") or item.get("updated"),
        "content": max(bodies, key=len, default=None),
        "summary": item.get("summary"),
    }
