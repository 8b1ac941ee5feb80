"""Sentences built from the grammar's parts, of which it is known what they state."""

from dataclasses import fields
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from store.facts.memory import Scope
from store.facts.statements import read_text


class Label(NamedTuple):
    key: str
    words: str
    unit: str


LABELS = (
    Label("incidents_handled", "处理网络安全事件", "起"),
    Label("cross_border_incidents", "跨境网络安全事件", "起"),
    Label("malicious_urls", "恶意URL链接", "个"),
    Label("infected_hosts", "感染网络病毒的主机", "台"),
    Label("defaced_sites", "被篡改网站", "个"),
    Label("defaced_gov_sites", "被篡改政府网站", "个"),
    Label("backdoored_sites", "被植入后门的网站", "个"),
    Label("phishing_pages", "仿冒页面", "个"),
    Label("new_vulnerabilities", "新收录网络安全漏洞", "个"),
)
OPENINGS = ("", "本周，", "本周", "据监测，本周", "本周，与上周相比有所上升，", "本周我国境内")
LEADS = ("", "数量为", "共", "共计", "达", "数量达到了", "：", "总数为")
CHANGES = (
    "",
    "较上周的{before}{unit}上升{share}%，为",
    "较上周增加{before}{unit}，达",
    "由{before}{unit}升至",
    "从上周的{before}{unit}降至",
    "环比下降{share}%，为",
    "（上周{before}{unit}）为",
)
TAILS = (
    "",
    "，较上周上升{share}%",
    "，较上周（{before}{unit}）增加",
    "，比上周的{before}{unit}有所减少",
    "（上周{before}{unit}）",
    "（去年同期{before}{unit}）",
    "，上周为{before}{unit}",
    "，去年同期为{before}{unit}",
    "，其中{before}{unit}已恢复",
    "，环比减少{before}{unit}",
    "，是上周的{share}倍",
    "，为历年最高",
)
MISLEADING = (
    "上周{label}{before}{unit}。",
    "广东省{label}{before}{unit}。",
    "年内累计{label}{before}{unit}。",
    "预计下周{label}将达{before}{unit}。",
    "某公司称{label}{before}{unit}。",
    "义岭{label}{before}{unit}。",
    "日均{label}{before}{unit}。",
    "{label}不足{before}{unit}。",
    "{label}{before}余{unit}。",
    "金融行业{label}{before}{unit}。",
    "5月14日{label}{before}{unit}。",
    "{label}{before}{unit}左右的说法不实。",
)
numbers = st.integers(2, 10**6)


def filled(pattern: str, label: Label, before: int) -> str:
    return pattern.format(label=label.words, unit=label.unit, before=before, share=before % 97 + 1)


@given(st.sampled_from(LABELS), st.sampled_from(OPENINGS), st.sampled_from(LEADS), st.data())
def test_a_number_is_read_whatever_stands_around_it(label: Label, opening: str, lead: str, data: st.DataObject) -> None:
    number, before, after = data.draw(st.tuples(numbers, numbers, numbers))
    tail = filled(data.draw(st.sampled_from(TAILS)), label, after)
    change = data.draw(st.sampled_from(CHANGES))
    middle = filled(change, label, before) if change else lead
    words = f"{opening}{label.words}{middle}{number}{label.unit}{tail}。"
    said = read_text(words)
    assert (said.figures, said.other_values) == ({label.key: number}, {}), words


@given(st.sampled_from(LABELS), st.sampled_from(MISLEADING), st.sampled_from(TAILS), numbers, numbers, numbers)
def test_what_misleads_is_never_taken(
    label: Label, misleading: str, tail: str, number: int, before: int, after: int
) -> None:
    other = filled(misleading, label, before)
    stated = f"本周境内{label.words}{number}{label.unit}{filled(tail, label, after)}。"
    assert read_text(other).figures == {}, other
    for words in (f"{other}{stated}", f"{stated}{other}", f"{other}\n\n{stated}"):
        assert read_text(words).figures.items() <= {label.key: number}.items(), words


@given(st.lists(st.sampled_from(LABELS), unique=True, min_size=2, max_size=4), st.data())
def test_several_figures_share_a_sentence_and_keep_their_numbers(labels: list[Label], data: st.DataObject) -> None:
    wanted = {label.key: data.draw(numbers) for label in labels}
    tails = [filled(data.draw(st.sampled_from(TAILS[:8])), label, data.draw(numbers)) for label in labels]
    parts = [f"{label.words}{wanted[label.key]}{label.unit}{tail}" for label, tail in zip(labels, tails, strict=True)]
    words = f"本周，{'；'.join(parts)}。"
    assert read_text(words).figures.items() <= wanted.items(), words


def test_a_scope_that_is_copied_holds_all_that_it_held() -> None:
    scope = Scope()
    for place, field in enumerate(fields(Scope), start=1):
        setattr(scope, field.name, place)
    assert scope.copy() == scope
    assert scope.copy() is not scope
