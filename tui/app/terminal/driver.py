"""The terminal as the app wants it: taken over from whoever had it while the app was loaded, and the mouse quiet."""

from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from tui.app.terminal.loading import Loading

_PRESSES = "\x1b[?1000h\x1b[?1006h"
_NO_PRESSES = "\x1b[?1000l\x1b[?1006l"
_OTHER_SCREEN = "\x1b[?1049h"
_SIZE_REPORTS = "\x1b[?2048$p"
"""Whether the terminal can report its size in pixels. Where it does, Textual takes presses for pixels too."""


class PressesDriver(LinuxDriver):
    """Textual's, run without its own mouse reports, which cost a slow line bytes for every movement."""

    def __init__(self, loading: Loading | None, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self._loading = loading

    def write(self, data: str) -> None:
        has_screen = data == _OTHER_SCREEN and self._loading and self._loading.frame  # some terminals would clear it
        if data != _SIZE_REPORTS and not has_screen:
            super().write(data)

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._loading:
            self.attrs_before = self._loading.hand_over()
            self._loading = None
        self.write(_PRESSES)
        self.flush()

    def stop_application_mode(self) -> None:
        self.write(_NO_PRESSES)
        super().stop_application_mode()
