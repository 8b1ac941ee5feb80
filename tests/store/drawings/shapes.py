"""Infographics of shapes: honeycombs, circles, ribbons, banners, tiles and call-outs."""

import random

from store.model.figures import BY_KEY
from tests.store.drawings.infographics import Figures, Infographic, width_of
from tests.store.drawings.wordings import PROVINCES, wording


def _centred_in(page: Infographic, text: str, centre: float, top: float, size: float, most: float) -> float:
    """Writes no wider than that; gives its foot."""
    fitting = min(size, most / max(1, width_of(text, 1)))
    page.write_centred(text, centre, top, fitting)
    return top + 1.35 * fitting


def honeycomb(chance: random.Random) -> Infographic:
    figures, page = Figures(chance), Infographic("honeycomb")
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    for place, (key, value) in enumerate(figures.some(5).items()):
        row, column = divmod(place, 3)
        centre, middle = 200 + 340 * column + 170 * row, 280 + 300 * row
        page.marks.append(("hexagon", (centre, middle, 165)))
        page.truth[key] = value
        page.write_centred(f"{value:,}", centre, middle - 50, 44, strong=True)
        foot = _centred_in(page, wording(chance, key), centre, middle + 10, 22, 250)
        page.write_centred(f"{chance.choice('↑↓')}{chance.uniform(1, 90):.1f}%", centre, foot + 6, 18)
    return page


def circles_in_a_row(chance: random.Random) -> Infographic:
    """The number in a circle, the label below the circle."""
    figures, page = Figures(chance), Infographic("circles")
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    unit_inside = chance.random() < 0.5
    for place, (key, value) in enumerate(figures.some(8).items()):
        row, column = divmod(place, 4)
        centre, middle = 140 + 266 * column, 230 + 330 * row
        page.marks.append(("circle", (centre, middle, 90)))
        page.truth[key] = value
        page.write_centred(f"{value:,}", centre, middle - 22, 38, strong=True)
        if unit_inside:
            page.write_centred(BY_KEY[key].unit, centre, middle + 30, 18)
        foot = _centred_in(page, wording(chance, key), centre, middle + 110, 20, 245)
        page.write_centred(f"环比{chance.choice(('上升', '下降'))}{chance.uniform(1, 90):.1f}%", centre, foot + 4, 16)
    return page


def ribbon_of_stations(chance: random.Random) -> Infographic:
    """Numbered stations on a line, told above and below it by turns."""
    figures, page = Figures(chance), Infographic("ribbon")
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    page.marks.append(("line", (60, 420, 1020, 420)))
    for place, (key, value) in enumerate(figures.some(6).items()):
        centre = 120 + place * 170
        page.truth[key] = value
        page.marks.append(("circle", (centre, 420, 22)))
        page.write_centred(f"0{place + 1}", centre, 410, 20)
        top = 270 if place % 2 else 470
        foot = _centred_in(page, wording(chance, key), centre, top, 22, 320)
        page.write_centred(f"{value:,}{BY_KEY[key].unit}", centre, foot + 8, 34, strong=True)
    return page


def banner_with_details(chance: random.Random) -> Infographic:
    """One number as large as a headline, its parts small below it."""
    figures, page = Figures(chance), Infographic("banner")
    total = chance.randint(400, 9_000)
    government, other = chance.randint(1, 90), figures.value("phishing_pages")
    page.write_centred(figures.title(), page.width / 2, 30, 36, strong=True)
    page.write(wording(chance, "defaced_sites"), 80, 120, 40)
    number = page.write(f"{total:,}", 80, 185, 130, strong=True)
    page.write("个", number.left + number.width + 14, 265, 40)
    page.write("较上周", 700, 210, 28)
    page.write(f"{chance.choice('↑↓')} {chance.uniform(1, 40):.1f}%", 700, 255, 40)
    page.write(chance.choice(("其中政府网站", "其中：政府网站", "政府网站")), 80, 370, 26)
    page.write(f"{government}个", 300, 366, 34, strong=True)
    page.write(f"占比{100 * government / total:.1f}%", 440, 370, 26)
    page.write(wording(chance, "phishing_pages"), 80, 450, 40)
    number = page.write(f"{other:,}", 80, 515, 130, strong=True)
    page.write("个", number.left + number.width + 14, 595, 40)
    page.truth = {"defaced_sites": total, "defaced_gov_sites": government, "phishing_pages": other}
    return page


def strip_of_numbers(chance: random.Random) -> Infographic:
    """A row of numbers, a row of labels, a row of changes, parted by thin lines only."""
    figures, page = Figures(chance), Infographic("strip")
    number_first = chance.random() < 0.6
    for line in range(2):
        top = 60.0 + line * 230
        for place, (key, value) in enumerate(figures.some(4).items()):
            if key in page.truth:
                continue
            centre = 140 + 266 * place
            page.truth[key] = value
            if place:
                page.marks.append(("line", (centre - 133, top, centre - 133, top + 130)))
            rows = [(f"{value:,}", 40.0), (wording(chance, key), 20.0)]
            foot = top
            for text, size in rows if number_first else rows[::-1]:
                foot = _centred_in(page, text, centre, foot, size, 250)
            page.write_centred(f"{chance.choice(('▲', '▼', '+', '-'))}{chance.uniform(1, 90):.1f}%", centre, foot, 18)
    return page


def two_columns_with_icons(chance: random.Random) -> Infographic:
    figures, page = Figures(chance), Infographic("cards with icons")
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    for place, (key, value) in enumerate(figures.some(8).items()):
        row, column = divmod(place, 2)
        left, top = 30 + 525 * column, 120 + 190 * row
        page.truth[key] = value
        page.cards.append((left, top, left + 495, top + 165))
        page.marks.append(("circle", (left + 75, top + 82, 50)))
        page.write_centred(chance.choice(("!", "W", "@", "IP", "URL", "i", "×", "▲")), left + 75, top + 62, 40)
        name = wording(chance, key)
        page.write(name, left + 150, top + 22, min(26, 330 / width_of(name, 1)))
        word = page.write(f"{value:,}", left + 150, top + 62, 46, strong=True)
        page.write(BY_KEY[key].unit, word.left + word.width + 8, top + 84, 22)
        page.write(f"上周 {max(1, value // 2 + 3):,}{BY_KEY[key].unit}", left + 150, top + 124, 20)
    return page


def tiles_with_number_and_change(chance: random.Random) -> Infographic:
    """``57个 ↓12.3%`` in one line below the label."""
    figures, page = Figures(chance), Infographic("tiles, number and change")
    page.write(figures.title(), 40, 30, 40, strong=True)
    style = chance.choice(("{} {}", "{}（{}）", "{}/{}", "{}  环比{}"))
    for place, (key, value) in enumerate(figures.some(6).items()):
        row, column = divmod(place, 3)
        left, top = 24 + 350 * column, 110 + 170 * row
        page.truth[key] = value
        page.cards.append((left, top, left + 330, top + 150))
        name = wording(chance, key)
        page.write(name, left + 18, top + 20, min(24, 300 / width_of(name, 1)))
        change = f"{chance.choice('↑↓')}{chance.uniform(1, 90):.1f}%"
        page.write(style.format(f"{value:,}{BY_KEY[key].unit}", change), left + 18, top + 80, 26, strong=True)
    return page


def map_with_call_outs(chance: random.Random) -> Infographic:
    """Provinces with their numbers all over, the country's at the top."""
    figures, page = Figures(chance), Infographic("map")
    key = chance.choice(("infected_hosts", "defaced_sites", "backdoored_sites"))
    value = figures.value(key)
    page.truth[key] = value
    page.marks.append(("blob", (540, 520, 330)))
    page.write("全国" if chance.random() < 0.3 else "总体情况", 60, 40, 26)
    page.write(wording(chance, key), 60, 90, 30)
    page.write(f"{value:,}{BY_KEY[key].unit}", 60, 140, 56, strong=True)
    for place, province in enumerate(chance.sample(PROVINCES, 7)):
        left, top = 90 + 300 * (place % 3) + chance.randint(0, 60), 300 + 170 * (place // 3) + chance.randint(0, 50)
        page.cards.append((left - 8, top - 8, left + 140, top + 60))
        page.write(province, left, top, 22)
        page.write(f"{chance.randint(2, max(3, value // 3)):,}", left, top + 28, 22, strong=True)
    return page


def banner_with_what_was_counted_before(chance: random.Random) -> Infographic:
    """This week's number beside the year's, and beside last week's."""
    figures, page = Figures(chance), Infographic("this week and this year")
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    so_far = chance.choice(("今年累计", "本年累计", "2024年累计", "全年累计"))
    below = chance.random() < 0.5
    for place, (key, value) in enumerate(figures.some(4).items()):
        top = 130 + place * 190
        page.truth[key] = value
        page.cards.append((30, top - 14, 1050, top + 150))
        page.write(wording(chance, key), 60, top, 28, strong=True)
        columns = [("本周", value), ("上周", max(1, 2 * value // 3)), (so_far, 40 * value + 7)]
        for column, (head, number) in enumerate(columns):
            left = 60 + column * 330
            if below:
                page.write(f"{number:,}", left, top + 46, 42, strong=True)
                page.write(head, left, top + 102, 22)
            else:
                page.write(head, left, top + 46, 22)
                page.write(f"{number:,}{BY_KEY[key].unit}", left, top + 80, 42, strong=True)
    return page


SHAPES = (
    honeycomb,
    circles_in_a_row,
    ribbon_of_stations,
    banner_with_details,
    strip_of_numbers,
    two_columns_with_icons,
    tiles_with_number_and_change,
    map_with_call_outs,
    banner_with_what_was_counted_before,
)
