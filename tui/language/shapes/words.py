"""The words of one language: those that all others go with, and the way to the others."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from store.model.figures import BY_KEY, Figure
from store.model.value import Value

if TYPE_CHECKING:
    from store.insight import Remark
    from tui.language.shapes.answers import AnswerWords
    from tui.language.shapes.doctor import DoctorWords
    from tui.language.shapes.fetching import FetchWords
    from tui.language.shapes.help import HelpWords
    from tui.language.shapes.help_screen import HelpScreenWords
    from tui.language.shapes.insight import InsightWords
    from tui.language.shapes.keys import KeyWords
    from tui.language.shapes.screens import ScreenWords
    from tui.language.shapes.store_errors import StoreErrorWords
    from tui.language.shapes.unreadable import UnreadableWords
    from tui.language.shapes.views import ViewWords

_Shape = TypeVar("_Shape")


class Words(Value):
    """The words of one language. Sentences with ``{}`` are filled in by `str.format`.

    Each further part is loaded when it is first asked for: a command says little, and starts the sooner.
    """

    language: str
    """Its code, which its folder is called by."""
    name: str
    """What it calls itself."""
    sign: str
    """The same in very few cells."""

    # -- standing, quality, rating
    known: str
    read: str
    original: str
    copy: str
    retelling: str
    not_stated: str
    ratings: dict[str, str]
    approximately: str
    units: dict[str, int]
    """What large numbers are rounded to in short, smallest first."""
    figure: Callable[[Figure], str]
    """A figure's name."""
    remarks: dict[str, str]
    """By code; ``{0}``, ``{1}`` … are the values, ``{rest}`` all but the first, ``{figure}`` its name."""

    @property
    def answers(self) -> "AnswerWords":
        from tui.language.shapes.answers import AnswerWords

        return self._part(AnswerWords)

    @property
    def store_errors(self) -> "StoreErrorWords":
        from tui.language.shapes.store_errors import StoreErrorWords

        return self._part(StoreErrorWords)

    @property
    def help(self) -> "HelpWords":
        from tui.language.shapes.help import HelpWords

        return self._part(HelpWords)

    @property
    def insight(self) -> "InsightWords":
        from tui.language.shapes.insight import InsightWords

        return self._part(InsightWords)

    @property
    def unreadable(self) -> "UnreadableWords":
        from tui.language.shapes.unreadable import UnreadableWords

        return self._part(UnreadableWords)

    @property
    def fetching(self) -> "FetchWords":
        from tui.language.shapes.fetching import FetchWords

        return self._part(FetchWords)

    @property
    def doctor(self) -> "DoctorWords":
        from tui.language.shapes.doctor import DoctorWords

        return self._part(DoctorWords)

    @property
    def screens(self) -> "ScreenWords":
        from tui.language.shapes.screens import ScreenWords

        return self._part(ScreenWords)

    @property
    def views(self) -> "ViewWords":
        from tui.language.shapes.views import ViewWords

        return self._part(ViewWords)

    @property
    def keys(self) -> "KeyWords":
        from tui.language.shapes.keys import KeyWords

        return self._part(KeyWords)

    @property
    def help_screen(self) -> "HelpScreenWords":
        from tui.language.shapes.help_screen import HelpScreenWords

        return self._part(HelpScreenWords)

    def _part(self, shape: type[_Shape]) -> _Shape:
        """The words of a shape. They stand in the module that has the name of the shape's own."""
        name = shape.__module__.rpartition(".")[2]
        words: _Shape = import_module(f"tui.language.{self.language}.{name}").WORDS
        return words

    def remark(self, remark: "Remark") -> str:
        """A remark as a sentence."""
        grades = {"rating": self.ratings, "vulnerability_rating": self.answers.vulnerability_ratings}
        in_words = grades.get(remark.figure or "", {})
        values = [f"{value:,}" if isinstance(value, int) else in_words.get(value, value) for value in remark.values]
        name = self._name_of(remark.figure) if remark.figure else ""
        return self.remarks[remark.code].format(*values, rest=", ".join(values[1:]), figure=name)

    def _name_of(self, key: str) -> str:
        return self.figure(BY_KEY[key]) if key in BY_KEY else self.answers.columns[key]
