"""Markdown as crawlers, clippers, note-takers and site generators write it. Plain text is Markdown too."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from store.reading.about import about, title_of
from store.reading.document import Block, Document, Image, Link
from store.reading.enclosed import NUMBERED
from store.reading.front_matter import apart, fronted
from store.reading.plain import FOOTNOTE, is_tag, unescaped, without_comments, without_marks
from store.reading.unreadable import UnreadableError
from store.text.cleaning import clean, clean_line

_LONGEST = 2_000_000
_MOST_MARKS = 100_000
"""Lines and other signs of markup: time and memory go with them."""
_MARKS = "\r\n[]*_`!<&\\"
_MODULE_LINE = re.compile(
    r"^(?:import\s.+\sfrom\s.+|import\s+['\"].+|export\s+(?:const|default|let|function)\b.*)$", re.M
)
_CONTAINER = re.compile(r"^[ \t]*:{3,}[ \t]*(?:[\w-]+|\{[^{}\n]*\})?[ \t]*", re.M)
_TABLE_OF_CONTENTS = re.compile(r"^[ \t]*(?:\[\[toc\]\]|\[toc\]|\[\[_toc_\]\])[ \t]*$", re.M | re.I)
_MESSAGE = re.compile(
    r"^\[?\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?,? \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?\]? ?(?:- )?[^:：\n]{1,30}[:：] ",
    re.M,
)
"""What a messenger's export puts before each message: when, and from whom."""
_parser = MarkdownIt("commonmark", {"html": True}).disable(["code", "lheading"])
_parser.validateLink = lambda _url: True  # type: ignore[assignment,method-assign]  # shown, never opened


def read_markdown_files(text: str) -> Iterator[Document]:
    """The documents that follow each other in a text, each with its own front matter.

    Raises:
        UnreadableError: it is far larger than any article.
    """
    yield from map(read_markdown, apart(text))


def read_markdown(text: str) -> Document:
    """The document that a text holds.

    Raises:
        UnreadableError: it is far larger than any article.
    """
    if len(text) > _LONGEST or sum(map(text.count, _MARKS)) > _MOST_MARKS:
        raise UnreadableError("too-much-markup")
    front = fronted(text.replace("\r\n", "\n").lstrip("\n"))
    tokens = _parser.parse(_for_the_parser(front.text))
    blocks = tuple(_blocks(tokens))
    known = about(front.fields)
    headings = (title for block in blocks if block.is_heading and (title := clean_line(block.text)))
    title = title_of(known.title or next(headings, ""))
    return Document(blocks, title or None, known.url, known.source, known.published)


def _for_the_parser(text: str) -> str:
    """The text without the lines that are a program's own."""
    text = FOOTNOTE.sub("", _MESSAGE.sub("\n\n", text))
    if "<!" in text or "<?" in text:  # for the end of each that has none the parser would search all that follows
        text = without_comments(text).replace("<!", "&lt;!").replace("<?", "&lt;?")
    if "import" in text or "export" in text:
        text = _MODULE_LINE.sub("", text)
    if ":::" in text:
        text = _CONTAINER.sub("\n", text)
    return _TABLE_OF_CONTENTS.sub("", text) if "toc]" in text.lower() else text


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    is_heading = False
    for token in tokens:
        if token.type == "heading_open":
            is_heading = True
        elif token.type == "heading_close":
            is_heading = False
        elif token.type == "inline":
            if (block := _block(token, is_heading=is_heading)).text or block.images:
                yield block
        elif token.type == "html_block":
            yield from _html_blocks(token.content)
        elif token.type in ("fence", "code_block") and (text := clean(token.content).strip()):
            yield Block(text)


def _html_blocks(source: str) -> Iterator[Block]:
    from store.reading.forms.web.words import blocks_in, parsed

    for block in blocks_in(parsed(source), templates=True):
        yield Block(without_marks(block.text).strip(), block.links, block.images, block.is_heading)


def _image(alt: str, address: str) -> Image:
    return Image(alt, "", address) if NUMBERED.fullmatch(address) else Image(alt, address)


def _block(inline: Token, *, is_heading: bool) -> Block:
    words: list[str] = []
    links: list[Link] = []
    images: list[Image] = []
    link_url: str | None = None
    link_start = 0
    for child in inline.children or ():
        match child.type:
            case "softbreak" | "hardbreak":
                words.append("\n")
            case "image":
                images.append(_image(clean_line(child.content), clean_line(str(child.attrs.get("src", "")))))
            case "link_open":
                link_url, link_start = clean_line(str(child.attrs.get("href", ""))), len(words)
            case "link_close":
                links.append(Link(clean_line("".join(words[link_start:])), link_url or ""))
                link_url = None
            case "html_inline" if not is_tag(child.content):
                continue  # of some program's own
            case _:
                words.append(child.content)
    text = clean(without_marks(unescaped("".join(words)))).strip()
    return Block(text, tuple(links), tuple(images), is_heading)
