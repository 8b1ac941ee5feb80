"""What a terminal sends that is no UTF-8: characters of another encoding, a report of an old mouse, noise on the line.

Textual's input thread ends at the first such byte, and the app with it, in a
traceback. Here it becomes a replacement character, which is shown where one
types and means nothing elsewhere.
"""

from codecs import IncrementalDecoder, getincrementaldecoder
from functools import partial

from textual.drivers import linux_driver


def take_any_bytes() -> None:
    """Lets Textual's driver, which decodes strictly, decode every byte."""
    linux_driver.getincrementaldecoder = _forgiving  # type: ignore[assignment,attr-defined]  # it has no setting for it


def _forgiving(encoding: str) -> partial[IncrementalDecoder]:
    return partial(getincrementaldecoder(encoding), "replace")
