"""Pictures of articles that are fetched: asked of the one host that has them, and only where they are wanted."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.archive import Archive
from store.intake import Fetcher, Pictures, Row, Wanted, missing
from store.intake.client import Client, Limits
from store.model.addresses import PUBLISHER
from store.model.hosts import HOSTS
from store.model.hosts import PICTURES as HOST
from store.model.issue import Issue
from store.model.week import Week
from store.reading import UnreadableError, Why
from store.reading.drawing import Box
from store.reading.pictures.recognition import Recognised
from tests.publisher import PICTURES, WECHAT, Page, Sites, article, sites

TITLE = "网络安全信息与动态周报2026年第12期（3月16日-3月22日）"
ARTICLE = f"https://{WECHAT}/s?__biz={PUBLISHER}&mid=2247000012&idx=1&sn=abc"
WHOLE, BAD, GONE = (f"https://{PICTURES}/sz_mmbiz_png/{name}/640?wx_fmt=png" for name in ("one", "bad", "gone"))
ELSEWHERE = "https://pictures.example/1.png"


def recognised(data: bytes) -> Recognised:
    if data != b"whole":
        raise UnreadableError("picture-damaged")
    return Recognised((Box(0, 0, 200, 20, "被篡改网站 57个"),))


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sites]:
    with sites(tmp_path) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        shown = "".join(f'<img data-src="{url}">' for url in (WHOLE, BAD, GONE, ELSEWHERE))
        server.pages |= {
            ARTICLE: article(TITLE, "本周共处理网络安全事件412起。", shown),
            WHOLE: Page(b"whole"),
            BAD: Page(b"half"),
        }
        yield server


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path / "home" / "store.json", bundled=False)
    archive.add([Issue(week=Week.from_iso("2026-W12"), year=2026, number=12, url=ARTICLE, quality="original")])
    return archive


def test_they_are_proposed_and_the_bad_ones_are_named(served: Sites, archive: Archive, tmp_path: Path) -> None:
    pictures = Pictures(tmp_path / "kept", lambda _: None, recognised)
    (wanted,) = missing(archive)
    with Client((*HOSTS, HOST), os.environ, 0, Limits(connect=5, whole=5)) as client:
        row = Fetcher(archive, client, pictures=pictures).fetch(wanted)
    assert (row.outcome, row.failed) == ("added", False)
    assert row.pictures == (
        Row(BAD, "unreadable", why=Why("picture-damaged", {})),
        Row(GONE, "deleted", reason="status", detail="404"),
    )
    assert served.asked == [ARTICLE, WHOLE, BAD, GONE]
    assert "Referer" not in served.headers_of[WHOLE]
    issue = archive.get(wanted.week) if wanted.week else None
    assert issue is not None
    assert dict(issue.figures) == {"incidents_handled": 412}


def test_unless_they_are_wanted_no_picture_is_asked_for(served: Sites, archive: Archive) -> None:
    wanted: Wanted
    (wanted,) = missing(archive)
    with Client(HOSTS, os.environ, 0, Limits(connect=5, whole=5)) as client:
        assert Fetcher(archive, client).fetch(wanted).outcome == "added"
    assert served.asked == [ARTICLE]
