"""What an address tells: which article it is of, and whether that is CNCERT/CC's own."""

import re

from store.model.issue import Quality

PUBLISHER = "MzIwNDk0MDgxMw=="
"""The `__biz` of the account in which CNCERT/CC publishes."""

_SCHEME = re.compile(r"^https?://")
_OFFICIAL_SITE = re.compile(r"(?:[\w-]+\.)*cert\.org\.cn(?:/|$)")
_SHORT_ADDRESS = re.compile(r"mp\.weixin\.qq\.com/s/[\w-]+")
_ARTICLE_PART = {name: re.compile(rf"[?&](?:amp;)?{name}=([^&#]+)") for name in ("__biz", "mid", "idx")}


def article_key(url: str | None) -> str | None:
    """What two addresses of one article share: ``__biz``, ``mid`` and ``idx``, else all but the scheme.

    Of a short address what follows its path makes no difference.
    """
    if not url:
        return None
    url = url.replace("%3D", "=")
    parts = [_ARTICLE_PART[name].search(url) for name in _ARTICLE_PART]
    if all(parts):
        return "/".join(part[1] for part in parts if part)
    key = _SCHEME.sub("", url).partition("#")[0]
    short = _SHORT_ADDRESS.match(key)
    return short[0] if short else key


def quality_of(url: str | None, source: str | None) -> Quality:
    """Whether a document comes from CNCERT/CC itself or from someone who copied it.

    A short address does not say whose it is; then, as without one, the source does.
    """
    key = article_key(url)
    if key is None or _SHORT_ADDRESS.match(key):
        return "original" if source and "CNCERT" in source else "copy"
    return "original" if key.startswith(PUBLISHER) or _OFFICIAL_SITE.match(key) else "copy"
