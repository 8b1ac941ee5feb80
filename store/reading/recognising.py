"""How forms are told apart: by how the bytes or the words begin. Nothing here is slow to load."""

import re

from store.model.own_words import COLUMNS_OF_WEEKS, MADE_FOR_READING
from store.reading.about import TITLES, canonical, is_known

_PICTURES = (b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"BM", b"II*\0", b"MM\0*")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_TAR_MARK_AT = 257
_HEADERS = re.compile(rb"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t]+[^\n]*\n)*){2,}")
_MARKS_OF_MAIL = re.compile(rb"^(?:mime-version|content-type|message-id|received|delivered-to):", re.I | re.M)
_ADDRESSED = (re.compile(rb"^from:", re.I | re.M), re.compile(rb"^(?:to|date|subject):", re.I | re.M))
_LONGEST_HEADERS = 64 * 1024
MAIL_BEGINS = re.compile(rb"^From [^\n]* \d{4}[^\n]*\r?\n", re.M)
"""The line before each mail of an mbox."""
_PROLOGUE = r"\s*(?:<\?[^>]*\?>\s*|<!--.{0,400}?-->\s*|<!DOCTYPE (?!html)[^>]*>\s*){0,5}"
_FEED = re.compile(rf"{_PROLOGUE}<(?:rss|feed|rdf:RDF)\b", re.S)
_EVERNOTE = re.compile(rf"{_PROLOGUE}<en-export\b", re.S)
_ROOT = re.compile(r"\s*<\?xml\b[^>]*>" + _PROLOGUE + r"<(?P<name>[\w:.-]{1,80})", re.S)
_PAGE_ROOT = re.compile("html|head|body|div|section|article|main|p|en-note|xhtml:html", re.I)
_PAGE = re.compile(
    r"\s*(?:<!--.{0,400}?-->\s*)?<(?:!doctype|\?xml|html|head|meta|body|div|section|article|main|p|h[1-6]|table)\b",
    re.I | re.S,
)
CLIPBOARD = re.compile(r"Version:\d[^<]{0,400}?(?:SourceURL:(?P<address>\S{1,2000}+)[^<]{0,100}?)?(?=<)", re.S)
"""What Windows puts before a page on its clipboard."""
_JSON = re.compile(r"\s*(?:\[\s*)*+\{\s*[\"}]|\s*(?:\[\s*)++(?:[\]\"]|null|true|false)")
_MARKDOWN = ("---", "#", "+++")
"""What only Markdown begins with; a form feed in it is one of the control characters that crawlers leave."""
DELIMITERS = ",;\t"
_LONGEST_HEADING = 4_000
_TITLES = frozenset(TITLES)
_HEAD = 4_000
_COLUMNS_WITH_TEXTS = frozenset(
    {"content", "contenthtml", "html", "text", "body", "markdown", "文章内容", "正文", "内容", "highlight"}
)


def is_own_markdown(text: str) -> bool:
    """Whether a text is an export that is made for reading, perhaps turned into a page since."""
    return MADE_FOR_READING in text[:_HEAD]


def is_picture(data: bytes) -> bool:
    return data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP")


def is_zip(data: bytes) -> bool:
    return data.startswith(_ZIP)


def is_gzip(data: bytes) -> bool:
    return data.startswith(b"\x1f\x8b")


def is_tar(data: bytes) -> bool:
    return data.startswith(b"ustar", _TAR_MARK_AT)


def is_pdf(data: bytes) -> bool:
    """Whether bytes are a PDF; in some files a few others stand before it."""
    place = data.find(b"%PDF-", 0, 1024)
    return place == 0 or (place > 0 and b"endobj" in data)


def is_web_archive(data: bytes) -> bool:
    return data.startswith(b"bplist00")


def is_rich_text(data: bytes) -> bool:
    return data.startswith(b"{\\rtf")


def is_mbox(data: bytes) -> bool:
    return MAIL_BEGINS.match(data) is not None


def is_mail(data: bytes) -> bool:
    """Whether bytes open with the headers of a mail, and not with those of some other thing."""
    match = _HEADERS.match(data[:_LONGEST_HEADERS].lstrip(b"\r\n"))
    if match is None:
        return False
    return _MARKS_OF_MAIL.search(match[0]) is not None or all(mark.search(match[0]) for mark in _ADDRESSED)


def looks_like_json(text: str) -> bool:
    """Whether a text means to be JSON, and is not only words in brackets."""
    return _JSON.match(text) is not None


def looks_like_feed(text: str) -> bool:
    return _FEED.match(text) is not None


def looks_like_notes(text: str) -> bool:
    return _EVERNOTE.match(text) is not None


def declares_entities(text: str) -> bool:
    """Whether XML opens with entities of its own: they could make more of it than any memory holds."""
    return text.lstrip().startswith(("<?xml", "<!DOCTYPE")) and "<!ENTITY" in text[:_LONGEST_HEADERS]


def other_markup(text: str) -> str | None:
    """The name of the outermost element of XML that is no web page's."""
    root = _ROOT.match(text)
    return root["name"] if root and not _PAGE_ROOT.fullmatch(root["name"]) else None


def looks_like_page(text: str) -> bool:
    return _PAGE.match(text) is not None or CLIPBOARD.match(text) is not None


def looks_like_pdf_text(text: str) -> bool:
    return "\f" in text and not text.startswith(_MARKDOWN)


def looks_like_table(text: str) -> bool:
    """Whether a text opens with the names of columns, one of them a title's."""
    names = columns(text)
    told = sum(is_known(name) or name in _COLUMNS_WITH_TEXTS for name in names)
    return (told > 1 and not _TITLES.isdisjoint(names)) or _are_own(names)


def is_own_table(text: str) -> bool:
    """Whether a text opens with the columns of a CSV that this program wrote."""
    return _are_own(columns(text))


def _are_own(names: list[str]) -> bool:
    return tuple(names[: len(COLUMNS_OF_WEEKS)]) == COLUMNS_OF_WEEKS


def columns(text: str) -> list[str]:
    """The names of a table's columns, as fields are looked up."""
    line, delimiter = first_line(text)
    if delimiter not in line or len(line) > _LONGEST_HEADING:
        return []
    return [canonical(name) for name in line.split(delimiter)]


def first_line(text: str) -> tuple[str, str]:
    """The line of names, and what parts them; Excel may write that on a line of its own."""
    lines = text.split("\n", 2)
    if lines[0].startswith("sep=") and len(lines) > 1:
        return lines[1], lines[0][4:5]
    return lines[0], max(DELIMITERS, key=lines[0].count)
