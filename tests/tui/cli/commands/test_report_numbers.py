"""Every number of ``report``'s table, worked out anew from ``trend --json`` and the numbers of editions."""

import json
from datetime import date
from fractions import Fraction
from math import floor
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from store.model.figures import FIGURES
from tui.cli import main


class Calendar:
    """The weeks that are known, each with its value and the year, quarter and month that it counts to."""

    def __init__(self, trend: Any, listed: Any) -> None:
        self.values = {key: dict(zip(trend["weeks"], values, strict=True)) for key, values in trend["figures"].items()}
        self.names = {edition["week"]: edition for edition in listed}
        self.parts = {week: self.part_of(week) for week in trend["weeks"] if week <= max(self.names)}

    def part_of(self, week: str) -> tuple[int, int, int]:
        edition = self.names.get(week)
        year = edition["year"] if edition and edition["number"] else int(week[:4])
        thursday = date.fromisocalendar(int(week[:4]), int(week[6:]), 4)
        month = thursday.month if thursday.year == year else 1 if thursday.year < year else 12
        return year, (month + 2) // 3, month

    def weeks_of(self, name: str) -> list[str]:
        year, _, part = name.partition("-")
        at = {"": 0, "Q": 1, "M": 2}[part[:1]]
        wanted = (int(year), int(part[1:] or year))
        return [week for week, parts in self.parts.items() if (parts[0], parts[at]) == wanted]

    def name(self, week: str) -> str:
        edition = self.names[week]
        return f"{edition['year']}-{edition['number']:02}" if edition["number"] else week


def rounded(value: Fraction, places: int) -> str:
    """Half away from zero, as the report writes it."""
    scaled = floor(abs(value) * 10**places + Fraction(1, 2))
    text = f"{scaled // 10**places:,}" + (f".{scaled % 10**places}" if scaled % 10**places else "")
    return ("-" if value < 0 and scaled else "") + text


def mean_of(values: list[int]) -> Fraction:
    return Fraction(sum(values), len(values))


def mean(values: list[int]) -> str:
    return rounded(mean_of(values), 0 if mean_of(values) >= 100 else 1)


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("2024", ["2023"]),
        ("2025-Q1", ["2024-Q4", "2024-Q1"]),
        ("2024-Q3", ["2024-Q2"]),
        ("2023", ["2022"]),
        ("2024-M11", ["2024-M10"]),
        ("2015-Q1", ["2014-Q4", "2014-Q1"]),
        ("2015-Q3", ["2015-Q2", "2014-Q3"]),
    ],
)
def test_the_table_of_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, before: list[str]) -> None:
    def answer(*arguments: str) -> str:
        capsys.readouterr()
        assert main([*arguments, "--lang", "en", "--store", str(tmp_path / "none.json")]) == 0
        return capsys.readouterr().out

    keys = [figure.key for figure in FIGURES]
    listed = json.loads(answer("list", "--json"))
    first, last = listed[-1]["week"], listed[0]["week"]
    trend = json.loads(answer("trend", *keys, "--from", first, "--to", last, "--json"))
    calendar = Calendar(trend, listed)
    lines = answer("report", name).split("## Figures\n\n")[1].split("\n\n")[0].splitlines()
    table = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    assert table[0][:6] == ["figure", "weeks", "weekly mean", "median", "lowest", "highest"]
    assert len(table[0]) == 6 + len(before)

    weeks = calendar.weeks_of(name)
    assert weeks
    wanted = []
    for figure in FIGURES:
        values = calendar.values[figure.key]
        stated = [(value, week) for week in weeks if (value := values[week]) is not None]
        if not stated:
            continue
        numbers = [value for value, _ in stated]
        least, most = min(numbers), max(numbers)
        row = [
            figure.key,
            f"{len(stated)} of {len(weeks)}",
            mean(numbers),
            rounded(Fraction(median(numbers)), 1),
            *(f"{one:,} ({calendar.name(next(w for v, w in stated if v == one))})" for one in (least, most)),
        ]
        for other in before:
            theirs = [value for week in calendar.weeks_of(other) if (value := values[week]) is not None]
            if not theirs:
                row.append("-")
                continue
            percent = 100 * (mean_of(numbers) / mean_of(theirs) - 1)
            sign = "+" if percent > 0 else ""
            there = len(calendar.weeks_of(other))
            hint = "?" if len(numbers) * 4 <= len(weeks) or len(theirs) * 4 <= there else ""
            row.append(f"{sign}{rounded(percent, 0)}%{hint} from {mean(theirs)} ({len(theirs)} of {there} weeks)")
        wanted.append(row)
    assert [[cell.replace("~", "") for cell in row[1:]] for row in table[2:]] == [row[1:] for row in wanted]


def test_weeks_count_to_the_year_that_they_are_numbered_in() -> None:
    listed = [{"week": "2024-W01", "year": 2023, "number": 53}, {"week": "2025-W20", "year": 2025, "number": 20}]
    trend = {"weeks": ["2024-W01", "2024-W02", "2025-W01"], "figures": {}}
    calendar = Calendar(trend, listed)
    assert calendar.parts == {"2024-W01": (2023, 4, 12), "2024-W02": (2024, 1, 1), "2025-W01": (2025, 1, 1)}
