"""Infographics of cards: a frame round each figure."""

import random

from store.model.figures import BY_KEY
from tests.store.drawings.infographics import NAMES, Figures, Infographic, width_of


def cards_with_the_number_below(chance: random.Random) -> Infographic:
    return _cards(chance, "cards, number below", number_first=False)


def cards_with_the_number_above(chance: random.Random) -> Infographic:
    return _cards(chance, "cards, number above", number_first=True)


def _cards(chance: random.Random, layout: str, *, number_first: bool) -> Infographic:
    figures, page = Figures(chance), Infographic(layout)
    columns, size = chance.choice((2, 3)), chance.choice((22, 28, 34))
    page.write_centred(figures.title(), page.width / 2, 30, 48, strong=True)
    across = page.width / columns
    said_last_week, centred = chance.random() < 0.5, chance.random() < 0.7
    for place, (key, value) in enumerate(figures.some(chance.choice((4, 6))).items()):
        left, top = place % columns * across + 24, 130 + place // columns * size * 8.6
        digits, unit, page.truth[key] = figures.printed(key, value)
        lines: list[tuple[str, float, str]] = [(figures.name(key), size, ""), (digits, 2 * size, unit)]
        if number_first:
            lines.reverse()
        lines.append((figures.change(), 0.8 * size, ""))
        if said_last_week:
            lines.append((figures.last_week(value), 0.8 * size, ""))
        page.cards.append((left, top - 14, left + across - 48, top + size * 7.4))
        for text, height, beside in lines:
            fitting = min(height, (across - 60) / max(1, width_of(text, 1)))
            start = left + (across - 48 - width_of(text, fitting)) / 2 if centred else left + 16
            word = page.write(text, start, top, fitting, strong=height > size)
            if beside:
                small = 0.45 * fitting
                page.write(beside, word.left + word.width + 0.3 * small, word.box.bottom - 1.1 * small, small)
            top += fitting * 1.35 + 4
    return page


def cards_with_both_weeks(chance: random.Random) -> Infographic:
    """This week's and last week's number in each card, each behind its week."""
    figures, page = Figures(chance), Infographic("cards, both weeks")
    size, apart = chance.choice((20, 26)), chance.random() < 0.6
    weeks = chance.choice((("本周", "上周"), ("上周", "本周"), ("第51周", "第50周")))
    page.write_centred(figures.title(), page.width / 2, 30, 44, strong=True)
    for place, (key, value) in enumerate(figures.some(4).items()):
        left, top = 40 + place % 2 * 520, 130.0 + place // 2 * size * 8
        page.truth[key] = value
        page.cards.append((left - 16, top - 16, left + 480, top + 6 * size))
        page.write(figures.name(key), left, top, size, strong=True)
        for week in weeks:
            top += 1.8 * size
            number = value if week in ("本周", "第51周") else chance.randint(1, 2 * value)
            if apart:
                page.write(week, left, top, size)
                page.write(f"{number:,}{BY_KEY[key].unit}", left + 6 * size, top, size)
            else:
                page.write(f"{week}：{number:,}{BY_KEY[key].unit}", left, top, size)
    return page


def cards_with_broken_labels(chance: random.Random) -> Infographic:
    """Labels on two lines, numbered, with English under them."""
    figures, page = Figures(chance), Infographic("cards, broken labels")
    size, english = 24, chance.random() < 0.5
    numbered = chance.choice(("", "{}", "0{}"))
    for place, (key, value) in enumerate(figures.some(6).items()):
        left, top = 40 + place % 3 * 350, 60.0 + place // 3 * 260
        name = max(NAMES[key], key=len)
        half = -(-len(name) // 2)
        page.truth[key] = value
        page.cards.append((left - 14, top - 14, left + 320, top + 200))
        if numbered:
            page.write(numbered.format(place + 1), left, top, size)
        for line in (name[:half], name[half:]):
            page.write(line, left + 44, top, size)
            top += 1.25 * size
        if english:
            page.write(BY_KEY[key].en, left + 44, top + 4, 14)
            top += 26
        word = page.write(f"{value:,}", left + 44, top + 8, 44, strong=True)
        page.write(BY_KEY[key].unit, word.left + word.width + 8, top + 30, 20)
        page.write(f"{chance.choice('↑↓')} {chance.uniform(1, 90):.1f}%", left + 44, top + 64, 18)
    return page
