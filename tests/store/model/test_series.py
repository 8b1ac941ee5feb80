from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.model.series import Change, Series, middle_of
from store.model.week import Week

START = Week.from_iso("2024-W50")
values = st.lists(st.none() | st.integers(0, 20), max_size=12).map(tuple)


def test_a_week_without_a_value_is_a_gap_and_not_zero() -> None:
    series = Series("incidents_handled", START, (5, None, 0))
    assert [series.at(START + offset) for offset in range(-1, 4)] == [None, 5, None, 0, None]
    assert series.stated == [0, 5]
    assert (series.low, series.high) == (0, 5)


def test_a_series_without_values_has_no_low_and_no_high() -> None:
    assert Series("incidents_handled", START, (None,)).low is None
    assert Series("incidents_handled", START, ()).high is None


@given(values, st.integers(-5, 15), st.integers(0, 15))
def test_a_window_says_the_same_of_every_week(values: tuple[int | None, ...], offset: int, weeks: int) -> None:
    series = Series("incidents_handled", START, values)
    window = series.window(START + offset, weeks)
    assert len(window.values) == weeks
    assert all(window.at(START + offset + n) == series.at(START + offset + n) for n in range(weeks))


@pytest.mark.parametrize(
    ("before", "after", "difference", "percent"),
    [(191, 476, 285, 149.2), (476, 191, -285, -59.9), (5, 5, 0, 0.0), (0, 7, 7, None), (4, 0, -4, -100.0)],
)
def test_a_change_in_numbers_and_in_percent(before: int, after: int, difference: int, percent: float | None) -> None:
    change = Change.between(before, after)
    assert (change.before, change.difference, change.percent) == (before, difference, percent)


def test_an_average_needs_enough_stated_values_up_to_its_week() -> None:
    series = Series("incidents_handled", START, (10, None, 20, None, 33, None, None, 7))
    assert series.averaged(5, 3).values == (None, None, None, None, 21, None, None, None)
    assert series.averaged(5, 2).values == (None, None, 15, 15, 21, 27, 27, 20)


@pytest.mark.parametrize("first", range(-6, 7))
@pytest.mark.parametrize("weeks", range(8))
def test_a_window_holds_the_value_of_each_of_its_weeks(first: int, weeks: int) -> None:
    series = Series("incidents_handled", START, (5, None, 7, 8))
    window = series.window(START + first, weeks)
    assert window.values == tuple(series.at(START + first + offset) for offset in range(weeks))


def test_the_span_of_a_series_is_where_it_is_stated() -> None:
    assert Series("incidents_handled", START, (None, 5, None, 7, None)).span == (START + 1, START + 3)
    assert Series("incidents_handled", START, (None,)).span is None


def test_whatever_is_made_of_a_series_is_of_the_same_figure_and_weeks() -> None:
    series = Series("malicious_urls", START, (1, 2, 3))
    made = (series.window(START, 2), series.averaged(2, 1))
    assert [one.key for one in made] == ["malicious_urls"] * 2
    assert [one.start - START for one in made] == [0, 0]


@given(values, st.integers(-3, 15), st.integers(0, 20))
def test_the_latest_week_before_that_reaches_a_value(values: tuple[int | None, ...], place: int, least: int) -> None:
    series = Series("incidents_handled", START, values)
    reaching = [at for at, value in enumerate(values[: max(0, place)]) if value is not None and value >= least]
    found = series.latest_before(START + place, lambda value: value >= least)
    assert found == (START + reaching[-1] if reaching else None)


@given(st.lists(st.integers(0, 50), min_size=1))
def test_the_middle_of_sorted_numbers(numbers: list[int]) -> None:
    middle = middle_of(sorted(numbers))
    assert middle == median(numbers)
    assert isinstance(middle, int) == (median(numbers) % 1 == 0)


def test_nothing_has_no_middle() -> None:
    assert middle_of([]) is None
