"""Infographics that mix ways of telling in one picture, as those do that several hands made."""

import random

from store.model.figures import BY_KEY
from tests.store.drawings.infographics import GRADES, Figures, Infographic, width_of
from tests.store.drawings.wordings import PROVINCES, wording


def _fitted(page: Infographic, text: str, left: float, top: float, size: float, most: float) -> float:
    word = page.write(text, left, top, min(size, most / max(1, width_of(text, 1))))
    return word.left + word.width


def one_long_page_of_sections(chance: random.Random) -> Infographic:
    """Headings in bands, under each another way to show numbers."""
    figures, page = Figures(chance), Infographic("sections, each its own way")
    page.write_centred("网络安全信息与动态周报", 540, 30, 44, strong=True)
    page.write_centred("2024年第51期 12月16日-12月22日", 540, 90, 24)
    top = 150.0
    values = {key: figures.value(key) for key in ("infected_hosts", "trojan_botnet_hosts", "conficker_hosts")}
    page.cards.append((0, top, 1080, top + 56))
    page.write("一、网络病毒活动情况", 40, top + 12, 30, strong=True)
    for place, (key, value) in enumerate(values.items()):
        centre = 190 + 350 * place
        tenths = max(1, value // 1_000)
        page.truth[key] = tenths * 1_000
        page.write_centred(f"{tenths / 10:.1f}万", centre, top + 80, 50, strong=True)
        _fitted(page, wording(chance, key), centre - 160, top + 145, 22, 320)
        page.write_centred(f"较上周{chance.choice('↑↓')}{chance.uniform(1, 30):.1f}%", centre, top + 180, 18)
    top += 260
    page.cards.append((0, top, 1080, top + 56))
    page.write("二、网站安全情况", 40, top + 12, 30, strong=True)
    for row, key in enumerate(("defaced_sites", "backdoored_sites")):
        value = figures.value(key)
        government = chance.randint(1, value)
        page.truth[key], page.truth[key.replace("_sites", "_gov_sites")] = value, government
        left = 40 + 520 * row
        page.write(wording(chance, key), left, top + 80, 24)
        page.write(f"{value:,}个", left, top + 116, 44, strong=True)
        page.write(f"其中政府网站 {government} 个", left, top + 176, 22)
        page.write(f"较上周 ↓{chance.uniform(1, 30):.1f}%", left + 260, top + 130, 20)
    top += 250
    page.cards.append((0, top, 1080, top + 56))
    page.write("三、重要漏洞情况", 40, top + 12, 30, strong=True)
    grades = [chance.randint(3, 200) for _ in GRADES]
    page.truth |= {"new_vulnerabilities": sum(grades), **dict(zip(GRADES, grades, strict=True))}
    page.write(f"本周CNVD收录漏洞 {sum(grades)} 个", 40, top + 84, 28, strong=True)
    for place, (name, value) in enumerate(zip(("高危漏洞", "中危漏洞", "低危漏洞"), grades, strict=True)):
        page.write(f"{name}{value}个", 40 + 330 * place, top + 134, 24)
        page.write(f"占{100 * value / sum(grades):.1f}%", 40 + 330 * place, top + 168, 18)
    top += 220
    page.cards.append((0, top, 1080, top + 56))
    page.write("四、事件处理情况", 40, top + 12, 30, strong=True)
    incidents, abroad = chance.randint(200, 900), chance.randint(10, 190)
    page.truth["incidents_handled"], page.truth["cross_border_incidents"] = incidents, abroad
    page.write(f"本周，CNCERT协调处理网络安全事件{incidents}起，", 40, top + 84, 26)
    page.write(f"其中跨境网络安全事件{abroad}起。", 40, top + 124, 26)
    return page


def number_between_label_and_unit(chance: random.Random) -> Infographic:
    """Numbers set flush at their right, units in a column of their own, last week's in brackets."""
    figures, page = Figures(chance), Infographic("number and unit in columns")
    page.write(figures.title(), 40, 30, 36, strong=True)
    for row, (key, value) in enumerate(figures.some(7).items()):
        top = 110 + 62 * row
        _fitted(page, wording(chance, key), 50, top, 24, 480)
        digits = f"{value:,}"
        page.write(digits, 720 - width_of(digits, 32), top - 4, 32, strong=True)
        page.write(BY_KEY[key].unit, 740, top, 22)
        page.write(f"（上周{max(1, value // 3 + 1):,}）", 800, top, 20)
        page.truth[key] = value
    return page


def weeks_in_one_line(chance: random.Random) -> Infographic:
    """Label above, ``本周57个 上周66个`` below."""
    figures, page = Figures(chance), Infographic("both weeks in one line")
    page.write_centred(figures.title(), 540, 30, 36, strong=True)
    style = chance.choice(("本周{}{u} 上周{}{u}", "上周{1}{u} 本周{0}{u}", "{}{u}（上周{}{u}）", "{}{u} / 上周{}{u}"))
    for place, (key, value) in enumerate(figures.some(6).items()):
        left, top = 50 + 520 * (place % 2), 120 + 130 * (place // 2)
        page.truth[key] = value
        _fitted(page, wording(chance, key), left, top, 26, 460)
        last = f"{max(1, value // 2 + 4):,}"
        if "1" in style:
            text = style.replace("{1}", last).replace("{0}", f"{value:,}").replace("{u}", BY_KEY[key].unit)
        else:
            text = style.replace("{u}", BY_KEY[key].unit).format(f"{value:,}", last)
        page.write(text, left, top + 44, 26, strong=True)
    return page


def leader_board(chance: random.Random) -> Infographic:
    """One total, and under it ranks with numbers as large."""
    figures, page = Figures(chance), Infographic("leader board")
    total = figures.value("infected_hosts")
    page.truth["infected_hosts"] = total
    page.write(wording(chance, "infected_hosts"), 60, 40, 28, strong=True)
    page.write(f"{total:,}台", 600, 40, 28, strong=True)
    page.write("感染主机数量排名前五的省份", 60, 110, 26)
    for row, province in enumerate(chance.sample(PROVINCES, 5)):
        top = 160 + 48 * row
        page.write(f"TOP{row + 1}" if chance.random() < 0.5 else f"{row + 1}", 60, top, 22)
        page.write(province, 160, top, 24)
        page.write(f"{chance.randint(10, 9_000):,}台", 600, top, 24)
        page.write(f"{chance.uniform(1, 30):.2f}%", 800, top, 24)
    page.write("木马或僵尸网络家族", 60, 430, 26)
    for row, family in enumerate(("Mirai", "Gafgyt", "Moobot")):
        page.write(family, 160, 480 + 48 * row, 24)
        page.write(f"{chance.randint(10, 900):,}个", 600, 480 + 48 * row, 24)
    return page


def products_with_holes(chance: random.Random) -> Infographic:
    """Kinds of products with numbers of holes round the total, a share beside each."""
    page = Infographic("products")
    kinds = {
        name: chance.randint(2, 90) for name in ("WEB应用", "应用程序", "网络设备", "操作系统", "数据库", "智能设备")
    }
    total = sum(kinds.values())
    page.truth["new_vulnerabilities"] = total
    page.rings.append((540, 420, 160))
    page.write_centred(f"{total}", 540, 390, 54, strong=True)
    page.write_centred(wording(chance, "new_vulnerabilities"), 540, 450, 20)
    for place, (kind, value) in enumerate(kinds.items()):
        left, top = (80 if place % 2 else 800), 180 + 190 * (place // 2)
        page.write(kind, left, top, 24)
        page.write(f"{value}个", left, top + 32, 28, strong=True)
        page.write(f"{100 * value / total:.0f}%", left + 110, top + 36, 22)
    return page


def note_of_the_scale_over_all(chance: random.Random) -> Infographic:
    """``单位：万台`` in the corner over bars."""
    page = Infographic("scale over all")
    page.write("网络病毒感染情况", 40, 30, 36, strong=True)
    page.write(chance.choice(("单位：万台", "（单位：万台）")), 860, 90, 20)
    for row, key in enumerate(("infected_hosts", "trojan_botnet_hosts", "conficker_hosts")):
        tenths = chance.randint(11, 900)
        page.truth[key] = tenths * 1_000
        top = 150 + 90 * row
        _fitted(page, wording(chance, key), 40, top, 24, 400)
        long = chance.randint(60, 380)
        page.cards.append((460, top - 4, 460 + long, top + 30))
        page.write(f"{tenths / 10:.1f}", 472 + long, top, 24)
    return page


def cards_of_two_levels(chance: random.Random) -> Infographic:
    """In a card a number and two smaller ones that belong to it."""
    figures, page = Figures(chance), Infographic("cards of two levels")
    page.write_centred(figures.title(), 540, 30, 36, strong=True)
    groups = (
        ("phishing_pages", "仿冒页面", (("phishing_domains", "涉及域名"), ("phishing_ips", "涉及IP地址"))),
        ("malware_domains", "放马站点域名", (("malware_ips", "涉及IP地址"),)),
        ("defaced_sites", "境内被篡改网站", (("defaced_gov_sites", "政府网站"),)),
        ("backdoored_sites", "境内被植入后门网站", (("backdoored_gov_sites", "政府网站"),)),
    )
    above = chance.random() < 0.5
    for place, (key, name, parts) in enumerate(groups):
        left, top = 40 + 520 * (place % 2), 120 + 280 * (place // 2)
        page.cards.append((left - 12, top - 12, left + 480, top + 240))
        value = page.truth[key] = figures.value(key)
        page.write_centred(name, left + 230, top + (70 if above else 0), 24)
        page.write_centred(f"{value:,}", left + 230, top + (0 if above else 40), 54, strong=True)
        for column, (part, label) in enumerate(parts):
            count = page.truth[part] = chance.randint(1, value)
            centre = left + 230 if len(parts) == 1 else left + 120 + 220 * column
            page.write_centred(label, centre, top + (170 if above else 130), 20)
            page.write_centred(f"{count:,}个", centre, top + (130 if above else 165), 28)
    return page


def grades_in_one_line(chance: random.Random) -> Infographic:
    page = Infographic("grades in one line")
    grades = [chance.randint(3, 300) for _ in GRADES]
    page.truth = {"new_vulnerabilities": sum(grades), **dict(zip(GRADES, grades, strict=True))}
    style = chance.choice(
        ("高危{}个，中危{}个，低危{}个", "高危：{} 中危：{} 低危：{}", "高危漏洞{}个、中危漏洞{}个、低危漏洞{}个")
    )
    page.write(wording(chance, "new_vulnerabilities"), 60, 40, 30)
    page.write(f"{sum(grades)}", 60, 84, 64, strong=True)
    page.write("个", 60 + width_of(f"{sum(grades)}", 64) + 10, 116, 26)
    page.write(style.format(*grades), 60, 180, 26)
    page.write(f"环比上升{chance.uniform(1, 30):.1f}%", 420, 110, 22)
    return page


MIXED = (
    one_long_page_of_sections,
    number_between_label_and_unit,
    weeks_in_one_line,
    leader_board,
    products_with_holes,
    note_of_the_scale_over_all,
    cards_of_two_levels,
    grades_in_one_line,
)
