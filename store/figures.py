"""The catalogue: every figure that a weekly report can state. One row a figure.

A wording is a regular expression over folded text (see `store.text.fold`), in
which ``<N>`` stands for the number with whatever words cling to it,
``<N 台>`` for one whose counter may be missing, and ``<新增 N>`` for a count
of new things, where 无新增 is zero.
"""

from dataclasses import dataclass

NUMBER = (
    r"(?P<lead>[为约达共有:]*)"
    r"(?<![\d.,/~—–第-])(?<!\d )"  # not the end of another number
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?P<wan>万)?"
    r"(?![\d.,]|[万亿千百十倍成]|[%‰/]| \d|[-~—–至到]\d|个(?:百分|省|国家|地区|城市|月))"  # nor the start, nor a share
)
_MAYBE_UNCOUNTED = rf"{NUMBER}(?:[台个]|(?<=万)|(?=[余多,，。;!、()]|以及|[和及与]|$))"
_NEW = rf"(?:新增{_MAYBE_UNCOUNTED}|(?P<none>无新增))"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the catalogue."""

    key: str
    """Its name in JSON, in CSV and on the command line."""
    zh: str
    en: str
    unit: str
    """The counter printed after the number."""
    wording: tuple[str, ...]

    def patterns(self) -> tuple[str, ...]:
        """The wordings as regular expressions with the groups lead, digits, wan (and none)."""
        return tuple(
            wording.replace("<新增 N>", _NEW).replace("<N 台>", _MAYBE_UNCOUNTED).replace("<N>", NUMBER)
            for wording in self.wording
        )


def _row(key: str, zh: str, en: str, unit: str, *wording: str) -> Figure:
    return Figure(key, zh, en, unit, wording)


_GOV = r"政府网站(?:\(gov类?\))?"

# fmt: off
FIGURES: tuple[Figure, ...] = (
    _row("incidents_handled", "处理网络安全事件", "Incidents handled", "起",
         r"共?处理?了?网络安全事件?<N>起"),
    _row("cross_border_incidents", "跨境网络安全事件", "Cross-border incidents", "起",
         r"跨境网络安全事件?<N>起"),
    _row("phishing_complaints_handled", "仿冒投诉事件", "Phishing complaints", "起",
         r"(?:重点)?处理?了?<N>起(?:网页)?仿冒(?:投诉)?(?:事件)?"),
    _row("app_platforms", "移动应用下载平台", "App platforms", "个",
         r"(?:协调)?<N>[个家]提供恶意移动(?:互联网)?应用(?:程序)?下载服务的?平台"),
    _row("malicious_urls", "恶意URL链接", "Malicious URLs", "个",
         r"恶意url链接?<N>[个条]"),
    _row("infected_hosts", "感染网络病毒的主机", "Infected hosts", "台",
         r"感染网络病毒\d?的?主机(?:数量?)?<N 台>"),
    _row("trojan_botnet_hosts", "木马或僵尸程序受控主机", "Trojan/botnet hosts", "台",
         r"被?木马(?:程序)?或被?僵尸程序控制的?主机(?:数量?)?<N 台>"),
    _row("conficker_hosts", "感染飞客蠕虫的主机", "Conficker hosts", "台",
         r"感染飞客(?:\(conficker\))?(?:蠕虫)?的?主机(?:数量?)?<N 台>"),
    _row("new_malware_names", "新增网络病毒名称", "New malware names", "个",
         r"网络病毒名称统计[,，]?<新增 N>"),
    _row("new_malware_families", "新增网络病毒家族", "New malware families", "个",
         r"网络病毒家族统计[,，]?<新增 N>"),
    _row("malware_domains", "放马站点域名", "Malware-hosting domains", "个",
         r"放马站点共?涉及域名<N>个"),
    _row("malware_ips", "放马站点IP", "Malware-hosting IPs", "个",
         r"放马站点共?涉及域名[^。;]{1,12}个[,，、]?(?:涉及)?ip地址<N>个"),
    _row("malware_direct_ips", "直接以IP访问的放马站点", "Malware sites by bare IP", "个",
         r"通过ip直接访问的?(?:涉及)?<N>个ip"),
    _row("defaced_sites", "被篡改网站", "Defaced websites", "个",
         r"被篡改的?网站(?:数量?)?<N>个"),
    _row("defaced_gov_sites", "被篡改政府网站", "Defaced gov websites", "个",
         rf"被篡改的?{_GOV}(?:数量?)?<N>个"),
    _row("backdoored_sites", "被植入后门网站", "Backdoored websites", "个",
         r"被植入后门的?网站(?:数量?)?<N>个"),
    _row("backdoored_gov_sites", "被植入后门政府网站", "Backdoored gov websites", "个",
         rf"被植入后门的?{_GOV}(?:数量?)?<N>个"),
    _row("phishing_pages", "仿冒页面", "Phishing pages", "个",
         r"仿冒页面(?:数量?)?<N>个"),
    _row("phishing_domains", "仿冒页面域名", "Phishing domains", "个",
         r"仿冒页面涉及域名<N>个"),
    _row("phishing_ips", "仿冒页面IP", "Phishing IPs", "个",
         r"仿冒页面涉及域名[^。;]{1,12}个[,，、]?(?:涉及)?ip地址<N>个"),
    _row("new_vulnerabilities", "新收录漏洞", "New vulnerabilities", "个",
         r"(?:收录|新增)(?:网络|信息)?安全漏洞<N>个"),
    _row("high_risk_vulnerabilities", "高危漏洞", "High-risk vulnerabilities", "个",
         r"其中[,，]?高危漏洞<N>个"),
    _row("medium_risk_vulnerabilities", "中危漏洞", "Medium-risk vulnerabilities", "个",
         r"高危漏洞[^。;]{1,12}个[,，、]?中危漏洞<N>个"),
    _row("low_risk_vulnerabilities", "低危漏洞", "Low-risk vulnerabilities", "个",
         r"中危漏洞[^。;]{1,12}个[,，、]?低危漏洞<N>个"),
)
"""In the order in which screens, tables and CSV show them."""
# fmt: on

BY_KEY = {figure.key: figure for figure in FIGURES}
HEADLINE = FIGURES[0]
INCIDENT_FIGURES = FIGURES[:5]
"""What the text of the editions since 2022 states."""

RATING = r"(?:态势|指数)整体评价为(?P<grade>[优良中差危])"
VULNERABILITY_RATING = r"漏洞威胁整体评价级?别?为(?P<grade>[高中低])"
