"""Several editions that follow each other in one document, parted."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import compress, islice

from store.model.titles import Identity, is_title_line, names_this_report, read_title
from store.reading.document import Block, Document
from store.reading.likeness import EARLIER_EDITIONS, is_article, signs
from store.text.folding import fold

_BULLETS = "●•·*-– "


@dataclass(slots=True)
class _Section:
    """What stands under one title."""

    names: Identity | None
    blocks: list[Block] = field(default_factory=list)

    @property
    def is_article(self) -> bool:
        return is_article(self.blocks)


def editions(document: Document) -> Iterator[Document]:
    """The editions in a document: nearly always it is one, and comes as it is.

    What stands under another edition's title is never left in an article.
    """
    if listed := list(_listed(document)):
        yield from listed
        return
    sections = list(_sections(document))
    if sum(section.names is not None for section in sections) < 2:
        yield document
        return
    whole = read_title(document.title) if document.title and names_this_report(document.title) else None
    is_own = [s.names is None or (whole is not None and not whole.differs_from(s.names)) for s in sections]
    own = list(compress(sections, is_own))
    others = [section for section, mine in zip(sections, is_own, strict=True) if not mine and section.is_article]
    if whole is not None and is_article([block for section in own for block in section.blocks]):
        yield replace(document, blocks=tuple(block for section in own for block in section.blocks))
        others = [section for section in others if signs(_words(section))[0]]
    elif not others:
        yield document
        return
    for section in others:
        title = section.names.title if section.names else None
        alone = whole is None and len(others) == 1
        about = document if alone else Document((), url=_linked(section), source=document.source)
        yield replace(about, title=title, blocks=tuple(section.blocks))


def _listed(document: Document) -> Iterator[Document]:
    """The editions that a list of links names, where a document is nothing else."""
    links = [link for block in document.blocks for link in block.links if names_this_report(link.title)]
    if not links or names_this_report(document.title or ""):
        return
    words = "\n".join(block.text for block in document.blocks)
    if sum(signs(words)) == 0 and sum(len(link.title) for link in links) * 2 > len(words):
        for link in links:
            yield Document((), link.title, link.url)


def _words(section: _Section) -> str:
    return "\n".join(block.text for block in section.blocks)


def _linked(section: _Section) -> str | None:
    """The address that the title leads to, where it is a link."""
    links = section.blocks[0].links if section.blocks else ()
    return next((link.url for link in links if names_this_report(link.title)), None)


def _sections(document: Document) -> Iterator[_Section]:
    """The blocks, parted where a title names another edition than the one before.

    In a list of earlier editions titles part nothing, unless an article follows.
    """
    section = _Section(None)
    in_list = False
    blocks = [line for block in document.blocks for line in _at_titles(block)]
    for position, block in enumerate(blocks):
        first = block.text.partition("\n")[0].strip()
        if fold(first).text.strip(_BULLETS + ":：#") == EARLIER_EDITIONS:
            in_list = True
        names = _named(block, first)
        is_another = names is not None and (section.names is None or section.names.differs_from(names))
        if is_another and (not in_list or is_article(list(_until_the_next(blocks, position)))):
            yield section
            section, in_list = _Section(names), False
        section.blocks.append(block)
    yield section


def _named(block: Block, line: str) -> Identity | None:
    """The edition that a line names as its title. A link that is no heading leads elsewhere."""
    if len(line) > 120 or not is_title_line(line):
        return None
    if not block.is_heading and any(names_this_report(link.title) for link in block.links):
        return None
    names = read_title(line)
    return names if names.number is not None or names.week is not None else None


def _until_the_next(blocks: list[Block], position: int) -> Iterator[Block]:
    """What stands under a title, and what stands in one block with it."""
    _, _, rest = blocks[position].text.partition("\n")
    yield Block(rest)
    for block in islice(blocks, position + 1, None):
        if _named(block, block.text.partition("\n")[0].strip()):
            return
        yield block


def _at_titles(block: Block) -> Iterator[Block]:
    """A block cut before each line of it that is a title: in plain text no empty line need stand between."""
    if block.text.count("\n") == 0 or not names_this_report(block.text):
        yield block
        return
    lines: list[str] = []
    for line in block.text.split("\n"):
        if lines and is_title_line(line.strip()) and not block.links:
            yield Block("\n".join(lines))
            lines = []
        lines.append(line)
    yield replace(block, text="\n".join(lines))
