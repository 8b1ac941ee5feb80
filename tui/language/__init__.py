"""Every word that people see but the figures' names, in Chinese and in English, and how numbers and names are put.

A new sentence goes into the module of whoever says it; the type checker holds both languages to have it.
"""

from tui.language.words import EN, LANGUAGES, ZH, Language, Words, chosen_language, preferred

__all__ = ["EN", "LANGUAGES", "ZH", "Language", "Words", "chosen_language", "preferred"]
