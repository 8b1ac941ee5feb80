"""Reads documents that nobody wrote, for as long as asked: ``python -m tests.bench.fuzz --minutes 10 [FOLDER …]``.

Begins with the documents of the tests and with all that lie in the folders.
What fails is kept in `--findings`, one file for each place in the code that
failed, and `--only NUMBER` makes one document again. Prints how many documents
and bytes were read, the time a byte took, and the slowest of them.
"""

import argparse
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random

from store.model.issue import Issue
from tests.store.fuzzing import composed, examine, mutated, seeds

_HANG = 20.0
"""Seconds that no document of this size takes."""
_MEMORY = 2 << 30


def document(number: int, originals: list[bytes]) -> bytes:
    random = Random(number)
    return mutated(random, originals) if number % 3 else composed(random)


def place_of(error: BaseException) -> str:
    """What was raised, and where: failures of one place are one finding."""
    at = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {Path(at.filename).name}:{at.lineno}"


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.bench.fuzz", description=__doc__)
    arguments.add_argument("--minutes", type=float, default=10)
    arguments.add_argument("--start", type=int, default=0, help="the number of the first document")
    arguments.add_argument("--only", type=int, help="the number of one document")
    arguments.add_argument("--findings", type=Path, default=Path("findings"))
    arguments.add_argument("folders", nargs="*", type=Path)
    options = arguments.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    originals = seeds(*options.folders)
    with tempfile.TemporaryDirectory() as name:
        if options.only is not None:
            examine(document(options.only, originals), Path(name))
            return 0
        return _run(options, originals, Path(name))


def _run(options: argparse.Namespace, originals: list[bytes], folder: Path) -> int:
    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    outcomes: Counter[str] = Counter()
    found: Counter[str] = Counter()
    size, spent, slowest = 0, 0.0, (0.0, 0)
    number, end = options.start, time.monotonic() + 60 * options.minutes
    while time.monotonic() < end:
        data = document(number, originals)
        started = time.process_time()
        signal.setitimer(signal.ITIMER_REAL, _HANG)
        try:
            outcomes.update(_outcome(file.reading.issue, file.reading.refusal) for file in examine(data, folder))
        except Exception as error:  # noqa: BLE001  # whatever it is, it is what is looked for
            signal.setitimer(signal.ITIMER_REAL, 0)
            place = place_of(error)
            if not found[place]:
                options.findings.mkdir(parents=True, exist_ok=True)
                (options.findings / f"{number}.bin").write_bytes(data)
                print(f"{number}: {place}: {str(error)[:120]}", flush=True)
            found[place] += 1
        signal.setitimer(signal.ITIMER_REAL, 0)
        took = time.process_time() - started
        size, spent = size + len(data), spent + took
        slowest = max(slowest, (took / (len(data) + 1_000), number))
        number += 1
    read = number - options.start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{read:,} documents, {size:,} bytes, {spent / max(1, size) * 1e6:.2f} us a byte, peak {peak:.0f} MiB")
    print(f"slowest: {slowest[0] * 1e6:.1f} us a byte, document {slowest[1]}")
    print("outcomes: " + ", ".join(f"{outcome} {count:,}" for outcome, count in outcomes.most_common()))
    print(f"findings: {len(found)} places, {found.total():,} documents")
    return 1 if found else 0


def _outcome(issue: Issue | None, refusal: str | None) -> str:
    return "read" if issue else refusal or "-"


if __name__ == "__main__":
    sys.exit(main())
