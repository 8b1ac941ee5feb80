"""Shares as people round them: half away from zero, worked out in whole numbers."""


def rounded(part: int, whole: int, places: int = 0) -> float:
    """A part divided by a whole, to so many decimal places; a whole number where there are none."""
    scale: int = 10**places
    negative = (part < 0) != (whole < 0)
    steps = (2 * abs(part) * scale + abs(whole)) // (2 * abs(whole))
    steps = -steps if negative else steps
    return steps / scale if places else steps


def percent(part: int, whole: int, places: int = 0) -> float | None:
    """A part in percent of a whole; None of zero."""
    return rounded(100 * part, whole, places) if whole else None
