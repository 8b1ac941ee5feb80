"""What was made to fill memories and disks, and to lead elsewhere: one sentence, and nothing is written anywhere."""

import gzip
import io
import json
import stat
import tarfile
import tracemalloc
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from store.model.week import Week
from store.reading import Document, NoDocumentError, UnreadableError, read
from tests.store.forms import Edition, tarred, text, word, zipped

EDITION = Edition(Week.from_iso("2024-W33"))
OTHER = Edition(Week.from_iso("2024-W34"))
ARTICLE = text(EDITION).encode()
ITEM = f"<item><title>{EDITION.title}</title></item>"


def refused(data: bytes) -> str:
    """The one sentence by which all of a file is refused."""
    (part,) = read(data)
    assert isinstance(part.content, UnreadableError)
    return str(part.content)


def nested(times: int) -> bytes:
    data = ARTICLE
    for _ in range(times):
        data = zipped({"inner.zip": data})
    return data


def with_a_long_header() -> bytes:
    header = tarfile.TarInfo("x")
    header.type = tarfile.XHDTYPE
    header.size = 1 << 30
    return gzip.compress(header.tobuf(tarfile.PAX_FORMAT) + bytes(1 << 20))


def broken_word(document: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(word(EDITION))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**files, "word/document.xml": document})


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (nested(4), "packed-too-deep"),
        (gzip.compress(bytes(65 << 20)), "too-large 64"),
        (with_a_long_header(), "tar-damaged"),
        (b"PK\x03\x04" + b"PK\x01\x02" * 30_000, "too-many-parts 10000"),
        (b"PK\x03\x04" + ARTICLE, "zip-damaged"),
        (gzip.compress(ARTICLE)[:-9], "gz-damaged"),
        (f"<rss><channel>{ITEM * 10_001}".encode(), "too-many-items 10000"),
        (f"<rss><channel>{ITEM}<item><title>&#99999999999;".encode(), "feed-damaged"),
        (b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss/>', "own-entities"),
        (json.dumps([{"title": "a", "content": "b"}] * 10_001).encode(), "too-many-articles 10000"),
        (b"title,url\n" + b"a,https://a.example\n" * 10_001, "too-many-articles 10000"),
        (b'[{"a": ' + b"[]," * 4_000_000 + b"1}]", "too-many-values"),
        (b'[{"a": ' + b"[" * 100_000, "nested-too-deep"),
        (b"From a 2024\n\n" * 10_001, "too-many-mails 10000"),
        (b"From: a\nTo: b\nMIME-Version: 1.0\n\n" + b"\n--b" * 20_001, "mail-too-many-parts"),
        (broken_word(b"<w:p/>" * 60_000), "word-too-much-markup"),
        (broken_word(b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'), "word-declares"),
        (broken_word(b"<a>"), "word-damaged-so ExpatError"),
        (zipped({"META-INF/container.xml": b"<a"}), "book-damaged"),
        (b"bplist00" + b"\xd5" * 99, "no-web-archive"),
        (b"{\\rtf1 " + b"\\'b6" * 500_001, "too-much-rich-text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old-office"),
        (zipped({"xl/workbook.xml": b"<a/>"}), "spreadsheet"),
        (zipped({}), "nothing"),
        (b"<html><frameset><frame src=article.html></frameset></html>", "frames article.html"),
        (b"week,year,number,start\n2024-W33,2024,33,2024-08-12\n", "own-csv"),
    ],
)
def test_one_reason(data: bytes, why: str) -> None:
    assert refused(data) == why


def test_what_comes_before_the_limit_is_read() -> None:
    data = zipped({"a.md": ARTICLE, **{f"{number}.md": b"\0" for number in range(10_000)}})
    first, *_, last = read(data)
    assert isinstance(first.content, Document)
    assert "too-many-parts 10000" in str(last.content)


def test_an_archive_that_unpacks_to_more_than_fits_stays_small_in_memory() -> None:
    data = zipped({f"{number}.bin": bytes(40 << 20) for number in range(4)})
    tracemalloc.start()
    parts = list(read(data))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert all(isinstance(part.content, UnreadableError) for part in parts)
    assert peak < 200 << 20


def test_names_in_archives_are_no_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files = {"../../evil.md": ARTICLE, "/etc/evil.md": text(OTHER).encode()}
    for data in (zipped(files), tarred(files)):
        parts = list(read(data))
        assert [part.name for part in parts] == list(files)
        assert all(isinstance(part.content, Document) for part in parts)
    assert not list(tmp_path.iterdir())
    assert not (tmp_path.parent.parent / "evil.md").exists()


def test_links_in_archives_lead_nowhere() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    other = io.BytesIO()
    with tarfile.open(fileobj=other, mode="w") as packed:
        entry = tarfile.TarInfo("link")
        entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/passwd"
        packed.addfile(entry)
    for data in (file.getvalue(), other.getvalue()):
        (part,) = read(data)
        assert isinstance(part.content, NoDocumentError)


def test_an_encrypted_part_is_named_and_the_others_are_read() -> None:
    data = bytearray(zipped({"a.md": ARTICLE, "b.md": ARTICLE}))
    data[6] |= 1  # of the first file
    data[data.index(b"PK\x01\x02") + 8] |= 1
    locked, other = read(bytes(data))
    assert (locked.name, "encrypted" in str(locked.content)) == ("a.md", True)
    assert isinstance(other.content, Document)


def test_names_in_chinese_code_pages() -> None:
    data = zipped({"ab.md": ARTICLE, "b.md": ARTICLE}).replace(b"ab.md", "周".encode("gb18030") + b".md")
    assert [part.name for part in read(data)] == ["周.md", "b.md"]


def test_beside_an_article_pictures_and_the_like_are_no_documents() -> None:
    files = {"a.html": ARTICLE, "a_files/1.png": b"\x89PNG\r\n\x1a\n\0\0", "a_files/x.woff2": b"wOF2\0\1\0\0"}
    parts = {part.name: part.content for part in read(zipped(files))}
    assert isinstance(parts["a.html"], Document)
    assert str(parts["a_files/1.png"]) == "picture"
    assert str(parts["a_files/x.woff2"]) == "font"


def test_a_subject_that_is_damaged_hides_no_mail() -> None:
    head = b"From: a@mail.example\nTo: b@mail.example\nMIME-Version: 1.0\nSubject: =?utf-8?B?a?=\n\n"
    (part,) = read(head + ARTICLE)
    assert isinstance(part.content, Document)


def test_what_is_attached_to_a_mail_is_read_too() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@mail.example", "见附件"
    message.set_content("见附件")
    message.add_attachment(word(EDITION), "application", "octet-stream", filename="周报.docx")
    message.add_attachment(zipped({"a.md": text(OTHER).encode()}), "application", "zip", filename="b.zip")
    parts = list(read(message.as_bytes()))
    assert [part.name for part in parts] == ["1", "周报.docx", "b.zip"]
    assert all(isinstance(part.content, Document) for part in parts)
