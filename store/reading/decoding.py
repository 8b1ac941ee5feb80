"""The text that bytes hold, whatever they are declared to be."""

import codecs
import re
from base64 import b64decode
from itertools import islice
from urllib.parse import unquote_to_bytes

from store.reading.enclosed import Enclosed
from store.reading.unreadable import UnreadableError

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SOME = 100
_FEW = 50
"""One in so many Chinese characters may be damaged."""
_DAMAGE = re.compile("\ufffd+")
_LIKELY = re.compile("[\t\r\n -~\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e\u2010-\u2027\u25cf\xa0\xb7]")
_MOSTLY = 0.9
_SAMPLE = 10_000
_PICTURE = re.compile(rb"data:image/(?!svg)")
_DATA = re.compile(rb"data:(?:image|font|audio|video|application)/[^\"'\s)<>]{100,}")


def decode(data: bytes) -> str:
    """The text that bytes hold: UTF-8 or UTF-16 by its mark, else UTF-8, else GB18030, else UTF-16 as it looks.

    Of text in which a few bytes are damaged the rest can be read; each damage is a U+FFFD.

    Raises:
        UnreadableError: none of them, or not text at all.
    """
    if data.startswith(_UTF_16):
        return _utf_16("utf-16", data)
    if data.count(0) * _SOME > len(data):
        return _unmarked_utf_16(data)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    return _damaged(data)


def without_pictures(data: bytes, pictures: Enclosed | None = None) -> bytes:
    """A page without the pictures and fonts that were written into it: they are no words, and may be megabytes.

    Args:
        data: the page.
        pictures: where the pictures are put, if they are wanted; in the page stand their names then.
    """
    if b"data:" not in data:
        return data

    def put_away(match: re.Match[bytes]) -> bytes:
        about, _, content = match[0].partition(b",")
        if pictures is None or not _PICTURE.match(about):
            return b"data:,"
        content = unquote_to_bytes(content)
        try:
            return pictures.number(b64decode(content) if about.endswith(b"base64") else content).encode()
        except ValueError:
            return b"data:,"

    return _DATA.sub(put_away, data)


def _utf_16(encoding: str, data: bytes) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableError("not-as-marked", encoding=encoding.upper()) from None


def _unmarked_utf_16(data: bytes) -> str:
    """UTF-16 without a mark: in one of the two orders of bytes nearly all is Chinese or ASCII."""
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = data[: 2 * _SAMPLE].decode(encoding, "replace")
        if sum(1 for _ in _LIKELY.finditer(sample)) > _MOSTLY * len(sample):
            return data.decode(encoding, "replace")
    raise UnreadableError("no-text")


def _damaged(data: bytes) -> str:
    """The text in which the fewest characters are damaged, if they are few."""
    texts = [data.decode(encoding, errors="replace") for encoding in ("utf-8-sig", "gb18030")]
    text = min(texts, key=lambda text: text.count("\ufffd"))
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in islice(text, _SAMPLE * 10))
    if sum(1 for _ in _DAMAGE.finditer(text)) * _FEW <= chinese:
        return text.replace("\0", "")
    raise UnreadableError("unknown-encoding")
