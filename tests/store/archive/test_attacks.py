"""Nobody of a group reads, writes or becomes more than he may through what another does in the common folder."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.archive.attacks import THINGS, WORKS, Ground, Intruder
from tests.store.archive.test_sharing import ANNE, only_root

pytestmark = only_root


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    with tempfile.TemporaryDirectory(prefix="attacks-") as root:
        Path(root).chmod(0o755)
        if not ANNE.does(lambda: os.stat(root)):
            pytest.skip("nobody but root gets to the folder for temporary files")
        yield Ground.warm(Path(root))


@pytest.fixture(scope="module")
def intruder(ground: Ground) -> Iterator[Intruder]:
    intruder = Intruder(ground.private)
    yield intruder
    intruder.leaves()


@pytest.mark.parametrize("turn", [0, 3])
@pytest.mark.parametrize("name", WORKS)
def test_whatever_is_swapped_at_whatever_call(ground: Ground, intruder: Intruder, name: str, turn: int) -> None:
    """Two things at each call; ``python -m tests.bench.attacks`` tries them all."""
    outcomes = list(ground.attacked(name, THINGS[turn:] + THINGS[:turn], intruder))
    assert len(outcomes) > 10
    assert not [outcome for outcome in outcomes if not outcome.is_good]
    for outcome in outcomes:
        assert outcome.ended.code in (0, 1), outcome
        assert "Traceback" not in outcome.ended.said, outcome
