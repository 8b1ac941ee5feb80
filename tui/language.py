"""Every word that people see but the figures' names, in Chinese and in English.

One row a word: ``name = _("中文", "English")`` would hide which are missing, so
each language is one `Words` value and the type checker holds both complete.
"""

from dataclasses import dataclass
from typing import Literal

from store.figures import Figure
from tui import answer_words
from tui.answer_words import AnswerWords

Language = Literal["zh", "en"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """The words of one language. Sentences with ``{}`` are filled in by `str.format`."""

    language: Language

    # -- standing, quality, rating
    known: str
    read: str
    original: str
    copy: str
    retelling: str
    not_stated: str
    ratings: dict[str, str]

    # -- commands
    answers: AnswerWords

    def figure(self, figure: Figure) -> str:
        """A figure's name."""
        return figure.zh if self.language == "zh" else figure.en


ZH = Words(
    language="zh",
    known="未读",
    read="已读",
    original="原文",
    copy="转载",
    retelling="转述",
    not_stated="未提及",
    ratings={"优": "优", "良": "良", "中": "中", "差": "差", "危": "危"},
    answers=answer_words.ZH,
)

EN = Words(
    language="en",
    known="known",
    read="read",
    original="original",
    copy="copy",
    retelling="retelling",
    not_stated="not stated",
    ratings={"优": "excellent", "良": "good", "中": "fair", "差": "poor", "危": "critical"},
    answers=answer_words.EN,
)

LANGUAGES: dict[Language, Words] = {"zh": ZH, "en": EN}


def preferred(option: str | None, environment: dict[str, str]) -> Language:
    """The language to use: the option, else ``CNCERT_TUI_LANG``, else the locale's."""
    for choice in (option, environment.get("CNCERT_TUI_LANG")):
        if choice in ("zh", "en"):
            return "zh" if choice == "zh" else "en"
    locale = next((v for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := environment.get(name))), "")
    return "zh" if locale.lower().startswith("zh") else "en"
