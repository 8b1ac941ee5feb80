"""Shares, against exact fractions."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.model.rounding import percent, rounded
from tests.store.insight.plain_series import rounded_half_away

_counts = st.integers(-(10**9), 10**9) | st.integers(-12, 12)
_places = st.integers(0, 3)


@given(_counts, _counts.filter(bool), _places)
def test_a_share_is_rounded_half_away_from_zero(part: int, whole: int, places: int) -> None:
    found = rounded(part, whole, places)
    assert found == rounded_half_away(Fraction(part, whole), places)
    assert isinstance(found, int) == (places == 0)
    assert percent(part, whole, places) == rounded_half_away(Fraction(100 * part, whole), places)


@pytest.mark.parametrize(
    ("part", "whole", "places", "share"),
    [(1, 2, 0, 1), (-1, 2, 0, -1), (1, 4, 1, 0.3), (1, -8, 2, -0.13), (0, 3, 0, 0)],
)
def test_halves(part: int, whole: int, places: int, share: float) -> None:
    assert rounded(part, whole, places) == share


def test_of_zero_there_are_no_percent_and_where_none_are_asked_for_no_decimal_places() -> None:
    assert percent(3, 0) is None
    assert (percent(1, 3), rounded(7, 2)) == (33, 4)
