"""The client against hosts that answer anything."""

import gzip
import os
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.intake.client import Client, Limits, proxy_for
from store.intake.outcomes import FetchError, StoppedError, Tags
from tests.publisher import SITE, WECHAT, Answering, Page, Sites, drop, packed, raw, sites, socks_proxy, trickle

URL = f"https://{SITE}/page.html"
SHORT = Limits(connect=5, whole=1.5, size=1 << 20)
HELLO = b"hello " * 500


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sites]:
    with sites(tmp_path) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


def client(pause: float = 0, limits: Limits = SHORT) -> Client:
    return Client({SITE, WECHAT}, os.environ, pause, limits)


def failing(served: Sites, answer: Answering, url: str = URL) -> FetchError:
    served.pages[url] = answer
    with client() as asking, pytest.raises(FetchError) as caught:
        asking.get(url)
    return caught.value


def test_a_page_as_it_came(served: Sites) -> None:
    served.pages[URL] = Page(HELLO, headers={"ETag": '"7"', "Last-Modified": "Fri, 03 Apr 2026 08:00:00 GMT"})
    with client() as asking:
        answer = asking.get(URL)
        again = asking.get(URL, answer.tags)
    assert answer.body == HELLO
    assert answer.tags == Tags('"7"', "Fri, 03 Apr 2026 08:00:00 GMT")
    assert again.body is None
    assert served.connected == [f"{SITE}:443"]  # one connection for both
    assert served.headers_of[URL]["User-Agent"].startswith("cncert-tui")


def test_packed_pages_are_unpacked(served: Sites) -> None:
    served.pages[URL] = packed(HELLO)
    with client() as asking:
        assert asking.get(URL).body == HELLO


def test_http_is_asked_for_over_tls(served: Sites) -> None:
    served.pages[URL] = Page(HELLO)
    with client() as asking:
        assert asking.get(URL.replace("https", "http")).url == URL


@pytest.mark.parametrize(
    "url",
    [
        *("https://example.org/", "ftp://www.cert.org.cn/", f"https://{SITE}:8443/", f"https://{SITE}@evil.example/"),
        *(f"https://user@{SITE}/", "file:///etc/passwd", "https://[", "/publish", f"https://{SITE}.evil.example/"),
    ],
)
def test_other_hosts_are_not_asked(served: Sites, url: str) -> None:
    with client() as asking, pytest.raises(FetchError) as caught:
        asking.get(url)
    assert caught.value.outcome == "refused"
    assert served.connected == []


@pytest.mark.parametrize(
    ("status", "outcome", "times"),
    [
        *((403, "blocked", 1), (429, "blocked", 1), (404, "deleted", 1), (410, "deleted", 1), (418, "unreachable", 1)),
        *((500, "unreachable", 2), (503, "unreachable", 2), (204, "unreachable", 1), (304, "unreachable", 1)),
    ],
)
def test_what_a_status_means(served: Sites, status: int, outcome: str, times: int) -> None:
    assert failing(served, Page(b"", status)).outcome == outcome
    assert served.asked == [URL] * times


def test_a_host_that_recovers(served: Sites) -> None:
    def once(handler: object) -> None:
        served.pages[URL] = Page(HELLO)
        raw(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")(handler)  # type: ignore[arg-type]

    served.pages[URL] = once
    with client() as asking:
        assert asking.get(URL).body == HELLO


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        *(("https://evil.example/", "redirect"), ("http://www.cert.org.cn/other", "redirect-http")),
        *(("//evil.example/", "redirect"), (f"https://{SITE}:8443/", "redirect"), (f"https://{WECHAT}/", "redirect")),
        *(("file:///etc/passwd", "redirect"), ("https://[", "redirect"), ("page.html", "redirects")),
        ("https://www.cert.org.cn@evil.example/", "redirect"),
    ],
)
def test_redirects_that_are_not_followed(served: Sites, location: str, reason: str) -> None:
    error = failing(served, Page(b"", 302, {"Location": location}))
    assert (error.outcome, error.reason) == ("refused", reason)
    assert set(served.connected) == {f"{SITE}:443"}


def test_a_redirect_within_the_host(served: Sites) -> None:
    served.pages[URL] = Page(b"", 301, {"Location": "/other.html"})
    served.pages[f"https://{SITE}/other.html"] = Page(HELLO)
    with client() as asking:
        answer = asking.get(URL)
    assert (answer.url, answer.body) == (f"https://{SITE}/other.html", HELLO)


OK = b"HTTP/1.1 200 OK\r\n"
BOMB = gzip.compress(bytes(64 << 20))
HOSTILE: dict[str, tuple[Answering, str, str]] = {
    "hangs up": (drop, "unreachable", "connection"),
    "cut": (raw(OK, b"Content-Length: 9000\r\n\r\n", HELLO), "unreachable", "cut"),
    "cut while packed": (
        raw(OK, b"Content-Encoding: gzip\r\nContent-Length: 9000\r\n\r\n", BOMB[:50]),
        "unreachable",
        "cut",
    ),
    "cut in pieces": (raw(OK, b"Transfer-Encoding: chunked\r\n\r\n", b"64\r\nabc"), "unreachable", "cut"),
    "no pieces": (raw(OK, b"Transfer-Encoding: chunked\r\n\r\n", b"zz\r\n"), "unreachable", "cut"),
    "empty": (Page(b""), "unreachable", "empty"),
    "says it is larger": (raw(OK, b"Content-Length: 99999999999\r\n\r\n"), "too-large", "size"),
    "is larger": (Page(bytes(2 << 20)), "too-large", "size"),
    "is larger than it says": (raw(OK, b"\r\n", bytes(2 << 20)), "too-large", "size"),
    "a bomb": (Page(BOMB, headers={"Content-Encoding": "gzip"}), "too-large", "size"),
    "a bomb in pieces": (
        raw(
            OK,
            b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n",
            b"%x\r\n" % len(BOMB),
            BOMB,
            b"\r\n0\r\n\r\n",
        ),
        "too-large",
        "size",
    ),
    "not what it is packed as": (
        Page(HELLO, headers={"Content-Encoding": "gzip"}),
        "unreachable",
        "packing",
    ),
    "a byte now and then": (trickle, "unreachable", "time-out"),
    "a header now and then": (
        lambda handler: trickle(handler, b"HTTP/1.1 200 OK\r\nX-Long: "),
        "unreachable",
        "time-out",
    ),
    "says nothing": (lambda handler: trickle(handler, b""), "unreachable", "time-out"),
    "a megabyte of header": (raw(OK, b"X-Long: " + b"x" * (1 << 20) + b"\r\n\r\n"), "unreachable", "connection"),
    "a thousand headers": (raw(OK, b"X-Some: 1\r\n" * 1000, b"\r\n"), "unreachable", "connection"),
    "no protocol": (raw(b"\x00\xff\xfe nonsense\r\n\r\n"), "unreachable", "connection"),
    "two lengths": (raw(OK, b"Content-Length: 5\r\nContent-Length: 7\r\n\r\n", HELLO), "unreachable", "connection"),
    "redirects for ever": (Page(b"", 302, {"Location": URL}), "refused", "redirects"),
    "a status that is none": (raw(b"HTTP/1.1 999 \r\nContent-Length: 0\r\n\r\n"), "unreachable", "status"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_answers_end(served: Sites, kind: str) -> None:
    answer, outcome, reason = HOSTILE[kind]
    tracemalloc.start()
    error = failing(served, answer)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (error.outcome, error.reason) == (outcome, reason)
    assert peak < 24 << 20


def test_after_a_hostile_answer_the_next_is_its_own(served: Sites) -> None:
    other = f"https://{SITE}/other.html"
    served.pages |= {URL: Page(bytes(2 << 20)), other: Page(HELLO)}
    with client() as asking:
        with pytest.raises(FetchError):
            asking.get(URL)
        assert asking.get(other).body == HELLO


def test_a_certificate_of_nobody(served: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    error = failing(served, Page(HELLO))
    assert (error.outcome, error.reason) == ("unreachable", "certificate")
    assert served.asked == []


def test_a_proxy_that_knows_no_such_host(served: Sites) -> None:
    served.unknown.add(SITE)
    error = failing(served, Page(HELLO))
    assert (error.outcome, error.reason) == ("unreachable", "proxy")


@pytest.mark.parametrize("scheme", ["socks5", "socks5h", "socks"])
def test_through_a_socks_proxy_that_finds_the_names(
    served: Sites, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    served.pages[URL] = Page(HELLO)
    monkeypatch.delenv("HTTPS_PROXY")
    with socks_proxy(served) as address:
        monkeypatch.setenv("ALL_PROXY", f"{scheme}://{address}")
        with client() as asking:
            assert asking.get(URL).body == HELLO
    assert served.connected == [f"{SITE}:443"]


@pytest.mark.parametrize("proxy", ["ftp://127.0.0.1:1", "http://[", "http://127.0.0.1:x", "http://", "socks5://"])
def test_a_proxy_that_is_none(served: Sites, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    error = failing(served, Page(HELLO))
    assert (error.outcome, error.reason) == ("unreachable", "proxy")


def test_the_password_of_a_proxy_is_said_to_it_and_to_nobody_else(
    served: Sites, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://someone:p%40ss@127.0.0.1:{served.server_port}")
    served.unknown.add(SITE)
    error = failing(served, Page(HELLO))
    assert "p%40ss" not in str(error)
    assert served.credentials == "Basic c29tZW9uZTpwQHNz"


def test_no_connection_at_all(served: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    assert failing(served, Page(HELLO)).outcome == "unreachable"


def test_stopping_ends_what_is_under_way(served: Sites) -> None:
    asking = Client({SITE}, os.environ, 0, Limits())

    def stop_soon(handler: object) -> None:
        threading.Timer(0.1, asking.stop).start()
        trickle(handler)  # type: ignore[arg-type]

    served.pages[URL] = stop_soon
    with asking, pytest.raises(StoppedError):
        asking.get(URL)
    with asking, pytest.raises(StoppedError):
        asking.get(URL)


def test_pauses_between_two_requests_of_a_host(served: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    served.pages |= {URL: Page(HELLO), f"https://{WECHAT}/": Page(HELLO)}
    waited: list[float] = []
    with client(pause=2) as asking:
        monkeypatch.setattr(asking._stopped, "wait", waited.append)
        for url in (URL, f"https://{WECHAT}/", URL):
            asking.get(url)
    assert waited[:2] == [0, 0]
    assert 0 < waited[2] <= 2


@pytest.mark.parametrize(
    ("environment", "proxy"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "proxy.example:3128"}, "http://proxy.example:3128"),
        ({"https_proxy": "http://lower:1", "HTTPS_PROXY": "http://upper:1"}, "http://lower:1"),
        ({"ALL_PROXY": "socks5h://127.0.0.1:1080"}, "socks5h://127.0.0.1:1080"),
        ({"HTTPS_PROXY": "http://p:1", "ALL_PROXY": "socks5://q:1"}, "http://p:1"),
        ({"HTTPS_PROXY": "http://p:1", "NO_PROXY": "cert.org.cn"}, None),
        ({"HTTPS_PROXY": "http://p:1", "NO_PROXY": "localhost, .cert.org.cn"}, None),
        ({"HTTPS_PROXY": "http://p:1", "NO_PROXY": "www.cert.org.cn:443"}, None),
        ({"HTTPS_PROXY": "http://p:1", "no_proxy": "*"}, None),
        ({"HTTPS_PROXY": "http://p:1", "NO_PROXY": "rt.org.cn"}, "http://p:1"),
        ({"HTTPS_PROXY": ""}, None),
    ],
)
def test_which_proxy(environment: dict[str, str], proxy: str | None) -> None:
    assert proxy_for(SITE, environment) == proxy
