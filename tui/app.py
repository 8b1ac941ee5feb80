"""The app: one browse screen over an archive, in the terminal's own colours."""

import gc
import os

from textual.app import App
from textual.screen import Screen

from store.archive import Archive
from tui.screens.browse import BrowseScreen
from tui.settings import Settings

_TERMINAL_CHECK_SECONDS = 2.0


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

    def get_default_screen(self) -> Screen[None]:
        return BrowseScreen(self._archive, self._settings)

    def action_help_quit(self) -> None:
        """Ctrl+C leaves, as it does everywhere else."""
        self.exit()

    def on_mount(self) -> None:
        if not self.is_headless:
            self.set_interval(_TERMINAL_CHECK_SECONDS, self._leave_with_the_terminal)

    def _leave_with_the_terminal(self) -> None:
        # With SIGHUP ignored (nohup) nothing else tells that the terminal is gone.
        if not os.isatty(0):
            os._exit(0)


def run_app(archive: Archive, settings: Settings) -> int:
    """Runs the app until it is left; the exit status of the program."""
    # What is loaded by now stays: the collector's pauses would be felt in single keys.
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 1000)
    app = CncertApp(archive, settings)
    app.run()
    return app.return_code or 0
