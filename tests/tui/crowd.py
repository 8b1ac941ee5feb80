"""Many processes at one store: importers, readers, and the app on a terminal."""

from dataclasses import dataclass
from pathlib import Path

from store.archive import Archive
from store.model.week import Week
from tests.store.archive.processes import folder_of, go, importer, reader
from tests.store.issues import an_issue
from tests.tui.terminal import Terminal

FIRST = Week((Week.from_iso("2015-W01").ordinal // 2) * 2)
"""The first of two weeks that always come together."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it."""

    imported: int
    """Editions that the importers were given."""
    held: int
    """Editions of them that the store holds."""
    reads: int
    faults: tuple[str, ...]
    """What processes said that failed."""


def crowd(folder: Path, *, importers: int, batches: int, readers: int) -> Outcome:
    """Importers keep batches of two weeks each, all at once, while others read and an app shows what comes."""
    store = folder / "home" / "store.json"
    Archive(store, bundled=False).add([an_issue(FIRST + -2), an_issue(FIRST + -1)])
    done = folder / "done"
    writing = []
    for turn in range(importers):
        mine = [FIRST + 2 * (turn + importers * batch) for batch in range(batches)]
        writing.append(importer(store, *(folder_of(folder / week.iso, [week, week + 1]) for week in mine)))
    reading = [reader(store, done) for _ in range(readers)]
    terminal = Terminal("--store", str(store), "--no-bundled", "--lang", "en")
    terminal.wait_for("2 of 2 held")
    for process in (*reading, *writing):
        go(process)
    said = [process.communicate()[1] for process in writing]
    done.touch()
    counts, complaints = zip(*(process.communicate() for process in reading), strict=True)
    imported = 2 * importers * batches
    held = len(Archive(store, bundled=False)) - 2
    terminal.wait_for(f"{held + 2} of {held + 2} held")
    terminal.press("q")
    ended = terminal.end()
    faults = [text for text in (*said, *complaints) if text]
    faults += [f"exit {process.returncode}" for process in (*writing, *reading) if process.returncode]
    faults += [f"the app: exit {ended}"] if ended else []
    return Outcome(imported, held, sum(int(count or 0) for count in counts), tuple(faults))
