"""The languages by name, for tests that say what is said."""

from tui.language import words_in

ZH, EN = words_in("zh"), words_in("en")
