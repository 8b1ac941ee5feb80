"""Keys one after another: each finds the screen as the key before it has left it.

Textual hands a key to what has the focus when it arrives. Of a burst, as slow
lines deliver it, the later keys would go to a list that the earlier ones have
just covered with a prompt. Like `terminal_mirror`, this leans on Textual's
internals.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

Typed = events.Key | events.Paste


class KeyQueue:
    """Holds a key back until all that was set off by the one before is done."""

    def __init__(self, app: App[Any], all_done: Callable[[], None]) -> None:
        """`all_done` is called when no more keys wait."""
        self._app = app
        self._all_done = all_done
        self._waiting: deque[Typed] = deque()
        self._due: Typed | None = None
        self._handing_on: asyncio.Task[None] | None = None

    def admits(self, event: Typed) -> bool:
        """Whether an event is due. If not, it comes once more when it is."""
        if event is self._due:
            return True
        self._waiting.append(event)
        if self._handing_on is None:
            self._handing_on = asyncio.create_task(self._hand_on())
        return False

    @property
    def has_more(self) -> bool:
        """Whether keys wait, so that what is shown now would not last."""
        return bool(self._waiting)

    async def _hand_on(self) -> None:
        while self._waiting:
            self._due = self._waiting.popleft()
            self._app.post_message(self._due)
            while self._is_busy():
                await asyncio.sleep(0)
        self._due = self._handing_on = None
        self._all_done()

    def _is_busy(self) -> bool:
        app = self._app
        return (
            _has_work(app)
            or any(_has_work(node) for screen in app.screen_stack for node in screen.walk_children(with_self=True))
            or any(not worker.is_finished for worker in app.workers)
        )


def _has_work(pump: MessagePump) -> bool:
    """Whether it is not yet, or no longer, waiting for a message."""
    arrival: Any = pump._message_queue.ready_event  # noqa: SLF001  # the only thing that knows
    waits = arrival._waiters and not arrival.is_set()  # noqa: SLF001
    return pump.is_running and not waits
