from datetime import date

import pytest

from store.facts import Reading, extract
from store.model.issue import Period, Reference
from store.model.titles import NAME
from store.model.week import Week
from tests.store.documents import (
    FURNITURE,
    SOURCE,
    Earlier,
    address,
    edition,
    empty_capture,
    incidents,
    markdown,
    read_one,
    share_card,
    situation,
    title_of,
    verification_page,
)

WEEK = Week.from_iso("2024-W51")
TITLE = title_of(WEEK)
FIGURES = {
    "incidents_handled": 476,
    "cross_border_incidents": 335,
    "phishing_complaints_handled": 296,
    "app_platforms": 7,
    "malicious_urls": 9,
}


def reading_of(text: str) -> Reading:
    return extract(read_one(text))


def test_a_whole_edition() -> None:
    listed = Earlier(title_of(WEEK + -1), address(50))
    issue = reading_of(edition(title=TITLE, url=address(51), date="2024-12-26", earlier=[listed])).issue
    assert issue is not None
    assert (issue.week, issue.year, issue.number, issue.title) == (WEEK, 2024, 51, TITLE)
    assert issue.period == Period(date(2024, 12, 16), date(2024, 12, 22))
    assert issue.published == date(2024, 12, 26)
    assert (issue.quality, issue.source, issue.url) == ("original", SOURCE, address(51))
    assert issue.figures == FIGURES
    assert issue.evidence["app_platforms"] == "协调7个提供恶意移动应用程序下载服务的平台"
    assert issue.rating == "良"
    assert issue.text == f"{situation()}\n\n{incidents()}"
    assert [reference.week for reference in issue.references] == [WEEK + -1]
    assert len(issue.images) == 5
    assert issue.inferred == ()


def test_numbers_of_earlier_editions_are_not_taken() -> None:
    earlier = [Earlier(f"{title_of(WEEK + -1)} 共处理网络安全事件368起")]
    issue = reading_of(edition(title=TITLE, body=[situation()], earlier=earlier)).issue
    assert issue is not None
    assert issue.figures == {}


KNOWN = Reference(TITLE, 2024, 51, WEEK, address(51))


@pytest.mark.parametrize(
    ("text", "refusal", "known"),
    [
        (verification_page(TITLE, address(51)), "verification-page", KNOWN),
        (share_card(TITLE, address(51)), "share-card", KNOWN),
        (empty_capture(TITLE, address(51)), "empty-capture", KNOWN),
        (empty_capture(NAME), "empty-capture", None),  # which edition it is nobody can say
        (markdown(title="CNVD漏洞周报2022年第48期", body=["新收录安全漏洞100个"]), "another-report", None),
        (markdown(title="网络安全宣传周开幕", body=[incidents()]), "not-a-report", None),
        (markdown(body=["恶意URL链接9个"]), "not-a-report", None),
        (edition(title=NAME), "undated", None),
    ],
)
def test_what_a_document_is_instead(text: str, refusal: str, known: Reference | None) -> None:
    reading = reading_of(text)
    assert (reading.refusal, reading.known, reading.issue) == (refusal, known, None)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (f"{verification_page(TITLE)}\n\n阅读全文", "verification-page"),
        (verification_page("CNVD漏洞周报"), "another-report"),
        (share_card("CNVD漏洞周报"), "another-report"),
        (empty_capture("CNVD漏洞周报"), "another-report"),
        (empty_capture("网络安全宣传周开幕"), "not-a-report"),  # of other articles nobody wants to know
        (verification_page("网络安全宣传周开幕"), "not-a-report"),
        (verification_page("环境异常"), "verification-page"),  # that is no title
    ],
)
def test_of_two_kinds_the_first_one_counts_and_the_title_decides_first(text: str, refusal: str) -> None:
    assert reading_of(text).refusal == refusal


def test_an_edition_that_is_all_pictures_is_not_empty() -> None:
    issue = reading_of(edition(title=TITLE, body=[])).issue
    assert issue is not None
    assert len(issue.images) == 5
    assert not issue.is_read


def test_an_undated_edition_still_says_its_figures() -> None:
    reading = reading_of(edition(title=f"CNCERT {NAME} 2016 年第 14 期"))
    assert reading.refusal == "undated"
    assert (reading.report.year, reading.report.number) == (2016, 14)
    assert reading.report.figures == FIGURES
    assert "malicious_urls" in reading.report.evidence


def test_a_period_that_is_not_printed_is_inferred_and_marked() -> None:
    issue = reading_of(edition(title=f"{NAME}-2026年第12期")).issue
    assert issue is not None
    assert issue.period == Period(date(2026, 3, 16), date(2026, 3, 22))
    assert issue.inferred == ("period",)


@pytest.mark.parametrize(
    "body",
    [
        ["网络安全基本态势", "本周平稳。", "事件处理情况", "本周平稳。"],
        ["恶意URL链接9个，共处理网络安全事件3起，含跨境网络安全事件2起。"],
    ],
)
def test_without_a_title_sections_or_labels_tell_the_report(body: list[str]) -> None:
    assert reading_of(markdown(body=body)).refusal == "undated"
    assert reading_of(markdown(title="某地通报", body=body)).refusal == "not-a-report"


def test_text_without_front_matter_opens_with_its_title() -> None:
    issue = reading_of(f"{TITLE}\n\n{incidents()}").issue
    assert issue is not None
    assert (issue.week, issue.quality, issue.figures) == (WEEK, "copy", FIGURES)


def test_a_list_of_earlier_editions_never_says_which_edition_this_is() -> None:
    text = f"{incidents()}\n\n近期回顾\n\n●{title_of(WEEK + -1)}"
    assert reading_of(text).refusal == "undated"


@pytest.mark.parametrize("title", ["网络安全宣传周开幕", "本周要闻"])
def test_a_mention_of_the_report_does_not_make_an_article_the_report(title: str) -> None:
    mention = f"日前发布的{TITLE}显示态势平稳"
    assert reading_of(markdown(title=title, body=[mention, incidents(1, 1, 1, 1, 1)])).refusal == "not-a-report"


@pytest.mark.parametrize(
    ("written", "published"),
    [("2024-12-26", date(2024, 12, 26)), ("2024年12月26日", date(2024, 12, 26)), ("2024-02-30", None), ("昨天", None)],
)
def test_dates_of_publication(written: str, published: date | None) -> None:
    issue = reading_of(edition(title=TITLE, date=written)).issue
    assert issue is not None
    assert issue.published == published


def test_the_day_of_the_crawl_is_no_date_of_publication() -> None:
    issue = reading_of(edition(title=TITLE)).issue
    assert issue is not None
    assert issue.published is None


def test_furniture_alone_is_nothing() -> None:
    assert reading_of(FURNITURE).refusal == "empty-capture"
    assert reading_of("").refusal == "empty-capture"
