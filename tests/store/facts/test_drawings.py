"""Labels and numbers that are drawn: what is proposed for them, and what never is."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from store.facts.drawings import read_drawings
from store.facts.words.times import When
from store.model.proposal import Proposal
from store.reading.drawing import Box, Drawing
from tests.store.drawings.infographics import Infographic
from tests.store.drawings.layouts import LAYOUTS, Layout
from tests.store.drawings.scoring import Score

WHEN = When(2024, 51, None)


HIGH_AND_MEDIUM = {"high_risk_vulnerabilities": 120, "medium_risk_vulnerabilities": 100}


def proposed(page: Infographic, chance: random.Random | None = None) -> tuple[Proposal, ...]:
    return read_drawings([page.drawing(chance)], WHEN)


def read(*lines: str) -> dict[str, int | set[int]]:
    """What is proposed for a drawing in words: a row a line, its pieces parted by two spaces or, in columns, by |."""
    boxes = []
    for row, line in enumerate(lines):
        left = 0.0
        for column, piece in enumerate(line.split("|") if "|" in line else line.split("  ")):
            left = column * 240.0 if "|" in line else left
            width = sum(20.0 if ord(character) > 0x2E7F else 10.0 for character in piece)
            if piece:
                boxes.append(Box(left, row * 36.0, left + width, row * 36.0 + 20, piece))
            left += width + 20
    said: dict[str, set[int]] = {}
    for one in read_drawings([Drawing("picture 1", tuple(boxes))], WHEN):
        said.setdefault(one.figure, set()).add(one.value)
    return {key: values if len(values) > 1 else values.pop() for key, values in said.items()}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_every_layout(layout: Layout) -> None:
    score = Score()
    for seed in range(25):
        chance = random.Random(seed)
        page = layout(chance)
        score = score.with_(page, proposed(page, chance))
    assert score.is_good, score


@settings(max_examples=60, deadline=None)
@given(some.sampled_from(LAYOUTS), some.integers(1000))
def test_the_order_of_the_boxes_and_the_unit_of_their_places_say_nothing(layout: Layout, seed: int) -> None:
    page = layout(random.Random(seed))
    drawing = page.drawing()
    smaller = [_moved(box) for box in reversed(drawing.boxes)]
    assert set(read_drawings([Drawing("picture 1", tuple(smaller))], WHEN)) == set(read_drawings([drawing], WHEN))


def _moved(box: Box) -> Box:
    left, top, right, bottom = (side * 0.37 + 5 for side in box[:4])
    return Box(left, top, right, bottom, box.text)


PIECES = ["被篡改网站", "高危", "政府网站", "1,793", "26个", "上周", "本周", "12%", "江苏", "1", "约", "", "。"]


@settings(max_examples=150, deadline=None)
@given(
    some.lists(
        some.tuples(
            some.floats(0, 800),
            some.floats(0, 800),
            some.floats(0, 300),
            some.floats(0, 60),
            some.sampled_from(
                ["被篡改网站", "高危", "政府网站", "1,793", "26个", "上周", "本周", "12%", "江苏", "1", "约", "", "。"]
            ),
        ),
        max_size=30,
    )
)
def test_boxes_that_nobody_drew(pieces: list[tuple[float, float, float, float, str]]) -> None:
    boxes = tuple(Box(left, top, left + wide, top + high, text) for left, top, wide, high, text in pieces)
    said = read_drawings([Drawing("picture 1", boxes)], WHEN)
    assert {one.value for one in said} <= {1793, 26, 1}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("被篡改网站  1,793个",), {"defaced_sites": 1793}),
        (("被篡改网站  1,793个  上周  1,500个",), {"defaced_sites": 1793}),
        (("被篡改网站  上周1,500个  1,793个",), {"defaced_sites": 1793}),
        (("被篡改网站  ↑ 120",), {}),
        (("被篡改网站  12.3%",), {}),
        (("被篡改网站  较上周增加  120个",), {}),
        (("上周被篡改网站  1,793个",), {}),
        (("已处置被篡改网站  1,793个",), {}),
        (("江苏  26个", "被篡改网站分布  "), {}),
        (("被篡改网站  31台",), {}),
        (("被篡改网站  超过1,793个",), {}),
        (("感染网络病毒的主机  约14.5万台",), {"infected_hosts": 145_000}),
        (("政府网站  26个",), {}),
        (("被植入后门网站  645个", "其中政府网站  4个"), {"backdoored_sites": 645, "backdoored_gov_sites": 4}),
        (("被篡改网站  1,793  1,500",), {}),
        (("指标|数量|占比(%)", "高危漏洞|120|42", "中危漏洞|100|35"), HIGH_AND_MEDIUM),
        (("项目|前一周|当前周", "高危漏洞|7|120", "中危漏洞|9|100"), HIGH_AND_MEDIUM),
        (("项目|上周（个）|本周（个）", "高危漏洞|7|120", "中危漏洞|9|100"), HIGH_AND_MEDIUM),
        (("指标|上周|本周", "感染主机|12.1|14.5", "高危漏洞|7|120"), {"high_risk_vulnerabilities": 120}),
        (
            ("指标|单位|数量", "被篡改网站|个|57", "感染主机|万台|14.5"),
            {"defaced_sites": 57, "infected_hosts": 145_000},
        ),
        (("上周|本周", "被篡改网站", "66|57"), {"defaced_sites": 57}),
        (("被篡改网站(%)", "57"), {}),
        (("指标  上周  本周", "仿冒页面  12  14"), {"phishing_pages": 14}),
        (("仿冒页面 14个 较上周 增加2个",), {"phishing_pages": 14}),
        (("高危漏洞 120个（42.1%）",), {"high_risk_vulnerabilities": 120}),
        (("域名：25  仿冒页面：14",), {"phishing_pages": 14}),
        (("被篡改网站  57个  较上周同期增加  12个",), {"defaced_sites": 57}),
        (("被篡改网站  57个  (66)",), {"defaced_sites": 57}),
        (("被篡改网站 57个被植入后门网站 4个",), {"defaced_sites": 57, "backdoored_sites": 4}),
        (
            ("序号|指标|本周|上周", "1|仿冒页面|12|14", "2|高危漏洞|3|9"),
            {"phishing_pages": 12, "high_risk_vulnerabilities": 3},
        ),
        (("|指标|本周|上周", "1|仿冒页面|12|14"), {"phishing_pages": 12}),
        (("仿冒页面", "高危漏洞", "0|200|400|600"), {}),
        (("本周||上周", "57|被篡改网站|66", "4|仿冒页面|9"), {"defaced_sites": 57, "phishing_pages": 4}),
        (("指标|第50周|第51周", "仿冒页面|12|14"), {"phishing_pages": 14}),
        (("仿冒页面  14  个",), {"phishing_pages": 14}),
        (("仿冒页面  14个", "恶意IP地址  120个"), {"phishing_pages": 14}),
        (("仿冒页面 14个", "恶意IP地址 120个", "已处置被篡改网站 57个"), {"phishing_pages": 14}),
        (("仿冒页面 14个", "涉及IP地址 12个"), {"phishing_pages": 14, "phishing_ips": 12}),
        (("03仿冒页面  14个",), {"phishing_pages": 14}),
        (("漏洞类型|高危漏洞", "57|120"), {"high_risk_vulnerabilities": 120}),
        (("指标|数量|单位", "仿冒页面|14|个", "被篡改网站|57|个"), {"phishing_pages": 14, "defaced_sites": 57}),
        (("指标|单位|本周|上周", "仿冒页面|个|14|9"), {"phishing_pages": 14}),
        (("网站安全情况", "被篡改网站|57|政府网站|4"), {"defaced_sites": 57, "defaced_gov_sites": 4}),
        (("境内感染网络病毒主机（万台）", "14.5"), {"infected_hosts": 145_000}),
        (("境内感染网络病毒主机/万台  14",), {"infected_hosts": 140_000}),
        (("感染主机（万台）：14.5",), {"infected_hosts": 145_000}),
        (("境内感染网络病毒主机", "14.5"), {}),
        (("境内感染网络病毒主机（万台）  145,000台",), {"infected_hosts": 145_000}),
        (("单位：万台", "感染主机  14.5", "被篡改网站  57"), {"infected_hosts": 145_000, "defaced_sites": 57}),
        (("单位：万", "感染主机  14", "被篡改网站  57"), {"infected_hosts": 140_000, "defaced_sites": 57}),
        (("指标|单位|上周|本周", "感染主机|万台|12|14"), {"infected_hosts": 140_000}),
        (("被篡改网站（单位：个）", "57"), {"defaced_sites": 57}),
        (("被篡改网站注1", "57个"), {"defaced_sites": 57}),
        (("被篡改网站注1",), {}),
        (("被篡改网站", "本周57个 上周66个"), {"defaced_sites": 57}),
        (("被篡改网站", "上周66个 本周57个"), {"defaced_sites": 57}),
        (("被篡改网站", "57个/上周66个"), {"defaced_sites": 57}),
        (("被篡改网站", "57个/12.3%"), {"defaced_sites": 57}),
        (("被篡改网站", "上周66个"), {}),
        (("▶ 被篡改网站：57个；上周66个", "▶ 仿冒页面：14个；上周9个"), {"defaced_sites": 57, "phishing_pages": 14}),
        (
            ("高危57个，中危12个、低危漏洞4个",),
            {"high_risk_vulnerabilities": 57, "medium_risk_vulnerabilities": 12, "low_risk_vulnerabilities": 4},
        ),
        (("被篡改网站", "本周|上周|今年累计", "57个|66个|2,040个"), {"defaced_sites": 57}),
        (("被篡改网站", "57|66|2,040", "本周|上周|今年累计"), {"defaced_sites": 57}),
        (("被篡改网站 Defaced websites  57",), {"defaced_sites": 57}),
    ],
)
def test_what_a_careful_person_takes(lines: tuple[str, ...], said: dict[str, int | set[int]]) -> None:
    assert read(*lines) == said


def test_a_rounded_number_is_about() -> None:
    page = Infographic("one")
    page.write("境内感染网络病毒的主机数量", 10, 10, 20)
    page.write("约14.5", 10, 40, 40)
    page.write("万个", 140, 60, 18)
    assert proposed(page) == (
        Proposal(
            "infected_hosts",
            145_000,
            approximate=True,
            words="境内感染网络病毒的主机数量 约14.5万个",
            source="picture 1",
            why="picture",
            row=2,
        ),
    )


def test_two_pictures_that_differ_are_two_readings() -> None:
    one, other = Infographic("one"), Infographic("other")
    one.write("被篡改网站 26个", 10, 10, 20)
    other.write("被篡改网站 27个", 10, 10, 20)
    said = read_drawings([one.drawing(), other.drawing()], WHEN)
    assert [(proposal.value, proposal.why) for proposal in said] == [(26, "two-readings"), (27, "two-readings")]
