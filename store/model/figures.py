"""The catalogue: every figure that a weekly report can state. One row a figure."""

from typing import NamedTuple


class Figure(NamedTuple):
    """One figure of the catalogue: how it is called, how it is counted, and what it is told under."""

    key: str
    """Its name in JSON, in CSV and on the command line."""
    zh: str
    en: str
    unit: str
    """The counter printed after the number."""
    names: tuple[str, ...]
    """As reports print it, in the notation of `store.facts.words.spelling`.

    A deed before ``~`` must be said too, with ``?~`` it may be; the number can
    stand between them. At ``N`` it has to. A thing before ``>`` and what befell
    it can stand apart.
    """
    short: tuple[str, ...] = ()
    """Names that are enough where `under` was named just before."""
    under: str | None = None
    """The figure that it is told under."""
    counters: tuple[str, ...] = ()
    """Other counters that it may be printed with."""
    drawn: tuple[str, ...] = ()
    """What it is also called in a drawing, where no sentence says more; in a text only a proposal comes of it."""
    topic: tuple[str, ...] = ()
    """What it is told of, where short names follow."""
    matter: str = ""
    """What a sentence with a number does not speak of in vain, as a regular expression; it gives no value."""
    part_of: str | None = None
    """The figure that counts this among others, and so is never lower."""
    adds_up: bool = False
    """Whether its parts in the catalogue are all that it counts, each once."""


# fmt: off
FIGURES: tuple[Figure, ...] = (
    Figure("incidents_handled", "处理网络安全事件", "Incidents handled", "起",
           ("处理~(各类)?网络安全事件", "网络安全事件的?处(理|置)", "(共|共计|协调|共协调)?处(理|置)了?的?(安全)?事件"),
           counters=("件", "宗", "起事件", "件事件"),
           drawn=("处(理|置)(网络安全)?事件", "网络安全事件处(理|置)")),
    Figure("cross_border_incidents", "跨境网络安全事件", "Cross-border incidents", "起",
           ("处理?~跨!境网络安全事件", "处理?~(带有?|具有)跨!境性质的(网络)?安全事件"),
           ("境网络安全事件", "跨境(事件)?"), "incidents_handled", ("件",),
           drawn=("跨境(网络)?(安全)?事件",),
           part_of="incidents_handled",
           matter="跨境"),
    Figure("phishing_complaints_handled", "仿冒投诉事件", "Phishing complaints", "起",
           ("处理?~(网页)?仿冒(投诉|投诉事件|事件)", "处理?~仿冒(类|网页|网站)(投诉|投诉事件|事件)",
            "重点处理?~(网页)?仿冒投诉事件"),
           ("因(网页)?仿冒投诉",), "incidents_handled", ("件",),
           part_of="incidents_handled",
           matter="仿冒.{0,4}投诉"),
    Figure("app_platforms", "移动应用下载平台", "App platforms", "个",
           ("协调?~提供恶意移动(互联网)?应用(程序)?下载(服务)?的?平台",
            "协调~(恶意)?(移动)?(互联网)?应用(程序)?下载(服务)?平台", "协调N(手机|移动)?(互联网)?应用(程序|软件)?商店"),
           under="incidents_handled", counters=("家",),
           drawn=("(恶意)?(移动)?(互联网)?(应用|app)(程序)?下载(服务)?平台",),
           matter=r"下载(服务)?的?平台|\d家?应用.{0,3}商店"),
    Figure("malicious_urls", "恶意URL链接", "Malicious URLs", "个",
           ("处理?~恶意url(链接|地址)?", "处理?~恶意(链接|网址)"), under="incidents_handled", counters=("条",),
           drawn=("恶意url",),
           matter="恶意(url|链接|网址)"),
    Figure("infected_hosts", "感染网络病毒的主机", "Infected hosts", "台",
           ("感染(网络)?病毒的?(境内)?主机", "(网络)?病毒感染的?主机", "主机>感染了?网络病毒"),
           counters=("个", "台主机"),
           drawn=("感染(网络)?病毒的?主机", "(网络)?病毒感染的?主机", "受?感染主机"),
           adds_up=True,
           matter="感染.{0,3}病毒|病毒感染|中毒主机"),
    Figure("trojan_botnet_hosts", "木马或僵尸程序受控主机", "Trojan/botnet hosts", "台",
           ("(被|受)?木马(程序)?(或|和|及|与|、|以及)被?僵尸(程序|网络)控制的?主机",
            "木马(或|和|及|与|、|以及)?僵尸(程序|网络)?受控主机",
            "主机>(被|受)木马(程序)?(或|和|及|与|、|以及)被?僵尸(程序|网络)控制"),
           ("木马(程序)?(或|和|及|与|、|以及)?僵尸(程序|网络)?类?",), "infected_hosts", ("个",),
           drawn=("木马(或|和|及|与|、)?僵尸(程序|网络)?(控制|感染)?的?主机",),
           part_of="infected_hosts",
           matter="木马.{0,6}僵尸"),
    Figure("conficker_hosts", "感染飞客蠕虫的主机", "Conficker hosts", "台",
           ("感染飞客(conficker)?(蠕虫)?(病毒)?的?(境内)?主机", "飞客(蠕虫)?(病毒)?感染的?主机",
            "主机>感染了?飞客(conficker)?(蠕虫)?(病毒)?"),
           ("飞客蠕虫(病毒)?类?",), "infected_hosts", ("个",),
           drawn=("飞客(蠕虫)?(病毒)?(感染)?的?主机",),
           part_of="infected_hosts",
           matter="飞客"),
    Figure("new_malware_names", "新增网络病毒名称", "New malware names", "个",
           ("新增~(网络)?病毒名称统计", "新增~网络病毒名!称!"), ("名!称!", "从名!称!(来|上)?看"), "new_malware_names",
           drawn=("新增(网络)?病毒名称",), topic=("新增(网络)?病毒", "病毒新增", "捕获的(网络)?病毒"),
           matter="病毒名称|按名称|新.{0,6}病毒(?!家族)"),
    Figure("new_malware_families", "新增网络病毒家族", "New malware families", "个",
           ("新增~(网络)?病毒家族统计", "新增~(网络)?病毒家!族!"), ("家!族!", "从家!族!(来|上)?看"),
           "new_malware_names",
           drawn=("新增(网络)?病毒家族",),
           matter="病毒家族|按家族"),
    Figure("malware_domains", "放马站点域名", "Malware-hosting domains", "个",
           ("放马站点共?(涉及)?的?域名",),
           ("共?(涉及)?域名", "(所|使)用的域名"), "malware_domains", topic=("放马站点",),
           matter="放马.*域名"),
    Figure("malware_ips", "放马站点IP", "Malware-hosting IPs", "个",
           ("放马站点共?(涉及)?ip(地址)?",), ("共?(涉及)?ip(地址)?", "(所|使)用的ip(地址)?"), "malware_domains",
           matter="放马.*ip"),
    Figure("malware_direct_ips", "直接以IP访问的放马站点", "Malware sites by bare IP", "个",
           ("(通过|以|用)ip直接访问的?(放马站点)?共?(涉及)?",
            "直接(通过|以|用)ip访问的?(放马站点)?共?(涉及)?"), under="malware_domains",
           counters=("个ip", "个ip地址"),
           part_of="malware_ips",
           matter="直接.{0,4}ip|ip.{0,4}直接"),
    Figure("defaced_sites", "被篡改网站", "Defaced websites", "个", ("(被|遭|遭到|受到)篡改的?(境内)?网站", "网站篡改",
            "网站>(被|遭|遭到|受到)?了?篡改过?"), counters=("家", "个网站"),
           drawn=("篡改的?网站", "网(站|页)(被)?篡改"),
           matter="篡改"),
    Figure("defaced_gov_sites", "被篡改政府网站", "Defaced gov websites", "个",
           ("(被|遭|遭到|受到)篡改的?(境内)?政府网站", "政府网站>(被|遭|遭到|受到)?了?篡改过?"),
           ("政府(类|部门)?网站", "gov类?网站", "gov类"), "defaced_sites", ("家",),
           drawn=("篡改的?政府网站", "政府网站(被)?篡改"),
           part_of="defaced_sites"),
    Figure("backdoored_sites", "被植入后门网站", "Backdoored websites", "个",
           ("(被|遭|遭到)植入后门(程序)?的?(境内)?网站", "(植入)?后门的?网站",
            "网站>(被|遭|遭到)?(发现)?植入了?后门(程序)?"),
           counters=("家", "个网站"),
           drawn=("网站(植入|被植入)?后门",),
           matter="后门"),
    Figure("backdoored_gov_sites", "被植入后门政府网站", "Backdoored gov websites", "个",
           ("(被|遭)植入后门(程序)?的?(境内)?政府网站", "政府网站>(被|遭|遭到)?(发现)?植入了?后门(程序)?"),
           ("政府(类|部门)?网站", "gov类?网站", "gov类"), "backdoored_sites", ("家",),
           drawn=("(植入)?后门的?政府网站", "政府网站(被)?(植入)?后门"),
           part_of="backdoored_sites"),
    Figure("phishing_pages", "仿冒页面", "Phishing pages", "个", ("仿冒(网站)?页面", "仿冒网页", "网页仿冒",
            "仿冒(我国|中国)?(境内)?网站的?页面"),
           counters=("个页面", "个网页"), drawn=("网站仿冒", "钓鱼(网站)?页面", "境内网站的?仿冒页面"),
           matter="(仿冒|钓鱼).{0,8}页"),
    Figure("phishing_domains", "仿冒页面域名", "Phishing domains", "个",
           ("仿冒页面共?(涉及)?的?域名",), ("共?(涉及)?域名", "(所|使)用的域名"), "phishing_pages",
           matter="(仿冒|钓鱼).{0,8}页.*域名"),
    Figure("phishing_ips", "仿冒页面IP", "Phishing IPs", "个",
           ("仿冒页面共?(涉及)?ip(地址)?",), ("共?(涉及)?ip(地址)?", "(所|使)用的ip(地址)?"), "phishing_pages",
           matter="(仿冒|钓鱼).{0,8}页.*ip"),
    Figure("new_vulnerabilities", "新收录漏洞", "New vulnerabilities", "个",
           ("收录~(网络|信息)?安全漏洞", "收录~漏!洞!", "新增~(网络|信息)?安全漏洞"),
           drawn=("新增(安全)?漏洞", "收录漏洞", "(信息)?(安全)?漏洞(总数|数量)"),
           adds_up=True,
           matter="收录.{0,8}漏洞|漏洞.*收录"),
    Figure("high_risk_vulnerabilities", "高危漏洞", "High-risk vulnerabilities", "个",
           (), ("高!危级?漏洞", "高!危级?"), "new_vulnerabilities",
           part_of="new_vulnerabilities",
           matter="高危"),
    Figure("medium_risk_vulnerabilities", "中危漏洞", "Medium-risk vulnerabilities", "个",
           (), ("中!危级?漏洞", "中!危级?"), "new_vulnerabilities",
           part_of="new_vulnerabilities",
           matter="中危"),
    Figure("low_risk_vulnerabilities", "低危漏洞", "Low-risk vulnerabilities", "个",
           (), ("低!危级?漏洞", "低!危级?"), "new_vulnerabilities",
           part_of="new_vulnerabilities",
           matter="低危"),
)
"""In the order in which screens, tables and CSV show them."""
# fmt: on

BY_KEY = {figure.key: figure for figure in FIGURES}
HEADLINE = FIGURES[0]
INCIDENT_FIGURES = FIGURES[:5]
"""What the text of the editions since 2022 states."""
TOTALS = {figure.key: figure.part_of for figure in FIGURES if figure.part_of}
"""By part: the figure that counts it among others."""
SUMS = {
    figure.key: tuple(part for part, total in TOTALS.items() if total == figure.key)
    for figure in FIGURES
    if figure.adds_up
}
"""Figures that are the sum of parts, and these."""
EARLIER_FIGURES = tuple(
    BY_KEY[key]
    for key in ("infected_hosts", "defaced_sites", "backdoored_sites", "phishing_pages", "new_vulnerabilities")
)
"""The main ones of the editions before, which state others too."""


def figure_named(name: str) -> Figure | None:
    """The figure of a name, which is its key or what either language calls it; None where there is none.

    Case makes no difference, nor does ``-`` for ``_``.
    """
    wanted = name.strip().casefold()
    return next((figure for figure in FIGURES if wanted in _names_of(figure)), None)


def figures_like(name: str) -> list[Figure]:
    """The figures in whose names a text stands."""
    wanted = name.strip().casefold()
    return [figure for figure in FIGURES if wanted and any(wanted in known for known in _names_of(figure))]


def _names_of(figure: Figure) -> tuple[str, ...]:
    return (figure.key, figure.key.replace("_", "-"), figure.zh.casefold(), figure.en.casefold())
