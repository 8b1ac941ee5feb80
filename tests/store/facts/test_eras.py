"""Editions of every era in every rendering, with random numbers, spaces and lost characters."""

import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.facts import extract
from store.facts.statements import read_text
from store.intake.prefilter import worth_reading
from tests.store.documents import read_one
from tests.store.eras import ALL, ERAS, RENDERINGS, Era, Wording, as_gb18030, as_markdown, printed

NUMBERS = st.integers(0, 999_999)
Render = Callable[[str, Sequence[str]], bytes]


def rounded(wording: Wording, number: int) -> int:
    return number // 1_000 * 1_000 if wording.in_wan else number


def some_figures(era: Era) -> dict[str, int]:
    """A number for each figure, all different, of one digit to six."""
    return {
        wording.key: rounded(wording, 3 * 7 ** (position % 7) + position + 9_000 * wording.in_wan)
        for position, wording in enumerate(era.wordings)
    }


@pytest.mark.parametrize("render", RENDERINGS.values(), ids=RENDERINGS)
@pytest.mark.parametrize("era", ERAS.values(), ids=ERAS)
def test_every_era_in_every_rendering(era: Era, render: Render) -> None:
    figures = some_figures(era)
    data = render(era.title, era.paragraphs(figures, "中"))
    issue = extract(read_one(data)).issue
    assert worth_reading(data)
    assert issue is not None
    assert (issue.week.iso, issue.rating) == (era.week, "中")
    assert dict(issue.figures) == figures
    assert issue.other_values == {}
    assert set(issue.approximate) == {wording.key for wording in era.wordings if wording.in_wan}
    assert set(issue.evidence) == {*figures, "rating"}
    assert all(words in issue.text for words in issue.evidence.values())


@given(st.sampled_from(list(ERAS.values())), st.data())
def test_what_is_not_printed_is_not_read(era: Era, data: st.DataObject) -> None:
    keys = data.draw(st.sets(st.sampled_from([wording.key for wording in era.wordings])))
    values = {wording.key: rounded(wording, data.draw(NUMBERS)) for wording in era.wordings if wording.key in keys}
    render = data.draw(st.sampled_from([as_markdown, as_gb18030]))
    issue = extract(read_one(render(era.title, era.paragraphs(values)))).issue
    assert issue is not None
    assert dict(issue.figures) == values


@given(st.sampled_from(ALL), NUMBERS, st.data())
def test_a_label_may_lose_any_one_character(wording: Wording, number: int, data: st.DataObject) -> None:
    label = re.search(r"\[(.+)\]", wording.sentence)
    if label:
        lost = data.draw(st.integers(label.start(1), label.end(1) - 1))
        wording = Wording(wording.key, wording.sentence[:lost] + wording.sentence[lost + 1 :], wording.in_wan)
    statements = read_text(f"本周，{printed(wording, number)}。")
    assert statements.figures == {wording.key: rounded(wording, number)}


@given(st.sampled_from(ALL), NUMBERS, st.lists(st.integers(0, 60), max_size=8), st.sampled_from([" ", "\u3000", "\n"]))
def test_spaces_may_stand_anywhere_but_within_a_number(
    wording: Wording, number: int, places: list[int], space: str
) -> None:
    words = printed(wording, number)
    for place in sorted({min(place, len(words)) for place in places}, reverse=True):
        if not (words[place - 1 : place + 1].isdigit() and 0 < place < len(words)):
            words = words[:place] + space + words[place:]
    statements = read_text(f"本周，{words}。")
    assert statements.figures == {wording.key: rounded(wording, number)}
    assert statements.evidence[wording.key] in words


@given(st.sampled_from(ALL), st.integers(0, 999_999), st.integers(0, 999_999))
def test_last_week_is_never_this_week(wording: Wording, now: int, before: int) -> None:
    this, last = printed(wording, now), printed(wording, before)
    for words in (f"上周，{last}。本周，{this}。", f"本周，{this}。上周，{last}。", f"去年同期{last}，本周{this}。"):
        statements = read_text(words)
        assert (statements.figures, statements.other_values) == ({wording.key: rounded(wording, now)}, {})


@given(st.sampled_from(ALL), NUMBERS)
def test_what_is_cut_off_before_its_unit_or_number_is_not_read_wrongly(wording: Wording, number: int) -> None:
    words = printed(wording, number)
    for end in range(len(words)):
        assert read_text(f"本周，{words[:end]}").figures in ({}, {wording.key: rounded(wording, number)})
