"""Pictures of documents: where they are found, and what is said of those that cannot be had."""

import io
import os
import zipfile
from base64 import b64encode
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path

import pytest

from store.intake import FileReading, Pictures, read_paths
from store.reading import UnreadableError, Why
from store.reading.drawing import Box

TITLE = "网络安全信息与动态周报2024年第51期（12月16日-12月22日）"
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 100
OTHER = b"\xff\xd8\xff" + b"\0" * 120


def page(*pictures: str) -> str:
    shown = "".join(f"<img {picture}>" for picture in pictures)
    words = "<p>本周共处理网络安全事件476起。</p>"
    return f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{words}<p>{shown}</p></body></html>"


class Reader:
    """Stands for what recognises text: it sees one figure in the one picture, another in the other."""

    def __init__(self) -> None:
        self.read: list[bytes] = []

    def __call__(self, data: bytes) -> tuple[Box, ...]:
        self.read.append(data)
        if data not in (PICTURE, OTHER):
            raise UnreadableError("picture-damaged")
        return (Box(0, 0, 200, 20, "被篡改网站 57个" if data == PICTURE else "仿冒页面 187个"),)


def readings(folder: Path, *paths: Path, reader: Reader | None = None) -> Sequence[FileReading]:
    pictures = Pictures(folder / "kept", lambda _: None, reader=reader or Reader())
    return list(read_paths(map(str, paths), pictures=pictures))


def proposed(folder: Path, path: Path) -> dict[str, tuple[int, str]]:
    """What the pictures of one file propose: the value and where it stands."""
    found = [one.reading.report.proposals for one in readings(folder, path) if one.reading.issue]
    return {one.figure: (one.value, one.source) for proposals in found for one in proposals}


def test_pictures_beside_a_page(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "图 1.png").write_bytes(PICTURE)
    (tmp_path / "page_files" / "640.jpg").write_bytes(OTHER)
    file = tmp_path / "page.html"
    lazy = 'data-src="https://mmbiz.qpic.cn/a/1" src="./page_files/640.jpg"'
    file.write_text(page('src="page_files/%E5%9B%BE%201.png"', lazy))
    assert proposed(tmp_path, file) == {
        "defaced_sites": (57, "page_files/%E5%9B%BE%201.png"),
        "phishing_pages": (187, "https://mmbiz.qpic.cn/a/1"),
    }


def test_pictures_written_into_a_page(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(f'src="data:image/png;base64,{b64encode(PICTURE).decode()}"'))
    assert proposed(tmp_path, file) == {"defaced_sites": (57, "picture 1")}
    file.write_text(
        f"# {TITLE}\n\n共处理网络安全事件476起。\n\n![](data:image/png;base64,{b64encode(PICTURE).decode()})\n"
    )
    assert proposed(tmp_path, file) == {"defaced_sites": (57, "picture 1")}


@pytest.mark.parametrize(
    ("called", "source", "headers"),
    [
        ("cid:one@page", "picture 1", {"Content-ID": "<one@page>"}),
        ("https://mmbiz.qpic.cn/a/1", "https://mmbiz.qpic.cn/a/1", {"Content-Location": "https://mmbiz.qpic.cn/a/1"}),
    ],
)
def test_pictures_in_a_page_saved_as_mail(tmp_path: Path, called: str, source: str, headers: dict[str, str]) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["MIME-Version"] = "<Saved by a browser>", TITLE, "1.0"
    mail.set_content(page(f'src="{called}"'), subtype="html")
    mail.add_related(PICTURE, "image", "png")
    for name, value in headers.items():
        list(mail.iter_parts())[1][name] = value
    file = tmp_path / "page.mhtml"
    file.write_bytes(mail.as_bytes())
    assert proposed(tmp_path, file) == {"defaced_sites": (57, source)}


def test_pictures_in_a_zip(tmp_path: Path) -> None:
    file = tmp_path / "pages.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("week/page.html", page('src="page_files/1.png"', 'src="../../../2.png"'))
        archive.writestr("week/page_files/1.png", PICTURE)
    assert proposed(tmp_path, file) == {"defaced_sites": (57, "page_files/1.png")}


def test_pictures_in_a_book(tmp_path: Path) -> None:
    file = tmp_path / "book.epub"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("META-INF/container.xml", '<c><rootfile full-path="O/c.opf"/></c>')
        items = '<item id="p" href="text/p.xhtml"/>'
        archive.writestr("O/c.opf", f'<package>{items}<itemref idref="p"/></package>')
        archive.writestr("O/text/p.xhtml", page('src="../images/1.png"'))
        archive.writestr("O/images/1.png", PICTURE)
    assert proposed(tmp_path, file) == {"defaced_sites": (57, "../images/1.png")}


def test_pictures_in_a_word_file(tmp_path: Path) -> None:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (TITLE, "共处理网络安全事件476起。"))
    drawing = (
        "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>"
        '<a:blip r:embed="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
        "</w:r></w:p>"
    )
    document = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="{relation}">'
        f"<w:body>{paragraphs}{drawing}</w:body></w:document>"
    )
    file = tmp_path / "week.docx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="png" ContentType="image/png"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="d" Type="{relation}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relation}/image" '
            'Target="media/1.png"/></Relationships>',
        )
        archive.writestr("word/document.xml", document)
        archive.writestr("word/media/1.png", PICTURE)
    assert proposed(tmp_path, file) == {"defaced_sites": (57, "picture 1")}


def test_no_path_leads_out_of_the_folder_of_the_page(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(PICTURE)
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    os.mkfifo(folder / "pipe.png")
    names = [
        "../secret.png",
        "link.png",
        f"{tmp_path}/secret.png",
        "%2e%2e/secret.png",
        "pipe.png",
        "a%00b.png",
        "no.png",
    ]
    file = folder / "page.html"
    file.write_text(page(*(f'src="{name}"' for name in names)))
    reader = Reader()
    said = readings(tmp_path, file, reader=reader)
    assert reader.read == []
    assert [one.part for one in said[1:]] == names
    assert all(one.reading.refusal == "unreadable" and one.why for one in said[1:])
    assert said[0].reading.report.figures == {"incidents_handled": 476}


def test_a_bad_picture_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_bytes(b"\x89PNG and no more")
    (tmp_path / "empty.png").touch()
    (tmp_path / "good.png").write_bytes(PICTURE)
    file = tmp_path / "page.html"
    file.write_text(page('src="bad.png"', 'src="good.png"', 'src="empty.png"'))
    whole, bad, empty = readings(tmp_path, file)
    assert [one.value for one in whole.reading.report.proposals] == [57]
    assert whole.reading.report.figures == {"incidents_handled": 476}
    assert (bad.part, bad.why) == ("bad.png", Why("picture-damaged", {}))
    assert (empty.part, empty.why) == ("empty.png", Why("picture-damaged", {}))


def test_nothing_is_recognised_twice(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(PICTURE)
    file = tmp_path / "page.html"
    file.write_text(page('src="1.png"'))
    reader = Reader()
    first = readings(tmp_path, file, reader=reader)
    assert readings(tmp_path, file, reader=reader) == first
    assert reader.read == [PICTURE]
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_text('[["damaged"]]')
    assert readings(tmp_path, file, reader=reader) == first
    assert reader.read == [PICTURE, PICTURE]


def test_other_pages_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(PICTURE)
    file = tmp_path / "page.html"
    file.write_text("<html><title>食谱</title><body><p>虚构的一道菜。</p><img src='1.png'></body></html>")
    reader = Reader()
    readings(tmp_path, file, reader=reader)
    assert reader.read == []


def test_without_being_asked_no_picture_is_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page('src="missing.png"', f'src="data:image/png;base64,{b64encode(PICTURE).decode()}"'))
    (whole,) = read_paths([str(file)], io.BytesIO())
    assert whole.reading.report.images == ("missing.png",)
    assert whole.reading.report.proposals == ()
