"""What is left of a fault in the app: a sentence for its user, a file for whoever mends it."""

import traceback
from pathlib import Path

from store.archive import write_file
from store.text.cleaning import clean
from tui.settings.choices import state_folder


def write_report(error: BaseException) -> Path | None:
    """Writes the traceback where only its owner can read it; None where that cannot be done."""
    report = state_folder() / "crash.txt"
    try:
        write_file(report, clean("".join(traceback.format_exception(error))).encode("utf-8", "replace"))
    except OSError:
        return None
    return report
