"""Mail, and web pages that a browser saved as mail: .eml, .mbox, .mhtml, .mht."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message

from store.reading.decoding import decode
from store.reading.document import Document, Found, Member
from store.reading.enclosed import Enclosed
from store.reading.forms.markdown import read_markdown
from store.reading.forms.web.page import read_page
from store.reading.likeness import likeness
from store.reading.recognising import MAIL_BEGINS
from store.reading.unreadable import UnreadableError
from store.text.cleaning import clean_line

_MOST_MAILS = 10_000
_MOST_BOUNDARIES = 20_000
_MOST_MULTIPARTS = 100
"""The library's time and memory go with both, whatever the size of the file."""
_TEXT_FORMS = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")


def read_mbox(data: bytes) -> Iterator[Member]:
    """The mails, one after another.

    Raises:
        UnreadableError: they are too many.
    """
    starts = [match.end() for match in MAIL_BEGINS.finditer(data)]
    if len(starts) > _MOST_MAILS:
        raise UnreadableError("too-many-mails", most=_MOST_MAILS)
    ends = [match.start() for match in MAIL_BEGINS.finditer(data)][1:]
    for start, end in zip(starts, [*ends, len(data)], strict=True):
        yield Member(None, data[start:end])


def read_mail(data: bytes, pictures: Enclosed | None = None) -> Iterator[Found]:
    """The article that a mail is, and what is attached to it.

    Args:
        data: the mail.
        pictures: where the pictures are put that it holds, if they are wanted.

    Raises:
        UnreadableError: it is more than any mail, or makes no sense.
    """
    if data.count(b"\n--") > _MOST_BOUNDARIES or data.lower().count(b"multipart/") > _MOST_MULTIPARTS:
        raise UnreadableError("mail-too-many-parts")
    try:
        message = message_from_bytes(data.lstrip(b"\r\n"))
        parts = list(message.walk())
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise UnreadableError("mail-damaged") from error
    bodies: list[Document] = []
    failed: list[UnreadableError] = []
    attached: list[Member] = []
    for part in parts:
        if part.is_multipart():
            continue
        if pictures is not None and part.get_content_maintype() == "image":
            _put_away(part, pictures)
        name = _file_name(part)
        if part.get_content_type() in _TEXT_FORMS and not name:
            try:
                bodies.append(_body(part))
            except UnreadableError as error:
                failed.append(error)
        elif message.get_content_type() != "multipart/related" and part.get_content_maintype() != "image":
            attached.append(Member(name, _content(part)))
    if bodies:
        yield _addressed(max(bodies, key=likeness), message)
    else:
        yield from failed
    yield from attached


def _put_away(part: Message, pictures: Enclosed) -> None:
    """Keeps a picture under all that the words of the mail may call it."""
    name, address = clean_line(str(part.get("Content-ID", ""))).strip("<>"), str(part.get("Content-Location", ""))
    for called in filter(None, (name and f"cid:{name}", "".join(address.split()))):
        pictures.add(called, _content(part))


def _body(part: Message) -> Document:
    text = decode(_content(part))
    document = read_page(text) if "html" in part.get_content_type() else read_markdown(text)
    return replace(document, url=document.url or _address(part))


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _file_name(part: Message) -> str | None:
    """The name of an attachment; what is part of the mail itself has none."""
    disposition = str(part.get("Content-Disposition", ""))
    if not disposition.lower().startswith("attachment"):
        return None
    try:
        return clean_line(_words(part.get_filename())) or "attachment"
    except (MessageError, ValueError, LookupError, TypeError):  # the name is damaged, what is attached need not be
        return "attachment"


def _addressed(document: Document, message: Message) -> Document:
    """The article with what the mail says of it: a mail's date is when it was sent."""
    subject, sender = _words(message.get("Subject")), _words(message.get("From")).partition("<")[0]
    saved = "saved by" in sender.lower() or message.get_content_type() == "multipart/related"
    return replace(
        document,
        title=document.title or clean_line(subject) or None,
        source=document.source or (None if saved else clean_line(sender).strip('" ') or None),
        url=document.url or _address(message),
    )


def _address(part: Message) -> str | None:
    for name in ("Snapshot-Content-Location", "Content-Location"):
        address = clean_line(str(part.get(name, "")))
        if address.startswith(("http://", "https://")):
            return address
    return None


def _words(header: object) -> str:
    """A header's words, whatever they are encoded in."""
    if not header:
        return ""
    words = ""
    try:
        for piece, _ in decode_header(str(header)):
            words += decode(piece) if isinstance(piece, bytes) else piece
    except (MessageError, ValueError, LookupError, UnreadableError):
        return str(header)
    return words
