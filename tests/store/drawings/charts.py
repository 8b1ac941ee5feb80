"""Infographics of charts: rings with words around, bars of two weeks, funnels, curves, pies."""

import random

from store.model.figures import BY_KEY
from tests.store.drawings.infographics import GRADES, NAMES, Figures, Infographic, width_of
from tests.store.drawings.wordings import wording


def _grades(chance: random.Random) -> dict[str, int]:
    return {key: chance.randint(3, 300) for key in GRADES}


def ring_with_words_around(chance: random.Random) -> Infographic:
    """Each part's words outside of the ring beside it, at the end of a line."""
    figures, page = Figures(chance), Infographic("ring, words around")
    grades = _grades(chance)
    total = sum(grades.values())
    page.truth = {"new_vulnerabilities": total, **grades}
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    page.rings.append((540, 430, 190))
    page.write_centred(f"{total:,}", 540, 385, 60, strong=True)
    page.write_centred(wording(chance, "new_vulnerabilities"), 540, 460, 22)
    style = chance.choice(("two lines", "share below", "one line"))
    for (key, value), (left, top) in zip(grades.items(), ((800, 240), (800, 600), (60, 420)), strict=True):
        share = f"{100 * value / total:.1f}%"
        page.marks.append(("line", (left + 90, top + 90, 540, 430)))
        name = chance.choice(NAMES[key])
        if style == "one line":
            page.write(f"{name}{value}个", left, top, 26)
            page.write(f"占{share}", left, top + 36, 20)
        elif style == "two lines":
            page.write(name, left, top, 24)
            page.write(f"{value}个/{share}", left, top + 34, 26, strong=True)
        else:
            page.write(f"{value}", left, top, 40, strong=True)
            page.write(name, left, top + 48, 22)
            page.write(share, left, top + 78, 18)
    return page


def pie_with_legend_below(chance: random.Random) -> Infographic:
    page = Infographic("pie, legend below")
    grades = _grades(chance)
    total = sum(grades.values())
    page.truth = {"new_vulnerabilities": total, **grades}
    page.write_centred(f"{wording(chance, 'new_vulnerabilities')}{total:,}个", 540, 40, 36, strong=True)
    page.rings.append((540, 380, 200))
    for place, value in enumerate(grades.values()):
        page.write_centred(f"{100 * value / total:.1f}%", 440 + 110 * place, 300 + 60 * place, 24)
    for place, (key, value) in enumerate(grades.items()):
        left = 130 + place * 310
        page.marks.append(("square", (left - 30, 640, 22)))
        page.write(NAMES[key][0], left, 640, 24)
        page.write(f"{value}", left + 120, 640, 24)
    return page


def bars_of_both_weeks(chance: random.Random) -> Infographic:
    """Two bars a figure: this week's and, paler, last week's, each with its number at its end."""
    figures, page = Figures(chance), Infographic("bars of both weeks")
    page.write(figures.title(), 40, 30, 40, strong=True)
    first = chance.choice(("本周", "上周"))
    for place, (key, value) in enumerate(figures.some(4).items()):
        top = 120.0 + place * 150
        page.truth[key] = value
        page.write(wording(chance, key), 40, top, 24, strong=True)
        for week in (first, "上周" if first == "本周" else "本周"):
            top += 40
            number = value if week == "本周" else max(1, value + chance.randint(-value // 2, value))
            long = chance.randint(60, 600)
            page.write(week, 40, top, 20)
            page.cards.append((110, top - 3, 110 + long, top + 24))
            page.write(f"{number:,}", 122 + long, top, 20)
    return page


def funnel_of_grades(chance: random.Random) -> Infographic:
    """Label and number within each bar, the share beside it."""
    figures, page = Figures(chance), Infographic("funnel")
    grades = _grades(chance)
    total = sum(grades.values())
    page.truth = {"new_vulnerabilities": total, **grades}
    page.write_centred(figures.title(), page.width / 2, 30, 36, strong=True)
    page.write_centred(wording(chance, "new_vulnerabilities"), 540, 100, 28)
    page.write_centred(f"{total:,}个", 540, 140, 50, strong=True)
    apart = chance.random() < 0.5
    for place, (key, value) in enumerate(grades.items()):
        top, half = 240 + place * 90, 330 - place * 80
        page.cards.append((540 - half, top - 14, 540 + half, top + 50))
        name = chance.choice(NAMES[key])
        if apart:
            page.write(name, 560 - half, top, 28)
            page.write(f"{value}", 480 + half - 20, top, 30, strong=True)
        else:
            page.write_centred(f"{name} {value}个", 540, top, 28)
        page.write(f"{100 * value / total:.1f}%", 560 + half, top, 22)
    return page


def curve_with_the_last_point(chance: random.Random) -> Infographic:
    """Weeks along an axis with their values, and this week's once more, large, beside its label."""
    page = Infographic("curve with this week")
    key = chance.choice(("defaced_sites", "backdoored_sites", "phishing_pages", "infected_hosts"))
    value = chance.randint(40, 4_000)
    page.truth[key] = value
    page.write(wording(chance, key), 60, 40, 32, strong=True)
    page.write(f"{value:,}", 60, 90, 70, strong=True)
    page.write(BY_KEY[key].unit, 60 + width_of(f"{value:,}", 70) + 10, 130, 26)
    for mark in range(5):
        page.write(f"{mark * 1000}", 40, 620 - mark * 80, 16)
    for place in range(6):
        centre = 160 + place * 160
        number = value if place == 5 else chance.randint(20, 4_000)
        page.write_centred(f"{number:,}", centre, 290 + chance.randint(0, 280), 20)
        page.write_centred(f"第{46 + place}周", centre, 650, 18)
    return page


def progress_bars(chance: random.Random) -> Infographic:
    """The label over each bar at the left, the number over it at the right, the share in the bar."""
    figures, page = Figures(chance), Infographic("progress bars")
    page.write(figures.title(), 40, 30, 36, strong=True)
    for place, (key, value) in enumerate(figures.some(6).items()):
        top = 120 + place * 100
        page.truth[key] = value
        page.write(wording(chance, key), 60, top, 24)
        text = f"{value:,} {BY_KEY[key].unit}"
        page.write(text, 1020 - width_of(text, 26), top - 2, 26, strong=True)
        page.cards.append((60, top + 36, 1020, top + 66))
        page.write(f"{chance.randint(5, 95)}%", 80, top + 41, 18)
    return page


def columns_of_both_weeks(chance: random.Random) -> Infographic:
    """Upright bars in pairs, a legend with the colours of the weeks: which bar is which only the colour says."""
    figures, page = Figures(chance), Infographic("columns of both weeks")
    page.write_centred("网站安全情况对比", page.width / 2, 30, 36, strong=True)
    page.write("■ 上周", 400, 100, 20)
    page.write("■ 本周", 580, 100, 20)
    for place, (key, value) in enumerate(figures.some(4).items()):
        centre = 150 + place * 250
        for side, number in ((-45, max(1, value // 2)), (45, value)):
            high = chance.randint(60, 280)
            page.cards.append((centre + side - 30, 500 - high, centre + side + 30, 500))
            page.write_centred(f"{number:,}", centre + side, 500 - high - 28, 22)
        name = wording(chance, key)
        page.write_centred(name, centre, 515, min(20, 235 / width_of(name, 1)))
    return page


def shares_of_domains(chance: random.Random) -> Infographic:
    """A table of domains with number and share below the one number that counts."""
    page = Infographic("domains")
    total = chance.randint(300, 5_000)
    page.truth["defaced_sites"] = total
    page.write_centred("境内被篡改网站按类型分布", 540, 40, 32, strong=True)
    page.write("境内被篡改网站数量", 80, 110, 26)
    page.write(f"{total:,}个", 420, 106, 34, strong=True)
    for column, head in enumerate(("域名类型", "数量", "占比")):
        page.write(head, 120 + 300 * column, 190, 24, strong=True)
    for row, domain in enumerate((".COM", ".CN", ".NET", ".GOV.CN", "其他")):
        top, number = 240 + 50 * row, chance.randint(2, total // 2)
        page.write(domain, 120, top, 22)
        page.write(f"{number:,}", 420, top, 22)
        page.write(f"{100 * number / total:.1f}%", 720, top, 22)
    return page


CHARTS = (
    ring_with_words_around,
    pie_with_legend_below,
    bars_of_both_weeks,
    funnel_of_grades,
    curve_with_the_last_point,
    progress_bars,
    columns_of_both_weeks,
    shares_of_domains,
)
