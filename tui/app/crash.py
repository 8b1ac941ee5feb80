"""What is left of a fault in the app: a sentence for its user, a file for whoever mends it."""

import traceback
from pathlib import Path

from store.text.cleaning import clean
from tui.settings.choices import state_folder


def write_report(error: BaseException) -> Path | None:
    """Writes the traceback where only its owner can read it; None where that cannot be done."""
    report = state_folder() / "crash.txt"
    try:
        report.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        report.touch(mode=0o600)
        report.write_text(clean("".join(traceback.format_exception(error))), encoding="utf-8")
    except OSError:
        return None
    return report
