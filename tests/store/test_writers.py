"""Processes that write at once, and processes that die while they do."""

import json
import random
import subprocess
import sys
from pathlib import Path
from threading import Timer
from time import monotonic

from store.archive import Archive
from store.issue import to_document
from store.week import Week
from tests.store.documents import edition_of
from tests.store.issues import WEEK, an_issue

_IMPORT = """
import sys
from pathlib import Path
from store.archive import Archive
from store.importing import keep, read_paths

store, *paths = sys.argv[1:]
archive = Archive(Path(store), bundled=False)
batches = [list(read_paths([path])) for path in paths]
print("ready", flush=True)
sys.stdin.readline()
for batch in batches:
    keep(archive, batch)
"""
_ROOT = Path(__file__).parents[2]


def importer(store: Path, *paths: Path) -> "subprocess.Popen[str]":
    """A process that has opened a store and read paths, and keeps what they say, one batch each, once it is told to."""
    process = subprocess.Popen(
        [sys.executable, "-c", _IMPORT, store, *paths],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def folder_of(folder: Path, weeks: list[Week]) -> Path:
    folder.mkdir(parents=True)
    for week in weeks:
        (folder / f"{week}.md").write_text(edition_of(week))
    return folder


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


def test_an_importer_that_is_killed_leaves_all_or_nothing(path: Path, tmp_path: Path) -> None:
    """The moments are spread over the time that one import takes which nobody kills."""
    before = [an_issue(WEEK + -number, text="文字" * 20_000) for number in range(1, 20)]
    kept_before = [to_document(issue) for issue in reversed(before)]
    batch = [WEEK + number for number in range(20)]
    exported = tmp_path / "exported.ndjson"  # read in no time
    exported.write_text("\n".join(json.dumps(to_document(an_issue(week))) for week in batch))
    Archive(path, bundled=False).add(before)
    original = path.read_bytes()

    def weeks_after(moment: float | None) -> tuple[list[Week], float]:
        """The weeks of the batch that are held, and how long the process ran."""
        path.write_bytes(original)
        process = importer(path, exported)
        killer = Timer(moment or 0, process.kill)
        start = monotonic()
        go(process)
        if moment is not None:
            killer.start()
        process.communicate()
        took = monotonic() - start
        killer.cancel()
        archive = Archive(path, bundled=False)
        assert [to_document(issue) for issue in archive][: len(before)] == kept_before
        archive.add([an_issue(WEEK + -20)])  # what the killed one left is in nobody's way
        assert {file.name for file in path.parent.iterdir()} == {"store.json", "store.json.bak", "store.json.lock"}
        return [week for week in archive.weeks if week >= WEEK], took

    held, whole = weeks_after(None)
    assert held == batch
    moments = random.Random(51)
    for _ in range(25):
        held, _took = weeks_after(moments.uniform(0, whole))
        assert held in ([], batch)
