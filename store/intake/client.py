"""Asks the publisher's hosts for pages, one request at a time, and takes nothing for granted that they answer.

The only place of the program that opens a connection. The protocol is the library's; the deadline and the size of a
whole answer are counted here, for no library has them.
"""

import socket
import ssl
import threading
import time
from collections.abc import Collection, Mapping
from contextlib import contextmanager, suppress
from http.client import IncompleteRead
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    DecodeError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ProxyError,
    SSLError,
)
from urllib3.exceptions import (
    TimeoutError as LateError,
)

from store.intake.outcomes import FetchError, Reason, StoppedError, Tags

if TYPE_CHECKING:
    from collections.abc import Iterator

_AGENT = "cncert-tui"
_PIECE = 64 * 1024
_MOST_REDIRECTS = 5
_PROXIES = ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
_NO_PROXIES = ("no_proxy", "NO_PROXY")
_REDIRECTS = (301, 302, 303, 307, 308)
_BLOCKS = (403, 429)
_GONE = (404, 410)
_DONE, _NOT_MODIFIED, _IN_TROUBLE = 200, 304, 500
_PORTS = {"https": (None, 443), "http": (None, 80)}


class Limits(NamedTuple):
    """What an answer may take: seconds to connect, seconds for all of it, bytes unpacked."""

    connect: float = 10
    whole: float = 60
    size: int = 32 * 1024 * 1024


class _PassingError(FetchError):
    """One that may be over a moment later."""


class Answer(NamedTuple):
    """A page as it came."""

    url: str
    """Where it came from, after redirects."""
    body: bytes | None
    """None where it has not changed since it had its tags."""
    tags: Tags = Tags()


class Client:
    """Asks some hosts over TLS, and no others. Used by one thread; another may stop it."""

    def __init__(
        self, hosts: Collection[str], environment: Mapping[str, str], pause: float, limits: Limits | None = None
    ) -> None:
        """Says whom to ask, and how.

        Args:
            hosts: the only ones, each at its usual port.
            environment: names the proxies; the library for TLS looks for `SSL_CERT_FILE` in the process's own.
            pause: seconds between two requests of one host.
            limits: of each answer.
        """
        self._hosts = frozenset(hosts)
        self._environment = environment
        self._pause = pause
        self._limits = limits or Limits()
        self._tls = ssl.create_default_context()
        self._managers: dict[str | None, urllib3.PoolManager] = {}
        self._connections: list[Any] = []
        """Those that may be open, for whoever is to cut them."""
        self._asked: dict[str, float] = {}
        """By host: when it was asked last, by a clock that only goes forward."""
        self._stopped = threading.Event()

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        for manager in self._managers.values():
            manager.clear()

    def stop(self) -> None:
        """Ends the request under way, and refuses others."""
        self._stopped.set()
        self._cut()

    def get(self, url: str, tags: Tags | None = None) -> Answer:
        """The page at an address; asked once more where there was no connection, or the host was in trouble.

        Raises:
            FetchError: there is none, or it may not be asked for.
            StoppedError: `stop` was called.
        """
        address = allowed(url, self._hosts)
        for _ in range(_MOST_REDIRECTS + 1):
            try:
                answer = self._ask(address, tags)
            except _PassingError:
                answer = self._ask(address, tags)
            if isinstance(answer, Answer):
                return answer
            address = _redirected(address, answer)
        raise FetchError("refused", "redirects", _host(address))

    def _ask(self, address: str, tags: Tags | None) -> Answer | str:
        """The page, or where it is said to be instead."""
        host = _host(address)
        self._wait(host)
        late = threading.Event()
        with self._deadline(late):
            try:
                answer = self._answer(address, tags)
            except FetchError as error:
                failure: FetchError | None = error
            except (HTTPError, OSError, ValueError) as error:  # a host can make any part of the library fail
                failure = _failure(error, host)
            else:
                failure = None
            self._asked[host] = time.monotonic()
        if self._stopped.is_set():
            raise StoppedError
        if late.is_set():  # what was cut looks like an answer, or like any failure
            raise FetchError("unreachable", "time-out", host)
        if failure is not None:
            raise failure
        return answer

    def _wait(self, host: str) -> None:
        """Leaves a host alone for as long as it was said."""
        since = time.monotonic() - self._asked.get(host, float("-inf"))
        if self._stopped.wait(max(0.0, self._pause - since)):
            raise StoppedError

    @contextmanager
    def _deadline(self, late: threading.Event) -> "Iterator[None]":
        """Cuts a request that takes too long, whatever it waits for, and says so."""

        def cut() -> None:
            late.set()
            self._cut()

        timer = threading.Timer(self._limits.whole, cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _cut(self) -> None:
        for connection in self._connections:
            line = getattr(connection.sock, "socket", connection.sock)
            with suppress(OSError, AttributeError):
                socket.socket.shutdown(line, socket.SHUT_RDWR)

    def _answer(self, address: str, tags: Tags | None) -> Answer | str:
        response = self._pool(address).request(
            "GET",
            urlunsplit(("", "", *urlsplit(address)[2:4], "")),
            headers=_headers(tags),
            redirect=False,
            retries=False,
            preload_content=False,
            timeout=urllib3.Timeout(self._limits.connect, self._limits.whole),
        )
        try:
            return self._taken(response, address, conditional=tags is not None)
        except BaseException:
            response.close()  # what is still to come of it would be taken for the next answer
            raise

    def _taken(self, response: urllib3.BaseHTTPResponse, address: str, *, conditional: bool) -> Answer | str:
        host, status = _host(address), response.status
        if status in _REDIRECTS and response.headers.get("location"):
            response.close()
            return str(response.headers["location"])
        if status == _NOT_MODIFIED and conditional:
            response.release_conn()
            return Answer(address, None)
        if status in _BLOCKS:
            raise FetchError("blocked", "status", str(status))
        if status in _GONE:
            raise FetchError("deleted", "status", str(status))
        if status != _DONE:
            kind = _PassingError if status >= _IN_TROUBLE else FetchError
            raise kind("unreachable", "status", str(status))
        body = self._body(response)
        if not body:
            raise FetchError("unreachable", "empty", host)
        response.release_conn()
        return Answer(address, body, Tags(response.headers.get("etag"), response.headers.get("last-modified")))

    def _body(self, response: urllib3.BaseHTTPResponse) -> bytes:
        body = bytearray()
        too_large = FetchError("too-large", "size", f"{self._limits.size >> 20} MiB")
        stated = response.headers.get("content-length", "")
        if stated.isdecimal() and int(stated[:20]) > self._limits.size:
            raise too_large
        for piece in response.stream(_PIECE, decode_content=True):
            body += piece
            if len(body) > self._limits.size:
                raise too_large
        return bytes(body)

    def _pool(self, address: str) -> urllib3.HTTPConnectionPool:
        proxy = proxy_for(_host(address), self._environment)
        if proxy not in self._managers:
            try:
                self._managers[proxy] = _manager(proxy, self._tls)
            except ValueError:
                raise FetchError("unreachable", "proxy", _host(address)) from None
        pool = self._managers[proxy].connection_from_url(address)
        if not hasattr(pool.ConnectionCls, "opened"):
            pool.ConnectionCls = _noted(pool.ConnectionCls, self._connections)
        return pool


def allowed(url: str, hosts: Collection[str]) -> str:
    """An address as it may be asked for: over TLS, of one of the hosts, at its usual port.

    Raises:
        FetchError: it is of another host or kind.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise FetchError("refused", "host", url) from None
    if port not in _PORTS.get(parts.scheme, ()) or host not in hosts or "@" in parts.netloc:
        raise FetchError("refused", "host", host or url)
    return urlunsplit(("https", host, parts.path or "/", parts.query, ""))


def _redirected(address: str, location: str) -> str:
    """Where a host sends those who ask for an address.

    Raises:
        FetchError: that is not over TLS, or of another host.
    """
    host = _host(address)
    try:
        target = urljoin(address, location)
        scheme = urlsplit(target).scheme
        return allowed(target, () if scheme == "http" else (host,))
    except (ValueError, FetchError):
        reason: Reason = "redirect-http" if location.lower().startswith("http:") else "redirect"
        raise FetchError("refused", reason, host) from None


def proxy_for(host: str, environment: Mapping[str, str]) -> str | None:
    """The proxy through which a host is to be asked, with its scheme; None where it is asked directly."""
    proxy = next((value for name in _PROXIES if (value := environment.get(name, "").strip())), None)
    without = next((value for name in _NO_PROXIES if (value := environment.get(name, "").strip())), "")
    names = [name.strip().lstrip(".").removesuffix(":443").lower() for name in without.split(",")]
    if proxy is None or any(name == "*" or host == name or host.endswith(f".{name}") for name in names if name):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def _manager(proxy: str | None, tls: ssl.SSLContext) -> urllib3.PoolManager:
    """What opens connections, directly or through a proxy.

    Raises:
        FetchError: nothing is known of such proxies.
        ValueError: the proxy's address is none.
    """
    if proxy is None:
        return urllib3.PoolManager(ssl_context=tls)
    parts = urlsplit(proxy)
    if not parts.hostname or parts.port == 0:
        raise ValueError
    user = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else None
    match parts.scheme:
        case "http" | "https":
            headers = urllib3.make_headers(proxy_basic_auth=user) if user else None
            return urllib3.ProxyManager(proxy, proxy_headers=headers, ssl_context=tls, proxy_ssl_context=tls)
        case "socks4" | "socks4a" | "socks5" | "socks5h" | "socks":
            from urllib3.contrib.socks import SOCKSProxyManager

            version = "socks4a" if parts.scheme.startswith("socks4") else "socks5h"  # it is the proxy that knows names
            return SOCKSProxyManager(parts._replace(scheme=version).geturl(), ssl_context=tls)
        case _:
            raise FetchError("unreachable", "proxy", parts.scheme)


def _noted(kind: Any, connections: list[Any]) -> Any:
    """A kind of connection whose connections are noted when they are opened, so that they can be cut."""

    class Noted(kind):  # type: ignore[misc]  # which kind depends on the proxy
        opened = connections

        def connect(self) -> None:
            self.opened.append(self)
            super().connect()

        def close(self) -> None:
            super().close()
            with suppress(ValueError):
                self.opened.remove(self)

    return Noted


def _headers(tags: Tags | None) -> dict[str, str]:
    headers = {"User-Agent": _AGENT, "Accept-Encoding": "gzip"}
    if tags and tags.etag:
        headers["If-None-Match"] = tags.etag
    if tags and tags.last_modified:
        headers["If-Modified-Since"] = tags.last_modified
    return headers


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""


def _failure(error: Exception, host: str) -> FetchError:
    """What the library's error means for whoever asked."""
    match error:
        case ProxyError(original_error=LateError() | ConnectionError() as original):
            return _failure(original, host)  # the proxy was there, and led to a host that was not
        case ProxyError():
            return _PassingError("unreachable", "proxy", host)
        case SSLError() if any(isinstance(held, ssl.SSLCertVerificationError) for held in error.args):
            return FetchError("unreachable", "certificate", host)
        case NameResolutionError():
            return _PassingError("unreachable", "name", host)
        case NewConnectionError():
            return _PassingError("unreachable", "connection", host)
        case ConnectTimeoutError() | LateError() | TimeoutError():
            return FetchError("unreachable", "time-out", host)
        case DecodeError():
            return FetchError("unreachable", "packing", host)
        case ProtocolError() if any(isinstance(held, IncompleteRead) for held in error.args):
            return FetchError("unreachable", "cut", host)
        case ProtocolError() | OSError():
            return _PassingError("unreachable", "connection", host)
        case _:
            return FetchError("unreachable", "connection", host)
