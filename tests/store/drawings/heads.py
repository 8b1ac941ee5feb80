"""Infographics in which heads say what numbers are: scales, weeks, groups, footnotes."""

import random

from store.model.figures import BY_KEY
from tests.store.drawings.infographics import Figures, Infographic, width_of
from tests.store.drawings.wordings import wording

_HOSTS = ("infected_hosts", "trojan_botnet_hosts", "conficker_hosts")


def cards_with_the_scale_in_the_head(chance: random.Random) -> Infographic:
    """``境内感染网络病毒主机（万台）`` over ``14.5``."""
    figures, page = Figures(chance), Infographic("scale in the head")
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    marks = chance.choice(("（{}）", "({})", "/{}", "（单位：{}）"))
    keys = [chance.choice(_HOSTS), *(key for key in figures.some(5) if key not in _HOSTS)]
    for place, key in enumerate(keys):
        row, column = divmod(place, 2)
        left, top = 40 + 525 * column, 130 + 170 * row
        unit = BY_KEY[key].unit
        if key in _HOSTS:
            tenths = chance.randint(11, 999)
            digits, unit, value = f"{tenths / 10:.1f}", f"万{unit}", tenths * 1_000
        else:
            value = figures.value(key)
            digits = f"{value:,}"
        page.truth[key] = value
        page.cards.append((left - 14, top - 14, left + 480, top + 130))
        name = wording(chance, key) + marks.format(unit)
        page.write(name, left, top, min(26, 460 / width_of(name, 1)))
        page.write(digits, left, top + 44, 50, strong=True)
        page.write(f"{chance.choice('↑↓')}{chance.uniform(1, 90):.1f}%", left + 260, top + 64, 22)
    return page


def table_with_merged_heads(chance: random.Random) -> Infographic:
    """Groups before the rows, a head over two heads."""
    figures, page = Figures(chance), Infographic("merged heads")
    page.write_centred(figures.title(), page.width / 2, 30, 36, strong=True)
    order = chance.choice((("本周", "上周"), ("上周", "本周")))
    page.write("类别", 50, 130, 22, strong=True)
    page.write("指标", 230, 130, 22, strong=True)
    page.write_centred(chance.choice(("数量", "统计数量", "数量（个）")), 730, 108, 22, strong=True)
    page.write_centred("环比", 970, 130, 22, strong=True)
    centres = dict(zip(order, (640, 820), strict=True))
    for week, centre in centres.items():
        page.write_centred(week, centre, 146, 22, strong=True)
    groups = (
        ("网站安全", ("defaced_sites", "backdoored_sites", "phishing_pages")),
        ("网络病毒", ("infected_hosts", "malware_domains")),
        ("漏洞", ("new_vulnerabilities", "high_risk_vulnerabilities")),
    )
    top = 196.0
    for group, keys in groups:
        page.write(group, 50, top + 22 * (len(keys) - 1), 22)
        for key in keys:
            value = page.truth[key] = figures.value(key)
            name = wording(chance, key)
            page.write(name, 230, top, min(20, 340 / width_of(name, 1)))
            page.write_centred(f"{value:,}", centres["本周"], top, 20)
            page.write_centred(f"{max(1, value * 2 // 3 + 1):,}", centres["上周"], top, 20)
            page.write_centred(f"{chance.uniform(-60, 60):.1f}%", 970, top, 20)
            top += 44
    return page


def table_with_the_unit_in_a_column(chance: random.Random) -> Infographic:
    figures, page = Figures(chance), Infographic("unit in a column")
    page.write(figures.title(), 40, 30, 36, strong=True)
    heads = ("序号", "指标名称", "单位", "上周", "本周", "增减")
    lefts = (40, 130, 560, 660, 790, 920)
    for head, left in zip(heads, lefts, strict=True):
        page.write(head, left, 120, 22, strong=True)
    for row, (key, value) in enumerate(figures.some(7).items()):
        top = 170 + 46 * row
        name = wording(chance, key)
        scale = key == "infected_hosts" and value > 20_000
        shown = f"{value / 10_000:.2f}" if scale else f"{value}"
        page.truth[key] = round(float(shown) * 100) * 100 if scale else value
        last = f"{value / 17_000:.2f}" if scale else f"{max(1, value // 2)}"
        cells = (
            f"{row + 1}",
            name,
            ("万" if scale else "") + BY_KEY[key].unit,
            last,
            shown,
            f"{chance.choice('+-')}{chance.randint(1, 900)}",
        )
        for cell, left in zip(cells, lefts, strict=True):
            page.write(cell, left, top, min(20, 410 / width_of(cell, 1)))
    return page


def table_with_shading_and_dates(chance: random.Random) -> Infographic:
    """Heads are the days of the weeks."""
    figures, page = Figures(chance), Infographic("dates as heads")
    page.write("网络安全基本态势", 40, 30, 36, strong=True)
    page.write("12.16-12.22", 560, 110, 20)
    page.write("12.09-12.15", 780, 110, 20)
    heads = chance.choice((("本周", "上周"), ("本期", "上期")))
    page.write(heads[0], 590, 140, 22, strong=True)
    page.write(heads[1], 810, 140, 22, strong=True)
    for row, (key, value) in enumerate(figures.some(6).items()):
        top = 190 + 46 * row
        page.cards.append((30, top - 8, 1050, top + 30))
        page.truth[key] = value
        name = wording(chance, key)
        page.write(name, 50, top, min(22, 460 / width_of(name, 1)))
        page.write(f"{value:,}", 580, top, 22)
        page.write(f"{max(1, value * 3 // 4):,}", 800, top, 22)
    return page


def cards_with_footnotes(chance: random.Random) -> Infographic:
    """Notes at the foot with numbers of their own, and a mark at the labels."""
    figures, page = Figures(chance), Infographic("footnotes")
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    for place, (key, value) in enumerate(figures.some(4).items()):
        left, top = 60 + 510 * (place % 2), 130 + 170 * (place // 2)
        page.truth[key] = value
        mark = chance.choice(("", "*", "①", "[1]", "注1"))
        page.write(wording(chance, key) + mark, left, top, 24)
        page.write(f"{value:,}{BY_KEY[key].unit}", left, top + 44, 48, strong=True)
        page.write(f"环比 {chance.uniform(-60, 60):+.1f}%", left, top + 104, 20)
    for line, note in enumerate(
        (
            "注：1. 统计时间为2024年12月16日0时至12月22日24时。",
            "2. 被篡改网站为监测抽样结果，去重后共31万个域名参与统计。",
            "数据来源：CNCERT  编辑：态势组  电话：010-12345678",
        )
    ):
        page.write(note, 60, 490 + 30 * line, 16)
    return page


def rounded_and_about(chance: random.Random) -> Infographic:
    """约 rounds a number; 近 and 余 only bound it, and no such number is one."""
    figures, page = Figures(chance), Infographic("rounded")
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    for place, key in enumerate(chance.sample(_HOSTS, 3)):
        tenths = chance.randint(11, 900)
        top = 140 + 160 * place
        words = chance.choice(("约{}万台", "近{}万台", "{}万余台", "约 {} 万台"))
        if words.startswith("约"):
            page.truth[key] = tenths * 1_000
        page.write(wording(chance, key), 80, top, 28)
        page.write(words.format(f"{tenths / 10:.1f}"), 80, top + 46, 56, strong=True)
        page.write(f"较上周{chance.choice(('增加', '减少'))}{chance.uniform(0.1, 5):.1f}万台", 560, top + 70, 24)
    return page


def bullets(chance: random.Random) -> Infographic:
    """A list of label and number with a colon, bullets before and changes after."""
    figures, page = Figures(chance), Infographic("bullets")
    page.write(figures.title(), 40, 30, 40, strong=True)
    mark = chance.choice(("● ", "◆", "■ ", "· ", "▶ ", "√ "))
    after = chance.choice(("", "，环比上升{}%", "（较上周↓{}%）", " ↑{}%", "；上周{}个"))
    for row, (key, value) in enumerate(figures.some(6).items()):
        page.truth[key] = value
        text = f"{mark}{wording(chance, key)}：{value:,}{BY_KEY[key].unit}" + after.format(chance.randint(2, 60))
        page.write(text, 60, 120 + 56 * row, min(26, 980 / width_of(text, 1)))
    return page


def bilingual_rows(chance: random.Random) -> Infographic:
    """English below each label, the number right of both."""
    figures, page = Figures(chance), Infographic("bilingual")
    page.write("网络安全基本态势", 40, 30, 36, strong=True)
    page.write("Weekly Report of CNCERT 2024 Issue 51", 40, 80, 20)
    for row, (key, value) in enumerate(figures.some(6).items()):
        top = 130 + 84 * row
        page.truth[key] = value
        page.write(wording(chance, key), 60, top, 26)
        page.write(BY_KEY[key].en, 60, top + 34, 16)
        page.write(f"{value:,}", 640, top + 6, 36, strong=True)
        page.write(BY_KEY[key].unit, 640 + width_of(f"{value:,}", 36) + 8, top + 20, 20)
        page.write(f"{chance.choice('↑↓')}{chance.uniform(1, 90):.1f}%", 900, top + 14, 24)
    return page


HEADS = (
    cards_with_the_scale_in_the_head,
    table_with_merged_heads,
    table_with_the_unit_in_a_column,
    table_with_shading_and_dates,
    cards_with_footnotes,
    rounded_and_about,
    bullets,
    bilingual_rows,
)
