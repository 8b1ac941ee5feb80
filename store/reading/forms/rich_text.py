"""Rich text: .rtf, as Windows' and Apple's editors write it."""

import re

from store.reading.document import Document
from store.reading.forms.markdown import read_markdown

_STEP = re.compile(
    r"\\'(?P<byte>[0-9a-fA-F]{2})|\\u(?P<unicode>-?\d{1,6})[ ]?|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    r"|\\(?P<sign>[^a-zA-Z])|(?P<open>\{)|(?P<close>\})|(?P<text>[^\\{}\r\n]+)|[\r\n]+"
)
_LINES = frozenset({"par", "line", "row", "sect", "page"})
_APART = frozenset(
    {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "themedata", "generator"}
)


def read_rich_text(data: bytes) -> Document:
    """The words of an RTF file, line by line.

    Raises:
        UnreadableError: it is larger than any article.
    """
    return read_markdown("\n\n".join(_rich_lines(data.decode("latin-1"))))


def _rich_lines(source: str) -> list[str]:
    """Walks through RTF: bytes in the Chinese code page, characters by number, groups that hold no words."""
    words: list[str | bytes] = []
    skipped: list[bool] = [False]
    follows = 0
    starts_group = False
    for step in _STEP.finditer(source):
        kind = step.lastgroup
        if step["open"]:
            skipped.append(skipped[-1])
            starts_group = True
            continue
        if step["close"]:
            skipped = skipped[:-1] or [False]
        elif step["word"] in _APART or (starts_group and step["sign"] == "*"):
            skipped[-1] = True
        elif skipped[-1]:
            pass
        elif step["byte"]:
            if follows:
                follows -= 1
            else:
                words.append(bytes.fromhex(step["byte"]))
        elif step["unicode"]:
            words.append(chr(int(step["unicode"]) % 0x10000))
            follows = 1
        elif step["word"] in _LINES:
            words.append("\n")
        elif step["word"] in ("tab", "cell"):
            words.append(" | " if step["word"] == "cell" else " ")
        elif step["sign"] == "~":
            words.append(" ")
        elif step["text"]:
            words.append(step["text"][follows:] if kind == "text" and step["text"][0] == "?" else step["text"])
            follows = 0
        starts_group = False
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
