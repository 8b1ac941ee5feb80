import json
from typing import Any

import pytest
from hypothesis import given

from store.model.issue import Issue, Period, Reference, Report
from store.model.proposal import Accepted, Proposal
from store.model.record import from_document, to_document
from store.model.week import Week
from tests.store.issues import WEEK, a_known_issue, an_issue, issues


@given(issues)
def test_a_record_holds_all_of_an_issue(issue: Issue) -> None:
    document = json.loads(json.dumps(to_document(issue)))
    assert from_document(document) == issue
    assert to_document(from_document(document)) == document


def test_a_record_holds_only_what_is_stated_figures_in_the_catalogue_s_order() -> None:
    issue = an_issue(figures={"malicious_urls": 0, "incidents_handled": 5}, rating=None)
    document = to_document(issue)
    assert list(document["figures"].items()) == [("incidents_handled", 5), ("malicious_urls", 0)]
    assert "rating" not in document
    assert list(to_document(Issue(week=WEEK))) == ["week", "quality"]


def test_where_it_came_from_is_not_in_the_record() -> None:
    assert to_document(an_issue().replace(origin="bundled")) == to_document(an_issue())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("week", None),
        ("week", "2024-51"),
        ("week", 51),
        ("year", "2024"),
        ("year", True),
        ("number", 1.5),
        ("title", ["周报"]),
        ("period", "2024-12-16"),
        ("period", {"start": "2024-12-16"}),
        ("published", "yesterday"),
        ("official_url", 7),
        ("fetched", "2026-04-03"),
        ("fetched", {"day": "2026-04-03"}),
        ("quality", "perfect"),
        ("rating", "好"),
        ("rating", "优良"),
        ("rating", ""),
        ("vulnerability_rating", "优"),
        ("figures", [476]),
        ("figures", {"incidents_handled": "476"}),
        ("figures", {"incidents_handled": -1}),
        ("figures", {"incidents_handled": True}),
        ("evidence", {"incidents_handled": 476}),
        ("other_values", {"incidents_handled": 476}),
        ("approximate", "incidents_handled"),
        ("approximate", [1]),
        ("references", ["第50期"]),
        ("references", [{"title": "第50期", "number": "50"}]),
        ("period", {"start": "2024-12-16", "end": "2024-12-32"}),
        ("week", "1999-W51"),
        ("week", ""),
        ("images", [None]),
        ("text", ["本周"]),
    ],
)
def test_a_wrong_value_is_refused_by_the_name_of_its_field(field: str, value: Any) -> None:
    with pytest.raises(ValueError, match=f"^{field}$"):
        from_document({**to_document(an_issue()), field: value})


def test_fields_and_figures_of_no_meaning_are_passed_over() -> None:
    assert from_document({"week": "2024-W51", "colour": 1, "figures": {"cats": 3}}) == Issue(week=WEEK)


PROPOSED = {"figure": "defaced_sites", "value": 5, "why": "picture"}


def test_of_a_proposal_little_is_needed() -> None:
    issue = from_document({"week": "2024-W51", "proposals": [PROPOSED]})
    assert issue.proposals == (Proposal("defaced_sites", 5, approximate=False, words="", source="text", why="picture"),)


def test_a_proposal_of_nothing_is_none() -> None:
    assert from_document({"week": "2024-W51", "proposals": [{"value": 5, "why": "picture"}]}).proposals == ()


@pytest.mark.parametrize(
    "wrong",
    [
        *({name: None} for name in PROPOSED),
        *({"figure": figure} for figure in ("cats", 5, "")),
        *({"value": value} for value in ("5", -1, True, 1.5)),
        *({"approximate": 1}, {"words": 5}, {"source": ["text"]}, {"why": "because"}, {"row": "3"}, {"row": -3}),
    ],
)
def test_what_is_no_proposal_hides_no_other(wrong: dict[str, Any]) -> None:
    stored = ["none", None, {**PROPOSED, **wrong}, {**PROPOSED, "value": 7}]
    for name in ("proposals", "dismissed"):
        issue = from_document({"week": "2024-W51", name: stored})
        assert [proposal.value for proposal in getattr(issue, name)] == [7]


@pytest.mark.parametrize(
    "wrong",
    [
        {"malicious_urls": 5},
        {"malicious_urls": {"words": "5个"}},
        {"malicious_urls": {"words": 5, "source": "text"}},
        {"malicious_urls": {"words": "5个", "source": 5}},
    ],
)
def test_where_an_accepted_number_stood_is_known_of_what_was_entered_alone(wrong: dict[str, Any]) -> None:
    stood = {"words": "5\r\n个", "source": "picture\n1"}
    figures = {"defaced_sites": 5, "malicious_urls": 5}
    accepted = {"defaced_sites": stood, "app_platforms": stood, "cats": stood, **wrong}
    issue = from_document(
        {"week": "2024-W51", "figures": figures, "by_hand": ["defaced_sites", "malicious_urls"], "accepted": accepted}
    )
    assert issue.accepted == {"defaced_sites": Accepted("5\n个", "picture 1")}


def test_an_export_tells_what_was_entered_over_nothing_and_beside_what_was_read() -> None:
    issue = from_document(
        {
            "week": "2024-W51",
            "figures": {"incidents_handled": 476, "infected_hosts": 90_000, "defaced_sites": 5},
            "evidence": {"infected_hosts": "9万台"},
            "approximate": ["infected_hosts", "defaced_sites"],
            "by_hand": ["defaced_sites", "infected_hosts", "incidents_handled"],
            "by_hand_values": {"incidents_handled": 467},
            "by_hand_approximate": ["incidents_handled"],
        }
    )
    assert issue.by_hand == {"defaced_sites": 5, "incidents_handled": 467}
    assert issue.only_by_hand == ("defaced_sites",)
    assert issue.by_hand_approximate == ("defaced_sites", "incidents_handled")


def test_what_was_entered_needs_nothing_that_was_read() -> None:
    entered = {"week": "2024-W51", "by_hand_values": {"defaced_sites": 5}}
    assert from_document(entered).by_hand == {"defaced_sites": 5}
    assert from_document({**entered, "figures": {"malicious_urls": 3}}).only_by_hand == ()
    stood = {"words": "5个", "source": "text"}
    assert from_document({"week": "2024-W51", "accepted": {"defaced_sites": stood}}).accepted == {}


def test_of_other_values_those_that_can_be_ones_are_kept() -> None:
    others = {"incidents_handled": [5, "6", -1, True], "rating": ["良", "高", "好"], "defaced_sites": ["良", ""]}
    kept = from_document({"week": "2024-W51", "other_values": others}).other_values
    assert kept == {"incidents_handled": (5,), "rating": ("良",), "defaced_sites": ()}


def test_empty_days_weeks_and_titles_tell_nothing() -> None:
    issue = from_document({"week": "2024-W51", "published": "", "references": [{"week": "", "number": 50}]})
    assert (issue.published, issue.references) == (None, (Reference("", number=50),))


def test_a_record_may_be_of_the_bundled_archive() -> None:
    assert from_document({"week": "2024-W51"}, "bundled") == Issue(week=WEEK, origin="bundled")


@pytest.mark.parametrize(("field", "least", "most"), [("year", 0, 9999), ("number", 0, 9999)])
def test_how_large_a_number_can_be(field: str, least: int, most: int) -> None:
    for number in (least, most):
        assert getattr(from_document({"week": "2024-W51", field: number}), field) == number
    for number in (least - 1, most + 1):
        with pytest.raises(ValueError, match=field):
            from_document({"week": "2024-W51", field: number})


def test_how_large_a_figure_can_be() -> None:
    assert (
        from_document({"week": "2024-W51", "figures": {"malicious_urls": 10**15}}).figures["malicious_urls"] == 10**15
    )
    with pytest.raises(ValueError, match="figures"):
        from_document({"week": "2024-W51", "figures": {"malicious_urls": 10**15 + 1}})


def test_a_report_becomes_the_edition_of_a_week() -> None:
    report = Report(title="第51期", rating="良", figures={"incidents_handled": 476})
    assert Issue.of(report, WEEK) == Issue(week=WEEK, title="第51期", rating="良", figures={"incidents_handled": 476})


def test_a_record_from_anywhere_is_shown_clean() -> None:
    issue = from_document({"week": "2024-W51", "title": "周\x1b[2J报", "text": "正\u202e文\r\n二", "images": ["a\nb"]})
    assert (issue.title, issue.text, issue.images) == ("周[2J报", "正文\n二", ("a b",))


def test_names() -> None:
    assert an_issue(year=2024, number=9).name == "2024-09"
    assert an_issue(number=None).name == "2024-W51"
    assert an_issue(year=None).display_year == 2024
    new_year = Week.from_iso("2025-W01")
    assert an_issue(new_year, year=None).display_year == 2025
    assert an_issue(new_year, year=2024).display_year == 2024


def test_the_span_is_the_printed_period_or_else_the_week() -> None:
    printed = Period(WEEK.monday, WEEK.monday)
    assert an_issue(period=printed).span == printed
    assert an_issue(period=None).span == Period(WEEK.monday, WEEK.sunday)
    assert (printed.days, an_issue(period=None).span.days) == (1, 7)


def test_an_edition_is_read_when_more_than_its_identity_is_held() -> None:
    assert not a_known_issue().is_read
    assert a_known_issue(text="本周").is_read
    assert a_known_issue(rating="良").is_read
    assert a_known_issue(figures={"malicious_urls": 0}).is_read


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", "a" * 400_000),
        ("text", "a\n" * 100_000),
        ("title", "a" * 400_000),
        ("images", ["https://a.example/1"] * 100_000),
        ("evidence", {f"figure {number}": "" for number in range(100_000)}),
    ],
)
def test_a_record_may_hold_as_much_as_this(field: str, value: object) -> None:
    assert getattr(from_document({"week": "2024-W51", field: value}), field)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", "a" * 400_001),
        ("text", "a\n" * 100_001),
        ("images", ["https://a.example/1"] * 100_001),
        ("evidence", {f"figure {number}": "" for number in range(100_001)}),
        ("text", "a" * 500_000),
        ("text", "a\r" * 150_000),
        ("title", "a" * 500_000),
        ("evidence", {"incidents_handled": "a" * 500_000}),
        ("images", ["https://a.example/1"] * 150_000),
        ("references", [{}] * 150_000),
    ],
)
def test_a_record_of_more_than_any_edition_has_is_none(field: str, value: object) -> None:
    with pytest.raises(ValueError, match=field):
        from_document({**to_document(an_issue()), field: value})
