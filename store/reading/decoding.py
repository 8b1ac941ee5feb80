"""The text that bytes hold."""

import codecs

from store.reading.document import UnreadableError

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"SQLite", b"\x7fELF")
_SOME = 100
"""One in so many bytes may be damaged."""


def decode(data: bytes) -> str:
    """The text that bytes hold: UTF-8 or UTF-16 by its mark, else UTF-8, else GB18030.

    Of UTF-8 in which a few bytes are damaged, the rest can be read.

    Raises:
        UnreadableError: neither, or not text at all.
    """
    if data.startswith(_BINARY):
        raise UnreadableError("not a text file")
    if data.startswith(_UTF_16):
        return _as("utf-16", data)
    if data.count(0) * _SOME > len(data):
        raise UnreadableError("not a text file")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            if encoding == "utf-8-sig" and (mended := _mostly_utf_8(data)):
                return mended
        else:
            return text.replace("\0", "")
    raise UnreadableError("neither UTF-8 nor GB18030")


def _as(encoding: str, data: bytes) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableError(f"not {encoding.upper()}, though it is marked so") from None


def _mostly_utf_8(data: bytes) -> str | None:
    text = data.decode("utf-8-sig", errors="replace")
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
    return text if text.count("\ufffd") * _SOME < chinese else None
