"""What is asked of a series, worked out in the plainest way, to hold the quick way against."""

from fractions import Fraction
from math import floor

from hypothesis import strategies as st

from store.model.series import Series
from store.model.week import Week

START = Week.from_iso("2023-W30")

sparse = st.lists(st.none() | st.integers(0, 12), max_size=130).map(tuple)
"""Weeks with gaps and many ties."""
long_gaps = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 10**6)), max_size=25).map(
    lambda steps: tuple(value for gap, last in steps for value in (*[None] * (gap - 1), last))
)
"""Values with long and short gaps between them."""
all_values = sparse | long_gaps


def series_of(values: tuple[int | None, ...]) -> Series:
    return Series("incidents_handled", START, values)


def stated_in(values: tuple[int | None, ...]) -> list[tuple[int, int]]:
    """(place, value) of every stated week."""
    return [(place, value) for place, value in enumerate(values) if value is not None]


def rounded_half_away(value: Fraction, places: int) -> float:
    scaled = floor(abs(value) * 10**places + Fraction(1, 2))
    return float((scaled if value >= 0 else -scaled) / Fraction(10**places))
