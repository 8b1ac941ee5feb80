"""Narrowing the list: by year, rating, standing and remarks, as typed in one line."""

import re
from collections.abc import Mapping
from typing import NamedTuple, get_args

from store.model.issue import GRADES, Issue, Origin
from tui.language import LANGUAGES, words_in

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
        wanted = cls()
        for word in _joined(text.lower()).split():
            if years := _YEARS.fullmatch(word):
                wanted = wanted._replace(years=(int(years[1]), int(years[2] or years[1])))
            elif word in _RATINGS:
                wanted = wanted._replace(rating=_RATINGS[word])
            elif word.replace("_", " ") in _STANDINGS:
                wanted = wanted._replace(is_read=_STANDINGS[word.replace("_", " ")])
            elif word in _ORIGINS:
                wanted = wanted._replace(origin=_ORIGINS[word])
            elif word in _REMARKS:
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


def _joined(text: str) -> str:
    """A text in which names of two words are one."""
    for name in _STANDINGS:
        text = text.replace(name, name.replace(" ", "_")) if " " in name else text
    return text


def _named(names: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): grade for grade, name in names.items()}


_RATINGS = {grade: grade for grade in GRADES}
_STANDINGS: dict[str, bool] = {"read": True, "known": False, "已读": True, "未读": False}
_ORIGINS: dict[str, Origin] = {}
_REMARKS: set[str] = set()
for _words in map(words_in, LANGUAGES):
    _RATINGS |= _named(_words.ratings)
    _STANDINGS |= {_words.read.lower(): True, _words.known.lower(): False}
    _ORIGINS |= {_words.screens.origins[origin].lower(): origin for origin in get_args(Origin)}
    _REMARKS.add(_words.screens.remarks.lower())
