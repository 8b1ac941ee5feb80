"""PDFs as they are found: fonts that are named and fonts that are embedded, columns, tables, prints, pictures."""

import io
import zlib
from collections.abc import Callable, Sequence
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

from tests.store.drawings.infographics import Infographic

_WIDTH, _HEIGHT = A4
_MARGIN = 40.0
_NAMED = "STSong-Light"
_RADICALS = str.maketrans(
    "网一二人入八力十口土大女子小山工己干心户手文方日月木止比水火用目示立行西见长非面页风食首高",
    "⽹⼀⼆⼈⼊⼋⼒⼗⼝⼟⼤⼥⼦⼩⼭⼯⼰⼲⼼⼾⼿⽂⽅⽇⽉⽊⽌⽐⽔⽕⽤⽬⽰⽴⾏⻄⻅⻓⾮⾯⻚⻛⻝⾸⾼",
)
"""As browsers print them."""


def named_font() -> str:
    """A font that every reader is expected to have; the file holds only its name."""
    pdfmetrics.registerFont(UnicodeCIDFont(_NAMED))
    return _NAMED


def embedded_font(text: str) -> str:
    """A font of our own that draws the characters of a text as boxes; the file holds the part of it that is used."""
    codes = sorted({ord(character) for character in text} | set(range(32, 127)))
    names = {code: f"u{code:05X}" for code in codes}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap(names)
    builder.setupGlyf({name: _box(code) for code, name in [(0, ".notdef"), *names.items()]})
    builder.setupHorizontalMetrics({name: (_advance(code), 50) for code, name in [(0, ".notdef"), *names.items()]})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable(
        {"familyName": "Boxes", "styleName": "Regular", "psName": f"Boxes{hash(tuple(codes)) % 10**9}"}
    )
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    file = io.BytesIO()
    builder.save(file)
    file.seek(0)
    name = f"Boxes{abs(hash(tuple(codes)))}"
    pdfmetrics.registerFont(TTFont(name, file))
    return name


def _advance(code: int) -> int:
    return 1000 if code > 0x2000 else 500


def _box(code: int) -> object:
    pen = TTGlyphPen(None)
    across = _advance(code) - 50
    pen.moveTo((50, 0))
    for corner in ((across, 0), (across, 700), (50, 700)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def _set(
    story: Sequence[Flowable], columns: int = 1, on_page: Callable[[Canvas, BaseDocTemplate], None] | None = None
) -> bytes:
    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4, title="untitled")
    across = (_WIDTH - 2 * _MARGIN - (columns - 1) * 14) / columns
    frames = [
        Frame(_MARGIN + number * (across + 14), 50, across, _HEIGHT - 110, 0, 0, 0, 0) for number in range(columns)
    ]
    document.addPageTemplates(PageTemplate(frames=frames, onPage=on_page or (lambda *_: None)))
    document.build(list(story))
    return file.getvalue()


def _style(font: str, **options: Any) -> ParagraphStyle:
    given = {"fontSize": 10.5, "leading": 17, "firstLineIndent": 21, "wordWrap": "CJK", **options}
    return ParagraphStyle("", fontName=font, **given)


def in_named_font(title: str, paragraphs: Sequence[str]) -> bytes:
    font = named_font()
    heading = Paragraph(title, _style(font, fontSize=16, leading=24, alignment=1, firstLineIndent=0))
    return _set([heading, Spacer(0, 12), *(Paragraph(words, _style(font)) for words in paragraphs)])


def in_embedded_font(title: str, paragraphs: Sequence[str]) -> bytes:
    """Justified, with paragraphs that are only indented."""
    font = embedded_font(title + "".join(paragraphs))
    heading = Paragraph(title, _style(font, fontSize=14, leading=22, firstLineIndent=0))
    return _set([heading, *(Paragraph(words, _style(font, alignment=4)) for words in paragraphs)])


def on_neighbouring_lines(title: str, paragraphs: Sequence[str]) -> bytes:
    """Everything in one size, no line indented; name, number and period on lines of their own."""
    font = named_font()
    style = _style(font, firstLineIndent=0)
    parts = title.replace("周报", "周报\n").replace("期", "期\n").splitlines()
    return _set([Paragraph(words, style) for words in (*parts, *paragraphs)])


def far_apart(title: str, paragraphs: Sequence[str]) -> bytes:
    """Large, with much room between the lines, which cut whatever reaches the margin."""
    font = embedded_font(title + "".join(paragraphs))
    style = _style(font, fontSize=15, leading=36, firstLineIndent=0)
    return _set([Paragraph(words, style) for words in (title, *paragraphs)])


def in_two_columns(title: str, paragraphs: Sequence[str]) -> bytes:
    font = embedded_font(title + "".join(paragraphs))
    filler = [
        f"虚构的一段话，只为把这一栏填满，第{name}段里没有任何数字，读者可以跳过它往下看。" for name in "甲乙丙丁"
    ] * 4
    font = embedded_font(title + "".join(paragraphs) + "".join(filler))
    words = [title, *paragraphs, *filler]
    return _set([Paragraph(text, _style(font)) for text in words], columns=2)


def in_columns_line_by_line(title: str, paragraphs: Sequence[str]) -> bytes:
    """Two columns drawn from left to right, line by line."""
    font = named_font()
    lines = [line for words in paragraphs for line in _cut("　　" + words, 24)]
    half = -(-len(lines) // 2)
    file = io.BytesIO()
    page = Canvas(file, pagesize=A4)
    page.setFont(font, 14)
    page.drawString(_MARGIN, 800, title)
    page.setFont(font, 10)
    for number in range(half):
        for column, line in enumerate((lines[number], lines[half + number] if half + number < len(lines) else "")):
            page.drawString(_MARGIN + column * 262, 770 - number * 15, line)
    page.showPage()
    page.save()
    return file.getvalue()


def _cut(text: str, most: int) -> list[str]:
    """Lines as wide as so many Chinese characters, whatever they cut."""
    lines, across = [""], 0.0
    for character in text:
        across += 1 if ord(character) > 0x2000 else 0.5
        if across > most:
            lines.append("")
            across = 1.0
        lines[-1] += character
    return lines


def printed_by_a_browser(title: str, paragraphs: Sequence[str]) -> bytes:
    """Day, title, address and number round every page, and radicals in place of many characters."""
    spoken = [words.translate(_RADICALS) for words in (title, *paragraphs)]
    font = embedded_font("".join(spoken) + title + "页")

    def edges(page: Canvas, document: BaseDocTemplate) -> None:
        page.setFont(font, 8)
        page.drawString(20, _HEIGHT - 20, "2024/12/30 09:41")
        page.drawRightString(_WIDTH - 200, _HEIGHT - 20, spoken[0])
        page.drawString(20, 15, "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv")
        page.drawRightString(_WIDTH - 20, 15, f"{document.page}/3")

    style = _style(font, firstLineIndent=0, fontSize=13, leading=22, spaceAfter=14)
    body = [Paragraph(words, style) for words in spoken]
    return _set([*body[:1], Spacer(0, 300), *body[1:3], Spacer(0, 180), *body[3:]], on_page=edges)


def as_table(
    title: str,
    rows: Sequence[Sequence[str]],
    before: Sequence[str] = (),
    *,
    width: float | None = None,
    place: str = "BOTTOM",
) -> bytes:
    """A table; where the first column has a width its cells are set on several lines."""
    font = named_font()
    first = [Paragraph(row[0], _style(font, firstLineIndent=0, leading=14)) if width else row[0] for row in rows]
    widths = [width, *(60 for _ in rows[0][1:])] if width else None
    table = Table([[cell, *row[1:]] for cell, row in zip(first, rows, strict=True)], colWidths=widths)
    style = [("FONT", (0, 0), (-1, -1), font, 10), ("GRID", (0, 0), (-1, -1), 0.5, "black")]
    table.setStyle(TableStyle([*style, ("VALIGN", (0, 0), (-1, -1), place)]))
    return _set([*(Paragraph(words, _style(font)) for words in (title, *before)), Spacer(0, 10), table])


def titled(title: str, size: int, paragraphs: Sequence[str]) -> bytes:
    """A title so large that it may take several lines."""
    font = named_font()
    heading = Paragraph(title, _style(font, fontSize=size, leading=1.4 * size, alignment=1, firstLineIndent=0))
    return _set([heading, *(Paragraph(words, _style(font)) for words in paragraphs)])


def as_pictures(pages: int = 2) -> bytes:
    """Pages that hold a picture each and no text."""
    from PIL import Image

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for _ in range(pages):
        canvas.drawImage(ImageReader(Image.new("RGB", (60, 80), "navy")), 20 * mm, 40 * mm, 160 * mm, 200 * mm)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def locked(password: str = "geheim") -> bytes:  # of a test
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, encrypt=password)
    canvas.drawString(40, 700, "text")
    canvas.save()
    return file.getvalue()


LAYOUTS: dict[str, Callable[[str, Sequence[str]], bytes]] = {
    "named font": in_named_font,
    "embedded font": in_embedded_font,
    "neighbouring lines": on_neighbouring_lines,
    "far apart": far_apart,
    "two columns": in_two_columns,
    "columns line by line": in_columns_line_by_line,
    "browser": printed_by_a_browser,
}


def drawn(page: Infographic, title: str) -> bytes:
    """A page on which an infographic is drawn, under a title; every piece of text on its own."""
    file = io.BytesIO()
    high = page.height + 140
    canvas = Canvas(file, pagesize=(page.width, high))
    canvas.setFont(named_font(), 24)
    canvas.drawString(20, high - 40, title)
    for word in page.words:
        canvas.setFont(named_font(), word.size)
        canvas.drawString(word.left, high - 80 - word.top - 0.88 * word.size, word.text)
    canvas.save()
    return file.getvalue()


def bomb(operators: int = 4_000_000) -> bytes:
    """A small file whose only page draws millions of lines."""
    content = zlib.compress(b"0 0 m 9 9 l S\n" * operators, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(content), content),
    ]
    body = b"".join(b"%d 0 obj%b endobj\n" % (number, text) for number, text in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size 5>>\n%%EOF"


def turned(lines: Sequence[str]) -> bytes:
    """A page that was scanned or set sideways: its text runs upwards, and the page is shown turned."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.setPageRotation(90)
    canvas.rotate(90)
    canvas.setFont(named_font(), 11)
    for number, line in enumerate(lines):
        canvas.drawString(40, -60 - 30 * number, line)
    canvas.save()
    return file.getvalue()
