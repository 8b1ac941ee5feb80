"""The catalogue: every figure that a weekly report can state. One row a figure.

How a wording is written is told in `store.facts.wording`.
"""

from typing import NamedTuple


class Figure(NamedTuple):
    """One figure of the catalogue."""

    key: str
    """Its name in JSON, in CSV and on the command line."""
    zh: str
    en: str
    unit: str
    """The counter printed after the number."""
    wording: tuple[str, ...]
    """As CNCERT/CC prints it, the usual one first."""


def _row(key: str, zh: str, en: str, unit: str, *wording: str) -> Figure:
    return Figure(key, zh, en, unit, wording)


_KIND = "(网络|信息|络|息|网|信)?"
_NEW_VULNERABILITIES = rf"(?:{{收录了?{_KIND}安全漏洞}}|{{新增{_KIND}安全漏洞}}|{{收集、?整理{_KIND}安全漏洞}})"
_RISKS = r"(?:(?><()>|(?!漏洞[为约共有]*\d|涉及|行业|产品|厂商|机关|系统|领域)[^;])){0,60}?其中[,，:]?(?:包括|包含|有)?"
_HIGH_RISK = rf"{_NEW_VULNERABILITIES}<数量><#>个?{_RISKS}(?:{{高!危漏洞}}|高危)<数量>"
"""Anchored in the total, since products and trades have high-risk vulnerabilities too."""
_NEXT = r"个?(?:\([^()]{0,16}\))?[,，、;和及以]{0,3}"

# fmt: off
FIGURES: tuple[Figure, ...] = (
    _row("incidents_handled", "处理网络安全事件", "Incidents handled", "起",
         r"共?{处理了?(各类)?网络安全事件}<数量><N 起>"),
    _row("cross_border_incidents", "跨境网络安全事件", "Cross-border incidents", "起",
         r"{跨!境网络安全事件}<数量><N 起>",
         r"(?:含|其中[,，]?)境{网络安全事件}<数量><N 起>"),
    _row("phishing_complaints_handled", "仿冒投诉事件", "Phishing complaints", "起",
         r"(?:{重点处理}|处理?)了?<N 起>(?:网页)?(?:{仿冒投诉事件}|仿冒投诉|仿冒事件)",
         r"重点处理了?(?:网页)?{仿冒投诉事件}<数量><N 起>"),
    _row("app_platforms", "移动应用下载平台", "App platforms", "个",
         r"(?:协调)?<N 家>{提供恶意移动(互联网)?应用(程序|程|序)?下载服务的?平台}",
         r"协调<N 家>(?:手机|移动)?(?:互联网)?应用(?:程序|软件)?商店(?!及\d)"),
    _row("malicious_urls", "恶意URL链接", "Malicious URLs", "个",
         r"{恶意url链接}<数量><N 条>"),
    _row("infected_hosts", "感染网络病毒的主机", "Infected hosts", "台",
         r"{感染网络病毒¹的?主机}<数量><N 台>"),
    _row("trojan_botnet_hosts", "木马或僵尸程序受控主机", "Trojan/botnet hosts", "台",
         r"被?{木马(程序)?(或|和|及|与|、|以及)?被?僵尸(程序|网络|程|序)?¹控制的?主机}<数量><N 台>",
         r"{木马(或|和|及|与|、|以及)?僵尸(程序|网络|程|序)?¹受控主机}<数量><N 台>"),
    _row("conficker_hosts", "感染飞客蠕虫的主机", "Conficker hosts", "台",
         r"{感染“?飞客”?<latin>¹蠕?虫?¹的?主机}<数量><N 台>"),
    _row("new_malware_names", "新增网络病毒名称", "New malware names", "个",
         r"{网络病毒名称统计}[,，]?<新增 N>"),
    _row("new_malware_families", "新增网络病毒家族", "New malware families", "个",
         r"{网络病毒家族统计}[,，]?<新增 N>",
         r"{新增网络病毒家!族!}<数量><N 个>"),
    _row("malware_domains", "放马站点域名", "Malware-hosting domains", "个",
         r"{放马站点¹共?涉及域名}<数量><N 个>"),
    _row("malware_ips", "放马站点IP", "Malware-hosting IPs", "个",
         r"{放马站点¹共?涉及域名}<#>" + _NEXT + r"(?:{涉及ip地址}|ip地?址?)<数量><N 个>",
         r"{放马站点¹共?涉及ip地?址?}<数量><N 个>"),
    _row("malware_direct_ips", "直接以IP访问的放马站点", "Malware sites by bare IP", "个",
         r"(?:{通过ip直接访问}|直接通过ip访问)的?(?:放马站点)?共?(?:涉及|及|涉)?<N 个>?ip"),
    _row("defaced_sites", "被篡改网站", "Defaced websites", "个",
         r"{被篡改的?网站}<数量><N 个>"),
    _row("defaced_gov_sites", "被篡改政府网站", "Defaced gov websites", "个",
         r"{被篡改的?政府网站}<gov><数量><N 个><share>",
         r"{被篡改的?网站}<数量><#>个?<…>其中[,，]?(?:境内)?{政府网站}<gov><数量><N 个><share>"),
    _row("backdoored_sites", "被植入后门网站", "Backdoored websites", "个",
         r"{被植入后门的?网站}<数量><N 个>"),
    _row("backdoored_gov_sites", "被植入后门政府网站", "Backdoored gov websites", "个",
         r"{被植入后门的?政府网站}<gov><数量><N 个><share>",
         r"{被植入后门的?网站}<数量><#>个?<…>其中[,，]?(?:境内)?{政府网站}<gov><数量><N 个><share>"),
    _row("phishing_pages", "仿冒页面", "Phishing pages", "个",
         r"境内网站的?{仿冒页面}<数量><N 个>",
         r"(?<![的行司业站对理置闭停除类])仿冒页面<数量><N 个>"),
    _row("phishing_domains", "仿冒页面域名", "Phishing domains", "个",
         r"{仿冒页面¹共?涉及域名}<数量><N 个>"),
    _row("phishing_ips", "仿冒页面IP", "Phishing IPs", "个",
         r"{仿冒页面¹共?涉及域名}<#>" + _NEXT + r"(?:{涉及ip地址}|ip地?址?)<数量><N 个>"),
    _row("new_vulnerabilities", "新收录漏洞", "New vulnerabilities", "个",
         _NEW_VULNERABILITIES + r"<数量><N 个>"),
    _row("high_risk_vulnerabilities", "高危漏洞", "High-risk vulnerabilities", "个",
         _HIGH_RISK + "<N 个>"),
    _row("medium_risk_vulnerabilities", "中危漏洞", "Medium-risk vulnerabilities", "个",
         _HIGH_RISK + "<#>" + _NEXT + "(?:{中!危漏洞}|中危)<数量><N 个>"),
    _row("low_risk_vulnerabilities", "低危漏洞", "Low-risk vulnerabilities", "个",
         _HIGH_RISK + "<#>" + _NEXT + "(?:{中!危漏洞}|中危)<数量><#>" + _NEXT + "(?:{低!危漏洞}|低危)<数量><N 个>"),
)
"""In the order in which screens, tables and CSV show them."""
# fmt: on

BY_KEY = {figure.key: figure for figure in FIGURES}
HEADLINE = FIGURES[0]
INCIDENT_FIGURES = FIGURES[:5]
"""What the text of the editions since 2022 states."""
