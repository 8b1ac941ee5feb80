"""A program that reads a picture on standard input, behind a line that says which pieces to cut out of it.

It runs as a child, as what recognises the text does, and for the same reason.
"""

import json
import sys
from base64 import b64encode
from typing import Any

from store.reading.child import answer
from store.reading.pictures.paletted import Paletted, to_png
from store.reading.pictures.recogniser import opened

_WIDEST, _HIGHEST = 640, 240
"""Pixels of a piece: what is larger is made smaller."""
_COLOURS = 32


def _cut(data: bytes) -> dict[str, Any]:
    said, _, picture = data.partition(b"\n")
    asked = json.loads(said)
    image = opened(picture)
    if image is None:
        return {"pieces": []}
    image = image.rotate(asked["turn"], expand=True)
    if asked["tilt"]:
        from PIL import Image

        image = image.rotate(-asked["tilt"], Image.Resampling.BICUBIC, fillcolor="white")
    return {"pieces": [b64encode(_piece(image, place)).decode() for place in asked["places"]]}


def _piece(image: Any, place: list[float]) -> bytes:
    left, top, right, bottom = map(round, place)
    left, top = max(0, min(left, image.width - 1)), max(0, min(top, image.height - 1))
    piece = image.crop((left, top, max(left + 1, min(right, image.width)), max(top + 1, min(bottom, image.height))))
    piece.thumbnail((_WIDEST, _HIGHEST))
    piece = piece.quantize(_COLOURS)
    colours = piece.getpalette()
    palette = tuple((colours[at], colours[at + 1], colours[at + 2]) for at in range(0, len(colours), 3))
    return to_png(Paletted(piece.width, piece.height, palette, piece.tobytes()))


def main() -> int:
    return answer(sys.argv[1:], _cut)


if __name__ == "__main__":
    sys.exit(main())
