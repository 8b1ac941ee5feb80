"""What a text says of last week, of last year or of a whole year is none of its figures."""

import pytest

from store.facts.statements import read_text


def figures_in(text: str) -> dict[str, int]:
    return read_text(text).figures


@pytest.mark.parametrize(
    "words",
    [
        "上周处理网络安全事件368起",
        "上周，处理网络安全事件368起",
        "上周各方（含境外机构）、应用商店、注册机构一道，处理网络安全事件368起",
        "高于上周处理网络安全事件368起",
        "去年同期处理网络安全事件368起",
        "今年以来，处理网络安全事件368起",
        "本周累计处理网络安全事件368起",
        "上一周，处理网络安全事件368起",
        "处理网络安全事件368起（上周）",
        "处理网络安全事件368起，为上周数据",
        "上周（12月2日至8日）处理网络安全事件368起",
        "（上周）处理网络安全事件368起",
        "第三周处理网络安全事件368起",
        "2013年，处理网络安全事件368起",
        "2月份处理网络安全事件368起",
        "日均处理网络安全事件368起",
        "本周有所上升，而上周处理网络安全事件368起",
    ],
)
def test_values_of_other_times(words: str) -> None:
    assert figures_in(f"{words}。") == {}
    assert figures_in(f"{words}。本周，处理网络安全事件476起。") == {"incidents_handled": 476}
    assert read_text(f"本周，处理网络安全事件476起。{words}。").other_values == {}


@pytest.mark.parametrize(
    "words",
    [
        "较上周环比上升29.3%，处理网络安全事件476起",
        "与上周相比有所上升，处理网络安全事件476起",
        "本周高于上周、低于去年同期，处理网络安全事件476起",
        "上周368起，本周处理网络安全事件476起",
        "截至本周日，处理网络安全事件476起",
        "处理网络安全事件476起（上周368起）",
        "处理网络安全事件476起，较上周（368起）增加108起",
        "处理网络安全事件476起，上周为368起",
        "处理网络安全事件476起，上周数据为368起",
        "处理网络安全事件476起，为上周数据的两倍",
        "处理网络安全事件数量较上周的500起下降4.8%，为476起",
        "处理网络安全事件由上周的500起下降到476起",
        "较上周下降4.8%的处理网络安全事件数量为476起",
        "上周环比下降2%；处理网络安全事件476起",
        "2014年2月3日至9日，处理网络安全事件476起",
    ],
)
def test_a_comparison_with_another_time_does_not_hide_the_value(words: str) -> None:
    assert figures_in(f"{words}。") == {"incidents_handled": 476}


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        (
            "新收录网络安全漏洞250个（上周284个，其中高危漏洞97个、中危漏洞165个、低危漏洞22个）",
            {"new_vulnerabilities": 250},
        ),
        (
            "新增信息安全漏洞250个（上周新增284个，其中高危漏洞97个），其中高危漏洞88个",
            {"new_vulnerabilities": 250, "high_risk_vulnerabilities": 88},
        ),
        ("新收录网络安全漏洞250个，上周其中高危漏洞97个、中危漏洞131个", {"new_vulnerabilities": 250}),
        (
            "新收录网络安全漏洞250个，较上周的284个减少12%，其中高危漏洞97个、中危漏洞131个、低危漏洞22个",
            {
                "new_vulnerabilities": 250,
                "high_risk_vulnerabilities": 97,
                "medium_risk_vulnerabilities": 131,
                "low_risk_vulnerabilities": 22,
            },
        ),
        ("境内被篡改网站数量为1793个（上周1600个，其中政府网站30个）", {"defaced_sites": 1793}),
        ("境内被篡改网站数量为1793个，上周其中政府网站30个", {"defaced_sites": 1793}),
        (
            "境内被篡改网站数量为1793个（上周1600个，其中政府网站30个），其中政府网站26个",
            {"defaced_sites": 1793, "defaced_gov_sites": 26},
        ),
    ],
)
def test_a_subset_of_another_time_is_not_of_this_week(words: str, figures: dict[str, int]) -> None:
    assert figures_in(f"本周{words}。") == figures


def test_a_year_old_time_ends_with_its_sentence() -> None:
    assert figures_in("上周有假期。处理网络安全事件476起。") == {"incidents_handled": 476}


def test_another_time_that_a_heading_opened_ends_where_words_lead_back() -> None:
    assert figures_in("上周态势\n\n处理网络安全事件368起") == {}
    assert figures_in("上周态势\n\n处理网络安全事件368起\n\n本周态势\n\n处理网络安全事件476起") == {
        "incidents_handled": 476
    }
