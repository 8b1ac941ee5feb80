"""Pictures of documents: where they are found, and what is said of those that cannot be had."""

import io
import os
import zipfile
from base64 import b64encode
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from itertools import permutations
from pathlib import Path

import pytest

from store.archive import Archive
from store.intake import FileReading, Pictures, keep, piece_of, read_paths
from store.model.proposal import Proposal
from store.model.week import Week
from store.reading import UnreadableError, Why
from store.reading.drawing import Box
from store.reading.pictures.kept import Kept
from store.reading.pictures.recognition import Recognised

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

    def __call__(self, data: bytes) -> Recognised:
        self.read.append(data)
        if data not in (PICTURE, OTHER):
            raise UnreadableError("picture-damaged")
        return Recognised((Box(0, 0, 200, 20, "被篡改网站 57个" if data == PICTURE else "仿冒页面 187个"),))


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


def test_a_picture_by_itself(tmp_path: Path) -> None:
    file = tmp_path / "图 1.png"
    file.write_bytes(PICTURE)
    (one,) = readings(tmp_path, file)
    assert (one.reading.refusal, one.part) == ("undated", None)
    assert [(found.value, found.source) for found in one.reading.report.proposals] == [(57, "图 1.png")]
    (piped,) = read_paths(["-"], io.BytesIO(PICTURE), Pictures(tmp_path / "kept", lambda _: None, reader=Reader()))
    assert [found.source for found in piped.reading.report.proposals] == ["picture 1"]


def test_the_week_of_a_picture_can_be_named_and_nothing_else_is_touched(tmp_path: Path) -> None:
    edition = tmp_path / "page.html"
    edition.write_text(page())
    picture = tmp_path / "1.png"
    picture.write_bytes(PICTURE)
    archive = Archive(tmp_path / "store.json", bundled=False)
    keep(archive, readings(tmp_path, edition))
    week = archive.weeks[0]
    before = archive.get(week)
    assert keep(archive, readings(tmp_path, picture)).refused == {"undated": 1}
    assert archive.get(week) == before
    keep(archive, readings(tmp_path, picture), week)
    after = archive.get(week)
    assert before is not None
    assert after is not None
    assert after.replace(proposals=()) == before
    assert [one.value for one in after.proposals] == [57]


def test_pictures_of_a_week_come_together_whatever_comes_first(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(PICTURE)
    (tmp_path / "2.png").write_bytes(OTHER)
    (tmp_path / "page.html").write_text(page())
    said: list[tuple[Mapping[str, int], set[tuple[str, int, str]]]] = []
    for order in permutations(("1.png", "2.png", "page.html", "1.png")):
        archive = Archive(tmp_path / f"{len(said)}.json", bundled=False)
        for name in order:
            keep(archive, readings(tmp_path, tmp_path / name), Week.from_iso("2024-W51"))
        issue = archive.get(Week.from_iso("2024-W51"))
        assert issue is not None
        said.append((issue.figures, {(one.figure, one.value, one.source) for one in issue.proposals}))
    both = {("defaced_sites", 57, "1.png"), ("phishing_pages", 187, "2.png")}
    assert all(one == ({"incidents_handled": 476}, both) for one in said)


def test_a_picture_of_other_things_is_no_report(tmp_path: Path) -> None:
    file = tmp_path / "cat.png"
    file.write_bytes(PICTURE)

    def nothing(_: bytes) -> Recognised:
        return Recognised((Box(0, 0, 200, 20, "一只猫"),))

    pictures = Pictures(tmp_path / "kept", lambda _: None, reader=nothing)
    (one,) = read_paths([str(file)], pictures=pictures)
    assert one.reading.refusal == "not-a-report"


def test_a_picture_that_was_named_says_what_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "1.png"
    file.write_bytes(PICTURE)
    (one,) = read_paths([str(file)])
    assert (one.reading.refusal, one.why) == ("unreadable", Why("picture-by-itself", {}))
    (found,) = read_paths([str(tmp_path)])
    assert found.reading.refusal == "not-a-report"


def test_pictures_in_a_folder_are_read_with_their_pages_only(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "1.png").write_bytes(PICTURE)
    reader = Reader()
    (one,) = readings(tmp_path, tmp_path / "pages", reader=reader)
    assert one.reading.refusal == "not-a-report"
    assert reader.read == []


def test_too_many_pictures_are_told_of(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(PICTURE)
    file = tmp_path / "page.html"
    file.write_text(page(*['src="1.png"'] * 31))
    whole, rest = readings(tmp_path, file)
    assert [one.value for one in whole.reading.report.proposals] == [57]
    assert (rest.part, rest.why) == ("picture 31", Why("too-many-pictures", {"most": 30}))


def test_too_much_in_a_picture_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(PICTURE)
    file = tmp_path / "page.html"
    file.write_text(page('src="1.png"'))

    def crowded(_: bytes) -> Recognised:
        return Recognised(tuple(Box(0, 30 * row, 200, 30 * row + 20, "被篡改网站 57个") for row in range(301)))

    pictures = Pictures(tmp_path / "kept", lambda _: None, reader=crowded)
    whole, crowd = read_paths([str(file)], pictures=pictures)
    assert whole.reading.report.proposals == ()
    assert (crowd.part, crowd.why) == ("1.png", Why("too-many-texts", {"most": 300}))


def test_pieces_of_pictures_are_kept_for_the_proposals_in_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[bytes, Sequence[Box]]] = []

    def cut(data: bytes, _: Recognised, places: Sequence[Box]) -> tuple[bytes, ...]:
        asked.append((data, places))
        return (b"a piece",) * len(places)

    monkeypatch.setattr("store.reading.pictures.recognition.cut", cut)
    (tmp_path / "1.png").write_bytes(PICTURE)
    file = tmp_path / "page.html"
    file.write_text(page('src="1.png"', 'src="1.png"'))
    (whole,) = readings(tmp_path, file)
    (proposal,) = whole.reading.report.proposals
    assert piece_of(tmp_path / "kept", proposal) == b"a piece"
    assert piece_of(tmp_path / "kept", proposal._replace(value=58)) is None
    ((data, (place,)),) = asked
    assert data == PICTURE
    assert (place.left, place.right) == (-20, 220)
    readings(tmp_path, file)
    assert len(asked) == 1


def test_what_is_kept_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.reading.pictures.kept._MOST_BYTES", 1_000)
    kept = Kept(tmp_path)
    proposals = [
        Proposal("defaced_sites", n, approximate=False, words="", source="1.png", why="picture") for n in range(5)
    ]
    for second, proposal in enumerate(proposals):
        before = set(tmp_path.iterdir())
        kept.keep_piece(proposal, bytes(300))
        for written in set(tmp_path.iterdir()) - before:
            os.utime(written, (second, second))
    assert [kept.piece(proposal) is None for proposal in proposals] == [True, True, False, False, False]
