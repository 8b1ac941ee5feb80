"""What is said: all of it in every language, of the same things, and safe in every terminal."""

import ast
import string
import unicodedata
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

import store
from store.archive import OddKind, Reason
from store.facts import Refusal
from store.insight.remarks import Code, Remark
from store.model.figures import EARLIER_FIGURES, INCIDENT_FIGURES
from store.model.issue import GRADES, VULNERABILITY_GRADES
from store.reading import Reason as Unread
from tests.tui.languages import EN, ZH
from tui.language import LANGUAGES, Language, Words, shapes, words_in


def modules_beside(module: ModuleType) -> list[str]:
    return sorted(path.stem for path in Path(module.__file__ or "").parent.glob("*.py") if path.stem != "__init__")


PARTS = [name for name in modules_beside(shapes) if name != "words"]


def texts(said: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text by its path."""
    if isinstance(said, str):
        yield path, said
    elif isinstance(said, Mapping):
        for key, text in said.items():
            yield from texts(text, f"{path}.{key}")
    elif hasattr(said, "_fields"):
        for name in said._fields:
            yield from texts(getattr(said, name), f"{path}.{name}")
    elif isinstance(said, tuple):
        for at, text in enumerate(said):
            yield from texts(text, f"{path}.{at}")


def texts_in(words: Words) -> dict[str, str]:
    """All that a language says, but what `argparse` says, which is English where it is not translated."""
    found = dict(texts(words))
    for part in PARTS:
        found |= texts(getattr(words, part), part)
    return {path: text for path, text in found.items() if not path.startswith("help.parser.")}


_NEEDED_BY_ONE = ("insight.between_sentences", "screens.of_stated_short")
SAID = {language: texts_in(words_in(language)) for language in LANGUAGES}
_EN = SAID["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_folder_of_a_language_has_what_every_language_has(language: Language) -> None:
    words = words_in(language)
    assert words.language == language
    assert modules_beside(import_module(f"tui.language.{language}")) == modules_beside(shapes)
    assert all(type(getattr(words, part)) is type(getattr(EN, part)) for part in PARTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_say_the_same_things(language: Language) -> None:
    assert SAID[language].keys() == _EN.keys()
    assert len(_EN) > 600


@pytest.mark.parametrize("path", _EN)
def test_sentences_are_filled_in_with_the_same_things(path: str) -> None:
    for said in SAID.values():
        assert fields_of(said[path]) == fields_of(_EN[path]) or path in _NEEDED_BY_ONE
        assert bool(said[path]) == bool(_EN[path]) or path in _NEEDED_BY_ONE


def fields_of(sentence: str) -> set[str | None]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_has_words(language: Language) -> None:
    words = words_in(language)
    assert set(words.ratings) == set(GRADES)
    assert set(words.remarks) == set(get_args(Code))
    assert set(words.answers.refusals) == set(get_args(Refusal))
    assert set(words.answers.short_figures) == {figure.key for figure in (*INCIDENT_FIGURES, *EARLIER_FIGURES)}
    assert set(words.answers.vulnerability_ratings) == set(VULNERABILITY_GRADES)
    assert set(words.store_errors.sentences) == set(get_args(Reason))
    assert set(words.store_errors.odd_files) == set(get_args(OddKind))
    assert set(words.unreadable.reasons) == set(get_args(Unread))


def _refusals() -> Iterator[tuple[str, set[str | None]]]:
    """Each reason for which something is not read, where the store names it, with the names of its fields."""
    for path in Path(store.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("UnreadableError", "NoDocumentError"):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value, {keyword.arg for keyword in node.keywords}


@pytest.mark.parametrize(("reason", "fields"), list(_refusals()))
def test_a_reason_comes_with_what_its_sentence_needs(reason: Unread, fields: set[str | None]) -> None:
    assert fields_of(EN.unreadable.reasons[reason]) == fields


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_no_word_has_characters_of_ambiguous_width(said: dict[str, str]) -> None:
    for path, text in said.items():
        assert not [character for character in text if unicodedata.east_asian_width(character) == "A"], path


def test_a_remark_on_a_rating_speaks_of_grades() -> None:
    remark = Remark("conflicting-values", ("良", "中"), "rating")
    assert EN.remark(remark) == "rating: stated differently; good is taken, fair is stated too"
    assert ZH.remark(remark) == "评价有不同的说法：取 良，另有 中"
