"""Real documents and facts, beside the repository where they are at hand; they are third-party and not ours to copy."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2].parent / "shared"


def needs(name: str) -> pytest.MarkDecorator:
    """Skips a test where the real documents are not at hand."""
    return pytest.mark.skipif(not (SHARED / name).exists(), reason=f"no real documents: {SHARED / name} is absent")
