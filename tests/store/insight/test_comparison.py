"""The nearest weeks to compare with, against the plain way of looking at each."""

from fractions import Fraction

import pytest
from hypothesis import given

from store.insight import Compared, earlier, year_before, years_before
from store.model.series import Change
from tests.store.insight.plain_series import START, all_values, rounded_half_away, series_of, stated_in

Values = tuple[int | None, ...]


def stated_before(values: Values, place: int, weeks: range) -> dict[int, int]:
    """By how many weeks before: the values that are stated in those weeks."""
    return {place - other: value for other, value in stated_in(values) if place - other in weeks}


def weeks_and_value(compared: Compared | None) -> tuple[int, int] | None:
    return compared and (compared.weeks, compared.change.before)


@given(all_values)
def test_the_nearest_earlier_week_is_at_most_26_weeks_before(values: Values) -> None:
    series = series_of(values)
    for place, value in stated_in(values):
        before = stated_before(values, place, range(1, 27))
        found = earlier(series, START + place)
        assert weeks_and_value(found) == min(before.items(), default=None)
        if found:
            assert found.week == START + (place - found.weeks)
            assert found.change.difference == value - found.change.before


@given(all_values)
def test_a_year_before_is_the_week_nearest_to_52_of_two_as_near_the_earlier(values: Values) -> None:
    series = series_of(values)
    for place, _ in stated_in(values):
        before = stated_before(values, place, range(44, 61))
        nearest = min(before.items(), key=lambda found: (abs(found[0] - 52), -found[0]), default=None)
        assert weeks_and_value(year_before(series, START + place)) == nearest


@given(all_values)
def test_percentages_are_rounded_half_away_from_zero(values: Values) -> None:
    series = series_of(values)
    for place, value in stated_in(values):
        found = earlier(series, START + place)
        if found is None:
            continue
        change, exact = found.change, Fraction(100 * (value - found.change.before), found.change.before or 1)
        wanted = (rounded_half_away(exact, 1), rounded_half_away(exact, 0)) if change.before else (None, None)
        assert (change.percent, change.whole_percent) == wanted


@pytest.mark.parametrize(
    ("before", "after", "percent", "whole"),
    [(16, 17, 6.3, 6), (16, 15, -6.3, -6), (8, 3, -62.5, -63), (657, 160, -75.6, -76), (0, 3, None, None)],
)
def test_halves(before: int, after: int, percent: float | None, whole: float | None) -> None:
    change = Change.between(before, after)
    assert (change.percent, change.whole_percent) == (percent, whole)


@pytest.mark.parametrize(("gap", "found"), [(1, True), (26, True), (27, False)])
def test_the_window_of_the_nearest_week(gap: int, found: bool) -> None:
    series = series_of((5, *[None] * (gap - 1), 7))
    assert (earlier(series, START + gap) is not None) == found


@pytest.mark.parametrize(("gap", "found"), [(43, False), (44, True), (52, True), (60, True), (61, False)])
def test_the_window_of_a_year(gap: int, found: bool) -> None:
    series = series_of((5, *[None] * (gap - 1), 7))
    assert (year_before(series, START + gap) is not None) == found


def test_a_week_that_does_not_state_it_is_compared_with_nothing() -> None:
    series = series_of((5, None, 7))
    for place in (-1, 1, 3):
        assert earlier(series, START + place) is None
        assert year_before(series, START + place) is None


@given(all_values)
def test_the_years_before_are_where_the_figure_is_stated(values: Values) -> None:
    series = series_of(values)
    found = years_before(series)
    for place in range(-3, len(values) + 3):
        compared = year_before(series, START + place) if series.at(START + place) is not None else None
        assert found.at(START + place) == (compared and compared.change.before)
