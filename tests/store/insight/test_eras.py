"""Runs of stated weeks, against the plain way of looking at each."""

from hypothesis import given

from store.insight import place_among_eras
from store.model.series import Era
from tests.store.insight.plain_series import START, all_values, series_of, stated_in

Values = tuple[int | None, ...]


def far_apart(*gaps: int) -> Values:
    """Values with so many weeks from one to the next."""
    return (1, *(value for gap in gaps for value in (*[None] * (gap - 1), 1)))


@given(all_values)
def test_runs_are_parted_by_more_than_a_year_and_hold_all(values: Values) -> None:
    eras, stated = series_of(values).eras, [START + place for place, _ in stated_in(values)]
    assert [week for era in eras for week in stated if era.first <= week <= era.last] == stated
    assert sum(era.weeks for era in eras) == len(stated)
    first_of_each = [
        week for at, week in enumerate(stated) if not at or not any(week + -n in stated[:at] for n in range(1, 53))
    ]
    assert [era.first for era in eras] == first_of_each
    assert {era.last for era in eras} <= set(stated)


@given(all_values)
def test_each_week_has_a_run_and_the_nearest_week_outside_of_it(values: Values) -> None:
    series, stated = series_of(values), [START + place for place, _ in stated_in(values)]
    eras = series.eras
    for at in range(-1, len(values) + 1):
        week, place = START + at, place_among_eras(series, START + at)
        assert (place is not None) == (week in stated)
        if place is None:
            continue
        assert place.era in eras
        assert place.era.first <= week <= place.era.last
        others = [other for other in stated if not place.era.first <= other <= place.era.last]
        assert place.others == len(others)
        ends = (place.era.first, place.era.last)
        assert place.nearest_other == min(others, key=lambda other: min(abs(other - end) for end in ends), default=None)


def test_a_year_between_is_one_run_and_a_week_more_are_two() -> None:
    assert len(series_of(far_apart(52)).eras) == 1
    assert series_of(far_apart(53, 1)).eras == [
        Era(START, START, 1),
        Era(START + 53, START + 54, 2),
    ]
    assert series_of((None,)).eras == series_of(()).eras == []


def test_the_nearest_week_outside_of_a_run_lies_before_it_or_after_it() -> None:
    series = series_of(far_apart(1, 60, 1, 70, 1, 60, 1))
    starts = [era.first - START for era in series.eras]
    assert starts == [0, 61, 132, 193]
    for first, nearest in zip(starts, (61, 1, 193, 133), strict=True):
        for place in (place_among_eras(series, START + first), place_among_eras(series, START + (first + 1))):
            assert place is not None
            assert (place.era.first, place.others, place.nearest_other) == (START + first, 6, START + nearest)
    alone = place_among_eras(series_of(far_apart(1)), START)
    assert alone is not None
    assert (alone.others, alone.nearest_other) == (0, None)
