"""A page saved by a browser: WeChat's, or any other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag
from bs4.exceptions import ParserRejectedMarkup

from store.model.titles import names_another_report, names_this_report
from store.reading.document import Block, Document, Image, Link, UnreadableError
from store.text.cleaning import clean, clean_line

_LOOKS_LIKE = re.compile(
    r"\s*(?:<!--.{0,400}?-->\s*)?<(?:!doctype|\?xml|html|head|meta|body|div|section|p|table)\b", re.I | re.S
)
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "head", "nav", "aside", "select", "button", "form", "svg"}
)
_BLOCK = re.compile(
    "address|article|blockquote|body|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main"
    "|ol|p|pre|section|table|tr|ul"
)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_SCRIPTED = {
    "url": re.compile(r"""\bvar\s+msg_link\s*=\s*["'](http[^"']+)["']"""),
    "title": re.compile(r"""\bvar\s+msg_title\s*=\s*["']([^"'\\]+)["']"""),
    "source": re.compile(r"""\bvar\s+nickname\s*=\s*(?:htmlDecode\()?["']([^"'\\]+)["']"""),
    "published": re.compile(r"""\bvar\s+(?:publish_time|createTime)\s*=\s*["'](\d{4}-\d{1,2}-\d{1,2})"""),
    "second": re.compile(r"""\bvar\s+ct\s*=\s*["'](\d{10})["']"""),
}
_CHINA = timedelta(hours=8)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def looks_like_web_page(text: str) -> bool:
    return _LOOKS_LIKE.match(text) is not None


def read_web_page(text: str) -> Document:
    """The document that a page's source holds.

    Raises:
        UnreadableError: its markup makes no sense.
    """
    try:
        page = BeautifulSoup(text, "html.parser")
    except ParserRejectedMarkup:
        raise UnreadableError("a web page with broken declarations") from None
    scripted = {name: match[1] for name, pattern in _SCRIPTED.items() if (match := pattern.search(text))}
    return Document(
        blocks=tuple(_blocks(_article(page))),
        title=_title(page, scripted.get("title")),
        url=_address(page, text, scripted.get("url")),
        source=_words(page.find(id="js_name")) or _meta(page, "og:article:author", "author") or scripted.get("source"),
        published=_words(page.find(id="publish_time"))
        or _meta(page, "article:published_time", "og:release_date", "publishdate")
        or scripted.get("published")
        or _day(scripted.get("second")),
    )


def _article(page: BeautifulSoup) -> Tag:
    found = page.find(id="js_content") or page.find("article") or page.find("body")
    return found if isinstance(found, Tag) else page


def _title(page: BeautifulSoup, scripted: str | None) -> str | None:
    """The first title that names a report, else the first one; the browser's own comes last, for sites add to it."""
    titles = [
        *(_words(page.find(id="activity-name")), _meta(page, "og:title", "twitter:title"), scripted),
        *(clean_line(heading.get_text()) for heading in page.find_all("h1", limit=5)),
        _words(page.find("title")),
    ]
    given = [title for title in titles if title]
    reports = (title for title in given if names_this_report(title) or names_another_report(title))
    return next(reports, given[0] if given else None)


def _address(page: BeautifulSoup, text: str, scripted: str | None) -> str | None:
    canonical = page.find("link", rel="canonical")
    saved = _SAVED_FROM.search(text)
    found = (
        _meta(page, "og:url")
        or scripted
        or (isinstance(canonical, Tag) and _attribute(canonical, "href"))
        or (saved and saved[1])
        or ""
    )
    return clean_line(found.replace("&amp;", "&")) or None


def _words(found: object) -> str | None:
    return clean_line(found.get_text()) or None if isinstance(found, Tag) else None


def _meta(page: BeautifulSoup, *names: str) -> str | None:
    for name in names:
        for attribute in ("property", "name"):
            found = page.find("meta", attrs={attribute: name})
            if isinstance(found, Tag) and (content := clean_line(_attribute(found, "content"))):
                return content
    return None


def _attribute(tag: Tag, *names: str) -> str:
    """The first of the attributes that the tag has."""
    values = (tag.get(name) for name in names)
    return next((value for value in values if isinstance(value, str) and value), "")


def _day(second: str | None) -> str | None:
    """The day in China of a count of seconds."""
    return (datetime.fromtimestamp(int(second), UTC) + _CHINA).date().isoformat() if second else None


@dataclass(slots=True)
class _Draft:
    """A block while it is written."""

    words: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)

    def block(self) -> Block | None:
        lines = (_SPACES.sub(" ", line).strip() for line in "".join(self.words).split("\n"))
        text = clean("\n".join(line for line in lines if line)).strip(" |\n")
        return Block(text, tuple(self.links), tuple(self.images)) if text or self.images else None


def _blocks(article: Tag) -> Iterator[Block]:
    """What a reader sees, block by block. The cells of a table's row stand in one."""
    draft = _Draft()
    for step in _walk(article):
        match step:
            case None:
                if block := draft.block():
                    yield block
                draft = _Draft()
            case str():
                draft.words.append(step)
            case Image():
                draft.images.append(step)
            case Link():
                draft.links.append(step)
    if block := draft.block():
        yield block


_Step = str | Image | Link | None
"""Words, pictures and links in reading order; None where a block begins or ends."""


def _walk(article: Tag) -> Iterator[_Step]:
    """Goes through a page without recursion, for pages nest as deeply as they like."""
    pending: list[tuple[PageElement | None, _Step]] = [(article, None)]
    while pending:
        element, step = pending.pop()
        if element is None:
            yield step
        elif isinstance(element, PreformattedString):
            continue  # comments and declarations
        elif isinstance(element, NavigableString):
            yield _SPACES.sub(" ", element)
        elif isinstance(element, Tag) and element.name not in _SILENT:
            yield from _opening(element)
            pending.extend((None, after) for after in _closing(element))
            pending.extend((child, None) for child in reversed(element.contents))


def _opening(element: Tag) -> Iterator[_Step]:
    if _BLOCK.fullmatch(element.name) and not _is_in_row(element):
        yield None
    elif element.name in ("td", "th"):
        yield " | "
    elif element.name == "br":
        yield "\n"
    elif element.name == "img":
        address = clean_line(_attribute(element, "data-src", "data-original", "src"))
        if address and not address.startswith("data:"):
            yield Image(clean_line(_attribute(element, "alt")), address)
    elif element.name == "a" and (address := clean_line(_attribute(element, "href"))):
        yield Link(clean_line(element.get_text()), address)


def _closing(element: Tag) -> list[_Step]:
    return [None] if _BLOCK.fullmatch(element.name) and not _is_in_row(element) else []


def _is_in_row(element: Tag) -> bool:
    """Whether a block stands in a cell: what holds no table of its own is part of its row."""
    return (
        element.name != "tr"
        and element.name != "table"
        and any(parent.name in ("td", "th") for parent, _ in zip(element.parents, range(4), strict=False))
    )
