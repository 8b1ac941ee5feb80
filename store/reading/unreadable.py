"""Why bytes are not read. Which words that has is for others to say."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Reason = Literal[
    # bytes
    "no-text",
    "not-as-marked",
    "unknown-encoding",
    "not-a-file",
    "too-large",
    "out-of-memory",
    "system",
    # what is no document
    "nothing",
    "picture",
    "font",
    "sound-or-film",
    "media",
    "program",
    "beside-a-file",
    "link",
    "link-or-device",
    "other-articles",
    # forms that are not read
    "old-office",
    "word-xml",
    "open-document",
    "pages-document",
    "spreadsheet",
    "slides",
    "postscript",
    "kindle",
    "other-book",
    "outline",
    "compiled-help",
    "database",
    "other-archive",
    "other-markup",
    "own-entities",
    # what is packed
    "too-many-parts",
    "too-much-unpacked",
    "packed-too-deep",
    "encrypted",
    "damaged-within",
    "zip-damaged",
    "gz-damaged",
    "tar-damaged",
    # pages and texts
    "article-too-long",
    "traditional",
    "too-much-markup",
    "too-much-rich-text",
    "too-many-attributes",
    "page-too-long",
    "page-damaged",
    "frames",
    "web-archive-damaged",
    "no-web-archive",
    # PDF
    "pdf-damaged",
    "pdf-locked",
    "pdf-too-long",
    "pdf-of-pictures",
    "pdf-empty",
    "pdf-without-characters",
    "pdf-text-without-chinese",
    # Word files and books
    "word-damaged",
    "word-damaged-so",
    "word-too-large",
    "word-declares",
    "word-too-much-markup",
    "book-damaged",
    "book-damaged-or-encrypted",
    "book-declares",
    "book-too-many-pages",
    "book-page-too-large",
    "book-too-large",
    # mail, feeds, notes, rows
    "mail-damaged",
    "mail-too-many-parts",
    "too-many-mails",
    "feed-damaged",
    "feed-too-much-markup",
    "too-many-items",
    "too-many-notes",
    "too-many-articles",
    "too-many-values",
    "nested-too-deep",
    "json-damaged",
    "json-without-articles",
    "csv-damaged",
    # this program's own files
    "own-markdown",
    "own-csv",
    "no-export",
    "record-no-object",
    "record-no-week",
    "edition-damaged",
    "too-much-in-edition",
    # pictures
    "no-picture",
    "picture-damaged",
    "picture-too-large",
    "picture-by-itself",
    "too-many-pictures",
    "too-many-drawings",
    "too-many-texts",
    "no-file-name",
    "outside-its-folder",
    "not-had",
    "no-document",
    # processes of their own
    "too-much-memory",
    "too-slow",
    "reader-gave-up",
]


class Why(NamedTuple):
    """Why something is not read."""

    reason: Reason
    fields: Mapping[str, str | int]
    """The numbers and names that belong to the reason."""


class UnreadableError(Exception):
    """The bytes are no text that any reader knows."""

    def __init__(self, reason: Reason, **fields: str | int) -> None:
        super().__init__(" ".join((reason, *map(str, fields.values()))))
        self.why = Why(reason, fields)


class NoDocumentError(UnreadableError):
    """They are none to begin with: a picture, a font, a script."""
