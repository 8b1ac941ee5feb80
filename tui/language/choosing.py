"""Which languages there are, and which of them is spoken."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from tui.language.shapes.words import Words

Language = Literal["zh", "en"]
"""Each has a folder of its name."""
LANGUAGES: tuple[Language, ...] = get_args(Language)
_ELSE: Language = "en"
"""Where nothing chooses one."""


def words_in(language: Language) -> "Words":
    """The words of a language, which only then are loaded."""
    words: Words = import_module(f"tui.language.{language}.words").WORDS
    return words


def language_after(words: "Words") -> Language:
    """The next language, for a key that goes through them all."""
    at = [language == words.language for language in LANGUAGES].index(True)
    return LANGUAGES[(at + 1) % len(LANGUAGES)]


def preferred(option: str | None, environment: Mapping[str, str]) -> Language:
    """The language to use: the option, else ``CNCERT_TUI_LANG``, else the locale's."""
    return chosen_language(option, environment)[0]


def chosen_language(option: str | None, environment: Mapping[str, str]) -> tuple[Language, str | None]:
    """The language to use, and the option or variable that chose it; None where none did."""
    for name, choice in (("--lang", option), ("CNCERT_TUI_LANG", environment.get("CNCERT_TUI_LANG"))):
        for language in LANGUAGES:
            if choice == language:
                return language, name
    by = next((name for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), None)
    locale = environment[by].lower() if by else ""
    return next((language for language in LANGUAGES if locale.startswith(language)), _ELSE), by
