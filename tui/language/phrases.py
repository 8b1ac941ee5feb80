"""Numbers, dates, names and remarks as people read them."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from store.archive import PathName
from store.model.figures import BY_KEY
from store.model.issue import Issue, Period, Report
from store.model.proposal import Proposal
from store.model.series import Change
from tui.language.shapes.words import Words

if TYPE_CHECKING:
    from store.insight import Remark

MISSING = "-"
"""Stands for what is not stated. Zero is ``0``."""
LESS_THAN_ONE = "<1%"
"""A change that whole percents round away."""
BY_HAND = "*"
"""Stands before what nothing but a person's entry gives; a legend says so."""


def marks_of(report: Report, key: str, words: Words) -> str:
    """What stands before a report's figure that is not simply printed: a person entered it, it is approximate."""
    by_hand = BY_HAND if isinstance(report, Issue) and key in report.only_by_hand else ""
    return by_hand + (words.approximately if key in report.approximate else "")


def number(value: int | None) -> str:
    """With thousands separators; blank where there is none."""
    return "" if value is None else f"{value:,}"


def figure_value(report: Report, key: str, words: Words) -> str:
    """A figure as stated, with its marks where it is approximate or entered by hand."""
    value = report.figures.get(key)
    if value is None:
        return MISSING
    return marks_of(report, key, words) + number(value)


def change(difference: Change | None) -> str:
    """Such as ``+285 (+149%)``; blank where there is nothing to compare with."""
    if difference is None:
        return ""
    if difference.difference == 0:
        return "0"
    percent = difference.whole_percent
    if percent is None:
        return f"{difference.difference:+,}"
    return f"{difference.difference:+,} ({whole_percent(percent, same=False)})"


def whole_percent(percent: float, *, same: bool) -> str:
    """With its sign. What is rounded away is less than one percent, and nothing only where both are the same."""
    return f"{percent:+,}%" if percent else "0%" if same else LESS_THAN_ONE


def period(days: Period, words: Words) -> str:
    return words.answers.period.format(start=days.start.isoformat(), end=days.end.isoformat())


def rating(grade: str | None, words: Words) -> str:
    """In words; English keeps the printed grade beside its own."""
    if grade is None:
        return words.not_stated
    name = words.ratings.get(grade, grade)
    return grade if name == grade else f"{grade} {name}"


def rating_word(grade: str | None, words: Words) -> str | None:
    """In the reader's language alone."""
    return words.ratings.get(grade, grade) if grade else None


def vulnerability_rating(grade: str, words: Words) -> str:
    name = words.answers.vulnerability_ratings.get(grade, grade)
    return grade if name == grade else f"{grade} {name}"


def holding_code(report: Report) -> Literal["read", "known"]:
    """As programs see it."""
    return "read" if report.is_read else "known"


def holding(report: Report, words: Words) -> str:
    """Whether an edition is held."""
    return words.read if report.is_read else words.known


def quality(report: Report, words: Words) -> str | None:
    """Who tells it; of an edition that is only known nobody does."""
    if not report.is_read:
        return None
    return {"original": words.original, "copy": words.copy, "retelling": words.retelling}[report.quality]


def edition_name(issue: Issue, words: Words) -> str:
    """What an edition is called, with its days: enough to ask for it."""
    return f"{issue.name} ({period(issue.span, words)})"


def figure_name(key: str, words: Words) -> str:
    return words.figure(BY_KEY[key])


def path_name(path: PathName) -> str:
    """A path as text; what in it is no text is shown as replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def where(read: Proposal, words: Words) -> str:
    """In which picture or on which page a number was read, and where there; nothing of a number in the text."""
    return "" if read.source == "text" else f", {place(read, words)}"


def place(read: Proposal, words: Words) -> str:
    """Where a number stands that is drawn."""
    return read.source + (words.answers.in_row.format(row=read.row) if read.row else "")


def came_from(issue: Issue, key: str, words: Words) -> str:
    """Where a figure comes from whose words do not stand in the text."""
    if key in issue.accepted:
        return words.answers.proposals["from"].format(words=" ".join(issue.accepted[key].words.split()))
    if key in issue.only_by_hand:
        return words.screens.entered_by_hand
    origin, quality = words.screens.origins[issue.origin], words.screens.qualities[issue.quality]
    return words.screens.came_from.format(origin=origin, quality=quality)


def proposal(read: Proposal, words: Words, doubts: "Sequence[Remark]" = ()) -> str:
    """A figure that was read with doubt in a line: name, value, the words it stood in, why, where, what is against."""
    about = words.approximately if read.approximate else ""
    why = words.answers.proposals[read.why] + where(read, words)
    quoted = " ".join(read.words.split())
    against = "".join(f" ! {words.remark(doubt)}" for doubt in doubts)
    return f"? {figure_name(read.figure, words)}  {about}{read.value:,}  “{quoted}” ({why}){against}"
