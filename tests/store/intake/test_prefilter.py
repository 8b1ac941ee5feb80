import pytest

from store.facts import extract
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
from tests.store.issues import WEEK

TITLE = title_of(WEEK)
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


def test_what_is_no_text_is_read_so_that_it_is_called_unreadable() -> None:
    assert worth_reading(b"\xff\xff" * 50)
    assert worth_reading(b"\x89PNG\0" + b"x" * 99)
