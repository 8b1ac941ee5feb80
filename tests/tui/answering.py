"""What the tests of the commands share: invented documents, and a way to run a command line."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tui.cli import main

PROJECT = Path(__file__).parents[2]
SHARED = PROJECT.parent / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the real documents are not beside the project")

ADDRESS = "https://mp.weixin.qq.com/s?__biz=MzIwNDk0MDgxMw==&mid={mid}&idx=1"


def document(
    number: int, *sentences: str, start: date, year: int = 2024, end: date | None = None, about: str = ""
) -> str:
    """An edition as a crawler would save it: title, address, its sentences, and the edition before it."""
    end = end or start + timedelta(days=6)
    earlier = start - timedelta(days=7)
    title = f"网络安全信息与动态周报{year}年第{number}期（{_day(start)}-{_day(end)}）"
    before = f"网络安全信息与动态周报{year}年第{number - 1}期（{_day(earlier)}-{_day(start - timedelta(days=1))}）"
    lines = [
        "---",
        f"title: {title}",
        f"url: {ADDRESS.format(mid=1000 + number)}",
        "source: 国家互联网应急中心CNCERT",
        f"date: {(end + timedelta(days=4)).isoformat()}",
        "---",
        *(sentence + "\n" for sentence in sentences),
        about,
        "![](https://pictures.example/one.png)\n",
        "近期回顾\n",
        f"[{before}]({ADDRESS.format(mid=999 + number)})\n",
    ]
    return "\n".join(lines)


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"


FIRST_MONDAY = date(2024, 6, 3)
EDITIONS: dict[str, str] = {
    "23.md": document(
        23,
        "态势整体评价为良。本周共处理网络安全事件200起，含跨境网络安全事件80起。",
        "境内感染网络病毒的主机数量约为14.5万个。",
        "一种虚构的Ｗｏｒｍ在演示网络里传播。",
        start=FIRST_MONDAY,
    ),
    "24.md": document(
        24,
        "态势整体评价为中。本周共处理网络安全事件1,300起，含跨境网络安全事件0起。后文又称共处理网络安全事件1,301起。",
        start=FIRST_MONDAY + timedelta(days=7),
    ),
    "27.md": document(
        27,
        "本周共处理网络安全事件50起，含跨境网络安全事件60起。协调7个提供恶意移动应用程序下载服务的平台。",
        start=FIRST_MONDAY + timedelta(days=28),
        end=FIRST_MONDAY + timedelta(days=33),
    ),
}
"""Weeks 23 and 24 follow each other; 26 is known from the list in 27; of 25 nothing is known."""


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        import json

        return json.loads(self.out)


@dataclass(frozen=True)
class Commands:
    """Runs command lines on a store of their own, without the bundled archive."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def store(self) -> Path:
        return self.folder / "home" / "store.json"

    @property
    def options(self) -> list[str]:
        return ["--store", str(self.store), "--no-bundled", "--lang", "en"]

    def __call__(self, *arguments: str) -> Answer:
        self.capsys.readouterr()
        code = main([*self.options, *arguments])
        said = self.capsys.readouterr()
        return Answer(code, said.out, said.err)

    def write(self, name: str, text: str) -> str:
        """Writes a document and says where."""
        path = self.folder / "documents" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return str(path)

    def with_editions(self) -> "Commands":
        for name, text in EDITIONS.items():
            self.write(name, text)
        assert self("import", str(self.folder / "documents")).code == 0
        return self


def process(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Runs a command line in a process of its own, with pipes for streams."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        cwd=PROJECT,
        env={**os.environ, "CNCERT_TUI_LANG": "en", **environment},
        input=b"",
        capture_output=True,
        check=False,
        timeout=60,
    )
