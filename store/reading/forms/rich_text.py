"""Rich text: .rtf, as Windows' and Apple's editors write it."""

import re

from store.reading.document import Document
from store.reading.forms.markdown import read_markdown
from store.reading.unreadable import UnreadableError

_STEP = re.compile(
    r"\\'(?P<byte>[0-9a-fA-F]{2})|\\u(?P<unicode>-?\d{1,6})[ ]?|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    r"|\\(?P<sign>[^a-zA-Z])|(?P<open>\{)|(?P<close>\})|(?P<text>[^\\{}\r\n]+)|[\r\n]+"
)
_MOST_MARKS = 500_000
_LINES = frozenset({"par", "line", "row", "sect", "page"})
_APART = frozenset(
    {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "themedata", "generator"}
)


def read_rich_text(data: bytes) -> Document:
    """The words of an RTF file, line by line.

    Raises:
        UnreadableError: it is larger than any article.
    """
    if data.count(b"\\") + data.count(b"{") > _MOST_MARKS:
        raise UnreadableError("too-much-rich-text")
    return read_markdown("\n\n".join(_rich_lines(data.decode("latin-1"))))


def _rich_lines(source: str) -> list[str]:
    """Walks through RTF: bytes in the Chinese code page, characters by number, groups that hold no words."""
    words: list[str | bytes] = []
    skipped: list[bool] = [False]
    replaced = 1
    """How many signs follow a numbered character, for programs that do not know it."""
    follows = 0
    starts_group = False
    for step in _STEP.finditer(source):
        opens, starts_group = starts_group, step["open"] is not None
        if step["open"]:
            skipped.append(skipped[-1])
        elif step["close"]:
            skipped = skipped[:-1] or [False]
        elif step["word"] in _APART or (opens and step["sign"] == "*"):
            skipped[-1] = True
        elif skipped[-1]:
            continue
        elif step["word"] == "uc":
            replaced = min(int(step["number"] or 1), 4)
        elif step["unicode"]:
            words.append(chr(int(step["unicode"]) % 0x10000))
            follows = replaced
        elif step["byte"] and follows:
            follows -= 1
        elif step["byte"]:
            words.append(bytes.fromhex(step["byte"]))
        elif step["text"]:
            words.append(step["text"][follows:])
            follows = 0
        elif step["word"] in _LINES or step["sign"] == "\n":
            words.append("\n")
        elif step["word"] == "cell":
            words.append(" | ")
        elif step["sign"] == "~" or step["word"] == "tab":
            words.append(" ")
    return [line for line in _decoded(words).split("\n") if line.strip()]


def _decoded(words: list[str | bytes]) -> str:
    text, pending = "", b""
    for piece in [*words, ""]:
        if isinstance(piece, bytes):
            pending += piece
            continue
        if pending:
            text += pending.decode("gb18030", "replace")
            pending = b""
        text += piece
    return text
