"""Makes the bundled archive: ``python -m store.archive.bundle FOLDER [TARGET]``.

The folder holds facts, no prose: ``figures.json``, the editions whose figures
are known, and ``known_issues.json``, the editions of which only name and
address are. The result is the same bytes each time.
"""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from store.archive.about import SCHEMA
from store.archive.archive import BUNDLED, Archive
from store.model.issue import Issue
from store.model.record import from_document
from store.model.titles import read_title
from store.model.week import Week


def issues_of(folder: Path) -> list[Issue]:
    """The editions that a folder of facts holds."""
    figures = json.loads((folder / "figures.json").read_bytes())
    known = json.loads((folder / "known_issues.json").read_bytes())
    return [*map(_with_figures, figures), *map(_known, known)]


def _with_figures(facts: dict[str, Any]) -> Issue:
    copied = ("year", "number", "title", "published", "quality", "url", "rating", "vulnerability_rating")
    return from_document(
        {
            **{name: facts[name] for name in (*copied, "approximate", "figures")},
            "week": Week.of(date.fromisoformat(facts["week_start"])).iso,
            "period": {"start": facts["period_start"], "end": facts["period_end"]},
            "inferred": ["period"] if facts["period_inferred"] else [],
        }
    )


def _known(facts: dict[str, Any]) -> Issue:
    identity = read_title(facts["title"])
    if identity.week is None:
        raise ValueError(f"no week in {facts['title']!r}")
    return Issue(
        week=identity.week,
        year=facts["year"],
        number=facts["number"],
        title=identity.title,
        period=identity.period,
        url=facts["url"],
        quality="original" if facts["official"] else "copy",
    )


def main(arguments: list[str]) -> int:
    if len(arguments) not in (1, 2):
        print("usage: python -m store.archive.bundle FOLDER [TARGET]", file=sys.stderr)
        return 2
    issues = issues_of(Path(arguments[0]))
    target = Path(arguments[1]) if len(arguments) > 1 else Path(BUNDLED)
    target.unlink(missing_ok=True)
    archive = Archive(target, bundled=False, indent=1)
    archive.add(issues)
    target.chmod(0o644)
    for leftover in (".lock", ".bak"):
        Path(f"{target}{leftover}").unlink(missing_ok=True)
    read = sum(archive.is_read(week) for week in archive.weeks)
    print(f"{target}: {len(archive)} editions, {read} with figures, schema {SCHEMA}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
