"""Readers given documents that nobody wrote; ``python -m tests.bench.fuzz`` goes on for as long as asked."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.fuzzing import composed, examine, mutated, seeds

_bounded = settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
_SEEDS = seeds()


@given(st.randoms(use_true_random=True))
@_bounded
def test_damaged_documents(tmp_path: Path, random: Random) -> None:
    examine(mutated(random, _SEEDS), tmp_path)


@given(st.randoms(use_true_random=True))
@_bounded
def test_composed_documents(tmp_path: Path, random: Random) -> None:
    examine(composed(random), tmp_path)


@given(st.binary(max_size=2_000) | st.text(max_size=500).map(lambda text: text.encode("utf-8", "surrogatepass")))
@_bounded
def test_any_bytes(tmp_path: Path, data: bytes) -> None:
    examine(data, tmp_path)


@pytest.mark.parametrize("document", _SEEDS, ids=range(len(_SEEDS)))
def test_whole_documents(tmp_path: Path, document: bytes) -> None:
    examine(document, tmp_path)
