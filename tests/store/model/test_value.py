"""Values with many fields behave as frozen dataclasses do."""

import pytest

from store.model.issue import Issue, Report
from store.model.value import Value
from store.model.week import Week

WEEK = Week.from_iso("2024-W51")


class Point(Value):
    x: int
    y: int = 0


class Named(Point):
    name: str = ""


def test_what_is_not_given_is_as_declared() -> None:
    assert (Point(x=3).x, Point(x=3).y) == (3, 0)
    assert (Named(x=1, name="a").x, Named(x=1).name) == (1, "")


@pytest.mark.parametrize(("given", "named"), [({}, "x"), ({"x": 1, "z": 2}, "z"), ({"y": 2}, "x")])
def test_a_field_that_is_missing_or_unknown_is_named(given: dict[str, int], named: str) -> None:
    with pytest.raises(TypeError, match=rf"\b{named}\b"):
        Point(**given)


def test_values_are_equal_where_all_fields_are_and_they_are_of_one_kind() -> None:
    assert Point(x=1) == Point(x=1, y=0)
    assert Point(x=1) != Point(x=2)
    assert Point(x=1) != Named(x=1)
    assert Report() != Issue(week=WEEK)


def test_a_value_is_never_changed_but_replaced() -> None:
    point = Point(x=1)
    with pytest.raises(AttributeError):
        point.x = 2  # type: ignore[misc]
    assert (point.replace(y=5), point) == (Point(x=1, y=5), Point(x=1))
    with pytest.raises(TypeError):
        point.replace(z=1)


def test_a_value_shows_what_is_stated() -> None:
    assert repr(Named(x=1, name="a")) == "Named(x=1, name='a')"
