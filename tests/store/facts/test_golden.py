"""Paragraphs of our own, by kind, with what a careful person takes from each. A wrong value fails, a missed one counts.

A line is a paragraph, an arrow, and the figures; ``¶`` parts paragraphs and
``⏎`` lines. They are of edition 20 of 2025, from 12 to 18 May.
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from store.facts.statements import Statements, read_text
from store.facts.words.times import When
from store.model.issue import Period

WHEN = When(2025, 20, Period(date(2025, 5, 12), date(2025, 5, 18)))
GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.txt"))
ENOUGH = 0.93
"""Of all that is stated, in wordings of which many were written to be hard."""


class Case(NamedTuple):
    words: str
    figures: dict[str, int]

    @property
    def said(self) -> Statements:
        return read_text(self.words.replace("¶", "\n\n").replace("⏎", "\n"), WHEN)


def cases_in(path: Path) -> list[Case]:
    lines = [line.rpartition("→") for line in path.read_text(encoding="utf-8").splitlines()]
    return [Case(words.strip(), _figures(figures)) for words, arrow, figures in lines if arrow]


def _figures(written: str) -> dict[str, int]:
    pairs = (pair.split() for pair in written.split(",") if pair.strip())
    return {key: int(value) for key, value in pairs}


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_no_value_is_wrong_and_none_is_missed_in_silence(path: Path) -> None:
    for case in cases_in(path):
        said = case.said
        assert said.figures.items() <= case.figures.items(), case.words
        noticed = {*said.figures, *said.untaken, *(proposal.figure for proposal in said.proposals)}
        assert case.figures.keys() <= noticed, case.words


def test_nearly_all_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    cases = [case for path in GOLDEN for case in cases_in(path)]
    stated = sum(len(case.figures) for case in cases)
    found = sum(len(case.said.figures) for case in cases)
    with capsys.disabled():
        print(f"\n{len(cases)} golden paragraphs: {found} of {stated} figures found")  # noqa: T201
    assert len(cases) >= 300
    assert found >= ENOUGH * stated
