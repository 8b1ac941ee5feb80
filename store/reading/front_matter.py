"""What stands before an article and tells of it: YAML, TOML, JSON, org's keywords, header lines."""

import json
import re
import tomllib
from typing import Any, NamedTuple

import yaml

from store.reading.about import canonical, is_known
from store.text.cleaning import clean

_BREAKS_WITHIN_LINES = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_NESTED = re.compile(r"[\[{]")
_MOST_NESTED = 100
_LONGEST = 50_000
_LINE_ABOUT = re.compile(r"^(\w[\w -]{0,40}):[ \t]+(.+)$", re.MULTILINE)
_YAML = re.compile(r"---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?\n)??\+\+\+[ \t]*(?:\n|$)", re.S)
_NEXT = re.compile(
    r"^(?=(?:---[ \t]*\n(?:[\w-]+:.*\n|[ \t-].*\n){1,40}?---|\+\+\+[ \t]*\n(?:[\w-]+[ \t]*=.*\n){1,40}?\+\+\+)[ \t]*$)",
    re.M,
)
_ORG = re.compile(r"^#\+(\w+):[ \t]*(.*)$", re.M)
_ORG_DRAWER = re.compile(r"^[ \t]*:[A-Z_]+:[ \t]*\n(?:.*\n){0,50}?[ \t]*:END:[ \t]*\n", re.M)
_ORG_HEADING = re.compile(r"^\*+(?=[ \t])", re.M)
_ORG_LINK = re.compile(r"\[\[([^\[\]]*)\]\[([^\[\]]*)\]\]")
_ORG_MARKED = re.compile(r"(?<![\w])([*/_=~+])(\d[\d,.]*)\1(?![\w])")
_DOC_ATTRIBUTE = re.compile(r"^:([\w-]+):[ \t]*(.*)$", re.M)
_DOC_DATES = {"revdate": "date"}
_DOC_HEADING = re.compile(r"^={1,6}(?=[ \t])", re.M)
_HEADER_LINE = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z _-]{1,30}|[\u4e00-\u9fff]{2,6})[ \t]*(?:::?[ \t]+|：[ \t]*|:(?=\d{4}-))(?P<value>\S.*)"
)
_BODY_FOLLOWS = re.compile(r"(?:Markdown Content|Content|正文)[:：][ \t]*\Z")
_MOST_HEADER_LINES = 12
_LAST_LINES = re.compile(r"\n\n((?:\w+: ?.*(?:\n|\Z)){3,40})\Z")
"""What Joplin writes after a note."""


class Fronted(NamedTuple):
    """The fields that stand before (or after) an article, and the article."""

    fields: dict[str, Any]
    text: str


def apart(text: str) -> list[str]:
    """A file in which several articles follow each other, each with its own front matter, cut before each."""
    starts = [match.start() for match in _NEXT.finditer(text)]
    if len(starts) < 2:
        return [text]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def fronted(text: str) -> Fronted:
    """A text parted from what stands before it and tells of it."""
    if match := _YAML.match(text):
        return Fronted(_yaml(match[1] or ""), text[match.end() :])
    if match := _TOML.match(text):
        return Fronted(_toml(match[1] or ""), text[match.end() :])
    if text.startswith("{") and (found := _json(text)):
        return found
    if text.startswith("#+"):
        return _org(text)
    if text.startswith("= "):
        return _asciidoc(text)
    return _header_lines(text)


def _yaml(text: str) -> dict[str, Any]:
    """The fields as written, all of them words. Where it is no plain YAML, what its lines say."""
    text = clean(_BREAKS_WITHIN_LINES.sub(" ", text))
    try:
        loaded = yaml.load(text, Loader=yaml.BaseLoader) if _is_plain(text) else None  # noqa: S506  # strings only
    except (yaml.YAMLError, RecursionError):
        loaded = None  # a colon in a title, say
    if loaded is None:
        loaded = {key: value.strip("\"' ") for key, value in _LINE_ABOUT.findall(text)}
    return loaded if isinstance(loaded, dict) else {}


def _is_plain(text: str) -> bool:
    """Whether it is short and flat: the loader's time grows with the square of the depth."""
    return len(text) <= _LONGEST and len(_NESTED.findall(text)) <= _MOST_NESTED


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text) if _is_plain(text) else {}
    except (tomllib.TOMLDecodeError, RecursionError):
        return {name: value.strip().strip("\"'") for name, value in re.findall(r"^([\w-]+)[ \t]*=(.*)$", text, re.M)}


def _json(text: str) -> Fronted | None:
    """An object before an article; an object alone is no front matter."""
    if not text[:_LONGEST].lstrip("{ \n\r\t").startswith('"'):
        return None
    try:
        loaded, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    rest = text[end:].lstrip()
    return Fronted(loaded, rest) if isinstance(loaded, dict) and rest and not rest.startswith(("{", ",")) else None


def _org(text: str) -> Fronted:
    """Org's text as Markdown, which its headings, links and marks are made into."""
    fields = {name.lower(): value for name, value in _ORG.findall(text)}
    body = _ORG.sub("", _ORG_DRAWER.sub("", text))
    body = _ORG_HEADING.sub(lambda stars: "#" * min(len(stars[0]), 6), body)
    return Fronted(fields, _ORG_MARKED.sub(r"\2", _ORG_LINK.sub(r"[\2](\1)", body)))


def _asciidoc(text: str) -> Fronted:
    """AsciiDoc's text as Markdown, whose headings have other signs."""
    fields = {_DOC_DATES.get(name, name): value for name, value in _DOC_ATTRIBUTE.findall(text)}
    return Fronted(fields, _DOC_HEADING.sub(lambda signs: "#" * len(signs[0]), _DOC_ATTRIBUTE.sub("", text)))


def _header_lines(text: str) -> Fronted:
    """Lines such as ``URL Source: …`` under or in place of a title, and what a note-taker writes after the note.

    They are fields only if one of them tells of an article and all stand together.
    """
    fields: dict[str, Any] = {}
    last = _LAST_LINES.search(text)
    if last and "id" in (after := dict(_LINE_ABOUT.findall(last[1]))):
        fields = {name: value for name, value in after.items() if canonical(name) == "sourceurl"}
        text = text[: last.start()]
    lines = text.split("\n", _MOST_HEADER_LINES * 2)
    kept: list[str] = []
    found: dict[str, str] = {}
    position = 0
    for position, line in enumerate(lines):
        match = _HEADER_LINE.fullmatch(line.strip())
        if match and _is_field(match["name"]):
            found.setdefault(match["name"], match["value"])
        elif not line.strip():
            continue
        elif _BODY_FOLLOWS.fullmatch(line.strip()) and found:
            position += 1
            break
        elif not found and not kept:
            kept.append(line)  # a title may stand above them
        else:
            break
    if not any(map(is_known, found)):
        return Fronted(fields, text)
    return Fronted({**found, **fields}, "\n".join([*kept, "", *lines[position:]]))


_FIELDS_BESIDE = frozenset(
    {"tags", "标签", "created", "updated", "clipped", "category", "分类", "收件人", "抄送", "warning", "id", "to", "cc"}
)


def _is_field(name: str) -> bool:
    return is_known(name) or canonical(name) in _FIELDS_BESIDE
