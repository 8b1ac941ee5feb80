"""From the publisher's pages to the archive, against a replica of them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.archive import Archive
from store.intake import AddressError, Fetcher, Row, Wanted, missing, named, new
from store.intake.client import Client, Limits
from store.model.addresses import PUBLISHER
from store.model.hosts import HOSTS
from store.model.issue import Issue
from store.model.week import Week
from tests.publisher import (
    DELETED,
    LIST,
    SITE,
    VERIFICATION,
    WECHAT,
    Edition,
    Page,
    Sites,
    article,
    drop,
    list_page,
    put,
    sites,
)
from tests.store.reading.pdfs import as_pictures, in_named_font

WEEKS = {11: "2026-W11", 12: "2026-W12", 13: "2026-W13"}
DAYS = {11: "3月9日-3月15日", 12: "3月16日-3月22日", 13: "3月23日-3月29日"}
TITLE = f"网络安全信息与动态周报2026年第12期（{DAYS[12]}）"
ARTICLE = f"https://{WECHAT}/s?__biz={PUBLISHER}&mid=2247000012&idx=1&sn=abc"


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sites]:
    with sites(tmp_path) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "home" / "store.json", bundled=False)


@pytest.fixture
def fetcher(served: Sites, archive: Archive) -> Iterator[Fetcher]:  # noqa: ARG001  # it is asked
    with Client(HOSTS, os.environ, 0, Limits(connect=5, whole=5)) as client:
        yield Fetcher(archive, client)


def a_pdf(edition: Edition) -> bytes:
    number = edition.number
    return in_named_font(
        f"网络安全信息与动态周报{edition.year}年第{number}期（{DAYS[number]}）",
        ["本周网络安全基本态势", "总体评价为良。", f"本周共处理网络安全事件{400 + number}起，含跨境网络安全事件7起。"],
    )


def known_article(archive: Archive, number: int = 12, url: str = ARTICLE) -> Wanted:
    week = Week.from_iso(WEEKS[number])
    archive.add([Issue(week=week, year=2026, number=number, url=url, quality="original")])
    (wanted,) = (wanted for wanted in missing(archive) if wanted.week == week)
    return wanted


def test_new_editions_are_read_from_the_list_on(served: Sites, archive: Archive, fetcher: Fetcher) -> None:
    put(served, Edition(13), Edition(12), pdf=a_pdf)
    read = fetcher.read_list()
    assert (read.known, read.failure) == (2, None)
    rows = [fetcher.fetch(wanted) for wanted in new(archive)]
    assert [(row.week and row.week.iso, row.outcome) for row in rows] == [
        ("2026-W12", "added"),
        ("2026-W13", "added"),
    ]
    issue = archive.get(Week.from_iso("2026-W12"))
    assert issue is not None
    assert dict(issue.figures) == {"incidents_handled": 412, "cross_border_incidents": 7}
    assert (issue.year, issue.number, issue.period and issue.period.start.isoformat()) == (2026, 12, "2026-03-16")
    assert (issue.published and issue.published.isoformat(), issue.quality) == ("2026-04-03", "original")
    assert (issue.url, issue.official_url, issue.inferred) == (Edition(12).url, None, ())


def test_a_second_run_asks_for_the_list_only(served: Sites, archive: Archive, fetcher: Fetcher) -> None:
    put(served, Edition(12), pdf=a_pdf)
    fetcher.read_list()
    assert [fetcher.fetch(wanted).outcome for wanted in new(archive)] == ["added"]
    served.asked.clear()
    before = archive.path.read_bytes()
    assert fetcher.read_list().known == 0
    assert new(archive) == []
    assert served.asked == [LIST]
    assert served.headers_of[LIST]["If-None-Match"] == '"1"'
    assert archive.path.read_bytes() == before


def test_older_pages_are_asked_for_while_they_name_what_is_new(
    served: Sites, archive: Archive, fetcher: Fetcher
) -> None:
    second, third = (LIST.replace("index", f"index_{page}") for page in (2, 3))
    served.pages |= {LIST: list_page(Edition(13)), second: list_page(Edition(12)), third: list_page(Edition(11))}
    archive.add([Issue(week=Week.from_iso("2026-W12"), year=2026, number=12, title="已知", quality="original")])
    assert fetcher.read_list().known == 1
    assert served.asked == [LIST, second]


def test_a_list_that_cannot_be_had_is_asked_for_again_whole(served: Sites, archive: Archive, fetcher: Fetcher) -> None:
    served.pages |= {LIST: list_page(Edition(13)), LIST.replace("index", "index_2"): Page(b"", 500)}
    read = fetcher.read_list()
    assert read.failure is not None
    assert (read.known, read.failure.outcome) == (1, "unreachable")
    assert archive.list_tags == {}


@pytest.mark.parametrize("page", [Page(b"<html>something else</html>"), Page(b"\xff\xfe\x00"), Page(b"{}")])
def test_a_list_that_is_not_what_it_was(served: Sites, fetcher: Fetcher, page: Page) -> None:
    served.pages[LIST] = page
    failure = fetcher.read_list().failure
    assert failure is not None
    assert (failure.outcome, failure.reason) == ("unreadable", "page")


def test_a_rehearsal_writes_nothing(served: Sites, archive: Archive, fetcher: Fetcher) -> None:
    put(served, Edition(13), Edition(12), pdf=a_pdf)
    read = fetcher.read_list(dry_run=True)
    assert read.known == 2
    assert [wanted.addresses for wanted in new(archive, read.issues)] == [(Edition(12).url,), (Edition(13).url,)]
    assert not archive.path.parent.exists()


def test_an_article_of_wechat(served: Sites, archive: Archive, fetcher: Fetcher) -> None:
    served.pages[ARTICLE] = article(TITLE, "本周共处理网络安全事件412起。", "良")
    wanted = known_article(archive, url=f"{ARTICLE.replace('https', 'http')}&amp;chksm=1&scene=58#rd")
    assert fetcher.fetch(wanted) == Row(ARTICLE, "added", wanted.week)
    assert served.asked == [ARTICLE]
    issue = archive.get(Week.from_iso("2026-W12"))
    assert issue is not None
    assert issue.published is not None
    assert (issue.figures["incidents_handled"], issue.published.isoformat()) == (412, "2026-04-03")


def test_the_publisher_s_own_site_comes_first_and_the_other_place_next(
    served: Sites, archive: Archive, fetcher: Fetcher
) -> None:
    put(served, Edition(12), pdf=a_pdf)
    served.pages[ARTICLE] = article(
        "网络安全信息与动态周报2026年第12期（3月16日-3月22日）", "共处理网络安全事件412起。"
    )
    known_article(archive)
    fetcher.read_list()
    (wanted,) = missing(archive)
    assert wanted.addresses == (Edition(12).url, ARTICLE)
    served.pages[Edition(12).pdf] = Page(b"", 404)
    assert fetcher.fetch(wanted) == Row(ARTICLE, "added", wanted.week)


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        *((VERIFICATION, "blocked"), (DELETED, "deleted"), (Page(b"", 403), "blocked"), (Page(b"", 404), "deleted")),
        *((Page(b"", 503), "unreachable"), (drop, "unreachable"), (article("另一篇文章", "文字。"), "not-a-report")),
        (article(TITLE), "empty-capture"),
        (Page(b"", 302, {"Location": "/mp/wappoc_appmsgcaptcha?poc_token=1"}), "blocked"),
        (Page(b"\x00\x01\x02" * 99), "unreadable"),
        (Page(b"<html>" + b"<b>" * 200_000), "unreadable"),
    ],
)
def test_what_comes_in_the_place_of_an_article(
    served: Sites, archive: Archive, fetcher: Fetcher, answer: Page, outcome: str
) -> None:
    served.pages |= {ARTICLE: answer, f"https://{WECHAT}/mp/wappoc_appmsgcaptcha?poc_token=1": Page(b"<html>?</html>")}
    wanted = known_article(archive)
    row = fetcher.fetch(wanted)
    assert (row.outcome, row.week, row.failed) == (outcome, wanted.week, True)
    known = archive.get(Week.from_iso("2026-W12"))
    assert known is not None
    assert known.fetched is not None
    assert (known.fetched.outcome, known.is_read) == (outcome, False)
    assert (wanted in missing(archive), wanted in new(archive)) == (True, outcome != "deleted")


@pytest.mark.parametrize(
    ("pdf", "outcome"),
    [
        *(
            (as_pictures(), "unreadable"),
            (b"%PDF-1.7 and nothing more", "unreadable"),
            (b"<html>?</html>", "unreadable"),
        ),
        (in_named_font("某某勒索软件动态周报2026年第12期", ["虚构的一段话。"]), "another-report"),
    ],
)
def test_what_comes_in_the_place_of_a_pdf(
    served: Sites, archive: Archive, fetcher: Fetcher, pdf: bytes, outcome: str
) -> None:
    put(served, Edition(12), pdf=lambda _: pdf)
    fetcher.read_list()
    (wanted,) = new(archive)
    assert fetcher.fetch(wanted).outcome == outcome


def test_a_page_that_leads_to_another_host(served: Sites, archive: Archive, fetcher: Fetcher) -> None:
    put(served, Edition(12), pdf=a_pdf)
    body = Edition(12).page().body.replace(b'href="/', b'href="https://evil.example/')
    served.pages[Edition(12).url] = Page(body)
    fetcher.read_list()
    assert [fetcher.fetch(wanted).outcome for wanted in new(archive)] == ["refused"]
    assert set(served.connected) == {f"{SITE}:443"}


def test_a_page_that_leads_to_the_pdf_of_another_edition(served: Sites, archive: Archive, fetcher: Fetcher) -> None:
    put(served, Edition(12), pdf=lambda _: a_pdf(Edition(11)))
    fetcher.read_list()
    (wanted,) = new(archive)
    row = fetcher.fetch(wanted)
    assert (row.week and row.week.iso, row.outcome) == ("2026-W11", "added")
    twelfth, eleventh = (archive.get(Week.from_iso(WEEKS[number])) for number in (12, 11))
    assert twelfth is not None
    assert eleventh is not None
    assert (twelfth.is_read, eleventh.number, eleventh.url) == (False, 11, Edition(12).pdf)


def test_a_pdf_without_a_title_is_what_its_page_says(served: Sites, archive: Archive, fetcher: Fetcher) -> None:
    put(served, Edition(12), pdf=lambda _: in_named_font("CNCERT", ["事件处理情况", "本周共处理网络安全事件412起。"]))
    fetcher.read_list()
    (wanted,) = new(archive)
    fetcher.fetch(wanted)
    issue = archive.get(Week.from_iso("2026-W12"))
    assert issue is not None
    assert (issue.title, issue.figures["incidents_handled"]) == (Edition(12).title, 412)


def test_after_three_blocks_a_host_is_left_alone(served: Sites, archive: Archive, fetcher: Fetcher) -> None:
    articles = [ARTICLE.replace("12&idx", f"{number}&idx") for number in range(10, 15)]
    served.pages |= dict.fromkeys(articles, VERIFICATION)
    rows = [fetcher.fetch(Wanted((url,))) for url in articles]
    assert [row.outcome for row in rows] == ["blocked"] * 5
    assert [row.reason for row in rows] == [*["verification"] * 3, *["left-alone"] * 2]
    assert served.asked == articles[:3]
    assert len(archive) == 0


def test_pages_are_kept_as_they_came(served: Sites, archive: Archive, tmp_path: Path) -> None:
    pdf = a_pdf(Edition(12))
    put(served, Edition(12), pdf=lambda _: pdf)
    kept = tmp_path / "kept"
    kept.mkdir()
    with Client(HOSTS, os.environ, 0) as client:
        fetcher = Fetcher(archive, client, kept)
        fetcher.read_list()
        fetcher.fetch(new(archive)[0])
    pages = {path.name: path.read_bytes() for path in kept.iterdir()}
    assert pages["2026-W12.site.pdf"] == pdf
    assert pages["2026-W12.site.html"] == Edition(12).page().body
    assert len(pages) == 3


@pytest.mark.parametrize(
    ("name", "address"),
    [
        (f"http://{SITE}/publish/main/44/2026/1_.html", f"https://{SITE}/publish/main/44/2026/1_.html"),
        (f"{SITE}/publish/main/upload/File/A.PDF", f"https://{SITE}/publish/main/upload/File/A.PDF"),
        (f"https://{WECHAT}/s/AbCdEfGhIjKlMnOpQrStUv?scene=1", f"https://{WECHAT}/s/AbCdEfGhIjKlMnOpQrStUv"),
        (f"{ARTICLE}&chksm=5&scene=7#wechat_redirect", ARTICLE),
    ],
)
def test_addresses_that_a_person_gives(archive: Archive, name: str, address: str) -> None:
    assert [wanted.addresses for wanted in named(archive, [name])] == [(address,)]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "https://example.org/a.html",
            f"https://{SITE}/",
            LIST,
            f"https://{WECHAT}/cgi-bin/home",
            "ftp://www.cert.org.cn/a.pdf",
        ),
        *(
            f"https://{WECHAT}@evil.example/s/x",
            f"https://{SITE}:8443/publish/main/44/1.html",
            "https://[",
            "../etc/passwd",
        ),
    ],
)
def test_addresses_that_are_none_of_the_publisher_s(archive: Archive, name: str) -> None:
    with pytest.raises(AddressError):
        named(archive, [name])
