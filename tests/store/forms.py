"""An edition in every form in which people keep it, in words of our own."""

import gzip
import io
import json
import plistlib
import tarfile
import zipfile
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape

from store.model.week import Week
from tests.store.documents import SOURCE, address, incidents, markdown, situation, title_of

SECTIONS = ("本周网络安全基本态势", "本周事件处理情况")


@dataclass(frozen=True)
class Edition:
    """What is written down, in one form or another."""

    week: Week
    handled: int = 412

    @property
    def title(self) -> str:
        return title_of(self.week)

    @property
    def url(self) -> str:
        return address(self.week.ordinal)

    @property
    def day(self) -> str:
        return (self.week + 1).monday.isoformat()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return (SECTIONS[0], situation(), SECTIONS[1], incidents(self.handled))


def page(edition: Edition, *, after: str = "", charset: str = "utf-8") -> str:
    """A WeChat article as a browser saves it."""
    words = "".join(f"<p><span>{paragraph}</span></p>" for paragraph in edition.paragraphs)
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><meta property="og:title" content="{edition.title}">'
        f'<meta property="og:url" content="{escape(edition.url)}"><title>{edition.title}</title></head><body>'
        f'<h1 id="activity-name">{edition.title}</h1><span id="js_name">{SOURCE}</span>'
        f'<em id="publish_time">{edition.day}</em><div id="js_content">{words}</div>{after}</body></html>'
    )


def plain_page(edition: Edition, *, before: str = "", after: str = "") -> str:
    """The same on a page of some other site."""
    words = "".join(f"<p>{paragraph}</p>" for paragraph in edition.paragraphs)
    head = f"<html><head><title>{edition.title}</title></head>"
    return f"{head}<body>{before}<h1>{edition.title}</h1>{words}{after}</body></html>"


def text(edition: Edition) -> str:
    return "\n\n".join((edition.title, *edition.paragraphs, ""))


def fronted(edition: Edition) -> str:
    return markdown(
        title=edition.title, url=edition.url, source=SOURCE, date=edition.day, body=edition.paragraphs
    ).replace("fetch_date", "created")


def clipped(edition: Edition) -> str:
    head = f'title: "{edition.title}"\nsource: "{edition.url}"\nauthor:\n  - "[[{SOURCE}]]"\npublished: {edition.day}'
    return f"---\n{head}\ncreated: 2031-01-01\n---\n" + "\n\n".join(edition.paragraphs)


def toml(edition: Edition) -> str:
    head = f'title = "{edition.title}"\ndate = {edition.day}\nurl = "{edition.url}"\nauthor = "{SOURCE}"'
    return f"+++\n{head}\n+++\n\n" + "\n\n".join(edition.paragraphs)


def org(edition: Edition) -> str:
    head = f"#+TITLE: {edition.title}\n#+DATE: {edition.day}\n#+AUTHOR: {SOURCE}\n#+LINK: {edition.url}\n"
    return head + "\n* ".join(("", *edition.paragraphs))


def json_headed(edition: Edition) -> str:
    head = {"title": edition.title, "date": edition.day, "url": edition.url, "author": SOURCE}
    return json.dumps(head, ensure_ascii=False, indent=1) + "\n\n" + "\n\n".join(edition.paragraphs)


def header_lines(edition: Edition) -> str:
    head = ("Title", edition.title), ("URL Source", edition.url), ("Published Time", f"{edition.day}T01:00:00Z")
    lines = "\n\n".join(f"{name}: {value}" for name, value in (*head, ("Author", SOURCE)))
    return f"{lines}\n\nMarkdown Content:\n" + "\n\n".join(edition.paragraphs)


def mhtml(edition: Edition, charset: str = "utf-8") -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = edition.url
    message["Subject"] = edition.title
    message.set_content(page(edition, charset=charset), subtype="html", charset=charset, cte="quoted-printable")
    message.add_related(b"\x89PNG\0" * 99, "image", "png", headers=["Content-Location: https://pictures.example/1.png"])
    return message.as_bytes()


def mail(edition: Edition) -> bytes:
    message = EmailMessage()
    message["From"] = f"{SOURCE} <news@mail.example>"
    message["To"] = "reader@mail.example"
    message["Subject"] = edition.title
    message["Date"] = "Thu, 22 Aug 2024 10:00:00 +0800"
    message.set_content(text(edition))
    message.add_alternative(plain_page(edition), subtype="html")
    return message.as_bytes()


def mbox(editions: Sequence[Edition]) -> bytes:
    return b"\n".join(b"From news@mail.example Thu Aug 22 10:00:00 2024\n" + mail(edition) for edition in editions)


def row(edition: Edition) -> dict[str, object]:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in edition.paragraphs)
    return {
        "id": 1,
        "标题": edition.title,
        "link": edition.url,
        "create_time": 1724317200,
        "公众号": SOURCE,
        "content": body,
    }


def exporter_json(editions: Sequence[Edition]) -> str:
    return json.dumps({"code": 0, "data": {"list": list(map(row, editions))}}, ensure_ascii=False)


def exporter_lines(editions: Sequence[Edition]) -> str:
    return "\n".join(json.dumps(row(edition)) for edition in editions)


def exporter_csv(editions: Sequence[Edition]) -> str:
    rows = [[SOURCE, edition.url, edition.title, "\n\n".join(edition.paragraphs)] for edition in editions]
    cells = [["公众号", "链接", "标题", "文章内容"], *rows]
    return "\ufeff" + "\r\n".join(",".join(f'"{cell}"' for cell in line) for line in cells)


def rss(editions: Sequence[Edition]) -> str:
    items = "".join(
        f"<item><title>{e.title}</title><link>{escape(e.url)}</link><description>略</description>"
        f"<content:encoded><![CDATA[{''.join(f'<p>{p}</p>' for p in e.paragraphs)}]]></content:encoded></item>"
        for e in editions
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{SOURCE}</title>{items}</channel></rss>"
    )


def atom(editions: Sequence[Edition]) -> str:
    entries = "".join(
        f'<entry><title>{e.title}</title><link href="{escape(e.url)}"/><author><name>{SOURCE}</name></author>'
        f'<content type="html">{escape("".join(f"<p>{p}</p>" for p in e.paragraphs))}</content></entry>'
        for e in editions
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>订阅</title>{entries}</feed>'


def evernote(editions: Sequence[Edition]) -> str:
    notes = "".join(
        f"<note><title>{e.title}</title><created>20310101T000000Z</created><note-attributes><author>{SOURCE}</author>"
        f"<source-url>{escape(e.url)}</source-url></note-attributes><content><![CDATA[<en-note>"
        f"{''.join(f'<div>{p}</div>' for p in e.paragraphs)}</en-note>]]></content></note>"
        for e in editions
    )
    return f'<?xml version="1.0"?><en-export application="x">{notes}</en-export>'


def web_archive(edition: Edition) -> bytes:
    resource = {"WebResourceData": plain_page(edition).encode(), "WebResourceURL": edition.url}
    return plistlib.dumps({"WebMainResource": resource}, fmt=plistlib.FMT_BINARY)


def rich_text(edition: Edition) -> bytes:
    lines = [
        "".join(chr(byte) if byte < 128 else f"\\'{byte:02x}" for byte in line.encode("gb18030"))
        for line in (edition.title, *edition.paragraphs)
    ]
    return ("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 \\'cb\\'ce;}}\\pard " + "\\par\n".join(lines) + "}").encode()


def zipped(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return file.getvalue()


def word(edition: Edition) -> bytes:
    """The least that Word's own reader takes for a file of its own."""
    name = "http://schemas.openxmlformats.org"
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in (edition.title, *edition.paragraphs))
    kind = f"{name}/officeDocument/2006/relationships/officeDocument"
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{name}/package/2006/content-types"/>'.encode(),
            "_rels/.rels": (
                f'<Relationships xmlns="{name}/package/2006/relationships">'
                f'<Relationship Id="r" Type="{kind}" Target="word/document.xml"/></Relationships>'
            ).encode(),
            "word/document.xml": (
                f'<w:document xmlns:w="{name}/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
            ).encode(),
        }
    )


def book(editions: Sequence[Edition]) -> bytes:
    pages = {f"OEBPS/{number}.xhtml": plain_page(edition).encode() for number, edition in enumerate(editions)}
    items = "".join(f'<item id="i{number}" href="{number}.xhtml"/>' for number in range(len(pages)))
    order = "".join(f'<itemref idref="i{number}"/>' for number in range(len(pages)))
    package = (
        f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest><spine>{order}</spine></package>'
    )
    container = '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
    return zipped({"META-INF/container.xml": container.encode(), "OEBPS/content.opf": package.encode(), **pages})


def framed(edition: Edition) -> str:
    inner = b64encode(plain_page(edition).encode()).decode()
    frame = f'<iframe src="data:text/html;base64,{inner}">'
    return f"<html><head><title>{edition.title}</title></head><body>{frame}</body></html>"


ONE: dict[str, Callable[[Edition], bytes | str]] = {
    "text": text,
    "front matter": fronted,
    "clipped": clipped,
    "toml": toml,
    "org": org,
    "json head": json_headed,
    "header lines": header_lines,
    "page": page,
    "plain page": plain_page,
    "framed": framed,
    "mhtml": mhtml,
    "mhtml in gbk": lambda edition: mhtml(edition, "gb18030"),
    "mail": mail,
    "web archive": web_archive,
    "rich text": rich_text,
    "word": word,
    "gz": lambda edition: gzip.compress(page(edition).encode()),
}
"""Forms that hold one edition."""

SEVERAL: dict[str, Callable[[Sequence[Edition]], bytes | str]] = {
    "texts": lambda editions: "\n\n".join(map(text, editions)),
    "markdown": lambda editions: "\n\n".join(f"# {text(edition)}" for edition in editions),
    "front matters": lambda editions: "\n\n".join(map(fronted, editions)),
    "pages": lambda editions: (
        "<html><body>" + "".join(f"<h2>{e.title}</h2>" + "".join(f"<p>{p}</p>" for p in e.paragraphs) for e in editions)
    ),
    "articles": lambda editions: (
        "<html><body>"
        + "".join(
            f"<article><h2>{e.title}</h2>" + "".join(f"<p>{p}</p>" for p in e.paragraphs) + "</article>"
            for e in editions
        )
    ),
    "mbox": mbox,
    "exporter's json": exporter_json,
    "exporter's lines": exporter_lines,
    "exporter's csv": exporter_csv,
    "rss": rss,
    "atom": atom,
    "evernote": evernote,
    "book": book,
    "zip": lambda editions: zipped({f"{e.week.iso}.html": page(e).encode() for e in editions}),
    "tar": lambda editions: tarred({f"{e.week.iso}.md": text(e).encode() for e in editions}),
    "tar.gz": lambda editions: gzip.compress(tarred({f"{e.week.iso}.md": text(e).encode() for e in editions})),
    "zip of gz": lambda editions: zipped({f"{e.week.iso}.gz": gzip.compress(text(e).encode()) for e in editions}),
}
"""Forms that hold several."""


def file_of(written: bytes | str) -> bytes:
    return written.encode() if isinstance(written, str) else written
