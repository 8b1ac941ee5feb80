"""The house stays one that a stranger finds his way in: small modules, in rooms that hold few."""

from importlib import import_module
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
_MODULES = sorted(path for room in ("store", "tui") for path in (PROJECT / room).rglob("*.py"))
_MOST_LINES = 400
_MOST_MODULES = 15


def test_there_is_a_house() -> None:
    assert len(_MODULES) > 50


@pytest.mark.parametrize("module", _MODULES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_a_module_is_read_in_one_sitting(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= _MOST_LINES


@pytest.mark.parametrize(
    "room", sorted({path.parent for path in _MODULES}), ids=lambda path: str(path.relative_to(PROJECT))
)
def test_a_room_holds_few_modules_and_says_what_it_is_for(room: Path) -> None:
    assert len([path for path in room.glob("*.py") if path.name != "__init__.py"]) <= _MOST_MODULES
    assert (room / "__init__.py").read_text(encoding="utf-8").startswith('"""')


@pytest.mark.parametrize("door", ["store.archive", "store.insight"])
def test_a_door_gives_all_that_it_names_and_nothing_else(door: str) -> None:
    room = import_module(door)
    assert all(getattr(room, name) is not None for name in room.__all__)
    with pytest.raises(AttributeError, match="no_such_thing"):
        _ = room.no_such_thing
