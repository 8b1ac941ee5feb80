"""One of a group against another: ``python -m tests.bench.attacks``, as root, who can be several people.

At every call of what one person does in a common folder another one swaps a name for each of several things. Prints
how often a file outside was read or written, bits were too many, somebody hung, or a store was lost.
"""

import sys
import tempfile
from pathlib import Path

from tests.store.archive.attacks import THINGS, WORKS, Ground, Intruder


def main() -> int:
    bad = 0
    with tempfile.TemporaryDirectory(prefix="attacks-") as root:
        ground = Ground.warm(Path(root))
        intruder = Intruder(ground.private)
        print(f"{'':22} {'tried':>6} {'written':>8} {'read':>6} {'bits':>6} {'hung':>6} {'lost':>6} {'odd ends':>9}")
        for name in WORKS:
            outcomes = [outcome for thing in THINGS for outcome in ground.attacked(name, [thing], intruder)]
            odd = [o for o in outcomes if o.ended.code not in (0, 1) or "Traceback" in o.ended.said]
            counts = (
                sum(outcome.written_outside for outcome in outcomes),
                sum(outcome.read_outside for outcome in outcomes),
                sum(bool(outcome.bits_too_many) for outcome in outcomes),
                sum(outcome.hung for outcome in outcomes),
                sum(outcome.lost for outcome in outcomes),
                len(odd),
            )
            print("{:22} {:6} {:8} {:6} {:6} {:6} {:6} {:9}".format(name, len(outcomes), *counts), flush=True)
            for outcome in outcomes:
                if not outcome.is_good or outcome in odd:
                    bad += 1
                    print(f"    {outcome.point}: {outcome.ended.code} {outcome.ended.said.strip()}")
        intruder.leaves()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
