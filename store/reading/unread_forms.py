"""Forms that are known and not read: each is named, with a way out where there is one."""

from collections.abc import Container, Mapping

from store.reading import recognising
from store.reading.unreadable import NoDocumentError, Reason, UnreadableError

WORD = "word/document.xml"
BOOK = "META-INF/container.xml"
"""What is in the zips of Word and of books."""
_NO_DOCUMENTS: Mapping[Reason, tuple[bytes, ...]] = {
    "picture": (b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"BM", b"II*\0", b"MM\0*", b"\0\0\x01\0", b"8BPS"),
    "font": (b"wOFF", b"wOF2", b"\0\x01\0\0\0", b"OTTO", b"true\0", b"ttcf"),
    "sound-or-film": (b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"\xff\xfb", b"FLV\x01"),
    "program": (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"\0asm"),
    "beside-a-file": (b"\0\x05\x16\x07", b"\0\0\0\x01Bud1"),
}
_WITH_A_WAY_OUT: Mapping[Reason, tuple[bytes, ...]] = {
    "old-office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",),
    "database": (b"SQLite format 3\0",),
    "other-archive": (b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd"),
    "compiled-help": (b"ITSF",),
    "kindle": (b"TPZ3",),
    "postscript": (b"%!PS",),
}
_ZIPPED: Mapping[Reason, str] = {
    "spreadsheet": "xl/workbook.xml",
    "slides": "ppt/presentation.xml",
    "open-document": "content.xml",
    "pages-document": "Index/Document.iwa",
}


def form_of(data: bytes) -> UnreadableError | None:
    """What bytes are, where that is not read; None where it may be."""
    if data.startswith(b"RIFF") or data[4:8] == b"ftyp":
        return NoDocumentError("media")
    for what, openings in _NO_DOCUMENTS.items():
        if data.startswith(openings) and b"\0" in data[:512]:
            return NoDocumentError(what)
    for what, openings in _WITH_A_WAY_OUT.items():
        if data.startswith(openings):
            return UnreadableError(what)
    return UnreadableError("kindle") if data[60:68] == b"BOOKMOBI" else None


def is_picture(data: bytes) -> bool:
    """Whether bytes are a picture of a kind that can be looked at."""
    return recognising.is_picture(data) and isinstance(form_of(data), NoDocumentError)


def form_of_zip(names: Container[str]) -> UnreadableError | None:
    """What a zip is whose files have those names, where that is one document and not read."""
    return next((UnreadableError(what) for what, name in _ZIPPED.items() if name in names), None)


_MARKUP: Mapping[str, Reason] = {
    "w:wordDocument": "word-xml",
    "pkg:package": "word-xml",
    "office:document": "open-document",
    "opml": "outline",
    "FictionBook": "other-book",
}


def form_of_markup(root: str) -> UnreadableError:
    """What XML is whose outermost element has that name."""
    if root.lower() == "svg":
        return NoDocumentError("picture")
    known = _MARKUP.get(root)
    return UnreadableError(known) if known else UnreadableError("other-markup", root=root)
