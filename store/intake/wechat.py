"""WeChat: how an article there is asked for, and the pages that stand in its place."""

import re
from urllib.parse import urlsplit

from store.intake.outcomes import FetchError

HOST = "mp.weixin.qq.com"
_PARTS = ("__biz", "mid", "idx", "sn")
_DELETED = ("已被发布者删除", "因违规无法查看", "已停止访问该网页", "账号已注销", "帐号已注销", "此帐号已被屏蔽")
_BLOCKED = ("环境异常", "完成验证后即可继续访问", "访问过于频繁", "操作过于频繁")
_CAPTCHA = "captcha"


def is_article(path: str, query: str) -> bool:
    """Whether an address at this host is one of an article, long or short."""
    return (path == "/s" and "mid=" in query) or re.fullmatch(r"/s/[\w-]+", path) is not None


def address(url: str) -> str:
    """The address of an article without what only tells who asks for it."""
    parts = urlsplit(url.replace("&amp;", "&"))
    stated = {name: found[1] for name in _PARTS if (found := re.search(rf"(?:^|&){name}=([^&]+)", parts.query))}
    if not stated.keys() >= {"__biz", "mid", "idx"}:
        return f"https://{HOST}{parts.path}"
    query = "&".join(f"{name}={value.replace('%3D', '=')}" for name, value in stated.items())
    return f"https://{HOST}/s?{query}"


def address_of(asked: str, stated: str | None) -> str:
    """The address of an article that was asked for by one: a short one tells less than what its page states."""
    if "mid=" not in asked and stated and urlsplit(stated).hostname == HOST and "mid=" in stated:
        return address(stated)
    return asked


def check(text: str, url: str) -> None:
    """Looks whether a page without an article says why.

    Args:
        text: what stands on it.
        url: where it was found, after redirects.

    Raises:
        FetchError: the article is gone, or WeChat takes the one who asks for a robot.
    """
    if any(words in text for words in _DELETED):
        raise FetchError("deleted", "gone", HOST)
    if _CAPTCHA in url or any(words in text for words in _BLOCKED):
        raise FetchError("blocked", "verification", HOST)
