"""``python -m tests.bench.crash``: an import disturbed at every call that touches its store, and what is lost.

The same is done to TinyDB's own storage, for comparison. A point is good when the store opens as it is, holds all that
it held before, and of the batch all or nothing.
"""

import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.store.archive.crashes import Found, Stage, our_import, tinydb_s_own

_ROWS: dict[str, Callable[[Stage], Iterable[Found]]] = {
    "kill -9 before every call and within every write": Stage.killed,
    "SIGINT, SIGTERM, SIGHUP at every call": Stage.signalled,
    "ENOSPC, EDQUOT, EROFS, EACCES, EIO at every call": Stage.failed,
    "the folder taken away at every call": Stage.taken_away,
    "states of the disk after a power loss": lambda stage: [found for _, found in stage.after_power_loss()],
}


def main() -> int:
    losses = 0
    print(f"{'':52}{'points':>8}{'ours':>8}{'points':>10}{'TinyDB':>8}")
    with tempfile.TemporaryDirectory() as folder:
        ours = Stage.built(Path(folder) / "ours", our_import)
        tinydb = Stage.built(Path(folder) / "tinydb", tinydb_s_own)
        for name, row in _ROWS.items():
            counts = []
            for stage in (ours, tinydb):
                found = list(row(stage))
                counts += [len(found), sum(not point.is_good for point in found)]
            print(f"{name:52}{counts[0]:8}{counts[1]:8}{counts[2]:10}{counts[3]:8}")
            losses += counts[1]
    return 1 if losses else 0


if __name__ == "__main__":
    sys.exit(main())
