"""What stands before a figure that is not simply printed, in the app and in answers alike."""

from store.model.issue import Issue, Report
from tui.language.words import Words

BY_HAND = "*"
"""Stands before what nothing but a person's entry gives; a legend says so."""


def marks_of(report: Report, key: str, words: Words) -> str:
    """The marks of a report's figure: that a person entered it, and that it is approximate."""
    by_hand = BY_HAND if isinstance(report, Issue) and key in report.only_by_hand else ""
    return by_hand + (words.approximately if key in report.approximate else "")
