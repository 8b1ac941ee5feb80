from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store file will be, in a folder that does not exist yet."""
    return tmp_path / "data" / "store.json"
