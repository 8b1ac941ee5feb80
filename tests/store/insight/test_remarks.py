from datetime import date

import pytest

from store.insight import Remark, remarks_on
from store.model.issue import Period, Reference, Report
from store.model.proposal import Proposal
from store.model.titles import NAME
from store.model.week import Week
from tests.store.issues import WEEK, an_issue

SEVENTEEN = Week.from_iso("2024-W17")
SIX_DAYS = Period(date(2024, 4, 22), date(2024, 4, 27))


def listing(title: str, week: Week) -> Reference:
    return Reference(title, week=week)


def test_nothing_is_odd_about_a_usual_edition() -> None:
    assert remarks_on(an_issue(), []) == ()


def test_a_period_of_six_days_that_a_later_edition_prints_with_seven() -> None:
    issue = an_issue(SEVENTEEN, period=SIX_DAYS)
    right = listing(f"{NAME}2024年第17期（4月22日-4月28日）", SEVENTEEN)
    same = listing(f"{NAME}2024年第17期（4月22日-4月27日）", SEVENTEEN)
    later = [an_issue(SEVENTEEN + 1, references=(right, same)), an_issue(SEVENTEEN + 2, references=(right,))]
    assert remarks_on(issue, later) == (
        Remark("period-not-seven-days", ("2024-04-22", "2024-04-27")),
        Remark("period-differs-elsewhere", ("2024-04-22", "2024-04-27", "2024-04-22", "2024-04-28")),
    )


def test_what_a_list_says_of_other_weeks_is_not_about_this_one() -> None:
    other = listing(f"{NAME}2024年第18期（4月29日-5月5日）", SEVENTEEN + 1)
    assert remarks_on(an_issue(SEVENTEEN), [an_issue(SEVENTEEN + 2, references=(other,))]) == ()


def test_a_number_that_later_lists_print_otherwise() -> None:
    lists = [an_issue(WEEK + 1, references=(Reference("", number=number, week=WEEK),)) for number in (51, 50, 50, None)]
    assert remarks_on(an_issue(), lists) == (Remark("number-differs-elsewhere", ("2024-51", "2024-50")),)
    for unnumbered in (an_issue(number=None), an_issue(year=None)):
        assert remarks_on(unnumbered, lists) == ()


def test_an_inferred_period_is_remarked_on() -> None:
    assert remarks_on(an_issue(inferred=("period",)), []) == (Remark("period-inferred", ("2024-12-16", "2024-12-22")),)


def test_a_report_whose_week_is_not_known_has_remarks_on_what_it_states() -> None:
    report = Report(figures={"incidents_handled": 5, "cross_border_incidents": 6}, inferred=("period",))
    assert remarks_on(report, []) == (Remark("part-above-total", (6, 5), "cross_border_incidents"),)


def test_values_that_were_not_taken() -> None:
    issue = an_issue(other_values={"incidents_handled": (477, 478), "malicious_urls": (1,)})
    assert remarks_on(issue, []) == (Remark("conflicting-values", (476, 477, 478), "incidents_handled"),)


def test_a_number_that_belongs_to_another_edition() -> None:
    issue = an_issue(WEEK + 1, number=None, misprinted_number=51, year=2024)
    assert remarks_on(issue, []) == (Remark("number-of-another-edition", ("2024-51",)),)


def test_a_figure_that_is_named_without_a_number_until_one_is_known_or_proposed() -> None:
    proposal = Proposal("malicious_urls", 3, approximate=False, words="3个", source="text", why="two-readings")
    issue = an_issue(untaken=("incidents_handled", "malicious_urls", "app_platforms"), proposals=(proposal,))
    assert remarks_on(issue, []) == (Remark("figure-not-taken", (), "app_platforms"),)


def test_what_was_entered_against_what_was_read() -> None:
    entered = {"incidents_handled": 477, "malicious_urls": 5}
    figures = {"incidents_handled": 476, "malicious_urls": 5}
    issue = an_issue(figures=figures, by_hand=entered, only_by_hand=("malicious_urls",))
    assert remarks_on(issue, []) == (Remark("by-hand-differs", (476, 477), "incidents_handled"),)
    assert remarks_on(issue.replace(by_hand={"incidents_handled": 476, "app_platforms": 2}), []) == ()


def test_a_text_without_figures_and_one_with_characters_that_were_lost() -> None:
    assert remarks_on(an_issue(figures={}, rating=None), []) == (Remark("nothing-stated", ()),)
    assert remarks_on(an_issue(figures={}), []) == ()
    damaged = f"本周网络安全事件476{chr(0xFFFD)}{chr(0xFFFD)}。"
    assert remarks_on(an_issue(text=damaged), []) == (Remark("damaged-characters", (2,)),)


@pytest.mark.parametrize(
    ("part", "total"),
    [
        ("cross_border_incidents", "incidents_handled"),
        ("phishing_complaints_handled", "incidents_handled"),
        ("defaced_gov_sites", "defaced_sites"),
        ("backdoored_gov_sites", "backdoored_sites"),
        ("trojan_botnet_hosts", "infected_hosts"),
        ("conficker_hosts", "infected_hosts"),
        ("malware_direct_ips", "malware_ips"),
        ("high_risk_vulnerabilities", "new_vulnerabilities"),
        ("medium_risk_vulnerabilities", "new_vulnerabilities"),
        ("low_risk_vulnerabilities", "new_vulnerabilities"),
    ],
)
def test_no_part_is_more_than_its_total(part: str, total: str) -> None:
    assert remarks_on(an_issue(figures={part: 6, total: 5}), []) == (Remark("part-above-total", (6, 5), part),)
    assert remarks_on(an_issue(figures={part: 5, total: 5}), []) == ()


def test_a_part_above_its_total() -> None:
    assert remarks_on(an_issue(figures={"incidents_handled": 5, "cross_border_incidents": 6}), []) == (
        Remark("part-above-total", (6, 5), "cross_border_incidents"),
    )
    assert remarks_on(an_issue(figures={"incidents_handled": 5, "cross_border_incidents": 5}), []) == ()
    assert remarks_on(an_issue(figures={"cross_border_incidents": 6}), []) == ()


def test_an_edition_without_a_period_has_no_remark_on_it() -> None:
    assert remarks_on(an_issue(WEEK, period=None), []) == ()


HOSTS = ("infected_hosts", "trojan_botnet_hosts", "conficker_hosts")


@pytest.mark.parametrize(
    ("figures", "approximate", "odd"),
    [
        ((145_000, 81_000, 64_000), HOSTS, False),
        ((2_540_000, 64_000, 2_470_000), HOSTS, False),  # 254 are rounded from 253.4
        ((2_550_000, 64_000, 2_470_000), HOSTS, True),
        ((147_000, 81_000, 64_000), HOSTS, True),
        ((146_500, 81_000, 64_000), HOSTS, True),  # off by 50, 500 and 500 at most
        ((146_000, 81_000, 64_000), HOSTS, False),
        ((146_000, 81_000, 64_000), HOSTS[:2], False),
        ((146_050, 81_000, 64_000), HOSTS[1:], True),
        ((157, 81, 75), HOSTS, False),
        ((158, 81, 75), HOSTS, True),
        ((162, 80, 75), HOSTS, True),
        ((161, 80, 75), HOSTS, False),
        ((1_210, 700, 500), HOSTS, False),
        ((1_300, 700, 500), HOSTS, False),
        ((1_360, 700, 500), HOSTS, True),
        ((145_001, 81_000, 64_000), (), True),
        ((145_000, 81_000, 64_000), (), False),
    ],
)
def test_hosts_that_do_not_add_up(figures: tuple[int, ...], approximate: tuple[str, ...], odd: bool) -> None:
    issue = an_issue(figures=dict(zip(HOSTS, figures, strict=True)), approximate=approximate)
    wanted = Remark("parts-differ-from-total", (figures[1] + figures[2], figures[0]), "infected_hosts")
    assert remarks_on(issue, []) == ((wanted,) if odd else ())


def test_risks_that_do_not_add_up() -> None:
    risks = {"high_risk_vulnerabilities": 17, "medium_risk_vulnerabilities": 24, "low_risk_vulnerabilities": 4}
    assert remarks_on(an_issue(figures={"new_vulnerabilities": 45, **risks}), []) == ()
    assert remarks_on(an_issue(figures={"new_vulnerabilities": 47, **risks}), []) == (
        Remark("parts-differ-from-total", (45, 47), "new_vulnerabilities"),
    )
    del risks["low_risk_vulnerabilities"]
    assert remarks_on(an_issue(figures={"new_vulnerabilities": 47, **risks}), []) == ()


@pytest.mark.parametrize(
    ("printed", "counted"), [("6.3", None), ("6.2", None), ("6", None), ("7.3", "6.3"), ("63", "6.3")]
)
def test_a_printed_share_against_the_counts(printed: str, counted: str | None) -> None:
    issue = an_issue(
        figures={"defaced_sites": 413, "defaced_gov_sites": 26},
        evidence={"defaced_gov_sites": f"被篡改政府网站数量为26个（约占境内{printed}％）"},
    )
    wanted = (Remark("share-differs", (f"{printed}%", f"{counted}%"), "defaced_gov_sites"),) if counted else ()
    assert remarks_on(issue, []) == wanted


def test_a_share_is_rounded_as_people_do() -> None:
    words = {"defaced_gov_sites": "26个（约占境内7.3%）"}
    figures = {"defaced_sites": 416, "defaced_gov_sites": 26}  # 6.25 %
    assert remarks_on(an_issue(figures=figures, evidence=words), []) == (
        Remark("share-differs", ("7.3%", "6.3%"), "defaced_gov_sites"),
    )


def test_a_share_of_what_is_not_counted_tells_nothing() -> None:
    words = {"backdoored_gov_sites": "被植入后门的政府网站26个（约占境内6.25％）"}
    share = Remark("share-differs", ("6.25%", "6.50%"), "backdoored_gov_sites")
    figures = {"backdoored_sites": 400, "backdoored_gov_sites": 26}
    assert remarks_on(an_issue(figures=figures, evidence=words), []) == (share,)
    for counted in ({"backdoored_sites": 400}, {"backdoored_gov_sites": 26}, {"backdoored_sites": 0}):
        assert remarks_on(an_issue(figures=counted, evidence=words), []) == ()
    assert remarks_on(an_issue(figures=figures, evidence={"backdoored_gov_sites": "26个"}), []) == ()


@pytest.mark.parametrize(("count", "is_odd"), [(6_304, False), (6_306, True), (6_096, False), (6_094, True)])
def test_a_share_may_be_cut_off_in_its_last_place(count: int, is_odd: bool) -> None:
    issue = an_issue(
        figures={"defaced_sites": 100_000, "defaced_gov_sites": count},
        evidence={"defaced_gov_sites": f"被篡改政府网站数量为{count}个（约占境内6.2％）"},
    )
    assert bool(remarks_on(issue, [])) == is_odd
