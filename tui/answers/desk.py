"""What a command works at: the settings, the archive, and where its answer goes."""

import json
from collections.abc import Iterable
from functools import cached_property
from typing import Any, TextIO

from store.archive import Archive
from store.text.cleaning import clean, clean_line
from tui.language import Words
from tui.settings.choices import Settings


class Desk:
    """One command's surroundings. Nothing is written but through it, and all of it is cleaned."""

    def __init__(self, settings: Settings, output: TextIO, width: int | None) -> None:
        self.settings = settings
        self.output = output
        self.width = width
        """Cells in a line where a terminal shows the answer; None where a program or a file takes it."""

    @property
    def words(self) -> Words:
        return self.settings.words

    @cached_property
    def archive(self) -> Archive:
        """The archive, opened when first asked for.

        Raises:
            StoreError: it cannot be used.
        """
        return Archive(self.settings.store, bundled=self.settings.bundled)

    def line(self, text: str = "") -> None:
        """Writes one line, whatever the text holds."""
        self.output.write(one_line(text) + "\n")

    def text(self, text: str) -> None:
        """Writes a text of many lines."""
        self.output.write(clean(text) + "\n")

    def json(self, value: Any) -> None:
        self.output.write(json_text(value) + "\n")

    def json_array(self, values: Iterable[Any]) -> None:
        """Writes an array with a value a line, which takes a fifth of the time where there are many."""
        write_json_array(self.output, values)


def one_line(text: str) -> str:
    """A clean text without line breaks. Unlike `clean_line` it keeps columns where they are."""
    if text.isascii() and text.isprintable():  # as most cells of tables
        return text.rstrip()
    return clean(text).replace("\n", " ").rstrip()


def json_text(value: Any, indent: int | None = 2) -> str:
    """A value as JSON in which every string is safe to show."""
    return json.dumps(_cleaned(value), ensure_ascii=False, indent=indent)


def write_json_array(output: TextIO, values: Iterable[Any]) -> None:
    """Writes an array with a value a line."""
    output.write("[")
    for number, value in enumerate(values):
        output.write(f"{',' if number else ''}\n{json_text(value, indent=None)}")
    output.write("\n]\n")


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return clean(value)
        case dict():
            return {_cleaned_key(key): _cleaned(item) for key, item in value.items()}
        case list() | tuple():
            return [_cleaned(item) for item in value]
        case _:
            return value


def _cleaned_key(key: str) -> str:
    return key if key.isascii() and key.isidentifier() else clean_line(key)  # as nearly all are


def joined(parts: Iterable[str | None], separator: str = "  ") -> str:
    """The parts that say something, in one line."""
    return separator.join(part for part in parts if part)
