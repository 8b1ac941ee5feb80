"""Markdown, with or without front matter, as crawlers save articles."""

import re
from collections.abc import Iterator
from itertools import pairwise

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from store.reading.document import Block, Document, Image, Link
from store.text.cleaning import clean, clean_line

_BREAKS_WITHIN_LINES = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_NESTED = re.compile(r"[\[{]")
_MOST_NESTED = 100
_LONGEST_FRONT_MATTER = 50_000
_LINE_ABOUT = re.compile(r"^(\w+):[ \t]+(.+)$", re.MULTILINE)
_parser = MarkdownIt("commonmark", {"html": False}).disable(["code", "lheading"]).use(front_matter_plugin)
_parser.validateLink = lambda _url: True  # type: ignore[assignment,method-assign]  # shown, never opened


def read_markdown(text: str) -> Document:
    """The document that a Markdown text holds. Plain text is Markdown too."""
    tokens = _parser.parse(text)
    about: dict[str, str] = {}
    blocks: list[Block] = []
    for token in tokens:
        if token.type == "front_matter":
            about = _front_matter(token.content)
        elif token.type == "inline":
            blocks.append(_block(token))
        elif token.type in ("fence", "code_block", "html_block"):
            blocks.append(Block(clean(token.content).strip()))
    return Document(
        blocks=tuple(block for block in blocks if block.text or block.images),
        title=about.get("title") or next(_headings(tokens), None),
        url=about.get("url"),
        source=about.get("source"),
        published=about.get("date"),
    )


def _front_matter(text: str) -> dict[str, str]:
    """The top-level scalars of the front matter, as written. Where it is no plain YAML, what its lines say."""
    text = clean(_BREAKS_WITHIN_LINES.sub(" ", text))
    try:
        loaded = yaml.load(text, Loader=yaml.BaseLoader) if _is_plain(text) else None  # noqa: S506  # strings only
    except (yaml.YAMLError, RecursionError):
        loaded = None  # a colon in a title, say
    if loaded is None:
        loaded = {key: value.strip("\"' ") for key, value in _LINE_ABOUT.findall(text)}
    if not isinstance(loaded, dict):
        return {}
    return {key: clean_line(value) for key, value in loaded.items() if isinstance(value, str) and value.strip()}


def _is_plain(text: str) -> bool:
    """Whether it is short and flat: the loader's time grows with the square of the depth."""
    return len(text) <= _LONGEST_FRONT_MATTER and len(_NESTED.findall(text)) <= _MOST_NESTED


def _headings(tokens: list[Token]) -> Iterator[str]:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and (heading := clean_line(_block(inline).text)):
            yield heading


def _block(inline: Token) -> Block:
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
                images.append(Image(clean_line(child.content), clean_line(str(child.attrs.get("src", "")))))
            case "link_open":
                link_url, link_start = clean_line(str(child.attrs.get("href", ""))), len(words)
            case "link_close":
                links.append(Link(clean_line("".join(words[link_start:])), link_url or ""))
                link_url = None
            case _:
                words.append(child.content)
    return Block(clean("".join(words)).strip(), tuple(links), tuple(images))
