"""Infographics that are hard to see: on photographs, tiny, tall, askew, with upright words."""

import random

from store.model.figures import BY_KEY
from tests.store.drawings.cards import cards_with_the_number_below
from tests.store.drawings.charts import bars_of_both_weeks, progress_bars, ring_with_words_around
from tests.store.drawings.heads import bilingual_rows, table_with_merged_heads
from tests.store.drawings.infographics import Figures, Infographic, Word, width_of
from tests.store.drawings.rows import rows_with_the_number_at_the_right, table
from tests.store.drawings.shapes import circles_in_a_row, honeycomb, two_columns_with_icons
from tests.store.drawings.wordings import wording


def on_a_photograph(chance: random.Random) -> Infographic:
    page = chance.choice((cards_with_the_number_below, rows_with_the_number_at_the_right, circles_in_a_row))(chance)
    page.layout, page.ground, page.cards = "on a photograph", "photo", []
    return page


def white_on_dark(chance: random.Random) -> Infographic:
    page = chance.choice((honeycomb, two_columns_with_icons, progress_bars, ring_with_words_around))(chance)
    page.layout, page.ground = "white on dark", "dark"
    return page


def askew(chance: random.Random) -> Infographic:
    """A page that was photographed or scanned: rows far apart do not meet any more."""
    page = chance.choice((rows_with_the_number_at_the_right, table, progress_bars, bilingual_rows))(chance)
    page.layout, page.tilt = "askew", chance.choice((-2, -1.5, -1, 1, 1.5, 2))
    return page


def small_type(chance: random.Random) -> Infographic:
    """13 or 14 pixels, as in a page that was made for a desk and saved for a telephone."""
    figures, size = Figures(chance), chance.choice((13, 14))
    page = Infographic("small type", width=640)
    page.write("网络安全基本态势", 30, 16, 22, strong=True)
    for row, (key, value) in enumerate(figures.some(9).items()):
        top = 60 + 30 * row
        page.truth[key] = value
        page.write(wording(chance, key), 30, top, size)
        page.write(f"{value:,}{BY_KEY[key].unit}", 330, top, size)
        page.write(f"上周{max(1, value // 2):,}", 440, top, size)
        page.write(f"{chance.choice('↑↓')}{chance.uniform(1, 90):.1f}%", 550, top, size)
    return page


def very_tall(chance: random.Random) -> Infographic:
    """1080 x 6000: as articles have them."""
    page = Infographic("very tall", height=5_960)
    parts = [bars_of_both_weeks, two_columns_with_icons, table_with_merged_heads, honeycomb, bilingual_rows]
    chance.shuffle(parts)
    moved = 0.0
    for part in parts:
        under = part(chance)
        if under.truth.keys() & page.truth.keys():
            under = Infographic("gap", height=300)
        page.words += [Word(word.text, word.left, word.top + moved, word.size, word.strong) for word in under.words]
        page.cards += [(left, top + moved, right, foot + moved) for left, top, right, foot in under.cards]
        page.truth |= under.truth
        moved += max(under.height, 900) + 200
    return page


def upright_labels(chance: random.Random) -> Infographic:
    """Labels written from top to foot beside their bars, the numbers over them."""
    figures, page = Figures(chance), Infographic("upright labels")
    page.write_centred(figures.title(), page.width / 2, 30, 40, strong=True)
    for place, (key, value) in enumerate(figures.some(5).items()):
        centre = 130 + place * 205
        page.truth[key] = value
        page.write_centred(f"{value:,}", centre, 130, 34, strong=True)
        page.words.append(Word(wording(chance, key), centre - 13, 190, 26, upright=True))
    page.height = 700
    return page


def heading_upright_beside_rows(chance: random.Random) -> Infographic:
    """Groups of rows with an upright heading at the left of each."""
    figures, page = Figures(chance), Infographic("upright headings")
    top = 60.0
    for heading in ("网站安全", "病毒活动"):
        page.words.append(Word(heading, 50, top, 30, upright=True))
        for key, value in figures.some(3).items():
            if key in page.truth:
                continue
            page.truth[key] = value
            name = wording(chance, key)
            page.write(name, 130, top + 10, min(26, 480 / width_of(name, 1)))
            page.write(f"{value:,} {BY_KEY[key].unit}", 660, top + 6, 34, strong=True)
            page.write(f"{chance.uniform(-50, 50):+.1f}%", 900, top + 10, 24)
            top += 64
        top += 60
    return page


HARD = (
    on_a_photograph,
    white_on_dark,
    askew,
    small_type,
    very_tall,
    upright_labels,
    heading_upright_beside_rows,
)
