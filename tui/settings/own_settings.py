"""What a person has set for the app: ``settings.toml`` in the settings folder, beside ``keys.toml``.

fetch = "never"
language = "zh"
theme = "light"
glyphs = "ascii"
"""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple

from store.archive import read_file

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "settings.toml"


class OwnSettings(NamedTuple):
    """The lines of the file; None where there is none."""

    fetch: str | None = None
    language: str | None = None
    theme: str | None = None
    glyphs: str | None = None
    problem: str | None = None
    """What in the file cannot be used; the other lines hold."""


def read_own_settings(folder: "Path", allowed: Mapping[str, Collection[str]]) -> OwnSettings:
    """What the file says; nothing where there is none.

    Args:
        folder: where the file may stand.
        allowed: by name, the values that a line may have.
    """
    file = folder / FILE_NAME
    try:
        content = read_file(file)
        if content is None:
            return OwnSettings()
        import tomllib  # few have such a file

        stated = tomllib.loads(content.decode("utf-8-sig"))
    except (OSError, ValueError) as error:
        return OwnSettings(problem=getattr(error, "strerror", None) or str(error))
    usable = {
        name: value for name, value in stated.items() if isinstance(value, str) and value in allowed.get(name, ())
    }
    wrong = [f"{name} = {value!r}" for name, value in stated.items() if name not in usable]
    return OwnSettings(**usable, problem=", ".join(wrong) or None)
