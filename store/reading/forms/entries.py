"""One article out of many: an item of a feed, a row of an export."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from store.model.titles import NAME, names_another_report, names_this_report
from store.reading.about import TITLES, about, canonical
from store.reading.document import Document
from store.reading.likeness import is_article
from store.reading.plain import unescaped

_BODIES = (
    *("content", "contenthtml", "html", "文章内容", "contentnoencode", "markdown", "text", "正文", "内容", "body"),
    *("textcontent", "plaintext", "notetext", "children", "blocks", "articlebody", "fulltext", "rawcontent"),
    *("fullcontent", "contenttext", "全文", "文章正文", "contentmarkdown"),
)
_EXCERPTS = ("digest", "description", "summary", "excerpt", "摘要", "highlight", "简介", "note")
"""Where nothing else is given, an edition may stand in one; mostly it is a sentence."""
_PAGE = re.compile(
    r"<(?:p|div|br|section|span|table|h[1-6]|img|a|b|strong|em|ul|ol|li|article|html|body|font)\b[^<>]*>", re.I
)
_NAME = re.compile(r"(?:<[^<>]{0,300}>|[^\u4e00-\u9fff<>])*+".join(NAME[-4:]))
"""Whatever stands between its characters."""
_TEXTS = frozenset((*_BODIES, *_EXCERPTS))
_TITLES = frozenset(TITLES)
_DEEPEST = 20
_ADDRESS_ALONE = re.compile(r"\s*https?://\S+\s*")


def entry(fields: Mapping[str, Any], *, source: str | None = None) -> Document:
    """The document that an item's fields make, whatever they are called; without a body it only names an article.

    Raises:
        UnreadableError: its body is far larger than any article.
    """
    known = about(fields)
    title = unescaped(known.title) if known.title else None
    if title and not (names_this_report(title) or names_another_report(title)) and not _may_name_it(fields):
        return Document((), title)
    named = {canonical(name): value for name, value in fields.items()}
    body = _longest(named, _BODIES)
    document = body_document(body) if body else None
    if document is None and (excerpt := _longest(named, _EXCERPTS)):
        document = body_document(excerpt)
        document = document if is_article(document.blocks) else None
    document = document or Document(())
    return replace(
        document,
        title=title or document.title,
        url=known.url or document.url,
        source=known.source or source or document.source,
        published=known.published or document.published,
    )


def has_body(fields: Mapping[str, Any]) -> bool:
    """Whether an item has a text, be it only an excerpt."""
    return any(canonical(name) in _TEXTS and value and isinstance(value, str | list) for name, value in fields.items())


def title_in(fields: Mapping[str, Any]) -> str:
    """The title of an item as it stands there; empty where it has none."""
    for name, value in fields.items():
        if value and canonical(name) in _TITLES and isinstance(value, str):
            return value
    return ""


def _may_name_it(fields: Mapping[str, Any]) -> bool:
    """Whether the report's name may stand in an article that is called something else."""
    body = body_of(fields)
    return "&#" in body or _NAME.search(body) is not None


def body_of(fields: Mapping[str, Any]) -> str:
    """The text of an item, be it only an excerpt; empty where it has none."""
    return _longest({canonical(name): value for name, value in fields.items()}, (*_BODIES, *_EXCERPTS)) or ""


def body_document(body: str) -> Document:
    """The document that a text makes, be it a page, one whose signs are escaped, or Markdown.

    Raises:
        UnreadableError: it is far larger than any article.
    """
    from store.reading.forms.markdown import read_markdown
    from store.reading.forms.web.page import read_page  # lists of nothing but titles need neither

    page = body if _PAGE.search(body) else _unescaped_page(body)
    return read_page(page) if page else read_markdown(body)


def _unescaped_page(body: str) -> str | None:
    """The page that a text becomes when its signs are no longer escaped; None where it becomes none."""
    if "&lt;" not in body:
        return None
    from html import unescape

    page = unescape(body)
    return page if _PAGE.search(page) else None


def _longest(named: Mapping[str, Any], names: Iterable[str]) -> str | None:
    """The longest of the texts under those names."""
    texts = (words_of(named[name]) for name in names if name in named)
    return max((text for text in texts if text and not _ADDRESS_ALONE.fullmatch(text)), key=len, default=None)


def words_of(value: Any, depth: int = 0) -> str:
    """The words of a value: a text, or a list of texts, marked texts and outlines as messengers and notes keep them."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        own = next(
            (value[name] for name in ("text", "string", "content") if isinstance(value.get(name), str | list)), ""
        )
        inner = value.get("children")
        below = f"\n\n{words_of(inner, depth + 1)}\n\n" if isinstance(inner, list) else ""
        return f"{words_of(own, depth + 1)}{below}" if depth < _DEEPEST else ""
    if isinstance(value, list) and depth < _DEEPEST:
        parted = "\n\n" if any(isinstance(item, dict) and "string" in item for item in value) else ""
        return parted.join(words_of(item, depth + 1) for item in value)
    return ""
