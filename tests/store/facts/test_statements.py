import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.facts.statements import read_text
from store.model.figures import BY_KEY

TEMPLATES = {
    "incidents_handled": "共处理网络安全事件{}起",
    "cross_border_incidents": "含跨境网络安全事件{}起",
    "phishing_complaints_handled": "重点处理{}起仿冒投诉事件",
    "app_platforms": "协调{}个提供恶意移动应用程序下载服务的平台",
    "malicious_urls": "恶意URL链接{}个",
    "infected_hosts": "境内感染网络病毒的主机数量为{}个",
    "trojan_botnet_hosts": "境内被木马或被僵尸程序控制的主机{}个",
    "conficker_hosts": "境内感染飞客（conficker）蠕虫的主机{}个",
    "new_malware_names": "按网络病毒名称统计新增{}个",
    "new_malware_families": "按网络病毒家族统计新增{}个",
    "malware_domains": "放马站点共涉及域名{}个",
    "malware_ips": "放马站点共涉及域名25个，涉及IP地址{}个",
    "malware_direct_ips": "通过IP直接访问的涉及{}个IP",
    "defaced_sites": "境内被篡改网站数量为{}个",
    "defaced_gov_sites": "境内被篡改政府网站(GOV类)数量为{}个",
    "backdoored_sites": "境内被植入后门的网站数量为{}个",
    "backdoored_gov_sites": "境内被植入后门的政府网站(GOV类)数量为{}个",
    "phishing_pages": "针对境内网站的仿冒页面数量为{}个",
    "phishing_domains": "仿冒页面涉及域名{}个",
    "phishing_ips": "仿冒页面涉及域名157个，IP地址{}个",
    "new_vulnerabilities": "新收录网络安全漏洞{}个",
    "high_risk_vulnerabilities": "新收录网络安全漏洞250个，其中高危漏洞{}个",
    "medium_risk_vulnerabilities": "新收录网络安全漏洞250个，其中高危漏洞17个、中危漏洞{}个",
    "low_risk_vulnerabilities": "新收录网络安全漏洞250个，其中高危漏洞17个、中危漏洞24个、低危漏洞{}个",
}


def figures_in(text: str) -> dict[str, int]:
    return read_text(text).figures


def test_every_figure_has_a_template() -> None:
    assert list(TEMPLATES) == list(BY_KEY)


@given(
    st.sampled_from(list(TEMPLATES)), st.integers(0, 10**8), st.booleans(), st.sampled_from(["", "约", "共", "约为"])
)
def test_any_number_in_any_wording_is_read_exactly(key: str, number: int, grouped: bool, lead: str) -> None:
    printed = f"{number:,}" if grouped else str(number)
    statements = read_text(f"本周，{TEMPLATES[key].format(lead + printed)}。")
    assert statements.figures[key] == number
    assert printed in statements.evidence[key]
    assert statements.approximate == ((key,) if "约" in lead else ())


@given(st.lists(st.integers(0, 10**6), min_size=len(TEMPLATES), max_size=len(TEMPLATES)), st.randoms())
def test_a_text_full_of_figures_confuses_none_of_them(numbers: list[int], random: object) -> None:
    wanted = dict(zip(TEMPLATES, numbers, strict=True))
    risks = ("high_risk_vulnerabilities", "medium_risk_vulnerabilities", "low_risk_vulnerabilities")
    for lone in ("malware_ips", "phishing_ips", *risks):
        del wanted[lone]  # these stand behind another label, which states another number here
    sentences = [f"本周，{TEMPLATES[key].format(number)}。" for key, number in wanted.items()]
    random.shuffle(sentences)  # type: ignore[attr-defined]
    statements = read_text("".join(sentences))
    assert statements.figures == wanted
    assert statements.other_values == {}


@given(st.integers(0, 99_999), st.sampled_from(list(TEMPLATES)))
def test_numbers_in_ten_thousands_are_exact_and_approximate(thousands: int, key: str) -> None:
    statements = read_text(TEMPLATES[key].format(f"{thousands // 10}.{thousands % 10}万"))
    assert statements.figures[key] == thousands * 1000
    assert key in statements.approximate


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("共处理了网络安全事件494起", {"incidents_handled": 494}),
        ("处理网络安全事 368起", {"incidents_handled": 368}),
        ("共处网络安全事件12起", {"incidents_handled": 12}),
        ("其中跨境网络安全事149起", {"cross_border_incidents": 149}),
        ("重点处332起仿冒投诉事件", {"phishing_complaints_handled": 332}),
        ("重点处理了451起网页仿冒投诉", {"phishing_complaints_handled": 451}),
        ("协调12家提供恶意移动互联网应用程序下载服务平台", {"app_platforms": 12}),
        ("恶意URL链16个", {"malicious_urls": 16}),
        ("恶意ＵＲＬ链接１６条", {"malicious_urls": 16}),
        ("境内感染网络病毒1的主机数量约为14.5万个", {"infected_hosts": 145_000}),
        ("境内感染网络病毒¹的主机数约为14万", {"infected_hosts": 140_000}),
        ("被木马或僵尸程序控制的主机约8.1万以及其他", {"trojan_botnet_hosts": 81_000}),
        ("感染飞客（Conficker）蠕虫的主机约6.4万", {"conficker_hosts": 64_000}),
        ("按网络病毒名称统计无新增，按网络病毒家族统计无新增", {"new_malware_names": 0, "new_malware_families": 0}),
        (
            "放马站点共涉及域名25个，涉及IP地址50个。通过IP直接访问的涉及1个IP",
            {"malware_domains": 25, "malware_ips": 50, "malware_direct_ips": 1},
        ),
        (
            "被篡改网站数量为1793个；被篡改的政府网站(GOV类)数量为26个(约占境内6.3%)",
            {"defaced_sites": 1793, "defaced_gov_sites": 26},
        ),
        (
            "被植入后门的网站数量645个，其中被植入后门的政府网站（GOV类）数量4个",
            {"backdoored_sites": 645, "backdoored_gov_sites": 4},
        ),
        ("仿冒页面涉及域名157个，IP地址60个", {"phishing_domains": 157, "phishing_ips": 60}),
        ("新增信息安全漏洞137个", {"new_vulnerabilities": 137}),
        ("收录安全漏洞293个", {"new_vulnerabilities": 293}),
        (
            "新收录网络安全漏洞45个，其中高危漏洞17个、中危漏洞24个、低危漏洞4个",
            {
                "new_vulnerabilities": 45,
                "high_risk_vulnerabilities": 17,
                "medium_risk_vulnerabilities": 24,
                "low_risk_vulnerabilities": 4,
            },
        ),
        ("感染“飞客”蠕虫的主机约6.4万", {"conficker_hosts": 64_000}),
        ("木马或僵尸程序受控主机约8.1万个", {"trojan_botnet_hosts": 81_000}),
        ("放马站点2共涉及域名25个，IP地址50个", {"malware_domains": 25, "malware_ips": 50}),
        ("新增网络病毒家族3个", {"new_malware_families": 3}),
        ("协调21个应用商店及挂载恶意程序的域名", {"app_platforms": 21}),
        ("被篡改网站１，７９３个", {"defaced_sites": 1793}),
        (
            "被篡改网站6200个（其中政府网站440个），被植入后门网站3464个，较前一周多7个，其中政府网站91个",
            {"defaced_sites": 6200, "defaced_gov_sites": 440, "backdoored_sites": 3464, "backdoored_gov_sites": 91},
        ),
        ("| 被篡改网站数量 | 1793 | -5% |", {"defaced_sites": 1793}),
        ("被篡改网站总数\n4988\n↓2.4%\n其中政府网站数量\n381\n↑3%", {"defaced_sites": 4988, "defaced_gov_sites": 381}),
        (
            "收集、整理信息安全漏洞558个，整体平稳。其中，高危漏洞166个（占30%）、中危漏洞282个、低危漏洞110个",
            {
                "new_vulnerabilities": 558,
                "high_risk_vulnerabilities": 166,
                "medium_risk_vulnerabilities": 282,
                "low_risk_vulnerabilities": 110,
            },
        ),
        (
            "共处理网络安全事件1,868起（上周1,900起），其中跨境网络安全事件316起",
            {"incidents_handled": 1868, "cross_border_incidents": 316},
        ),
        ("感染网络病毒的主机数量较上周增加了2.1万个，达到12.6万个", {"infected_hosts": 126_000}),
        ("感染网络病毒的主机数量较上周增加了2.1万个", {}),
        ("共 处 理 网 络 安 全\n事 件 5460 个 起", {}),
        ("共 处 理 网 络 安 全\n事 件 5460 起", {"incidents_handled": 5460}),
    ],
)
def test_wordings_with_lost_characters_spaces_and_widths(words: str, figures: dict[str, int]) -> None:
    assert figures_in(f"本周，{words}。") == figures


@pytest.mark.parametrize(
    "words",
    [
        # changes and shares
        "处理网络安全事件较上周减少20起",
        "较上周多处理20起仿冒投诉事件",
        "环比多处理20起仿冒投诉事件",
        "感染网络病毒的主机数量下降13.3%",
        "感染网络病毒的主机数量13.3%",
        "感染网络病毒的主机数量增长2倍",
        "感染网络病毒的主机数量2倍于前",
        "按网络病毒名称统计新增2倍",
        "被篡改网站数量1.3个百分点",
        "被篡改网站数量8‰个",
        "网络安全事件持平",
        "按网络病毒名称统计无变化",
        # ranges, fractions, broken numbers
        "处理网络安全事件300-400起",
        "感染网络病毒的主机约8-9万",
        "感染网络病毒的主机约8至9万",
        "感染网络病毒的主机约1/3",
        "感染网络病毒的主机数量约为14。5万个",
        "境内被篡改网站1600个→1793个",
        "境内被篡改网站1600→1793个",
        "协调5-7个提供恶意移动应用程序下载服务的平台",
        "第7个提供恶意移动应用程序下载服务的平台",
        "协调1 7个提供恶意移动应用程序下载服务的平台",
        "处理网络安全事件1234,567起",
        "处理网络安全事件47.6起",
        # places
        "仿冒页面31个省均有",
        "感染网络病毒的主机31个省均有",
        "广东省被篡改网站数量为45个",
        "北京市内被植入后门的网站数量为45个",
        "境外被篡改网站数量为45个",
        # the part and the whole
        "境内政府被篡改网站数量为26个",
        "GOV类被植入后门的网站数量为26个",
        "新增高危漏洞17个",
        "共处理跨境网络攻击335起",
        "广东被篡改网站数量为45个",
        "其中江苏和浙江被篡改网站数量为45个",
        "全球感染飞客蠕虫的主机约6.4万",
        # subsets, other kinds and other counts
        "新增被篡改网站45个",
        "恶意URL链接12个位于境外",
        "仿冒某行的仿冒页面20个",
        "共处理仿冒页面20个",
        "新增信息安全漏洞（某产品漏洞10个，其中高危漏洞3个）",
        "被篡改网站45个单位",
        "境内被篡改网站及被植入后门的网站数量为1793个、645个",
        "CNCERT处理银行类仿冒页面187个",
        "CNNVD新收录安全漏洞93个",
        "国家信息安全漏洞库（CNNVD）本周新收录安全漏洞93个",
        # rounded by someone else, or cut off
        "感染网络病毒的主机约14万多台",
        "被篡改网站1793余个",
        "被篡改网站1700个以上",
        "恶意URL链接近100个",
        # tables of two weeks
        "| 被篡改网站数量 | 1800 | 1793 |",
        # captions, dates, numbers of sections
        "图1 本周处理网络安全事件476起",
        "图1 网络安全事件",
        "感染网络病毒的主机2024年走势",
        "感染网络病毒的主机12月16日达到峰值",
        "图2 境内感染网络病毒的主机数量\n\n3 网站安全情况",
        "图2 境内感染网络病毒的主机数量\n3 网站安全情况",
        "处理网络安全事件\n\n3\n\n476起",
    ],
)
def test_numbers_that_are_no_figure(words: str) -> None:
    assert figures_in(f"{words}。") == {}


_RISKS = ("high_risk_vulnerabilities", "medium_risk_vulnerabilities", "low_risk_vulnerabilities")


@pytest.mark.parametrize(
    ("words", "total", "risks"),
    [
        ("CNVD收录Microsoft安全漏洞93个，其中高危漏洞17个，中危漏洞24个、低危漏洞4个", None, ()),
        ("新收录网络安全漏洞284个。其中，涉及电信行业高危漏洞12个、中危漏洞9个、低危漏洞1个", 284, ()),
        (
            "电信行业漏洞33个，其中高危漏洞3个、中危漏洞6个、低危漏洞2个。"
            "新收录网络安全漏洞284个，其中高危漏洞97个、中危漏洞165个、低危漏洞22个",
            284,
            (97, 165, 22),
        ),
        ("较上周高危漏洞90个、中危漏洞150个、低危漏洞20个，本周分别为97个、165个、22个", None, ()),
        ("新收录网络安全漏洞250个。本周，涉及党政机关漏洞，其中高危漏洞3个", 250, ()),
        (
            "新收录网络安全漏洞267个，信息安全漏洞威胁整体评价级别为中。"
            "其中，高危漏洞55个、中危漏洞180个、低危漏洞32个",
            267,
            (55, 180, 32),
        ),
        ("其中高危漏洞17个", None, ()),
        ("本周，其中高危漏洞17个", None, ()),
        ("新收录网络安全漏洞284个，其中高危97个，中危165个，低危22个", 284, (97, 165, 22)),
    ],
)
def test_risks_are_those_of_the_total(words: str, total: int | None, risks: tuple[int, ...]) -> None:
    statements = read_text(f"{words}。")
    wanted = {"new_vulnerabilities": total} if total else {}
    assert statements.figures == wanted | dict(zip(_RISKS, risks, strict=False))
    assert statements.other_values == {}


def test_the_news_of_others_are_not_of_this_report() -> None:
    assert figures_in("处理网络安全事件476起。\n\n业界新闻速递\n\n某地处理网络安全事件3起，恶意URL链接7个。") == {
        "incidents_handled": 476
    }


def test_a_share_belongs_to_the_evidence() -> None:
    statements = read_text("本周境内被篡改政府网站（GOV类）数量为26个（约占境内6.3%），较上周上升2%。")
    assert statements.evidence == {"defaced_gov_sites": "被篡改政府网站（GOV类）数量为26个（约占境内6.3%）"}


@pytest.mark.parametrize(
    "words",
    [
        "处理网络安全事件1起",
        "放马站点共涉及域名1个",
        "被篡改网站",
        "1,",
        "(",
        "其中高危漏洞1个",
        "新增安全漏洞1个(上周",
    ],
)
def test_twice_as_much_text_takes_twice_as_many_steps(words: str) -> None:
    once, twice = steps_of(words * 400), steps_of(words * 800)  # without an end in sight
    assert once > 400
    assert twice < 2.1 * once


def steps_of(text: str) -> int:
    """How many calls it takes to read a text."""
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1

    read_text(text)  # what is worked out once is worked out
    sys.setprofile(count)
    try:
        read_text(text)
    finally:
        sys.setprofile(None)
    return steps


@pytest.mark.parametrize(("digits", "is_taken"), [("1" * 10, True), ("1" * 11, False)])
def test_a_number_of_more_than_ten_digits_counts_nothing(digits: str, is_taken: bool) -> None:
    assert figures_in(f"共处理网络安全事件{digits}起") == ({"incidents_handled": int(digits)} if is_taken else {})


def test_not_stated_is_not_zero() -> None:
    statements = read_text("本周一切平稳。")
    assert not statements.figures
    assert not statements.evidence
    assert not statements.other_values
    assert statements.rating is statements.vulnerability_rating is None
    assert figures_in("共处理网络安全事件0起") == {"incidents_handled": 0}


def test_a_second_value_is_kept_aside_and_a_repeated_one_is_not() -> None:
    statements = read_text("恶意URL链接9个。恶意URL链接9个。恶意URL链接10个。恶意URL链接11个。恶意URL链接10个。")
    assert statements.figures == {"malicious_urls": 9}
    assert statements.other_values == {"malicious_urls": (10, 11)}


def test_evidence_is_as_printed() -> None:
    statements = read_text("我们共 处理 网络安全事件４７６起。态势 整体评价为 良。")
    assert statements.evidence == {"incidents_handled": "共 处理 网络安全事件４７６起", "rating": "态势 整体评价为 良"}


@pytest.mark.parametrize("grade", "优良中差危")
def test_ratings(grade: str) -> None:
    assert read_text(f"网络安全态势整体评价为{grade}").rating == grade
    assert read_text(f"网络安全指数整体评价为{grade}").rating == grade
    assert read_text(f"态势整评价{grade}。").rating == grade
    assert read_text(f"态势整体评价为{grade}等").rating is None


def test_the_rating_of_another_week_is_not_this_one() -> None:
    assert read_text("上周态势整体评价为中。").rating is None
    assert read_text("上周态势整体评价为中，本周态势整体评价为良。").rating == "良"
    assert read_text("态势整体评价为良的有12周，本周态势整体评价为中。").rating == "中"


def test_the_rating_of_vulnerabilities_is_another_one() -> None:
    statements = read_text("信息安全漏洞威胁整体评价级别为高")
    assert (statements.rating, statements.vulnerability_rating) == (None, "高")


def test_a_rating_is_the_one_it_came_to_and_not_that_of_a_quoted_edition() -> None:
    assert read_text("态势整体评价由“良”转为“中”。").rating == "中"
    assert read_text("态势整体评价仍为良。").rating == "良"
    for told in ("去年的周报写着：“{}”", "某公司称{}", "预计{}", "浙江省{}", "去年{}", "与上周{}相比"):
        assert read_text(told.format("态势整体评价为中。")).rating is None


@pytest.mark.parametrize(
    ("words", "proposed"),
    [
        ("本周处理网络安全事件498起？", {"incidents_handled": 498}),
        ("CNVD收录漏洞412个。", {"new_vulnerabilities": 412}),
        ("本周被篡改网站2,310个，是甲乙丙丁的。", {"defaced_sites": 2_310}),
        ("本周被篡改网站2,310个甲乙丙。仿冒页面2,001个。", {"defaced_sites": 2_310}),
        ("本周处理网络安全事件、恶意网址12个。", {"malicious_urls": 12}),
        ("本周未发现被篡改网站、仿冒页面12个。", {}),  # refused, so nothing to decide on
        ("本周境外被篡改网站57个。", {}),
    ],
)
def test_what_was_not_understood_is_proposed_and_what_is_of_others_is_not(words: str, proposed: dict[str, int]) -> None:
    said = read_text(words)
    assert {proposal.figure: proposal.value for proposal in said.proposals} == proposed
    assert not said.figures.keys() & proposed.keys()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("本周，甲乙丙统计被篡改网站2,310个，仿冒页面多。", "甲乙丙统计被篡改网站2,310个"),
        ("本周，我国被篡改网站2,310个甲乙丙，仿冒页面多。", "我国被篡改网站2,310个甲乙丙"),
        ("本周，我国被篡改网站2,310款，仿冒页面多。", "我国被篡改网站2,310款"),
    ],
)
def test_a_person_sees_the_whole_clause_of_what_is_proposed(text: str, words: str) -> None:
    (proposal,) = read_text(text).proposals
    assert proposal.words == words
