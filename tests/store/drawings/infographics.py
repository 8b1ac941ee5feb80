"""Infographics of our own: what stands in them, where, and what a careful person takes from each.

The layouts are those that reports draw; words and numbers are made up. A drawing is known without being painted, for
the width of its words follows from their characters.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from store.model.figures import BY_KEY
from store.reading.drawing import Box, Drawing

NAMES: Mapping[str, tuple[str, ...]] = {
    "incidents_handled": ("处理网络安全事件", "协调处理网络安全事件", "处理事件总数"),
    "cross_border_incidents": ("跨境网络安全事件", "其中跨境网络安全事件"),
    "phishing_complaints_handled": ("仿冒投诉事件", "处理网页仿冒投诉", "网页仿冒投诉事件"),
    "malicious_urls": ("恶意URL链接", "恶意URL链接数量"),
    "infected_hosts": ("境内感染网络病毒的主机数量", "境内感染网络病毒主机", "感染网络病毒主机数"),
    "trojan_botnet_hosts": ("被木马或僵尸程序控制的主机", "木马或僵尸程序受控主机", "木马僵尸网络受控主机数"),
    "conficker_hosts": ("感染飞客蠕虫的主机", "飞客蠕虫感染主机"),
    "malware_domains": ("放马站点涉及域名", "放马站点域名数"),
    "defaced_sites": ("境内被篡改网站数量", "被篡改网站", "被篡改网站总数"),
    "defaced_gov_sites": ("被篡改政府网站", "境内被篡改政府网站数量"),
    "backdoored_sites": ("境内被植入后门网站数量", "被植入后门网站", "被植入后门的网站"),
    "backdoored_gov_sites": ("被植入后门政府网站", "被植入后门的政府网站数"),
    "phishing_pages": ("针对境内网站的仿冒页面", "仿冒页面数量", "仿冒页面"),
    "phishing_domains": ("仿冒页面涉及域名", "仿冒页面涉及域名数"),
    "new_vulnerabilities": ("新收录漏洞", "新增信息安全漏洞", "收录安全漏洞总数", "新增漏洞数量"),
    "high_risk_vulnerabilities": ("高危漏洞", "高危"),
    "medium_risk_vulnerabilities": ("中危漏洞", "中危"),
    "low_risk_vulnerabilities": ("低危漏洞", "低危"),
}
_MOST = {"infected_hosts": 900_000, "trojan_botnet_hosts": 400_000, "conficker_hosts": 90_000}
GRADES = ("high_risk_vulnerabilities", "medium_risk_vulnerabilities", "low_risk_vulnerabilities")
_ALONE = tuple(key for key in NAMES if key not in GRADES)


@dataclass(frozen=True)
class Word:
    """A piece of text, where its line begins, and how large it is set."""

    text: str
    left: float
    top: float
    size: float
    strong: bool = False
    upright: bool = False
    """Whether its characters stand below one another."""

    @property
    def width(self) -> float:
        return self.size if self.upright else width_of(self.text, self.size)

    @property
    def box(self) -> Box:
        height = 1.1 * self.size * len(self.text) if self.upright else self.size
        return Box(self.left, self.top, self.left + self.width, self.top + height, self.text)


@dataclass
class Infographic:
    """A drawing of our own, and the figures that it states of its week."""

    layout: str
    width: float = 1080
    height: float = 0
    words: list[Word] = field(default_factory=list)
    cards: list[tuple[float, float, float, float]] = field(default_factory=list)
    rings: list[tuple[float, float, float]] = field(default_factory=list)
    """Centre and radius of donuts."""
    marks: list[tuple[str, tuple[float, ...]]] = field(default_factory=list)
    """Shapes that mean nothing: what each is, and its corners or its sides."""
    ground: str = "plain"
    """What it is painted on: ``plain``, ``dark``, or ``photo``, which is uneven everywhere."""
    tilt: float = 0
    """Degrees by which it was saved askew."""
    truth: dict[str, int] = field(default_factory=dict)

    def write(self, text: str, left: float, top: float, size: float, *, strong: bool = False) -> Word:
        word = Word(text, left, top, size, strong)
        self.words.append(word)
        self.height = max(self.height, top + 2 * size)
        return word

    def write_centred(self, text: str, centre: float, top: float, size: float, *, strong: bool = False) -> Word:
        return self.write(text, centre - width_of(text, size) / 2, top, size, strong=strong)

    def drawing(self, shaken: random.Random | None = None) -> Drawing:
        """What a perfect reader of the picture gives, or one whose boxes are a little off and in no order."""
        boxes = [word.box for word in self.words]
        if shaken:
            boxes = [_shaken(box, shaken) for box in boxes]
            shaken.shuffle(boxes)
        return Drawing("picture 1", tuple(boxes))


def width_of(text: str, size: float) -> float:
    return sum(1.0 if ord(character) > 0x2E7F else 0.56 for character in text) * size


def _shaken(box: Box, chance: random.Random) -> Box:
    reach = 0.06 * box.height
    left, top, right, bottom = (side + chance.uniform(-reach, reach) for side in box[:4])
    return Box(left, top, right, bottom, box.text)


class Figures:
    """Values for a picture, and the ways to print them."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def some(self, count: int) -> dict[str, int]:
        keys = self.chance.sample(_ALONE, count)
        return {key: self.value(key) for key in keys}

    def value(self, key: str) -> int:
        return self.chance.randint(2, self.chance.choice((60, 900, _MOST.get(key, 9_000))))

    def name(self, key: str) -> str:
        return self.chance.choice(NAMES[key])

    def printed(self, key: str, value: int) -> tuple[str, str, int]:
        """Digits, unit, and what they say: in 万 it is rounded."""
        unit = BY_KEY[key].unit
        if value >= 20_000 and self.chance.random() < 0.6:
            rounded = f"{value / 10_000:.1f}"
            return rounded, f"万{unit}", round(float(rounded) * 10) * 1_000
        return (f"{value:,}" if self.chance.random() < 0.7 else str(value)), unit, value

    def change(self) -> str:
        percent = f"{self.chance.uniform(0.1, 80):.1f}%"
        return self.chance.choice(
            (f"较上周↑{percent}", f"环比下降{percent}", f"↓{percent}", f"较上周 {percent}", f"较上周增长{percent}")
        )

    def last_week(self, value: int) -> str:
        return f"上周{self.chance.choice(('', '：', ' '))}{max(1, value + self.chance.randint(-value // 3, value)):,}"

    def title(self, number: int = 51) -> str:
        return self.chance.choice((f"网络安全态势 2024年第{number}期", "本周网络安全基本态势", "12月16日-12月22日"))
