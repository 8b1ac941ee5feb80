"""What it costs to hold an edition against all others: ``python -m tests.bench.insight``."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from store.archive import Archive
from store.insight import assess
from tests.bench.archives import make_archive

_EDITIONS = 1000
_RUNS = 15


def main() -> None:
    """Prints the processor time of one assessment, at first and in the median once the series are known."""
    with TemporaryDirectory() as folder:
        archive = Archive(make_archive(Path(folder) / "store.json", _EDITIONS), bundled=False)
        first, *others = (_time_of_all(archive) for _ in range(1 + _RUNS))
    print(f"{_EDITIONS:,} editions: {first:.3f} ms each at first, then {median(others):.3f} ms")


def _time_of_all(archive: Archive) -> float:
    """In milliseconds an edition."""
    issues = list(archive)
    start = process_time()
    for issue in issues:
        assess(archive, issue)
    return 1000 * (process_time() - start) / len(issues)


if __name__ == "__main__":
    main()
