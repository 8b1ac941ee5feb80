"""``python -m tests.bench.crowd [--batches N]``: ten importers, four readers and the app at one store."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.tui.crowd import crowd

_IMPORTERS = 10
_READERS = 4


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.bench.crowd", description=__doc__)
    arguments.add_argument("--batches", type=int, default=20)
    batches = arguments.parse_args().batches
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        outcome = crowd(Path(folder), importers=_IMPORTERS, batches=batches, readers=_READERS)
    print(f"{_IMPORTERS} importers with {batches} batches each, {_READERS} readers, the app: {_seconds(started)}")
    print(f"{'editions imported':40}{outcome.imported:8}")
    print(f"{'of them held':40}{outcome.held:8}")
    print(f"{'times the store was read meanwhile':40}{outcome.reads:8}")
    print(f"{'errors, lost editions, half batches seen':40}{len(outcome.faults):8}")
    for fault in outcome.faults:
        print(fault)
    return 0 if outcome.held == outcome.imported and not outcome.faults else 1


def _seconds(started: float) -> str:
    return f"{time.monotonic() - started:.0f} s"


if __name__ == "__main__":
    sys.exit(main())
