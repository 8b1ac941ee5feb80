"""Processes that write to a store, and processes that read it meanwhile."""

import subprocess
import sys
from pathlib import Path

from store.model.week import Week
from tests.store.documents import edition_of

_ROOT = Path(__file__).parents[3]
_IMPORT = """
import sys
from pathlib import Path
from store.archive import Archive
from store.intake import keep, read_paths

store, *paths = sys.argv[1:]
archive = Archive(Path(store), bundled=False)
batches = [list(read_paths([path])) for path in paths]
print("ready", flush=True)
sys.stdin.readline()
for batch in batches:
    keep(archive, batch)
"""
_READ = """
import sys
from pathlib import Path
from store.archive import Archive

store, done = map(Path, sys.argv[1:])
seen, reads = set(), 0
print("ready", flush=True)
sys.stdin.readline()
while not done.exists():
    archive = Archive(store, bundled=False)
    weeks = {issue.week.ordinal for issue in archive}
    assert not archive.bad_records
    assert weeks >= seen, "something was lost"
    assert all((week ^ 1) in weeks for week in weeks), "half a batch"
    seen, reads = weeks, reads + 1
print(reads)
"""
Process = subprocess.Popen[str]


def importer(store: Path, *paths: Path) -> Process:
    """A process that has opened a store and read paths, and keeps what they say, one batch each, once it is told to."""
    return _ready(_IMPORT, store, *paths)


def reader(store: Path, done: Path) -> Process:
    """A process that opens a store again and again until a file is there, and then says how often it did.

    It ends with 1 when anything that it saw before is missing, or of two neighbouring weeks only one is there.
    """
    return _ready(_READ, store, done)


def _ready(script: str, *arguments: Path) -> Process:
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: Process) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def folder_of(folder: Path, weeks: list[Week]) -> Path:
    """A folder with the editions of some weeks."""
    folder.mkdir(parents=True)
    for week in weeks:
        (folder / f"{week}.md").write_text(edition_of(week), encoding="utf-8")
    return folder
