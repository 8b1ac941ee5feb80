"""From bytes to a `Document`: one module a format, chosen by content."""

from store.reading.document import Document, UnreadableError

__all__ = ["Document", "UnreadableError", "decode", "read"]


def decode(data: bytes) -> str:
    """The text that bytes hold: UTF-8 with or without a mark, else GB18030.

    Raises:
        UnreadableError: neither, or not text at all.
    """
    if b"\0" in data:
        raise UnreadableError("not a text file")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableError("neither UTF-8 nor GB18030")


def read(text: str) -> Document:
    """The document that a text holds."""
    from store.reading.markdown import read_markdown  # the parser is needed by imports only

    return read_markdown(text)
