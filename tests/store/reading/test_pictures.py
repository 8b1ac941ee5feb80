"""Pictures: what is recognised in those of our own, and what is said of those that cannot be read."""

import io
import random
from itertools import pairwise

import pytest
from PIL import Image

from store.facts.drawings import read_drawings
from store.facts.words.times import When
from store.reading import UnreadableError
from store.reading.child import Limits
from store.reading.drawing import Drawing
from store.reading.pictures import lines, slices
from store.reading.pictures.paletted import Paletted, from_png, to_png
from store.reading.pictures.recogniser import opened
from store.reading.pictures.recognition import can_recognise, cut, recognise
from tests.store.drawings import cards, layouts, rows
from tests.store.drawings.infographics import Infographic
from tests.store.drawings.painting import as_file, font_file, painted, worn
from tests.store.drawings.scoring import Score

needs_recognition = pytest.mark.skipif(
    not can_recognise() or font_file() is None, reason="needs cncert-tui[pictures] and a Chinese font: see [dev]"
)
WHEN = When(2024, 51, None)
SEEN = (cards.cards_with_the_number_below, rows.table, layouts.donut_with_a_legend)
"""A few layouts: `tests.bench.pictures` has all."""


@needs_recognition
@pytest.mark.parametrize("layout", SEEN, ids=lambda layout: layout.__name__)
def test_what_is_recognised_is_proposed(layout: layouts.Layout) -> None:
    chance = random.Random(1)
    page = layout(chance)
    boxes = recognise(worn(painted(page, chance), chance)).boxes
    score = Score().with_(page, read_drawings([Drawing("picture 1", boxes)], WHEN))
    assert score.is_good, score


@needs_recognition
def test_a_tall_picture_is_read_from_top_to_foot() -> None:
    page = Infographic("tall", height=5_800)
    for place in range(20):
        page.write(f"放马站点域名 {place + 100}个", 60, 40 + place * 290, 20)
    seen = recognise(as_file(painted(page, random.Random(2)), "JPEG")).boxes
    assert [box.text.replace(" ", "") for box in sorted(seen, key=lambda box: box.top)] == [
        f"放马站点域名{place + 100}个" for place in range(20)
    ]
    assert all(abs(box.top - 40 - 290 * place) < 15 for place, box in enumerate(sorted(seen, key=lambda box: box.top)))


@pytest.mark.parametrize("mode", ["CMYK", "RGBA", "LA", "P", "L", "1"])
def test_every_kind_of_colour_becomes_plain(mode: str) -> None:
    image = opened(as_file(Image.new("L", (90, 60), 200).convert(mode), "TIFF"))
    assert (image.mode, image.size) == ("RGB", (90, 60))


def test_what_is_transparent_is_white() -> None:
    assert opened(as_file(Image.new("RGBA", (90, 60), (0, 0, 0, 0)))).getpixel((5, 5)) == (255, 255, 255)


def test_a_picture_that_is_marked_as_turned_is_turned() -> None:
    file = io.BytesIO()
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.new("RGB", (90, 60)).save(file, "JPEG", exif=turned)
    assert opened(file.getvalue()).size == (60, 90)


def test_of_an_animated_picture_the_first_one_is_read() -> None:
    file = io.BytesIO()
    frames = [Image.new("RGB", (90, 60), colour) for colour in ("red", "blue")]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    assert opened(file.getvalue()).getpixel((5, 5)) == (255, 0, 0)


def test_a_wide_picture_is_made_narrower() -> None:
    assert opened(as_file(Image.new("RGB", (8_000, 4_000)))).size == (2_000, 1_000)
    assert opened(as_file(Image.new("RGB", (8_000, 400)))).size == (4_000, 200)
    assert opened(as_file(Image.new("RGB", (60_000, 60)))) is None


@needs_recognition
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_picture_that_does_not_stand_upright_is_turned(turn: int) -> None:
    chance = random.Random(1)
    page = rows.table(chance)
    seen = recognise(as_file(painted(page, chance).rotate(turn, expand=True)))
    assert seen.turn == 360 - turn
    assert Score().with_(page, read_drawings([Drawing("picture 1", seen.boxes)], WHEN)).is_good


@needs_recognition
def test_a_picture_that_is_askew_is_put_straight() -> None:
    page = Infographic("far apart")
    page.write("被篡改网站", 40, 60, 24)
    page.write("57个", 960, 60, 24)
    page.tilt = 2
    seen = recognise(as_file(painted(page, random.Random(1))))
    assert seen.tilt == pytest.approx(2, abs=0.4)
    assert {one.value for one in read_drawings([Drawing("picture 1", seen.boxes)], WHEN)} == {57}


def test_how_lines_lie_tells_how_their_picture_does() -> None:
    flat = [_line(0, 30 * row, 200, 20, "放马站点域名") for row in range(4)]
    upright = [_line(40 * row, 0, 20, 200, "放马站点域名") for row in range(4)]
    unsure = [line._replace(score=0.6) for line in flat]
    short = _line(0, 0, 90, 20, "7")._replace(score=0.6)
    assert lines.turn_of(flat) == lines.turn_of(flat[:2] + upright) == lines.turn_of([short]) == 0
    assert lines.turn_of([short._replace(score=0.4)]) == 180
    assert lines.turn_of(unsure) == 180
    assert lines.turn_of(upright) == 90
    assert lines.turn_of([line._replace(score=0.6) for line in upright]) == 270
    assert lines.turn_of([]) == lines.tilt_of([]) == lines.tilt_of(upright) == 0
    assert lines.tilt_of([line.turned(3, (500, 900)) for line in flat]) == pytest.approx(3)


def _line(left: float, top: float, width: float, height: float, text: str) -> lines.Line:
    right, foot = left + width, top + height
    return lines.Line(((left, top), (right, top), (right, foot), (left, foot)), text)


@needs_recognition
def test_a_piece_is_cut_out_of_the_picture_as_it_was_turned() -> None:
    page = Infographic("one")
    page.write("境内感染网络病毒的主机数量", 60, 40, 40)
    page.write("被篡改网站总数", 60, 120, 40)
    page.write("针对境内网站的仿冒页面", 60, 180, 40)
    page.write("57个", 60, 300, 60)
    whole = as_file(painted(page, random.Random(1)).rotate(180))
    seen = recognise(whole)
    assert seen.turn == 180
    (piece,) = cut(whole, seen, [box for box in seen.boxes if "57" in box.text])
    assert len(piece) < 20_000
    assert [box.text for box in recognise(_enlarged(piece)).boxes] == ["57个"]


def _enlarged(piece: bytes) -> bytes:
    """With the ground around it that a recogniser needs."""
    small = Image.open(io.BytesIO(piece)).convert("RGB")
    large = Image.new("RGB", (small.width + 120, small.height + 120), small.getpixel((1, 1)))
    large.paste(small, (60, 60))
    return as_file(large)


def test_a_small_picture_is_written_and_read_without_a_library() -> None:
    whole = Paletted(3, 2, ((255, 0, 0), (0, 0, 255)), bytes([0, 1, 1, 1, 0, 0]))
    file = to_png(whole)
    assert from_png(file) == whole
    seen = Image.open(io.BytesIO(file)).convert("RGB")
    assert [seen.getpixel((column, 0)) for column in range(3)] == [(255, 0, 0), (0, 0, 255), (0, 0, 255)]


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"GIF89a",
        to_png(Paletted(3, 2, ((255, 0, 0),), bytes(6)))[:-30],
        to_png(Paletted(3, 2, ((255, 0, 0),), bytes([0, 0, 0, 0, 0, 9]))),
        to_png(Paletted(3, 2, ((255, 0, 0),), bytes(4))),
        as_file(Image.new("RGB", (3, 2))),
    ],
    ids=["empty", "another kind", "cut", "no such colour", "too few rows", "a PNG of many colours"],
)
def test_a_damaged_small_picture_is_named(file: bytes) -> None:
    with pytest.raises(ValueError, match="PNG"):
        from_png(file)


@needs_recognition
def test_a_picture_in_which_nothing_is_written() -> None:
    assert recognise(as_file(Image.new("RGB", (400, 300), "white"))).boxes == ()
    assert recognise(as_file(Image.new("RGB", (20, 20), "white"))).boxes == ()


WHOLE = as_file(Image.effect_noise((200, 100), 60))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no-picture"),
        (b"GIF89a and nothing more", "picture-damaged|no-picture"),
        (b"%PDF-1.7 no picture", "no-picture"),
        (WHOLE[:900], "picture-damaged"),
        (as_file(Image.new("1", (9_000, 5_000))), "picture-too-large 40"),
    ],
    ids=["empty", "cut at once", "another thing", "cut", "enormous"],
)
def test_what_cannot_be_read_is_named(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        recognise(data)


def test_memory_that_is_used_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.reading.pictures.recognition._LIMITS", Limits(memory=1 << 20, seconds=16, resident=True))
    with pytest.raises(UnreadableError, match="too-much-memory 1"):
        recognise(as_file(Image.new("RGB", (6_000, 6_000), "white"), "PNG"))


@pytest.mark.parametrize("height", [1, 48, 1_499, 1_500, 1_501, 2_999, 6_000, 60_000])
def test_slices_cover_a_picture_and_overlap(height: int) -> None:
    parts = list(slices.slices(height))
    assert parts[0][0] == 0
    assert parts[-1][1] == height
    assert all(foot - top <= slices.HEIGHT for top, foot in parts)
    assert all(foot - after >= slices.OVERLAP - 1 for (_, foot), (after, _) in pairwise(parts))


def test_what_two_slices_show_is_there_once() -> None:
    whole, half = _line(10, 1_300, 190, 40, "放马站点"), _line(10, 1_480, 80, 20, "半")
    parts = [
        (0, 1_500, [whole, half]),
        (1_260, 2_700, [whole.lower_by(-1_258), _line(10, 215, 80, 40, "一半")]),
    ]
    assert [line.text for line in slices.joined(parts, 2_700)] == ["放马站点", "一半"]
