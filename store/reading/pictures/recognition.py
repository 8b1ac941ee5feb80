"""Pictures: the text that is drawn in them, recognised in a process of its own, each picture once."""

from importlib.util import find_spec

from store.reading.child import Limits, run
from store.reading.drawing import Box
from store.text.cleaning import clean_line

_LIMITS = Limits(memory=3 << 29, seconds=16, resident=True)
"""Eight seconds of two processors."""


def can_recognise() -> bool:
    """Whether what recognises text is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognise(data: bytes) -> tuple[Box, ...]:
    """The pieces of text in a picture, with their places in pixels; none where nothing is written in it.

    Raises:
        UnreadableError: it is damaged, enormous or no picture.
    """
    said = run("store.reading.pictures.recogniser", data, _LIMITS)
    return tuple(_box(*box) for box in said["boxes"])


def _box(left: float, top: float, right: float, bottom: float, text: str) -> Box:
    return Box(left, top, right, bottom, clean_line(text))
