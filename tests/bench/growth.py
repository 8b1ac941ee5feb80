"""What twice as much of something costs: ``python -m tests.bench.growth [--bytes N]``.

Puts long runs of signs where documents have text, reads each, and twice as
much of it. Prints the slowest, and whatever grows by much more than twice.
``--to-the-limits`` doubles until a page may not be larger, and prints the
dearest.
"""

import argparse
import io
import json
import sys
import time
from collections.abc import Callable

from store.intake import read_paths
from store.model.titles import NAME
from store.model.week import Week
from tests.store.documents import title_of

_TITLE = title_of(Week.from_iso("2024-W51"))
FRAMES: dict[str, Callable[[str], str]] = {
    "alone": lambda run: run,
    "in a title": lambda run: f"---\ntitle: {run}\n---\n\n{NAME}\n",
    "in front matter": lambda run: f"---\ntitle: {_TITLE}\n{run}\n---\n\n处理网络安全事件5起。\n",
    "in an article": lambda run: f"# {_TITLE}\n\n处理网络安全事件5起。{run}\n\n近期回顾\n\n{run}\n",
    "in a web page": lambda run: f"<html><title>{_TITLE}</title><div id=js_content><p>5起。{run}</p></div></html>",
    "in a tag": lambda run: f"<html><title>{_TITLE}</title><div id=js_content><p {run}>5起。</p></div></html>",
    "in a page's body": lambda run: f"<title>{_TITLE}</title><body><article>{run}</article><article>5起</article>",
    "in a row": lambda run: json.dumps(
        [{"title": _TITLE, "content": f"<p>处理网络安全事件5起。{run}"}], ensure_ascii=False
    ),
    "in JSON": lambda run: f'[{{"title": "{_TITLE}", "content": "处理网络安全事件5起。", "x": {run}',
    "in a CSV": lambda run: f"title,url,content\n{_TITLE},https://a.example/1,处理网络安全事件5起。{run}\n",
    "in a feed": lambda run: f"<rss><channel><item><title>{_TITLE}</title><description>5起{run}</description>",
    "in a mail": lambda run: f"From: a\nTo: b\nSubject: {_TITLE}\n{run}\n\n处理网络安全事件5起。{run}\n",
    "in rich text": lambda run: f"{{\\rtf1 {_TITLE}\\par {run}",
    "in org": lambda run: f"#+TITLE: {_TITLE}\n{run}\n",
    "in text of a PDF": lambda run: f"{_TITLE}\n\f处理网络安全事件5起。{run}\n\f",
}
RUNS: tuple[str, ...] = (
    *("{{<", "{%", "{", "[[", "]{", "[^a]", "%%", "~~", "==", ":A:\n", "::: a\n", "&amp;", "<!-- a", "<del>", "<sup>1"),
    *(
        "<article>",
        "<ul><li>",
        "<table><tr><td>",
        "<span><a href=b>",
        "a=1 ",
        "a='1' ",
        "<aside>",
        "<div class=comment>",
        "<a href=b>",
        "<font lang=en>",
        "<p style=display:inline>",
        "<dt>",
    ),
    *("---\na: b\n", "+++\na = 1\n", "a: b\n\n", "From a 2024\n", "--\n", ",", '",', "\\'b6", "\\u1 ", "留言\n\n"),
    *(f"{_TITLE}\n\n", f"# {_TITLE}\n\n", "近期回顾\n\n", "<template>", "<iframe srcdoc='<p>'>", "[{"),
    *("1", " ", "\u3000", "\t", "\n", "\r", "\n ", "\f", "\\", "-", "- ", "-\n", "*", "*a", "*a**b", "_a", "`", "``a`"),
    *(
        "[",
        "]",
        "[](",
        "[a](",
        "![",
        "![](",
        "[a]: b\n",
        "(",
        "（",
        ">",
        "> a\n",
        "#",
        "# a\n",
        "1. ",
        "|",
        "~~~\n",
        ":",
    ),
    *("<", "<!", "<!--", "<![CDATA[", "<?", "<a ", "<a b='", "</", "</a>", "<div>", "<td>", "<p>", "<script>", "<h1>"),
    *(
        "&",
        "&#",
        "a: ",
        "{",
        "&a ",
        "*a ",
        "? ",
        "、",
        "。",
        "，",
        "网",
        "【",
        "《",
        "\u200b",
        "a\u0301\u0301",
        "\ufdfa",
    ),
    *(
        "第1期",
        "2024年",
        "1月1日-",
        "2024.1.1-",
        "cncert",
        "1¹",
        "1 ",
        "1%",
        "北京",
        "上周",
        "环境异常",
        "近期回顾\n",
        "业界新闻",
    ),
    *("处理网络安全事件1", "新增信息安全漏洞1个，其中", "收录安全漏洞1个(上", "被篡改网站1个，其中政府网站"),
    *("var msg_link='http", "saved from url=(1"),
)
_SUSPICIOUS = 3.0
_NOTICEABLE = 0.5
_SHOWN = 10
_LARGEST = 8_000_000
_TOO_LONG = 10.0


def seconds(text: str) -> float:
    started = time.process_time()
    for _ in read_paths(["-"], io.BytesIO(text.encode())):
        pass
    return time.process_time() - started


def costs_at_the_limits(first: int) -> list[tuple[float, int, str]]:
    """The dearest size of each run that is doubled until it is larger than any page may be, or takes too long."""
    dearest = []
    for place, frame in FRAMES.items():
        for sign in RUNS:
            size, worst = first, (0.0, 0)
            while size <= _LARGEST and worst[0] < _TOO_LONG:
                worst = max(worst, (seconds(frame(sign * (size // len(sign.encode())))), size))
                size *= 2
            dearest.append((*worst, f"{sign!r} {place}"))
    return sorted(dearest, reverse=True)


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m tests.bench.growth", description=__doc__)
    arguments.add_argument("--bytes", type=int, default=40_000, help="of the shorter run")
    arguments.add_argument("--to-the-limits", action="store_true", help="double the sizes up to the limits")
    chosen = arguments.parse_args()
    size = chosen.bytes
    if chosen.to_the_limits:
        dearest = costs_at_the_limits(size)
        print(f"{'s':>7} {'bytes':>10}  the dearest of {len(dearest)} runs")
        for cost, at, name in dearest[:_SHOWN]:
            print(f"{cost:7.2f} {at:10,}  {name}")
        return 1 if dearest[0][0] > _TOO_LONG else 0
    seconds(_TITLE)  # loads what reads
    rows: list[tuple[float, float, str]] = []
    for place, frame in FRAMES.items():
        for sign in RUNS:
            run = sign * (size // len(sign.encode()))
            once, twice = seconds(frame(run)), seconds(frame(run * 2))
            rows.append((twice, twice / max(once, 1e-4), f"{sign!r} {place}"))
    grown = [row for row in rows if row[0] > _NOTICEABLE and row[1] > _SUSPICIOUS]
    print(f"{'s':>7} {'growth':>7}  of {len(rows)} runs of {size:,} and {2 * size:,} bytes")
    for twice, ratio, name in sorted(rows, reverse=True)[:_SHOWN]:
        print(f"{twice:7.2f} {ratio:7.2f}  {name}")
    print(f"{len(grown)} grew by more than {_SUSPICIOUS:g} times")
    for twice, ratio, name in grown:
        print(f"{twice:7.2f} {ratio:7.2f}  {name}")
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
