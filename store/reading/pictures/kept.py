"""What was recognised in a picture, kept by the picture's hash, so that nothing is recognised twice."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from store.reading.drawing import Box


class Kept:
    """A folder of results, one file a picture. What is damaged in it or cannot be written is only done again."""

    def __init__(self, folder: Path) -> None:
        from importlib.metadata import PackageNotFoundError, version  # slow to load

        self._folder = folder
        try:
            self._recogniser = version("rapidocr")
        except PackageNotFoundError:
            self._recogniser = "0"

    def get(self, data: bytes) -> tuple[Box, ...] | None:
        """What was recognised in a picture; None where that is not known."""
        try:
            return tuple(map(_box, json.loads(self._file(data).read_bytes())))
        except (OSError, ValueError):
            return None

    def keep(self, data: bytes, boxes: tuple[Box, ...]) -> None:
        """Writes down what was recognised in a picture."""
        import tempfile  # so is this

        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(dir=self._folder)
            try:
                with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                    json.dump(boxes, file, ensure_ascii=False)
                os.replace(name, self._file(data))
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise

    def _file(self, data: bytes) -> Path:
        return self._folder / f"{hashlib.sha256(data).hexdigest()}-{self._recogniser}.json"


def _box(said: Any) -> Box:
    """A box as it was written down.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(said, list) or len(said) != 5 or not isinstance(said[4], str):
        raise ValueError("no box")
    left, top, right, bottom = map(float, said[:4])
    return Box(left, top, right, bottom, said[4])
