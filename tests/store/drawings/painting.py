"""Infographics of our own as pictures."""

import io
import random
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from tests.store.drawings.infographics import Infographic, Word

Colour = tuple[int, int, int]
_PALETTES: Sequence[tuple[Colour, Colour, Colour, Colour]] = (
    ((247, 250, 255), (255, 255, 255), (28, 42, 74), (214, 60, 40)),
    ((12, 32, 74), (20, 52, 110), (236, 243, 255), (255, 196, 70)),
    ((235, 246, 240), (255, 255, 255), (20, 60, 44), (0, 128, 96)),
    ((30, 30, 34), (48, 48, 54), (240, 240, 240), (120, 220, 255)),
)
_DARK = _PALETTES[1::2]
"""Of ground, cards, words and strong words."""


def font_file() -> Path | None:
    """A font with Chinese characters, where the package that brings it is installed."""
    found = find_spec("justmytype_intl_cjk")
    if found is None or not found.submodule_search_locations:
        return None
    return next(Path(found.submodule_search_locations[0]).rglob("NotoSansSC*.ttf"), None)


def painted(page: Infographic, chance: random.Random) -> Image.Image:
    """A picture with its ground, cards, rings, shapes and the words, as much askew as the page is."""
    ground, card, ink, strong = chance.choice(_DARK if page.ground == "dark" else _PALETTES)
    size = (round(page.width), round(page.height) + 40)
    image = _photograph(size, chance) if page.ground == "photo" else _paper(size, ground)
    if page.ground == "photo":
        ink = strong = (255, 255, 255)
    pen = ImageDraw.Draw(image)
    for left, top, right, bottom in page.cards:
        pen.rounded_rectangle((left, top, right, bottom), 12, fill=card)
    for centre, middle, radius in page.rings:
        start = 0
        for part in (150, 110, 100):
            colour = (chance.randint(60, 230), chance.randint(60, 230), chance.randint(60, 230))
            box = (centre - radius, middle - radius, centre + radius, middle + radius)
            pen.arc(box, start, start + part, fill=colour, width=40)
            start += part
    for kind, places in page.marks:
        _draw(pen, kind, places, card, strong)
    for word in page.words:
        font = _font(round(word.size), bold=word.strong)
        for text, left, top in _lines(word):
            pen.text((left, top - 0.12 * word.size), text, strong if word.strong else ink, font)
    return image.rotate(page.tilt, Image.Resampling.BICUBIC, expand=True, fillcolor=ground) if page.tilt else image


def _lines(word: Word) -> list[tuple[str, float, float]]:
    if not word.upright:
        return [(word.text, word.left, word.top)]
    return [(sign, word.left, word.top + 1.1 * word.size * row) for row, sign in enumerate(word.text)]


def _draw(pen: ImageDraw.ImageDraw, kind: str, places: tuple[float, ...], fill: Colour, edge: Colour) -> None:
    if kind == "line":
        pen.line(places, fill=edge, width=2)
        return
    centre, middle, radius = places
    around = (centre - radius, middle - radius, centre + radius, middle + radius)
    match kind:
        case "hexagon":
            pen.regular_polygon((centre, middle, radius), 6, rotation=30, fill=fill, outline=edge)
        case "circle":
            pen.ellipse(around, fill=fill, outline=edge, width=3)
        case "square":
            pen.rectangle((centre, middle, centre + radius, middle + radius), fill=edge)
        case "blob":
            pen.ellipse(around, fill=fill)


def _paper(size: tuple[int, int], ground: Colour) -> Image.Image:
    """One colour that darkens towards the foot."""
    image = Image.new("RGB", size, ground)
    pen = ImageDraw.Draw(image)
    for row in range(0, size[1], 4):
        dimmed = tuple(round(part * (1 - 0.12 * row / size[1])) for part in ground)
        pen.rectangle((0, row, size[0], row + 4), fill=(dimmed[0], dimmed[1], dimmed[2]))
    return image


def _photograph(size: tuple[int, int], chance: random.Random) -> Image.Image:
    """Something dark with soft edges and a grain everywhere, but no words."""
    image = Image.new("RGB", size, (40, 50, 60))
    pen = ImageDraw.Draw(image)
    for _ in range(120):
        left, top, wide = chance.randint(-200, size[0]), chance.randint(-200, size[1]), chance.randint(40, 400)
        colour = (chance.randint(10, 110), chance.randint(20, 110), chance.randint(30, 130))
        pen.ellipse((left, top, left + wide, top + chance.randint(40, 400)), fill=colour)
    grain = Image.effect_noise(size, 40).convert("RGB")
    return Image.blend(image.filter(ImageFilter.GaussianBlur(9)), grain, 0.12)


def as_file(image: Image.Image, kind: str = "PNG", quality: int = 90) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, quality=quality)
    return file.getvalue()


def worn(image: Image.Image, chance: random.Random) -> bytes:
    """As a picture comes after some forwarding: a little blurred, and saved small."""
    return as_file(image.filter(ImageFilter.GaussianBlur(chance.choice((0, 0.4)))), "JPEG", chance.choice((40, 60, 80)))


def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    file = font_file()
    assert file is not None
    font = ImageFont.truetype(str(file), max(8, size))
    font.set_variation_by_axes([700 if bold else 400])
    return font
