"""Paragraphs of our own, by kind, with what a careful person takes from each. A wrong value fails, and a lost one.

A line is a paragraph, an arrow, and the figures; ``¶`` parts paragraphs and
``⏎`` lines. Behind a value ``?`` says that it is only noticed so far: it is
proposed, or a remark tells that none was taken. They are of edition 20 of
2025, from 12 to 18 May.
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
    found: dict[str, int]
    noticed: dict[str, int]

    @property
    def figures(self) -> dict[str, int]:
        return self.found | self.noticed

    @property
    def said(self) -> Statements:
        return read_text(self.words.replace("¶", "\n\n").replace("⏎", "\n"), WHEN)


def cases_in(path: Path) -> list[Case]:
    lines = [line.rpartition("→") for line in path.read_text(encoding="utf-8").splitlines()]
    return [_case(words.strip(), figures) for words, arrow, figures in lines if arrow]


def _case(words: str, figures: str) -> Case:
    pairs = [pair.split() for pair in figures.split(",") if pair.strip()]
    found = {key: int(value) for key, value in pairs if not value.endswith("?")}
    return Case(words, found, {key: int(value[:-1]) for key, value in pairs if key not in found})


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_no_value_is_wrong_none_is_lost_and_none_is_missed_in_silence(path: Path) -> None:
    for case in cases_in(path):
        said = case.said
        assert case.found.items() <= said.figures.items() <= case.figures.items(), case.words
        told = {*said.figures, *said.untaken, *(proposal.figure for proposal in said.proposals)}
        assert case.noticed.keys() <= told, case.words


def test_nearly_all_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    cases = [case for path in GOLDEN for case in cases_in(path)]
    stated = sum(len(case.figures) for case in cases)
    found = sum(len(case.found) for case in cases)
    with capsys.disabled():
        print(f"\n{len(cases)} golden paragraphs: {found} of {stated} figures found")  # noqa: T201
    assert len(cases) >= 300
    assert found >= ENOUGH * stated
