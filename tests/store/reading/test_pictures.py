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
from store.reading.drawing import Box, Drawing
from store.reading.pictures import slices
from store.reading.pictures.recogniser import opened
from store.reading.pictures.recognition import can_recognise, recognise
from tests.store.drawings import cards, layouts, rows
from tests.store.drawings.infographics import Infographic
from tests.store.drawings.painting import as_file, font_file, painted, worn
from tests.store.drawings.scoring import Score

needs_recognition = pytest.mark.skipif(
    not can_recognise() or font_file() is None, reason="needs cncert-tui[pictures] and a Chinese font: see [dev]"
)
SEEN = (cards.cards_with_the_number_below, rows.table, layouts.donut_with_a_legend)
"""A few layouts: `tests.bench.pictures` has all."""


@needs_recognition
@pytest.mark.parametrize("layout", SEEN, ids=lambda layout: layout.__name__)
def test_what_is_recognised_is_proposed(layout: layouts.Layout) -> None:
    chance = random.Random(1)
    page = layout(chance)
    boxes = recognise(worn(painted(page, chance), chance))
    score = Score().with_(page, read_drawings([Drawing("picture 1", boxes)], When(2024, 51, None)))
    assert score.is_good, score


@needs_recognition
def test_a_tall_picture_is_read_from_top_to_foot() -> None:
    page = Infographic("tall", height=5_800)
    for place in range(20):
        page.write(f"放马站点域名 {place + 100}个", 60, 40 + place * 290, 20)
    seen = recognise(as_file(painted(page, random.Random(2)), "JPEG"))
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
    assert opened(as_file(Image.new("RGB", (8_000, 400)))).size == (2_000, 100)


@needs_recognition
def test_a_picture_that_lies_on_its_side() -> None:
    chance = random.Random(1)
    picture = painted(rows.table(chance), chance).rotate(90, expand=True)
    with pytest.raises(UnreadableError, match="picture-on-its-side"):
        recognise(as_file(picture))


@needs_recognition
def test_a_picture_in_which_nothing_is_written() -> None:
    assert recognise(as_file(Image.new("RGB", (400, 300), "white"))) == ()
    assert recognise(as_file(Image.new("RGB", (20, 20), "white"))) == ()


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
    whole, cut = Box(10, 1_300, 200, 1_340, "放马站点"), Box(10, 1_480, 90, 1_500, "半")
    parts = [
        (0, 1_500, [whole, cut]),
        (1_260, 2_700, [whole._replace(top=42.0, bottom=79.0), Box(10, 215, 90, 255, "一半")]),
    ]
    assert [box.text for box in slices.joined(parts, 2_700)] == ["放马站点", "一半"]
