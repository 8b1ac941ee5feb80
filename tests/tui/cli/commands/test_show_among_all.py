"""What ``show --json`` says of every edition, worked out anew by counting.

Figures from ``trend --json``, ratings from ``list --json``.
"""

import json
import random
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from store.archive import Archive
from store.model.figures import FIGURES
from store.model.issue import Issue
from store.model.week import Week
from tests.store.issues import an_issue
from tui.cli import main

KEYS = [figure.key for figure in FIGURES]
FIRST = Week.from_iso("2016-W10")


@pytest.fixture(params=["the bundled archive", "one with gaps, ties, zeros and values entered by hand"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "store.json"
    if request.param != "the bundled archive":
        chance = random.Random(5)
        archive = Archive(path)
        weeks = chance.sample(range(600), 120)
        archive.add([an_edition(FIRST + week, chance) for week in weeks])
        for week in chance.sample(range(600), 12):
            archive.set_by_hand(FIRST + week, chance.choice(KEYS), chance.randrange(40))
    return path


def an_edition(week: Week, chance: random.Random) -> Issue:
    figures = {key: chance.choice((0, chance.randrange(40), 10 ** chance.randrange(7))) for key in KEYS[::2]}
    stated = dict(chance.sample(sorted(figures.items()), chance.randrange(len(figures))))
    return an_issue(week, figures=stated, rating=chance.choice("优良良良良良良良中" + "差" * (week > FIRST + 500)))


def answer(capsys: pytest.CaptureFixture[str], store: Path, *arguments: str) -> Any:
    capsys.readouterr()
    assert main([*arguments, "--json", "--store", str(store)]) == 0
    return json.loads(capsys.readouterr().out)


def percent(value: int, before: int) -> float | None:
    """To one decimal, half away from zero."""
    if before == 0:
        return None
    tenths = (2000 * abs(value - before) + before) // (2 * before)
    return (tenths if value >= before else -tenths) / 10


def test_every_edition_and_figure(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trend = answer(capsys, store, "trend", *KEYS)
    stated = {key: {n: v for n, v in enumerate(trend["figures"][key]) if v is not None} for key in KEYS}
    place_of = {week: place for place, week in enumerate(trend["weeks"])}
    listed = answer(capsys, store, "list")
    assert sum(len(edition["figures"]) for edition in listed) == sum(map(len, stated.values()))
    for edition in listed:
        at = place_of.get(edition["week"], -1)
        for key, value in edition["figures"].items():
            weeks = stated[key]
            found = (edition["earlier"].get(key), edition["year_before"].get(key), edition["standing_of"][key])
            near = [n for n in range(at - 1, at - 27, -1) if n in weeks]
            far = sorted((n for n in range(at - 60, at - 43) if n in weeks), key=lambda n: (abs(at - 52 - n), n))
            for other, said in zip((near, far), found, strict=False):
                assert said == (
                    {
                        "week": trend["weeks"][other[0]],
                        "weeks": at - other[0],
                        "value": weeks[other[0]],
                        "difference": value - weeks[other[0]],
                        "percent": percent(value, weeks[other[0]]),
                    }
                    if other
                    else None
                )
            lower, higher = (sum(v < value for v in weeks.values()), sum(v > value for v in weeks.values()))
            as_low = [n for n in weeks if n < at and weeks[n] <= value]
            as_high = [n for n in weeks if n < at and weeks[n] >= value]
            alone = lower + higher + 1 == len(weeks)
            low, high = (lower + 1) * 5 <= len(weeks), (higher + 1) * 5 <= len(weeks)
            low, high = low and not high, high and not low
            call = ("lowest" if alone and not lower else "low") if low else None
            call = ("highest" if alone and not higher else "high") if high else call
            assert found[2] == {
                "of": len(weeks),
                "from_lowest": lower + 1,
                "from_highest": higher + 1,
                "median": median(weeks.values()),
                "lowest_since": trend["weeks"][max(as_low)] if as_low else None,
                "highest_since": trend["weeks"][max(as_high)] if as_high else None,
                "call": call if len(weeks) >= 10 else None,
            }


def test_every_rating(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = answer(capsys, store, "list")
    for key in ("rating", "vulnerability_rating"):
        rated = [(edition["week"], edition[key]) for edition in reversed(listed) if edition[key]]
        grades = [grade for _, grade in rated]
        for number, (week, grade) in enumerate(rated):
            edition = next(edition for edition in listed if edition["week"] == week)
            before = [n for n in range(number) if grades[n] == grade]
            no_commoner = sum(grades.count(other) <= grades.count(grade) for other in grades)
            others_lately = number >= 52 and grade not in grades[number - 52 : number]
            assert edition["rarity_of"][key] == {
                "of": len(rated),
                "same": grades.count(grade),
                "last": rated[before[-1]][0] if before else None,
                "rare": len(rated) >= 10 and (5 * no_commoner <= len(rated) or others_lately),
            }
        assert sum(key in edition["rarity_of"] for edition in listed) == len(rated)
