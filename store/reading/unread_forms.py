"""Forms that are known and not read: each is named, with a way out where there is one."""

from collections.abc import Container

from store.reading.document import NoDocumentError, UnreadableError

WORD = "word/document.xml"
BOOK = "META-INF/container.xml"
"""What is in the zips of Word and of books."""
_NO_DOCUMENTS = {
    "a picture": (b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"BM", b"II*\0", b"MM\0*", b"\0\0\x01\0", b"8BPS"),
    "a font": (b"wOFF", b"wOF2", b"\0\x01\0\0\0", b"OTTO", b"true\0", b"ttcf"),
    "sound or film": (b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"\xff\xfb", b"FLV\x01"),
    "a program": (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"\0asm"),
    "what a Mac keeps beside a file": (b"\0\x05\x16\x07", b"\0\0\0\x01Bud1"),
}
_WITH_A_WAY_OUT = {
    "a file of the old Office kind: save it as .docx or PDF": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",),
    "a database: export it as JSON or CSV": (b"SQLite format 3\0",),
    "an archive of a kind that is not read: unpack it, and import the folder": (
        *(b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd"),
    ),
    "compiled help: open it, and save the page as HTML": (b"ITSF",),
    "a book of Kindle's kind: convert it to EPUB": (b"TPZ3",),
    "PostScript: make a PDF of it": (b"%!PS",),
}
_ZIPPED = {
    "a spreadsheet: save it as CSV": "xl/workbook.xml",
    "slides: save them as PDF": "ppt/presentation.xml",
    "an OpenDocument file: save it as .docx or PDF": "content.xml",
    "a Pages document: export it as .docx or PDF": "Index/Document.iwa",
}


def form_of(data: bytes) -> UnreadableError | None:
    """What bytes are, where that is not read; None where it may be."""
    if data.startswith(b"RIFF") or data[4:8] == b"ftyp":
        return NoDocumentError("a picture, sound or film")
    for what, openings in _NO_DOCUMENTS.items():
        if data.startswith(openings) and b"\0" in data[:512]:
            return NoDocumentError(what)
    for what, openings in _WITH_A_WAY_OUT.items():
        if data.startswith(openings):
            return UnreadableError(what)
    return UnreadableError("a book of Kindle's kind: convert it to EPUB") if data[60:68] == b"BOOKMOBI" else None


def form_of_zip(names: Container[str]) -> UnreadableError | None:
    """What a zip is whose files have those names, where that is one document and not read."""
    return next((UnreadableError(what) for what, name in _ZIPPED.items() if name in names), None)


_MARKUP = {
    "w:wordDocument": "a Word file written as XML: save it as .docx or PDF",
    "pkg:package": "a Word file written as XML: save it as .docx or PDF",
    "office:document": "an OpenDocument file: save it as .docx or PDF",
    "opml": "an outline: export its text as Markdown",
    "FictionBook": "a book of a kind that is not read: convert it to EPUB",
}


def form_of_markup(root: str) -> UnreadableError:
    """What XML is whose outermost element has that name."""
    if root.lower() == "svg":
        return NoDocumentError("a picture")
    return UnreadableError(_MARKUP.get(root, f"XML of a kind that is not read ({root}): save it as HTML or PDF"))
