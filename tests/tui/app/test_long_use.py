"""The app that is left open while its store changes: it keeps nothing of what it held before."""

import gc
import os
import tracemalloc
from pathlib import Path

import pytest

from store.archive import Archive
from tests.tui.archives import LAST, app_on, small_archive
from tests.tui.screen import browse

_TIMES = 5
_ROOM = 100_000
"""Bytes that may be more in use after 100 changes; 1,000 for each, where what was held before takes 50,000."""


@pytest.fixture
def contents(tmp_path: Path) -> list[bytes]:
    """The store as it is at first, and then with figures that come and go."""
    archive = small_archive(tmp_path)
    found = [archive.path.read_bytes()]
    for value in (1, 22, 333):
        archive.set_by_hand(LAST, "defaced_sites", value)
        found.append(archive.path.read_bytes())
    return found


async def test_many_changes_leave_no_handles_and_no_memory(tmp_path: Path, contents: list[bytes]) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    async with app_on(archive).run_test(size=(120, 40)) as pilot:

        async def follow(rounds: int) -> tuple[int, int]:
            """Lets the app follow so many rounds of changes; the handles and the bytes in use afterwards."""
            for _ in range(rounds):
                for content in contents * _TIMES:
                    archive.path.write_bytes(content)
                    browse(pilot.app).follow()
                await pilot.press("j", "k")
            gc.collect()
            return len(os.listdir("/dev/fd")), tracemalloc.get_traced_memory()[0]

        tracemalloc.start()
        try:
            handles, used = await follow(1)
            handles_later, used_later = await follow(5)
        finally:
            tracemalloc.stop()
        assert handles_later == handles
        assert used_later - used < _ROOM
        assert archive.get(LAST) is not None
