"""Documents as importers meet them, in words of our own around the report's labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from store.model.addresses import PUBLISHER
from store.model.titles import NAME
from store.model.week import Week
from store.reading import Document, read

SOURCE = "国家互联网应急中心CNCERT"

FURNITURE = """\
预览时标签不可点

![]()

微信扫一扫
关注该公众号

轻触阅读原文

![](https://pictures.example/logo/0)

国家互联网应急中心CNCERT

知道了

![跳转二维码]()

![作者头像](https://pictures.example/author/0)

：
，
。

视频
小程序
赞
，轻点两下取消赞"""


@dataclass(frozen=True)
class Earlier:
    """A line of the list of earlier editions; without an address it is no link."""

    title: str
    url: str | None = None

    def __str__(self) -> str:
        return f"●[{self.title}]({self.url})" if self.url else f"●{self.title}"


def address(mid: int = 1001, *, biz: str = PUBLISHER, idx: int = 1, rest: str = "&sn=5e&scene=58#rd") -> str:
    """The address of a WeChat article; only `biz`, `mid` and `idx` tell which it is."""
    return f"https://mp.weixin.qq.com/s?__biz={biz}&mid={mid}&idx={idx}{rest}"


def title_of(week: Week) -> str:
    """The title of a week's edition, numbered as in 2024 and 2025."""
    year, number, _ = week.monday.isocalendar()
    first, last = week.monday, week.sunday
    return f"{NAME}{year}年第{number}期（{first.month}月{first.day}日-{last.month}月{last.day}日）"


def situation(rating: str = "良") -> str:
    return f"总的来说，本周网络安全态势整体评价为{rating}。"


def incidents(
    handled: int | str = 476,
    cross_border: int | str = 335,
    phishing: int | str = 296,
    platforms: int | str = 7,
    urls: int | str = 9,
) -> str:
    """The five figures that an edition since 2022 states in its text."""
    return (
        f"我们同各方一道，共处理网络安全事件{handled}起，含跨境网络安全事件{cross_border}起。"
        f"会同注册机构，重点处理{phishing}起仿冒投诉事件。"
        f"协调{platforms}个提供恶意移动应用程序下载服务的平台，清理恶意URL链接{urls}个。"
    )


def markdown(
    *,
    title: str | None = None,
    url: str | None = None,
    source: str | None = None,
    date: str | None = None,
    body: Sequence[str] = (),
) -> str:
    """Any article as a crawler saves it: what is known of it in front, then its paragraphs."""
    about = {"title": title, "url": url, "source": source, "date": date}
    lines = [f"{name}: {value}" for name, value in about.items() if value is not None]
    head = ["---", *lines, "fetch_date: 2031-01-01T00:00:00", "---", ""] if lines else []
    return "\n".join([*head, "\n\n".join(body), ""])


def edition(
    *,
    title: str,
    url: str | None = None,
    source: str | None = SOURCE,
    date: str | None = None,
    body: Sequence[str] | None = None,
    pictures: int = 5,
    earlier: Sequence[Earlier] = (),
    furniture: str = FURNITURE,
) -> str:
    """One edition on its WeChat page: cover, bylines, text, infographics, list of earlier editions, furniture."""
    paragraphs = [situation(), incidents()] if body is None else body
    infographics = "".join(f"![](https://pictures.example/{number}.png)" for number in range(1, pictures + 1))
    recent = ["近期回顾", *map(str, earlier)] if earlier else []
    page = [
        f"# {title}",
        "![cover_image](https://pictures.example/cover.jpg)",
        *("原创", "CNCERT", SOURCE),
        *paragraphs,
        *([infographics] if pictures else []),
        *recent,
        furniture,
    ]
    return markdown(title=title, url=url, source=source, date=date, body=page)


def edition_of(week: Week, handled: int = 476, *, listed: int = 0) -> str:
    """The edition of a week, published on the Monday after it, listing as many earlier ones as asked."""
    return edition(
        title=title_of(week),
        url=address(week.ordinal),
        date=(week + 1).monday.isoformat(),
        body=[situation(), incidents(handled)],
        earlier=[Earlier(title_of(week + -back), address((week + -back).ordinal)) for back in range(1, listed + 1)],
    )


def empty_capture(title: str, url: str | None = None) -> str:
    """What is left where a crawler got the page without the article."""
    return markdown(title=title, url=url, body=[f"# {title}", FURNITURE])


def share_card(title: str, url: str | None = None) -> str:
    """A page that shows another account's article as a card."""
    return markdown(title=title, url=url, body=[f"# {title}", f"{title}\n原创", "阅读全文", FURNITURE])


def verification_page(title: str, url: str | None = None) -> str:
    """What a crawler gets that asked too often."""
    return markdown(title=title, url=url, body=[f"# {title}", "环境异常", "完成验证后即可继续访问", "去验证"])


def read_one(file: str | bytes) -> Document:
    """The one document that a file holds."""
    ((content, _),) = read(file.encode() if isinstance(file, str) else file)
    if isinstance(content, Document):
        return content
    raise content if isinstance(content, Exception) else TypeError("an edition")
