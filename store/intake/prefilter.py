"""A first look at bytes: whether a file among a hundred thousand is worth reading.

Most are ruled out by their title, without being decoded. What is let through
is read and judged by `store.facts.edition`; what is not would only have been called
not-a-report.
"""

import re

from store.model.titles import LOOK_ALIKES, NAME
from store.reading import recognising
from store.reading.likeness import LABELS, SECTIONS
from store.text.folding import squash

_ENCODINGS = ("utf-8", "gb18030")


def _encoded(*words: str) -> tuple[bytes, ...]:
    return tuple(word.encode(encoding) for word in words for encoding in _ENCODINGS)


_SHORT_NAME = NAME[-4:]
_UTF_8_NAME = _SHORT_NAME.encode()
_SUSPECT_TITLE = re.compile(
    b"|".join(map(re.escape, (*_encoded("报", "渠道", "环境异常", "无标题"), b"\\", b"&#", b"ntitled", b"Weixin")))
)
"""One of these is in every title that names a report, may do so behind escapes, or is no title at all."""
_WORDS_ALONE = (
    *(_SHORT_NAME, *LOOK_ALIKES),
    *("完成验证后即可继续访问", "阅读全文", "预览时标签不可点", "轻点两下"),
)
"""What look-alikes and pages without an article hold."""
_ENOUGH = 2
"""Fewer than `store.facts.edition` asks for: one of them may have lost a character."""
_SIGNS = {
    encoding: tuple(tuple(word.encode(encoding) for word in words) for words in (_WORDS_ALONE, SECTIONS, LABELS))
    for encoding in _ENCODINGS
}
_SMALL = 64
_JSON = (b"[", b"{")
_GAP = (
    rb"(?:[\s*_=^~`]|\xe3\x80\x80|\xa1\xa1|\xc2[\xa0\xad]|\xe2\x80[\x80-\x8f\xaf]|\xef\xbb\xbf|\xef\xbf\xbc|<[^<>]{0,300}>"
    rb"|&[a-z#0-9]{1,8};)*+"
)
"""What may stand between two characters: spaces of all kinds, emphasis, tags."""


_ESCAPED = re.compile(rb"&(?:amp;)*+#(?:[1-4]\d{4}|x[4-9][\da-f]{3});", re.I)
"""A Chinese character as a number: of such pages nothing can be told by a look."""
_RAREST = _SHORT_NAME[2].encode()
_ONLY_IN_GB = _SHORT_NAME[2].encode("gb18030")[:1]
"""Its first byte there, which no Chinese text in UTF-8 holds, and a single byte is found at once."""
_SPREAD_NAME, _SPREAD_GB_NAME = (
    re.compile(_GAP.join(re.escape(character.encode(encoding)) for character in _SHORT_NAME)) for encoding in _ENCODINGS
)
_ESCAPED_NAME = re.compile(_GAP.join(rb"\\u(?:%04x|%04X)" % (ord(c), ord(c)) for c in _SHORT_NAME))
_PACKED = frozenset(b"P\x1fb{F")
"""What bytes begin with that pack their words in these ways."""
_PACKING = (
    *(recognising.is_zip, recognising.is_gzip, recognising.is_web_archive, recognising.is_rich_text),
    recognising.is_mbox,
)
_UTF_8_MARK = b"\xef\xbb\xbf"
_WIDE_SPACE = "\u3000".encode()
_OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HEADING = re.compile(rb"(?:^|\n) {0,3}#{1,6}[ \t]+([^\r\n]+)")
_FRONT_MATTER = re.compile(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:(?!---|title:)[^\n]*\n)*(?:title:[ \t]*(?P<title>[^\s>|&*!][^\r\n]*))?"
)


def worth_reading(data: bytes) -> bool:
    """Whether bytes may be this report, one of its look-alikes, or a page that shows no article."""
    if _names_the_report(data) or len(data) < _SMALL or _packs_its_words(data):
        return True
    if data.removeprefix(_UTF_8_MARK).lstrip()[:1] in _JSON:
        return b'"week"' in data  # an export of this program's, whose titles may be missing
    title = _title(data)
    if title is None:
        return _untitled_is_worth_reading(data)
    return _SUSPECT_TITLE.search(title) is not None and _may_name_a_report(title)


def _names_the_report(data: bytes) -> bool:
    """Whether the end of its name is in the bytes, in any encoding, whatever stands between its characters."""
    if _RAREST in data and (_UTF_8_NAME in data or _SPREAD_NAME.search(data)):
        return True
    if b"\\" in data and _ESCAPED_NAME.search(data):
        return True
    return _ONLY_IN_GB in data and _SPREAD_GB_NAME.search(data) is not None


def _packs_its_words(data: bytes) -> bool:
    """Whether no look at the bytes finds words in them: only what unpacks them does."""
    return (
        (data[0] in _PACKED and any(is_met(data) for is_met in _PACKING))
        or recognising.is_tar(data)
        or recognising.is_pdf(data)
        or (data[:1].isalpha() and recognising.is_mail(data))
        or ((b"<" in data or b"\\" in data) and b"data:text/html" in data)
        or (b"#" in data and b"&" in data and _ESCAPED.search(data) is not None)
    )


def _title(data: bytes) -> bytes | None:
    """The title in the front matter, else the first heading."""
    about = _FRONT_MATTER.match(data)
    if about and about["title"]:
        return about["title"]
    heading = _HEADING.search(data, about.end() if about else 0) if b"#" in data else None
    return heading[1] if heading else None


def _may_name_a_report(title: bytes) -> bool:
    """A closer look at one of the few titles that hold a word of a report's name."""
    text = _decoded(title)
    if text is None or "\\" in text or "&#" in text or "Weixin" in text:
        return True
    words = squash(text)
    return any(name in words for name in (_SHORT_NAME, *LOOK_ALIKES, "环境异常", "无标题", "untitled"))


def _untitled_is_worth_reading(data: bytes) -> bool:
    if b"\0" in data or data.startswith(_OTHER_MARKS):
        return True
    encoding = next((encoding for encoding in _ENCODINGS if _is_in(encoding, data)), None)
    if encoding is None:
        return True
    bare = data.removeprefix(_UTF_8_MARK).translate(None, b" \t\r\n\f").replace(_WIDE_SPACE, b"")
    alone, sections, labels = _SIGNS[encoding]
    return (
        any(words in bare for words in alone)
        or sum(section in bare for section in sections) >= _ENOUGH
        or sum(label in bare for label in labels) >= _ENOUGH
    )


def _is_in(encoding: str, data: bytes) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _decoded(data: bytes) -> str | None:
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
