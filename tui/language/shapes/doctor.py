"""The words of ``doctor``, apart from the others for only it loads them."""

from typing import NamedTuple


class DoctorWords(NamedTuple):
    """The words of one language."""

    lines: dict[str, str]
    no_size: str
    direct_colour: str
    not_asked: dict[str | None, str]
    """By reason."""
    clipboard: str
    by_default: str
    exists: str
    absent: str
    writable: str
    closed: str
    hints: dict[str, str]
    """By code."""
