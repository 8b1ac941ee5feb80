import pytest

from store.model.figures import (
    BY_KEY,
    FIGURES,
    HEADLINE,
    INCIDENT_FIGURES,
    SUMS,
    TOTALS,
    Figure,
    figure_named,
    figures_like,
)


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


def test_a_figure_with_short_names_is_told_under_another() -> None:
    for figure in FIGURES:
        assert figure.names or figure.short
        assert figure.under is None or figure.under in BY_KEY
        assert figure.under or not figure.short


def test_a_part_is_counted_as_its_total_is() -> None:
    assert all(BY_KEY[part].unit == BY_KEY[total].unit for part, total in TOTALS.items())
    assert {
        "infected_hosts": ("trojan_botnet_hosts", "conficker_hosts"),
        "new_vulnerabilities": tuple(f"{risk}_risk_vulnerabilities" for risk in ("high", "medium", "low")),
    } == SUMS


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_is_found_by_every_name_it_has(figure: Figure) -> None:
    for name in (figure.key, figure.key.replace("_", "-"), f" {figure.zh} ", figure.en.upper()):
        assert figure_named(name) == figure
        assert figure in figures_like(name)


def test_what_is_part_of_names_names_no_figure_but_resembles_some() -> None:
    assert figure_named("恶意") is figure_named("") is None
    assert [figure.key for figure in figures_like("Malicious")] == ["malicious_urls"]
    assert [figure.key for figure in figures_like("飞客")] == ["conficker_hosts"]
    assert figures_like(" ") == figures_like("cats") == []
