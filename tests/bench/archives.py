"""Archives to measure with: so many editions with 5 KB of text each, the same every time."""

import random
from datetime import date
from pathlib import Path

from store.archive import Archive
from store.model.issue import Issue, Period
from store.model.week import Week

_LAST = Week.of(date(2026, 8, 10))
_WORDS = "网络安全事件处理情况协调服务商漏洞恶意代码传播以及攻击，监测发现网站主机域名数量。"
_TEXT_CHARACTERS = 1500


def make_archive(path: Path, editions: int) -> Path:
    """Writes a store file of so many weeks without a gap."""
    chance = random.Random(7)
    prose = "".join(chance.choice(_WORDS) for _ in range(_TEXT_CHARACTERS))
    Archive(path, bundled=False).add([_issue(_LAST + -back, chance, prose) for back in range(editions)])
    return path


def _issue(week: Week, chance: random.Random, prose: str) -> Issue:
    handled = chance.randrange(60, 900)
    figures = {
        "incidents_handled": handled,
        "cross_border_incidents": handled * chance.randrange(100) // 100,
        "phishing_complaints_handled": handled * chance.randrange(100) // 100,
        "app_platforms": chance.randrange(1, 60),
        "malicious_urls": chance.randrange(1, 200),
        "defaced_sites": chance.randrange(100, 6000),
    }
    number = int(week.iso[-2:])
    stated = f"共处理网络安全事件{handled}起"
    return Issue(
        week=week,
        year=week.iso_year,
        number=number,
        title=f"网络安全信息与动态周报{week.iso_year}年第{number}期",
        period=Period(week.monday, week.sunday),
        source="国家互联网应急中心CNCERT",
        url=f"https://mp.weixin.qq.com/s?__biz=MzIwNDk0MDgxMw==&mid={week.ordinal}&idx=1",
        quality="original",
        rating="良",
        figures=figures,
        evidence={"incidents_handled": stated, "rating": "整体评价为良"},
        text=f"{prose}\n\n整体评价为良。{stated}。",
    )
