"""By what this report is known."""

import re

import pytest

from store.model.figures import BY_KEY, FIGURES, Figure
from store.reading.likeness import LABELS
from store.text.folding import fold


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.key)
def test_every_figure_or_the_one_it_is_told_under_is_known_by_a_label(figure: Figure) -> None:
    above = BY_KEY[figure.under or figure.key]
    names = [re.sub(r"\W", "", fold(name).text) for name in (figure.zh, *figure.names, above.zh, *above.names)]
    assert any(label in name for label in LABELS for name in names)
