"""Which form bytes have, and so what reads them. A new form is a line here and a module in `forms`."""

from collections.abc import Iterator

from store.reading import recognising
from store.reading.allowance import Allowance
from store.reading.decoding import decode, without_pictures
from store.reading.document import Document, Found, Member, Part
from store.reading.editions import editions
from store.reading.enclosed import Enclosed
from store.reading.front_matter import fronted
from store.reading.likeness import is_traditional
from store.reading.unread_forms import BOOK, WORD, form_of, form_of_markup, form_of_zip
from store.reading.unreadable import NoDocumentError, UnreadableError

_MOST_WORDS = 200_000
"""Characters of what is read of an article: it has a few thousand."""


def read(data: bytes, pictures: Enclosed | None = None) -> Iterator[Part]:
    """All that bytes hold, in order; what cannot be read is a part too, so that it hides no other.

    A part is named only where there are several: by its name in the container, else by its number.

    Args:
        data: the contents of a file.
        pictures: where the pictures are put that stand in it; they are all there when the last part was read.
    """
    return _named(_parts(data, Allowance(pictures)))


def _named(parts: Iterator[Part]) -> Iterator[Part]:
    first, second = next(parts, None), next(parts, None)
    if first is None:
        return
    if second is None:
        yield first._replace(name=None)
        return
    for number, part in enumerate((first, second), start=1):
        yield part if part.name else part._replace(name=str(number))
    for number, part in enumerate(parts, start=3):
        yield part if part.name else part._replace(name=str(number))


def _parts(data: bytes, allowance: Allowance) -> Iterator[Part]:
    """What bytes hold; where that is files, what they hold, each under its name."""
    is_empty = True
    try:
        for found in _found(data, allowance):
            is_empty = False
            if isinstance(found, Member):
                yield from _of_member(found, allowance)
            elif isinstance(found, Document):
                yield from map(Part, _editions(found))
            else:
                yield Part(_told(found) if isinstance(found, UnreadableError) else found)
        if is_empty and not data.lstrip().startswith((b"[", b"{")):  # an export may hold nothing
            yield Part(NoDocumentError("nothing"))
    except UnreadableError as error:
        yield Part(_told(error))
    except MemoryError:
        yield Part(UnreadableError("out-of-memory"))


def _told(error: UnreadableError) -> UnreadableError:
    """The same without what it was raised in, which holds on to the bytes."""
    return type(error)(error.why.reason, **error.why.fields)


def _of_member(member: Member, allowance: Allowance) -> Iterator[Part]:
    if isinstance(member.content, UnreadableError):
        yield Part(member.content, member.name)
        return
    if allowance.pictures is not None and member.name and recognising.is_picture(member.content):
        allowance.pictures.add(member.name, member.content)
    try:
        with allowance:
            for part in _named(_parts(member.content, allowance)):
                yield part._replace(name="/".join(filter(None, (member.name, part.name))) or None)
    except UnreadableError as error:
        yield Part(_told(error), member.name)


def _editions(document: Document) -> Iterator[Document | UnreadableError]:
    for edition in editions(document):
        if edition.length > _MOST_WORDS:
            yield UnreadableError("article-too-long")
        elif is_traditional(edition):
            yield UnreadableError("traditional")
        else:
            yield edition


def _found(data: bytes, allowance: Allowance) -> Iterator[Found]:
    """What a form yields. What reads it is loaded when the form is met.

    Raises:
        UnreadableError: no form is known that the bytes have, or what has it is damaged.
    """
    if recognising.is_zip(data):
        yield from _zipped(data, allowance)
    elif recognising.is_gzip(data):
        from store.reading.forms.packed import members_of_gzip

        yield from members_of_gzip(data, allowance)
    elif recognising.is_tar(data):
        from store.reading.forms.packed import members_of_tar

        yield from members_of_tar(data, allowance)
    elif recognising.is_pdf(data):
        from store.reading.pdf.reader import read_pdf

        yield read_pdf(data)
    elif recognising.is_web_archive(data):
        from store.reading.forms.notes import read_web_archive

        yield read_web_archive(data)
    elif recognising.is_rich_text(data):
        from store.reading.forms.rich_text import read_rich_text

        yield read_rich_text(data)
    elif refusal := form_of(data):
        raise refusal
    elif recognising.is_mbox(data):
        from store.reading.forms.mail import read_mbox

        yield from read_mbox(data)
    elif recognising.is_mail(data):
        from store.reading.forms.mail import read_mail

        yield from read_mail(data, allowance.pictures)
    else:
        yield from _in_text(decode(without_pictures(data, allowance.pictures)).lstrip("\ufeff\r\n"))


def _zipped(data: bytes, allowance: Allowance) -> Iterator[Found]:
    """The files in a zip, or the one document that is kept as a zip."""
    from store.reading.forms.packed import members_of_zip, opened_zip

    archive = opened_zip(data)
    if WORD in archive.NameToInfo:
        from store.reading.forms.word import read_word

        yield read_word(data, archive, allowance.pictures)
    elif BOOK in archive.NameToInfo:
        from store.reading.forms.book import read_book

        yield read_book(archive, allowance)
    elif refusal := form_of_zip(archive.NameToInfo):
        raise refusal
    else:
        yield from members_of_zip(archive, allowance)


def _in_text(text: str) -> Iterator[Found]:
    if recognising.is_own_markdown(text):
        raise UnreadableError("own-markdown")
    if recognising.looks_like_json(text):
        yield from _in_json(text)
    elif recognising.looks_like_feed(text):
        from store.reading.forms.feed import read_feed

        yield from read_feed(text)
    elif recognising.looks_like_notes(text):
        from store.reading.forms.notes import read_evernote

        yield from read_evernote(text)
    elif recognising.declares_entities(text):
        raise UnreadableError("own-entities")
    elif root := recognising.other_markup(text):
        raise form_of_markup(root)
    elif recognising.looks_like_page(text):
        from store.reading.forms.scripted_page import read_any_page

        yield read_any_page(text)
    elif recognising.looks_like_table(text):
        from store.reading.forms.listed import read_table

        yield from read_table(text)
    elif recognising.looks_like_pdf_text(text):
        from store.reading.forms.pdf_text import read_pdf_text

        yield read_pdf_text(text)
    else:
        from store.reading.forms.markdown import read_markdown_files

        yield from read_markdown_files(text)


def _in_json(text: str) -> Iterator[Found]:
    """The editions of this program's own files, or the articles of another's."""
    from store.reading.forms.exported import exported_in, read_exported
    from store.reading.forms.listed import load_json, read_listed

    if fronted(text).fields:  # an article follows
        from store.reading.forms.markdown import read_markdown

        yield read_markdown(text)
        return
    loaded = load_json(text)
    records = exported_in(loaded)
    if records is None:
        yield from read_listed(loaded)
    else:
        yield from read_exported(records)
