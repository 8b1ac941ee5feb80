"""Infographics of our own as pictures."""

import io
import random
from importlib.util import find_spec
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from tests.store.drawings.infographics import Infographic

_PALETTES = (
    ((247, 250, 255), (255, 255, 255), (28, 42, 74), (214, 60, 40)),
    ((12, 32, 74), (20, 52, 110), (236, 243, 255), (255, 196, 70)),
    ((235, 246, 240), (255, 255, 255), (20, 60, 44), (0, 128, 96)),
    ((30, 30, 34), (48, 48, 54), (240, 240, 240), (120, 220, 255)),
)


def font_file() -> Path | None:
    """A font with Chinese characters, where the package that brings it is installed."""
    found = find_spec("justmytype_intl_cjk")
    if found is None or not found.submodule_search_locations:
        return None
    return next(Path(found.submodule_search_locations[0]).rglob("NotoSansSC*.ttf"), None)


def painted(page: Infographic, chance: random.Random) -> Image.Image:
    """A picture with a ground that changes its colour from top to foot, cards, rings and the words."""
    ground, card, ink, strong = chance.choice(_PALETTES)
    size = (round(page.width), round(page.height) + 40)
    image = Image.new("RGB", size, ground)
    pen = ImageDraw.Draw(image)
    for row in range(0, size[1], 4):
        dimmed = tuple(round(part * (1 - 0.12 * row / size[1])) for part in ground)
        pen.rectangle((0, row, size[0], row + 4), fill=(dimmed[0], dimmed[1], dimmed[2]))
    for left, top, right, bottom in page.cards:
        pen.rounded_rectangle((left, top, right, bottom), 12, fill=card)
    for centre, middle, radius in page.rings:
        start = 0
        for part in (150, 110, 100):
            colour = (chance.randint(60, 230), chance.randint(60, 230), chance.randint(60, 230))
            box = (centre - radius, middle - radius, centre + radius, middle + radius)
            pen.arc(box, start, start + part, fill=colour, width=40)
            start += part
    for word in page.words:
        font = _font(round(word.size), bold=word.strong)
        pen.text((word.left, word.top - 0.12 * word.size), word.text, strong if word.strong else ink, font)
    return image


def as_file(image: Image.Image, kind: str = "PNG", quality: int = 90) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, quality=quality)
    return file.getvalue()


def worn(image: Image.Image, chance: random.Random) -> bytes:
    """As a picture comes after some forwarding: a little blurred, and saved small."""
    return as_file(image.filter(ImageFilter.GaussianBlur(chance.choice((0, 0.4)))), "JPEG", chance.choice((45, 60, 80)))


def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    file = font_file()
    assert file is not None
    font = ImageFont.truetype(str(file), max(8, size))
    font.set_variation_by_axes([700 if bold else 400])
    return font
