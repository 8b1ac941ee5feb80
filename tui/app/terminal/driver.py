"""The terminal as the app wants it: the mouse tells of presses and the wheel, and not of every movement."""

from textual.drivers.linux_driver import LinuxDriver

_PRESSES = "\x1b[?1000h\x1b[?1006h"
_NO_PRESSES = "\x1b[?1000l\x1b[?1006l"


class PressesDriver(LinuxDriver):
    """Textual's, run without its own mouse reports, which cost a slow line bytes for every movement."""

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.write(_PRESSES)
        self.flush()

    def stop_application_mode(self) -> None:
        self.write(_NO_PRESSES)
        super().stop_application_mode()
