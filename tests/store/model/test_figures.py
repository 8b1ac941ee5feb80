import re

import pytest

from store.facts.wording import patterns_of
from store.model.figures import BY_KEY, FIGURES, HEADLINE, INCIDENT_FIGURES, Figure


def test_keys_and_names_are_unique() -> None:
    for names in ([f.key for f in FIGURES], [f.zh for f in FIGURES], [f.en for f in FIGURES]):
        assert len(set(names)) == len(names)
    assert list(BY_KEY) == [figure.key for figure in FIGURES]


def test_the_order_of_columns_everywhere() -> None:
    assert HEADLINE.key == "incidents_handled"
    assert [figure.key for figure in INCIDENT_FIGURES] == [
        "incidents_handled",
        "cross_border_incidents",
        "phishing_complaints_handled",
        "app_platforms",
        "malicious_urls",
    ]
    assert len(FIGURES) == 24


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.key)
def test_every_wording_is_a_pattern_that_finds_a_number(figure: Figure) -> None:
    assert figure.wording
    assert re.fullmatch(r"[a-z_]+", figure.key)
    for pattern in patterns_of(figure):
        assert {"lead", "digits", "wan"} <= set(re.compile(pattern).groupindex)
        assert "<" not in re.sub(r"\(\?(P<\w+>|<[=!])", "", pattern)  # no placeholder is left
