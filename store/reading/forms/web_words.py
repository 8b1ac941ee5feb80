"""What a reader sees of a web page, block by block."""

import re
from base64 import b64decode
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import islice

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag
from bs4.exceptions import ParserRejectedMarkup

from store.reading.decoding import decode
from store.reading.document import Block, Image, Link, UnreadableError
from store.reading.plain import unescaped
from store.text.cleaning import clean, clean_line

_MOST_MARKS = 100_000
"""Tags and escaped signs: time and memory go with them."""
_MOST_FRAMES = 20
_SILENT = frozenset(
    (
        *(
            "script",
            "style",
            "noscript",
            "head",
            "nav",
            "select",
            "button",
            "svg",
            "canvas",
            "audio",
            "video",
            "object",
        ),
        *("rt", "rp", "rtc", "del", "s", "strike", "amp-sidebar", "noframes"),
    )
)
_BLOCK = re.compile(
    "address|article|aside|blockquote|body|center|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header"
    "|hr|li|main|ol|p|pre|section|summary|table|template|tr|ul"
)
_HEADING = re.compile("h[1-6]")
_INLINE = re.compile(r"display\s*:\s*inline", re.I)
_SHORT = 30
"""Characters: a longer text that is set in line is a box and not a part of a sentence."""
_FEW = 20
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)
_CELLS = ("td", "th", "dd")
_FOOTNOTE = re.compile(r"\s*[\[(（【]?\s*(?:\d{1,3}|[a-z*†‡])\s*[\])）】]?\s*")
_FRAME = re.compile(r"data:text/html(?P<about>[^,]*),(?P<content>.*)", re.S)
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}>")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_ASCII_WORDS = re.compile(r"[^\d\u3400-\u9fff]*")


def parsed(text: str) -> BeautifulSoup:
    """The page whose source this is.

    Raises:
        UnreadableError: it is far larger than any article's, or its markup makes no sense.
    """
    if text.count("<") + text.count("&") > _MOST_MARKS:
        raise UnreadableError("more characters, lines, pages or markup than any article has")
    try:
        return BeautifulSoup(_DECLARATION.sub("", text), "html.parser")
    except (ParserRejectedMarkup, RecursionError):
        raise UnreadableError("a web page with broken declarations") from None


@dataclass(slots=True)
class _Draft:
    """A block while it is written."""

    is_heading: bool = False
    words: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)

    def block(self) -> Block | None:
        lines = (_SPACES.sub(" ", line).strip() for line in unescaped("".join(self.words)).split("\n"))
        text = clean("\n".join(line for line in lines if line)).strip(" |\n")
        if not text and not self.images:
            return None
        return Block(text, tuple(self.links), tuple(self.images), self.is_heading)


def blocks_in(root: Tag, without: Collection[int] = (), *, templates: bool = False) -> Iterator[Block]:
    """What a reader sees, block by block. The cells of a table's row stand in one.

    Args:
        root: the part of the page.
        without: the `id` of elements in it that are left out.
        templates: whether what only a script would show is read too.
    """
    draft = _Draft()
    for step in _walk(root, without, templates=templates):
        match step:
            case bool():
                if block := draft.block():
                    yield block
                draft = _Draft(step)
            case str():
                draft.words.append(step)
            case Image():
                draft.images.append(step)
            case Link():
                draft.links.append(step)
    if block := draft.block():
        yield block


_Step = str | Image | Link | bool
"""Words, pictures and links in reading order. A bool where a block begins: whether that is a heading."""


def _walk(root: Tag, without: Collection[int], *, templates: bool) -> Iterator[_Step]:
    """Goes through a page without recursion, for pages nest as deeply as they like."""
    frames = 0
    pending: list[PageElement | bool] = [root]
    while pending:
        element = pending.pop()
        if isinstance(element, bool):
            yield element
        elif isinstance(element, PreformattedString):
            continue  # comments and declarations
        elif isinstance(element, NavigableString):
            yield _text(element)
        elif isinstance(element, Tag) and id(element) not in without and not _is_silent(element, templates=templates):
            is_block = _is_block(element)
            if is_block:
                yield _HEADING.fullmatch(element.name) is not None
                pending.append(False)
            yield from _opening(element)
            if element.name == "iframe" and frames < _MOST_FRAMES:
                frames += 1
                pending.extend(_framed(element))
            else:
                pending.extend(reversed(element.contents))


def _text(element: NavigableString) -> str:
    if element.parent and element.parent.name == "pre":
        return str(element)
    return _SPACES.sub(" ", element)


def _is_silent(element: Tag, *, templates: bool) -> bool:
    """Whether a reader sees nothing of it."""
    name = element.name
    if name in _SILENT:
        return True
    if name == "template":
        return not (templates or element.has_attr("shadowrootmode") or element.has_attr("shadowroot"))
    if name == "sup":
        return _FOOTNOTE.fullmatch(_begun(element)) is not None
    if element.has_attr("hidden") or _HIDDEN.search(attribute(element, "style")):
        return True
    return name in ("font", "span") and attribute(element, "lang").startswith("en") and _is_translation(element)


def _is_translation(element: Tag) -> bool:
    """Whether words of another language are only set beside Chinese ones."""
    return _ASCII_WORDS.fullmatch(_begun(element)) is not None


def _begun(element: Tag) -> str:
    """The words that an element begins with: enough to tell what it is, however much is nested in it."""
    return "".join(str(inner) for inner in islice(element.descendants, _FEW) if isinstance(inner, NavigableString))


def _is_block(element: Tag) -> bool:
    if not _BLOCK.fullmatch(element.name) or _is_in_row(element):
        return False
    if element.name in ("table", "tr", "li") or not _INLINE.search(attribute(element, "style")):
        return True
    return len(_begun(element)) > _SHORT or sum(1 for _ in islice(element.descendants, _FEW)) == _FEW


def _is_in_row(element: Tag) -> bool:
    """Whether a block stands in a cell: what holds no table of its own is part of its row."""
    return (
        element.name != "tr"
        and element.name != "table"
        and any(parent.name in _CELLS for parent, _ in zip(element.parents, range(4), strict=False))
    )


def _opening(element: Tag) -> Iterator[_Step]:
    if element.name in _CELLS:
        yield " | "
    elif element.name == "br":
        yield "\n"
    elif element.name in ("img", "amp-img"):
        address = clean_line(attribute(element, "data-src", "data-original", "src"))
        if address and not address.startswith("data:"):
            yield Image(clean_line(attribute(element, "alt")), address)
    elif element.name == "a" and (address := clean_line(attribute(element, "href"))):
        yield Link(clean_line(element.get_text()), address)


def _framed(element: Tag) -> list[PageElement]:
    """The page within a page, where it is written into it; last first."""
    source = attribute(element, "srcdoc")
    if not source and (match := _FRAME.match(attribute(element, "src"))):
        source = _unpacked(match["content"], packed="base64" in match["about"])
    if "<" not in source:
        return []
    page = parsed(source)
    return list(reversed((page.body or page).contents))


def _unpacked(content: str, *, packed: bool) -> str:
    from urllib.parse import unquote_to_bytes

    try:
        data = unquote_to_bytes(content)
        return decode(b64decode(data) if packed else data)
    except (ValueError, UnreadableError):
        return ""


def attribute(tag: Tag, *names: str) -> str:
    """The first of the attributes that the tag has."""
    values = (tag.get(name) for name in names)
    return next((value for value in values if isinstance(value, str) and value), "")
