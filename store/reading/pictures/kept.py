"""What was recognised in a picture, kept by its hash so that nothing is recognised twice, and pieces of it."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from store.model.proposal import Proposal
from store.reading.pictures.recognition import Recognised

_MOST_BYTES = 64 << 20
"""Of the whole folder: what was written first goes first."""


class Kept:
    """A folder of results. What is damaged in it or cannot be written is only done again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, data: bytes) -> Recognised | None:
        """What was recognised in a picture; None where that is not known."""
        try:
            return Recognised.of(json.loads(self._text_of(data).read_bytes()))
        except (OSError, ValueError, TypeError, KeyError, IndexError):
            return None

    def keep(self, data: bytes, seen: Recognised) -> None:
        """Writes down what was recognised in a picture."""
        self._write(self._text_of(data), json.dumps(seen._asdict(), ensure_ascii=False).encode())

    def piece(self, proposal: Proposal) -> bytes | None:
        """The piece of the picture that a proposal stands in, as a PNG file; None where none was kept."""
        try:
            return self._piece_of(proposal).read_bytes()
        except OSError:
            return None

    def keep_piece(self, proposal: Proposal, png: bytes) -> None:
        """Keeps the piece of the picture that a proposal stands in."""
        self._write(self._piece_of(proposal), png)

    def _text_of(self, data: bytes) -> Path:
        return self._folder / f"{hashlib.sha256(data).hexdigest()}-{_recogniser()}.json"

    def _piece_of(self, proposal: Proposal) -> Path:
        said = json.dumps([proposal.source, proposal.row, *proposal.same])
        return self._folder / f"{hashlib.sha256(said.encode()).hexdigest()}.png"

    def _write(self, file: Path, data: bytes) -> None:
        import tempfile  # slow to load

        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(dir=self._folder)
            try:
                with os.fdopen(descriptor, "wb") as written:
                    written.write(data)
                os.replace(name, file)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
            self._trim()

    def _trim(self) -> None:
        """Removes what was written first while all is too much."""
        with os.scandir(self._folder) as entries:
            files = sorted((entry.stat().st_mtime, entry.stat().st_size, entry.path) for entry in entries)
        size = sum(each for _, each, _ in files)
        for _, each, path in files:
            if size <= _MOST_BYTES:
                break
            os.unlink(path)
            size -= each


def _recogniser() -> str:
    """Which one it is: another may see something else."""
    from importlib.metadata import PackageNotFoundError, version  # slow to load

    try:
        return version("rapidocr")
    except PackageNotFoundError:
        return "0"
