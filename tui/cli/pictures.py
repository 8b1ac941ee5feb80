"""``--pictures``: what recognises the text in them, where it is installed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.cli.failures import NoRecogniserError
from tui.cli.streams import StatusLine
from tui.language import Words
from tui.settings.choices import pictures_folder

if TYPE_CHECKING:
    from store.intake import Pictures


@contextmanager
def recognising(words: Words) -> "Iterator[Pictures]":
    """What recognises pictures, and names each on standard error while it is read.

    Raises:
        NoRecogniserError: it is not installed.
    """
    from store.reading.pictures.recognition import can_recognise

    if not can_recognise():
        raise NoRecogniserError
    from store.intake import Pictures

    with StatusLine() as line:

        def tell(name: str) -> None:
            line.show(words.answers.recognising.format(name=name))

        yield Pictures(pictures_folder(), tell)
