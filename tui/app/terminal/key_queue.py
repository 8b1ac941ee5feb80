"""Keys one after another: each finds the screen as the key before it has left it.

Textual hands a key to what has the focus when it arrives. Of a burst, as slow
lines deliver it, the later keys would go to a list that the earlier ones have
just covered with a prompt.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import App

from tui.app.terminal.inside import is_at_work

_PATIENCE_SECONDS = 1.0
"""What takes longer than this must not keep a key from its screen."""
_SHOW_EVERY_SECONDS = 0.15
_PAINT_SECONDS = 0.02
"""Textual paints at most sixty times a second."""

Typed = events.Key | events.Paste


class KeyQueue:
    """Holds a key back until all that was set off by the one before is done."""

    def __init__(self, app: App[Any], show_now: Callable[[], None]) -> None:
        """`show_now` is called when no more keys wait, and now and then while they do."""
        self._app = app
        self._show_now = show_now
        self._is_showing = False
        self._is_held = False
        self._waiting: deque[Typed] = deque()
        self._due: Typed | None = None
        self._handing_on: asyncio.Task[None] | None = None

    def admits(self, event: Typed) -> bool:
        """Whether an event is due. If not, it comes once more when it is."""
        if event is self._due:
            return True
        self._waiting.append(event)
        self._begin()
        return False

    def hold(self) -> None:
        """Lets all keys wait until they are released."""
        self._is_held = True

    def release(self) -> None:
        self._is_held = False
        if self._waiting:
            self._begin()

    @property
    def has_more(self) -> bool:
        """Whether keys are on their way, so that what is shown now would not last."""
        return bool(self._waiting) and not (self._is_showing or self._is_held)

    async def all_is_done(self) -> None:
        """Waits until nothing is at work, but not for ever."""
        now = asyncio.get_running_loop().time
        patience_ends = now() + _PATIENCE_SECONDS
        while self._is_busy() and now() < patience_ends:
            await asyncio.sleep(0)

    def _begin(self) -> None:
        if self._handing_on is None and not self._is_held:
            self._handing_on = asyncio.create_task(self._hand_on())

    async def _hand_on(self) -> None:
        now = asyncio.get_running_loop().time
        try:
            shown = now()
            while self._waiting:
                self._due = self._waiting.popleft()
                self._app.post_message(self._due)
                await self.all_is_done()
                if now() - shown > _SHOW_EVERY_SECONDS:
                    await self._show()
                    shown = now()
        finally:
            self._due = self._handing_on = None
        self._show_now()

    async def _show(self) -> None:
        """Lets what has come so far be painted, so that a long burst is seen to go on."""
        self._is_showing = True
        self._show_now()
        await asyncio.sleep(_PAINT_SECONDS)
        self._is_showing = False

    def _is_busy(self) -> bool:
        app = self._app
        return (
            is_at_work(app)
            or any(is_at_work(node) for screen in app.screen_stack for node in screen.walk_children(with_self=True))
            or any(not worker.is_finished for worker in app.workers)
        )
