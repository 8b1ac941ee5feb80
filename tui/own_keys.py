"""The reader's own keys: ``keys.toml`` in the settings folder, a line for each binding that is to differ.

older = "h"
quit = "q,ctrl+x"
"""

from collections.abc import Mapping
from pathlib import Path

from tui.keys import KEYS

FILE_NAME = "keys.toml"


class OwnKeysError(ValueError):
    """The file cannot be used. The message says what is wrong with it."""


def read_own_keys(folder: Path) -> Mapping[str, str]:
    """By the id of a binding: the keys it is to have, parted by commas. Empty where there is no file.

    Raises:
        OwnKeysError: the file is broken, or names a binding that does not exist.
    """
    file = folder / FILE_NAME
    try:
        if not file.exists():
            return {}
        import tomllib  # few have such a file

        wanted = tomllib.loads(file.read_bytes().decode("utf-8"))
    except (OSError, ValueError) as error:
        raise OwnKeysError(str(error)) from error
    known = {binding.id for binding in KEYS}
    for name, keys in wanted.items():
        if name not in known:
            raise OwnKeysError(name)
        if not isinstance(keys, str) or not all(key.strip() for key in keys.split(",")):
            raise OwnKeysError(f"{name} = {keys!r}")
    return wanted
