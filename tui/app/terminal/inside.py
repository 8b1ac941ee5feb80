"""The private names of Textual that are touched, each in one function. The room's table says why."""

from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from rich.console import Console
from textual.app import App
from textual.drivers import linux_driver
from textual.message_pump import MessagePump
from textual.strip import Strip

try:
    from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
except ImportError:  # updates then go to the terminal as they are
    ChopsUpdate = CompositorUpdate = LayoutUpdate = type("Unknown", (), {})  # type: ignore[misc,assignment]

Piece = tuple[int, int, Strip]
"""A part of the screen: column, row and what is to stand there."""


def paint_through(app: App[Any], take: Callable[[Any], Any | None]) -> bool:
    """Has every update pass a function on its way to the terminal; whether Textual lets it.

    The function is given the update, and gives the one to show, or None to show nothing.
    """
    display = getattr(app, "_display", None)
    if display is None:
        return False

    def shown(screen: Any, update: Any) -> None:
        taken = None if update is None else take(update)
        if taken is not None:
            display(screen, taken)

    app._display = shown  # type: ignore[method-assign,assignment]
    return True


def pieces_of(update: Any) -> list[Piece] | None:
    """The parts of an update; None where it is of no kind that is known."""
    if isinstance(update, LayoutUpdate):
        return [
            (update.region.x, y, Strip.join(list(strips))) for y, strips in enumerate(update.strips, update.region.y)
        ]
    return list(_chopped(update)) if isinstance(update, ChopsUpdate) else None


def _chopped(update: ChopsUpdate) -> Iterator[Piece]:
    for y, left, right in update.spans:
        for end, (start, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if isinstance(strip, Strip) and start < right and end > left:
                first, last = max(start, left), min(end, right)
                yield first, y, strip.crop(first - start, last - start)


class Deferred(CompositorUpdate):
    """An update of which is worked out what to send at the moment it is sent, and not before."""

    def __init__(self, render: Callable[[Console], str]) -> None:
        self._render = render

    def render_segments(self, console: Console) -> str:
        return self._render(console)


def is_at_work(pump: MessagePump) -> bool:
    """Whether it is not yet, or no longer, waiting for a message."""
    queue = getattr(pump, "_message_queue", None)
    arrival = getattr(queue, "ready_event", None)
    waiters = getattr(arrival, "_waiters", None)
    if arrival is None or waiters is None:
        return pump.is_running and pump.message_queue_size > 0
    return pump.is_running and not (waiters and not arrival.is_set())


def report_failure(app: App[Any], report: Callable[[BaseException | None], None]) -> bool:
    """Has a function called in place of Textual's traceback, which shows values of documents; whether it will be."""
    if not hasattr(app, "_fatal_error") or not hasattr(app, "_exception"):
        return False
    app._fatal_error = lambda: report(app._exception)  # type: ignore[method-assign]
    return True


def decode_any_bytes() -> bool:
    """Lets Textual's driver, which decodes strictly, decode every byte; whether it asks for its decoder where it did.

    What a terminal sends may be characters of another encoding, a report of an old mouse, noise on the line. Textual's
    input thread ends at the first such byte, and the app with it. Here it becomes a replacement character, which is
    shown where one types and means nothing elsewhere.
    """
    asks = "getincrementaldecoder" in linux_driver.LinuxDriver.run_input_thread.__code__.co_names
    if asks:
        linux_driver.getincrementaldecoder = _forgiving  # type: ignore[assignment,attr-defined]
    return asks


def _forgiving(encoding: str) -> partial[IncrementalDecoder]:
    return partial(getincrementaldecoder(encoding), "replace")
