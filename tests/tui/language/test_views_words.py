"""The words and keys of trend, calendar and compare: complete in both languages, and each key named once."""

import string
import unicodedata

import pytest
from textual.binding import Binding

from tui.app.keys import CALENDAR_KEYS, COMPARE_KEYS, TREND_KEYS, view_key_line
from tui.app.look import Look
from tui.language import EN, LANGUAGES, ZH, Language
from tui.language.views import ViewWords

VIEWS = {"trend": TREND_KEYS, "calendar": CALENDAR_KEYS, "compare": COMPARE_KEYS}


def flat(words: ViewWords) -> dict[str, str]:
    """Every word by its path."""
    found: dict[str, str] = {}
    for name, value in words._asdict().items():
        if name == "keys":
            found |= {f"{key}.{at}": text for key, pair in value.items() for at, text in enumerate(pair)}
        elif name == "groups":
            found |= {f"groups.{group}": text for group, text in value.items()}
        elif name == "notes":
            found |= {f"notes.{at}": text for at, text in enumerate(value)}
        else:
            found[name] = value
    return found


def test_both_languages_have_the_same_words() -> None:
    assert flat(ZH.views).keys() == flat(EN.views).keys()


@pytest.mark.parametrize("name", flat(EN.views))
def test_sentences_are_filled_in_with_the_same_things(name: str) -> None:
    def fields(text: str) -> set[str | None]:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}

    assert fields(flat(ZH.views)[name]) == fields(flat(EN.views)[name])


@pytest.mark.parametrize("words", [ZH.views, EN.views], ids=["zh", "en"])
def test_no_word_has_characters_of_ambiguous_width(words: ViewWords) -> None:
    for text in flat(words).values():
        assert not [character for character in text if unicodedata.east_asian_width(character) == "A"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_every_key_has_an_id_and_words(view: str, language: Language) -> None:
    words = LANGUAGES[language]
    ids = [binding.id for binding in VIEWS[view] if binding.id]
    assert sorted(ids) == sorted(name for name in words.views.keys if name.startswith(f"{view}-"))
    assert all(words.views.keys[name][1] for name in ids)
    assert [hint.word for hint in view_key_line(Look(words, "block"), VIEWS[view])][-2:] == [
        words.screens.keys["back"][0],
        words.screens.keys["help"][0],
    ]


@pytest.mark.parametrize("bindings", VIEWS.values(), ids=VIEWS)
def test_no_key_does_two_things(bindings: list[Binding]) -> None:
    keys = [key for binding in bindings for key in binding.key.split(",")]
    assert len(keys) == len(set(keys))
