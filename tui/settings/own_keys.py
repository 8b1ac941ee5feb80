"""The reader's own keys: ``keys.toml`` in the settings folder, a line for each binding that is to differ.

older = "h"
quit = "q,ctrl+x"
"""

from collections.abc import Collection, Mapping
from pathlib import Path

from textual.keys import Keys, key_to_character

from store.archive import read_file

FILE_NAME = "keys.toml"
_NAMED = frozenset(key.value for key in Keys)


class OwnKeysError(ValueError):
    """The file cannot be used. The message says what is wrong with it."""


def read_own_keys(folder: Path, known: Collection[str]) -> Mapping[str, str]:
    """By the id of a binding: the keys it is to have, parted by commas. Empty where there is no file.

    Args:
        folder: where the file may stand.
        known: the ids of all bindings.

    Raises:
        OwnKeysError: the file is broken, or has a line with a binding or a key that does not exist.
    """
    file = folder / FILE_NAME
    try:
        content = read_file(file)
        if content is None:
            return {}
        import tomllib  # few have such a file

        wanted = tomllib.loads(content.decode("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise OwnKeysError(getattr(error, "strerror", None) or str(error)) from error
    for name, keys in wanted.items():
        if name not in known or not isinstance(keys, str) or not all(map(_is_key, keys.split(","))):
            raise OwnKeysError(f"{name} = {keys!r}")
    return wanted


def _is_key(name: str) -> bool:
    """Whether Textual knows a key of this name, such as ``h``, ``ctrl+x`` or ``question_mark``."""
    key = name.strip().removeprefix("ctrl+").removeprefix("alt+").removeprefix("shift+")
    return len(key) == 1 or key in _NAMED or key_to_character(key) is not None
