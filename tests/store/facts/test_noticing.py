"""A figure that a text visibly counts is never passed over in silence, however it is worded."""

import pytest

from store.facts.statements import read_text


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("飞客那一路的机器有6.4万台。", "conficker_hosts"),
        ("木马、僵尸两路的机器有8.1万台。", "trojan_botnet_hosts"),
        ("算上变种，病毒家族多出三百一十二个来。", "new_malware_families"),
        ("下架的东西牵涉到下载平台凡十二家。", "app_platforms"),
        ("其中直接拿IP来用的凡31个。", "malware_direct_ips"),
        ("钓鱼那些页面散在452个域名上。", "phishing_domains"),
        ("漏洞库添了412个，都是收录来的漏洞。", "new_vulnerabilities"),
        ("| 指标 | 数 |\n| --- | --- |\n| 飞客这一路 | 6.4万 |", "conficker_hosts"),
    ],
)
def test_what_is_counted_and_not_understood_is_a_remark(words: str, figure: str) -> None:
    said = read_text(words)
    assert figure in {*said.figures, *said.untaken, *(proposal.figure for proposal in said.proposals)}


@pytest.mark.parametrize(
    "words",
    [
        "威胁主要来自高危漏洞和飞客蠕虫。",
        "高危漏洞占三成，即30%。",
        "协调应用商店等共同处理。",
        "飞客蠕虫仍在传播。病毒12种。",
    ],
)
def test_what_is_only_spoken_of_is_none(words: str) -> None:
    assert read_text(words).untaken == ()
