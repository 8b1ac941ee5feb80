"""A document as it was found, before anyone asks what it says."""

from dataclasses import dataclass
from typing import NamedTuple

from store.model.issue import Issue
from store.reading.drawing import Drawing
from store.reading.unreadable import UnreadableError


@dataclass(frozen=True, slots=True)
class Link:
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Image:
    alt: str
    url: str
    """Empty where it has no address, for it came with the document."""
    kept: str = ""
    """What it is called where it came with the document: a file beside it, or a part of the same file."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or heading, with what stands inside it."""

    text: str
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    is_heading: bool = False
    """Whether it is marked as one; many a heading is not."""
    rows: tuple[tuple[str, ...], ...] = ()
    """The cells where it is a table, row by row; `text` has the same words, a row a line."""


@dataclass(frozen=True, slots=True)
class Document:
    """Blocks in reading order, and what the file says about itself. All text is clean."""

    blocks: tuple[Block, ...]
    title: str | None = None
    url: str | None = None
    source: str | None = None
    published: str | None = None
    """As written; a reader of dates decides what it means."""
    drawings: tuple[Drawing, ...] = ()
    """The pictures whose text was recognised, and the pages that are drawings."""

    @property
    def length(self) -> int:
        """The characters of all that was read, addresses left out."""
        about = (self.title, self.source, self.published)
        return sum(len(block.text) for block in self.blocks) + sum(len(words) for words in about if words)


class Member(NamedTuple):
    """A file within a file."""

    name: str | None
    content: bytes | UnreadableError


Found = Document | Issue | Member | UnreadableError
"""What a form yields, one after another: an edition at once where the file is this program's own."""


class Part(NamedTuple):
    """One of the things that a file holds: most files hold one."""

    content: Document | Issue | UnreadableError
    name: str | None = None
    """Its name in the container; None where it has none, or where the file holds nothing else."""
