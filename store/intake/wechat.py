"""WeChat: which address an article has, and the pages that stand in its place."""

from store.intake.outcomes import FetchError
from store.model.hosts import WECHAT, fetchable_address

_DELETED = ("已被发布者删除", "因违规无法查看", "已停止访问该网页", "账号已注销", "帐号已注销", "此帐号已被屏蔽")
_BLOCKED = ("环境异常", "完成验证后即可继续访问", "访问过于频繁", "操作过于频繁")
_CAPTCHA = "captcha"


def address_of(asked: str, stated: str | None) -> str:
    """The address of an article that was asked for by one: a short one tells less than what its page states."""
    place = fetchable_address(stated or "")
    return place if place and "mid=" in place and "mid=" not in asked else asked


def check(text: str, url: str) -> None:
    """Looks whether a page without an article says why.

    Args:
        text: what stands on it.
        url: where it was found, after redirects.

    Raises:
        FetchError: the article is gone, or WeChat takes the one who asks for a robot.
    """
    if any(words in text for words in _DELETED):
        raise FetchError("deleted", "gone", WECHAT)
    if _CAPTCHA in url or any(words in text for words in _BLOCKED):
        raise FetchError("blocked", "verification", WECHAT)
