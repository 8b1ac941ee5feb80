"""The app: one browse screen over an archive, in the terminal's own colours."""

import asyncio
import gc
import os
import signal
from typing import Any

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.app import App
from textual.screen import Screen

from store.archive import Archive
from store.text import clean_line
from tui.key_queue import KeyQueue, Typed
from tui.screens.browse import BrowseScreen
from tui.settings import Settings
from tui.terminal_mirror import TerminalMirror

_TERMINAL_CHECK_SECONDS = 2.0
_ENDED_BY_SIGTERM = 128 + signal.SIGTERM


class CncertApp(App[None]):
    """Opens the browse screen, and ends when its terminal does."""

    CSS_PATH = "app.tcss"
    TITLE = "cncert-tui"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, archive: Archive, settings: Settings) -> None:
        super().__init__(ansi_color=True)
        self.animation_level = "none"
        self._archive = archive
        self._settings = settings
        self._mirror = TerminalMirror()
        self._keys = KeyQueue(self, self._catch_up)
        self._is_behind = False

    def get_default_screen(self) -> Screen[None]:
        return BrowseScreen(self._archive, self._settings)

    async def on_event(self, event: events.Event) -> None:
        """Lets nothing that is typed overtake what was typed before."""
        if event.is_forwarded or not isinstance(event, Typed) or self._keys.admits(event):
            await super().on_event(event)

    def action_redraw(self) -> None:
        """Paints everything again: something else has written on the terminal."""
        self._mirror.forget()
        self.screen.refresh()

    def action_help_quit(self) -> None:
        """Ctrl+C leaves, as it does everywhere else."""
        self.exit()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        if self._keys.has_more:
            self._is_behind = True
        else:
            super()._display(screen, self._mirror.trim(renderable, self.size))

    def _catch_up(self) -> None:
        """Shows what has come of a burst of keys."""
        if self._is_behind:
            self._is_behind = False
            self.screen.refresh()

    def on_mount(self) -> None:
        self.app_resume_signal.subscribe(self, lambda _app: self._mirror.forget())
        if not self.is_headless:
            # Ended from outside, the terminal must still be put in order.
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGTERM, lambda: self.exit(return_code=_ENDED_BY_SIGTERM))
            self.set_interval(_TERMINAL_CHECK_SECONDS, self._leave_with_the_terminal)

    def _leave_with_the_terminal(self) -> None:
        # Where SIGHUP is ignored, as under nohup, nothing else tells that the terminal is gone.
        if not os.isatty(0):
            os._exit(1)

    def _fatal_error(self) -> None:
        # Textual would print the traceback here, with values of documents in it.
        from tui.crash import write_report

        report = write_report(self._exception) if self._exception else None
        sentence = self._settings.words.screens.crashed.format(
            error=type(self._exception).__name__, report=report or self._settings.words.screens.no_report
        )
        self.panic(Text(clean_line(sentence)))


def run_app(archive: Archive, settings: Settings) -> int:
    """Runs the app until it is left; the exit status of the program."""
    # What is loaded by now stays: the collector's pauses would be felt in single keys.
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 1000)
    app = CncertApp(archive, settings)
    app.run()
    return app.return_code or 0
