"""Small archives of our own making, for driving the app."""

from pathlib import Path

from store.archive import Archive
from store.model.issue import Issue, Period, Reference
from store.model.week import Week
from tui.app.app import CncertApp
from tui.language import Language
from tui.settings.choices import Settings
from tui.sparkline import Glyphs

LAST = Week.from_iso("2024-W10")
"""The week of the newest edition."""

HOSTILE = "[/] [@click=app.bell]高危[/] [CVE-2024-1] \x1b]52;c;aGk=\x07\x1b[2J \x9b31m \u202e反\u200b转"
"""Markup, escape sequences and bidirectional controls, as a stranger's article may hold them."""


def address(week: Week) -> str:
    return f"https://mp.weixin.qq.com/s?__biz=MzIwNDk0MDgxMw==&mid={week.ordinal}&idx=1"


def read_issue(week: Week, incidents: int, **more: object) -> Issue:
    """An edition with a text of its own that states two figures."""
    number = int(week.iso[-2:])
    stated = f"共处理网络安全事件{incidents}起"
    values: dict[str, object] = {
        "week": week,
        "year": week.iso_year,
        "number": number,
        "title": f"网络安全信息与动态周报{week.iso_year}年第{number}期",
        "period": Period(week.monday, week.sunday),
        "source": "国家互联网应急中心CNCERT",
        "url": address(week),
        "quality": "original",
        "rating": "良",
        "figures": {"incidents_handled": incidents, "malicious_urls": incidents // 10},
        "evidence": {"incidents_handled": stated, "rating": "评价为良"},
        "references": (known_reference(week + -1), Reference("网络安全信息与动态周报2019年第1期", 2019, 1)),
        "images": ("https://example.org/1.png",),
        "text": f"本周情况\n\n总的评价为良。各单位{stated}，比往常多些。第 {number} 段文字到此为止。",
    }
    return Issue(**{**values, **more})  # type: ignore[arg-type]


def known_issue(week: Week) -> Issue:
    """An edition of which only name and address are known."""
    number = int(week.iso[-2:])
    return Issue(
        week=week,
        year=week.iso_year,
        number=number,
        title=f"网络安全信息与动态周报{week.iso_year}年第{number}期",
        url=address(week),
        quality="original",
    )


def known_reference(week: Week) -> Reference:
    issue = known_issue(week)
    return Reference(issue.title or "", issue.year, issue.number, week, issue.url)


def small_archive(folder: Path) -> Archive:
    """Fourteen weeks: read, known, one missing altogether, one of zero, two from elsewhere, one hostile."""
    weeks = [LAST + -back for back in range(14)]
    issues = [
        read_issue(weeks[0], 480),
        read_issue(weeks[1], 240),
        known_issue(weeks[2]),
        read_issue(weeks[3], 0),
        read_issue(weeks[5], 900, period=Period(weeks[5].monday, weeks[5].monday)),
        read_issue(weeks[6], 300, quality="copy"),
        read_issue(weeks[7], 310, quality="retelling"),
        known_issue(weeks[8]),
        read_issue(weeks[9], 77, text=f"开头{HOSTILE}结尾，共处理网络安全事件77起。", title=f"周报{HOSTILE}"),
        read_issue(weeks[10], 510, figures={"infected_hosts": 145_000}, approximate=("infected_hosts",)),
        read_issue(weeks[13], 120),
    ]
    archive = Archive(folder / "store.json", bundled=False)
    archive.add(issues)
    return archive


def app_on(archive: Archive, language: Language = "en", glyphs: Glyphs = "block") -> CncertApp:
    return CncertApp(archive, Settings(language, glyphs, archive.path, False))
