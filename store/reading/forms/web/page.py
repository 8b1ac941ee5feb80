"""A page saved by a browser: WeChat's, or any other."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag

from store.model.titles import names_another_report, names_this_report, read_title
from store.reading.about import day_of, title_of
from store.reading.document import Document
from store.reading.forms.web.article import article_blocks, has_words
from store.reading.forms.web.words import attribute, parsed
from store.reading.plain import unescaped
from store.reading.recognising import CLIPBOARD
from store.reading.unreadable import UnreadableError
from store.text.cleaning import clean_line

_LONGEST = 8_000_000
"""Characters of a page, scripts written into it included; pictures were taken out before."""
_ELSEWHERE = ("http", "//", "about:", "javascript:", "data:")
"""Frames of advertisements, and such as were saved with the page."""
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|<!--\s*Page saved with SingleFile\s+url: (\S+)")
_SCRIPTED = {
    "url": re.compile(r"""\bvar\s+msg_link\s*=\s*["'](http[^"']+)["']"""),
    "title": re.compile(r"""\bvar\s+msg_title\s*=\s*["']([^"'\\]+)["']"""),
    "source": re.compile(r"""\bvar\s+nickname\s*=\s*(?:htmlDecode\()?["']([^"'\\]+)["']"""),
    "published": re.compile(r"""\bvar\s+(?:publish_time|createTime)\s*=\s*["'](\d{4}-\d{1,2}-\d{1,2})"""),
    "second": re.compile(r"""\bvar\s+ct\s*=\s*["'](\d{10})["']"""),
}


def read_page(text: str) -> Document:
    """The document that a page's source holds.

    Raises:
        UnreadableError: it is far larger than any article's, its markup makes no sense, or its words are elsewhere.
    """
    if len(text) > _LONGEST:
        raise UnreadableError("page-too-long", most=_LONGEST)
    clipboard = CLIPBOARD.match(text)
    page = parsed(text[clipboard.end() :] if clipboard else text)
    scripted = {name: match[1] for name, pattern in _SCRIPTED.items() if (match := pattern.search(text))}
    linked = _linked_data(page)
    title = _title(page, scripted.get("title"), linked.get("headline"))
    blocks = article_blocks(page, title)
    if not has_words(blocks):
        _refuse_frames(page)
    return Document(
        blocks=blocks,
        title=title,
        url=_address(page, text, scripted.get("url")) or (clipboard and clipboard["address"]) or None,
        source=_words(page.find(id="js_name")) or _meta(page, "og:article:author", "author") or scripted.get("source"),
        published=_words(page.find(id="publish_time"))
        or _meta(page, "article:published_time", "og:release_date", "publishdate", "pubdate", "publish-date")
        or scripted.get("published")
        or day_of(scripted.get("second") or linked.get("datePublished") or "")
        or _time(page),
    )


def _refuse_frames(page: BeautifulSoup) -> None:
    """Says where the words are, if they are in a page that was not saved with this one."""
    frames = [attribute(frame, "src") for frame in page.find_all("frame", limit=5)]
    framed = (attribute(frame, "src") for frame in page.find_all("iframe", limit=5))
    frames += (source for source in framed if not source.startswith(_ELSEWHERE))
    named = ", ".join(clean_line(frame)[:80] for frame in frames if frame)
    if named:
        raise UnreadableError("frames", named=named)


def _title(page: BeautifulSoup, scripted: str | None, linked: str | None) -> str | None:
    """The title of the edition that most of the titles name, else the first one; the browser's own comes last.

    Teasers name other editions, and sites add to what the browser shows.
    """
    titles = [
        *(_words(page.find(id="activity-name")), _meta(page, "og:title", "twitter:title"), scripted, linked),
        *(_words(heading) for heading in page.find_all("h1", limit=5)),
        _words(page.find("title")),
    ]
    given = [title_of(unescaped(title)) for title in titles if title]
    reports = [title for title in given if names_this_report(title) or names_another_report(title)]
    headings = (_words(heading) for heading in page.find_all(["h2", "h3"], limit=20)) if len(reports) > 1 else ()
    voting = [*reports, *(heading for heading in headings if heading and names_this_report(heading))]
    most = max((_votes(title, voting) for title in reports), default=0)
    return next((title for title in reports if _votes(title, voting) == most), given[0] if given else None)


def _votes(title: str, titles: list[str]) -> int:
    named = read_title(title)
    return sum(not named.differs_from(read_title(other)) for other in titles)


def _linked_data(page: BeautifulSoup) -> dict[str, str]:
    """What a page tells machines of its article."""
    for script in page.find_all("script", type="application/ld+json", limit=5):
        try:
            loaded = json.loads(script.get_text())
        except (ValueError, RecursionError):
            continue
        for item in _objects(loaded):
            if isinstance(item.get("headline"), str):
                return {name: value for name, value in item.items() if isinstance(value, str)}
    return {}


def _objects(loaded: Any) -> Iterator[dict[str, Any]]:
    for item in loaded if isinstance(loaded, list) else [loaded]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (inner for inner in (graph if isinstance(graph, list) else ()) if isinstance(inner, dict))


def _address(page: BeautifulSoup, text: str, scripted: str | None) -> str | None:
    canonical = page.find("link", rel="canonical")
    saved = _SAVED_FROM.search(text)
    found = (
        _meta(page, "og:url")
        or scripted
        or (isinstance(canonical, Tag) and attribute(canonical, "href"))
        or (saved and (saved[1] or saved[2]))
        or ""
    )
    return clean_line(found.replace("&amp;", "&")) or None


def _words(found: object) -> str | None:
    return clean_line(found.get_text()) or None if isinstance(found, Tag) else None


def _time(page: BeautifulSoup) -> str | None:
    """The day that the page is marked with, if all its marks agree."""
    days = {day_of(attribute(found, "datetime")) for found in page.find_all("time", datetime=True, limit=20)}
    return days.pop() if len(days) == 1 else None


def _meta(page: BeautifulSoup, *names: str) -> str | None:
    for name in names:
        for named in ("property", "name"):
            found = page.find("meta", attrs={named: name})
            if isinstance(found, Tag) and (content := clean_line(attribute(found, "content"))):
                return content
    return None
