"""The place of a value, against the plain way of counting."""

from statistics import median

import pytest
from hypothesis import given

from store.insight import Standing, standing_of, unusual
from tests.store.insight.plain_series import START, all_values, series_of, stated_in

Values = tuple[int | None, ...]


def counted(values: Values, place: int) -> Standing:
    """The same as `standing_of`, by looking at every week anew."""
    stated = stated_in(values)
    value = dict(stated)[place]
    others = [other for at, other in stated if at != place]
    earlier = [(at, other) for at, other in stated if at < place]
    from_lowest = 1 + sum(other < value for other in others)
    from_highest = 1 + sum(other > value for other in others)
    as_low = [at for at, other in earlier if other <= value]
    as_high = [at for at, other in earlier if other >= value]
    calls = {
        "lowest": all(other > value for other in others),
        "highest": all(other < value for other in others),
        "low": from_lowest <= len(stated) / 5,
        "high": from_highest <= len(stated) / 5,
    }
    called = [name for name, so in calls.items() if so] if len(stated) >= 10 else []
    if "low" in called and "high" in called:
        called = []
    return Standing(
        of=len(stated),
        from_lowest=from_lowest,
        from_highest=from_highest,
        median=median([other for _, other in stated]),
        lowest_since=START + as_low[-1] if as_low else None,
        highest_since=START + as_high[-1] if as_high else None,
        call=called[0] if called else None,  # type: ignore[arg-type]
    )


@given(all_values)
def test_every_week_stands_where_counting_puts_it(values: Values) -> None:
    series = series_of(values)
    for place, _ in stated_in(values):
        assert standing_of(series, START + place) == counted(values, place)


def test_a_week_that_does_not_state_it_stands_nowhere() -> None:
    series = series_of((5, None, 7))
    assert [standing_of(series, START + place) for place in (-1, 1, 3)] == [None] * 3
    assert standing_of(series_of(()), START) is None


def call_of(values: Values, place: int) -> str | None:
    standing = standing_of(series_of(values), START + place)
    return standing.call if standing else None


def test_nine_weeks_are_too_few_and_ten_are_enough() -> None:
    assert call_of(tuple(range(9)), 0) is None
    assert call_of(tuple(range(10)), 0) == "lowest"
    assert call_of((*range(9), None), 0) is None


def test_the_lowest_and_highest_fifths_end_at_a_fifth_exactly() -> None:
    assert [call_of(tuple(range(10)), place) for place in range(10)] == [
        *("lowest", "low"),
        *[None] * 6,
        *("high", "highest"),
    ]
    # a fifth of eleven is two and a bit, of fourteen nearly three
    assert [call_of(tuple(range(11)), place) for place in (1, 2, 8, 9)] == ["low", None, None, "high"]
    assert [call_of(tuple(range(14)), place) for place in (1, 2, 11, 12)] == ["low", None, None, "high"]


def test_of_two_as_low_none_is_the_lowest() -> None:
    values = (3, 3, *range(10, 18))
    assert [call_of(values, place) for place in (0, 1)] == ["low", "low"]


def test_a_value_that_most_weeks_have_is_neither_low_nor_high() -> None:
    assert {call_of((0,) * 12, place) for place in range(12)} == {None}
    assert call_of((*(4,) * 10, 3, 5), 0) is None


def test_zero_is_a_value_and_a_gap_is_none() -> None:
    values = (None, *range(3, 14), None, 0)
    assert call_of(values, 13) == "lowest"
    standing = standing_of(series_of(values), START + 13)
    assert standing is not None
    assert (standing.of, standing.from_lowest, standing.median, standing.lowest_since) == (12, 1, 7.5, None)


@pytest.mark.parametrize(("values", "middle"), [((1, 2), 1.5), ((1, 3), 2), ((1, 2, 9), 2), ((4,), 4)])
def test_the_median_is_whole_where_it_can_be(values: Values, middle: float) -> None:
    found = series_of(values).median
    assert found == middle
    assert isinstance(found, int) == (middle == int(middle))


def test_records_are_told_before_what_is_only_low() -> None:
    ten = tuple(range(10))
    standings = {
        "incidents_handled": standing_of(series_of(ten), START + 1),
        "cross_border_incidents": standing_of(series_of(ten), START + 5),
        "phishing_complaints_handled": standing_of(series_of(ten), START + 9),
        "defaced_sites": standing_of(series_of(ten), START + 8),
        "malicious_urls": standing_of(series_of(ten), START),
    }
    given_ = {key: standing for key, standing in standings.items() if standing}
    records = ("phishing_complaints_handled", "malicious_urls")
    assert unusual(given_) == (*records, "incidents_handled", "defaced_sites")
