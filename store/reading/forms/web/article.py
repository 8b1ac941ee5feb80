"""Which part of a web page is the article: by its title and its words, never by its place."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from bs4.element import Tag

from store.model.titles import Identity, names_this_report, read_title
from store.reading.document import Block
from store.reading.forms.web.words import attribute, begun, blocks_in
from store.reading.likeness import signs

_OF_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:comments?(?:list|area)?|cmt|respond|disqus|discuss|related|recommend(?:ed|ation|ations|s)?|sidebar"
    r"|breadcrumbs?|pagination|prevnext|read-?more-?list)(?:$|[\s_-])",
    re.I,
)
"""What sites call the parts of a page that are somebody else's words."""
_MOSTLY = 0.5
_MOST_PARTS = 50
"""How many of a kind are looked at closely: pages nest as deeply as they like."""
_HEADINGS = ("h1", "h2", "h3", "h4", "header")


@dataclass(frozen=True, slots=True)
class _Region:
    """A part of a page that may be the article."""

    blocks: tuple[Block, ...]
    names: Identity | None

    @property
    def words(self) -> str:
        return "\n".join(block.text for block in self.blocks)

    def rank(self, wanted: Identity | None) -> tuple[bool, bool, bool, int]:
        """Sorts the article last: not of another edition, with the report's words, of the edition, long."""
        words = self.words
        sections, labels = signs(words)
        is_it = bool(wanted and self.names and not wanted.differs_from(self.names))
        is_another = bool(wanted and self.names and wanted.differs_from(self.names))
        return not is_another, sections + labels > 0, is_it, len(words)


def article_blocks(page: Tag, title: str | None) -> tuple[Block, ...]:
    """What the article of a page says.

    Where the page's own title names no edition, its articles stand one after another.
    """
    content = page.find(id="js_content")
    if isinstance(content, Tag) and (found := tuple(blocks_in(content))):
        return found
    body = page.find("body")
    root = body if isinstance(body, Tag) else page
    articles = list(_articles(root))
    others = {id(element) for element in _of_others(root, articles)}
    wanted = read_title(title) if title and names_this_report(title) else None
    if wanted is None or (wanted.number is None and wanted.week is None) or not articles:
        found = tuple(blocks_in(root, others))
    else:
        rest = _Region(tuple(blocks_in(root, others | set(map(id, articles)))), _names(root, set(map(id, articles))))
        regions = [_Region(tuple(blocks_in(article, others)), _names(article)) for article in articles]
        found = max((*regions, rest), key=lambda region: region.rank(wanted)).blocks
    if not has_words(found) and has_words(hidden := tuple(blocks_in(root, others, templates=True))):
        return hidden
    return found


def has_words(blocks: tuple[Block, ...]) -> bool:
    """Whether something of the report is in them, be it pictures."""
    return any(signs(block.text) > (0, 0) for block in blocks) or any(block.images for block in blocks)


def _articles(root: Tag) -> Iterator[Tag]:
    """The outermost articles that are no comments."""
    for article in root.find_all("article", limit=_MOST_PARTS):
        if article.find_parent("article") is None and not _is_of_others(article):
            yield article


def _of_others(root: Tag, articles: list[Tag]) -> Iterator[Tag]:
    """The elements that are comments, other articles and the like, unless most of the page is in them."""
    whole = len(root.get_text())
    named = filter(_is_of_others, root.find_all(["div", "section", "ol", "ul", "aside", "article", "footer"]))
    asides = filter(_is_list_of_links, root.find_all("aside", limit=_MOST_PARTS))
    yield from (element for element in islice(named, _MOST_PARTS) if len(element.get_text()) < _MOSTLY * whole)
    yield from asides
    for article in articles:
        yield from article.find_all("article")


def _is_of_others(element: Tag) -> bool:
    classes = element.get("class")
    return any(map(_OF_OTHERS.search, (attribute(element, "id"), *(classes if isinstance(classes, list) else ()))))


def _is_list_of_links(element: Tag) -> bool:
    whole = len(element.get_text().strip())
    return sum(len(begun(link).strip()) for link in element.find_all("a")) > _MOSTLY * whole


def _names(region: Tag, without: Collection[int] = ()) -> Identity | None:
    """The edition that the region's first heading of an edition names."""
    for heading in region.find_all(_HEADINGS, limit=_MOST_PARTS):
        if without and any(id(parent) in without for parent in heading.parents):
            continue
        if names_this_report(text := heading.get_text(" ", strip=True)):
            return read_title(text)
    return None
