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
from store.reading.document import Block, Image, Link
from store.reading.enclosed import NUMBERED
from store.reading.plain import unescaped
from store.reading.unreadable import UnreadableError
from store.text.cleaning import clean, clean_line

_MOST_MARKS = 100_000
"""Tags and escaped signs: time and memory go with them."""
_MOST_FRAMES = 20
_SILENT = frozenset(
    (
        *(
            "script",
            "style",
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
_MOST_OF_A_LINK = 100
"""Words that are looked at: pages nest links in links."""
_MOST_ATTRIBUTES = 200_000
_TAG = re.compile(r"""<[a-zA-Z](?:[^"'>]++|"[^"]*+"|'[^']*+')*+""")
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_LONGEST_CELL = 200
_MOST_SPANNED = 20
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)
_TABLES = ("table", "dl")
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
        raise UnreadableError("too-much-markup")
    if len(text) > _MOST_ATTRIBUTES and _attributes(text) > _MOST_ATTRIBUTES:
        raise UnreadableError("too-many-attributes")
    try:
        return BeautifulSoup(_DECLARATION.sub("", text), "html.parser")
    except (ParserRejectedMarkup, RecursionError):
        raise UnreadableError("page-damaged") from None


def _attributes(text: str) -> int:
    """About how many attributes all tags have."""
    return sum(len(_QUOTED.sub("", tag[0]).split()) - 1 for tag in _TAG.finditer(text))


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
    """What a reader sees, block by block. A table of figures is one, with its cells.

    Args:
        root: the part of the page.
        without: the `id` of elements in it that are left out.
        templates: whether what only a script would show is read too.
    """
    draft = _Draft()
    for step in _walk(root, without, templates=templates):
        match step:
            case Block():
                yield step
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


_Step = str | Image | Link | Block | bool
"""Words, pictures and links in reading order. A bool where a block begins: whether that is a heading; a table whole."""


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
        elif isinstance(element, Tag) and (element is root or _is_shown(element, without, templates=templates)):
            if element is not root and (table := _table(element, without)):
                yield from (False, table)
                continue
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


def _table(element: Tag, without: Collection[int]) -> Block | None:
    """A table, or a list of terms, as rows of cells; None where it only holds a page in place."""
    if element.name not in _TABLES or any(isinstance(e, Tag) and e.name in _TABLES for e in _inner(element)):
        return None
    lines = list(_rows(element)) if element.name == "table" else _terms(element)
    others = {*without, *(id(cell) for line in lines for cell in line), *map(id, element.find_all("tr"))}
    cells = [[(tuple(blocks_in(cell, others)), _spanned(cell)) for cell in line] for line in lines]
    rows = tuple(tuple(_cell(blocks) for blocks, times in line for _ in range(times)) for line in cells)
    is_data = sum(map(bool, rows)) > 1 or max(map(len, rows), default=0) > 1
    if not is_data or any(len(cell) > _LONGEST_CELL for row in rows for cell in row):
        return None
    inner = [block for line in cells for blocks, _ in line for block in blocks]
    text = "\n".join(" | ".join(_cell(blocks) for blocks, _ in line) for line in cells if line)
    links = tuple(link for block in inner for link in block.links)
    return Block(text, links, tuple(image for block in inner for image in block.images), rows=rows)


def _cell(blocks: tuple[Block, ...]) -> str:
    return clean_line(" ".join(block.text for block in blocks))


def _rows(table: Tag) -> Iterator[list[Tag]]:
    """The cells of a table, in rows; those that reach down stand in each. Ends of cells may be missing."""
    below: dict[int, tuple[Tag, int]] = {}
    """By column: a cell that reaches down, and into how many more rows."""
    row: list[Tag] | None = None
    for element in table.find_all(["tr", "td", "th"]):
        if element.name == "tr" or row is None:
            if row is not None:
                yield row
            row = _reaching(below, [])
        if element.name != "tr":
            if (reaches := _number(attribute(element, "rowspan"))) > 1:
                below[len(row)] = (element, reaches - 1)
            row.append(element)
            _reaching(below, row)
    if row is not None:
        yield _reaching(below, row)


def _reaching(below: dict[int, tuple[Tag, int]], row: list[Tag]) -> list[Tag]:
    """A row with the cells that reach into it from above, as far as it goes."""
    while len(row) in below:
        row.append(_from_above(below, len(row)))
    return row


def _from_above(below: dict[int, tuple[Tag, int]], column: int) -> Tag:
    cell, rows = below.pop(column)
    if rows > 1:
        below[column] = (cell, rows - 1)
    return cell


def _terms(terms: Tag) -> list[list[Tag]]:
    """A list of terms: each with what is said of it."""
    rows: list[list[Tag]] = []
    for element in terms.find_all(["dt", "dd"]):
        if element.name == "dt" or not rows:
            rows.append([])
        rows[-1].append(element)
    return rows


def _spanned(cell: Tag) -> int:
    return _number(attribute(cell, "colspan"))


def _number(text: str) -> int:
    return min(int(text), _MOST_SPANNED) if text.isdecimal() and text != "0" and len(text) < 4 else 1


def _text(element: NavigableString) -> str:
    if element.parent and element.parent.name == "pre":
        return str(element)
    return _SPACES.sub(" ", element)


def _is_shown(element: Tag, without: Collection[int], *, templates: bool) -> bool:
    return id(element) not in without and not _is_silent(element, templates=templates)


def _is_silent(element: Tag, *, templates: bool) -> bool:
    """Whether a reader sees nothing of it."""
    name = element.name
    if name in _SILENT:
        return True
    if name == "noscript":
        return not templates
    if name == "template":
        return not (templates or element.has_attr("shadowrootmode") or element.has_attr("shadowroot"))
    if name == "sup":
        return _FOOTNOTE.fullmatch(begun(element)) is not None
    if element.has_attr("hidden") or _HIDDEN.search(attribute(element, "style")):
        return not templates
    return name in ("font", "span") and attribute(element, "lang").startswith("en") and _is_translation(element)


def _is_translation(element: Tag) -> bool:
    """Whether words of another language are only set beside Chinese ones."""
    return _ASCII_WORDS.fullmatch(begun(element)) is not None


def begun(element: Tag, most: int = _FEW) -> str:
    """The words that an element begins with: enough to tell what it is, however much is nested in it."""
    return "".join(str(inner) for inner in islice(_inner(element), most) if _is_words(inner))


def _is_words(inner: PageElement) -> bool:
    return isinstance(inner, NavigableString) and not isinstance(inner, PreformattedString)


def _inner(element: Tag) -> Iterator[PageElement]:
    """All that is in an element, in order. The library's own way looks for the end first, which may be far."""
    pending = [iter(element.contents)]
    while pending:
        if (inner := next(pending[-1], None)) is None:
            pending.pop()
            continue
        yield inner
        if isinstance(inner, Tag):
            pending.append(iter(inner.contents))


def _is_block(element: Tag) -> bool:
    if not _BLOCK.fullmatch(element.name) or _is_in_row(element):
        return False
    if element.name in ("table", "tr", "li") or not _INLINE.search(attribute(element, "style")):
        return True
    return len(begun(element)) > _SHORT or sum(1 for _ in islice(_inner(element), _FEW)) == _FEW


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
        yield from _picture(element)
    elif element.name == "a" and (address := clean_line(attribute(element, "href"))):
        yield Link(clean_line(begun(element, _MOST_OF_A_LINK)), address)


def _picture(element: Tag) -> Iterator[Image]:
    """A picture by its address, and by what its page shows in its place where that was saved with it."""
    address = clean_line(attribute(element, "data-src", "data-original", "src"))
    shown = clean_line(attribute(element, "src"))
    is_within = NUMBERED.fullmatch(shown) is not None
    kept = shown if is_within or (shown != address and not shown.startswith("data:")) else ""
    if address.startswith("data:"):
        address = ""
    if address or is_within:
        yield Image(clean_line(attribute(element, "alt")), address, kept)


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
