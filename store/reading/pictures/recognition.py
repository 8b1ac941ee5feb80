"""Pictures: the text that is drawn in them, recognised in a process of its own, and pieces that are cut out of them."""

import json
from base64 import b64decode
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any, NamedTuple

from store.reading.child import Limits, run
from store.reading.drawing import Box
from store.text.cleaning import clean_line

_LIMITS = Limits(memory=3 << 29, seconds=16, resident=True)
"""Eight seconds of two processors."""


def can_recognise() -> bool:
    """Whether what recognises text is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


class Recognised(NamedTuple):
    """What is written in a picture, and how the picture was put upright for that."""

    boxes: tuple[Box, ...]
    """Pieces of text, with their places in pixels of the upright picture."""
    turn: int = 0
    """By so many degrees it was turned against the clock, in quarters."""
    tilt: float = 0.0
    """By so many degrees its lines then still rose."""

    @classmethod
    def of(cls, said: Any) -> "Recognised":
        """What was written down as JSON.

        Raises:
            ValueError, TypeError, KeyError: it is nothing of that kind.
        """
        boxes = tuple(
            Box(float(left), float(top), float(right), float(bottom), clean_line(str(text)))
            for left, top, right, bottom, text in said["boxes"]
        )
        return cls(boxes, int(said["turn"]), float(said["tilt"]))


def recognise(data: bytes) -> Recognised:
    """What is written in a picture; no boxes where that is nothing.

    Raises:
        UnreadableError: it is damaged, enormous or no picture.
    """
    return Recognised.of(run("store.reading.pictures.recogniser", data, _LIMITS))


def cut(data: bytes, seen: Recognised, places: Sequence[Box]) -> tuple[bytes, ...]:
    """Pieces of a picture, each a small PNG that `paletted` reads.

    Args:
        data: the picture.
        seen: what was recognised in it.
        places: what to cut out, as they stand in the upright picture.

    Raises:
        UnreadableError: the picture cannot be read any more.
    """
    asked = {"turn": seen.turn, "tilt": seen.tilt, "places": [place[:4] for place in places]}
    said = run("store.reading.pictures.cutter", json.dumps(asked).encode() + b"\n" + data, _LIMITS)
    return tuple(map(b64decode, said["pieces"]))
