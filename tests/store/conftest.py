from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("no-clock", deadline=None)  # a busy machine fails no test
settings.load_profile("no-clock")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store file will be, in a folder that does not exist yet."""
    return tmp_path / "data" / "store.json"
