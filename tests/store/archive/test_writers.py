"""Processes that write at once."""

from pathlib import Path

from store.archive import Archive
from tests.store.archive.processes import folder_of, go, importer
from tests.store.issues import WEEK


def test_two_importers_at_once_lose_nothing(path: Path, tmp_path: Path) -> None:
    """Each keeps twelve batches, and every batch is written on top of what the other one wrote."""
    theirs = [[WEEK + (2 * number + turn) for number in range(12)] for turn in (0, 1)]
    processes = []
    for turn, weeks in enumerate(theirs):
        folders = [folder_of(tmp_path / f"{turn}-{week}", [week]) for week in weeks]
        processes.append(importer(path, *folders))
    for process in processes:
        go(process)
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    archive = Archive(path, bundled=False)
    assert list(archive.weeks) == sorted(theirs[0] + theirs[1])
    assert all(archive.is_read(week) for week in archive.weeks)
