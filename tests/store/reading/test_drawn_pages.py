"""Pages of a PDF that are drawings: labels and numbers pair by their places, as in a picture."""

import random

import pytest

from store.facts import extract
from tests.store.documents import read_one
from tests.store.drawings.layouts import LAYOUTS, Layout
from tests.store.reading import pdfs

TITLE = "网络安全信息与动态周报2024年第51期（12月16日-12月22日）"


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_what_is_drawn_is_stated_or_proposed(layout: Layout) -> None:
    page = layout(random.Random(1))
    report = extract(read_one(pdfs.drawn(page, TITLE))).report
    assert report.figures.items() <= page.truth.items()
    drawn = {one.figure: one.value for one in report.proposals if one.source == "page 1"}
    assert drawn.items() <= page.truth.items()
    assert len({**drawn, **report.figures}) >= 0.85 * len(page.truth)


def test_a_page_of_text_is_no_drawing() -> None:
    told = ["本周境内被篡改网站数量为1,793个，较上周下降13.3%，其中政府网站26个，所占比例与上周大致相同。"] * 3
    assert read_one(pdfs.in_named_font(TITLE, told)).drawings == ()
