"""What stands before a figure that is not simply printed."""

from store.issue import Issue
from tui.language import Words

BY_HAND = "*"


def marks_of(issue: Issue, key: str, words: Words) -> str:
    """The marks of an edition's figure: that a person entered it, and that it is approximate."""
    by_hand = BY_HAND if key in issue.only_by_hand else ""
    return by_hand + (words.approximately if key in issue.approximate else "")
