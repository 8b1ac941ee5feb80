"""All layouts of our own infographics, and those of charts, sentences and several things in one."""

import random
from collections.abc import Callable, Sequence

from store.model.figures import BY_KEY
from tests.store.drawings.cards import (
    cards_with_both_weeks,
    cards_with_broken_labels,
    cards_with_the_number_above,
    cards_with_the_number_below,
)
from tests.store.drawings.charts import CHARTS
from tests.store.drawings.hard import HARD
from tests.store.drawings.heads import HEADS
from tests.store.drawings.infographics import GRADES, NAMES, Figures, Infographic, Word, width_of
from tests.store.drawings.mixed import MIXED
from tests.store.drawings.rows import (
    numbers_before_their_labels,
    rows_with_the_number_at_the_right,
    table,
    table_of_weeks,
    table_with_two_labels_a_row,
    two_columns_of_sections,
)
from tests.store.drawings.shapes import SHAPES

_KINDS = ("WEB应用", "应用程序", "操作系统", "网络设备", "数据库", "智能设备")
_PROVINCES = ("广东", "江苏", "浙江", "山东", "北京", "河南")


def donut_with_a_legend(chance: random.Random) -> Infographic:
    figures, page = Figures(chance), Infographic("donut")
    size = chance.choice((18, 24, 30))
    grades = [chance.randint(3, 300) for _ in GRADES]
    page.truth = {"new_vulnerabilities": sum(grades), **dict(zip(GRADES, grades, strict=True))}
    page.write_centred(figures.title(), page.width / 2, 30, 44, strong=True)
    centre, middle, radius = 300.0, 380.0, 200.0
    page.rings.append((centre, middle, radius))
    name = chance.choice(("新收录漏洞", "新增漏洞数量", "收录漏洞"))
    inside = [(name, size), (f"{sum(grades)}", 2 * size)]
    if chance.random() < 0.5:
        inside.reverse()
    top = middle - 1.8 * size
    for text, height in inside:
        page.write_centred(text, centre, top, height, strong=True)
        top += 1.3 * height
    style = chance.choice(("one word", "columns", "brackets"))
    for place, (key, value) in enumerate(zip(GRADES, grades, strict=True)):
        top = middle - 80 + place * 2.2 * size
        short, share = chance.choice(NAMES[key]), f"{100 * value / sum(grades):.1f}%"
        if style == "one word":
            page.write(f"{short} {value}个 {share}", 620, top, size)
        elif style == "brackets":
            page.write(f"{short}：{value}（{share}）", 620, top, size)
        else:
            page.write(short, 620, top, size)
            page.write(f"{value}个", 800, top, size)
            page.write(share, 920, top, size)
    return page


def sentences(chance: random.Random) -> Infographic:
    figures, page = Figures(chance), Infographic("sentences")
    size = chance.choice((20, 28))
    page.write_centred(figures.title(), page.width / 2, 30, 44, strong=True)
    sites, hosts = figures.value("defaced_sites"), figures.value("infected_hosts")
    government = chance.randint(1, sites)
    page.truth = {"defaced_sites": sites, "defaced_gov_sites": government, "infected_hosts": hosts}
    text = (
        f"本周境内感染网络病毒的主机数量为{hosts:,}个，较上周{chance.choice(('上升', '下降'))}12.7%。"
        f"境内被篡改网站数量为{sites:,}个，较上周的{sites + 7}个减少7个，其中政府网站{government}个。"
    )
    most = int((page.width - 120) / size)
    top: float = 130
    while text:
        line = ""
        while text and width_of(line + text[0], size) <= most * size:
            line, text = line + text[0], text[1:]
        page.write(line, 60, top, size)
        top += 1.6 * size
    return page


def shares_and_provinces(chance: random.Random) -> Infographic:
    """Numbers of other things, among them one that counts."""
    page = Infographic("shares and provinces")
    size = 22
    page.write_centred("被篡改网站按省份分布", page.width / 2, 30, 40, strong=True)
    for place, province in enumerate(chance.sample(_PROVINCES, 5)):
        page.write(province, 60, 120 + place * 2 * size, size)
        page.write(f"{chance.randint(3, 400)}", 400, 120 + place * 2 * size, size)
    page.write_centred("漏洞影响对象类型", page.width / 2, 420, 34, strong=True)
    for place, kind in enumerate(_KINDS):
        centre = 120 + place * 165
        page.write_centred(f"{chance.randint(1, 60)}", centre, 500, size)
        page.write_centred(kind, centre, 540, size)
        page.write_centred(f"{chance.uniform(1, 60):.1f}%", centre, 580, size)
    page.truth["infected_hosts"] = chance.randint(3, 60) * 1_000
    page.write_centred("境内感染网络病毒的主机数量", page.width / 2, 680, 28)
    page.write_centred(f"约{page.truth['infected_hosts'] / 10_000:.1f}万个", page.width / 2, 730, 50, strong=True)
    return page


def curve_over_weeks(chance: random.Random) -> Infographic:
    """Values of five weeks over an axis: which of them is this week's is for the eye to say."""
    page = Infographic("curve")
    page.write_centred("被篡改网站数量走势", page.width / 2, 30, 40, strong=True)
    for place in range(5):
        centre = 160 + place * 190
        page.write_centred(f"{chance.randint(20, 4000):,}", centre, chance.randint(150, 400), 24)
        page.write_centred(f"第{47 + place}周", centre, 520, 22)
    return page


def columns_of_a_chart(chance: random.Random) -> Infographic:
    """Upright bars: the number over each, its label at its foot."""
    figures, page = Figures(chance), Infographic("bars, upright")
    page.write_centred("网站安全情况", page.width / 2, 30, 44, strong=True)
    for place, (key, value) in enumerate(figures.some(4).items()):
        centre, high = 150 + place * 250, chance.randint(60, 300)
        page.truth[key] = value
        name = min(NAMES[key], key=len)
        page.cards.append((centre - 40, 500 - high, centre + 40, 500))
        page.write_centred(f"{value:,}", centre, 500 - high - 34, 26, strong=True)
        page.write_centred(name, centre, 516, min(20, 235 / width_of(name, 1)))
    return page


def bars_of_a_chart(chance: random.Random) -> Infographic:
    """Lying bars: the label before each, the number at its end."""
    figures, page = Figures(chance), Infographic("bars, lying")
    page.write("网络病毒活动情况", 40, 30, 40, strong=True)
    for place, (key, value) in enumerate(figures.some(5).items()):
        top, long = 130 + place * 64, chance.randint(40, 480)
        page.truth[key] = value
        page.cards.append((420, top, 420 + long, top + 30))
        page.write(figures.name(key), 40, top + 4, 22)
        page.write(f"{value:,}{BY_KEY[key].unit}", 430 + long, top + 4, 22)
    return page


def long_page(chance: random.Random) -> Infographic:
    """Everything below one another, as in an article's one long picture."""
    page = Infographic("long page")
    parts = (cards_with_the_number_below, donut_with_a_legend, two_columns_of_sections)
    for part in chance.sample(parts, 3):
        under = part(chance)
        if under.truth.keys() & page.truth.keys():
            continue
        moved = page.height + 120
        page.words += [Word(word.text, word.left, word.top + moved, word.size, word.strong) for word in under.words]
        page.cards += [(left, top + moved, right, bottom + moved) for left, top, right, bottom in under.cards]
        page.rings += [(centre, middle + moved, radius) for centre, middle, radius in under.rings]
        page.truth |= under.truth
        page.height = moved + under.height
    return page


Layout = Callable[[random.Random], Infographic]
LAYOUTS: Sequence[Layout] = (
    cards_with_the_number_below,
    cards_with_the_number_above,
    rows_with_the_number_at_the_right,
    numbers_before_their_labels,
    table,
    table_of_weeks,
    donut_with_a_legend,
    two_columns_of_sections,
    sentences,
    shares_and_provinces,
    curve_over_weeks,
    cards_with_both_weeks,
    columns_of_a_chart,
    bars_of_a_chart,
    cards_with_broken_labels,
    table_with_two_labels_a_row,
    long_page,
    *SHAPES,
    *CHARTS,
    *HEADS,
    *HARD,
    *MIXED,
)
