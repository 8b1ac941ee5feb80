"""Where an edition can be asked for: the publisher's own site, and the account's articles at WeChat."""

import re
from urllib.parse import SplitResult, urlsplit

from store.model.issue import Issue

SITE = "www.cert.org.cn"
WECHAT = "mp.weixin.qq.com"
HOSTS = (SITE, WECHAT)
PICTURES = "mmbiz.qpic.cn"
"""Where the pictures of articles are: asked only with them, and only where they are wanted."""

_PORTS = (None, 80, 443)
_PAGE_OR_PDF = re.compile(r"/publish/main/(?:(?!.*index(?:_\d+)?\.html).+\.html|.+\.(?i:pdf))")
_SHORT = re.compile(r"/s/[\w-]+")
_PARTS = ("__biz", "mid", "idx", "sn")
_ARTICLE = {"__biz", "mid", "idx"}


def fetchable_addresses(issue: Issue) -> tuple[str, ...]:
    """The addresses at which an edition can be asked for, the publisher's own site first."""
    stated = [address for url in (issue.official_url, issue.url) if url and (address := fetchable_address(url))]
    stated.sort(key=lambda address: host_of(address) != SITE)
    return tuple(dict.fromkeys(stated))


def fetchable_address(url: str) -> str | None:
    """The address as it is asked for, without what only tells who asks; None where it is of another host or kind."""
    parts = _split(url.replace("&amp;", "&"))
    if parts is None or parts.scheme not in ("http", "https") or "@" in parts.netloc:
        return None
    if parts.hostname == SITE and _PAGE_OR_PDF.fullmatch(parts.path):
        return f"https://{SITE}{parts.path}" + (f"?{parts.query}" if parts.query else "")
    if parts.hostname != WECHAT:
        return None
    if _SHORT.fullmatch(parts.path):
        return f"https://{WECHAT}{parts.path}"
    stated = {name: found[1] for name in _PARTS if (found := re.search(rf"(?:^|&){name}=([^&]+)", parts.query))}
    if parts.path != "/s" or not stated.keys() >= _ARTICLE:
        return None
    return f"https://{WECHAT}/s?" + "&".join(f"{name}={value.replace('%3D', '=')}" for name, value in stated.items())


def host_of(url: str) -> str:
    """The host of an address; nothing where it has none."""
    parts = _split(url)
    return (parts.hostname or "") if parts else ""


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        return parts if parts.port in _PORTS else None
    except ValueError:
        return None
