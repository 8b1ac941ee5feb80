"""Every word that people see but the figures' names, a folder a language, and how numbers and names are put.

A new sentence is named in the module of `shapes` for whoever says it, and stands in the module of that name in the
folder of each language; the type checker holds them to have it. A new language is one more folder, and its code in
`choosing`.
"""

from tui.language.choosing import LANGUAGES, Language, chosen_language, language_after, preferred, words_in
from tui.language.shapes.words import Words

__all__ = ["LANGUAGES", "Language", "Words", "chosen_language", "language_after", "preferred", "words_in"]
