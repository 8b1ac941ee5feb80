"""The publisher's sites as they answer, on this machine: TLS behind a proxy that leads every name to itself."""

import gzip
import socket
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

import trustme

SITE, WECHAT, PICTURES = "www.cert.org.cn", "mp.weixin.qq.com", "mmbiz.qpic.cn"
LIST = f"https://{SITE}/publish/main/44/index.html"


@dataclass(frozen=True)
class Page:
    """What is answered."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Answering = Page | Callable[["Handler"], None]
"""A page, or what writes whatever it likes to the one who asks."""


class Handler(BaseHTTPRequestHandler):
    """Answers CONNECT by being the host that was meant."""

    protocol_version = "HTTP/1.1"
    timeout = 20
    host = ""

    @property
    def sites(self) -> "Sites":
        return cast(Sites, self.server)

    def do_CONNECT(self) -> None:
        self.host = self.path.removesuffix(":443")
        self.sites.connected.append(self.path)
        self.sites.credentials = self.headers.get("Proxy-Authorization")
        if self.host in self.sites.unknown:
            self.send_error(502)
            return
        self.send_response(200)
        self.end_headers()
        self.rfile.close()
        self.wfile.close()
        self.connection = self.sites.tls.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = cast(Any, self.connection.makefile("wb", buffering=0))
        self.close_connection = False

    def finish(self) -> None:
        with suppress(OSError, ValueError):
            super().finish()
        self.rfile.close()
        self.connection.close()

    def do_GET(self) -> None:
        url = f"https://{self.host}{self.path}" if self.host else self.path
        self.sites.asked.append(url)
        self.sites.headers_of[url] = dict(self.headers.items())
        answer = self.sites.pages.get(url, Page(b"nothing here", 404))
        if not isinstance(answer, Page):
            self.close_connection = True
            answer(self)
            return
        etag = answer.headers.get("ETag")
        if etag and self.headers.get("If-None-Match") == etag:
            answer = Page(status=304)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


class Sites(ThreadingHTTPServer):
    """What stands at which address, and what was asked for."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        authority = trustme.CA()
        self.authority = folder / "authority.pem"
        authority.cert_pem.write_to_path(self.authority)
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(SITE, WECHAT, PICTURES).configure_cert(self.tls)
        self.pages: dict[str, Answering] = {}
        self.asked: list[str] = []
        self.connected: list[str] = []
        self.headers_of: dict[str, dict[str, str]] = {}
        self.unknown: set[str] = set()
        self.credentials: str | None = None
        self.closing = threading.Event()
        """Set when whoever trickles is to stop."""

    @property
    def environment(self) -> dict[str, str]:
        """What leads a program here."""
        return {"HTTPS_PROXY": f"http://127.0.0.1:{self.server_port}", "SSL_CERT_FILE": str(self.authority)}

    def handle_error(self, *_: object) -> None:
        """Whoever asked went away."""


@contextmanager
def sites(folder: Path) -> Iterator[Sites]:
    with Sites(folder) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()
            thread.join()


class _SocksHandler(socketserver.StreamRequestHandler):
    """Speaks SOCKS 5, and leads whoever asks to the sites."""

    def handle(self) -> None:
        _, methods = self.rfile.read(2)
        self.rfile.read(methods)
        self.wfile.write(b"\x05\x00")
        *_, kind, length = self.rfile.read(5)
        assert kind == 3, "the name is for the proxy to find"
        host, port = self.rfile.read(length).decode(), int.from_bytes(self.rfile.read(2), "big")
        with socket.create_connection(("127.0.0.1", cast(Any, self.server).sites_port)) as there:
            there.sendall(f"CONNECT {host}:{port} HTTP/1.1\r\n\r\n".encode())
            while not there.recv(4096).endswith(b"\r\n\r\n"):
                pass
            self.wfile.write(b"\x05\x00\x00\x01" + bytes(6))
            back = threading.Thread(target=_relay, args=(there, self.connection), daemon=True)
            back.start()
            _relay(self.connection, there)
            back.join()


def _relay(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)


@contextmanager
def socks_proxy(served: Sites) -> Iterator[str]:
    """A SOCKS proxy in front of the sites; its address."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _SocksHandler) as proxy:
        cast(Any, proxy).sites_port = served.server_port
        thread = threading.Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield f"127.0.0.1:{proxy.server_address[1]}"
        proxy.shutdown()
        thread.join()


def raw(*pieces: bytes) -> Callable[[Handler], None]:
    """An answer that is just these bytes, and then nothing more."""

    def answer(handler: Handler) -> None:
        with suppress(OSError):
            for piece in pieces:
                handler.wfile.write(piece)

    return answer


def drop(handler: Handler) -> None:
    """Hangs up without a word."""
    handler.connection.close()


def trickle(handler: Handler, opening: bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n") -> None:
    """A byte now and then, for ever."""
    with suppress(OSError):
        handler.wfile.write(opening)
        while not handler.sites.closing.wait(0.05):
            handler.wfile.write(b"x")


def packed(body: bytes) -> Page:
    return Page(gzip.compress(body), headers={"Content-Encoding": "gzip"})


@dataclass(frozen=True)
class Edition:
    """An edition as the publisher's site carries it."""

    number: int
    year: int = 2026
    published: str = "2026-04-03"

    @property
    def title(self) -> str:
        return f"网络安全信息与动态周报-{self.year}年第{self.number}期"

    @property
    def url(self) -> str:
        return f"https://{SITE}/publish/main/44/{self.year}/2026040{self.number}_.html"

    @property
    def pdf(self) -> str:
        return f"https://{SITE}/publish/main/upload/File/Weekly-{self.number}.pdf"

    def page(self) -> Page:
        path = self.pdf.removeprefix(f"https://{SITE}")
        return Page(
            f"""<html><head><title>CNCERT</title></head><body>
            <h2 class="artil_tit"><font>{self.title}</font></h2>
            <div class="artil_art">来源：CNCERT　时间：{self.published}</div>
            <div class="artil_content"><p><a href="{path}">{self.title}</a> (点击下载)</p></div>
            </body></html>""".encode()
        )


def list_page(*editions: Edition, etag: str = '"1"') -> Page:
    rows = "".join(
        f"""<li><span>[{edition.published}]</span><a href="javascript:void(0)" onclick='window.open("{path}")'>
        {edition.title}</a></li>"""
        for edition in editions
        for path in [edition.url.removeprefix(f"https://{SITE}")]
    )
    return Page(f'<html><body><ul class="waring_con">{rows}</ul></body></html>'.encode(), headers={"ETag": etag})


def put(served: Sites, *editions: Edition, pdf: Callable[[Edition], bytes]) -> None:
    """Puts the list, the pages and the PDFs of editions where the site has them, newest first."""
    served.pages[LIST] = list_page(*editions)
    for edition in editions:
        served.pages[edition.url] = edition.page()
        served.pages[edition.pdf] = Page(pdf(edition))


def article(title: str, *paragraphs: str, second: int = 1775203200) -> Page:
    """A WeChat article; its day stands in the script alone."""
    body = "".join(f"<p><span>{words}</span></p>" for words in paragraphs)
    return Page(
        f"""<!DOCTYPE html><html><head><meta property="og:title" content="{title}"></head><body>
        <h1 id="activity-name">{title}</h1><a id="js_name">国家互联网应急中心CNCERT</a>
        <div id="js_content">{body}</div><script>var ct = "{second}";</script></body></html>""".encode()
    )


VERIFICATION = Page(
    "<html><head><title></title></head><body><h2>环境异常</h2><p>环境异常，请完成验证后即可继续访问。</p>"
    "<a>去验证</a></body></html>".encode()
)
DELETED = Page("<html><body><div class='weui-msg'><h2>该内容已被发布者删除</h2></div></body></html>".encode())
