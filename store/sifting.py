"""A first look at bytes: whether a file among a hundred thousand is worth reading.

Nothing is decoded or parsed unless it must be. What is let through is read and
judged by `store.extract`; what is not would only have been called not-a-report.
"""

import re
from collections.abc import Iterable

from store.identity import LOOK_ALIKES, NAME

_ENCODINGS = ("utf-8", "gb18030")


def _encoded(words: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(word.encode(encoding) for word in words for encoding in _ENCODINGS)


_NAME = _encoded([NAME[-4:]])
_TITLES = (
    *_NAME,
    *_encoded([*LOOK_ALIKES, "环境异常", "微信公众平台", "无标题"]),
    b"ntitled",
    rb"\u",
    b"&#",
    b"Weixin",
)
"""What a title holds that names a report, may do so behind escapes, or is no title."""
_KINDS = _encoded(["完成验证后即可继续访问", "阅读全文", "预览时标签不可点", "轻点两下"])
"""What pages without an article hold."""
_SECTIONS = _encoded(["基本态势", "事件处理情况", "病毒活动情况", "网站安全情况", "漏洞情况"])
_LABELS = tuple(
    _encoded([label])
    for label in (
        *("网络安全事件", "仿冒投诉", "应用程序下载", "恶意", "网络病毒", "僵尸程序", "飞客", "放马站点", "被篡改"),
        *("植入后门", "仿冒页面", "安全漏洞", "高危漏洞"),
    )
)
_LABELS_ENOUGH = 3
_SMALL = 64
_UTF_8_MARK = b"\xef\xbb\xbf"
_OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff")
_WIDE_SPACE = "\u3000".encode()
_BLANKS = b" \t\r\n\f"
_HEADING = re.compile(rb"(?:^|\n) {0,3}#{1,6}[ \t]+([^\r\n]+)")
_TITLE = re.compile(rb"\ntitle:[ \t]*([^\s>|&*!][^\r\n]*)")
_FRONT_MATTER_END = re.compile(rb"\n---[ \t]*\r?(?:\n|$)")


def worth_reading(data: bytes) -> bool:
    """Whether bytes may be this report, one of its look-alikes, or a page that shows no article."""
    if any(name in data for name in _NAME) or len(data) < _SMALL:
        return True
    if b"\0" in data or data.startswith(_OTHER_MARKS):
        return True
    title = _title(data)
    if title is not None:
        bare = title.translate(None, _BLANKS)
        return any(words in bare for words in _TITLES)
    return _untitled_is_worth_reading(data)


def _title(data: bytes) -> bytes | None:
    """The title in the front matter, else the first heading."""
    start = 3 if data.startswith(_UTF_8_MARK) else 0
    if data.startswith(b"---", start) and (end := _FRONT_MATTER_END.search(data, start + 3)):
        title = _TITLE.search(data, start, end.start())
        if title:
            return title[1]
        start = end.end() - 1
    heading = _HEADING.search(data, start) if b"#" in data else None
    return heading[1] if heading else None


def _untitled_is_worth_reading(data: bytes) -> bool:
    bare = data.translate(None, _BLANKS).replace(_WIDE_SPACE, b"")
    if bare[:1] in (b"[", b"{") or (bare[:1] == b"<" and b"&#" in bare):
        return True
    if any(words in bare for words in (*_NAME, *_KINDS, *_SECTIONS, *_TITLES)):
        return True
    if sum(any(words in bare for words in label) for label in _LABELS) >= _LABELS_ENOUGH:
        return True
    return not _is_text(data)


def _is_text(data: bytes) -> bool:
    for encoding in _ENCODINGS:
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
