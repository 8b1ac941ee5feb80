"""How documents come in: from files, folders, standard input and the publisher's pages to the archive.

What was read, what was kept, and what was refused and why. `read_paths` and `keep` are the doors for files; `new`,
`missing` and `named` say what is to be fetched, and `asking` yields what fetches it.
"""

from store.intake.fetching import Fetcher, ListReading, Row, asking
from store.intake.importing import STANDARD_INPUT, FileOutcome, FileReading, Summary, keep, read_paths
from store.intake.outcomes import AddressError, NoAddressError, StoppedError
from store.intake.pictures import Pictures, piece_of
from store.intake.planning import Wanted, missing, named, new

__all__ = [
    "STANDARD_INPUT",
    "AddressError",
    "Fetcher",
    "FileOutcome",
    "FileReading",
    "ListReading",
    "NoAddressError",
    "Pictures",
    "Row",
    "StoppedError",
    "Summary",
    "Wanted",
    "asking",
    "keep",
    "missing",
    "named",
    "new",
    "piece_of",
    "read_paths",
]
