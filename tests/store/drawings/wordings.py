"""How labels are worded in drawings, beside the names that sentences have."""

import random
from collections.abc import Mapping

from tests.store.drawings.infographics import NAMES

PROVINCES = ("广东省", "江苏省", "浙江省", "山东省", "北京市", "河南省", "上海市", "四川省", "福建省", "香港")
WORDINGS: Mapping[str, tuple[str, ...]] = {
    "incidents_handled": ("共处理网络安全事件", "网络安全事件处置数", "处置网络安全事件", "处理网络安全事件数量"),
    "cross_border_incidents": ("涉及跨境网络安全事件", "跨境网络安全事件数"),
    "phishing_complaints_handled": ("网页仿冒事件", "仿冒投诉事件数", "网页仿冒投诉"),
    "malicious_urls": ("处理恶意URL链接", "恶意URL链接数"),
    "infected_hosts": ("境内感染主机数", "境内受感染主机", "网络病毒感染主机数", "感染网络病毒的主机数"),
    "trojan_botnet_hosts": ("木马僵尸受控主机", "被木马或僵尸程序控制主机数", "境内木马或僵尸程序受控主机"),
    "conficker_hosts": ("飞客蠕虫感染主机数", "感染飞客（Conficker）蠕虫主机"),
    "malware_domains": ("放马站点域名数量", "放马站点涉及域名数"),
    "defaced_sites": ("境内被篡改网站", "被篡改网站数", "网站被篡改数量", "境内被篡改的网站总数"),
    "defaced_gov_sites": ("被篡改政府网站数", "政府网站被篡改数量"),
    "backdoored_sites": ("被植入后门网站数", "境内被植入后门的网站", "境内网站被植入后门数量"),
    "backdoored_gov_sites": ("被植入后门的政府网站", "政府网站被植入后门数量"),
    "phishing_pages": ("仿冒页面数", "针对我国境内网站的仿冒页面", "仿冒网页数量", "境内网站仿冒页面"),
    "phishing_domains": ("仿冒页面域名数", "仿冒页面涉及域名"),
    "new_vulnerabilities": ("新增信息安全漏洞", "CNVD收录漏洞", "本周收录漏洞", "新收录安全漏洞", "漏洞总数"),
    "high_risk_vulnerabilities": ("高危漏洞数量", "高危漏洞", "高危漏洞数"),
    "medium_risk_vulnerabilities": ("中危漏洞数量", "中危漏洞", "中危漏洞数"),
    "low_risk_vulnerabilities": ("低危漏洞数量", "低危漏洞", "低危漏洞数"),
}


def wording(chance: random.Random, key: str) -> str:
    return chance.choice((*NAMES[key], *WORDINGS[key]))
