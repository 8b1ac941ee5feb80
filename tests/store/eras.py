"""Editions of every era, in words of our own around the report's labels, and the renderings they are found in."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from store.model.titles import NAME

Figures = Mapping[str, int]


@dataclass(frozen=True)
class Wording:
    """One sentence of an era: ``[label]`` is what may lose a character, ``{}`` the number."""

    key: str
    sentence: str
    in_wan: bool = False


HOSTS = (
    Wording("infected_hosts", "境内[感染网络病毒的主机]数量约为{}个", in_wan=True),
    Wording("trojan_botnet_hosts", "其中境内[被木马或被僵尸程序控制的主机]约{}", in_wan=True),
    Wording("conficker_hosts", "以及境内[感染飞客]（conficker）蠕虫的主机约{}", in_wan=True),
)
MALWARE = (
    Wording("new_malware_names", "按[网络病毒名称统计]新增{}个"),
    Wording("new_malware_families", "按[网络病毒家族统计]新增{}个"),
    Wording("malware_domains", "监测发现的[放马站点]共涉及域名{}个"),
    Wording("malware_direct_ips", "而[通过IP直接访问]的涉及{}个IP"),
)
SITES = (
    Wording("defaced_sites", "境内[被篡改网站]数量为{}个"),
    Wording("backdoored_sites", "境内[被植入后门的网站]数量为{}个"),
    Wording("phishing_pages", "针对境内网站的[仿冒页面]数量为{}个"),
    Wording("defaced_gov_sites", "境内[被篡改政府网站]（GOV类）数量为{}个"),
    Wording("backdoored_gov_sites", "境内[被植入后门的政府网站]（GOV类）数量为{}个"),
    Wording("phishing_domains", "针对境内网站的[仿冒页面]涉及域名{}个"),
)
VULNERABILITIES = (Wording("new_vulnerabilities", "国家信息安全漏洞共享平台（CNVD）新[收录网络安全漏洞]{}个"),)
INCIDENTS_2014 = (
    Wording("incidents_handled", "各方共[处理了网络安全事件]{}起"),
    Wording("cross_border_incidents", "其中跨[境网络安全事件]{}起"),
    Wording("phishing_complaints_handled", "重点处理了{}起网页[仿冒投诉事件]"),
    Wording("app_platforms", "协调{}个应用商店及挂载有恶意程序的域名清理恶意代码"),
    Wording("malicious_urls", "共清理[恶意URL链接]{}个"),
)
INCIDENTS_2022 = (
    Wording("incidents_handled", "我们同各方一道共[处理网络安全事件]{}起"),
    Wording("cross_border_incidents", "含跨[境网络安全事件]{}起"),
    Wording("phishing_complaints_handled", "[重点处理]{}起仿冒投诉事件"),
    Wording("app_platforms", "协调{}个[提供恶意移动应用程序下载服务的平台]开展清理"),
    Wording("malicious_urls", "共清理[恶意URL链接]{}个"),
)
SUMMARY_2011 = (
    Wording("infected_hosts", "境内[感染网络病毒的主机]数量约为{}个，较前一周环比下降约4.2%", in_wan=True),
    Wording("new_malware_families", "新增网络病毒家族{}个，较前一周增加3个"),
    Wording("defaced_gov_sites", "境内[被篡改政府网站]数量为{}个，较前一周环比上升17.4%"),
    Wording("new_vulnerabilities", "[新增信息安全漏洞]{}个，较前一周减少12个"),
)
ALL = (*HOSTS, *MALWARE, *SITES, *VULNERABILITIES, *INCIDENTS_2014, *INCIDENTS_2022, *SUMMARY_2011)


@dataclass(frozen=True)
class Era:
    """How the editions of some years are built: a title, and headings with their sentences."""

    title: str
    week: str
    rating: str
    sections: Mapping[str, Sequence[Wording]]

    @property
    def wordings(self) -> list[Wording]:
        return [wording for wordings in self.sections.values() for wording in wordings]

    def paragraphs(self, figures: Figures, rating: str = "良") -> list[str]:
        """Headings and paragraphs; every sentence is followed by a change and other numbers."""
        found = ["本周网络安全基本态势", f"总体平稳，{self.rating}{rating}。图1之后另有31个省的走势。"]
        for heading, wordings in self.sections.items():
            stated = [wording for wording in wordings if wording.key in figures]
            sentences = (f"{printed(wording, figures[wording.key])}，较上周环比下降13.3%。" for wording in stated)
            found += [heading, "本周，" + "本周".join(sentences), f"图2 {heading}示意图"]
        return found


ERAS = {
    "2011": Era(
        f"{NAME}（2011.05.30-06.05）",
        "2011-W22",
        "互联网网络安全指数整体评价为",
        {"本周网络安全要点": SUMMARY_2011},
    ),
    "2014": Era(
        f"{NAME}(2014.02.03至2014.02.09)",
        "2014-W06",
        "互联网网络安全指数整体评价为",
        {
            "网络病毒活动情况": (*HOSTS, *MALWARE),
            "网站安全情况": SITES,
            "重要漏洞情况": VULNERABILITIES,
            "事件处理情况": INCIDENTS_2014,
        },
    ),
    "2018": Era(
        f"{NAME}2018年第6期(2月5日—2月11日)",
        "2018-W06",
        "互联网网络安全态势整体评价为",
        {
            "网络病毒活动情况": (*HOSTS, *MALWARE),
            "网站安全情况": SITES,
            "重要漏洞情况": VULNERABILITIES,
            "事件处理情况": INCIDENTS_2022,
        },
    ),
    "2024": Era(
        f"{NAME}2024年第51期（12月16日-12月22日）",
        "2024-W51",
        "互联网网络安全态势整体评价为",
        {"本周事件处理情况": INCIDENTS_2022},
    ),
}


def printed(wording: Wording, number: int) -> str:
    """A sentence with its number; hosts are counted in 万 with one decimal."""
    digits = f"{number // 10_000}.{number // 1_000 % 10}万" if wording.in_wan else str(number)
    return wording.sentence.replace("[", "").replace("]", "").format(digits)


def as_markdown(title: str, paragraphs: Sequence[str]) -> bytes:
    body = "\n\n".join(paragraphs)
    return f"---\ntitle: {title}\nsource: 某转载者\n---\n\n# {title}\n\n{body}\n".encode()


def as_plain_text(title: str, paragraphs: Sequence[str]) -> bytes:
    return "\r\n".join([title, "", *paragraphs]).encode("utf-8-sig")


def as_gb18030(title: str, paragraphs: Sequence[str]) -> bytes:
    return "\n\n".join([title, *paragraphs]).encode("gb18030")


def as_utf_16(title: str, paragraphs: Sequence[str]) -> bytes:
    return "\n\n".join([title, *paragraphs]).encode("utf-16")


def as_web_page(title: str, paragraphs: Sequence[str]) -> bytes:
    """A WeChat page as a browser saves it, with numbers in all that is no text."""
    body = "".join(
        f"<section><p><span>{escape(words[:9])}</span>{escape(words[9:])}</p></section>" for words in paragraphs
    )
    noise = "共处理网络安全事件999999起"
    return f"""<!DOCTYPE html>
<!-- saved from url=(0044)https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv -->
<html><head><meta charset="utf-8"><title>{title}</title><meta property="og:title" content="{escape(title)}">
<script>var ct = "1735200000"; var words = "{noise}";</script><style>p::after {{ content: "{noise}" }}</style></head>
<body><h1 id="activity-name">\n  {escape(title)}\n</h1><a id="js_name"> 国家互联网应急中心CNCERT </a>
<em id="publish_time">2024年12月26日 17:00</em>
<div id="js_content" style="visibility: hidden; opacity: 0;">{body}<!-- {noise} -->
<p><img class="rich_pages" data-src="https://pictures.example/1.png" src="data:image/gif;base64,R0lGOD"></p>
<noscript>{noise}</noscript><script type="text/javascript">"{noise}"</script></div>
<div id="js_pc_qr_code">微信扫一扫<br>关注该公众号</div></body></html>""".encode()


def as_pdf_text(title: str, paragraphs: Sequence[str]) -> bytes:
    """Lines of thirty characters that break no number; pages of twelve, with header and number; spaces in words."""
    lines = [title, ""]
    for words in paragraphs:
        spaced = words.replace("网络", "网络 ").replace("数量", "数 量")
        lines += [*re.findall(r".{1,29}(?:\D(?!\.\d)|$)", spaced), ""]
    pages = [lines[start : start + 12] for start in range(0, len(lines), 12)]
    return "\f".join(
        "\n".join([f"{NAME} 第", *page, "", f" {number} "]) for number, page in enumerate(pages, 1)
    ).encode()


RENDERINGS: dict[str, Callable[[str, Sequence[str]], bytes]] = {
    "markdown": as_markdown,
    "plain text": as_plain_text,
    "gb18030": as_gb18030,
    "utf-16": as_utf_16,
    "web page": as_web_page,
    "pdf text": as_pdf_text,
}
