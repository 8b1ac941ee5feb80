"""Words as a reader sees them, without the remains of markup that was escaped, or is another program's own."""

import re
from html import unescape

_ESCAPED = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_MOST_LAYERS = 3
_NAMES = (
    "a|abbr|article|aside|b|badge|big|blockquote|br|center|code|div|em|figure|figcaption|font|h[1-6]|hr|i|img|li|mark"
    "|o:p|ol|p|section|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|wbr"
)
_TAG = re.compile(rf"</?(?P<name>{_NAMES})(?:[\s/][^<>]*)?/?>", re.I)
_STRUCK = re.compile(r"~~[^~\n]{1,200}~~|<(del|s|strike)\b[^<>]*>[^<>]{0,200}</\1\s*>", re.I)
_LINE_ENDING = re.compile(r"(?:br|p|div|section|h[1-6]|li|tr|article|blockquote|hr)", re.I)
_COMMENT = re.compile(r"%%[^%]{0,2000}%%")
_SHORTCODE = re.compile(r"\{\{[<%][^{}]*[%>]\}\}|\{%[^{}%]*%\}")
_WITH_ATTRIBUTES = re.compile(r"\[([^\[\]]*)\]\{[^{}]*\}")
_ATTRIBUTES = re.compile(r"(?<![ \t])[ \t]*\{[#.:][^{}\n]*\}")
_EXPRESSION = re.compile(r"\{\s*[\"'`]?(\d[\d,.]*)[\"'`]?\s*\}")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]*)\]\]")
FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,20}\]:?")
"""A footnote's mark, and what stands before the footnote."""
_CALLOUT = re.compile(r"^\[!\w+\][-+]?[ \t]*", re.M)
_COLOURED = re.compile(r"::(\d[^:\n]{0,40})::")
_EMPHASIS = re.compile(r"\*\*|==|\^\^")


def unescaped(text: str) -> str:
    """A text whose signs were escaped once too often, as it was meant; tags that come out of it are taken out too."""
    for _ in range(_MOST_LAYERS):
        if not _ESCAPED.search(text):
            break
        text = unescape(text)
    return without_tags(text) if "<" in text else text


def is_tag(text: str) -> bool:
    """Whether it is a tag that web pages have within paragraphs."""
    return _TAG.fullmatch(text) is not None or text.startswith(("<!--", "<del", "</del", "<s>", "</s>"))


def without_tags(text: str) -> str:
    """A text without the tags of web pages; what they end becomes a line."""
    text = _STRUCK.sub("", without_comments(text))
    return _TAG.sub(lambda tag: "\n" if _LINE_ENDING.fullmatch(tag["name"]) else "", text)


def without_comments(text: str) -> str:
    """A text without the comments of web pages; one that never ends is none."""
    kept, position = "", 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept += text[position:start]
        position = end + 3
    return kept + text[position:]


def without_marks(text: str) -> str:
    """A text without what note-taking programs and site generators write into it.

    The number itself often stands in such marks: ``[412]{style}``, ``==412==``, ``{412}``.
    """
    if "[" in text:
        text = _CALLOUT.sub("", FOOTNOTE.sub("", _WIKI_LINK.sub(r"\1", _WITH_ATTRIBUTES.sub(r"\1", text))))
    if "{" in text:
        text = _EXPRESSION.sub(r"\1", _ATTRIBUTES.sub("", _SHORTCODE.sub("", text)))
    if "~~" in text or "%%" in text:
        text = _COMMENT.sub("", _STRUCK.sub("", text))
    return _EMPHASIS.sub("", _COLOURED.sub(r"\1", text) if "::" in text else text)
