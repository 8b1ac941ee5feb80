"""A program that reads a picture on standard input and writes the text in it, with places in pixels, as JSON.

It runs as a child, for what unpacks pictures and recognises text can be made slow or huge by them.
"""

import io
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from store.reading.child import answer
from store.reading.pictures.lines import LEGIBLE, Line, sureness, tilt_of, turn_of
from store.reading.pictures.slices import joined, slices
from store.reading.unreadable import UnreadableError

_KINDS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
_MOST_PIXELS = 40_000_000
_WIDEST = 2_000
"""What is wider is made narrower: the recogniser would do it by halves."""
_LONG, _WIDEST_OF_ALL = 2.5, 4_000
"""So many times as wide as high it may be a tall one that lies on its side, and stays wider."""
_SMALLEST = 48
"""Of the shorter side, in pixels: what is smaller is an icon or a line."""
_LOWEST = 16
"""Of what was made narrower: a recogniser would make more of it again, and that huge."""
_AT_ONCE = 3_500_000
"""Pixels in which text is looked for as large as it is."""
_SURER = 0.1
"""So much surer of all lines it is in a picture that was turned rightly."""
_ASKEW, _FAR_ASKEW = 0.2, 20.0
"""Degrees between which a picture is put straight."""
_SETTINGS = {
    "Global.log_level": "critical",
    "Global.use_cls": False,  # what stands on its head is turned with its whole picture
    "Global.text_score": 0.0,  # what cannot be read tells how a picture lies
    "Global.max_side_len": 4_000,  # slices are cut here
    "EngineConfig.onnxruntime.intra_op_num_threads": 2,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


def opened(data: bytes) -> Any:
    """The picture, upright, in plain colours and no wider than is read; of an animated one what comes first.

    None where it is too small to hold words.
    """
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # the limit is ours
    warnings.simplefilter("ignore")
    try:
        return _plain(Image.open(io.BytesIO(data), formats=_KINDS))
    except (UnreadableError, MemoryError):
        raise
    except UnidentifiedImageError:
        raise UnreadableError("no-picture") from None
    except Exception:  # noqa: BLE001  # a damaged file can make any part of the library fail
        raise UnreadableError("picture-damaged") from None


def _plain(image: Any) -> Any:
    from PIL import Image, ImageOps

    if image.width * image.height > _MOST_PIXELS:
        raise UnreadableError("picture-too-large", millions=_MOST_PIXELS // 1_000_000)
    if min(image.size) < _SMALLEST:
        return None
    image = ImageOps.exif_transpose(image)
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    image = image.convert("RGB")
    widest = _WIDEST_OF_ALL if image.width > _LONG * image.height else _WIDEST
    if image.width > widest:
        image = image.resize((widest, max(1, image.height * widest // image.width)), Image.Resampling.LANCZOS)
    return image if image.height >= _LOWEST else None


def _read(data: bytes) -> dict[str, Any]:
    image = opened(data)
    if image is None:
        return {"boxes": [], "turn": 0, "tilt": 0.0}
    reader = _Reader(image)
    first = reader.begin()
    if turn := turn_of(first):
        turned = _Reader(image.rotate(turn, expand=True))
        again = turned.begin()
        if sureness(again) > sureness(first) + _SURER or (turn == 90 and not turn_of(again)):
            reader = turned
        else:
            turn = 0
    lines, image = reader.whole(), reader.image
    tilt = tilt_of(lines)
    tilt = tilt if _ASKEW < abs(tilt) < _FAR_ASKEW else 0.0
    centre = (image.width / 2, image.height / 2)
    boxes = [line.turned(-tilt, centre).box for line in lines if line.score >= LEGIBLE]
    return {"boxes": [list(box) for box in boxes], "turn": turn, "tilt": tilt}


class _Reader:
    """Recognises the lines of a picture, slice by slice: the first ones tell how it lies."""

    def __init__(self, image: Any) -> None:
        import rapidocr
        from rapidocr import RapidOCR

        self.image = image
        self._cuts = list(slices(image.height))
        models = _models(Path(rapidocr.__file__).parent)
        self._engine: Any = RapidOCR(params={**_SETTINGS, **models, **_scale(image, self._cuts)})
        self._parts: list[tuple[int, int, list[Line]]] = []

    def begin(self) -> list[Line]:
        """The lines down to the first slice that has any."""
        while len(self._parts) < len(self._cuts) and not any(lines for _, _, lines in self._parts):
            self._read_next()
        return self._joined()

    def whole(self) -> list[Line]:
        """All lines."""
        while len(self._parts) < len(self._cuts):
            self._read_next()
        return self._joined()

    def _joined(self) -> list[Line]:
        return joined(self._parts, self.image.height)

    def _read_next(self) -> None:
        import numpy

        top, foot = self._cuts[len(self._parts)]
        seen = self._engine(numpy.asarray(self.image.crop((0, top, self.image.width, foot)))[:, :, ::-1])
        found = zip(() if seen.boxes is None else seen.boxes, seen.txts or (), seen.scores or (), strict=True)
        lines = [Line(tuple(map(tuple, corners.tolist())), text, float(score)) for corners, text, score in found]
        self._parts.append((top, foot, lines))


def _models(folder: Path) -> dict[str, Any]:
    """The models that came with the recogniser, named, for it would look for others elsewhere."""
    found = {"Det.model_path": "*_det_*.onnx", "Rec.model_path": "*_rec_*.onnx"}
    return {setting: next(map(str, sorted((folder / "models").glob(name))), None) for setting, name in found.items()}


def _scale(image: Any, cuts: Sequence[tuple[int, int]]) -> dict[str, Any]:
    """How large text is looked for: in a large picture smaller than it is, for time goes with its pixels."""
    pixels = sum(foot - top for top, foot in cuts) * image.width
    if pixels <= _AT_ONCE:
        return {}
    longest = max(image.width, *(foot - top for top, foot in cuts))
    return {"Det.limit_type": "max", "Det.limit_side_len": int(longest * (_AT_ONCE / pixels) ** 0.5)}


def main() -> int:
    return answer(sys.argv[1:], _read)


if __name__ == "__main__":
    sys.exit(main())
