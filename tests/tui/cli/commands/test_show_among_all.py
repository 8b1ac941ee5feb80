"""What ``show --json`` says of every bundled edition, worked out anew by counting.

Figures from ``trend --json``, ratings from ``list --json``.
"""

import json
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from store.model.figures import FIGURES
from tui.cli import main


def answer(capsys: pytest.CaptureFixture[str], tmp_path: Path, *arguments: str) -> Any:
    capsys.readouterr()
    assert main([*arguments, "--json", "--store", str(tmp_path / "none.json")]) == 0
    return json.loads(capsys.readouterr().out)


def percent(value: int, before: int) -> float | None:
    """To one decimal, half away from zero."""
    if before == 0:
        return None
    tenths = (2000 * abs(value - before) + before) // (2 * before)
    return (tenths if value >= before else -tenths) / 10


def test_every_bundled_edition_and_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys = [figure.key for figure in FIGURES]
    trend = answer(capsys, tmp_path, "trend", *keys)
    stated = {key: {n: v for n, v in enumerate(trend["figures"][key]) if v is not None} for key in keys}
    place_of = {week: place for place, week in enumerate(trend["weeks"])}
    listed = answer(capsys, tmp_path, "list", "--read")
    assert sum(len(edition["figures"]) for edition in listed) == sum(map(len, stated.values()))
    for edition in listed:
        at = place_of[edition["week"]]
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


def test_every_bundled_rating(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = answer(capsys, tmp_path, "list", "--read")
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
