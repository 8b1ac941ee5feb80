"""The words of the keys: every binding has them, and no key does two things."""

import pytest
from textual.binding import Binding

from tests.tui.languages import EN, ZH
from tui.app.keys import CALENDAR_KEYS, COMPARE_KEYS, KEYS, REPORT_KEYS, TREND_KEYS, sentence, view_key_line
from tui.app.look import Look
from tui.language import LANGUAGES, Language, words_in

VIEWS = {"trend": TREND_KEYS, "calendar": CALENDAR_KEYS, "compare": COMPARE_KEYS, "report": REPORT_KEYS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_binding_has_words_and_no_word_is_left_over(language: Language) -> None:
    words = words_in(language)
    ids = {binding.id for binding in KEYS if binding.id}
    assert words.keys.bindings.keys() == ids - {"language"}
    assert all(sentence(binding, words) for binding in KEYS if binding.id)


def test_the_key_for_languages_names_them_as_they_name_themselves() -> None:
    language = next(binding for binding in KEYS if binding.id == "language")
    assert {*sentence(language, EN).split(" / ")} == {*sentence(language, ZH).split(" / ")} >= {"English", "中文"}
    assert (sentence(language, EN)[:7], sentence(language, ZH)[:2]) == ("English", "中文")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_the_key_line_of_a_view_ends_with_the_way_back_and_help(view: str, language: Language) -> None:
    words = words_in(language)
    ids = [binding.id for binding in VIEWS[view] if binding.id]
    assert sorted(ids) == sorted(name for name in words.keys.bindings if name.startswith(f"{view}-"))
    assert [hint.word for hint in view_key_line(Look(words, "block"), VIEWS[view])][-2:] == [
        words.keys.bindings["back"][0],
        words.keys.bindings["help"][0],
    ]


@pytest.mark.parametrize("bindings", VIEWS.values(), ids=VIEWS)
def test_no_key_does_two_things(bindings: list[Binding]) -> None:
    keys = [key for binding in bindings for key in binding.key.split(",")]
    assert len(keys) == len(set(keys))
