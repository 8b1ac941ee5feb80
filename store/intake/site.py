"""The publisher's own site: the list of editions, the page of each, and the PDF that it leads to."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from store.intake.outcomes import FetchError
from store.model.hosts import SITE
from store.model.titles import (
    Identity,
    infer_period,
    is_part_of_title,
    names_another_report,
    names_this_report,
    read_title,
)
from store.model.week import Week
from store.reading import Document
from store.text.cleaning import clean_line

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

LIST = f"https://{SITE}/publish/main/44/index.html"
_OLDER = f"https://{SITE}/publish/main/44/index_{{page}}.html"
_OPENS = re.compile(r"""window\.open\(\s*["']([^"']+)["']""")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")
_SOURCE = re.compile(r"来源[:：]\s*(\S+)")
_MOST_LISTED = 500
_MOST_TAGS = 20_000
_TOP = 12
"""The lines of a document among which a title is looked for."""


class Listed(NamedTuple):
    """An edition as the list names it."""

    title: str
    url: str
    published: date | None


class EditionPage(NamedTuple):
    """What the page of an edition tells: its own words hold no figures."""

    title: str
    source: str | None
    published: str | None
    pdf: str | None


def older(page: int) -> str:
    """The address of the list's second, third … page."""
    return _OLDER.format(page=page)


def read_list(text: str) -> list[Listed]:
    """The editions that a page of the list names, in its order.

    Raises:
        FetchError: the page is not what it was.
    """
    rows = _parsed(text).select("ul.waring_con li", limit=_MOST_LISTED)
    listed = [found for row in rows if (found := _listed(row))]
    if not listed:
        raise FetchError("unreadable", "page", SITE)
    return listed


def _parsed(text: str) -> "BeautifulSoup":
    """The page, where it is of a size that any page of the site has."""
    from bs4 import BeautifulSoup  # whoever imports files does without
    from bs4.exceptions import ParserRejectedMarkup

    if text.count("<") > _MOST_TAGS:
        raise FetchError("too-large", "page", SITE)
    try:
        return BeautifulSoup(text, "html.parser")
    except ParserRejectedMarkup:
        raise FetchError("unreadable", "page", SITE) from None


def _listed(row: "Tag") -> Listed | None:
    title = next((words for link in row.find_all("a") if names_this_report(words := clean_line(link.get_text()))), None)
    address = next((found for tag in (row, *row.find_all(True)) if (found := _opened(tag))), None)
    if title is None or address is None:
        return None
    span = row.select_one("span")
    return Listed(title, urljoin(LIST, address), _day(span.get_text() if span else ""))


def _opened(tag: "Tag") -> str | None:
    """The address that a click on it opens."""
    click, href = tag.get("onclick"), tag.get("href")
    if isinstance(click, str) and (found := _OPENS.search(click)):
        return clean_line(found[1])
    return clean_line(href) if isinstance(href, str) and "." in href else None


def _day(text: str) -> date | None:
    found = _DAY.search(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def read_edition_page(text: str, url: str) -> EditionPage:
    """What the page of an edition tells.

    Raises:
        FetchError: the page is not what it was.
    """
    page = _parsed(text)
    heading, about = page.select_one("h2.artil_tit"), page.select_one(".artil_art")
    title = clean_line(heading.get_text()) if heading else ""
    if not names_this_report(title):
        raise FetchError("unreadable", "page", SITE)
    told = clean_line(about.get_text(" ")) if about else ""
    source, day = _SOURCE.search(told), _DAY.search(told)
    links = filter(None, map(_opened, page.select(".artil_content a")))
    pdf = next((urljoin(url, link) for link in links if link.partition("?")[0].lower().endswith(".pdf")), None)
    return EditionPage(title, source[1] if source else None, day[0] if day else None, pdf)


def completed(document: Document, page: EditionPage, url: str) -> Document:
    """A PDF's document with what the page says that leads to it.

    The PDF's own title stands, and with it its number: where that is another one, the page leads to a wrong file, and
    nothing that it says is taken for the file's.
    """
    if _is_another(document, read_title(page.title)):
        return replace(document, url=page.pdf)
    return replace(
        document,
        title=page.title,
        url=url,
        source=document.source or page.source,
        published=document.published or page.published,
    )


def _is_another(document: Document, told: Identity) -> bool:
    """Whether a document's own first lines name another edition than it is said to be, or another report."""
    lines = list(_lines(document))
    named = [read_title(line) for line in lines if is_part_of_title(line)]
    numbered = next((identity for identity in named if identity.number is not None), None)
    week = next((identity.week for identity in named if identity.week), None)
    usual = infer_period(told.year, told.number)
    if any(map(names_another_report, lines)):
        return True
    if numbered is not None:
        return (numbered.year or told.year, numbered.number) != (told.year, told.number)
    return week is not None and usual is not None and week != Week.of(usual.start)


def _lines(document: Document) -> Iterator[str]:
    """The lines at the top of a document, its title among them."""
    first = (line for block in document.blocks[:_TOP] for line in block.text.splitlines())
    return islice(chain(filter(None, [document.title]), first), _TOP)
