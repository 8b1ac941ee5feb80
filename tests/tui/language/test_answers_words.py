"""The words of the answers: complete in both languages, and safe in every terminal."""

import string
import unicodedata
from typing import get_args

import pytest

from store.archive import OddKind, Reason
from store.facts import Refusal
from store.insight.remarks import Code, Remark
from store.model.figures import EARLIER_FIGURES, INCIDENT_FIGURES
from store.model.issue import GRADES, VULNERABILITY_GRADES
from tui.language import EN, ZH
from tui.language.answers import AnswerWords
from tui.language.command_help import HelpWords
from tui.language.insight import InsightWords


def flat(words: AnswerWords | InsightWords | HelpWords) -> dict[str, str]:
    """Every word by its path."""
    found: dict[str, str] = {}
    for name, value in vars(words).items():
        if isinstance(value, dict):
            found |= {f"{name}.{key}": text for key, text in value.items()}
        else:
            found[name] = value
    return found


_ZH = flat(ZH.answers) | flat(ZH.insight) | flat(ZH.help)
_EN = flat(EN.answers) | flat(EN.insight) | flat(EN.help)


def test_both_languages_have_the_same_words() -> None:
    assert _ZH.keys() == _EN.keys()
    assert all(_ZH.values())
    assert all(_EN.values())


@pytest.mark.parametrize("name", _EN)
def test_sentences_are_filled_in_with_the_same_things(name: str) -> None:
    def fields(text: str) -> set[str | None]:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}

    assert fields(_ZH[name]) == fields(_EN[name])


@pytest.mark.parametrize("words", [ZH.answers, EN.answers], ids=["zh", "en"])
def test_every_case_has_words(words: AnswerWords) -> None:
    assert set(words.refusals) == set(get_args(Refusal))
    assert set(words.short_figures) == {figure.key for figure in (*INCIDENT_FIGURES, *EARLIER_FIGURES)}
    assert set(words.vulnerability_ratings) == set(VULNERABILITY_GRADES)
    assert set(ZH.remarks) == set(EN.remarks) == set(get_args(Code))
    assert set(ZH.ratings) == set(EN.ratings) == set(GRADES)
    assert set(words.store_errors) == set(get_args(Reason))
    assert set(words.odd_files) == set(get_args(OddKind))


@pytest.mark.parametrize("words", [_ZH, _EN], ids=["zh", "en"])
def test_no_word_has_characters_of_ambiguous_width(words: dict[str, str]) -> None:
    for text in words.values():
        assert not [character for character in text if unicodedata.east_asian_width(character) == "A"]


def test_a_remark_on_a_rating_speaks_of_grades() -> None:
    remark = Remark("conflicting-values", ("良", "中"), "rating")
    assert EN.remark(remark) == "rating: stated differently; good is taken, fair is stated too"
    assert ZH.remark(remark) == "评价有不同的说法：取 良，另有 中"
