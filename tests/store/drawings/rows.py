"""Infographics of rows and tables."""

import random

from store.model.figures import BY_KEY
from tests.store.drawings.infographics import NAMES, Figures, Infographic, width_of


def rows_with_the_number_at_the_right(chance: random.Random) -> Infographic:
    figures, page = Figures(chance), Infographic("rows")
    size = chance.choice((18, 24, 32))
    page.write(figures.title(), 40, 30, 44, strong=True)
    far, apart = chance.choice((560, 700)), chance.random() < 0.5
    for place, (key, value) in enumerate(figures.some(6).items()):
        top = 120 + place * size * 2.4
        digits, unit, page.truth[key] = figures.printed(key, value)
        page.write(figures.name(key), 40, top, size)
        if apart:
            word = page.write(digits, far, top - 0.2 * size, 1.4 * size, strong=True)
            page.write(unit, word.left + word.width + 6, top, 0.8 * size)
        else:
            page.write(f"{digits}{unit}", far, top, size, strong=True)
        page.write(figures.change(), far + 220, top, 0.8 * size)
    return page


def numbers_before_their_labels(chance: random.Random) -> Infographic:
    figures, page = Figures(chance), Infographic("number at the left")
    size = chance.choice((22, 30))
    page.write_centred(figures.title(), page.width / 2, 30, 44, strong=True)
    for place, (key, value) in enumerate(figures.some(5).items()):
        top = 130 + place * size * 3
        digits, unit, page.truth[key] = figures.printed(key, value)
        text = f"{digits}{unit}"
        page.write(text, 330 - width_of(text, 1.5 * size), top - 0.3 * size, 1.5 * size, strong=True)
        page.write(figures.name(key), 350, top, size)
    return page


def table(chance: random.Random) -> Infographic:
    figures, page = Figures(chance), Infographic("table")
    size = chance.choice((18, 24))
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    heads = chance.choice(
        (["本周", "上周", "环比"], ["上周", "本周", "增幅"], ["本周数量", "上周数量"], ["数量", "环比"])
    )
    centres = [520 + place * 180 for place in range(len(heads))]
    top: float = 120
    page.write("指标", 60, top, size, strong=True)
    for head, centre in zip(heads, centres, strict=True):
        page.write_centred(head, centre, top, size, strong=True)
    for key, value in figures.some(chance.choice((5, 8))).items():
        top += 2.1 * size
        digits, unit, page.truth[key] = figures.printed(key, value)
        page.write(figures.name(key), 60, top, size)
        for head, centre in zip(heads, centres, strict=True):
            if head in ("环比", "增幅"):
                cell = f"{chance.choice('↑↓+-')}{chance.uniform(0, 50):.1f}%"
            elif head.startswith("上周"):
                cell = f"{chance.randint(1, 2 * value):,}"
            else:
                cell = f"{digits}{unit}" if "万" in unit or chance.random() < 0.3 else digits
            page.write_centred(cell, centre, top, size)
    return page


def table_of_weeks(chance: random.Random) -> Infographic:
    """A row a week, a column a figure."""
    figures, page = Figures(chance), Infographic("table of weeks")
    size = 20
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    rows = chance.choice((["上周", "本周", "环比"], ["本周", "上周"]))
    for place, (key, value) in enumerate(figures.some(4).items()):
        centre = 260 + place * 220
        name = min(NAMES[key], key=len)
        page.write_centred(name, centre, 120, min(size, 205 / width_of(name, 1)), strong=True)
        page.truth[key] = value
        for line, row in enumerate(rows, start=1):
            cell = {"本周": f"{value:,}", "上周": f"{chance.randint(1, 2 * value):,}", "环比": "↑3.4%"}[row]
            page.write_centred(cell, centre, 120 + line * 2.2 * size, size)
    for line, row in enumerate(rows, start=1):
        page.write(row, 40, 120 + line * 2.2 * size, size)
    return page


def table_with_two_labels_a_row(chance: random.Random) -> Infographic:
    figures, page = Figures(chance), Infographic("table, two labels a row")
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    for place, (key, value) in enumerate(figures.some(8).items()):
        left, top = 40 + place % 2 * 530, 120 + place // 2 * 50
        page.truth[key] = value
        page.write(figures.name(key), left, top, 20)
        page.write(f"{value:,}{chance.choice((BY_KEY[key].unit, ''))}", left + 370, top, 20)
    return page


def two_columns_of_sections(chance: random.Random) -> Infographic:
    figures, page = Figures(chance), Infographic("sections in two columns")
    size = chance.choice((20, 26))
    page.write_centred(figures.title(), page.width / 2, 30, 44, strong=True)
    sections = (
        ("网站篡改情况", "defaced_sites", "被篡改网站", (("defaced_gov_sites", "其中政府网站"),)),
        ("网站后门情况", "backdoored_sites", "被植入后门网站", (("backdoored_gov_sites", "其中政府网站"),)),
        (
            "网页仿冒情况",
            "phishing_pages",
            "仿冒页面",
            (("phishing_domains", "涉及域名"), ("phishing_ips", "涉及IP地址")),
        ),
        ("放马站点", "malware_domains", "放马站点域名", (("malware_ips", "涉及IP地址"),)),
    )
    together = chance.random() < 0.5
    for place, (heading, parent, name, children) in enumerate(sections):
        left, top = 50 + place % 2 * 540, 120.0 + place // 2 * size * 10
        page.write(heading, left, top, 1.3 * size, strong=True)
        for key, label in ((parent, name), *children):
            top += 2.2 * size
            value = figures.value(key) if key == parent else chance.randint(1, max(1, page.truth[parent]))
            page.truth[key] = value
            if together:
                page.write(f"{label}{chance.choice((' ', '：'))}{value:,}个", left, top, size)
            else:
                page.write(label, left, top, size)
                page.write(f"{value:,}", left + 260, top, size, strong=True)
    return page
