"""Narrowing the list: by year, rating, remarks, what is held, as typed in one line."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple, get_args

from store.model.issue import GRADES, Issue, Origin
from tui.language import LANGUAGES, words_in

_EARLIER: Mapping[str, bool] = {"已读": True, "未读": False}
"""What was said for held and not held once, and may be in somebody's fingers."""
_YEARS = re.compile(r"(\d{4})(?:[-~](\d{4}))?")


class Filter(NamedTuple):
    """What an edition must be to be listed; None stands for anything."""

    years: tuple[int, int] | None = None
    """First and last."""
    rating: str | None = None
    is_read: bool | None = None
    origin: Origin | None = None
    """Of an edition that is held."""
    with_remarks: bool = False

    @classmethod
    def parse(cls, text: str) -> "Filter":
        """The filter that words in either language mean, such as ``2022-2024 read 良 remarks``.

        Raises:
            ValueError: with the word that means nothing.
        """
        wanted, meant = cls(), _meant()
        for word in _joined(text.lower(), meant.held).split():
            if years := _YEARS.fullmatch(word):
                wanted = wanted._replace(years=(int(years[1]), int(years[2] or years[1])))
            elif word in meant.ratings:
                wanted = wanted._replace(rating=meant.ratings[word])
            elif word.replace("_", " ") in meant.held:
                wanted = wanted._replace(is_read=meant.held[word.replace("_", " ")])
            elif word in meant.origins:
                wanted = wanted._replace(origin=meant.origins[word])
            elif word in meant.remarks:
                wanted = wanted._replace(with_remarks=True)
            else:
                raise ValueError(word)
        return wanted

    @property
    def is_open(self) -> bool:
        """Whether everything passes."""
        return self == Filter()

    def admits(self, issue: Issue, *, has_remarks: bool) -> bool:
        """Whether an edition is to be listed."""
        return (
            (self.years is None or self.years[0] <= issue.display_year <= self.years[1])
            and (self.rating is None or issue.rating == self.rating)
            and (self.is_read is None or issue.is_read == self.is_read)
            and (self.origin is None or (issue.is_read and issue.origin == self.origin))
            and (has_remarks or not self.with_remarks)
        )


class _Meant(NamedTuple):
    """What words in all languages mean."""

    ratings: dict[str, str]
    held: dict[str, bool]
    origins: dict[str, Origin]
    remarks: set[str]


@cache
def _meant() -> _Meant:
    """Made when somebody first filters, for it loads the words of all languages."""
    meant = _Meant({grade: grade for grade in GRADES}, {"read": True, "known": False, **_EARLIER}, {}, set())
    for words in map(words_in, LANGUAGES):
        meant.ratings.update((name.lower(), grade) for grade, name in words.ratings.items())
        meant.held.update({words.read.lower(): True, words.known.lower(): False})
        meant.origins.update((words.screens.origins[origin].lower(), origin) for origin in get_args(Origin))
        meant.remarks.add(words.screens.remarks.lower())
    return meant


def _joined(text: str, names: Iterable[str]) -> str:
    """A text in which names of two words are one."""
    for name in names:
        text = text.replace(name, name.replace(" ", "_")) if " " in name else text
    return text
