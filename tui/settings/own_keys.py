"""The reader's own keys: ``keys.toml`` in the settings folder, a line for each binding that is to differ.

older = "h"
quit = "q,ctrl+x"
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from textual.keys import Keys, key_to_character

from store.archive import PathName, read_file

FILE_NAME = "keys.toml"
_TAKEN = ("ctrl+c", "ctrl+z")
"""They leave the app, whatever is open."""
_NAMED = frozenset(key.value for key in Keys)


class OwnKeysError(ValueError):
    """The file cannot be used. The message says what is wrong with it."""


class OwnKeys(NamedTuple):
    """What the reader has set."""

    keys: Mapping[str, str]
    """By the id of a binding: its keys, parted by commas."""
    without: tuple[str, ...] = ()
    """Bindings that have no key left, for others have taken theirs."""


def read_own_keys(folder: PathName, screens: Sequence[Mapping[str, str]]) -> OwnKeys:
    """The reader's keys. None where there is no file.

    Args:
        folder: where the file may stand.
        screens: the bindings of each screen by id, with the keys that they come with.

    Raises:
        OwnKeysError: the file is broken, or has a line with a binding or a key that does not exist, that is taken for
            good, or that another line of the same screen has too.
    """
    file = Path(folder) / FILE_NAME
    try:
        content = read_file(file)
        if content is None:
            return OwnKeys({})
        import tomllib  # few have such a file

        wanted = tomllib.loads(content.decode("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise OwnKeysError(getattr(error, "strerror", None) or str(error)) from error
    known = {name for screen in screens for name in screen}
    for name, keys in wanted.items():
        if name not in known or not isinstance(keys, str) or not all(map(_is_key, _parted(keys))):
            raise OwnKeysError(f"{name} = {keys!r}")
    return OwnKeys(wanted, tuple(_robbed(wanted, screens)))


def _robbed(wanted: Mapping[str, str], screens: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """The bindings whose keys have all gone to others of their screen."""
    for screen in screens:
        own = [(key, name) for name in screen if name in wanted for key in _parted(wanted[name])]
        taken = dict(own)
        for key, name in own:
            if taken[key] != name:
                raise OwnKeysError(f"{name} = {key!r} = {taken[key]}")
        yield from (name for name, keys in screen.items() if name not in wanted and taken.keys() >= {*_parted(keys)})


def _parted(keys: str) -> list[str]:
    return [key.strip() for key in keys.split(",")]


def _is_key(name: str) -> bool:
    """Whether Textual knows a key of this name, such as ``h``, ``ctrl+x`` or ``question_mark``."""
    if name in _TAKEN:
        return False
    key = name.removeprefix("ctrl+").removeprefix("alt+").removeprefix("shift+")
    return len(key) == 1 or key in _NAMED or key_to_character(key) is not None
