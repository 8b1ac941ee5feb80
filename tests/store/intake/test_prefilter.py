import io
import json
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.facts import extract
from store.intake import read_paths
from store.intake.prefilter import worth_reading
from store.model.titles import NAME
from tests.store.documents import (
    edition,
    empty_capture,
    incidents,
    markdown,
    read_one,
    share_card,
    title_of,
    verification_page,
)
from tests.store.forms import ONE, SEVERAL, Edition, file_of
from tests.store.fuzzing import mutated, seeds
from tests.store.issues import WEEK

TITLE = title_of(WEEK)
SEEDS = seeds()
FILLER = "虚构的一段话，讲的是别的事情。" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize(
    "text",
    [
        edition(title=TITLE),
        edition(title=NAME.replace("周", " 周 ")),
        empty_capture(TITLE),
        share_card(TITLE),
        verification_page(TITLE),
        verification_page("环境异常"),
        markdown(title="CNVD漏洞周报2022年第48期", body=[FILLER]),
        markdown(title="每周移动恶意程序传播渠道安全监测", body=[FILLER]),
        f"{FILLER}\n\n网络安全基本态势\n\n{FILLER}\n\n事件处理情况\n\n{FILLER}",
        f"{FILLER}\n\n{incidents()}",
        f"{FILLER}\n\n{incidents().replace('网络', '网 络')}",
        f"<html><title>&#21608;&#25253;</title><body>{FILLER}</body></html>",
        markdown(title=f"转发 {FILLER[:9]}", body=[TITLE, FILLER]),
        '[{"week": "2024-W51", "title": "' + FILLER + '"}]',
        "",
    ],
)
def test_what_may_be_the_report_or_one_of_its_kinds_is_read(text: str, encoding: str) -> None:
    assert worth_reading(text.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize(
    "text",
    [
        markdown(title="网络安全宣传周开幕", body=[FILLER]),
        markdown(title="年度报告发布", body=[FILLER]),
        markdown(title="网络安全宣传周开幕", body=[incidents(), FILLER]),
        f"# 要闻\n\n{FILLER}",
        f"{FILLER}\n\n恶意代码与安全漏洞。\n\n## 要闻",
        f"<html><title>要闻</title><body>{FILLER}</body></html>",
        FILLER,
        empty_capture("网络安全宣传周开幕"),
    ],
)
def test_what_is_ruled_out_would_have_been_no_report(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert not worth_reading(data)
    assert extract(read_one(data)).refusal == "not-a-report"


GB_WITH_ASCII_HEADING = f"# CNCERT weekly\n\n{TITLE}\n\n{FILLER}\n\n{incidents()}".encode("gb18030")
OTHERS = json.dumps([{"title": f"要闻{n}", "url": "https://a.example/1", "digest": FILLER} for n in range(9)])


@pytest.mark.parametrize(
    "data",
    [
        *(file_of(write(Edition(WEEK))) for write in ONE.values()),
        *(file_of(write([Edition(WEEK), Edition(WEEK + 1)])) for write in SEVERAL.values()),
        GB_WITH_ASCII_HEADING,
        f"# 简讯\n\n{TITLE.replace('动态周报', '动态 **周报**')}\n\n{incidents()}".encode(),
        f"<h1>简讯</h1><p>{TITLE.replace('动态', '<b>动</b>态&nbsp;')}</p><p>{incidents()}</p>".encode(),
    ],
)
def test_what_is_taken_when_it_is_named_is_not_ruled_out(data: bytes) -> None:
    assert worth_reading(data)


@given(st.randoms(use_true_random=True))
@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_of_what_is_ruled_out_nothing_would_be_taken(random: Random) -> None:
    data = mutated(random, SEEDS)
    if not worth_reading(data):
        readings = [file.reading for file in read_paths(["-"], io.BytesIO(data))]
        assert all(reading.issue is None and reading.known is None for reading in readings)


def test_lists_of_other_articles_are_ruled_out_and_editions_in_lists_made_known() -> None:
    assert not worth_reading(OTHERS.encode())
    assert not worth_reading(OTHERS.replace("要闻", "简讯").encode("gb18030"))
    rows = [*json.loads(OTHERS), {"title": TITLE, "url": "https://a.example/9"}]
    listed = json.dumps([{"title": row["title"], "url": row["url"]} for row in rows])
    assert worth_reading(listed.encode())
    (file,) = read_paths(["-"], io.BytesIO(listed.encode()))
    assert file.reading.known is not None
    assert (file.reading.known.week, file.reading.known.url) == (WEEK, "https://a.example/9")


def test_what_is_no_text_is_read_so_that_it_is_called_unreadable() -> None:
    assert worth_reading(b"\xff\xff" * 50)
    assert worth_reading(b"\x89PNG\0" + b"x" * 99)
